"""The two forms of an opening: "Recalling" in the preamble, "Recalls" in the operative part.

They are computed from the list of openings: a participle and a verb that differ by their ending alone are a pair
(Editorial Manual, Resolutions, Drafting and editing, C: participles in the preamble, third person in the operative part).
"""

from __future__ import annotations

from functools import cache

from penholder.drafting.halves import Half
from penholder.drafting.openings import Opening
from penholder.drafting.phrasebook import first_words

_BY_MEANING = {
    "alarmed": "expresses alarm",
    "concerned": "expresses concern",
    "convinced": "expresses its conviction",
    "deeply concerned": "expresses deep concern",
    "determined": "expresses its determination",
    "gravely alarmed": "expresses grave alarm",
    "gravely concerned": "expresses grave concern",
    "seriously concerned": "expresses serious concern",
}
"""Pairs that mean the same without being forms of one word; a proposal, never more."""


_UNPAIRED = {
    "asserting": "asserts",
    "bearing": "bears",
    "commemorating": "commemorates",
    "expecting": "expects",
    "seeking": "seeks",
    "sharing": "shares",
    "wishing": "wishes",
}
"""Participles whose verb is not in the list of the operative part."""

_DOUBLED = {"commits": "committing", "transmits": "transmitting"}
"""Verbs whose last letter is doubled in the participle."""


def other_form(opening: Opening, phrase: str) -> str | None:
    """Give the opening in the form of the other half with its first letter capital; None where none is known.

    ``phrase`` holds the words to convert, without "also" or "further".
    """
    words = phrase.split(" ")
    pairs = _to_finite() if opening.half is Half.PREAMBULAR else _to_participle()
    by_meaning = _BY_MEANING if opening.half is Half.PREAMBULAR else {verb: one for one, verb in _BY_MEANING.items()}
    if phrase.lower() in by_meaning:
        return by_meaning[phrase.lower()].capitalize()
    for at, word in enumerate(words[:2]):
        if word.lower() in pairs:
            changed = " ".join((*words[:at], pairs[word.lower()], *words[at + 1 :]))
            return changed[0].upper() + changed[1:]
    return None


@cache
def _to_finite() -> dict[str, str]:
    """Give the verb in the third person for each participle, in small letters."""
    verbs = first_words(Half.OPERATIVE)
    found = dict(_UNPAIRED)
    for participle in first_words(Half.PREAMBULAR):
        if participle.endswith("ing"):
            stem = participle.removesuffix("ing")
            forms = (stem + "s", stem + "es", stem[:-1] + "s", stem + "ies")
            fitting = [form for form in forms if form in verbs]
            if fitting:
                found[participle] = fitting[0]
    return found


@cache
def _to_participle() -> dict[str, str]:
    """Give the participle for each verb; where the preamble has none of it, by its ending ("Declares", "Declaring")."""
    verbs = first_words(Half.OPERATIVE) - {"is"}
    computed = {verb: verb[:-1].removesuffix("e") + "ing" for verb in verbs}
    return computed | _DOUBLED | {verb: participle for participle, verb in _to_finite().items()}

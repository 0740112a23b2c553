"""The two forms of an opening: "Recalling" in the preamble, "Recalls" in the operative part.

They are computed from the list of openings: a participle and a verb that differ by their ending alone are a pair
(Editorial Manual, Resolutions, Drafting and editing, C: participles in the preamble, third person in the operative part).
"""

from __future__ import annotations

import re
from functools import cache

from penholder.drafting.halves import Half
from penholder.drafting.opened import Opened, read_opened
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


_PLAIN = re.compile(r"(?P<to>To )?(?P<verb>[A-Za-z]+)(?= [a-zA-Z])")


def reads_as_other_half(text: str, half: Half) -> Opened | None:
    """Give the opening of a paragraph of this half where it is a listed one of the other half and none of its own."""
    own = read_opened(text, half)
    if own is not None and own.opening.known:
        return None
    other = read_opened(text, Half.OPERATIVE if half is Half.PREAMBULAR else Half.PREAMBULAR)
    return other if other is not None and other.opening.known else None


def in_other_half(opened: Opened) -> str | None:
    """Write an opening in the form of the other half, "also" and "further" in their place; None where none is known."""
    words = _other_form(opened.core, opened.half)
    if words is None or opened.marker not in {"also", "further"}:
        return words
    if opened.half is Half.OPERATIVE:
        return f"{words} {opened.marker}"
    return f"{opened.marker.capitalize()} {words[0].lower()}{words[1:]}"


def from_plain_form(text: str, half: Half) -> tuple[str, int] | None:
    """Read "To request" or "Request" as "Requests" or "Requesting": the form, and how many letters it stands for."""
    found = _PLAIN.match(text)
    if found is None:
        return None
    stem = found["verb"].lower()
    verbs = _to_participle()
    verb = next((one for one in (stem + "s", stem + "es", stem[:-1] + "ies") if one in verbs), None)
    if verb is None:
        return None
    form = verb if half is Half.OPERATIVE else verbs[verb]
    return form[0].upper() + form[1:], found.end()


def _other_form(phrase: str, half: Half) -> str | None:
    """Give a phrase without marker in the form of the other half, its first letter capital."""
    words = phrase.split(" ")
    pairs = _to_finite() if half is Half.PREAMBULAR else _to_participle()
    by_meaning = _BY_MEANING if half is Half.PREAMBULAR else {verb: one for one, verb in _BY_MEANING.items()}
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

"""Rule: only the first word of an opening has a capital letter, and verbs further on have none."""

from __future__ import annotations

import re
from collections.abc import Generator, Iterator
from functools import cache

from penholder.checks.opening_lines import HALVES
from penholder.checks.passage import Passage
from penholder.checks.rule import RESOLUTIONS, Fault, Scope, rule
from penholder.drafting.halves import Half
from penholder.drafting.opened import read_opened
from penholder.drafting.phrasebook import first_words
from penholder.ground.messages import message
from penholder.model.edit import ReplaceText
from penholder.model.finding import Fix, Safety
from penholder.model.inline import plain

_JOINED = re.compile(
    r"(?:(?:\band|\balso|\bfurther|\bwhile|\b(?:this|that) (?:regard|context|respect))"
    r"|(?<=[a-z]),)\s(?:also |further )?(?P<verb>[A-Z][a-z]+(?:s|ing))\b(?=\s[a-zA-Z])"
    r"(?! (?:into )?[A-Z][a-z]+ (?:Account|Consideration))"
)
_BEFORE = re.compile(r"[ \t\u00a0]*(?:[\[{(“\"«*][ \t\u00a0]?){0,4}")
_CAPITALS = re.compile(r"[A-Z]{2,}[a-z]*\b(?! ?[0-9/])")
_LONGEST = 80
"""Signs in which an opening with all its words ends."""
_NAMES_TOO = frozenset({"Understanding", "Sharing", "Supporting", "Appeals", "Calls", "Being", "Remaining", "Resolves"})
"""Words that are part of names as often as verbs."""


@rule(
    "opening/capital",
    called="Capital letter of the opening",
    fix=Safety.SAFE,
    scope=Scope(document_types=RESOLUTIONS, kinds=frozenset(HALVES)),
)
def capital(passage: Passage) -> Iterator[Fault]:
    """The first word of an opening has a capital letter, and no other; verbs further on in the paragraph are small.

    The opening is the beginning of a sentence. Where “Also” stands first, the verb after it is in the middle.

    Wrong:
        organ: *The General Assembly*,
        pre: *Recalling* its resolution 70/1 of 25 September 2015,
        1. *Requests* the Secretary-General to publish the results;
        2. *Also Requests* the Secretary-General to report to it.

    Right:
        organ: *The General Assembly*,
        pre: *Recalling* its resolution 70/1 of 25 September 2015,
        1. *Requests* the Secretary-General to publish the results;
        2. *Also requests* the Secretary-General to report to it.

    Wrong:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Welcomes the progress made, and Encourages Member States to go on;
        2. Decides to remain seized of the matter.

    Right:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Welcomes the progress made, and encourages Member States to go on;
        2. Decides to remain seized of the matter.

    Wrong:
        organ: The General Assembly,
        pre: RECALLING its resolution 70/1 of 25 September 2015,
        op: Decides to remain seized of the matter.

    Right:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        op: Decides to remain seized of the matter.

    Wrong:
        organ: The General Assembly,
        pre: recalling its resolution 70/1 of 25 September 2015,
        op: Decides to remain seized of the matter.

    Right:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        op: Decides to remain seized of the matter.

    Wrong:
        organ: The General Assembly,
        pre: DEEPLY CONCERNED about the situation in schools,
        op: Decides to remain seized of the matter.

    Right:
        organ: The General Assembly,
        pre: Deeply concerned about the situation in schools,
        op: Decides to remain seized of the matter.

    Source: observed in every text read.
    """
    text, standing = passage.text, passage.standing
    if passage.paragraph is None or standing.in_annex:
        return
    end, text_opens = 0, bool(standing.level)
    if not standing.level:
        half = HALVES[passage.paragraph.kind]
        at = _small_beginning(text, half)
        if at is not None:
            yield _changed(passage, at, text[at].upper(), "This paragraph begins with a small letter.", "capital")
            return
        if _CAPITALS.match(text):
            yield from _in_small_letters(passage, half, 0)
            return
        opened = read_opened(text, half)
        text_opens = opened is not None
        if opened is not None:
            end = opened.opening.start + opened.opening.length
            end = max(end, (yield from _in_small_letters(passage, half, opened.opening.start)))
    for found in _JOINED.finditer(text, end) if text_opens else ():
        at = found.start("verb")
        lost_break = found.group().startswith(",") and passage.in_style(at, at + 1, "x") != plain("x")
        if found["verb"] in _inner_verbs() and not lost_break and not passage.is_protected(at, found.end("verb")):
            yield _changed(
                passage, at, text[at].lower(), "“{word}” has a capital letter in the middle of the sentence.", "small"
            )


def _in_small_letters(passage: Passage, half: Half, at: int) -> Generator[Fault, None, int]:
    """Find capitals within the opening at a place, "Takes Note" or "RECALLING", and give where it ends."""
    text = passage.text
    small = text[: at + 1] + text[at + 1 : at + _LONGEST].lower() + text[at + _LONGEST :]
    opened = read_opened(small, half)
    if opened is None or not opened.opening.known:
        return at
    end = opened.opening.start + opened.opening.length
    capitals = [one for one in range(at + 1, end) if text[one] != small[one]]
    if capitals and len(small) == len(text):
        words = message("“{words}” has a capital letter in the middle of the opening.", words=text[at:end])
        edits = tuple(
            ReplaceText(passage.span(one, one + 1), passage.in_style(one, one + 1, small[one])) for one in capitals
        )
        fix = Fix(message("Write “{words}”", words=small[at:end]), edits, Safety.SAFE)
        yield Fault(passage.span(at, end), words, (fix,))
    return end


def _small_beginning(text: str, half: Half) -> int | None:
    """Give the offset of a small letter with which a listed opening begins; None where there is none."""
    before = _BEFORE.match(text)
    at = before.end() if before else 0
    if at >= len(text) or not text[at].islower():
        return None
    opened = read_opened(text[at].upper() + text[at + 1 :], half)
    return at if opened is not None and opened.opening.known else None


@cache
def _inner_verbs() -> frozenset[str]:
    words = first_words(Half.OPERATIVE) | first_words(Half.PREAMBULAR)
    return frozenset(word.capitalize() for word in words) - _NAMES_TOO


def _changed(passage: Passage, at: int, letter: str, what: str, size: str) -> Fault:
    """Make the fault of one letter, shown with its word, and the fix that changes it."""
    found = re.compile(r"\w+").match(passage.text, at)
    end = found.end() if found else at + 1
    words = message(what, word=passage.text[at:end])
    edit = ReplaceText(passage.span(at, at + 1), passage.in_style(at, at + 1, letter))
    return Fault(passage.span(at, end), words, (Fix(message("Write a " + size + " letter"), (edit,), Safety.SAFE),))

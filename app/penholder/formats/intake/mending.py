"""Mends what an extraction from PDF did to the words of a text, and says what was mended."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from penholder.formats.intake.lines import Line
from penholder.formats.intake.lost_hyphens import LostHyphens, may_have_lost_hyphens
from penholder.formats.intake.roles import Role
from penholder.formats.intake.shape import Shape
from penholder.formats.intake.stray_blanks import StrayBlanks
from penholder.formats.report import Problem
from penholder.ground.messages import message
from penholder.model.finding import Severity

_WIDE = re.compile(r"(?<=\S) {2,3}(?=\S)")
_FEWEST_WIDE = 3

_SHOWN = 4
"""Words that the report names; more would hide the other doubts."""


@dataclass(frozen=True, slots=True)
class Mended:
    """The lines, and what was done to them."""

    lines: tuple[Line, ...]
    problems: tuple[Problem, ...]


def mend_words(lines: Sequence[Line], roles: Sequence[Role], shape: Shape) -> Mended:
    """Take out stray blanks and put back lost hyphens in the lines of text.

    Lines that are whole paragraphs were typed, and a slip in them is the drafter's to see. Lines that came with the place of
    each letter know their blanks better; they are left alone.
    """
    if not shape.wrapped:
        return Mended(tuple(lines), ())
    own = [index for index, role in enumerate(roles) if role is Role.TEXT and lines[index].italics is None]
    texts = [_without_justification(lines[index].text) for index in own]
    blanks = StrayBlanks(texts)
    following = [*texts[1:], ""]
    joined = [blanks.mended(text, after) for text, after in zip(texts, following, strict=True)]
    hyphened = joined
    if may_have_lost_hyphens(joined) and _is_page(roles):
        hyphens = LostHyphens(joined)
        hyphened = [hyphens.mended(text) for text in joined]
    mended = list(lines)
    for index, text in zip(own, hyphened, strict=True):
        if text != lines[index].text:
            mended[index] = replace(lines[index], text=text)
    return Mended(tuple(mended), (*_said_of_blanks(texts, joined), *_said_of_hyphens(joined, hyphened)))


def _without_justification(text: str) -> str:
    """Make single blanks of the double ones that an extraction gives where a line was set justified."""
    wide = len(_WIDE.findall(text))
    return _WIDE.sub(" ", text) if wide >= _FEWEST_WIDE and wide * 2 >= text.count(" ") - wide else text


def _is_page(roles: Sequence[Role]) -> bool:
    """Tell a text that was taken from printed pages: their numbers and symbols stand in it."""
    return Role.FURNITURE in roles


def _said_of_blanks(before: Sequence[str], after: Sequence[str]) -> tuple[Problem, ...]:
    changed = _changed(before, after)
    if not changed:
        return ()
    return (
        Problem(
            "blanks-in-words",
            Severity.HINT,
            message("In {count} lines blanks stood inside words: {words}.", count=len(changed), words=_named(changed)),
            decided=message("They were taken out, since an extraction from PDF leaves such blanks."),
            alternative=message("If one of them was meant, type it again."),
        ),
    )


def _said_of_hyphens(before: Sequence[str], after: Sequence[str]) -> tuple[Problem, ...]:
    changed = _changed(before, after)
    if not changed:
        return ()
    return (
        Problem(
            "hyphens-lost",
            Severity.HINT,
            message(
                "In {count} lines words had lost their hyphen at the end of a line: {words}.",
                count=len(changed),
                words=_named(changed),
            ),
            decided=message("The hyphens were put back."),
            alternative=message("If one of them was not meant, take it out."),
        ),
    )


def _changed(before: Sequence[str], after: Sequence[str]) -> list[tuple[str, str]]:
    return [(old, new) for old, new in zip(before, after, strict=True) if old != new]


def _named(changed: Sequence[tuple[str, str]]) -> str:
    """Name the first words that were mended."""
    words: dict[str, None] = {}
    for old, new in changed:
        known = set(old.split())
        words.update(dict.fromkeys(f"“{word.strip('.,;:')}”" for word in new.split() if word not in known))
        if len(words) > _SHOWN:
            break
    return ", ".join([*words][:_SHOWN])

"""Reads notes of a page whose marks an extraction gave after them: "See A/1. … See A/2. … 3 See A/3. 1 2"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from penholder.formats.intake.seams import final_sign

_MARK = re.compile(r"\d{1,3}")
_BEGINS_WITH_MARK = re.compile(r"\d{1,3}(?:\s+\S|$)|\*{1,4}")
_MOST = 60
"""Lines at the foot of one page."""


@dataclass(frozen=True, slots=True)
class Apart:
    """What was found: the bodies as ranges of lines with the line of their mark each; ``before`` lines go on with the note
    of the page before; ``after`` is the line that the other notes begin at.
    """

    before: int
    bodies: tuple[tuple[int, int, int], ...]
    after: int


def marks_apart(texts: Sequence[str], last: int, unfinished: bool) -> Apart | None:
    """Give the bodies without marks at the beginning of a page's notes, if as many marks stand alone at their end.

    ``texts`` are the lines of the notes of one page, ``last`` is the number of the note before them, and ``unfinished``
    says that it broke off at the end of its page.
    """
    if len(texts) > _MOST:
        return None
    first = next((at for at, text in enumerate(texts) if _BEGINS_WITH_MARK.match(text)), len(texts))
    end = len(texts)
    while end > first and _MARK.fullmatch(texts[end - 1]):
        end -= 1
    marks = [int(text) for text in texts[end:]]
    while marks and marks != list(range(last + 1, last + 1 + len(marks))):
        marks = marks[1:]  # a mark whose own body stands right before it is none of these
        end += 1
    if not first or not marks:
        return None
    starts = [0, *(at for at in range(1, first) if final_sign(texts[at - 1]) == ".")]
    if len(starts) != len(marks) + unfinished:
        return None
    ranges = [*zip(starts, [*starts[1:], first], strict=True)]
    before = ranges.pop(0)[1] if unfinished else 0
    return Apart(before, tuple((start, stop, end + at) for at, (start, stop) in enumerate(ranges)), first)

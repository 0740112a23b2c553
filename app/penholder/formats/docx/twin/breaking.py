"""Ends lines where Word ends them: it takes one more word where the blanks of a filled line can shrink for it.

The rule was fitted on the pages of 60 official drafts, of which it gives 93 of 100 lines. Let s be the width that
the blanks would have with the word, by their natural width, and e the same without it. The word is taken where s is at
least 1, or at least 0.745 with 1 - s at most 0.55 (e - 1). In the last line of a paragraph 0.745 is enough.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

NARROWEST = 0.745
_WORTH = 0.55
_BOUND = re.compile(
    r"\b(?:[Aa]rticles?|[Pp]aragraph|Goal|[Tt]arget|[Ii]tem|[Ss]ection|[Cc]hapter|[Pp]art|[Ff]igure|"
    r"Nos?\.|[Cc]hap\.|[Ss]ect\.|[Vv]ol\.|[Pp]aras?\.|[Aa]rts?\.) (?=[0-9]|[IVX]+\b|[A-Z]\b)"
)
"""A number stays with what it numbers: so official pages have it, 700 times of 710."""

_BOUND_IN_NOTE = re.compile(
    r"\b(?:non|co|un|sub|e|re|pre|pro|multi|inter)-|\bresolution (?=[0-9])|(?<=[0-9])–(?=[0-9])"
)
"""What stays together in notes: 105 times of 105; "Non-" with a capital does end a line there."""

_PREFIX = re.compile(r"\b(?:non|co|un|sub|e|re|pre|pro|multi|inter)-", re.IGNORECASE)
"""The hyphen behind these does not end a line of official pages."""

_MAY_END = re.compile(r" +|(?<=[^ ])[-–—](?=[^ ])")
_ENDS_ELSEWHERE = re.compile(r"(?<=[^ ])[-–—/](?=[^ ])| ")


@dataclass(frozen=True, slots=True)
class Room:
    """How wide lines can be, in points: the first one behind its label, and the others."""

    first: float
    others: float


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a text, by code points: its words end at ``end``, and the next line begins at ``after``.

    ``excess`` is by how much its natural width is more than its room (below 0 for less). ``is_forced`` says that a
    program which ends lines at more places would put more into it.
    """

    start: int
    end: int
    after: int
    excess: float
    is_forced: bool


@dataclass(frozen=True, slots=True)
class Measures:
    """The widths of a text's signs, in points: ``ahead[i]`` is that of all before sign i, ``blanks[i]`` of all blanks there.

    A sign's width includes how far the next one is moved to it, ``moves[i]``, which is nothing at the end of a line.
    """

    text: str
    ahead: tuple[float, ...]
    blanks: tuple[float, ...]
    moves: tuple[float, ...]

    @classmethod
    def of(cls, text: str, widths: Sequence[float], moves: Sequence[float]) -> Measures:
        """Add up the widths of signs, each without the move behind it."""
        whole = [width + move for width, move in zip(widths, moves, strict=True)]
        blanks = [width if sign == " " else 0.0 for sign, width in zip(text, whole, strict=True)]
        return cls(text, (0.0, *accumulate(whole)), (0.0, *accumulate(blanks)), tuple(moves))

    def width(self, start: int, end: int) -> float:
        """Give the natural width of the signs from start to end."""
        return self.ahead[end] - self.ahead[start] - (self.moves[end - 1] if end > start else 0.0)

    def stretch(self, start: int, end: int, room: float) -> float:
        """Give the width that the blanks between start and end have in a line of this room, by their natural width."""
        blank = self.blanks[end] - self.blanks[start]
        rest = room - self.width(start, end)
        if blank <= 0:
            return 1.0 if rest >= 0 else 0.0
        return 1 + rest / blank


def lines_of(measures: Measures, room: Room, is_justified: bool, is_note: bool = False) -> Iterator[Line]:
    """Part a text into lines; one that is empty has none. A word wider than the room stands alone."""
    ends = [*_ends(measures.text, is_note), (len(measures.text), len(measures.text))]
    start, at = 0, 0
    while start < len(measures.text):
        width = room.others if start else room.first
        last = at
        while last + 1 < len(ends) and _takes(measures, start, ends[last], ends[last + 1], width, is_justified):
            last += 1
        end, after = ends[last]
        excess = measures.width(start, end) - width
        yield Line(start, end, after, excess, _would_go_on(measures, start, end, after, width))
        start, at = after, last + 1


def _ends(text: str, is_note: bool) -> Iterator[tuple[int, int]]:
    patterns = (_BOUND, _BOUND_IN_NOTE) if is_note else (_BOUND, _PREFIX)
    bound = {found.end() - 1 for pattern in patterns for found in pattern.finditer(text)}
    for found in _MAY_END.finditer(text):
        if found.start() in bound or found.end() == len(text) or not found.start():
            continue
        yield (found.start(), found.end()) if found.group()[0] == " " else (found.end(), found.end())


def _takes(
    measures: Measures, start: int, now: tuple[int, int], then: tuple[int, int], room: float, is_justified: bool
) -> bool:
    with_it = measures.stretch(start, then[0], room)
    if with_it >= 1:
        return True
    if not is_justified or with_it < NARROWEST:
        return False
    if then[1] == len(measures.text):
        return True
    return 1 - with_it <= _WORTH * (measures.stretch(start, now[0], room) - 1)


def _would_go_on(measures: Measures, start: int, end: int, after: int, room: float) -> bool:
    """Tell whether more would fit for a program that also ends lines where Word does not, as behind a "/"."""
    for found in _ENDS_ELSEWHERE.finditer(measures.text, after):
        stop = found.start() if found.group() == " " else found.end()
        return stop > end and measures.width(start, stop) <= room
    return False

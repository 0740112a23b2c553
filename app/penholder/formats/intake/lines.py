"""A line of the input with the evidence that came with it: where it stood, and how it was set."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

_LINE_ENDS = re.compile("\r\n|[\r\x0b\x85\u2028\u2029]")
_TAB = 8


Spans = tuple[tuple[int, int], ...]
"""Stretches of a line's text in code points, first and after last, in their order."""


class Zone(Enum):
    """Where on a page a line stands, for a format that can see it."""

    TEXT = "text"
    NOTE = "notes at the foot"
    RULE = "rule above the notes"
    FURNITURE = "page number, running title, job number"
    OBJECT = "row of a table"


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line. What a format cannot tell is None: plain text knows neither size nor font.

    ``text`` has no blanks at its ends; ``number`` counts the lines of the input from 1 (cells of one line share it);
    ``indent`` is the blank space before it in characters, ``gap`` the number of empty lines before it on its page.
    ``left``, ``right``, ``base`` (the baseline) and ``size`` are in points from the upper left corner. ``italics``,
    ``bolds`` and ``raised`` are spans of ``text``, raised ones being set small and high. A line with a ``zone`` has all of
    these: it was set in type, and what it is need not be guessed (``typeset``). ``title`` says that the format itself
    calls the line the title of the text.
    """

    text: str
    number: int
    indent: int = 0
    gap: int = 0
    page: int = 1
    left: float | None = None
    right: float | None = None
    base: float | None = None
    size: float | None = None
    italics: Spans | None = None
    bolds: Spans | None = None
    raised: Spans | None = None
    zone: Zone | None = None
    title: bool = False


def lines_of(text: str) -> tuple[Line, ...]:
    """Take plain text apart into its lines that are not empty; a form feed begins a new page."""
    found: list[Line] = []
    number, gap = 1, 0
    for page, sheet in enumerate(_LINE_ENDS.sub("\n", text).split("\f"), start=1):
        gap = 0
        for index, raw in enumerate(sheet.split("\n")):
            number += 1 if index else 0
            words = raw.strip()
            if not words:
                gap += 1 if index or not sheet.startswith("\n") else 0
                continue
            found.append(Line(words, number, _indent(raw), gap, page))
            gap = 0
    return tuple(found)


def _indent(raw: str) -> int:
    if not raw[0].isspace():
        return 0
    blank = raw[: len(raw) - len(raw.lstrip())]
    return len(blank.expandtabs(_TAB))

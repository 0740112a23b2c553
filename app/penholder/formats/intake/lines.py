"""A line of the input with the evidence that came with it: where it stood, and how it was set."""

from __future__ import annotations

import re
from dataclasses import dataclass

_LINE_ENDS = re.compile("\r\n|[\r\x0b\x85\u2028\u2029]")
_TAB = 8


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line. What a format cannot tell is None: plain text knows neither size nor font.

    ``text`` has no blanks at its ends; ``number`` counts the lines of the input from 1 (cells of one line share it);
    ``indent`` is the blank space before it in characters, ``gap`` the number of empty lines before it on its page.
    ``left``, ``right``, ``top`` and ``size`` are in points from the upper left corner; ``bold`` says that the whole
    line is. ``italics`` and ``raised`` are spans of ``text`` in code points, raised ones being digits or signs set
    small and high. ``title`` says that the format itself calls the line the title of the text.
    """

    text: str
    number: int
    indent: int = 0
    gap: int = 0
    page: int = 1
    left: float | None = None
    right: float | None = None
    top: float | None = None
    size: float | None = None
    font: str | None = None
    bold: bool | None = None
    italics: tuple[tuple[int, int], ...] | None = None
    raised: tuple[tuple[int, int], ...] | None = None
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

"""The printed lines of a PDF document, each with the part of the page it belongs to, for ``page_comparison.py``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from penholder.formats.intake.lines import Line, Spans, Zone
from penholder.formats.pdf.advances import with_advances
from penholder.formats.pdf.document import pages_of
from penholder.formats.pdf.rows import rows_of
from penholder.formats.pdf.set_lines import body_size_of, lines_of_pages, set_page

_BLANKS = re.compile(r"\s+")
_STRAY = re.compile(r" (?=[,.;:)\]])|(?<=[(\[]) ")
_MASTHEAD_BASE = 210.0
"""Points from the top of page 1: where the rule below the masthead lies."""


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """One line: its words with single blanks, where it begins and how it is set; ``italic`` and ``bold`` are those words."""

    part: str
    page: int
    text: str
    left: float
    right: float
    base: float
    size: float
    italic: str
    bold: str

    @property
    def ends(self) -> tuple[str, str]:
        """The words it begins and ends with, two of each."""
        words = self.text.split()
        return " ".join(words[:2]), " ".join(words[-2:])


def printed_lines(data: bytes, name: str) -> list[PrintedLine]:
    """Give the lines of all pages in the order of reading."""
    read = list(pages_of(data, name))
    rows = [rows_of(glyphs) for glyphs in with_advances(page.glyphs for page in read)]
    pages = [
        set_page(at, page.height, own, page.strokes) for at, (page, own) in enumerate(zip(read, rows, strict=True), 1)
    ]
    lines = lines_of_pages(pages, body_size_of(rows))
    return [one for one in map(_printed, lines) if one.text]


def page_count(lines: list[PrintedLine]) -> int:
    """Give the number of pages that have a line."""
    return max((line.page for line in lines), default=0)


def _printed(line: Line) -> PrintedLine:
    assert line.left is not None
    assert line.right is not None
    assert line.base is not None
    assert line.size is not None
    text, raised = line.text, line.raised or ()
    return PrintedLine(
        _part(line),
        line.page,
        _folded(_without(text, raised)),
        line.left,
        line.right,
        line.base,
        line.size,
        _folded(" ".join(_cut(text, line.italics or ()))),
        _folded(" ".join(_cut(text, line.bolds or ()))),
    )


def _part(line: Line) -> str:
    if line.zone is Zone.TEXT:
        return "masthead" if line.page == 1 and (line.base or 0.0) < _MASTHEAD_BASE else "text"
    return {Zone.NOTE: "note", Zone.OBJECT: "table", Zone.RULE: "rule"}.get(line.zone or Zone.TEXT, "furniture")


def _cut(text: str, spans: Spans) -> Iterator[str]:
    for start, end in spans:
        yield text[start:end]


def _without(text: str, spans: Spans) -> str:
    for start, end in reversed(spans):
        text = text[:start] + text[end:]
    return text


def _folded(text: str) -> str:
    """Give the words with single blanks, as two programs may set the blanks beside a mark apart."""
    text = text.replace("\u00a0", " ").replace("\u2011", "-").replace("\u2060", "")
    return _STRAY.sub("", _BLANKS.sub(" ", text)).strip()

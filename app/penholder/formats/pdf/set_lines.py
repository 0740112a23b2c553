"""Makes lines with evidence of the pages of a document, in the order of reading."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from penholder.formats.intake.lines import Line, Zone
from penholder.formats.pdf.edges import mark_furniture
from penholder.formats.pdf.foot import mark_notes
from penholder.formats.pdf.rows import Row, cells_of
from penholder.formats.pdf.set_page import SetPage, SetRow

_HEAD = 0.27
"""Share of page 1's height that the masthead takes, where two columns stand side by side."""

_COLUMNS = 3.0
_LOOSE = 1.22
_SPACED = 3.0
"""A line stands apart from the one above when it is this many points farther away than the pitch of its size."""


def body_size_of(pages: Sequence[list[Row]]) -> float:
    """Give the size in which most letters are set."""
    sizes: Counter[float] = Counter()
    for rows in pages:
        for row in rows:
            sizes[round(row.size, 1)] += len(row.glyphs)
    return sizes.most_common(1)[0][0] if sizes else 10.0


def set_page(number: int, height: float, rows: Sequence[Row]) -> SetPage:
    """Make a page of its rows, the columns of the masthead and of the edges apart."""
    found: list[SetRow] = []
    for row in rows:
        edge = row.base < (_HEAD if number == 1 else 0.11) * height or row.base > 0.92 * height
        found.extend(SetRow.of(cell) for cell in (cells_of(row, _COLUMNS) if edge else [row]))
    return SetPage(number, height, found)


def lines_of_pages(pages: Sequence[SetPage], body_size: float) -> list[Line]:
    """Give the lines of a document; every word of its pages is in one of them."""
    mark_furniture(pages, body_size)
    for page in pages:
        mark_notes(page, body_size)
    lines: list[Line] = []
    for page in pages:
        lines.extend(_lines_of(page, len(lines)))
    return lines


def _lines_of(page: SetPage, before: int) -> Iterator[Line]:
    above: SetRow | None = None
    for index, row in enumerate(page.rows, start=before + 1):
        zone = _zone(row)
        gap = 0
        if zone is not Zone.FURNITURE:
            gap = _gap(above, row)
            above = row
        said = row.said
        yield Line(
            text=said.text,
            number=index,
            gap=gap,
            page=page.number,
            left=row.row.left,
            right=row.row.right,
            base=row.base,
            size=row.size,
            italics=said.italics,
            bolds=said.bolds,
            raised=said.raised,
            zone=zone,
        )


def _gap(above: SetRow | None, row: SetRow) -> int:
    if above is None:
        return 0
    return int(row.base - above.base > _LOOSE * max(above.size, row.size) + _SPACED)


def _zone(row: SetRow) -> Zone:
    if row.furniture:
        return Zone.FURNITURE
    if row.note:
        return Zone.RULE if row.rule else Zone.NOTE
    return Zone.TEXT

"""Makes lines with evidence of the pages of a document, in the order of reading."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from penholder.formats.intake.lines import Line, Zone
from penholder.formats.pdf.edges import mark_furniture
from penholder.formats.pdf.foot import mark_notes
from penholder.formats.pdf.hyphens import with_soft_hyphens
from penholder.formats.pdf.rows import Row, cells_of
from penholder.formats.pdf.set_page import SetPage, SetRow
from penholder.formats.pdf.spelled import Spelled
from penholder.formats.pdf.strokes import Stroke
from penholder.formats.pdf.table_rows import table_rows
from penholder.formats.pdf.tables import mark_tables

_HEAD = 0.27
"""Share of page 1's height that the masthead takes, where two columns stand side by side."""

_COLUMNS = 3.0
_MANY = 0.25
_LOOSE = 1.22
_SPACED = 3.0
"""A line stands apart from the one above when it is this many points farther away than the pitch of its size."""


def body_size_of(pages: Sequence[list[Row]]) -> float:
    """Give the largest size in which many letters are set. Bold type and what stands below a rule is not counted.

    A list of sponsors may be longer than the text, and so may the notes of an amendment, which are smaller.
    """
    sizes: defaultdict[float, float] = defaultdict(float)
    for rows in pages:
        for row in rows:
            if all(glyph.text == "_" for glyph in row.glyphs):
                break
            plain = sum(1 for glyph in row.glyphs if not glyph.font.bold)
            sizes[round(row.size, 1)] += plain if plain else len(row.glyphs) / 1000
    many = sum(sizes.values()) * _MANY
    return max((size for size in sizes if sizes[size] >= many), default=10.0)


def set_page(number: int, height: float, rows: Sequence[Row], strokes: Sequence[Stroke]) -> SetPage:
    """Make a page of its rows, the columns of the masthead and of the edges apart."""
    found: list[SetRow] = []
    for row in rows:
        edge = row.base < (_HEAD if number == 1 else 0.11) * height or row.base > 0.92 * height
        found.extend(SetRow.of(cell) for cell in (cells_of(row, _COLUMNS) if edge else [row]))
    return SetPage(number, height, found, list(strokes))


def lines_of_pages(pages: Sequence[SetPage], body_size: float) -> list[Line]:
    """Give the lines of a document; every word of its pages is in one of them."""
    mark_furniture(pages, body_size)
    for page in pages:
        mark_tables(page, body_size)
        mark_notes(page, body_size)
    lines: list[Line] = []
    for page in pages:
        lines.extend(_lines_of(page, len(lines)))
    return with_soft_hyphens(lines)


def _lines_of(page: SetPage, before: int) -> Iterator[Line]:
    above: SetRow | None = None
    number = before
    for rows in _together(page.rows):
        if rows[0].table is not None:
            for table_row in table_rows(rows):
                number += 1
                yield _line(table_row.rows[0], table_row.spelled(), Zone.OBJECT, (number, page.number, 0))
            above = rows[-1]
            continue
        for row in rows:
            number += 1
            zone = _zone(row)
            gap = _gap(above, row) if zone is not Zone.FURNITURE else 0
            above = row if zone is not Zone.FURNITURE else above
            yield _line(row, row.said, zone, (number, page.number, gap))


def _together(rows: Sequence[SetRow]) -> Iterator[list[SetRow]]:
    """Give the rows of a table together, all others one by one."""
    current: list[SetRow] = []
    for row in rows:
        if current and (row.table is None or row.table != current[-1].table):
            yield current
            current = []
        current.append(row)
    if current:
        yield current


def _line(row: SetRow, said: Spelled, zone: Zone, place: tuple[int, int, int]) -> Line:
    number, page, gap = place
    return Line(
        text=said.text,
        number=number,
        gap=gap,
        page=page,
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
    if row.rule:
        return Zone.RULE
    return Zone.NOTE if row.note else Zone.TEXT

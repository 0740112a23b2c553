"""Writes the rows of a table: a line for each, its cells parted by tabs, what a cell holds on several lines joined."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from penholder.formats.intake.seams import joint
from penholder.formats.pdf.rows import Row, cells_of
from penholder.formats.pdf.set_page import SetRow
from penholder.formats.pdf.spelled import Spelled, spelled

_WIDE = 1.3
_APART = 1.36


@dataclass(slots=True)
class TableRow:
    """A row of a table over any number of baselines: the pieces of its cells, by the number of their column."""

    rows: list[SetRow]
    columns: dict[int, list[Spelled]] = field(default_factory=dict)

    def spelled(self) -> Spelled:
        """Give its text, cells parted by tabs; empty cells behind the last one are left out."""
        last = max(self.columns, default=0)
        return _together("\t", [_cell(self.columns.get(index, [])) for index in range(last + 1)])


def table_rows(rows: Sequence[SetRow]) -> Iterator[TableRow]:
    """Give the rows of one table. Space above, or a first cell beside others, begins a new one."""
    current: TableRow | None = None
    starts = _starts(rows)
    columns = _columns(rows, starts)
    for level in _levels(rows):
        cells = _cells(_row(level), starts)
        if current is None or _begins(current, level[0], cells, rows):
            if current is not None:
                yield current
            current = TableRow([])
        current.rows.extend(level)
        for cell in cells:
            current.columns.setdefault(_column(cell, columns), []).append(spelled(cell))
    if current is not None:
        yield current


def _levels(rows: Sequence[SetRow]) -> list[list[SetRow]]:
    levels: list[list[SetRow]] = []
    for row in rows:
        if levels and abs(levels[-1][0].base - row.base) < 0.5:
            levels[-1].append(row)
        else:
            levels.append([row])
    return levels


def _row(level: Sequence[SetRow]) -> Row:
    """Make one row of the cells on one baseline."""
    return Row([glyph for own in level for glyph in own.glyphs], level[0].base, level[0].size, level[0].row.raised)


def _starts(rows: Sequence[SetRow]) -> list[float]:
    """Give the left edges at which several cells begin."""
    found = sorted(cell.left for row in rows for cell in cells_of(row.row, _WIDE))
    starts: list[float] = []
    for place in found:
        if sum(1 for other in found if abs(other - place) < 2) > 1 and not (starts and place - starts[-1] < 4):
            starts.append(place)
    return starts


def _cells(row: Row, starts: Sequence[float]) -> list[Row]:
    """Part a row at wide gaps, and at the left edge of a column that its words cross."""
    found: list[Row] = []
    for cell in cells_of(row, _WIDE):
        at = next(
            (
                index
                for index, glyph in enumerate(cell.glyphs)
                if index and cell.glyphs[index - 1].text == " " and any(abs(glyph.x - start) < 1 for start in starts)
            ),
            None,
        )
        if at is None or not _wide_before(cell, at):
            found.append(cell)
        else:
            found += [Row(cell.glyphs[:at], *_rest(cell)), Row(cell.glyphs[at:], *_rest(cell))]
    return found


def _rest(row: Row) -> tuple[float, float, set[int]]:
    return row.base, row.size, row.raised


def _wide_before(row: Row, at: int) -> bool:
    letters = [glyph for glyph in row.glyphs[:at] if glyph.text != " "]
    return bool(letters) and row.glyphs[at].x - letters[-1].end > 0.35 * row.size


def _columns(rows: Sequence[SetRow], starts: Sequence[float]) -> list[tuple[float, float]]:
    """Give the columns from left to right: what the cells that stand beside others cover, one above the other."""
    covered: list[tuple[float, float]] = []
    for level in _levels(rows):
        cells = _cells(_row(level), starts)
        covered += [(cell.left, cell.right) for cell in cells] if len(cells) > 1 else []
    columns: list[tuple[float, float]] = []
    for left, right in sorted(covered):
        if columns and left < columns[-1][1]:
            columns[-1] = (columns[-1][0], max(columns[-1][1], right))
        else:
            columns.append((left, right))
    return columns


def _column(cell: Row, columns: Sequence[tuple[float, float]]) -> int:
    """Give the number of the column that a cell begins in, or the nearest one before it."""
    return max((index for index, (left, _) in enumerate(columns) if left <= cell.left + 4), default=0)


def _begins(current: TableRow, row: SetRow, cells: Sequence[Row], rows: Sequence[SetRow]) -> bool:
    last = current.rows[-1]
    if row.base < last.base or row.base - last.base > _APART * max(row.size, last.size):
        return True
    first = min(own.row.left for own in rows)
    return len(cells) > 1 and abs(cells[0].left - first) < 4 and len(current.columns) > 1


def _cell(pieces: Sequence[Spelled]) -> Spelled:
    found = pieces[0] if pieces else Spelled("", (), (), ())
    for piece in pieces[1:]:
        found = _together(joint(found.text, piece.text), [found, piece])
    return found


def _together(between: str, parts: Sequence[Spelled]) -> Spelled:
    text = ""
    spans: tuple[list[tuple[int, int]], ...] = ([], [], [])
    for index, part in enumerate(parts):
        text += between if index else ""
        for own, found in zip(spans, (part.italics, part.bolds, part.raised), strict=True):
            own.extend((first + len(text), after + len(text)) for first, after in found)
        text += part.text
    return Spelled(text, *(tuple(own) for own in spans))

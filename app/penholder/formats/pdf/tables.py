"""Finds tables: rows whose cells begin or end at the same places, or that stand between drawn rules."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from penholder.formats.pdf.rows import Row, cells_of
from penholder.formats.pdf.set_page import SetPage, SetRow
from penholder.formats.pdf.strokes import levels_of

_WIDE = 1.3
"""Em between two cells. The blanks of the loosest justified line are narrower, that behind a label is not counted."""

_FEWEST = 3
_NEAR = 2.0
_CLOSE = 1.36
_SHORT_RULE = 150.0
_BAND = 44.0
"""Points. Rules of one table stand no farther apart where no row between them has cells."""


def mark_tables(page: SetPage, body_size: float) -> None:
    """Set ``table`` on the rows of tables; it counts the tables of a page."""
    rows = [_Level(own) for own in _levels(page)]
    anchors = _anchors(rows)
    for row in rows:
        row.celled = row.has_cells(anchors)
    _between_rules(page, rows)
    _stretches(rows, anchors)
    _notes_of_tables(rows, body_size)
    number, within = 0, False
    for row in rows:
        number += row.inside and not within
        within = row.inside
        for own in row.rows:
            own.table = number if within else None


class _Level:
    """What stands on one baseline."""

    def __init__(self, rows: list[SetRow]) -> None:
        self.rows = rows
        self.row = Row([glyph for own in rows for glyph in own.glyphs], rows[0].base, rows[0].size, rows[0].row.raised)
        self.cells = cells_of(self.row, _WIDE)
        self.celled = False
        self.inside = False

    @property
    def base(self) -> float:
        return self.row.base

    def later_cells(self) -> Iterator[Row]:
        """Give the cells behind the first; a label's text is no cell of its own."""
        for before, cell in pairwise(self.cells):
            if not SetRow.of(before).label_only:
                yield cell

    def has_cells(self, anchors: Sequence[float]) -> bool:
        return any(_near(cell.left, anchors) or _near(cell.right, anchors) for cell in self.later_cells())


def _levels(page: SetPage) -> list[list[SetRow]]:
    levels: list[list[SetRow]] = []
    for row in page.rows:
        if row.furniture:
            continue
        if levels and abs(levels[-1][0].base - row.base) < 0.5:
            levels[-1].append(row)
        else:
            levels.append([row])
    return levels


def _near(place: float, anchors: Sequence[float]) -> bool:
    return any(abs(place - anchor) <= _NEAR for anchor in anchors)


def _anchors(rows: Sequence[_Level]) -> list[float]:
    """Give the places at which cells of several rows begin, or end."""
    starts = sorted(cell.left for row in rows for cell in row.later_cells())
    ends = sorted(cell.right for row in rows for cell in row.later_cells())
    return [*_frequent(starts), *_frequent(ends)]


def _frequent(places: Sequence[float]) -> list[float]:
    found: list[float] = []
    for place in places:
        if sum(1 for other in places if abs(other - place) <= _NEAR) >= _FEWEST and not _near(place, found):
            found.append(place)
    return found


def _between_rules(page: SetPage, rows: Sequence[_Level]) -> None:
    """Take the rows between two long rules for a table's where one of them has cells, or the rules stand close."""
    first = page.text_top
    levels = [level for level in levels_of(page.strokes, _SHORT_RULE) if level > first]
    spans: list[tuple[list[_Level], bool]] = []
    for above, below in pairwise(levels):
        own = [row for row in rows if above < row.base <= below]
        spans.append((own, any(row.celled or len([*row.later_cells()]) > 0 for row in own)))
    for index, (own, celled) in enumerate(spans):
        close = bool(own) and own[-1].base - own[0].base < _BAND
        beside = any(spans[other][1] for other in (index - 1, index + 1) if 0 <= other < len(spans))
        if celled or (close and beside):
            for row in own:
                row.inside = True


def _stretches(rows: Sequence[_Level], anchors: Sequence[float]) -> None:
    """Take rows with cells, and the rows between and below them that keep to their columns, for a table's."""
    celled = [index for index, row in enumerate(rows) if row.celled or row.inside]
    if sum(1 for row in rows if row.celled) < _FEWEST:
        return
    for index in celled:
        rows[index].inside = True
    for before, after in pairwise(celled):
        if all(_keeps(rows, index, anchors) for index in range(before + 1, after)):
            for index in range(before + 1, after):
                rows[index].inside = True
    for index in range(1, len(rows)):
        close = rows[index].base - rows[index - 1].base < _CLOSE * rows[index].row.size
        if rows[index - 1].inside and _keeps(rows, index, anchors) and (close or _at_column(rows[index], anchors)):
            rows[index].inside = True
    for index in range(len(rows) - 2, -1, -1):
        if rows[index + 1].inside and _at_column(rows[index], anchors) and not rows[index].inside:
            rows[index].inside = True


def _at_column(row: _Level, anchors: Sequence[float]) -> bool:
    return _near(row.row.left, anchors)


def _keeps(rows: Sequence[_Level], index: int, anchors: Sequence[float]) -> bool:
    """Tell whether a row begins at a column, fits into the first one, or crosses into a column at its edge."""
    row = rows[index].row
    if _near(row.left, anchors):
        return True
    inner = [anchor for anchor in anchors if anchor > row.left + 10]
    if not inner:
        return False
    if row.right <= min(inner):
        return True
    return any(
        _near(glyph.x, anchors) and before.text == " " for before, glyph in pairwise(row.glyphs) if glyph.text != " "
    )


def _notes_of_tables(rows: Sequence[_Level], body_size: float) -> None:
    """Take small rows below a table, from a raised letter on, for its own notes."""
    for before, row in pairwise(rows):
        first = row.rows[0]
        if row.inside or not before.inside or first.size >= 0.95 * body_size:
            continue
        lettered = first.begins_raised and first.words[0].isalpha()
        if lettered or (before.rows[0].begins_raised and not first.begins_raised):
            row.inside = True

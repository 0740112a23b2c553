"""Tells the notes at the foot of a page from its text: below a short rule, in a smaller size."""

from __future__ import annotations

from penholder.formats.pdf.set_page import SetPage, SetRow

_SMALLER = 0.93
_ROOM = 1.8
_LONGEST_RULE = 220.0
"""Points. Word rules off 144, LibreOffice a quarter of the width; a longer line closes a table."""


def mark_notes(page: SetPage, body_size: float) -> None:
    """Set ``note`` on the rows at the foot that are notes, and on the rule above them.

    Below a rule all must be smaller than the text; without one, room and a raised mark, or that mark alone, begins them.
    """
    rows = [row for row in page.rows if not row.furniture]
    start = _first_small(rows, body_size)
    if start is None:
        return
    begun = start
    if start and rows[start - 1].rule:
        begun = start - 1
    elif not _stroke_between(page, rows, start):
        marked = next((at for at in range(start, len(rows)) if rows[at].begins_raised or _is_star(rows[at])), len(rows))
        apart = start and rows[start].base - rows[start - 1].base > _ROOM * body_size
        begun = start if apart and marked < len(rows) else marked  # the first may go on from the page before
    for row in rows[begun:]:
        row.note = True


def _first_small(rows: list[SetRow], body_size: float) -> int | None:
    """Give the row from which on all rows of the page are smaller than its text."""
    start = len(rows)
    while start > 0 and _may_be_note(rows[start - 1], body_size):
        start -= 1
    return start if start < len(rows) else None


def _may_be_note(row: SetRow, body_size: float) -> bool:
    return row.size < _SMALLER * body_size and not row.rule and row.table is None


def _stroke_between(page: SetPage, rows: list[SetRow], start: int) -> bool:
    above = rows[start - 1].base if start else page.text_top
    return any(above - 1 <= stroke.base <= rows[start].base and stroke.width < _LONGEST_RULE for stroke in page.strokes)


def _is_star(row: SetRow) -> bool:
    return row.words.startswith("*") and len(row.words) > 3

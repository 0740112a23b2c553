"""The shape of a table that came with a Word file: which cells its rows have, and which of them run over several."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from penholder.formats.docx.elements import Element, child, is_on, tag_of, value
from penholder.formats.docx.opening import parsed
from penholder.ground.errors import UserError
from penholder.model.note import CarriedPart

_WIDEST = 60
"""Columns that a cell may run over; Word has no table of more than 63."""

_OTHER = frozenset("tblPr tblGrid trPr tcPr tbl p".split())


@dataclass(frozen=True, slots=True)
class Cell:
    """How many columns and rows a cell takes; ``goes_on`` says that it belongs to the cell above it."""

    columns: int = 1
    rows: int = 1
    goes_on: bool = False


@dataclass(frozen=True, slots=True)
class TableShape:
    """The cells of each row as the file has them, and how many rows at the top are its head."""

    rows: tuple[tuple[Cell, ...], ...]
    head: int = 0


def is_table(part: CarriedPart) -> bool:
    """Tell whether a carried part is a table, whose words stand in the text."""
    return part.data.startswith("{") and _root(part) is not None


def table_shape(part: CarriedPart) -> TableShape | None:
    """Give the shape of a table; None for anything else, and where its XML cannot be read."""
    root = _root(part)
    if root is None:
        return None
    rows = list(_inner(root, "tr"))
    cells = [list(_inner(row, "tc")) for row in rows]
    head = 0
    while head < len(rows) and is_on(child(rows[head], "trPr", "tblHeader")):
        head += 1
    return TableShape(_with_heights([[_cell(one) for one in row] for row in cells]), head)


def _root(part: CarriedPart) -> Element | None:
    try:
        root = parsed(str(json.loads(part.data)["xml"]).encode())
    except (ValueError, KeyError, TypeError, UserError, etree.XMLSyntaxError):
        return None
    return root if tag_of(root) == "tbl" else None


def _inner(container: Element, wanted: str) -> Iterator[Element]:
    """Give the rows or cells of a table, also those in content controls and tracked changes, but not those of inner ones."""
    for one in container:
        if tag_of(one) == wanted:
            yield one
        elif tag_of(one) not in _OTHER:
            yield from _inner(one, wanted)


def _cell(element: Element) -> tuple[int, str | None]:
    """Give the columns of a cell, and "restart" or "continue" where it is joined to those above or below it."""
    width = value(child(element, "tcPr", "gridSpan")) or "1"
    columns = min(max(int(width), 1), _WIDEST) if width.isascii() and width.isdecimal() else 1
    merged = child(element, "tcPr", "vMerge")
    return columns, None if merged is None else value(merged) or "continue"


def _with_heights(rows: list[list[tuple[int, str | None]]]) -> tuple[tuple[Cell, ...], ...]:
    """Count for each cell that others go on below it how many rows it takes, column by column."""
    places = [dict(_placed(row)) for row in rows]
    made: list[tuple[Cell, ...]] = []
    for at, row in enumerate(rows):
        cells = []
        for column, (columns, merged) in _placed(row):
            height = 1
            while merged == "restart" and places[at + height : at + height + 1]:
                if places[at + height].get(column) != (columns, "continue"):
                    break
                height += 1
            above = places[at - 1].get(column) if at else None
            joined = merged == "continue" and above is not None and above[0] == columns and above[1] is not None
            cells.append(Cell(columns, height, joined))
        made.append(tuple(cells))
    return tuple(made)


def _placed(row: list[tuple[int, str | None]]) -> Iterator[tuple[int, tuple[int, str | None]]]:
    column = 0
    for columns, merged in row:
        yield column, (columns, merged)
        column += columns

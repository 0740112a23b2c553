"""Writes a table as one: by the shape that it had in its Word file, else by the tabs and lines of its words."""

from __future__ import annotations

from penholder.formats.docx.table_shape import Cell, TableShape
from penholder.formats.html.look import CELL, HEAD_CELL, TABLE
from penholder.formats.html.printing import Printer
from penholder.model.inline import Inlines, cut, text_of

Rows = list[list[Inlines]]


def table(line: Inlines, shape: TableShape | None, printer: Printer) -> str | None:
    """Write the words of a table, None where nothing says which of them stand in which cell."""
    rows = _rows(line)
    widths = [len(row) for row in rows]
    if shape is None or widths != [len(row) for row in shape.rows]:
        is_read = shape is None or len(set(widths)) == 1
        shape = _shape_of_words(rows) if is_read else None
    if shape is None:
        return None
    written = [
        _row(row, cells, printer, at < shape.head) for at, (row, cells) in enumerate(zip(rows, shape.rows, strict=True))
    ]
    head = f"<thead>{''.join(written[: shape.head])}</thead>" if shape.head else ""
    return f'<table style="{TABLE}">{head}<tbody>{"".join(written[shape.head :])}</tbody></table>'


def _shape_of_words(rows: Rows) -> TableShape | None:
    """Take each tab for the edge of a cell; the last cell of a short row runs to the end. Without any tab it is no table."""
    width = max(len(row) for row in rows)
    if width == 1:
        return None
    return TableShape(tuple((*(Cell() for _ in row[1:]), Cell(columns=width - len(row) + 1)) for row in rows))


def _row(row: list[Inlines], cells: tuple[Cell, ...], printer: Printer, is_head: bool) -> str:
    parts = []
    for line, cell in zip(row, cells, strict=True):
        if cell.goes_on and not text_of(line).strip():
            continue
        spans = (f' colspan="{cell.columns}"' if cell.columns > 1 else "") + (
            f' rowspan="{cell.rows}"' if cell.rows > 1 else ""
        )
        name, style = ("th", f'{HEAD_CELL}" scope="col') if is_head else ("td", CELL)
        parts.append(f'<{name}{spans} style="{style}">{printer.line(line)}</{name}>')
    return f"<tr>{''.join(parts)}</tr>"


def _rows(line: Inlines) -> Rows:
    """Part the line of a table at its line ends and tabs."""
    text = text_of(line)
    rows: Rows = [[]]
    start = 0
    for at, sign in enumerate(text + "\n"):
        if sign in "\t\n":
            rows[-1].append(cut(line, start, at))
            start = at + 1
            if sign == "\n":
                rows.append([])
    return rows[:-1]

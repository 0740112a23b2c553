"""Fits what is measured for the house's page to the page of a template: the indents of our styles and the widths of tables.

The official page sets its text 1267 twentieths of a point in from margins of 1200; on another page the margins are those of
the text.
"""

from __future__ import annotations

from dataclasses import replace

from lxml import etree

from penholder.formats.docx.built import Built
from penholder.formats.docx.elements import Element, W, child, serialized, tag_of, value
from penholder.formats.docx.masthead_table import MASTHEAD_GRID
from penholder.formats.docx.parse.styles import whole
from penholder.formats.docx.shipped_parts import style_ids
from penholder.formats.docx.style_names import END_MARK
from penholder.formats.docx.template.styles import SET_IN, Merged, styles_in

_NEARLY = 1260
"""The right side of notes is set in a little less than the rest."""
_HOUSE_WIDTHS = frozenset({sum(MASTHEAD_GRID), 9840})
"""How wide masthead and running head are."""

_MARK_WIDTH = 1440
_WIDER = 360


def fit_to_page(made: Built, styles: Merged, room: int | None, is_house: bool) -> None:
    """Fit to a text of ``room`` twentieths of a point; on the house's own page nothing moves."""
    ours = {styles.ids.get(name) for name in style_ids().values()} & styles.added - {styles.ids.get(END_MARK, "")}
    if not is_house:
        for style in styles_in(styles.root):
            if value(style, "styleId") in ours:
                _move(child(style, "pPr"), SET_IN)
        for paragraph in made.main[0]:
            if tag_of(paragraph) == "p":
                _move(child(paragraph, "pPr"), SET_IN)
    if room is not None:
        _put_end_mark(styles, room)
        _narrow_tables(made, room)


def _put_end_mark(styles: Merged, room: int) -> None:
    """Put the line below the last words in the middle of the text."""
    for style in styles_in(styles.root):
        if value(style, "styleId") == styles.ids.get(END_MARK) and value(style, "styleId") in styles.added:
            indent = child(style, "pPr", "ind")
            if indent is not None:
                for side in ("left", "right"):
                    indent.set(f"{{{W}}}{side}", str(max((room - _MARK_WIDTH) // 2, 0)))


def _narrow_tables(made: Built, room: int) -> None:
    """Narrow the masthead and the running heads of the house."""
    for table in [one for one in made.main[0] if tag_of(one) == "tbl"][:1]:
        _narrow(table, room)
    for at, part in enumerate(made.parts):
        if part.role == "header" and part.name.startswith("header_"):
            root = etree.fromstring(part.data)
            for table in [one for one in root if tag_of(one) == "tbl"]:
                _narrow(table, room)
            made.parts[at] = replace(part, data=serialized(root))


def _move(properties: Element | None, by: int) -> None:
    """Move indents and tab stops of the text to the left, and its right side to the right."""
    indent = child(properties, "ind")
    for side in ("left", "right") if indent is not None else ():
        place = whole(value(indent, side))
        if indent is not None and place is not None and place >= _NEARLY:
            indent.set(f"{{{W}}}{side}", str(max(place - by, 0)))
    tabs = child(properties, "tabs")
    for tab in () if tabs is None else tabs:
        place = whole(value(tab, "pos"))
        if place is not None and place >= _NEARLY:
            tab.set(f"{{{W}}}pos", str(place - by))


def _narrow(table: Element, room: int) -> None:
    """Make a table of the house's width as wide as the text."""
    total = whole(value(child(table, "tblPr", "tblW"), "w"))
    grid = [whole(value(one, "w")) or 0 for one in table.iter(f"{{{W}}}gridCol")]
    if total not in _HOUSE_WIDTHS or total <= room or not grid:
        return
    narrowed = _narrowed(grid, room)
    for one, width in zip(table.iter(f"{{{W}}}gridCol"), narrowed, strict=True):
        one.set(f"{{{W}}}w", str(width))
    _set(child(table, "tblPr", "tblW"), sum(narrowed))
    for row in table.iter(f"{{{W}}}tr"):
        at = 0
        for cell in row.iter(f"{{{W}}}tcPr"):
            span = whole(value(child(cell, "gridSpan"))) or 1
            _set(child(cell, "tcW"), sum(narrowed[at : at + span]))
            at += span
        _set(child(row, "trPr", "wAfter"), sum(narrowed[at:]))


def _narrowed(grid: list[int], room: int) -> list[int]:
    """Take room from columns without words first: that of the emblem, then that beside the organ's name, then from all."""
    widths = list(grid)
    if len(widths) == len(MASTHEAD_GRID):
        widths[1], widths[3] = widths[1] + _WIDER, widths[3] - _WIDER  # "United Nations" may be set in a wider font
        for column, least in ((0, 60), (3, 1600)):
            widths[column] -= min(max(widths[column] - least, 0), max(sum(widths) - room, 0))
    total = sum(widths)
    return [max(width * room // total, 1) for width in widths] if total > room else widths


def _set(element: Element | None, width: int) -> None:
    if element is not None:
        element.set(f"{{{W}}}w", str(width))

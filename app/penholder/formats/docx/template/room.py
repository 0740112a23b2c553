"""Fits what is measured for the house's page to the page of a template: the indents of our styles and the widths of tables.

The official page sets its text 1267 twentieths of a point in from margins of 1200; on another page the margins are those of
the text.
"""

from __future__ import annotations

from dataclasses import replace

from lxml import etree

from penholder.formats.docx.built import Built
from penholder.formats.docx.elements import Element, W, child, serialized, tag_of, value
from penholder.formats.docx.parse.styles import whole
from penholder.formats.docx.shipped_parts import style_ids
from penholder.formats.docx.style_names import END_MARK
from penholder.formats.docx.template.styles import Merged, styles_in

_SET_IN, _NEARLY = 1267, 1260
"""How far the house's text stands in from the margins; the right side of notes is a little less."""
_HOUSE_WIDTHS = frozenset({9830, 9840})
"""How wide masthead and running head are."""

_MARK_WIDTH = 1440


def fit_to_page(made: Built, styles: Merged, room: int | None, is_house: bool) -> None:
    """Fit to a text of ``room`` twentieths of a point; on the house's own page nothing moves."""
    ours = {styles.ids.get(name) for name in style_ids().values()} & styles.added - {styles.ids.get(END_MARK, "")}
    if not is_house:
        for style in styles_in(styles.root):
            if value(style, "styleId") in ours:
                _move(child(style, "pPr"), _SET_IN)
        for paragraph in made.main[0]:
            if tag_of(paragraph) == "p":
                _move(child(paragraph, "pPr"), _SET_IN)
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
    if total not in _HOUSE_WIDTHS or total <= room:
        return
    for one in table.iter(*(f"{{{W}}}{tag}" for tag in ("gridCol", "tcW", "tblW", "wAfter", "wBefore"))):
        width = whole(value(one, "w"))
        if width is not None:
            one.set(f"{{{W}}}w", str(max(width * room // total, 1)))

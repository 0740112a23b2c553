"""Fits what comes from pages of another size into ours: nothing runs off the paper, a table stands where the text stands."""

from __future__ import annotations

from collections.abc import Iterator

from penholder.formats.docx.carry.names import DRAWING, MATH, PLACED, local, properties_of, put
from penholder.formats.docx.elements import Element, W, child, value, w
from penholder.formats.docx.parse.styles import whole

PAGE, TEXT, LEFT = 9840, 7306, 1267
"""Twentieths of a point: the width between the margins, that of the text, and how far the text stands in."""

_SLACK = 230
"""Tables hang out by their cells' margins, which is no fault."""

_EMU = 635
_IN_LINE = frozenset({f"{{{PLACED}}}inline", f"{{{W}}}pict", f"{{{MATH}}}oMath"})


def fit_table(table: Element) -> None:
    """Narrow a table that is wider than the page; set one in that is no wider than the text and began at the margin."""
    columns = list(table.iterfind(f"{{{W}}}tblGrid/{{{W}}}gridCol"))
    width = sum(whole(value(one, "w")) or 0 for one in columns)
    properties = properties_of(table, "tblPr")
    if child(properties, "tblpPr") is not None or value(child(properties, "jc")) in {"center", "right", "end"}:
        begins = None
    else:
        indent = child(properties, "tblInd")
        begins = whole(value(indent, "w")) or 0 if value(indent, "type") in {"dxa", None} else None
    if begins is not None and abs(begins) < _SLACK and 0 < width <= TEXT + _SLACK:
        put(properties, w("tblInd", w=LEFT + begins, type="dxa"))
    elif width > PAGE + _SLACK + min(0, -(begins or 0)):
        _narrow(table, columns, PAGE / width)
        put(properties, w("tblInd", w=0, type="dxa"))


def _narrow(table: Element, columns: list[Element], share: float) -> None:
    widths = [*columns, child(table, "tblPr", "tblW")]
    cells = table.iterfind(f".//{{{W}}}tcPr/{{{W}}}tcW")
    widths += [one for one in cells if next(one.iterancestors(f"{{{W}}}tbl"), None) is table]
    for one in widths:
        said = whole(value(one, "w"))
        if one is not None and said and value(one, "type") in {"dxa", None}:
            one.set(f"{{{W}}}w", str(round(said * share)))


def with_room(paragraph: Element, is_object: bool = False) -> Element:
    """Let lines be as high as what stands in them like a letter; a line of fixed height would show a strip of it.

    A picture that is wider than the text has the whole width where it stands alone, and is made smaller where it is wider still.
    """
    if not any(one.tag in _IN_LINE for one in paragraph.iter()):
        return paragraph
    properties = properties_of(paragraph, "pPr")
    spacing = child(properties, "spacing")
    if spacing is None:
        spacing = w("spacing")
        put(properties, spacing)
    spacing.set(f"{{{W}}}line", "240")
    spacing.set(f"{{{W}}}lineRule", "atLeast")
    widest = max((whole(one.get("cx")) or 0 for one in _extents(paragraph)), default=0) / _EMU
    room = PAGE if is_object else TEXT
    if is_object and widest > TEXT:
        put(properties, w("ind", left=0, right=0))
        put(properties, w("jc", val="center"))
    for drawing in paragraph.iterfind(f".//{{{PLACED}}}inline"):
        _shrink(drawing, room)
    return paragraph


def _extents(paragraph: Element) -> Iterator[Element]:
    return paragraph.iterfind(f".//{{{PLACED}}}inline/{{{PLACED}}}extent")


def _shrink(drawing: Element, room: int) -> None:
    """Make a picture as wide as its room, in the same proportion; drawings of several shapes stay as they are."""
    extent = drawing.find(f"{{{PLACED}}}extent")
    wide = whole(extent.get("cx")) if extent is not None else None
    if extent is None or not wide or wide <= room * _EMU:
        return
    sizes = [extent]
    if (picture := next((one for one in drawing.iter() if local(one) == "pic"), None)) is not None:
        sizes += picture.iterfind(f".//{{{DRAWING}}}xfrm/{{{DRAWING}}}ext")
    share = room * _EMU / wide
    for one in sizes:
        for side in ("cx", "cy"):
            one.set(side, str(round((whole(one.get(side)) or 0) * share)))

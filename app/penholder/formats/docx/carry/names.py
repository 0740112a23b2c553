"""The namespaces that may stand in what is carried along, and the order in which properties stand."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from lxml import etree

from penholder.formats.docx.elements import Element, R, W

MARKUP = "http://schemas.openxmlformats.org/markup-compatibility/2006"
MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math"
PLACED = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"
CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"
DIAGRAM = "http://schemas.openxmlformats.org/drawingml/2006/diagram"
CHART_SHAPES = "http://schemas.openxmlformats.org/drawingml/2006/chartDrawing"
VML = "urn:schemas-microsoft-com:vml"
OFFICE_VML = "urn:schemas-microsoft-com:office:office"
WORD_VML = "urn:schemas-microsoft-com:office:word"
_WORD_2010 = "http://schemas.microsoft.com/office/word/2010/"
SHAPES = {
    f"{_WORD_2010}wordprocessingShape": "wps",
    f"{_WORD_2010}wordprocessingGroup": "wpg",
    f"{_WORD_2010}wordprocessingCanvas": "wpc",
}
"""Drawn shapes, groups and canvases, which Word wraps for the sake of older programs; with the prefixes it gives them."""

KNOWN = frozenset(
    {W, R, MATH, PLACED, DRAWING, PICTURE, CHART, DIAGRAM, CHART_SHAPES, VML, OFFICE_VML, WORD_VML, MARKUP, *SHAPES}
)
"""Elements in other namespaces are extensions: ids of machines, effects of later versions. They do not come along."""

IN_EXTENSIONS = frozenset(
    {
        "http://schemas.microsoft.com/office/drawing/2016/SVG/main",
        "http://schemas.microsoft.com/office/drawing/2017/decorative",
        "http://schemas.microsoft.com/office/drawing/2012/chart",
    }
)
"""Those that may stand in a list of extensions, where ``drawings.py`` and ``charts.py`` choose among them."""

_RUN = (
    "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden "
    "color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout "
    "specVanish oMath"
).split()
_PARAGRAPH = (
    "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens "
    "kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind "
    "contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle "
    "rPr sectPr pPrChange"
).split()
_TABLE = (
    "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders "
    "shd tblLayout tblCellMar tblLook tblCaption tblDescription tblPrChange"
).split()
_ORDERS = {
    name: {f"{{{W}}}{tag}": at for at, tag in enumerate(tags)}
    for name, tags in (("rPr", _RUN), ("pPr", _PARAGRAPH), ("tblPr", _TABLE))
}


def local(element: Element) -> str:
    """Give the name of an element without its namespace; "" for what is no element of any."""
    name = str(element.tag)
    return name.rpartition("}")[2] if name.startswith("{") else ""


def space(element: Element) -> str:
    """Give the namespace of an element."""
    return str(element.tag).rpartition("}")[0].removeprefix("{")


def put(properties: Element, new: Element) -> None:
    """Put a property where the schema wants it, in the place of one of its name."""
    order = _ORDERS[local(properties)]
    for old in properties.findall(str(new.tag)):
        properties.remove(old)
    at = sum(1 for one in properties if order.get(str(one.tag), 99) < order[str(new.tag)])
    properties.insert(at, new)


def properties_of(element: Element, name: str) -> Element:
    """Give the properties of a paragraph, a run or a table ("pPr"), made where there are none."""
    found = element.find(f"{{{W}}}{name}")
    if found is None:
        found = etree.Element(f"{{{W}}}{name}")
        element.insert(0, found)
    return found


def held(*elements: Element) -> Element:
    """Put elements into a holder of no namespace while they are worked on.

    A holder that declares namespaces would take over those of its content, and lxml searches them anew for each element
    that is taken out again: seconds for a long table.
    """
    holder = etree.Element("carried")
    holder.extend(elements)
    return holder


def finding(path: str) -> Callable[[Element], list[Element]]:
    """Give what finds elements by a path with the prefixes ``w`` and ``r``, in the order in which they stand."""
    find = etree.XPath(path, namespaces={"w": W, "r": R})
    return lambda root: cast("list[Element]", find(root))


def unwrap(element: Element) -> None:
    """Put what stands in an element in its place."""
    parent = element.getparent()
    if parent is not None:
        for one in list(element):
            element.addprevious(one)
        remove(element)


def remove(element: Element) -> None:
    """Take an element out with all that is in it."""
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)

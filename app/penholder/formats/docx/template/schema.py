"""Brings properties of a foreign file into the order that the schema demands, and leaves out what is no look.

Programs other than Word write properties in any order and with names of their own; in an exported file all is as
ISO/IEC 29500-1 has it, whatever the template was made with.
"""

from __future__ import annotations

import re

from penholder.formats.docx.elements import Element, W, tag_of

_STYLE = (
    "name basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked pPr rPr tblPr trPr "
    "tcPr tblStylePr"
)
_PARAGRAPH = (
    "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs "
    "suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd "
    "snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment "
    "textboxTightWrap outlineLvl"
)
_CHARACTERS = (
    "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid color "
    "spacing w kern position sz szCs u effect bdr shd fitText vertAlign rtl cs em"
)
_TABLE = (
    "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd "
    "tblBorders shd tblLayout tblCellMar tblLook"
)
_CELL = "tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark"
_ROW = "gridBefore gridAfter wBefore wAfter cantSplit trHeight tblHeader tblCellSpacing jc hidden"
_SIDES = "top left start bottom right end insideH insideV tl2br tr2bl between bar"
_BORDERS = "top left bottom right between bar"
_ORDERS: dict[str, tuple[str, ...]] = {
    name: tuple(order.split())
    for name, order in {
        "style": _STYLE,
        "tblStylePr": "pPr rPr tblPr trPr tcPr",
        "pPr": _PARAGRAPH,
        "rPr": _CHARACTERS,
        "tblPr": _TABLE,
        "tblPrEx": "tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook",
        "trPr": _ROW,
        "tcPr": _CELL,
        "pBdr": _BORDERS,
        "tblBorders": _SIDES,
        "tcBorders": _SIDES,
        "tblCellMar": _SIDES,
        "tcMar": _SIDES,
        "tabs": "tab",
        "numPr": "ilvl numId",
        "abstractNum": "multiLevelType styleLink numStyleLink lvl",
        "lvl": "start numFmt lvlRestart pStyle isLgl suff lvlText lvlJc pPr rPr",
        "num": "abstractNumId lvlOverride",
        "lvlOverride": "startOverride lvl",
    }.items()
}
_OF_SESSIONS = frozenset({"tplc", "restartNumberingAfterBreak", "durableId"})
_MEASURE = re.compile(r"(-?\d+(?:\.\d+)?)(pt|in|cm|mm|pc|pi)")
_POINTS = {"pt": 1.0, "in": 72.0, "cm": 72 / 2.54, "mm": 72 / 25.4, "pc": 12.0, "pi": 12.0}
_IN_HALF_POINTS = frozenset({"sz", "szCs", "kern", "position"})


def tidied(element: Element) -> Element:
    """Put an element and all within it in order, in place; attributes of other namespaces and of sessions of work go."""
    for name, said in list(element.attrib.items()):
        local = str(name).removeprefix(f"{{{W}}}")
        if not str(name).startswith(f"{{{W}}}") or local in _OF_SESSIONS or local.startswith("rsid"):
            del element.attrib[name]
        elif (found := _MEASURE.fullmatch(str(said))) is not None:
            twips = float(found.group(1)) * _POINTS[found.group(2)] * 20
            element.set(name, str(round(twips / 10 if tag_of(element) in _IN_HALF_POINTS else twips)))
    order = _ORDERS.get(tag_of(element))
    kept = [one for one in element if (tag_of(one) in order if order is not None else tag_of(one))]
    if order is not None:
        kept.sort(key=lambda one: order.index(tag_of(one)))
    if tag_of(element) in {"pPr", "rPr", "tblPr", "tcPr"}:
        kept = list({tag_of(one): one for one in kept}.values())
    for one in list(element):
        element.remove(one)
    element.text = None
    for one in kept:
        one.tail = None
        element.append(tidied(one))
    return element

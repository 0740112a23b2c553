"""Pictures in the headers of a template, drawn anew: the picture, its size and its place, and no name or address of anything."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from lxml import etree

from penholder.formats.docx.elements import Element, R
from penholder.formats.docx.template.value import Picture

WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
PIC = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_EMU = 12_700
"""Units of a drawing in a point."""
_LARGEST = 27_000_000
_SIZE = re.compile(r"(width|height):\s*(\d+(?:\.\d+)?)(pt|in|cm|mm|px)?")
_POINTS = {"pt": 1.0, "in": 72.0, "cm": 72 / 2.54, "mm": 72 / 25.4, "px": 0.75}
_PLACING = frozenset("simplePos positionH positionV extent effectExtent wrapNone wrapSquare wrapTopAndBottom".split())
_ATTRIBUTES = frozenset(
    "distT distB distL distR simplePos relativeHeight behindDoc locked layoutInCell allowOverlap relativeFrom x y cx cy l t "
    "r b wrapText".split()
)
Fetch = Callable[[str], tuple[bytes, str, str] | None]
"""Gives for the id of a relation a clean picture with its suffix and its content type."""


@dataclass(slots=True)
class Pictures:
    """Makes the drawings of one part and gathers its pictures."""

    fetch: Fetch
    before: int = 0
    """The highest number that a drawing has elsewhere in the file: no two may have the same."""
    found: list[Picture] = field(default_factory=list)

    def drawing(self, element: Element) -> Element | None:
        """Draw a ``w:drawing`` anew; None for one that is no picture, or whose picture cannot be cleaned."""
        frame = next(iter(element), None)
        blips = list(element.iter(f"{{{A}}}blip"))
        extent = None if frame is None else frame.find(f"{{{WP}}}extent")
        if frame is None or len(blips) != 1 or extent is None:
            return None
        wide, high = _number(extent.get("cx")), _number(extent.get("cy"))
        name = self._picture(blips[0].get(f"{{{R}}}embed") or "")
        if not wide or not high or not name:
            return None
        kind = etree.QName(frame).localname
        made = etree.Element(f"{{{WP}}}{kind}", nsmap={"wp": WP, "a": A, "pic": PIC, "r": R})
        _take_attributes(frame, made)
        made.extend([_plain(one) for one in frame if etree.QName(one).localname in _PLACING and _is_of(one, WP)])
        if kind == "anchor" and not any(etree.QName(one).localname.startswith("wrap") for one in made):
            etree.SubElement(made, f"{{{WP}}}wrapNone")
        source = next(iter(element.iter(f"{{{A}}}srcRect")), None)
        self._finish(made, name, wide, high, source)
        return _in_drawing(made)

    def shape(self, element: Element) -> Element | None:
        """Draw a picture of the older form (``w:pict``) in the line, at its size; None where it is none."""
        image = next((one for one in element.iter() if str(one.tag).endswith("}imagedata")), None)
        holder = None if image is None else image.getparent()
        if image is None or holder is None:
            return None
        sizes = {name: float(n) * _POINTS[unit or "px"] for name, n, unit in _SIZE.findall(holder.get("style") or "")}
        wide, high = round(sizes.get("width", 0) * _EMU), round(sizes.get("height", 0) * _EMU)
        name = self._picture(image.get(f"{{{R}}}id") or "")
        if not 0 < wide <= _LARGEST or not 0 < high <= _LARGEST or not name:
            return None
        made = etree.Element(f"{{{WP}}}inline", nsmap={"wp": WP, "a": A, "pic": PIC, "r": R})
        etree.SubElement(made, f"{{{WP}}}extent", cx=str(wide), cy=str(high))
        self._finish(made, name, wide, high, None)
        return _in_drawing(made)

    def _picture(self, relation: str) -> str:
        picture = self.fetch(relation) if relation else None
        if picture is None:
            return ""
        name = f"rId{len(self.found) + 1}"
        self.found.append(Picture(name, *picture))
        return name

    def _finish(self, frame: Element, name: str, wide: int, high: int, source: Element | None) -> None:
        number = str(self.before + len(self.found))
        etree.SubElement(frame, f"{{{WP}}}docPr", id=number, name=f"Picture {number}")
        etree.SubElement(frame, f"{{{WP}}}cNvGraphicFramePr")
        data = etree.SubElement(etree.SubElement(frame, f"{{{A}}}graphic"), f"{{{A}}}graphicData", uri=PIC)
        picture = etree.SubElement(data, f"{{{PIC}}}pic")
        about = etree.SubElement(picture, f"{{{PIC}}}nvPicPr")
        etree.SubElement(about, f"{{{PIC}}}cNvPr", id=number, name=f"Picture {number}")
        etree.SubElement(about, f"{{{PIC}}}cNvPicPr")
        fill = etree.SubElement(picture, f"{{{PIC}}}blipFill")
        etree.SubElement(fill, f"{{{A}}}blip", {f"{{{R}}}embed": name})
        if source is not None:
            cut = {side: source.get(side) or "0" for side in "ltrb" if _number(source.get(side)) is not None}
            etree.SubElement(fill, f"{{{A}}}srcRect", cut)
        etree.SubElement(etree.SubElement(fill, f"{{{A}}}stretch"), f"{{{A}}}fillRect")
        look = etree.SubElement(picture, f"{{{PIC}}}spPr")
        place = etree.SubElement(look, f"{{{A}}}xfrm")
        etree.SubElement(place, f"{{{A}}}off", x="0", y="0")
        etree.SubElement(place, f"{{{A}}}ext", cx=str(wide), cy=str(high))
        etree.SubElement(etree.SubElement(look, f"{{{A}}}prstGeom", prst="rect"), f"{{{A}}}avLst")


def _in_drawing(frame: Element) -> Element:
    made = etree.Element(f"{{{_W}}}drawing", nsmap={"w": _W})
    made.append(frame)
    return made


def _is_of(element: Element, namespace: str) -> bool:
    return etree.QName(element).namespace == namespace


def _plain(element: Element) -> Element:
    """Copy what says where a picture stands, with numbers and words of the schema only."""
    made = etree.Element(element.tag)
    _take_attributes(element, made)
    if etree.QName(element).localname in {"align", "posOffset"}:
        made.text = re.sub(r"[^a-z0-9-]", "", element.text or "")
    made.extend([_plain(one) for one in element if _is_of(one, WP)])
    return made


def _take_attributes(source: Element, target: Element) -> None:
    for name, said in source.attrib.items():
        if str(name) in _ATTRIBUTES and re.fullmatch(r"-?[A-Za-z0-9]{1,20}", str(said)):
            target.set(name, said)


def _number(said: str | None) -> int | None:
    return int(said) if said is not None and re.fullmatch(r"-?\d{1,9}", said) else None

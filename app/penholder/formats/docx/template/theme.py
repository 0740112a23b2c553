"""The colours and fonts of a template's theme, and its table of fonts, without names, pictures and fonts in files."""

from __future__ import annotations

import re
from copy import deepcopy

from lxml import etree

from penholder.formats.docx.elements import Element, W, child, serialized, tag_of, w
from penholder.formats.docx.shipped_parts import shipped_part
from penholder.formats.docx.template.schema import tidied

_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_OF_FONT = ("altName", "panose1", "charset", "family", "notTrueType", "pitch", "sig")
_COLOUR = re.compile(r"[0-9A-Fa-f]{6}|[A-Za-z]{2,30}")
_COLOURS = "dk1 lt1 dk2 lt2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink".split()
_LONGEST_NAME = 64


def theme_of(found: Element | None) -> bytes:
    """Give our theme with the colours and fonts of a template; nothing where it has none that are whole."""
    if found is None:
        return b""
    made = etree.fromstring(shipped_part("theme"))
    colours, fonts = found.find(f".//{{{_A}}}clrScheme"), found.find(f".//{{{_A}}}fontScheme")
    if colours is None or fonts is None:
        return b""
    for name in _COLOURS:
        theirs, ours = colours.find(f"{{{_A}}}{name}"), made.find(f".//{{{_A}}}clrScheme/{{{_A}}}{name}")
        colour = None if theirs is None else next(iter(theirs), None)
        if ours is None or colour is None or not _is_colour(colour):
            return b""
        ours[:] = [etree.Element(colour.tag, {str(key): str(said) for key, said in colour.attrib.items()})]
    for size in ("majorFont", "minorFont"):
        for script in ("latin", "ea", "cs"):
            theirs = fonts.find(f"{{{_A}}}{size}/{{{_A}}}{script}")
            ours = made.find(f".//{{{_A}}}fontScheme/{{{_A}}}{size}/{{{_A}}}{script}")
            if theirs is not None and ours is not None:
                ours.set("typeface", (theirs.get("typeface") or "")[:_LONGEST_NAME])
    return serialized(made)


def _is_colour(element: Element) -> bool:
    kind = etree.QName(element).localname
    known = {"srgbClr": {"val"}, "sysClr": {"val", "lastClr"}}.get(kind, set())
    return {str(name) for name in element.attrib} <= known and all(
        _COLOUR.fullmatch(str(said)) for said in element.attrib.values()
    )


def fonts_of(found: Element | None) -> bytes:
    """Give the table of fonts, which says what a machine takes that lacks one, without the fonts themselves."""
    if found is None:
        return b""
    made = w("fonts")
    for font in (one for one in found if tag_of(one) == "font"):
        name = font.get(f"{{{W}}}name") or ""
        about = (child(font, tag) for tag in _OF_FONT)
        if 0 < len(name) <= _LONGEST_NAME:
            made.append(w("font", *(tidied(deepcopy(one)) for one in about if one is not None), name=name))
    return serialized(made) if len(made) else b""

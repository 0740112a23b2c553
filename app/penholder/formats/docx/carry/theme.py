"""Writes out colours and fonts that a thing takes from the theme of its file, because ours has another theme."""

from __future__ import annotations

from lxml import etree

from penholder.formats.docx.carry.kept import Theme
from penholder.formats.docx.carry.names import DRAWING, finding, local
from penholder.formats.docx.elements import Element, W, tag_of

_SAME = {"bg1": "lt1", "tx1": "dk1", "bg2": "lt2", "tx2": "dk2"}
_IN_SETTINGS = {"tx1": "t1", "tx2": "t2", "hlink": "hyperlink", "folHlink": "followedHyperlink"}
_FROM_SETTINGS = {"dark1": "dk1", "light1": "lt1", "dark2": "dk2", "light2": "lt2", "hyperlink": "hlink"}
_COLOURS = {"themeColor": "color", "themeFill": "fill"}
_FONTS = {"asciiTheme": "ascii", "hAnsiTheme": "hAnsi", "eastAsiaTheme": "eastAsia", "cstheme": "cs"}
_FACES = {"+mj-lt": "majorAscii", "+mn-lt": "minorAscii", "+mj-ea": "majorEastAsia", "+mn-ea": "minorEastAsia"}
_FACES |= {"+mj-cs": "majorBidi", "+mn-cs": "minorBidi"}

_OF_THEME = finding("descendant-or-self::w:*[@w:*[starts-with(local-name(), 'theme')]]")
_WITH_FACE = finding("descendant-or-self::*[@typeface]")


def write_out_theme(root: Element, theme: Theme) -> None:
    """Put plain colours and fonts where the theme is named; what it does not have stays to the theme of our file."""
    for one in root.iter(f"{{{W}}}rFonts"):
        _fonts(one, theme)
    for one in _OF_THEME(root):
        _colours(one, theme)
    for one in root.iter(f"{{{DRAWING}}}schemeClr"):
        if (colour := _colour(one.get("val", ""), theme)) is not None:
            one.tag = f"{{{DRAWING}}}srgbClr"
            one.set("val", colour)
    for one in _WITH_FACE(root):
        if (face := _FACES.get(one.get("typeface", ""))) is not None and face in theme.fonts:
            one.set("typeface", theme.fonts[face])


def _colour(name: str, theme: Theme) -> str | None:
    mapped = theme.mapped.get(_IN_SETTINGS.get(name, name))
    place = _FROM_SETTINGS.get(mapped, mapped) if mapped else _SAME.get(name, name)
    return theme.colours.get(place)


def _fonts(element: Element, theme: Theme) -> None:
    for name, plain in _FONTS.items():
        place = str(element.attrib.pop(f"{{{W}}}{name}", ""))
        if place in theme.fonts:
            element.set(f"{{{W}}}{plain}", theme.fonts[place])


def _colours(element: Element, theme: Theme) -> None:
    """Keep the plain colour that Word writes beside each one of the theme; without it, take the theme's untinted one."""
    for name, plain in _COLOURS.items():
        named = str(element.attrib.pop(f"{{{W}}}{name}", ""))
        for tone in ("Tint", "Shade"):
            element.attrib.pop(f"{{{W}}}{name.replace('Color', '')}{tone}", "")
        said = f"{{{W}}}val" if tag_of(element) == "color" and plain == "color" else f"{{{W}}}{plain}"
        if named and element.get(said, "auto") == "auto" and (colour := _colour(named, theme)):
            element.set(said, colour)


def theme_for_chart(theme: Theme, ours: bytes) -> bytes:
    """Make the theme that a chart keeps for itself, with the colours of its file, since series take theirs from it."""
    whole = etree.fromstring(ours)
    made = etree.Element(f"{{{DRAWING}}}themeOverride", nsmap={"a": DRAWING})
    made.extend(list(whole.iterfind(f"{{{DRAWING}}}themeElements/*")))
    for one in made.iterfind(f"{{{DRAWING}}}clrScheme/*"):
        if colour := theme.colours.get(local(one)):
            for old in list(one):
                one.remove(old)
            etree.SubElement(one, f"{{{DRAWING}}}srgbClr", {"val": colour})
    for name in ("major", "minor"):
        latin = made.find(f"{{{DRAWING}}}fontScheme/{{{DRAWING}}}{name}Font/{{{DRAWING}}}latin")
        if latin is not None and (face := theme.fonts.get(f"{name}Ascii")):
            latin.set("typeface", face)
    return etree.tostring(made, xml_declaration=True, encoding="UTF-8", standalone=True)

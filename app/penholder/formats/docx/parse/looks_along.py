"""Keeps with a thing that is carried along what its look hangs on: the styles it names, and colours and fonts of the theme."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from typing import Any

from lxml import etree

from penholder.formats.docx.elements import Element, W, child, tag_of, value, w
from penholder.formats.docx.opening import Package

_NAMED = ("pStyle", "rStyle", "tblStyle")
_NEEDED_OF_STYLE = frozenset("basedOn pPr rPr tblPr trPr tcPr tblStylePr".split())
_OF_THEME = ("schemeClr", "Theme=", "themeColor", "themeFill")


class LooksAlong:
    """Gives the looks of one file."""

    def __init__(self, package: Package) -> None:
        self._package = package
        styles = package.part("styles")
        self._styles = {} if styles is None else {value(one, "styleId") or "": one for one in styles if _is_style(one)}
        self._defaults = child(styles, "docDefaults")
        self._usual = {
            value(one, "type") or "": name
            for name, one in self._styles.items()
            if value(one, "default") in {"1", "true"}
        }
        self._written: dict[str, str] = {}
        self._theme_read: dict[str, Any] | None = None

    def of(self, element: Element, parts: dict[str, Any]) -> dict[str, Any]:
        """Give ``styles`` by id, the ids of the ``usual`` ones, the file's ``defaults``, and the ``theme`` where it counts."""
        kept: dict[str, Any] = {}
        has_text = element.find(f".//{{{W}}}p") is not None
        if has_text:
            named = {value(one) or "" for one in element.iter(*(f"{{{W}}}{name}" for name in _NAMED))}
            names = dict.fromkeys(name for one in sorted({*named, *self._usual.values()}) for name in self._chain(one))
            kept["styles"] = {name: self._style(name) for name in names}
            kept["usual"] = self._usual
            if self._defaults is not None:
                kept["defaults"] = _xml(self._defaults)
        written = [_xml(element), *kept.get("styles", {}).values(), kept.get("defaults", "")]
        if any(sign in one for one in written for sign in _OF_THEME) or any(map(_hangs_on_theme, parts.values())):
            kept["theme"] = self._theme()
        return kept

    def _chain(self, name: str) -> Iterator[str]:
        seen: set[str] = set()
        while name in self._styles and name not in seen:
            seen.add(name)
            yield name
            name = value(child(self._styles[name], "basedOn")) or ""

    def _style(self, name: str) -> str:
        """Write a style without its name and whatever else is not its look."""
        if name not in self._written:
            style = self._styles[name]
            bare = w("style", type=value(style, "type") or "paragraph")
            bare.extend([etree.fromstring(_xml(one)) for one in style if tag_of(one) in _NEEDED_OF_STYLE])
            self._written[name] = _xml(bare)
        return self._written[name]

    def _theme(self) -> dict[str, Any]:
        if self._theme_read is None:
            theme, settings = self._package.part("theme"), self._package.part("settings")
            mapped = child(settings, "clrSchemeMapping")
            self._theme_read = {
                "colours": dict(_colours(theme)),
                "fonts": dict(_fonts(theme)),
                "mapped": {}
                if mapped is None
                else {str(k).rpartition("}")[2]: str(v) for k, v in mapped.attrib.items()},
            }
        return self._theme_read


def _is_style(element: Element) -> bool:
    return tag_of(element) == "style"


def _xml(element: Element) -> str:
    return etree.tostring(element, encoding="unicode", with_tail=False)


def _hangs_on_theme(part: dict[str, Any]) -> bool:
    data = base64.b64decode(part["data"])
    return data.lstrip()[:5] == b"<?xml" and b"schemeClr" in data


def _colours(theme: Element | None) -> Iterator[tuple[str, str]]:
    """Give the colours by their names ("dk1", "accent1"), as six hexadecimal digits."""
    scheme = None if theme is None else theme.find("{*}themeElements/{*}clrScheme")
    for one in scheme if scheme is not None else ():
        for colour in one:
            if said := colour.get("lastClr") or colour.get("val"):
                yield str(one.tag).rpartition("}")[2], said


def _fonts(theme: Element | None) -> Iterator[tuple[str, str]]:
    """Give the fonts by their places ("minorHAnsi", "majorEastAsia")."""
    for name in ("major", "minor"):
        fonts = None if theme is None else theme.find(f"{{*}}themeElements/{{*}}fontScheme/{{*}}{name}Font")
        for tag, places in (("latin", ("Ascii", "HAnsi")), ("ea", ("EastAsia",)), ("cs", ("Bidi",))):
            font = None if fonts is None else fonts.find(f"{{*}}{tag}")
            if font is not None and (face := font.get("typeface")):
                yield from ((f"{name}{place}", face) for place in places)

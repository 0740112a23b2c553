"""Brings the styles along that carried things name, under names of our own; no other style of their file comes over.

Paragraphs keep their styles, and what the file gives to all text goes into the styles of tables, where Word looks before it
looks at the styles of paragraphs: so a table looks as it did although our file gives its text another look. What no style
of a table says goes into those of paragraphs as well, which changes nothing in Word, and LibreOffice looks there alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy

from lxml import etree

from penholder.formats.docx.carry.bare import bare
from penholder.formats.docx.carry.kept import Kept
from penholder.formats.docx.carry.names import properties_of, put
from penholder.formats.docx.carry.theme import write_out_theme
from penholder.formats.docx.elements import Element, W, child, is_on, tag_of, value, w
from penholder.formats.docx.style_names import NUMBER_WAYS

_ID, _NAME = "ResCarried{}", "Res_Carried_{}"
_TYPES = {"pStyle": "paragraph", "rStyle": "character", "tblStyle": "table"}
_ATTRIBUTE_BY_ATTRIBUTE = frozenset({"spacing", "ind", "rFonts", "lang"})
_NOTHING = ""


class StylesAlong:
    """Gathers the styles of all carried things of a file; equal ones are one."""

    def __init__(self) -> None:
        self.made: list[Element] = []
        self._by_look: dict[str, str] = {}

    def rename(self, root: Element, kept: Kept) -> None:
        """Put our ids for those of the file that the thing came from, in paragraphs without a style the usual one."""
        own: dict[str, str] = {}
        for name, kind in _TYPES.items():
            for one in list(root.iter(f"{{{W}}}{name}")):
                if value(one) in NUMBER_WAYS:  # a label that was typed for one that Word counted
                    continue
                found = self._id(value(one) or "", kind, kept, own)
                if found:
                    one.set(f"{{{W}}}val", found)
                else:
                    one.getparent().remove(one)  # type: ignore[union-attr]
        for tag, name, kind in (("p", "pStyle", "paragraph"), ("tbl", "tblStyle", "table")):
            usual = self._id(kept.usual.get(kind, ""), kind, kept, own)
            for one in root.iter(f"{{{W}}}{tag}") if usual else ():
                properties = properties_of(one, f"{tag}Pr")
                if child(properties, name) is None:
                    put(properties, w(name, val=usual))

    def _id(self, name: str, kind: str, kept: Kept, own: dict[str, str]) -> str:
        """Give our id for a style; "" for one that the file does not have, or that has no look."""
        if name in own:
            return own[name]
        own[name] = _NOTHING  # a circle of styles ends here
        style = kept.styles.get(name)
        if style is None or (value(style, "type") or "paragraph") != kind:
            return _NOTHING
        style = deepcopy(style)
        base = child(style, "basedOn")
        based_on = self._id(value(base) or "", kind, kept, own) if base is not None else _NOTHING
        if base is not None:
            style.remove(base)
        if kind == "table" and not based_on and kept.defaults is not None:
            _with_defaults(style, kept.defaults)
        if kind == "paragraph" and not based_on and kept.defaults is not None:
            _with_defaults(style, kept.defaults, frozenset(_said_by_tables(kept)))
        write_out_theme(style, kept.theme)
        bare(style, lambda *_: False)
        own[name] = self._made(style, kind, based_on)
        return own[name]

    def _made(self, style: Element, kind: str, based_on: str) -> str:
        parts = [one for one in style if len(one) or tag_of(one) == "tblStylePr"]
        if not parts and kind == "character":
            return based_on
        look = "".join((kind, based_on, *map(_xml, parts)))
        if look not in self._by_look:
            number = len(self.made) + 1
            self._by_look[look] = _ID.format(number)
            self.made.append(
                w(
                    "style",
                    w("name", val=_NAME.format(number)),
                    w("basedOn", val=based_on) if based_on else None,
                    w("uiPriority", val=99),
                    w("semiHidden"),
                    *parts,
                    type=kind,
                    customStyle=1,
                    styleId=_ID.format(number),
                )
            )
        return self._by_look[look]

    def into(self, styles: bytes) -> bytes:
        """Put the gathered styles behind those of a part of styles."""
        if not self.made:
            return styles
        root = etree.fromstring(styles)
        root.extend(self.made)
        return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def hidden_by(kept: Kept, paragraph: str, run: str) -> bool:
    """Tell whether styles hide words: of the two, one alone must say so (ISO/IEC 29500-1, 17.7.3)."""
    return _hides(kept, paragraph or kept.usual.get("paragraph", "")) != _hides(kept, run)


def _hides(kept: Kept, name: str) -> bool:
    seen: set[str] = set()
    while name in kept.styles and name not in seen:
        seen.add(name)
        style = kept.styles[name]
        said = child(style, "rPr", "vanish")
        if said is not None:
            return is_on(said)
        name = value(child(style, "basedOn")) or ""
    return False


def _said_by_tables(kept: Kept) -> Iterator[str]:
    """Give what styles of tables say of paragraphs and runs: the name of a property, or of it and one of its attributes."""
    for style in kept.styles.values():
        if value(style, "type") == "table":
            for one in style.iter():
                yield tag_of(one)
                yield from (f"{tag_of(one)} {name!s}" for name in one.attrib)


def _with_defaults(style: Element, defaults: Element, said: frozenset[str] = frozenset()) -> None:
    """Put what a file gives to all its text, but for what is ``said`` elsewhere, below what the style says itself."""
    for name in ("pPr", "rPr"):
        given = child(defaults, f"{name}Default", name)
        if given is None or not len(given):
            continue
        own = child(style, name)
        if own is None:
            own = w(name)
            style.insert(0 if name == "pPr" else int(child(style, "pPr") is not None), own)
        for one in given:
            if tag_of(one):  # later versions of Word add effects of their own
                _below(own, _unsaid(deepcopy(one), said))


def _unsaid(given: Element, said: frozenset[str]) -> Element | None:
    """Take away what is said elsewhere; None where nothing is left."""
    if tag_of(given) not in _ATTRIBUTE_BY_ATTRIBUTE:
        return None if tag_of(given) in said else given
    for name in list(given.attrib):
        if f"{tag_of(given)} {name!s}" in said:
            del given.attrib[name]
    return given if given.attrib else None


def _below(own: Element, given: Element | None) -> None:
    if given is None:
        return
    said = child(own, tag_of(given))
    if said is None:
        put(own, given)
    elif tag_of(given) in _ATTRIBUTE_BY_ATTRIBUTE:
        has = {_place(str(name)) for name in said.attrib}
        for name, what in given.attrib.items():
            if _place(str(name)) not in has:
                said.set(name, what)


def _place(name: str) -> str:
    """Give the kind of letters that an attribute of fonts is about: one of the theme would hold before a plain one."""
    return name.rpartition("}")[2].removesuffix("Theme").removesuffix("theme").lower()


def _xml(element: Element) -> str:
    return etree.tostring(element, encoding="unicode", with_tail=False)

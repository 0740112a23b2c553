"""Works out how characters look and what a paragraph's style says, with all that styles take from one another.

Rules: ISO/IEC 29500-1, 17.7 (styles are based on one another, the nearest value holds) and 17.7.3 (a switch such as
italics that is set by both the paragraph's and the characters' style is off again; set directly it is absolute).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from penholder.formats.docx.elements import Element, child, is_on, tag_of, value
from penholder.formats.docx.parse.symbols import SYMBOL_FONTS
from penholder.formats.docx.parse.values import ListPlace, Look
from penholder.model.inline import BOLD, HIGHLIGHT, ITALIC, SUPERSCRIPT, UNDERLINE, Mark, Marks

_SWITCHES = ("b", "i", "vanish", "strike")
_SAID = ("dstrike", "u", "highlight", "shd", "vertAlign", "position", "font")
_RAISED = 4
"""Half-points. Who raises a mark by hand raises it by three points or so; less is a matter of looks."""
_PLAIN_GROUNDS = frozenset({"auto", "ffffff", "none", ""})
_LINKS = frozenset({"hyperlink", "followedhyperlink", "internet link", "visited internet link"})

Properties = Mapping[str, str]
"""What a set of run properties says: switches as "1" or "0", the others by their value."""


@dataclass(slots=True)
class Style:
    """One style as the file has it."""

    id: str
    name: str
    kind: str
    based_on: str
    properties: Properties
    list: str | None = None
    level: int | None = None
    outline: int | None = None


@dataclass
class Styles:
    """The styles of a file. ``known`` has our ids by the names of our styles."""

    known: Mapping[str, str]
    by_id: dict[str, Style] = field(default_factory=dict)
    defaults: Properties = field(default_factory=dict)
    default_paragraph: str = ""
    _ours: dict[str, str] = field(default_factory=dict)
    _looks: dict[tuple[str, str, tuple[tuple[str, str], ...]], Look] = field(default_factory=dict)

    @classmethod
    def of(cls, root: Element | None, known: Mapping[str, str]) -> Styles:
        """Read the part; a file without one has no styles."""
        styles = cls(known)
        if root is None:
            return styles
        styles.defaults = run_properties(child(root, "docDefaults", "rPrDefault", "rPr"))
        for element in root:
            if tag_of(element) == "style" and (name := value(element, "styleId")):
                styles.by_id[name] = _style(element, name)
                if value(element, "default") in {"1", "true", "on"} and value(element, "type") == "paragraph":
                    styles.default_paragraph = name
        return styles

    def chain(self, name: str) -> Iterator[Style]:
        """Walk a style and those it is based on; a circle is walked once."""
        seen: set[str] = set()
        while name in self.by_id and name not in seen:
            seen.add(name)
            yield self.by_id[name]
            name = self.by_id[name].based_on

    def ours(self, name: str) -> str:
        """Give our id for a style: by name, because ids change when another program saves the file."""
        if name not in self._ours:
            found = (self.known[style.name] for style in self.chain(name) if style.name in self.known)
            self._ours[name] = next(found, "")
        return self._ours[name]

    def name(self, style: str) -> str:
        """Give the name of a style in small letters."""
        found = self.by_id.get(style)
        return found.name.lower() if found is not None else ""

    def outline(self, style: str) -> int | None:
        """Give the level that a style has in an outline, from 0; None for text."""
        return next((one.outline for one in self.chain(style) if one.outline is not None), None)

    def list(self, style: str, level_of: Mapping[tuple[str, str], int]) -> ListPlace | None:
        """Give the list that a style puts its paragraphs in; ``level_of`` has the levels bound to styles, by list."""
        level: int | None = None
        for one in self.chain(style):
            level = one.level if level is None else level
            if one.list is not None:
                bound = level_of.get((one.list, style), level_of.get((one.list, one.id)))
                chosen = bound if bound is not None else level or 0
                return None if one.list == "0" else ListPlace(one.list, chosen)
        return None

    def look(self, paragraph: str, characters: str, own: Properties) -> Look:
        """Work out how characters look that are set so, in this style, in a paragraph of that style."""
        key = (paragraph, characters, tuple(own.items()))
        found = self._looks.get(key)
        if found is None:
            found = self._looks[key] = self._look(paragraph, characters, own)
        return found

    def _look(self, paragraph: str, characters: str, own: Properties) -> Look:
        of_paragraph, of_characters = self._properties(paragraph), self._properties(characters)
        said: dict[str, str] = {}
        for name in _SAID:
            for source in (own, of_characters, of_paragraph, self.defaults):
                if name in source:
                    said[name] = source[name]
                    break
        for name in _SWITCHES:
            if name in own:
                said[name] = own[name]
            elif self.defaults.get(name) == "1":
                said[name] = "1"
            else:
                said[name] = str(int((of_paragraph.get(name) == "1") != (of_characters.get(name) == "1")))
        if self.name(characters) in _LINKS and "u" not in own:
            said.pop("u", None)
        return Look(
            _marks(said),
            _marks(own),
            hidden=said["vanish"] == "1",
            struck="1" in {said["strike"], said.get("dstrike", "0")},
            symbol_font=said.get("font", ""),
        )

    def _properties(self, style: str) -> Properties:
        merged: dict[str, str] = {}
        for one in self.chain(style):
            for name, said in one.properties.items():
                merged.setdefault(name, said)
        return merged


def _style(element: Element, name: str) -> Style:
    number = child(element, "pPr", "numPr")
    return Style(
        name,
        value(child(element, "name")) or name,
        value(element, "type") or "paragraph",
        value(child(element, "basedOn")) or "",
        run_properties(child(element, "rPr")),
        value(child(number, "numId")) if number is not None else None,
        whole(value(child(number, "ilvl"))) if number is not None else None,
        whole(value(child(element, "pPr", "outlineLvl"))),
    )


def run_properties(element: Element | None) -> Properties:
    """Read what a ``w:rPr`` says of what matters here."""
    if element is None:
        return {}
    found: dict[str, str] = {}
    for one in element:
        tag = tag_of(one)
        if tag in _SWITCHES or tag == "dstrike":
            found[tag] = "1" if is_on(one) else "0"
        elif tag == "specVanish":
            found["vanish"] = "1"
        elif tag in {"u", "highlight", "vertAlign", "position"}:
            found[tag] = value(one) or ""
        elif tag == "shd":
            found[tag] = value(one, "fill") or ""
        elif tag == "rFonts":
            font = value(one, "ascii") or value(one, "hAnsi") or value(one, "cs") or ""
            found["font"] = font if font in SYMBOL_FONTS else ""
    return found


def _marks(said: Properties) -> Marks:
    marks: set[Mark] = set()
    if said.get("b") == "1":
        marks.add(BOLD)
    if said.get("i") == "1":
        marks.add(ITALIC)
    if said.get("vertAlign") == "superscript" or (whole(said.get("position")) or 0) >= _RAISED:
        marks.add(SUPERSCRIPT)
    if said.get("u", "none") not in {"none", ""}:
        marks.add(UNDERLINE)
    if said.get("highlight", "none") not in {"none", ""} or said.get("shd", "").lower() not in _PLAIN_GROUNDS:
        marks.add(HIGHLIGHT)
    return frozenset(marks)


def whole(text: str | None) -> int | None:
    """Read a whole number; None for what is none."""
    try:
        return int(text) if text else None
    except ValueError:
        return None

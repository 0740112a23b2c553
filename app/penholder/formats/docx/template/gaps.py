"""Fills what a template's styles leave open, and frees ours from what its Normal says of spaces between lines.

The Secretariat's styles leave spaces and indents open that its pages set by hand, so a style of its name gets those of
ours. Ours stand on the template's Normal, which has spaces and sizes of its own: lines of a fixed height would cut
larger letters off.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from penholder.formats.docx.carry.names import put
from penholder.formats.docx.elements import Element, W, child, value, w
from penholder.formats.docx.parse.styles import whole

_SPACES = ("before", "after")
_SIDES = ("left", "right", "firstLine", "hanging")
_SINGLE = "240"
_NEARLY = 1260


@dataclass(frozen=True, slots=True)
class Beside:
    """A style of ours and the template's style of the same name, each with the styles of its file by id.

    ``theirs`` and those it stands on stay as they came, while ``changed`` is the one in the file that is written.
    """

    ours: Element
    all_of_ours: Mapping[str, Element]
    theirs: Element
    all_of_theirs: Mapping[str, Element]
    changed: Element

    def fill_gaps(self, set_in: int) -> None:
        """Give the template's style the spaces and indents of ours where nothing in its chain says any.

        ``set_in`` is how much nearer to the margins the text stands than on the house's page.
        """
        if value(self.ours, "customStyle") is None or value(self.ours, "type") != "paragraph":
            return
        for name in _SPACES:
            self._fill("spacing", (name,), 0)
        self._fill("ind", _SIDES, set_in)

    def _fill(self, tag: str, names: tuple[str, ...], set_in: int) -> None:
        if any(_said(self.theirs, self.all_of_theirs, tag, name) is not None for name in names):
            return
        found = {name: _said(self.ours, self.all_of_ours, tag, name) for name in names}
        moved = {name: _moved(said, set_in) for name, said in found.items() if said is not None}
        if moved:
            element = _properties(self.changed, tag)
            for name, said in moved.items():
                element.set(f"{{{W}}}{name}", said)

    @property
    def straight(self) -> tuple[str, str] | None:
        """The left and right indents of ours, where the template's style leaves room for a number before the words."""
        theirs = whole(_said(self.theirs, self.all_of_theirs, "ind", "hanging")) or 0
        if theirs < _NEARLY or whole(_said(self.ours, self.all_of_ours, "ind", "hanging")):
            return None
        left, right = (_said(self.ours, self.all_of_ours, "ind", side) or "0" for side in ("left", "right"))
        return left, right


def straighten(paragraph: Element, left: str, right: str) -> None:
    """Set a paragraph without a number as the Secretariat does by hand where its style leaves room for one."""
    properties = child(paragraph, "pPr")
    if properties is not None:
        put(properties, w("ind", left=left, right=right, firstLine=0))


def _moved(said: str, set_in: int) -> str:
    place = whole(said)
    return str(max(place - set_in, 0)) if place is not None and place >= _NEARLY else said


def _said(style: Element, styles: Mapping[str, Element], tag: str, name: str) -> str | None:
    """Find what a style or one that it stands on says; the default of all text is left out."""
    return next(
        (said for one in _chain(style, styles) if (said := value(child(one, "pPr", tag), name)) is not None), None
    )


def _chain(style: Element, styles: Mapping[str, Element]) -> Iterator[Element]:
    one: Element | None = style
    seen: set[str] = set()
    while one is not None and value(one, "default") is None and (value(one, "styleId") or "") not in seen:
        seen.add(value(one, "styleId") or "")
        yield one
        one = styles.get(value(child(one, "basedOn")) or "")


def free(style: Element, added: Mapping[str, Element]) -> None:
    """Have a style of ours say of itself what the house's Normal said; ``added`` are ours in the file, by id."""
    if value(style, "type") != "paragraph":
        return
    spacing = _properties(style, "spacing")
    own_size = any(child(one, "rPr", "sz") is not None for one in _chain(style, added))
    stands_on_theirs = (value(child(style, "basedOn")) or "") not in added
    if stands_on_theirs:
        for name in _SPACES:
            if value(spacing, name) is None:
                spacing.set(f"{{{W}}}{name}", "0")
    is_exact = value(spacing, "lineRule") == "exact"
    if (is_exact and not own_size) or (stands_on_theirs and value(spacing, "line") is None):
        spacing.set(f"{{{W}}}line", _SINGLE)
        spacing.set(f"{{{W}}}lineRule", "auto")
    if not spacing.attrib:
        parent = spacing.getparent()
        if parent is not None:
            parent.remove(spacing)


def _properties(style: Element, tag: str) -> Element:
    """Give an element of a style's paragraph properties, made at its place where there is none."""
    properties = child(style, "pPr")
    if properties is None:
        properties = w("pPr")
        characters = child(style, "rPr")
        if characters is not None:
            characters.addprevious(properties)
        else:
            style.append(properties)
    element = child(properties, tag)
    if element is None:
        element = w(tag)
        put(properties, element)
    return element

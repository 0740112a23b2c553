"""Reads the lists of a Word file: their levels, what numbers look like, and where one list changes another's.

How Word counts with them stands in ``counting.py`` and in ``resources/docs/decisions/how-word-numbers.md``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from lxml import etree

from penholder.formats.docx.elements import Element, child, is_on, tag_of, value
from penholder.formats.docx.parse.styles import Styles, whole

_MARKUP = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_DEEPEST = 9


@dataclass(frozen=True, slots=True)
class Level:
    """One level: form and text of its number ("%1.%2"), its first number, and after which level it begins anew.

    ``restart`` is None for every level above, 0 for never, else the level (counted from 1) that begins it anew.
    """

    form: str = "decimal"
    text: str = ""
    start: int = 1
    restart: int | None = None
    is_legal: bool = False
    font: str = ""
    style: str = ""
    is_picture: bool = False
    indent: str = ""
    """The element ``w:ind`` of its paragraphs, as XML."""


@dataclass(frozen=True, slots=True)
class Shape:
    """The levels that lists share; ``link`` is the style of numbering that has them instead."""

    id: str
    levels: Mapping[int, Level]
    link: str = ""


@dataclass(frozen=True, slots=True)
class Override:
    """What a list changes at a level: the first number, the level itself, or both."""

    start: int | None = None
    level: Level | None = None


@dataclass(frozen=True, slots=True)
class WordList:
    """A list that paragraphs name: whose shape it has, and what it changes of it."""

    id: str
    shape: str
    overrides: Mapping[int, Override] = field(default_factory=dict)


@dataclass
class Numbering:
    """The lists of a file."""

    shapes: dict[str, Shape] = field(default_factory=dict)
    lists: dict[str, WordList] = field(default_factory=dict)
    styles: Styles = field(default_factory=lambda: Styles({}))

    @classmethod
    def of(cls, root: Element | None, styles: Styles) -> Numbering:
        """Read the part; a file without one has no lists."""
        numbering = cls(styles=styles)
        for element in root if root is not None else ():
            if tag_of(element) == "abstractNum":
                shape = _shape(element)
                numbering.shapes[shape.id] = shape
            elif tag_of(element) == "num":
                found = _list(element)
                numbering.lists[found.id] = found
        return numbering

    def shape_of(self, list_id: str) -> Shape | None:
        """Give the shape of a list, past the styles of numbering that stand between; None where there is none."""
        seen: set[str] = set()
        while list_id in self.lists and list_id not in seen:
            seen.add(list_id)
            shape = self.shapes.get(self.lists[list_id].shape)
            if shape is None or not shape.link or shape.levels:
                return shape
            list_id = next((one.list for one in self.styles.chain(shape.link) if one.list), "")
        return None

    def level(self, list_id: str, level: int) -> Level | None:
        """Give a level of a list as the list has it."""
        shape = self.shape_of(list_id)
        if shape is None:
            return None
        changed = self.lists[list_id].overrides.get(level)
        return changed.level if changed is not None and changed.level is not None else shape.levels.get(level)

    def start_of(self, list_id: str, level: int) -> int | None:
        """Give the number that a list makes a level begin with, None where it leaves that to its shape."""
        changed = self.lists[list_id].overrides.get(level)
        if changed is None:
            return None
        if changed.start is not None:
            return changed.start
        return None

    def levels_of_styles(self) -> dict[tuple[str, str], int]:
        """Give the levels that are bound to paragraph styles, by list and style."""
        found: dict[tuple[str, str], int] = {}
        for name in self.lists:
            shape = self.shape_of(name)
            for at in range(_DEEPEST) if shape is not None else ():
                level = self.level(name, at)
                if level is not None and level.style:
                    found.setdefault((name, level.style), at)
        return found


def _shape(element: Element) -> Shape:
    return Shape(
        value(element, "abstractNumId") or "", dict(_levels(element)), value(child(element, "numStyleLink")) or ""
    )


def _levels(element: Element) -> Iterator[tuple[int, Level]]:
    for one in element:
        at = whole(value(one, "ilvl")) if tag_of(one) == "lvl" else None
        if at is not None:
            yield at, _level(one)


def _level(element: Element) -> Level:
    level = Level()
    for one in _chosen(element):
        tag = tag_of(one)
        if tag == "start":
            level = replace(level, start=_start(one))
        elif tag == "numFmt":
            level = replace(
                level, form=value(one, "format") or "" if value(one) == "custom" else value(one) or "decimal"
            )
        elif tag == "lvlText":
            level = replace(level, text="" if value(one, "null") in {"1", "true", "on"} else value(one) or "")
        elif tag == "lvlRestart":
            level = replace(level, restart=whole(value(one)))
        elif tag == "isLgl":
            level = replace(level, is_legal=is_on(one))
        elif tag == "pStyle":
            level = replace(level, style=value(one) or "")
        elif tag == "lvlPicBulletId":
            level = replace(level, is_picture=True)
        elif tag == "pPr" and (indent := child(one, "ind")) is not None:
            level = replace(level, indent=etree.tostring(indent, encoding="unicode", with_tail=False))
        elif tag == "rPr":
            fonts = child(one, "rFonts")
            level = replace(level, font=value(fonts, "ascii") or value(fonts, "hAnsi") or "")
    return level


def _start(element: Element) -> int:
    number = whole(value(element))
    return number if number is not None else 0


def _chosen(element: Element) -> Iterator[Element]:
    """Walk the children; of two versions of one, take that for newer programs."""
    for one in element:
        if one.tag == f"{_MARKUP}AlternateContent":
            choice = one.find(f"{_MARKUP}Choice")
            yield from choice if choice is not None else ()
        else:
            yield one


def _list(element: Element) -> WordList:
    overrides: dict[int, Override] = {}
    for one in element:
        at = whole(value(one, "ilvl")) if tag_of(one) == "lvlOverride" else None
        if at is None:
            continue
        level = child(one, "lvl")
        start = child(one, "startOverride")
        overrides[at] = Override(
            _start(start) if start is not None else None, _level(level) if level is not None else None
        )
    return WordList(value(element, "numId") or "", value(child(element, "abstractNumId")) or "", overrides)

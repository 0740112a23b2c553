"""Brings what only the older file has into the newer one: links, pictures, charts, and styles of things carried along.

The two files number relations, parts and such styles each for itself. Names of the older file are therefore marked
before the two are merged, and what is then still marked is brought over.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import replace
from hashlib import sha256

from lxml import etree

from penholder.formats.docx.built import Built
from penholder.formats.docx.elements import Element, R, W, serialized, value
from penholder.formats.docx.package import Part
from penholder.formats.docx.relations import Relations

_MARK = "older:"
_STYLES = tuple(f"{{{W}}}{tag}" for tag in ("pStyle", "rStyle", "tblStyle"))
_BASED = f"{{{W}}}basedOn"
_DRAWN = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"


class Adopting:
    """Knows the parts, relations and styles of both files."""

    def __init__(self, old: Built, new: Built) -> None:
        self._old = {part.name: part for part in old.parts}
        self._new = new
        self._names: dict[str, str] = {}
        self._styles = [_styles(file) for file in (old, new)]
        self._taken: dict[str, str] = {}

    def mark(self, root: Element) -> None:
        """Mark the names in a part of the older file that may mean something else in the newer one."""
        for one, name in _relations_in(root):
            one.set(name, _MARK + _named(one, name))
        for one in root.iter(*_STYLES):
            style = value(one) or ""
            if self._look(0, style) != self._look(1, style):
                one.set(f"{{{W}}}val", _MARK + style)

    def bring(self, root: Element, known: Relations, relations: Relations) -> None:
        """Bring over what is still marked; ``known`` are the relations of the older part, ``relations`` those of the newer."""
        targets = {name: about for about, name in known.pairs()}
        for one, name in _relations_in(root):
            if _named(one, name).startswith(_MARK):
                role, target, outside = targets[_named(one, name).removeprefix(_MARK)]
                one.set(name, relations.id_of(role, target if outside else self._part(target, ""), outside))
        for one in root.iter(*_STYLES):
            if (style := value(one) or "").startswith(_MARK):
                one.set(f"{{{W}}}val", self._style(style.removeprefix(_MARK)))
        for number, one in enumerate(root.iter(_DRAWN), 1):
            one.set("id", str(number))  # each file has counted its drawings for itself

    def finish(self) -> None:
        """Put the styles that were brought over among those of the newer file."""
        if not self._taken:
            return
        at, part = next((at, one) for at, one in enumerate(self._new.parts) if one.role == "styles")
        root = etree.fromstring(part.data)
        for name, fresh in self._taken.items():
            style = deepcopy(self._styles[0][name])
            style.set(f"{{{W}}}styleId", fresh)
            for one in style.iter(f"{{{W}}}name"):
                one.set(f"{{{W}}}val", fresh)
            for one in style.iter(_BASED):
                one.set(f"{{{W}}}val", self._taken.get(value(one) or "", value(one) or ""))
            root.append(style)
        self._new.parts[at] = replace(part, data=serialized(root))

    def _look(self, side: int, name: str) -> str:
        """Give what a style says, with those it is based on."""
        style = self._styles[side].get(name)
        if style is None:
            return ""
        based = next(style.iter(_BASED), None)
        own = etree.tostring(style, method="c14n", exclusive=True).decode()
        return own + (self._look(side, value(based) or "") if based is not None else "")

    def _style(self, name: str) -> str:
        if name not in self._taken:
            self._taken[name] = f"{name}Before"
            based = next(self._styles[0][name].iter(_BASED), None)
            parent = value(based) or ""
            if based is not None and self._look(0, parent) != self._look(1, parent):
                self._style(parent)
        return self._taken[name]

    def _part(self, target: str, folder: str) -> str:
        """Give the path, from a folder, of a part that the older file refers to, added where the newer one has none like it."""
        path = posixpath.normpath(posixpath.join(folder, target))
        if path not in self._names:
            part = self._old[path]
            alike = [one.name for one in self._new.parts if not part.relations and _same(one, part)]
            self._names[path] = alike[0] if alike else self._added(part)
        return posixpath.relpath(self._names[path], folder or ".")

    def _added(self, part: Part) -> str:
        folder, _, name = part.name.rpartition("/")
        fresh = f"{folder}/before_{name}".removeprefix("/")
        relations = part.relations.renamed(lambda target: self._part(target, folder))
        self._new.parts.append(replace(part, name=fresh, relations=relations))
        return fresh


def identity(element: Element, file: Built, known: Relations) -> str:
    """Give an object as text that is the same in both files where the object is: parts by what is in them."""
    copy = deepcopy(element)
    parts = {part.name: part for part in file.parts}
    targets = {name: about for about, name in known.pairs()}
    for one, name in _relations_in(copy):
        about = targets.get(_named(one, name).removeprefix(_MARK))
        part = parts.get(about[1]) if about is not None else None
        one.set(name, sha256(part.data).hexdigest() if part is not None else str(about))
    for one in copy.iter(_DRAWN):
        one.set("id", "")
    for one in copy.iter(*_STYLES):
        one.set(f"{{{W}}}val", (value(one) or "").removeprefix(_MARK))
    return etree.tostring(copy, method="c14n", exclusive=True).decode()


def _same(one: Part, other: Part) -> bool:
    return (one.role, one.data) == (other.role, other.data)


def _named(element: Element, attribute: str) -> str:
    return str(element.get(attribute) or "")


def _relations_in(root: Element) -> Iterator[tuple[Element, str]]:
    for one in root.iter():
        for name in [name for name in one.attrib if str(name).startswith(f"{{{R}}}")]:
            yield one, str(name)


def _styles(file: Built) -> dict[str, Element]:
    part = next(one for one in file.parts if one.role == "styles")
    return {value(one, "styleId") or "": one for one in etree.fromstring(part.data).iter(f"{{{W}}}style")}

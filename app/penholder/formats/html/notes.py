"""Finds notes in a page: a link to a place that holds a link back, as every program that writes HTML makes them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from penholder.formats.html.dressing import Element, name_of, style_of

_MARK = re.compile(r"\[?(\d{1,3}|\*{1,3}|[a-z]|[ivx]{1,6})\]?")
"""A mark as it is printed, in brackets or without: "[12]", "12", "*"."""

_ROLES = frozenset({"doc-footnote", "doc-endnote"})
"""What books on the web, and our own pages, call a note with all its paragraphs."""

_HOLDERS = frozenset({"p", "li", "div", "td", "dd", "aside"})


@dataclass(frozen=True, slots=True)
class FoundNote:
    """A note of a page: its mark, the link in the text, the element that holds its body, and the link back in it."""

    mark: str
    link: Element
    body: Element
    back: Element
    again: tuple[Element, ...] = ()
    """Further links to it, of a sign that stands more than once ("Peru,* Chad*")."""


def notes_of(root: Element) -> tuple[FoundNote, ...]:
    """Give the notes of a page in the order of their marks; each body serves one mark."""
    targets = _targets(root)
    found: list[FoundNote] = []
    taken: set[int] = set()
    for link in root.iter("a"):
        mark = _MARK.fullmatch("".join(link.itertext()).strip())
        place = targets.get((link.get("href") or "").partition("#")[2])
        if mark is None or place is None or place is link or id(link) in taken:
            continue
        back = _link_back(place, link)
        body = _holder(place)
        if back is not None and body is not None and not _is_within(link, body) and id(body) not in taken:
            taken |= {id(body), id(back)}
            found.append(FoundNote(mark.group(1), link, body, back))
    return tuple(replace(note, again=tuple(_repeated(note, root, targets, taken))) for note in found)


def _repeated(note: FoundNote, root: Element, targets: dict[str, Element], taken: set[int]) -> Iterator[Element]:
    """Give the other links to a note that show its sign; a number never stands twice."""
    if not note.mark.startswith("*"):
        return
    for link in root.iter("a"):
        place = targets.get((link.get("href") or "").partition("#")[2])
        is_other = link is not note.link and id(link) not in taken and place is not None
        if is_other and _holder(place) is note.body and "".join(link.itertext()).strip() == note.mark:
            yield link


def _targets(root: Element) -> dict[str, Element]:
    found: dict[str, Element] = {}
    for element in root.iter():
        for attribute in ("id", "name"):
            if name_of(element) and (name := element.get(attribute)):
                found.setdefault(name, element)
    return found


def _link_back(place: Element, link: Element) -> Element | None:
    """Give the link from the place of a note back to its mark."""
    names = {link.get("name"), link.get("id"), *(one.get("id") for one in link.iterancestors())} - {None}
    holder = _holder(place)
    for one in holder.iter("a") if holder is not None else ():
        if (one.get("href") or "").partition("#")[2] in names:
            return one
    return None


def _holder(place: Element) -> Element | None:
    """Give the element that holds a whole note: Word's own box for it, else the paragraph or item."""
    nearest = None
    for one in (place, *place.iterancestors()):
        name = name_of(one)
        if name in {"body", "html"} or style_of(one).get("mso-element", "").endswith("note-list"):
            break
        is_box = style_of(one).get("mso-element") in {"footnote", "endnote"} or one.get("role") in _ROLES
        if is_box or (name == "div" and re.fullmatch(r"(?:ftn|edn|sdfootnote|sdendnote)\d+", one.get("id") or "")):
            return one
        if nearest is None and name in _HOLDERS:
            nearest = one
    return nearest


def _is_within(element: Element, holder: Element) -> bool:
    return any(one is holder for one in element.iterancestors())

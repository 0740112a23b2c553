"""Reads who changed something and when, from whichever element tracks the change."""

from __future__ import annotations

from typing import Literal

from penholder.formats.docx.elements import Element, child, tag_of, value
from penholder.formats.docx.parse.values import Revision, Revisions

_Kind = Literal["insert", "delete", "move_to", "move_from", "format"]
_KINDS: dict[str, _Kind] = {
    "ins": "insert",
    "del": "delete",
    "moveTo": "move_to",
    "moveFrom": "move_from",
    "cellIns": "insert",
    "cellDel": "delete",
}
_OF_MARK = ("ins", "del", "moveFrom", "moveTo")


def revision_of(element: Element) -> Revision:
    """Read a tracked change."""
    return Revision(_KINDS.get(tag_of(element), "format"), value(element, "author"), value(element, "date"))


def revisions_in(properties: Element | None, *tags: str) -> Revisions:
    """Read the changes that properties track: of a paragraph's end, a row, a cell."""
    if properties is None:
        return ()
    found = (child(properties, tag) for tag in tags or _OF_MARK)
    return tuple(revision_of(one) for one in found if one is not None)

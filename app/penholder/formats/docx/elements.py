"""Builds and reads elements of a Word file's XML with names as short as its documentation has them."""

from __future__ import annotations

from lxml import etree
from lxml.etree import _Element as Element

__all__ = ["XML", "Element", "R", "W", "child", "is_on", "serialized", "tag_of", "value", "w", "words"]

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
XML = "http://www.w3.org/XML/1998/namespace"
_NAMES = {"w": W, "r": R}
_OFF = frozenset({"0", "false", "off", "none"})


def w(tag: str, *children: Element | None, **attributes: str | int) -> Element:
    """Make an element of WordprocessingML (``w("ind", left=1267)``); a child of None is nothing, ``r_id`` is r:id."""
    names = {f"{{{R}}}id" if name == "r_id" else f"{{{W}}}{name}": str(value) for name, value in attributes.items()}
    made = etree.Element(f"{{{W}}}{tag}", names, _NAMES)
    made.extend([child for child in children if child is not None])
    return made


def words(text: str) -> Element:
    """Make the element that holds characters; blanks at its ends are kept."""
    made = w("t")
    made.text = text
    if text != text.strip() or "  " in text:
        made.set(f"{{{XML}}}space", "preserve")
    return made


def tag_of(element: Element) -> str:
    """Give the name of an element of WordprocessingML without its namespace; "" for any other node."""
    name = str(element.tag)
    return name.removeprefix(f"{{{W}}}") if name.startswith(f"{{{W}}}") else ""


def value(element: Element | None, name: str = "val") -> str | None:
    """Give an attribute of WordprocessingML; None where the element or the attribute is not there."""
    return None if element is None else element.get(f"{{{W}}}{name}")


def child(element: Element | None, *path: str) -> Element | None:
    """Follow a path of children by their names."""
    for name in path:
        element = None if element is None else element.find(f"{{{W}}}{name}")
    return element


def is_on(element: Element | None) -> bool:
    """Tell whether a switch such as ``w:i`` is there and on."""
    return element is not None and value(element) not in _OFF


def serialized(root: Element) -> bytes:
    """Write a part as UTF-8 with its declaration."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)

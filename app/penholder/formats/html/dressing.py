"""What an element of HTML does to the text in it: italics, bold, raised, hidden; from its name and its own style."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Any

Element = Any
"""An element of lxml."""

_ITALIC = frozenset({"i", "em", "cite", "var", "dfn", "address"})
_BOLD = frozenset({"b", "strong", "h1", "h2", "h3", "h4", "h5", "h6", "th"})
_SILENT = frozenset(
    {"script", "style", "head", "title", "meta", "link", "template", "noscript", "object", "iframe", "svg"}
)
_DECLARATION = re.compile(r"([a-z-]+)\s*:\s*([^;]+)")


@dataclass(frozen=True, slots=True)
class Dressing:
    """How text is set at a place of a page."""

    italic: bool = False
    bold: bool = False
    raised: bool = False
    hidden: bool = False
    kept: bool = False
    """Whether ends of lines in the page are ends of lines in the text."""


def name_of(element: Element) -> str:
    """Give the name of an element; nothing for a comment or an instruction."""
    return element.tag.rpartition("}")[2].lower() if isinstance(element.tag, str) else ""


def style_of(element: Element) -> dict[str, str]:
    """Read the declarations that stand in an element itself."""
    return {name: value.strip() for name, value in _DECLARATION.findall((element.get("style") or "").lower())}


def dressed(outer: Dressing, element: Element) -> Dressing:
    """Give how text is set within an element, from how it is set around it."""
    name, style = name_of(element), style_of(element)
    if not name or name in _SILENT or style.get("display") == "none" or style.get("mso-hide") == "all" or name == "del":
        return replace(outer, hidden=True)
    return Dressing(
        _italic(outer, name, style.get("font-style", "")),
        _bold(outer, name, style.get("font-weight", "")),
        _raised(outer, name, style.get("vertical-align", "")),
        outer.hidden,
        name == "pre" or style.get("white-space", "pre" if outer.kept else "").startswith("pre"),
    )


def _italic(outer: Dressing, name: str, style: str) -> bool:
    if style:
        return style.startswith(("italic", "oblique"))
    return outer.italic or name in _ITALIC


def _bold(outer: Dressing, name: str, weight: str) -> bool:
    if weight:
        return weight.startswith("bold") or (weight.isdecimal() and int(weight) >= 600)
    return outer.bold or name in _BOLD


def _raised(outer: Dressing, name: str, align: str) -> bool:
    if align:
        return align == "super"
    return outer.raised or name == "sup"

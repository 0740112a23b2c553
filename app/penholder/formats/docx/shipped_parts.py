"""The parts that are the same in every exported file, as they lie in ``resources/word``: styles, font, theme."""

from __future__ import annotations

from functools import cache

from lxml import etree

from penholder.formats.docx.elements import W, child, serialized, value
from penholder.ground.resources import resource


@cache
def shipped_part(name: str) -> bytes:
    """Give a part ("styles", "fontTable", "theme") without the comments and blanks that are there for people."""
    parser = etree.XMLParser(remove_blank_text=True, remove_comments=True, resolve_entities=False, no_network=True)
    return serialized(etree.parse(str(resource("word", f"{name}.xml")), parser).getroot())


@cache
def style_ids() -> dict[str, str]:
    """Give the ids of the styles by their names, which is what stays when another program saves the file."""
    root = etree.fromstring(shipped_part("styles"))
    return {value(child(style, "name")) or "": value(style, "styleId") or "" for style in root.iter(f"{{{W}}}style")}

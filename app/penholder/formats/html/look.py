"""How the paragraphs of a written page look. Every element brings its own style, since mail programs keep no other.

The order and weight are those of an official page; indents are by level and narrow enough for the screen of a telephone.
"""

from __future__ import annotations

from penholder.model.kinds import Kind
from penholder.model.masthead import MastheadField
from penholder.model.paragraph import Paragraph

FONT = "font-family:'Times New Roman',Times,serif;font-size:11pt;line-height:1.35"
PAGE = f"{FONT};max-width:40em;margin:24pt auto;padding:0 12pt"
TABLE = "border-collapse:collapse;margin:0 0 9pt 0"
CELL = "border:0.75pt solid #808080;padding:2pt 5pt;vertical-align:top"
HEAD_CELL = f"{CELL};text-align:left;font-weight:normal"
NOTES = "font-size:9pt;line-height:1.3"
NOTES_RULE = "width:72pt;margin:18pt 0 6pt 0;border:none;border-top:0.75pt solid #000000;text-align:left"
NOTE = "margin:0 0 3pt 0"

_STEP = 24
"""Points by which a level is set in, and the first line of a paragraph."""

_BODY = "margin:0 0 9pt 0"
_STYLES: dict[Kind, str] = {
    Kind.TITLE: "font-size:14pt;font-weight:bold;margin:12pt 0 9pt 0",
    Kind.SPONSORS: "font-weight:bold;margin:18pt 0 9pt 0",
    Kind.ANNEX: "font-size:14pt;font-weight:bold;margin:24pt 0 6pt 0",
    Kind.ANNEX_TITLE: "font-weight:bold;margin:0 0 9pt 0",
    Kind.CLOSING: "margin:0 0 6pt 0",
    Kind.TEXT: _BODY,
    Kind.OBJECT: _BODY,
}
_HEADINGS = ("h2", "h3", "h4")
_FIELDS: dict[MastheadField, str] = {
    "symbol": "text-align:right;margin:0;font-size:12pt;border-bottom:0.75pt solid #000000",
    "distribution": "text-align:right;margin:6pt 0 0 0",
    "date": "text-align:right;margin:0",
    "original_language": "text-align:right;margin:0 0 6pt 0",
    "session": "font-weight:bold;margin:6pt 0 0 0",
    "committee": "font-weight:bold;margin:0",
    "agenda_item": "margin:0",
    "agenda_title": "font-weight:bold;margin:0 0 9pt 0",
}


def field_style(field: MastheadField) -> str:
    """Give the style of a line of the masthead."""
    return _FIELDS[field]


def element_of(paragraph: Paragraph) -> str:
    """Give the element that says what a paragraph is: a heading, which screen readers list, or a paragraph."""
    if paragraph.kind is Kind.TITLE:
        return "h1"
    if paragraph.kind is Kind.ANNEX:
        return "h2"
    return _HEADINGS[min(paragraph.level, 2)] if paragraph.kind is Kind.HEADING else "p"


def style_of(paragraph: Paragraph) -> str:
    """Give the style of a paragraph."""
    if paragraph.kind is Kind.HEADING:
        return "font-size:11pt;font-weight:bold;margin:12pt 0 6pt 0"
    if paragraph.level:
        return f"margin:0 0 9pt {_STEP * paragraph.level}pt"
    if paragraph.kind in _STYLES:
        return _STYLES[paragraph.kind]
    return f"{_BODY};text-indent:{_STEP}pt"

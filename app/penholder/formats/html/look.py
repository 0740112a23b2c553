"""How the paragraphs of a written page look. Every element brings its own style, since mail programs keep no other.

The order and weight are those of an official page; indents are by level and narrow enough for the screen of a telephone.
"""

from __future__ import annotations

from penholder.model.kinds import Kind
from penholder.model.masthead import MastheadField
from penholder.model.paragraph import Paragraph

FAMILY = "font-family:'Times New Roman',Times,serif"
FONT = f"{FAMILY};font-size:11pt;line-height:1.35"
PAGE = f"{FONT};max-width:40em;margin:24pt auto;padding:0 12pt"
TABLE = "border-collapse:collapse;margin-top:0;margin-bottom:9pt"
CELL = "border:0.75pt solid #808080;padding:2pt 5pt;vertical-align:top"
HEAD_CELL = f"{CELL};text-align:left;font-weight:normal"
NOTES = "font-size:9pt;line-height:1.3"
NOTES_RULE = "width:72pt;margin-left:0;margin-top:18pt;margin-bottom:6pt;border:none;border-top:0.75pt solid #000000"
NOTE = "margin-top:0;margin-bottom:3pt"

_STEP = 24
"""Points by which a level is set in, and the first line of a paragraph."""

_BODY = "margin-top:0;margin-bottom:9pt"
_STYLES: dict[Kind, str] = {
    Kind.TITLE: f"{FAMILY};font-size:14pt;font-weight:bold;margin-top:12pt;margin-bottom:9pt",
    Kind.SPONSORS: "font-weight:bold;margin-top:18pt;margin-bottom:9pt",
    Kind.ANNEX: f"{FAMILY};font-size:14pt;font-weight:bold;margin-top:24pt;margin-bottom:6pt",
    Kind.ANNEX_TITLE: "font-weight:bold;margin-top:0;margin-bottom:9pt",
    Kind.CLOSING: "margin-top:0;margin-bottom:6pt",
    Kind.TEXT: _BODY,
    Kind.OBJECT: _BODY,
}
_HEADINGS = ("h2", "h3", "h4")
_FIELDS: dict[MastheadField, str] = {
    "symbol": "text-align:right;margin-top:0;margin-bottom:0;font-size:12pt;border-bottom:0.75pt solid #000000",
    "distribution": "text-align:right;margin-top:6pt;margin-bottom:0",
    "date": "text-align:right;margin-top:0;margin-bottom:0",
    "original_language": "text-align:right;margin-top:0;margin-bottom:6pt",
    "session": "font-weight:bold;margin-top:6pt;margin-bottom:0",
    "committee": "font-weight:bold;margin-top:0;margin-bottom:0",
    "agenda_item": "margin-top:0;margin-bottom:0",
    "agenda_title": "font-weight:bold;margin-top:0;margin-bottom:9pt",
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
        return f"{FAMILY};font-size:11pt;font-weight:bold;margin-top:12pt;margin-bottom:6pt"
    if paragraph.level:
        return f"{_BODY};margin-left:{_STEP * paragraph.level}pt"
    if paragraph.kind in _STYLES:
        return _STYLES[paragraph.kind]
    return f"{_BODY};text-indent:{_STEP}pt"

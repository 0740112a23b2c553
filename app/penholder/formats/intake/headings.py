"""Tells section headings, annex lines and adoption data from paragraphs of text, by their form alone."""

from __future__ import annotations

import re

from penholder.drafting.bodies import organ_line_body
from penholder.drafting.dates import iso_date
from penholder.drafting.openings import read_opening
from penholder.formats.intake.seams import final_sign

_ANNEX = re.compile(
    r"(?P<label>(?:annex|appendix|enclosure)(?: (?:[IVXL]{1,6}|\d{1,2}|[A-Z]))?)(?P<rest>[*\ufffc]*)", re.IGNORECASE
)
_TITLED_ANNEX = re.compile(r"(?P<label>(?:Annex|Appendix|Enclosure)(?: (?:[IVXL]{1,6}|\d{1,2}))?)[:.–-]?\s+(?=[A-Z“])")
_SECTION = re.compile(
    r"(?P<number>[IVXL]{1,6}|[A-Z]|\d{1,2})(?:\.\s+|\s+(?=[A-Z“]))(?=[A-Z“])|(?P<bare>[IVXL]{1,6}|[A-Z])\.?[*\ufffc]*$"
)
_NAMED = re.compile(
    r"(?:Section|Part|Chapter|Rule|Article|Action|Objective|Priority area|Goal) (?:[IVXL]+|\d+[A-Z]?|[A-Z])\b",
    re.IGNORECASE,
)
_CLOSING = re.compile(
    r"\d{1,3}(?:st|nd|rd|th) (?:\(resumed\) )?(?:plenary )?meeting\b|(?:Resolution|Decision)s? adopted by the |"
    r"\[(?:on the report|without reference|[Aa]dopted |resolution adopted)|Adopted (?:by the|at the|without a vote)"
)
_LONGEST = 160


def is_organ_line(text: str) -> bool:
    """Tell "The General Assembly," on a line of its own; with a small "the" it is the end of some other line."""
    return len(text) < 80 and text.lstrip('*“"[ ')[:1].isupper() and organ_line_body(text) is not None


def annex_label(text: str) -> str | None:
    """Give the label of a line that begins an annex ("Annex", "Annex II", "Appendix"), else None."""
    found = _ANNEX.fullmatch(text.strip()) if len(text) < 40 else None
    return found["label"] if found else None


def titled_annex(text: str) -> tuple[str, int] | None:
    """Give the label of a heading that begins an annex and has its title behind it, and where the title begins."""
    found = _TITLED_ANNEX.match(text)
    return (found["label"], found.end()) if found else None


def is_closing(text: str) -> bool:
    """Tell adoption data: the meeting, the report it was adopted on, "Resolution adopted by …"."""
    return _CLOSING.match(text) is not None


def is_date(text: str) -> bool:
    """Tell a line that is a date and nothing else."""
    return len(text) < 40 and iso_date(text) is not None


def section_number(text: str) -> str:
    """Give the number that a heading begins with ("II", "A", "1"), "" where it has none."""
    found = _SECTION.match(text)
    return (found["number"] or found["bare"] or "") if found else ""


def level_of_number(number: str) -> int:
    """Give the level of a heading by its number: I is 0, A is 1, 1 is 2. "I", "V", "X" are read as roman."""
    if number.isdecimal():
        return 2
    return 0 if set(number) <= set("IVXL") else 1


def is_heading(text: str, bold: bool) -> bool:
    """Tell a heading: bold, or short, without a final sign and with a number of a section; openings are none."""
    words = text.replace("\ufffc", "").strip()
    if not words or len(words) > (400 if bold else _LONGEST):
        return False
    if bold:
        return True
    if final_sign(words) in {".", ";", ":", ","} or not words[0].isupper():
        return False
    if _NAMED.match(words):
        return True
    number = section_number(words)
    if not number:
        return False
    opening = read_opening(words)
    return opening is None and not (number == "A" and words[:2] == "A " and words[2:3].islower())


def may_be_heading(text: str) -> bool:
    """Tell what could be a heading without a number: short, begun with a capital, ended without a sign."""
    words = text.replace("\ufffc", "").strip()
    return 0 < len(words) <= 110 and words[0].isupper() and not final_sign(words) and read_opening(words) is None

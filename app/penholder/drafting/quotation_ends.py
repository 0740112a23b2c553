"""Whether the sign at the end of a quotation belongs to what is quoted or to the sentence that quotes it."""

from __future__ import annotations

import re

CLOSING_MARKS = "”\"»’'"

_CUE = re.compile(r"(?:entitled|theme|called|named|title|titled|known as|term|words?|phrase|on|the|of)\Z")
_ABBREVIATED = re.compile(r"\b(?:etc|al|Inc|Ltd|Co|No|(?:[A-Za-z]\.)+[A-Za-z])\Z")
_SENTENCE = 12
"""A quotation of more words than this that begins with a capital is taken for a whole sentence."""


def opening_mark(text: str, closing: int) -> int | None:
    """Give the offset of the mark that opens the quotation closed at ``closing``; None if it begins in another paragraph."""
    straight = text.find('"', closing, closing + 2) >= 0
    start = text.rfind('"' if straight else "“", 0, closing)
    return start if start >= 0 else None


def belongs_outside(text: str, start: int, end: int, more: str = "") -> bool:
    """Tell whether the sign at ``end``, inside the closing mark of a quotation that opens at ``start``, stands outside.

    It does where the quotation is part of the sentence. A whole sentence keeps its own full stop, and so does an
    abbreviation. ``more`` is a sign that stands behind the closing mark already (Editorial Manual, Quotations).
    """
    before = text[:start].rstrip(" ([‘\u00a0")
    if not before or _ABBREVIATED.search(text, start, end):
        return False
    if text[end] != ".":
        return not more and not before.endswith(":")
    words = text[start + 1 : end]
    part = words[:1].islower() or _CUE.search(before) is not None
    if more or text[end + 2 :].strip(" ”)\ufffc"):
        return part
    return part or (before[-1] not in ":," and len(words.split()) <= _SENTENCE)

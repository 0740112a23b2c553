"""Reads numbers that are labels only because an operative paragraph begins behind them: "V.", "4A.", "4 A.", "4.1".

By their form alone they may as well be numbers of headings or words. No rule of drafting knows them (Editorial Manual,
Paragraphs and subparagraphs), but people write them, and a check can only speak of a label that was read as one.
"""

from __future__ import annotations

import re

from penholder.drafting.halves import Half
from penholder.drafting.labels import LabelForm, ReadLabel, read_label
from penholder.drafting.openings import read_opening
from penholder.model.numerals import from_letters, from_roman

_BLANK = "[ \\t\u00a0\u2000-\u200a\u202f\u3000]"
_OTHERWISE = re.compile(
    rf"{_BLANK}*(?P<prefix>(?:[\[{{“\"«]{_BLANK}?){{0,4}})(?P<label>"
    rf"(?P<number>[0-9]{{1,3}})(?:{_BLANK}?(?P<letter>[A-H])|(?P<small>[a-h])|[.-](?P<figure>[0-9]{{1,2}})|{_BLANK}?[/–-](?={_BLANK}))[.:)]?"
    rf"|\(?(?P<roman>[IVXL]{{1,7}})[.:)]"
    rf"|(?P<capital>[A-H])[.)]"
    rf"){_BLANK}+(?=[\[{{(“\"*A-Za-z])"
)
_SEEN = 400
"""Characters behind a label in which an opening is looked for."""


def read_any_label(text: str) -> ReadLabel | None:
    """Read a label of any form, also one that only the words behind it show to be one."""
    return read_label(text) or label_by_opening(text)


def label_by_opening(text: str) -> ReadLabel | None:
    """Read a number that a known opening of an operative paragraph follows.

    "V." is the number 5, "B." and "2/" are the number 2, "4A." and "4.1" are a number with a suffix; none is standard.
    """
    found = _OTHERWISE.match(text)
    if found is None:
        return None
    opening = read_opening(text[found.end() : found.end() + _SEEN], Half.OPERATIVE)
    if opening is None or not opening.known:
        return None
    if found["number"]:
        number, suffix = int(found["number"]), found["letter"] or found["small"] or found["figure"] or ""
    else:
        read = from_roman(found["roman"].lower()) if found["roman"] else from_letters(found["capital"].lower())
        number, suffix = read or 0, ""
    if not number:
        return None
    forms = ((LabelForm.ARABIC, number),)
    return ReadLabel(found["label"], found.start("label"), found.end(), found["prefix"], forms, False, suffix.lower())

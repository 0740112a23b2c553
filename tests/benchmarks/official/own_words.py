"""Whether a stretch of a text is somebody else's words, decided anew and without the program's own knowledge of it.

Quotations, titles after "entitled", names of organizations and States, titles in notes, web addresses, foreign words:
no safe fix may change anything inside them, unless its rule is about exactly that.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from penholder.model.inline import ITALIC, Inlines, stretches, text_of
from penholder.model.place import InNote, InParagraph, Place

_QUOTATION = re.compile(r"“[^”]{1,2000}”")
_ENTITLED = re.compile(r"\b(?:entitled|titled)[ ,:]+(?:[“\"][^”\"]{1,400}[”\"]|‘[^’]{1,400}’)")
_WEB = re.compile(r"(?:https?://|www\.)[^\s,;)]+|\b[\w.-]+@[\w.-]+\.\w+")
_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_FOREIGN = frozenset(
    "de la le les des du et pour el los las del en para sur aux une un dans avec por con der die und das di il".split()
)
_MORE_NAMES = (
    "Organisation for the Prohibition of Chemical Weapons",
    "Organisation for Economic Co-operation and Development",
    "Organization for Security and Co-operation in Europe",
    "Organisation internationale de la Francophonie",
    "Organisation of African, Caribbean and Pacific States",
    "International Labor Rights Forum",
    "Shanghai Cooperation Organization",
    "Organization of Islamic Cooperation",
    "World Trade Center",
    "Pearl Harbor",
    "Caribbean Centre for Development Administration",
    "Internet Governance Forum",
)
_ABOUT_IT = {
    "punctuation/quotes": {"quotation", "title after entitled"},
    "punctuation/apostrophe": {"quotation", "title after entitled", "name"},
    "footnotes/official-records": {"title in a note"},
    "footnotes/treaty-series": {"title in a note"},
    "footnotes/session-symbol-match": {"title in a note"},
    "footnotes/ibid": {"title in a note"},
    "footnotes/web-address": {"web address"},
    "footnotes/full-stop": {"title in a note"},
    "names/italic-words": {"foreign or italic words"},
    "opening/no-inner-italic": {"foreign or italic words"},
    "opening/italic-organ": {"name"},
    "opening/italic-extent": {"foreign or italic words"},
    "names/country-short-form": {"name"},
    "names/country-inversion": {"name"},
}
"""What a rule is about, and so may change: the marks of a quotation, the italics of a title."""


def meanings_of(place: Place, line: Inlines, start: int, end: int) -> Iterator[str]:
    """Name what a stretch lies inside of; an insertion at the edge of something is not inside."""
    text = text_of(line)
    for name, spans in (
        ("quotation", _inner(_QUOTATION, text)),
        ("title after entitled", _inner(_ENTITLED, text)),
        ("web address", _spans(_WEB, text)),
        ("name", _spans(_names(), text)),
        _italics(place, line),
    ):
        if any(left < end and start < right if start < end else left < start < right for left, right in spans):
            yield name
    if _is_foreign(text, start, end):
        yield "foreign or italic words"


def is_about(rule: str, meaning: str) -> bool:
    """Tell whether a rule is about exactly that."""
    return meaning in _ABOUT_IT.get(rule, set())


def _spans(pattern: re.Pattern[str], text: str) -> list[tuple[int, int]]:
    return [match.span() for match in pattern.finditer(text)]


def _inner(pattern: re.Pattern[str], text: str) -> list[tuple[int, int]]:
    """Give the stretches without their closing mark, which belongs to the drafter's sentence."""
    return [(match.start(), match.end() - 1) for match in pattern.finditer(text)]


def _italics(place: Place, line: Inlines) -> tuple[str, list[tuple[int, int]]]:
    found = list(stretches(line, frozenset({ITALIC})))
    if isinstance(place, InNote):
        return "title in a note", found
    if isinstance(place, InParagraph):
        return "foreign or italic words", [(left, right) for left, right in found if left > 0]
    return "italics", []


def _is_foreign(text: str, start: int, end: int) -> bool:
    """Tell whether several of the few words around are French, Spanish and the like."""
    before = [match.group().lower() for match in _WORD.finditer(text[max(0, start - 40) : start])][-4:]
    behind = [match.group().lower() for match in _WORD.finditer(text[end : end + 40])][:4]
    return sum(word in _FOREIGN for word in (*before, *behind)) >= 3


@cache
def _names() -> re.Pattern[str]:
    shared = Path(__file__).resolve().parents[4] / "shared" / "lists"
    names = set(_MORE_NAMES)
    for file, column in (("un_entities.csv", "entity_long"), ("entity_abbreviations.csv", "entity_long")):
        names.update(one for one in _column(shared / file, column) if " " in one)
    for column in ("unterm_short_en", "unterm_formal_en", "un_short_en"):
        names.update(_column(shared / "un_member_states.csv", column))
    ordered = sorted((one for one in names if len(one) > 3), key=len, reverse=True)
    return re.compile(r"(?<!\w)(?:" + "|".join(re.escape(one) for one in ordered) + r")(?!\w)")


def _column(path: Path, column: str) -> Iterable[str]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return [(row.get(column) or "").strip().removeprefix("the ") for row in csv.DictReader(file)]

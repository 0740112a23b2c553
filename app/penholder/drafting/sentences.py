"""Words, their count, and the mark that a paragraph ends with."""

from __future__ import annotations

import re
from dataclasses import dataclass

_WORD = re.compile(r"\S+")
_LETTERS_OR_DIGITS = re.compile(r"\w")
_EDGES = "“”„‘’\"'«»()[]{},;:.!?…*\ufffc"
_SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_MARKS = frozenset({"\ufffc", *_SUPERSCRIPTS})
_AFTER_THE_END = "”\"»’'\ufffc]}*†‡\u200b\u2060\ufeff" + _SUPERSCRIPTS


@dataclass(frozen=True, slots=True)
class Word:
    """A word of running text, without the punctuation at its edges."""

    start: int
    end: int
    text: str


def words(text: str) -> tuple[Word, ...]:
    """Split text at blanks into words without the punctuation at their edges; what holds no letter or digit is none."""
    found = []
    for match in _WORD.finditer(text):
        inner = match.group().strip(_EDGES)
        if _LETTERS_OR_DIGITS.search(inner):
            start = match.start() + match.group().index(inner)
            found.append(Word(start, start + len(inner), inner))
    return tuple(found)


def word_count(text: str) -> int:
    """Count as Word does: every run of signs between blanks is a word, a dash too; note anchors are none."""
    return sum(1 for match in _WORD.finditer(text.replace("\ufffc", "")))


def ends_with(text: str) -> tuple[str, int] | None:
    """Give the last sign of the sentence and its offset, looking past blanks, closing quotation marks and note anchors.

    Past a comma between two note marks and a closing square bracket too, because a bracketed paragraph ends before it.
    None where nothing is left.
    """
    at = len(text) - 1
    while at >= 0 and (text[at].isspace() or text[at] in _AFTER_THE_END or _separates_marks(text, at)):
        at -= 1
    return (text[at], at) if at >= 0 else None


def _separates_marks(text: str, at: int) -> bool:
    """Tell whether the sign at ``at`` is the comma between two note marks: "schools;¹,²"."""
    return text[at] == "," and text[at - 1 : at] in _MARKS and text[at + 1 :].lstrip()[:1] in _MARKS

"""Words that are looked for in a line: as they are, whatever their accents, quotation marks and dashes, or by an expression.

The marks of notes are passed over: who looks for "Convention, in" finds it with a note before the comma. A symbol is
found however it is spaced.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from penholder.model.inline import ITALIC, OBJECT_SIGN, Inlines, Text, cut, text_of

_ALIKE = str.maketrans(
    {
        "‘": "'",
        "’": "'",
        "“": '"',
        "”": '"',
        "–": "-",
        "—": "-",
        "‑": "-",
        "−": "-",
        "\u00a0": " ",
        "\u202f": " ",
        "\t": " ",
    }
)
"""Signs that a keyboard gives for others of the same use."""
_SYMBOL = re.compile(r"[A-Za-z]+\s?(?:/\s?[\w.()\-]+\s?){1,8}")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for. ``is_expression`` takes ``words`` for a regular expression of Python's ``re``.

    ``only_italic`` finds it only where all of it is in italics; ``in_notes`` looks in the notes, too.
    """

    words: str = ""
    match_case: bool = False
    whole_words: bool = False
    is_expression: bool = False
    only_italic: bool = False
    in_notes: bool = True


@dataclass(frozen=True, slots=True)
class Match:
    """A place in a line where something was found, in offsets of the line, with what an expression found."""

    start: int
    end: int
    found: re.Match[str]


@lru_cache(maxsize=64)
def pattern_for(wanted: Wanted) -> re.Pattern[str] | None:
    """Give the pattern that finds what is wanted, None for nothing; an expression that is none raises ``re.error``."""
    if not wanted.words.strip():
        return None
    flags = 0 if wanted.match_case else re.IGNORECASE
    if wanted.is_expression:
        return re.compile(rf"\b(?:{wanted.words})\b" if wanted.whole_words else wanted.words, flags)
    words = _folded(wanted.words)[0]
    if _SYMBOL.fullmatch(words.strip()) and any(one.isdigit() for one in words):
        written = r"\s?".join(re.escape(one) for one in words if not one.isspace())
    else:
        written = r"\s+".join(re.escape(part) for part in re.split(r"\s+", words))
    if wanted.whole_words:
        written = rf"(?<!\w){written}(?!\w)"
    return re.compile(written, flags)


def matches(line: Inlines, wanted: Wanted) -> Iterator[Match]:
    """Walk the places of a line where something is found; what is empty is found nowhere."""
    pattern = pattern_for(wanted)
    if pattern is None:
        return
    shown, places = _passed_over(text_of(line)) if wanted.is_expression else _folded(text_of(line))
    for found in pattern.finditer(shown):
        if found.end() > found.start():
            start, end = places[found.start()], places[found.end() - 1] + 1
            if not wanted.only_italic or _is_italic(line, start, end):
                yield Match(start, end, found)


def _is_italic(line: Inlines, start: int, end: int) -> bool:
    runs = [one for one in cut(line, start, end) if isinstance(one, Text)]
    return bool(runs) and all(ITALIC in one.marks for one in runs if one.text.strip())


@lru_cache(maxsize=4096)
def _passed_over(text: str) -> tuple[str, tuple[int, ...]]:
    """Give a line without the signs of notes, and for each sign that stays its place in the line."""
    places = tuple(at for at, sign in enumerate(text) if sign != OBJECT_SIGN)
    return "".join(text[at] for at in places), places


@lru_cache(maxsize=4096)
def _folded(text: str) -> tuple[str, tuple[int, ...]]:
    """Give a line without accents and with a keyboard's signs, and for each sign its place in the line."""
    signs: list[str] = []
    places: list[int] = []
    for at, sign in enumerate(text.translate(_ALIKE)):
        if sign == OBJECT_SIGN:
            continue
        for part in unicodedata.normalize("NFD", sign) if sign > "\x7f" else sign:
            if not unicodedata.combining(part):
                signs.append(part)
                places.append(at)
    return "".join(signs), tuple(places)

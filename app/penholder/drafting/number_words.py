"""Whole numbers from 1 to 99 in words and back ("twenty-five"), and ordinals in words wherever figures stand for them."""

from __future__ import annotations

import re

from penholder.drafting.ordinals import session_ordinal

_ONES = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen".split()
)
_ONES += ["eighteen", "nineteen"]
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()

_WORDS = {word: number for number, word in enumerate(_ONES, start=1)}
_WORDS |= {word: 10 * number for number, word in enumerate(_TENS, start=2)}

_LONGEST_FIRST = "|".join(sorted(_ONES, key=len, reverse=True))
NUMBER_WORD = rf"(?:(?:{'|'.join(_TENS)})(?:[- \u00a0](?:{'|'.join(_ONES[:9])}))?|{_LONGEST_FIRST})"
"""A pattern of the numbers from one to ninety-nine in words."""

_FIGURES = re.compile(r"(\d{1,2})(?:st|nd|rd|th)")


def in_words(number: int) -> str:
    """Write a number from 1 to 99 in words."""
    if not 1 <= number <= 99:
        raise ValueError(f"only 1 to 99 are written in words here, not {number}")
    if number < 20:
        return _ONES[number - 1]
    tens, ones = divmod(number, 10)
    return _TENS[tens - 2] + (f"-{_ONES[ones - 1]}" if ones else "")


def from_words(words: str) -> int | None:
    """Read a number from 1 to 99 in small or capital letters, with a hyphen or a blank within; else None."""
    parts = re.split("[- \u00a0]", words.lower())
    values = [_WORDS.get(part) for part in parts]
    if None in values or not 1 <= len(values) <= 2:
        return None
    first, rest = values[0] or 0, values[1] or 0 if len(values) == 2 else 0
    if len(values) == 2 and not (first >= 20 and 0 < rest < 10):
        return None
    return first + rest


def ordinal_in_words(figures: str) -> str | None:
    """Write "21st" as "twenty-first"; None for what is no ordinal of one or two figures."""
    found = _FIGURES.fullmatch(figures)
    return session_ordinal(int(found[1])) if found is not None and int(found[1]) else None

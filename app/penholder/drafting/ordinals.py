"""Ordinal numbers as sessions are counted: in words ("eightieth") and, above the ninety-ninth, in figures ("103rd")."""

from __future__ import annotations

import re

from penholder.model.ordinals import int_to_ordinal
from penholder.model.ordinals import ordinal_to_int as _words_to_int

__all__ = ["HIGHEST", "int_to_ordinal", "ordinal_to_int", "session_ordinal"]

HIGHEST = 199

_FIGURES = re.compile(r"([0-9]{1,3})(st|nd|rd|th)")
_HYPHENS = re.compile("[\\s\u00a0]*[\u2010\u2011\u2013-][\\s\u00a0]*")
_ANY_BLANKS = re.compile("[\\s\u00a0]+")


def ordinal_to_int(text: str) -> int | None:
    """Read an ordinal from 1 to 199 in words or figures, in any capitals and with any kind of hyphen; else None."""
    plain = _ANY_BLANKS.sub(" ", _HYPHENS.sub("-", text.strip().lower()))
    figures = _FIGURES.fullmatch(plain)
    if figures is not None:
        number = int(figures[1])
        return number if 1 <= number <= HIGHEST and figures[2] == _ending(number) else None
    for reading in (plain, plain.replace("one-hundred", "one hundred"), f"one {plain}"):
        if (number_in_words := _words_to_int(reading)) is not None:
            return number_in_words
    return None


def session_ordinal(number: int) -> str:
    """Write the ordinal of a session as resolutions have it: words up to the ninety-ninth, figures above ("103rd")."""
    return int_to_ordinal(number) if number < 100 else f"{number}{_ending(number)}"


def _ending(number: int) -> str:
    if number % 100 in (11, 12, 13):
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")

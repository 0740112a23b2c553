"""Fractions that are written in figures, or with a hyphen where none belongs."""

from __future__ import annotations

import re
from collections.abc import Iterator

_PARTS = "half|halves|thirds?|quarters?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?"
_MODIFIED = (
    "majorit(?:y|ies)|votes?|quorum|share|stake|increase|reduction|decrease|cut|rule|threshold|interest|portion|rate"
)
_WORDS = re.compile(
    rf"(?<![\w-])(?P<count>one|two|three|four|five|six|seven|eight|nine|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our)(?P<join>[- \u00a0])"
    rf"(?P<part>{_PARTS})\b(?!-)(?=(?P<noun>[ \u00a0](?:(?:special|qualified|required|net)[ \u00a0])?(?:{_MODIFIED})\b)?)"
)
_FIGURES = re.compile(
    rf"(?<![\w/.,-])(?P<top>[1-9])/(?P<bottom>[2-9]|10)(?![\w/.-])(?=(?P<noun>[ \u00a0](?:{_MODIFIED})\b)"
    r"|[ \u00a0]of[ \u00a0](?!(?:the|its)[ \u00a0](?!States|Member|Parties)(?:[A-Z]|[\w-]+[ \u00a0](?:session|meeting)))"
    r"(?:[a-z]|States|Member|Parties)|(?<=[ \u00a0]by[ \u00a0]\d/\d)(?=[,;.:]))"
    r"|(?P<sign>[½⅓⅔¼¾])"
)
_PIECES = ("hird", "uarter", "half", "halves", "ifth", "enth", "ixth", "ighth", "inth")
_ANY_FIGURE = re.compile(r"[1-9]/\d{1,2}[ \u00a0]|[½⅓⅔¼¾]")
_NAMES = {
    2: "half",
    3: "third",
    4: "quarter",
    5: "fifth",
    6: "sixth",
    7: "seventh",
    8: "eighth",
    9: "ninth",
    10: "tenth",
}
_COUNTS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_SIGNS = {"½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4)}
_NOT_A_NUMBER = re.compile(
    r"\b(?:[Rr]esolutions?|[Dd]ecisions?|No\.|chapter|section|item|documents?)[ \u00a0]"
    r"(?:[\d/, \u00a0-]|and|or|to|S-|ES-){0,40}\Z"
)

FractionFault = tuple[int, int, str]
"""From where to where, and what stands there instead."""


def fraction_faults(text: str) -> tuple[FractionFault, ...]:
    """Give the fractions of a line that are written otherwise than "three quarters of" and "a two-thirds majority"."""
    found: list[FractionFault] = []
    if any(piece in text for piece in _PIECES):
        found += _hyphens(text)
    if _ANY_FIGURE.search(text):
        found += _figures(text)
    return tuple(sorted(found))


def _hyphens(text: str) -> Iterator[FractionFault]:
    for match in _WORDS.finditer(text):
        part, join = match["part"], match["join"]
        if part in {"second", "seconds"} or (join != "-" and part in {"quarter", "quarters"} and match["noun"]):
            continue
        after = text[match.end() :]
        if match["noun"] and join != "-":
            yield match.start(), match.end(), f"{match['count']}-{part}"
        elif join == "-" and re.match(
            r"[ \u00a0](?:of|to|in|or|and|were|are|is|was|by|had|have|has)\b|[,;.:)”\ufffc]|\Z", after
        ):
            yield match.start(), match.end(), f"{match['count']} {part}"


def _figures(text: str) -> Iterator[FractionFault]:
    for match in _FIGURES.finditer(text):
        if match["sign"]:
            top, bottom = _SIGNS[match["sign"]]
            if text[match.start() - 1 : match.start()].isdigit():
                continue
        else:
            top, bottom = int(match["top"]), int(match["bottom"])
            if top >= bottom or _NOT_A_NUMBER.search(text, max(0, match.start() - 80), match.start()):
                continue
        name = _NAMES[bottom]
        plural = {"half": "halves"}.get(name, name + "s") if top > 1 else name
        yield match.start(), match.end(), f"{_COUNTS[top - 1]}{'-' if match['noun'] else ' '}{plural}"

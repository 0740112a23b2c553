"""Finds the digits that may be marks of notes and weighs each: stuck to a word, behind a blank, behind a year."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from penholder.formats.intake.lines import Spans
from penholder.formats.intake.seams import SUPERSCRIPTS, digits_of

STRONG = 4.0
"""A candidate of this weight is a mark even where no body was found for it, if it is next in the row."""

RAISED = 9.0
"""The weight of raised digits, which hardly ever are anything but marks."""

_DIGITS = re.compile(rf"\[[0-9]{{1,3}}\]|[0-9]+|[{SUPERSCRIPTS}]+")
_YEAR_AND_MARK = re.compile(r"((?:19|20)[0-9]{2})([1-9][0-9]{0,2})")
_WORD_BEFORE = re.compile(r"([A-Za-zÀ-ɏ’'\-.]+)\W{0,2}$")
_IN_SYMBOL = re.compile(r"\w\([^()\s]*\)$")
_UNIT_BEFORE = re.compile(r"\b[kcmd]?m$")
_FOLLOWS = " \t\u00a0,;:.)]”’\"'—–"
_ABBREVIATIONS = frozenset(
    """no nos vol vols p pp para paras chap chaps art arts sect sects add rev corr l c r s st e.g i.e cf
    fig table""".split()
)
_TAKES_NUMBER = frozenset(
    """paragraph paragraphs article articles goal goals target targets annex annexes chapter chapters section sections
    resolution resolutions decision decisions item items rule rules part parts phase protocol protocols page pages
    table figure appendix schedule schedules principle principles recommendation recommendations regulation regulations
    action actions objective objectives step level tier group category categories number numbers session title volume
    goal’s subparagraph subparagraphs panel theme component""".split()
)
_NEVER_MARKED = frozenset(
    """of the a an to and or in on by for from with between than about over under at least some only all its their these
    those that which into within after before until since through during per nearly almost approximately up around every
    each other is are was were be been has have had least most including
    january february march april may june july august september october november december""".split()
)
_SECOND_MARK = re.compile(r",([1-9][0-9]{0,2})(?![0-9])")
_COUNTED = re.compile(
    r"\s*(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"per cent|percent|million|billion|trillion|thousand|hundred|years?|months?|weeks?|days?|hours?|countries|States|"
    r"members|times|km|kilometres|metres|tons|dollars|a\.m\.|p\.m\.)\b"
)
_DATED = re.compile(r"\s+of\s+[0-9]{1,2}\s+[A-Z][a-z]+\s+[0-9]{4}")
"""No mark stands between the number of a resolution and its date."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Digits that may be a mark: where the mark (with the blanks before it) begins and ends, its number, its weight."""

    start: int
    end: int
    number: int
    weight: float


def candidates_in(text: str, ended_line: frozenset[int] = frozenset()) -> Iterator[Candidate]:
    """Give the candidates of a paragraph in their order; ``ended_line`` holds the offsets at which its lines end."""
    for found in _DIGITS.finditer(text):
        start, end = found.span()
        if found.group()[0] == "[":
            attached = start > 0 and not text[start - 1].isspace()
            yield Candidate(_blanks_before(text, start), end, int(found.group()[1:-1]), 5.0 if attached else 0.8)
            continue
        if found.group()[0] in SUPERSCRIPTS:
            weight = 0.5 if _UNIT_BEFORE.search(text[max(0, start - 4) : start]) else RAISED  # "km²" is no mark
            yield Candidate(_blanks_before(text, start), end, int(digits_of(found.group())), weight)
            continue
        if len(found.group()) <= 3:
            weight = _weight(text, start, end)
            if weight > 0:
                at_end = 1.5 if end in ended_line or text[end : end + 2] == "  " else 0.0
                yield Candidate(_blanks_before(text, start), end, int(found.group()), weight + at_end)
                continue
        yield from _behind_number(text, start, end)


def raised_candidates(text: str, spans: Spans) -> Iterator[Candidate]:
    """Give the numbers in the raised stretches of a set paragraph; "m²" and "1st" have none that are marks."""
    for first, after in spans:
        if _UNIT_BEFORE.search(text[max(0, first - 4) : first]):
            continue
        for found in _DIGITS.finditer(text, first, after):
            number = found.group().strip("[]")
            if number.isdecimal() and len(number) <= 3:
                yield Candidate(_blanks_before(text, found.start()), found.end(), int(digits_of(number)), RAISED)


def _blanks_before(text: str, at: int) -> int:
    while at > 0 and text[at - 1] in " \t\u00a0":
        at -= 1
    return at


def _goes_on_well(text: str, end: int) -> bool:
    """Tell whether what follows the digits lets them be a mark."""
    if end >= len(text):
        return True
    sign = text[end]
    if sign in ",." and text[end + 1 : end + 2].isdecimal():
        return False
    return sign in _FOLLOWS


def _is_first_of_two(text: str, start: int, end: int) -> bool:
    """Tell the first of two marks at one place: "Covenants,2,3", the second of which is the next number."""
    second = _SECOND_MARK.match(text, end)
    return second is not None and int(second[1]) == int(text[start:end]) + 1 and not text[start - 1].isspace()


def _weight(text: str, start: int, end: int) -> float:
    """Weigh one to three digits; 0 where they cannot be a mark."""
    if text[start] == "0" or start == 0 or not (_goes_on_well(text, end) or _is_first_of_two(text, start, end)):
        return 0.0
    before = text[start - 1]
    if before == "," and text[start - 2 : start - 1].isdecimal() and _COUNTED.match(text[end : end + 16]):
        return 0.0  # "12,5 million", with the comma of other languages
    if before in " \t\u00a0":
        return _weight_apart(text, _blanks_before(text, start), start, end)
    if before.isalpha():
        word = re.search(r"[^\W\d_]+$", text[max(0, start - 30) : start])
        return 5.0 if word and len(word.group()) >= 3 and word.group()[-1].islower() else 1.0
    if before in ",;:)”’\"'»]":
        if before == ")" and _IN_SYMBOL.search(text[max(0, start - 30) : start]):
            return 0.3
        thousands = before == "," and text[start - 2 : start - 1].isdecimal() and end - start == 3
        return 1.0 if thousands else 5.0
    if before == ".":
        word = re.search(r"([^\W\d_]+)\.$", text[max(0, start - 30) : start])
        sentence = word is not None and len(word.group(1)) > 3 and word.group(1).lower() not in _ABBREVIATIONS
        return 4.5 if sentence and word is not None and word.group(1).islower() else 0.0
    return 0.0


def _weight_apart(text: str, left: int, start: int, end: int) -> float:
    """Weigh digits behind a blank: a mark may stand there, but more often it is a number."""
    if left == 0:
        return 0.0
    before = text[left - 1]
    found = _WORD_BEFORE.search(text[max(0, left - 40) : left])
    word = found.group(1).lower().strip(".") if found else ""
    wide = 1.5 if start - left > 1 else 0.0
    if _COUNTED.match(text[end : end + 16]):
        return 0.0
    if before in ",;:)”’]":
        listed = text[left - 2 : left - 1].isdecimal()
        return (1.0 if listed else 3.0) + wide
    if before.isalpha():
        if word in _NEVER_MARKED or word in _ABBREVIATIONS:
            return 0.0
        if word in _TAKES_NUMBER:
            return 0.7
        return 2.0 + wide
    return 1.0 + wide if before.isdecimal() else 0.0


def _behind_number(text: str, start: int, end: int) -> Iterator[Candidate]:
    """Give the marks that may hang on a year ("201931") or on the number of a resolution ("79/1815")."""
    if not _goes_on_well(text, end):
        return
    year = _YEAR_AND_MARK.fullmatch(text, start, end)
    if year is not None and (start == 0 or text[start - 1] not in "/.-(0123456789,"):
        yield Candidate(start + 4, end, int(year.group(2)), 4.0)
    elif start > 1 and text[start - 1] == "/" and text[start - 2].isdecimal() and not _DATED.match(text, end):
        for size in range(1, min(3, end - start - 1) + 1):
            if text[end - size] != "0":
                yield Candidate(end - size, end, int(text[end - size : end]), 0.3)

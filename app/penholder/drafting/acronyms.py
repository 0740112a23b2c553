"""Finds words of capital letters that stand for longer names, and tells them from symbols, numbers and words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from penholder.drafting.openings import read_opening

_ACRONYM = re.compile(
    r"(?<![\w/‑+.:])(?<!\w[-–])(?<!UN -)(?<!\b[A-Z] )(?P<letters>[A-Z][A-Z&]{1,14}(?:-[A-Z]{2,10})?)"
    r"(?:(?P<plural>s)(?!\w)|(?![\w/+])(?![-–‑]?\d)(?! ?[(+.]?\d)(?![-‑][A-Z]\b)(?!:[A-Z]))"
)
_TITLE = re.compile(r" (?:[A-Z][\w-]{1,20} ){1,4}(?:Agreement|Convention|Framework|Strategy)\b")
_PART_OF_A_NAME = re.compile(
    r"\) (?:initiative|Initiative|Accelerator|project|programme|framework|Pathway|Countries)\b"
)
_WITHIN_A_TITLE = re.compile(r"\b[A-Z][a-z]+ [A-Z][a-z]+ (?:by|of|for) $")
_TITLE_GOES_ON = re.compile(r" (?:to|of|for|in|and) (?:the )?[A-Z][a-z]")
_ROMAN = re.compile(r"[IVXLC]+")
_CITES = re.compile(
    r"(?i)\b(?:resolutions?|decisions?|documents?|opinions?|flight|appendix|annex(?:es)?|parts?|sections?|groups?|article|"
    r"known as|type|category|class|table|schedule|chapters?|phase|sect\.|chap\.|[\d/]+)[ \u00a0]$"
)
_ORDINARY = frozenset(
    "AIDS ASEAN BRICS CERN CGIAR CLOUT COVAX COVID CREWS DNA FAIR GAVI GS GUAM HIV INTERPOL ISIL LNG MERCOSUR OL "
    "OPEC PDF PL REDD RNA SAMOA SARS SMART SS START STI TB TIR TNT TRIPS TV UN UN-SPIDER UNCITRAL-UNIDROIT UNIDROIT "
    "UNISPACE UNITAID URL USB WASH XXL".split()
)
"""Words that texts of the Assembly have in capital letters as they are: names that are nothing else, and terms."""

_UNFINISHED = frozenset("ADD ALT TBA TBC TBD TBS XX XXX".split())
_TAG = re.compile(r"[\[{][^\]}]{0,40}\Z")
_TAGGED = re.compile(r"(?:(?:, |[ ,/+&-])[A-Z][\w/-]{1,20}){0,8}(?::| (?:add|del|delete|alt|reserve|proposal)\b)")


_SHORTEST_OPENING = 4
_OPENING = 200


@dataclass(frozen=True, slots=True)
class Acronym:
    """An abbreviation: where it stands, its letters, and how.

    ``introduced`` tells that it stands in parentheses behind the name it is for; ``in_name`` that words with capitals
    stand beside it, so that it may be part of a name.
    """

    start: int
    end: int
    letters: str
    introduced: bool
    in_name: bool


@lru_cache(maxsize=4096)
def acronyms(text: str) -> tuple[Acronym, ...]:
    """Find the abbreviations in a line; roman numerals, symbols, codes and lines in capitals are none."""
    found = []
    for one in _ACRONYM.finditer(text):
        letters = one["letters"]
        if len(letters) >= _SHORTEST_OPENING and _shouts_an_opening(text, one.start(), letters):
            continue
        cited = one["plural"] is None and _CITES.search(text[max(0, one.start() - 14) : one.start()]) is not None
        if _ROMAN.fullmatch(letters) or letters in _ORDINARY or cited or _TITLE.match(text, one.end()):
            continue
        before, behind = text[: one.start()][-40:], text[one.end() : one.end() + 24]
        if _PART_OF_A_NAME.match(behind) or re.match(r" [-‑][A-Z]{2}", behind):
            continue
        if _WITHIN_A_TITLE.search(before) and _TITLE_GOES_ON.match(behind):
            continue
        introduced = before.endswith("(") and behind.startswith(")")
        if _shouted(before, behind):
            continue
        found.append(
            Acronym(
                one.start(),
                one.end(),
                letters,
                introduced,
                not introduced and (before.endswith("(") or _in_name(before, behind)),
            )
        )
    return tuple(found)


def is_working_mark(text: str, one: Acronym) -> bool:
    """Tell whether letters mark unfinished work: "TBC", or who proposes the words in brackets, "[CAN, NOR: in full]"."""
    if one.letters in _UNFINISHED:
        return True
    return _TAG.search(text, max(0, one.start - 41), one.start) is not None and bool(_TAGGED.match(text, one.end))


def _shouts_an_opening(text: str, at: int, letters: str) -> bool:
    """Tell the first word of a paragraph, an opening in capitals: "RECALLING its resolution"."""
    if text[:at].strip(" \u00a0[{(“*"):
        return False
    opening = read_opening(letters.capitalize() + text[at + len(letters) :][:_OPENING])
    return opening is not None and opening.known


def _shouted(before: str, behind: str) -> bool:
    """Tell whether the word beside is in capitals too, as in a line that is all capitals."""
    left = re.search(r"\b([A-Z]{2,})\W?\s$", before)
    right = re.match(r"\s([A-Z]{2,})\b", behind)
    return left is not None or right is not None


def _in_name(before: str, behind: str) -> bool:
    """Tell whether a word with a capital letter stands right behind, or right before but at the start of a sentence."""
    if re.match(r"[ -‑][A-Z][a-z]", behind):
        return True
    return re.search(r"\S \(?[A-Z]\w+ (?:for |on |of )?$|\bSTI for $", before) is not None

"""How abbreviations are written where they are used: with full stops, as an owner, with an article before them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class AbbreviationForm(StrEnum):
    """What is wrong with the form of an abbreviation."""

    STOPS = "stops"
    OWNER = "owner"
    ARTICLE = "article"


@dataclass(frozen=True, slots=True)
class OddAbbreviation:
    """An abbreviation in a form that it has not; ``letters`` are its letters alone.

    ``thing`` is what it owns ("mandate" in "WHO’s mandate"), "" where that may be more than one word. ``behind_the`` tells
    that "the" stands before it in the line.
    """

    start: int
    end: int
    form: AbbreviationForm
    letters: str
    thing: str = ""
    behind_the: bool = False


_ANY_STOPPED = re.compile(r"[A-Z]\.[A-Z]\.")
_STOPPED = re.compile(r"(?<!\w)(?P<the>[Tt]he )?(?P<letters>(?:[A-Z]\.){2,7})(?!\w)")
_EXCUSED = re.compile(
    r"\b(?:U\.[SA]\.[AE]\.|(?:D\.C|U\.[SK]|[AB]\.[DC])\.(?![A-Z])|(?:[A-Z]\.){2,7} ?[A-Z][a-z])"
    r"|(?i:\b(?:sect|chap|part|annex|resolution|Sales No)s?\.? )[A-Z.]{1,14}"
)
"""States, places and years, initials of persons, parts of documents."""

_OWNER = re.compile(
    r"(?<!\w)(?!UN[’']s|COVID)(?P<the>[Tt]he )?(?P<letters>[A-Z]{2,12})[’']s(?!\w)"
    r"(?: (?P<thing>[a-z]{3,20}(?:[tnreycml]|ship))(?=[,;.:\ufffc]| (?:and|in|of|to|for|on|with|by)\b|$))?"
)
_ARTICLE = re.compile(
    r"(?<!\w)the (?P<letters>WHO|UNDP|UNICEF|UNESCO|UNHCR|UNFPA|UNEP|UNODC|UNIDO|UNCTAD|UNRWA|IAEA|IMF|ILO|FAO|WFP|WMO|WIPO|WTO"
    r"|IMO|ITU|ICAO|IOM|IFAD|OHCHR|NATO|ASEAN)(?=[,;.]| (?:to|and|in|on|for|with|has|is|as|at|by|was|will|shall)\b|$)"
)


def odd_abbreviations(text: str) -> tuple[OddAbbreviation, ...]:
    """Give the abbreviations of a line in forms they have not, in order; "the WHO office" has its article rightly."""
    found: list[OddAbbreviation] = []
    if _ANY_STOPPED.search(text):
        found += _stopped(text)
    if "’s" in text or "'s" in text:
        for match in _OWNER.finditer(text):
            thing, behind_the = match["thing"] or "", match["the"] is not None
            end = match.end() if thing else match.end("letters") + 2
            start, letters = match.start("letters"), match["letters"]
            found.append(OddAbbreviation(start, end, AbbreviationForm.OWNER, letters, thing, behind_the))
    if "the " in text:
        found += (
            OddAbbreviation(match.start(), match.end(), AbbreviationForm.ARTICLE, match["letters"], behind_the=True)
            for match in _ARTICLE.finditer(text)
        )
    return tuple(sorted(found, key=lambda one: one.start))


def is_owner(text: str, start: int, end: int) -> bool:
    """Tell whether the letters from ``start`` to ``end`` own what follows: "WHO’s mandate"."""
    found = _OWNER.match(text, start)
    return found is not None and found.end("letters") == end


def _stopped(text: str) -> Iterator[OddAbbreviation]:
    excused = [one.span() for one in _EXCUSED.finditer(text)]
    for match in _STOPPED.finditer(text):
        start, end = match.span("letters")
        letters = match["letters"].replace(".", "")
        if any(left < end and start < right for left, right in excused):
            continue
        if len(letters) > 2 or letters == "UN" or not text.endswith(". ", 0, start):
            yield OddAbbreviation(start, end, AbbreviationForm.STOPS, letters, behind_the=match["the"] is not None)

"""Rule: the number of a resolution of the Security Council has its year in parentheses."""

from __future__ import annotations

import re
from collections.abc import Iterator

from penholder.checks.passage import Passage
from penholder.checks.readings.citing import RUNNING_TEXT, Citation, citations, rewriting
from penholder.checks.readings.damaged_citations import damaged_citations
from penholder.checks.rule import Fault, Reach, Scope, rule
from penholder.drafting.resolution_numbers import Form
from penholder.ground.messages import message
from penholder.model.finding import Fix, Safety

_SHORT_FOR = re.compile(
    r"(?<![\w/])(?:UN)?SCR[ \u00a0]?(?P<number>[0-9]{3,4})(?:[ \u00a0]?\((?P<year>[0-9]{4})\))?(?![\w/])"
)
_TAIL = re.compile(r"(?:,?[ \u00a0]?(?:of[ \u00a0])?)(?P<year>(?:19|20)[0-9]{2})(?![\w/])")
_YEARS = range(1946, 2100)
_FIRST_MODERN_YEAR = 1977
"""From then on a number without slash and session can be none of the General Assembly's."""


@rule(
    "symbols/sc-year",
    called="Year of resolutions of the Security Council",
    fix=Safety.REVIEW,
    scope=Scope(kinds=RUNNING_TEXT, reach=frozenset({Reach.PARAGRAPHS, Reach.NOTES})),
)
def sc_year(passage: Passage) -> Iterator[Fault]:
    """Every number of a resolution of the Security Council is followed by a blank and its year in parentheses.

    The Council has numbered its resolutions in one row since 1946, so the year tells the reader what the number does not.

    Wrong:
        organ: The General Assembly,
        pre: Recalling Security Council resolution 2397 of 22 December 2017,
        1. Takes note of the report;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Recalling Security Council resolution 2397 (2017) of 22 December 2017,
        1. Takes note of the report;
        2. Requests a report.

    Wrong:
        organ: The General Assembly,
        pre: Recalling Security Council resolution 2397(2017) of 22 December 2017,
        1. Takes note of the report;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Recalling Security Council resolution 2397 (2017) of 22 December 2017,
        1. Takes note of the report;
        2. Requests a report.

    Source: observed in A/C.3/80/L.29 and in 34 of 34 drafts of the Security Council of 2016 to 2024.
    """
    for found in _SHORT_FOR.finditer(passage.text) if "SCR" in passage.text else ():
        if not passage.is_protected(*found.span()):
            words = message("{written} stands for a resolution of the Security Council.", written=found.group())
            yield Fault(passage.span(*found.span()), words, tuple(_in_full(passage, found)))
    yield from damaged_citations(passage, lambda number: number.form is Form.YEAR, Safety.REVIEW)
    for one in citations(passage):
        cited = one.cited
        span = passage.span(cited.start, cited.end)
        if cited.number.form is Form.BARE and _is_councils(passage, one):
            words = message("Resolution {number} of the Security Council lacks its year.", number=cited.number.written)
            yield Fault(span, words, tuple(_with_year(passage, one)))
        elif cited.number.form in {Form.SESSION, Form.OF_YEAR}:
            yield from _slashed(passage, one)
        elif cited.number.form is Form.YEAR:
            written, right = passage.text[cited.start : cited.end], cited.number.written
            if written.replace("\u00a0", " ") != right:
                words = message("{written} is written {right}.", written=written, right=right)
                title = message("Write {right}", right=right)
                yield Fault(span, words, (rewriting(passage, cited.start, cited.end, right, title, Safety.REVIEW),))


def _is_councils(passage: Passage, one: Citation) -> bool:
    """Tell whether a number alone is one of the Security Council, where the text does not name it."""
    if one.organ == "sc":
        return True
    if one.organ or one.group.decision:
        return False
    if one.cited.date:
        return int(one.cited.date[:4]) >= _FIRST_MODERN_YEAR
    if any(other.number.form is Form.YEAR for other in one.group.cited):
        return True
    registers = passage.facts.registers
    number = one.cited.number.number
    return bool(registers.resolution("sc", str(number)).dates) and number not in registers.old_numbers


def _year(passage: Passage, number: int, date: str) -> str | None:
    years = passage.facts.registers.years_of_council_number(number)
    if date:
        return date[:4]
    return str(years[0]) if years and years[0] == years[1] else None


def _with_year(passage: Passage, one: Citation) -> Iterator[Fix]:
    """Offer the year of the date that follows, else the one that the registers bear out."""
    number = one.cited.number.written
    tail = _TAIL.match(passage.text, one.cited.end)
    end = tail.end() if tail else one.cited.end
    year = tail["year"] if tail else _year(passage, one.cited.number.number, one.cited.date)
    if year is not None:
        right = f"{number} ({year})"
        yield rewriting(passage, one.cited.start, end, right, message("Write {right}", right=right), Safety.REVIEW)


def _slashed(passage: Passage, one: Citation) -> Iterator[Fault]:
    """Find "2250/2015", the number with its year behind a slash."""
    cited, number = one.cited, one.cited.number
    if one.group.organ == "sc" and number.session.isdigit() and number.number in _YEARS:
        right = f"{number.session} ({number.number})"
        words = message("{written} is written {right}.", written=number.written, right=right)
        title = message("Write {right}", right=right)
        fix = rewriting(passage, cited.start, cited.end, right, title, Safety.REVIEW)
        yield Fault(passage.span(cited.start, cited.end), words, (fix,))


def _in_full(passage: Passage, found: re.Match[str]) -> Iterator[Fix]:
    year = found["year"] or _year(passage, int(found["number"]), "")
    if year is not None:
        right = f"Security Council resolution {found['number']} ({year})"
        yield rewriting(passage, *found.span(), right, message("Write {right}", right=right), Safety.REVIEW)

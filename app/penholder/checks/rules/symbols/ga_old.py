"""Rule: resolutions up to 1975 have their session in Roman figures and parentheses."""

from __future__ import annotations

import re
from collections.abc import Iterator

from penholder.checks.passage import Passage
from penholder.checks.readings.citing import RUNNING_TEXT, citations, rewriting
from penholder.checks.readings.damaged_citations import damaged_citations
from penholder.checks.rule import Fault, Reach, Scope, rule
from penholder.drafting.naming_organs import OTHER
from penholder.drafting.resolution_numbers import Form, ResolutionNumber
from penholder.ground.messages import Message, message
from penholder.model.finding import Safety
from penholder.model.numerals import from_roman

_LAST_SESSION, _LAST_NUMBER = 30, 3541
"""The thirtieth session was the last whose resolutions were numbered so, and this was the last of its numbers."""

_LAST_OF_ECOSOC = 63
_SURE = 100
_B = "[ \u00a0]"
_DAMAGED = re.compile(
    rf"\b[Rr]esolutions?{_B}(?P<number>(?P<count>[0-9]{{1,4}})(?:{_B}?(?P<part>[A-Z]))?{_B}?"
    rf"(?P<session>\[[IVXL]{{1,7}}\]|(?<![A-Z])(?:[IVXL]{{2,7}}|[XV])(?![\w(])|\((?=[ivxl])[ivxl]{{1,7}}\)))"
)


@rule(
    "symbols/ga-old",
    called="Resolutions up to 1975",
    fix=Safety.SAFE,
    scope=Scope(kinds=RUNNING_TEXT, reach=frozenset({Reach.PARAGRAPHS, Reach.NOTES})),
)
def ga_old(passage: Passage) -> Iterator[Fault]:
    """A resolution of the thirtieth or an earlier session is cited by number and, in parentheses, session in Roman figures.

    Numbers ran on from session to session then; the letter of a part stands between number and session, with a space on
    either side.

    Wrong:
        organ: The General Assembly,
        pre: Recalling its resolution 2200A(XXI) of 16 December 1966,
        1. Takes note of the report;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Recalling its resolution 2200 A (XXI) of 16 December 1966,
        1. Takes note of the report;
        2. Requests a report.

    Wrong:
        organ: The General Assembly,
        pre: Recalling the Covenant,[^1]
        1. Takes note of the report;
        2. Requests a report.
        note 1: See resolution 1514(XV), annex.

    Right:
        organ: The General Assembly,
        pre: Recalling the Covenant,[^1]
        1. Takes note of the report;
        2. Requests a report.
        note 1: See resolution 1514 (XV), annex.

    Wrong:
        organ: The General Assembly,
        pre: Recalling its resolution 1514-XV of 14 December 1960,
        1. Takes note of the report;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Recalling its resolution 1514 (XV) of 14 December 1960,
        1. Takes note of the report;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Recalling its resolution 1874 (S-IV) of 27 June 1963,
        1. Takes note of the report;
        2. Requests a report.

    Source: Editorial Manual, Resolutions, System of identification, B; United Nations Library guides.
    """
    if "esolution" not in passage.text:
        return
    yield from _damaged(passage)
    yield from damaged_citations(passage, lambda number: number.form is Form.ROMAN)
    for one in citations(passage):
        cited = one.cited
        if cited.number.form is not Form.ROMAN or one.organ == OTHER:
            continue
        if passage.paragraph is None and "/" in passage.text[cited.start : cited.end] and cited.number.number < _SURE:
            continue  # "resolution 42/I" of a commission, whose report the note names
        span = passage.span(cited.start, cited.end)
        written, right = passage.text[cited.start : cited.end], cited.number.written
        impossible = _impossible(cited.number, one.organ)
        if impossible is not None:
            yield Fault(span, impossible)
        elif written.replace("\u00a0", " ") != right:
            words = message("{written} is written {right}.", written=written, right=right)
            title = message("Write {right}", right=right)
            yield Fault(span, words, (rewriting(passage, cited.start, cited.end, right, title, Safety.SAFE),))


def _impossible(number: ResolutionNumber, organ: str) -> Message | None:
    """Say why there can be no such resolution of the General Assembly."""
    if number.session.startswith(("S-", "ES-")):
        return None
    session = from_roman(number.session.lower())
    if session is None:
        return message("{session} is no Roman number.", session=number.session)
    if organ != "ga":
        return None
    if session > _LAST_SESSION:
        if session <= _LAST_OF_ECOSOC and number.number <= _LAST_NUMBER:
            text = "Session {session} of the General Assembly is written in figures: {right}."
            return message(text, session=number.session, right=f"{session}/{number.number}")
        return message("There was no session {session} with resolutions of this form.", session=number.session)
    if number.number > _LAST_NUMBER:
        return message("Numbers of this form ended with {last}.", last=_LAST_NUMBER)
    return None


def _damaged(passage: Passage) -> Iterator[Fault]:
    """Find sessions that have lost their parentheses or their capitals: "1514 XV", "1514 [XV]", "1514 (xv)"."""
    for found in _DAMAGED.finditer(passage.text):
        session = found["session"].strip("[]()").upper()
        start, end = found.span("number")
        if (from_roman(session.lower()) or _LAST_OF_ECOSOC) > _LAST_SESSION or passage.is_protected(start, end):
            continue
        right = ResolutionNumber(Form.ROMAN, int(found["count"]), session, found["part"] or "").written
        words = message("{written} is written {right}.", written=found["number"], right=right)
        title = message("Write {right}", right=right)
        yield Fault(passage.span(start, end), words, (rewriting(passage, start, end, right, title, Safety.SAFE),))

"""Rule: resolutions of the Economic and Social Council are cited by year and number."""

from __future__ import annotations

from collections.abc import Iterator

from penholder.checks.passage import Passage
from penholder.checks.readings.citing import RUNNING_TEXT, Citation, citations, rewriting
from penholder.checks.readings.damaged_citations import damaged_citations
from penholder.checks.rule import Fault, Reach, Scope, rule
from penholder.drafting.resolution_numbers import Form, ResolutionNumber
from penholder.ground.messages import Message, message
from penholder.model.finding import Safety
from penholder.model.numerals import from_roman

_YEARS = range(1978, 2100)
_FIRST_YEAR, _LAST_SESSION, _FIRST_DECISION = 1978, 63, 200


@rule(
    "symbols/ecosoc",
    called="Resolutions of the Economic and Social Council",
    fix=Safety.SAFE,
    scope=Scope(kinds=RUNNING_TEXT, reach=frozenset({Reach.PARAGRAPHS, Reach.NOTES})),
)
def ecosoc(passage: Passage) -> Iterator[Fault]:
    """A resolution of the Economic and Social Council is cited by year, slash and number, one before 1978 by its session.

    The Council does not count its sessions any more; its decisions are numbered from 200 on.

    Wrong:
        organ: The General Assembly,
        pre: Recalling Economic and Social Council resolution 2024-1 of 25 March 2024,
        1. Takes note of the report;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Recalling Economic and Social Council resolution 2024/1 of 25 March 2024,
        1. Takes note of the report;
        2. Requests a report.

    Wrong:
        body: ecosoc
        organ: The Economic and Social Council,
        pre: Recalling its resolution 1 (2024) of 25 March 2024,
        1. Takes note of the report;
        2. Requests a report.

    Right:
        body: ecosoc
        organ: The Economic and Social Council,
        pre: Recalling its resolution 2024/1 of 25 March 2024,
        1. Takes note of the report;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Recalling Economic and Social Council resolution 155 C (VII) of 13 August 1948,
        1. Takes note of the report;
        2. Requests a report.

    Source: guides to the documents of the Economic and Social Council; observed in resolutions of the General Assembly.
    """
    yield from damaged_citations(passage, lambda number: number.form is Form.OF_YEAR)
    for one in citations(passage):
        if one.organ != "ecosoc":
            continue
        turned = _turned(one.cited.number)
        wrong = _wrong(one)
        cited = one.cited
        if turned is not None:
            words = message("{number} is written {right}.", number=cited.number.written, right=turned)
            title = message("Write {right}", right=turned)
            fix = rewriting(passage, cited.start, cited.end, turned, title, Safety.SAFE)
            yield Fault(passage.span(cited.start, cited.end), words, (fix,))
        elif wrong is not None:
            yield Fault(passage.span(cited.start, cited.end), wrong)


def _turned(number: ResolutionNumber) -> str | None:
    """Write a number whose year stands behind it, "5 (2024)" or "5/2024", as it should be."""
    if number.form is Form.YEAR:
        return f"{number.session}/{number.number}"
    if number.form is Form.SESSION and number.number in _YEARS and number.session.isdigit():
        return f"{number.number}/{number.session}"
    return None


def _wrong(one: Citation) -> Message | None:
    """Say what is wrong with a number of the Council."""
    number = one.cited.number
    if number.form is Form.SESSION:
        return message(
            "The Economic and Social Council numbers by year, not by session: {number}.", number=number.written
        )
    if number.form is Form.ROMAN and (from_roman(number.session.lower()) or 0) > _LAST_SESSION:
        return message(
            "The sessions of the Council that are counted so ended with LXIII: {number}.", number=number.written
        )
    if number.form is not Form.OF_YEAR:
        return None
    if int(number.session) < _FIRST_YEAR:
        return message("The Council has numbered by year since 1978: {number}.", number=number.written)
    if one.group.decision and number.number < _FIRST_DECISION:
        return message("{number} is the number of a resolution, not of a decision.", number=number.written)
    if not one.group.decision and number.number > _FIRST_DECISION:
        return message("{number} is the number of a decision, not of a resolution.", number=number.written)
    return None

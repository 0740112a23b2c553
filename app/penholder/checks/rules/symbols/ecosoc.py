"""Rule: resolutions of the Economic and Social Council are cited by year and number."""

from __future__ import annotations

import re
from collections.abc import Iterator

from penholder.checks.citing import RUNNING_TEXT, Citation, citations, rewriting
from penholder.checks.passage import Passage
from penholder.checks.rule import Fault, Reach, Scope, rule
from penholder.drafting.resolution_numbers import Form
from penholder.ground.messages import Message, message
from penholder.model.finding import Safety
from penholder.model.numerals import from_roman

_B = "[ \u00a0]"
_DAMAGED = re.compile(
    rf"\b(?:[Rr]esolution|[Dd]ecision)s?{_B}(?P<number>(?P<year>19[7-9][0-9]|20[0-9]{{2}})"
    rf"(?:{_B}?[-–—\\]{_B}?|{_B}/{_B}?|/{_B}|/(?=0))(?P<count>[0-9]{{1,3}}))(?![\w/–-]|[.,][0-9])"
)
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

    Right:
        organ: The General Assembly,
        pre: Recalling Economic and Social Council resolution 155 C (VII) of 13 August 1948,
        1. Takes note of the report;
        2. Requests a report.

    Source: guides to the documents of the Economic and Social Council; observed in resolutions of the General Assembly.
    """
    for found in _DAMAGED.finditer(passage.text) if "esolution" in passage.text or "ecision" in passage.text else ():
        start, end = found.span("number")
        if not passage.is_protected(start, end):
            right = f"{found['year']}/{int(found['count'])}"
            words = message("{written} is written {right}.", written=found["number"], right=right)
            title = message("Write {right}", right=right)
            yield Fault(passage.span(start, end), words, (rewriting(passage, start, end, right, title, Safety.SAFE),))
    for one in citations(passage):
        wrong = _wrong(one) if one.organ == "ecosoc" else None
        if wrong is not None:
            yield Fault(passage.span(one.cited.start, one.cited.end), wrong)


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

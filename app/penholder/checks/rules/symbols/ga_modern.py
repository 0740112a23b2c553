"""Rule: resolutions since 1976 are cited by session, slash and number, with the letter of a part behind a blank."""

from __future__ import annotations

import re
from collections.abc import Iterator

from penholder.checks.passage import Passage
from penholder.checks.readings.citing import RUNNING_TEXT, Citation, citations, rewriting
from penholder.checks.readings.damaged_citations import damaged_citations
from penholder.checks.rule import Fault, Reach, Scope, rule
from penholder.drafting.resolution_numbers import Form
from penholder.drafting.sessions import FIRST_MODERN_SESSION
from penholder.ground.messages import message
from penholder.model.finding import Safety

_B = "[ \u00a0]"
_LISTED = re.compile(
    rf"(?:(?<=[0-9]{{4}},{_B})|(?<=[0-9]{{4}}{_B}and{_B}))(?P<number>(?P<session>[3-9][0-9]|1[0-9]{{2}})"
    rf"(?:{_B}?[-–—\\]{_B}?|{_B}/{_B}?|/{_B})(?P<count>[0-9]{{1,3}}))(?={_B}of{_B}[0-9]{{1,2}}{_B}[A-Z])"
)
"""A later number of a list, behind the date of the one before and with its own."""

_FIRST_DECISION = 401
"""Decisions of a session are numbered from 401 on; no session has had so many resolutions."""


@rule(
    "symbols/ga-modern",
    called="Resolutions since 1976",
    fix=Safety.SAFE,
    scope=Scope(kinds=RUNNING_TEXT, reach=frozenset({Reach.PARAGRAPHS, Reach.NOTES})),
)
def ga_modern(passage: Passage) -> Iterator[Fault]:
    """A resolution of the thirty-first or a later session is cited by session, slash and number, a part by its letter.

    The letter comes after a space and without a comma. Decisions are numbered from 401 on.

    Wrong:
        organ: The General Assembly,
        pre: Recalling its resolution 49/75G of 15 December 1994,
        1. Takes note of the report;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Recalling its resolution 49/75 G of 15 December 1994,
        1. Takes note of the report;
        2. Requests a report.

    Wrong:
        organ: The General Assembly,
        pre: Recalling the outcome of the Conference,[^1]
        1. Takes note of the report;
        2. Requests a report.
        note 1: Resolution 70-1.

    Right:
        organ: The General Assembly,
        pre: Recalling the outcome of the Conference,[^1]
        1. Takes note of the report;
        2. Requests a report.
        note 1: Resolution 70/1.

    Wrong:
        organ: The General Assembly,
        pre: Recalling its resolution No. 79/181 of 17 December 2024,
        1. Takes note of the report;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Recalling its resolution 79/181 of 17 December 2024,
        1. Takes note of the report;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Recalling World Health Assembly resolution 76.16 of 30 May 2023,
        1. Takes note of the report;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Recalling the rules,[^1]
        1. Takes note of the report;
        2. Requests a report.
        note 1: Resolutions 53/243 A and B and decisions 31/406 A to E.

    Source: Editorial Manual, Resolutions, System of identification, B; numbers of decisions observed in the resolutions of
    the seventy-eighth and seventy-ninth sessions.
    """
    citing = "esolution" in passage.text or "ecision" in passage.text
    for found in _LISTED.finditer(passage.text) if citing else ():
        start, end = found.span("number")
        if not passage.is_protected(start, end):
            right = f"{found['session']}/{found['count']}"
            words = message("{written} is written {right}.", written=found["number"], right=right)
            title = message("Write {right}", right=right)
            yield Fault(passage.span(start, end), words, (rewriting(passage, start, end, right, title, Safety.SAFE),))
    yield from damaged_citations(passage, lambda number: number.form is Form.SESSION and not number.is_special)
    for one in citations(passage):
        if one.cited.number.form is Form.SESSION and not one.cited.number.is_special:
            yield from _faults(passage, one)


def _faults(passage: Passage, one: Citation) -> Iterator[Fault]:
    cited, number = one.cited, one.cited.number
    span = passage.span(cited.start, cited.end)
    written = passage.text[cited.start : cited.end]
    if number.parts and written.replace("\u00a0", " ") != number.written:
        words = message("{written} is written {right}.", written=written, right=number.written)
        title = message("Write {right}", right=number.written)
        yield Fault(span, words, (rewriting(passage, cited.start, cited.end, number.written, title, Safety.SAFE),))
    elif passage.paragraph is not None and one.organ == "ga" and (number.regular_session or 0) >= FIRST_MODERN_SESSION:
        if not one.group.decision and number.number >= _FIRST_DECISION:
            yield Fault(
                span, message("{number} is the number of a decision, not of a resolution.", number=number.written)
            )
        elif one.group.decision and number.number < _FIRST_DECISION - 100:
            yield Fault(
                span, message("{number} is the number of a resolution, not of a decision.", number=number.written)
            )

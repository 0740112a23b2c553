"""Rule: sessions that are special are written "S-13/2" and "ES-10/23"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from penholder.checks.passage import Passage
from penholder.checks.readings.citing import RUNNING_TEXT, rewriting
from penholder.checks.readings.damaged_citations import damaged_citations
from penholder.checks.rule import Fault, Reach, Scope, rule
from penholder.drafting.damaged_numbers import damaged_numbers
from penholder.ground.messages import message
from penholder.model.finding import Safety
from penholder.model.numerals import from_roman

_B = "[ \u00a0]"
_CITED = re.compile(
    rf"\b(?:[Rr]esolution|[Dd]ecision)s?{_B}(?P<number>(?P<kind>E\.?S|S)(?:\.?{_B}?[-–—]{_B}?|\.|/|{_B})?"
    rf"(?P<session>[0-9]{{1,2}}|[IVX]{{1,7}}){_B}?/{_B}?(?P<count>[0-9]{{1,3}}))(?![\w/])"
)
_OLD = re.compile(
    rf"\b(?:[Rr]esolution|[Dd]ecision)s?{_B}(?P<number>(?P<count>[0-9]{{1,4}})(?P<part>{_B}?[A-Z])?{_B}?"
    rf"\((?P<kind>E?S)(?:{_B}?[-–—]?{_B}?)(?P<session>[IVX]{{1,7}})\))"
)
_LISTED = re.compile(
    rf"(?:(?<=[0-9],{_B})|(?<=,{_B})(?=ES)|(?<=\band{_B}))(?P<number>(?P<kind>ES|S)(?:{_B}?[-–—]{_B}?|{_B})?(?P<session>[0-9]{{1,2}})"
    rf"/(?P<count>[0-9]{{1,3}}))(?={_B}of{_B}[0-9]|[,;.]|{_B}and{_B})"
)
"""A later number of a list."""


@rule(
    "symbols/special-sessions",
    called="Resolutions of special sessions",
    fix=Safety.SAFE,
    scope=Scope(kinds=RUNNING_TEXT, reach=frozenset({Reach.PARAGRAPHS, Reach.NOTES})),
)
def special_sessions(passage: Passage) -> Iterator[Fault]:
    """A resolution of a special session is cited as “S-13/2”, one of an emergency special session as “ES-10/23”.

    The letter, its hyphen and the slash tell these sessions from the regular ones with the same number. Those before the
    eighth special session have the session in parentheses, as in “3362 (S-VII)”.

    Wrong:
        organ: The General Assembly,
        pre: Recalling the outcome of the session,[^1]
        1. Takes note of the report;
        2. Requests a report.
        note 1: Resolution S24/2, annex.

    Right:
        organ: The General Assembly,
        pre: Recalling the outcome of the session,[^1]
        1. Takes note of the report;
        2. Requests a report.
        note 1: Resolution S-24/2, annex.

    Wrong:
        organ: The General Assembly,
        pre: Recalling its resolution ES-X/23 of 10 May 2024,
        1. Takes note of the report;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Recalling its resolution ES-10/23 of 10 May 2024,
        1. Takes note of the report;
        2. Requests a report.

    Source: United Nations Library guides to document symbols.
    """
    if "S" not in passage.text or ("esolution" not in passage.text and "ecision" not in passage.text):
        return
    yield from damaged_citations(passage, lambda number: number.is_special)
    seen: set[int] = {one.start for one in damaged_numbers(passage.text)}
    for found in (*_CITED.finditer(passage.text), *_OLD.finditer(passage.text), *_LISTED.finditer(passage.text)):
        start, end = found.span("number")
        right = _right(found)
        written = found["number"].replace("\u00a0", " ")
        if start not in seen and right != written and not passage.is_protected(start, end):
            seen.add(start)
            words = message("{written} is written {right}.", written=found["number"], right=right)
            title = message("Write {right}", right=right)
            yield Fault(passage.span(start, end), words, (rewriting(passage, start, end, right, title, Safety.SAFE),))


def _right(found: re.Match[str]) -> str:
    kind = found["kind"].replace(".", "")
    if found.re is _OLD:
        part = f" {found['part'].strip()}" if found["part"] else ""
        return f"{found['count']}{part} ({kind}-{found['session']})"
    session = found["session"]
    figure = session if session.isdigit() else str(from_roman(session.lower()) or session)
    return f"{kind}-{figure}/{found['count']}"

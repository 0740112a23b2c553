"""Rule: a resolution of the General Assembly was adopted while its session sat."""

from __future__ import annotations

from collections.abc import Iterator

from penholder.checks.passage import Passage
from penholder.checks.readings.citing import RUNNING_TEXT, citations
from penholder.checks.rule import Fault, Scope, rule
from penholder.drafting.resolution_citations import Dating
from penholder.drafting.sessions import FIRST_MODERN_SESSION, assembly_may_sit
from penholder.ground.messages import message


@rule("symbols/ga-session-year", called="Session and date of the General Assembly", scope=Scope(kinds=RUNNING_TEXT))
def ga_session_year(passage: Passage) -> Iterator[Fault]:
    """The date of a resolution of the General Assembly lies between the September in which its session opened and the next.

    Session N opens in September of the year 1945 + N, so a date outside it belongs to another resolution, or one of the two
    was mistyped.

    Wrong:
        organ: The General Assembly,
        pre: Recalling its resolution 80/7 of 12 November 2023,
        1. Takes note of the report;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Recalling its resolution 80/7 of 12 November 2025,
        1. Takes note of the report;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Recalling Human Rights Council resolution 58/17 of 3 April 2025,
        1. Takes note of the report;
        2. Requests a report.

    Source: arithmetic, borne out by the dated citations in the resolutions of the seventy-eighth and seventy-ninth sessions.
    """
    for one in citations(passage):
        cited, session = one.cited, one.cited.number.regular_session
        if one.organ != "ga" or session is None or session < FIRST_MODERN_SESSION or cited.dating is not Dating.FULL:
            continue
        if not assembly_may_sit(session, cited.date):
            words = message(
                "Session {session} of the General Assembly sat from {opened} to {closed}, so {number} cannot be of {date}.",
                session=session,
                opened=1945 + session,
                closed=1946 + session,
                number=cited.number.written,
                date=cited.date_words,
            )
            yield Fault(passage.span(cited.start, cited.date_end), words)

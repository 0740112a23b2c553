"""Rule: a resolution of the Human Rights Council was adopted while its session sat."""

from __future__ import annotations

from collections.abc import Iterator

from penholder.checks.passage import Passage
from penholder.checks.readings.citing import RUNNING_TEXT, citations
from penholder.checks.rule import Fault, Scope, rule
from penholder.drafting.resolution_citations import Dating
from penholder.drafting.sessions import human_rights_council_may_sit, year_of_council_session
from penholder.ground.messages import message
from penholder.model.finding import Certainty


@rule(
    "symbols/hrc",
    called="Session and date of the Human Rights Council",
    certainty=Certainty.LIKELY,
    scope=Scope(kinds=RUNNING_TEXT),
)
def hrc(passage: Passage) -> Iterator[Fault]:
    """The date of a resolution of the Human Rights Council lies in the year in which its session was held.

    The Council has three regular sessions a year, the fifty-eighth to the sixtieth in 2025, so that session and year can be
    held against each other.

    Wrong:
        organ: The General Assembly,
        pre: Recalling Human Rights Council resolution 58/17 of 3 April 2024,
        1. Takes note of the report;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Recalling Human Rights Council resolution 58/17 of 3 April 2025,
        1. Takes note of the report;
        2. Requests a report.

    Source: the sessions of the Council, fitted to the dated citations in A/C.3/80/L.29 and in resolutions of the General
    Assembly.
    """
    for one in citations(passage):
        cited, session = one.cited, one.cited.number.regular_session
        if one.organ != "hrc" or session is None or cited.dating is not Dating.FULL:
            continue
        if not human_rights_council_may_sit(session, cited.date):
            words = message(
                "Session {session} of the Human Rights Council was held in {year}, so {number} cannot be of {date}.",
                session=session,
                year=year_of_council_session(session),
                number=cited.number.written,
                date=cited.date_words,
            )
            yield Fault(passage.span(cited.start, cited.date_end), words)

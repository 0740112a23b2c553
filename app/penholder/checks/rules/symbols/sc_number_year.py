"""Rule: number, year and date of a resolution of the Security Council fit each other."""

from __future__ import annotations

from collections.abc import Iterator

from penholder.checks.passage import Passage
from penholder.checks.readings.citing import RUNNING_TEXT, citations
from penholder.checks.rule import Fault, Reach, Scope, rule
from penholder.drafting.resolution_citations import Dating
from penholder.drafting.resolution_numbers import Form
from penholder.ground.messages import message
from penholder.model.finding import Certainty


@rule(
    "symbols/sc-number-year",
    called="Number and year of the Security Council",
    certainty=Certainty.LIKELY,
    scope=Scope(kinds=RUNNING_TEXT, reach=frozenset({Reach.PARAGRAPHS, Reach.NOTES})),
)
def sc_number_year(passage: Passage) -> Iterator[Fault]:
    """The year of a resolution of the Security Council is that of its date and fits its number.

    Its numbers rise with time, so the resolutions known before and after a number tell in which years it can have been
    adopted.

    Wrong:
        organ: The General Assembly,
        pre: Recalling Security Council resolution 2397 (2015) of 22 December 2015,
        1. Takes note of the report;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Recalling Security Council resolution 2397 (2017) of 22 December 2017,
        1. Takes note of the report;
        2. Requests a report.

    Wrong:
        organ: The General Assembly,
        pre: Recalling Security Council resolution 2397 (2017) of 22 December 2018,
        1. Takes note of the report;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Recalling Security Council resolution 2397 (2017) of 22 December 2017,
        1. Takes note of the report;
        2. Requests a report.

    Source: numbers and years as drafts of the Security Council and resolutions of the General Assembly cite them.
    """
    for one in citations(passage):
        cited = one.cited
        if one.organ != "sc" or cited.number.form is not Form.YEAR:
            continue
        year = int(cited.number.session)
        years = passage.facts.registers.years_of_council_number(cited.number.number)
        if years is not None and not years[0] <= year <= years[1]:
            words = message(
                "Resolution {number} of the Security Council is not of {year}.", number=cited.number.key, year=year
            )
            yield Fault(passage.span(cited.start, cited.end), words)
        elif cited.dating is Dating.FULL and cited.date[:4] != cited.number.session:
            words = message(
                "The year of {number} and its date, {date}, do not agree.",
                number=cited.number.written,
                date=cited.date_words,
            )
            yield Fault(passage.span(cited.start, cited.date_end), words)

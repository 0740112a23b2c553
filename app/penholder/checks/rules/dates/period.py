"""Rule: periods are written in words: "from 31 May to 11 June 2010", "between 2000 and 2016", "20 and 21 June"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from penholder.checks.passage import Passage
from penholder.checks.readings.substitution import WRITTEN, substituted
from penholder.checks.rule import Fault, Scope, rule
from penholder.drafting.date_forms import period_faults
from penholder.model.finding import Certainty, Safety

_DATES_OF_A_SESSION = re.compile(r"\s*(?:[A-Z][\w’ -]{2,40}, )?\d[\w \u00a0–-]{5,60}(?:19|20)\d\d\s*")
"""A line that is nothing but a period, as it stands below the session on the first page of the Human Rights Council."""


@rule(
    "dates/period",
    called="Form of periods",
    certainty=Certainty.LIKELY,
    fix=Safety.REVIEW,
    scope=Scope(kinds=WRITTEN),
)
def period(passage: Passage) -> Iterator[Fault]:
    """A period is written in words, “from 31 May to 11 June 2010”, “on 20 and 21 June 2018”, “between 2000 and 2016”;
    a financial or reporting year is 2024/25.

    A dash leaves open whether the last day is meant too, and “between … to” mixes two phrases. The slash tells one year
    that runs over two calendar years from a span of years.

    Wrong:
        organ: The General Assembly,
        pre: Recalling the meeting held from 31 May–11 June 2010,
        1. Welcomes the progress made;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Recalling the meeting held from 31 May to 11 June 2010,
        1. Welcomes the progress made;
        2. Requests a report.

    Wrong:
        organ: The General Assembly,
        pre: Recalling the meeting held on 20-21 June 2018,
        1. Welcomes the progress made;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Recalling the meeting held on 20 and 21 June 2018,
        1. Welcomes the progress made;
        2. Requests a report.

    Wrong:
        organ: The General Assembly,
        pre: Recalling the work done between 2000 to 2016,
        1. Welcomes the progress made;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Recalling the work done between 2000 and 2016,
        1. Welcomes the progress made;
        2. Requests a report.

    Wrong:
        organ: The General Assembly,
        pre: Recalling the accounts for the financial year 2024-25 and the plan for 2026–2029,
        1. Welcomes the progress made;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Recalling the accounts for the financial year 2024/25 and the plan for 2026–2029,
        1. Welcomes the progress made;
        2. Requests a report.

    Right:
        body: hrc
        text: 8 September–8 October 2025
        title: 60/… Safe water
        organ: The Human Rights Council,
        pre: Recalling the report,
        1. Welcomes the progress made;
        2. Requests a report.

    Source: observed in A/RES/73/3, A/RES/73/6, A/RES/73/7 and resolutions of 2024 to 2026.
    """
    if _DATES_OF_A_SESSION.fullmatch(passage.text):
        return
    for one in period_faults(passage.text):
        yield substituted(passage, one.start, one.end, one.rights, Safety.REVIEW)

"""Rule: dates are written day, month in full, year."""

from __future__ import annotations

from collections.abc import Iterator

from penholder.checks.passage import Passage
from penholder.checks.readings.substitution import EVERY_LINE, substituted
from penholder.checks.rule import Fault, rule
from penholder.drafting.date_forms import date_faults
from penholder.model.finding import Safety


@rule("dates/format", called="Form of dates", fix=Safety.SAFE, scope=EVERY_LINE)
def form_of_dates(passage: Passage) -> Iterator[Fault]:
    """A date is written day, month in full, year: “4 April 2024”, without comma, ordinal ending or leading nought.

    One order throughout is read alike everywhere, while 04/05/2024 is a day in April to some and in May to others;
    such a date is put right only after a look.

    Wrong:
        organ: The General Assembly,
        pre: Recalling its resolution 78/270 of April 3, 2024,
        1. Welcomes the progress made;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Recalling its resolution 78/270 of 3 April 2024,
        1. Welcomes the progress made;
        2. Requests a report.

    Wrong:
        organ: The General Assembly,
        pre: Recalling the meeting held on the 4th of April, 2024,
        1. Welcomes the progress made;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Recalling the meeting held on 4 April 2024,
        1. Welcomes the progress made;
        2. Requests a report.

    Wrong:
        organ: The General Assembly,
        pre: Recalling the meeting held on 04/05/2024,
        1. Welcomes the progress made;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Recalling the meeting held on 4 May 2024,
        1. Welcomes the progress made;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Recalling that some 30 May wells were dug from April to August 2024,
        1. Welcomes the progress made;
        2. Requests a report.

    Source: Editorial Manual, Numbers, dates and time; observed in every date of A/C.3/80/L.29.
    """
    for date in date_faults(passage.text):
        safety = Safety.REVIEW if date.numeric else Safety.SAFE
        yield substituted(passage, date.start, date.end, date.rights, safety)

"""Rule: fractions are in words, with a hyphen only before what they modify."""

from __future__ import annotations

from collections.abc import Iterator

from penholder.checks.passage import Passage
from penholder.checks.readings.substitution import TEXT_AND_NOTES, substituted
from penholder.checks.rule import Fault, rule
from penholder.drafting.fractions import fraction_faults
from penholder.model.finding import Certainty, Safety


@rule(
    "numbers/fractions",
    called="Fractions in words",
    certainty=Certainty.LIKELY,
    fix=Safety.REVIEW,
    scope=TEXT_AND_NOTES,
)
def fractions(passage: Passage) -> Iterator[Fault]:
    """A fraction is written in words, with a hyphen only where it stands before the word that it modifies.

    In “three quarters of the States” the first word counts the second, while “a two-thirds majority” is one idea.

    Wrong:
        organ: The General Assembly,
        pre: Noting that three-quarters of the wells are dry,
        1. Welcomes the progress made;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Noting that three quarters of the wells are dry,
        1. Welcomes the progress made;
        2. Requests a report.

    Wrong:
        organ: The General Assembly,
        pre: Noting that the rules call for a two thirds majority,
        1. Welcomes the progress made;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Noting that the rules call for a two-thirds majority,
        1. Welcomes the progress made;
        2. Requests a report.

    Wrong:
        organ: The General Assembly,
        pre: Noting that 2/3 of the wells are dry,
        1. Welcomes the progress made;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Noting that two thirds of the wells are dry,
        1. Welcomes the progress made;
        2. Requests a report.

    Right:
        body: hrc
        organ: The Human Rights Council,
        pre: Recalling its resolutions 5/1 and 5/2 of 18 June 2007,
        1. Welcomes the progress made;
        2. Requests a report.

    Source: Editorial Manual, Numbers, dates and time.
    """
    for start, end, right in fraction_faults(passage.text):
        yield substituted(passage, start, end, [right], Safety.REVIEW)

"""Rule: large numbers have commas between thousands and a point before decimals."""

from __future__ import annotations

from collections.abc import Iterator

from penholder.checks.passage import Passage
from penholder.checks.readings.substitution import WRITTEN, substituted
from penholder.checks.rule import Fault, Reach, Scope, rule
from penholder.drafting.large_numbers import number_faults
from penholder.model.finding import Safety
from penholder.model.kinds import Kind

_PROSE = WRITTEN - {Kind.HEADING, Kind.TEXT}
"""Rows of a table that was read as text are columns of figures, which are not thousands."""


@rule(
    "numbers/large",
    called="Commas between thousands",
    fix=Safety.SAFE,
    scope=Scope(kinds=_PROSE, reach=frozenset({Reach.PARAGRAPHS, Reach.NOTES})),
)
def large(passage: Passage) -> Iterator[Fault]:
    """A large number has commas between thousands and a point before decimals, or a figure with “million” or “billion”.

    Spaces, points and apostrophes between thousands, commas before decimals and short forms such as “53m” are read
    differently from country to country. Numbers of resolutions, treaties and documents name something and have none.

    Wrong:
        organ: The General Assembly,
        pre: Noting that 26913800 people have no well,
        1. Welcomes the progress made;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Noting that 26,913,800 people have no well,
        1. Welcomes the progress made;
        2. Requests a report.

    Wrong:
        organ: The General Assembly,
        pre: Noting that 53 millions people have no well,
        1. Welcomes the progress made;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Noting that 53 million people have no well,
        1. Welcomes the progress made;
        2. Requests a report.

    Wrong:
        organ: The General Assembly,
        pre: Noting that 1,5 billion people have no well,
        1. Welcomes the progress made;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Noting that 1.5 billion people have no well,
        1. Welcomes the progress made;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Recalling the treaty and the millions of people who gain by it,[^1]
        1. Welcomes the progress made;
        2. Requests a report.
        note 1: United Nations, *Treaty Series*, vol. 1577, No. 27531.

    Source: Editorial Manual, as quoted by the United Nations Office for Disaster Risk Reduction; A/RES/54/20 B and
    A/RES/73/3.
    """
    for fault in number_faults(passage.text):
        yield substituted(passage, fault.start, fault.end, [fault.right], Safety.SAFE)

"""Rule: numbers from one to nine in words, from 10 on in figures."""

from __future__ import annotations

from collections.abc import Iterator

from penholder.checks.passage import Passage
from penholder.checks.readings.substitution import substituted
from penholder.checks.rule import Fault, Scope, rule
from penholder.drafting.counted_things import count_faults
from penholder.ground.messages import message
from penholder.model.finding import Certainty, Safety
from penholder.model.kinds import Kind

_RUNNING = frozenset({Kind.PREAMBULAR, Kind.OPERATIVE, Kind.NUMBERED})


@rule(
    "numbers/words-under-ten",
    called="One to nine in words",
    certainty=Certainty.LIKELY,
    fix=Safety.REVIEW,
    scope=Scope(kinds=_RUNNING),
)
def words_under_ten(passage: Passage) -> Iterator[Fault]:
    """Things are counted in words from one to nine and in figures from 10 on.

    Figures stand all the same in series, ages, measures, percentages, votes and amounts of money, and where a number
    names something (“article 3”).

    Wrong:
        organ: The General Assembly,
        pre: Noting the 3 reports on wells,
        1. Welcomes the progress made;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Noting the three reports on wells,
        1. Welcomes the progress made;
        2. Requests a report.

    Wrong:
        organ: The General Assembly,
        pre: Noting the nineteen recommendations on wells,
        1. Welcomes the progress made;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Noting the 19 recommendations on wells,
        1. Welcomes the progress made;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Noting the 12 wells and 3 springs that serve children under 5 years of age within 2 kilometres,
        1. Welcomes the progress made under article 3 and Goal 6 of all States;
        2. Requests a report.

    Source: Editorial Manual, Numbers, dates and time.
    """
    for fault in count_faults(passage.text):
        if passage.is_protected(fault.start, fault.end):
            continue
        found = passage.text[fault.start : fault.end]
        how = "in words" if fault.small else "in figures"
        words = message("The number “{found}” should be " + how + ": “{right}”.", found=found, right=fault.right)
        yield substituted(passage, fault.start, fault.end, [fault.right], Safety.REVIEW, words)

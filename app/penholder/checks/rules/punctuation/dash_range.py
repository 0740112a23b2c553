"""Rule: en dashes in ranges of figures, spaced ones round words that are put in, none behind "from" and "between"."""

from __future__ import annotations

from collections.abc import Iterator

from penholder.checks.passage import Passage
from penholder.checks.readings.substitution import TEXT_AND_NOTES, substituted
from penholder.checks.rule import Fault, rule
from penholder.drafting.dashes import DashFault, DashUse, dash_faults
from penholder.drafting.date_forms import period_faults
from penholder.ground.messages import Message, message
from penholder.model.finding import Certainty, Safety
from penholder.model.place import InNote


@rule(
    "punctuation/dash-range",
    called="En dash in ranges",
    certainty=Certainty.LIKELY,
    fix=Safety.REVIEW,
    scope=TEXT_AND_NOTES,
)
def dash_range(passage: Passage) -> Iterator[Fault]:
    """A range of figures or years has an en dash without spaces; behind "from" or "between" it is spelled out; dashes
    round words that are put in have a space on either side.

    A hyphen joins parts of one word and says nothing of a span; "from 2026–2029" has half of the phrase in words and
    half in a sign.

    Wrong:
        organ: The General Assembly,
        pre: Recalling the strategic plan for the period 2026-2029,
        1. Welcomes it;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Recalling the strategic plan for the period 2026–2029,
        1. Welcomes it;
        2. Requests a report.

    Wrong:
        organ: The General Assembly,
        pre: Recalling the work done from 2020–2024,
        1. Welcomes it;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Recalling the work done from 2020 to 2024,
        1. Welcomes it;
        2. Requests a report.

    Wrong:
        organ: The General Assembly,
        pre: Stressing the three sources of water – rivers, wells and rain - and their care,
        1. Welcomes it;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Stressing the three sources of water – rivers, wells and rain – and their care,
        1. Welcomes it;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Noting the letters of the two Governments,[^1]
        1. Welcomes them;
        2. Requests a report.
        note 1: A/67/828-S/2013/210.

    Source: Editorial Manual, as quoted by the United Nations Office for Disaster Risk Reduction; observed in A/RES/73/6.
    """
    for fault in dash_faults(passage.text):
        found = passage.text[fault.start : fault.end]
        if fault.of_days and not (
            isinstance(passage.place, InNote) and fault.use is DashUse.RANGE and "–" not in found
        ):
            continue  # days of a month are written in words in the text, and with a dash in the title of a report
        if _is_a_period(passage, fault):
            continue  # "the financial year 2024-25" has a stroke, which the rule about periods tells
        words = _said(fault, found)
        yield substituted(passage, fault.start, fault.end, [fault.right], Safety.REVIEW, words)


def _is_a_period(passage: Passage, fault: DashFault) -> bool:
    if passage.paragraph is None or fault.use is not DashUse.RANGE:
        return False
    return any(one.start <= fault.start < one.end for one in period_faults(passage.text))


def _said(fault: DashFault, found: str) -> Message:
    if fault.use is DashUse.PUT_IN:
        return message("Words that are put in have en dashes with a space on either side, not “{found}”.", found=found)
    if fault.use is DashUse.SPELLED:
        return message("“{found}” begins in words and goes on with a dash.", found=found)
    return message("The range “{found}” is written “{right}”.", found=found, right=fault.right)

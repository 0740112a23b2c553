"""Rule: percentages are a figure and the two words "per cent"."""

from __future__ import annotations

from collections.abc import Iterator

from penholder.checks.passage import Passage
from penholder.checks.readings.substitution import TEXT_AND_NOTES, substituted
from penholder.checks.rule import Fault, rule
from penholder.drafting.percentages import percentage_faults
from penholder.ground.messages import message
from penholder.model.finding import Safety


@rule("numbers/per-cent", called="“per cent” in two words", fix=Safety.SAFE, scope=TEXT_AND_NOTES)
def per_cent(passage: Passage) -> Iterator[Fault]:
    """A percentage is a figure and two words: “37 per cent”.

    The sign belongs to tables. At the beginning of a sentence, where no figure stands, the number is in words.

    Wrong:
        organ: The General Assembly,
        pre: Noting that 37% of wells are dry,
        1. Welcomes the progress made;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Noting that 37 per cent of wells are dry,
        1. Welcomes the progress made;
        2. Requests a report.

    Wrong:
        organ: The General Assembly,
        pre: Noting that thirty-seven per cent of wells are dry,
        1. Welcomes the progress made;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Noting that 37 per cent of wells are dry,
        1. Welcomes the progress made;
        2. Requests a report.

    Wrong:
        organ: The General Assembly,
        pre: Noting that 37 percent of wells are dry,
        1. Welcomes the progress made;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Noting that 37 per cent of wells are dry,
        1. Welcomes the progress made;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Noting the percentage of dry wells,[^1]
        1. Welcomes the progress made;
        2. Requests a report.
        note 1: Available at www.example.org/dry%20wells.

    Source: Editorial Manual, Numbers, dates and time; observed in A/RES/73/3.
    """
    for start, end, right in percentage_faults(passage.text):
        shown = passage.text[passage.from_word(start, end).start : start] + right
        found = passage.text[passage.from_word(start, end).start : end]
        words = message("The percentage “{found}” is written “{right}”.", found=found, right=shown)
        yield substituted(passage, start, end, [right], Safety.SAFE, words, message("Write “{right}”", right=shown))

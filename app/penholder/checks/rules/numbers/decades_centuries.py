"""Rule: a decade is written “the 1990s”."""

from __future__ import annotations

from collections.abc import Iterator

from penholder.checks.passage import Passage
from penholder.checks.readings.substitution import EVERY_LINE, ordinals_put_right
from penholder.checks.rule import Fault, rule
from penholder.drafting.spelled_ordinals import decade_faults
from penholder.model.finding import Safety


@rule("numbers/decades-centuries", called="Decades and centuries", fix=Safety.SAFE, scope=EVERY_LINE)
def decades_centuries(passage: Passage) -> Iterator[Fault]:
    """A decade is written “the 1990s”, a century “the twenty-first century”.

    The figures of a decade need no apostrophe and no leaving out; the century is an ordinal like any other.

    Wrong:
        organ: The General Assembly,
        pre: Recalling the droughts of the 21st century,
        1. Welcomes the progress made;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Recalling the droughts of the twenty-first century,
        1. Welcomes the progress made;
        2. Requests a report.

    Wrong:
        organ: The General Assembly,
        pre: Recalling the droughts of the ’90s,
        1. Welcomes the progress made;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Recalling the droughts of the 1990s,
        1. Welcomes the progress made;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Recalling the droughts of the 1980s and of the twentieth century,
        1. Welcomes the progress made;
        2. Requests a report.

    Source: Editorial Manual, as quoted by the United Nations Office for Disaster Risk Reduction; A/RES/73/6.
    """
    for fault in decade_faults(passage.text):
        yield ordinals_put_right(passage, fault)

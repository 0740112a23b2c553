"""Rule: an operative paragraph that is not the last ends in a semicolon."""

from __future__ import annotations

from collections.abc import Iterator

from penholder.checks.passage import Passage
from penholder.checks.readings.endings import wrong_ending
from penholder.checks.rule import RESOLUTIONS, Fault, Scope, rule
from penholder.checks.standing import Ending
from penholder.model.finding import Safety
from penholder.model.kinds import Kind


@rule(
    "punctuation/operative-semicolon",
    called="Semicolon at the end of an operative paragraph",
    fix=Safety.SAFE,
    scope=Scope(document_types=RESOLUTIONS, kinds=frozenset({Kind.OPERATIVE})),
)
def operative_semicolon(passage: Passage) -> Iterator[Fault]:
    """An operative paragraph ends in a semicolon, unless it is the last.

    The operative part is one sentence that ends only with the text, so a full stop or a comma before that breaks it
    off.

    Wrong:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Welcomes the progress made.
        2. Requests the Secretary-General to report to it.

    Right:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Welcomes the progress made;
        2. Requests the Secretary-General to report to it.

    Source: observed in every text read (A/C.3/80/L.29, A/RES/73/3, Human Rights Council resolutions of 2024 to 2026).
    """
    standing = passage.standing
    if standing.level == 0 and standing.ending is Ending.SEMICOLON:
        fault = wrong_ending(passage, ";", "This operative paragraph")
        if fault is not None:
            yield fault

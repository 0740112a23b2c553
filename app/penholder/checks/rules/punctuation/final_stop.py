"""Rule: the last paragraph of the operative part ends in a full stop."""

from __future__ import annotations

from collections.abc import Iterator

from penholder.checks.passage import Passage
from penholder.checks.readings.endings import wrong_ending
from penholder.checks.rule import RESOLUTIONS, Fault, Scope, rule
from penholder.checks.standing import Ending
from penholder.model.finding import Safety
from penholder.model.kinds import Kind


@rule(
    "punctuation/final-stop",
    called="Full stop at the end of the text",
    fix=Safety.SAFE,
    scope=Scope(document_types=RESOLUTIONS, kinds=frozenset({Kind.OPERATIVE})),
)
def final_stop(passage: Passage) -> Iterator[Fault]:
    """The last paragraph of the operative part ends in a full stop.

    The resolution is one sentence and ends with its last paragraph; where that has subparagraphs, the last of them
    takes the stop.

    Wrong:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Welcomes the progress made;
        2. Requests the Secretary-General to report to it;

    Right:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Welcomes the progress made;
        2. Requests the Secretary-General to report to it.

    Wrong:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Welcomes the progress made;
        2. Decides:
          (a) To remain seized of the matter;
          (b) To meet again

    Right:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Welcomes the progress made;
        2. Decides:
          (a) To remain seized of the matter;
          (b) To meet again.

    Source: observed in every text read (A/C.3/80/L.29, A/RES/73/3, Human Rights Council resolutions of 2024 to 2026).
    """
    if passage.standing.ending is Ending.STOP and (
        fault := wrong_ending(passage, ".", "This is the last paragraph, but it")
    ):
        yield fault

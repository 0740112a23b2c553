"""Rule: a preambular paragraph that opens as the one before takes "also" behind its participle, the next "further"."""

from __future__ import annotations

from collections.abc import Iterator

from penholder.checks.context import Context, openings_seen
from penholder.checks.readings.opening_faults import RUNS, repeat_fault
from penholder.checks.rule import Fault, draft_rule
from penholder.drafting.halves import Half
from penholder.model.finding import Certainty, Safety


@draft_rule(
    "opening/repeat-preamble",
    called="“also” and “further” in the preamble",
    certainty=Certainty.LIKELY,
    fix=Safety.REVIEW,
    seen=openings_seen,
    scope=RUNS,
)
def repeat_preamble(context: Context) -> Iterator[Fault]:
    """A preambular paragraph that opens with the same words as the one before takes “also”, the third “further”.

    The marker shows that the repetition is meant. In the preamble it comes after the participle, whatever the
    paragraph is about; another opening ends the run.

    Wrong:
        organ: *The General Assembly*,
        pre: *Recalling* its resolution 70/1 of 25 September 2015,
        pre: *Recalling* the Convention on the Rights of the Child,
        op: *Decides* to remain seized of the matter.

    Right:
        organ: *The General Assembly*,
        pre: *Recalling* its resolution 70/1 of 25 September 2015,
        pre: *Recalling also* the Convention on the Rights of the Child,
        op: *Decides* to remain seized of the matter.

    Wrong:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        pre: Also recalling the Convention on the Rights of the Child,
        op: Decides to remain seized of the matter.

    Right:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        pre: Recalling also the Convention on the Rights of the Child,
        op: Decides to remain seized of the matter.

    Right:
        organ: The General Assembly,
        pre: Having considered the report of the Committee,
        pre: Having also considered the note by the Secretary-General,
        pre: Reaffirming its resolution 70/1 of 25 September 2015,
        pre: Reaffirming its commitment to safe water for all,
        op: Decides to remain seized of the matter.

    Source: observed in the resolutions of the seventy-eighth and seventy-ninth sessions.
    """
    for step in context.opening_steps:
        if step.opened.half is Half.PREAMBULAR and (fault := repeat_fault(context, step)) is not None:
            yield fault

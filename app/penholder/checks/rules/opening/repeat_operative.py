"""Rule: an operative paragraph that opens as the one before takes "Also", the next "Further"."""

from __future__ import annotations

from collections.abc import Iterator

from penholder.checks.context import Context, openings_seen
from penholder.checks.readings.opening_faults import RUNS, repeat_fault
from penholder.checks.rule import Fault, draft_rule
from penholder.drafting.halves import Half
from penholder.model.finding import Certainty, Safety


@draft_rule(
    "opening/repeat-operative",
    called="“Also” and “Further” in the operative part",
    certainty=Certainty.LIKELY,
    fix=Safety.REVIEW,
    seen=openings_seen,
    scope=RUNS,
)
def repeat_operative(context: Context) -> Iterator[Fault]:
    """An operative paragraph that opens with the same verb as the one before takes “Also”, the third “Further”.

    The marker shows that the repetition is meant and that both paragraphs belong together. It stands before the verb.
    Verbs that speak to somebody take it for the same addressee only, and a heading or another opening ends the run.

    Wrong:
        organ: *The General Assembly*,
        pre: *Recalling* its resolution 70/1 of 25 September 2015,
        1. *Requests* the Secretary-General to publish the results;
        2. *Requests* the Secretary-General to report to it.

    Right:
        organ: *The General Assembly*,
        pre: *Recalling* its resolution 70/1 of 25 September 2015,
        1. *Requests* the Secretary-General to publish the results;
        2. *Also requests* the Secretary-General to report to it.

    Wrong:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Welcomes the progress made;
        2. Also welcomes the new schools;
        3. Welcomes also the wells that were built.

    Right:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Welcomes the progress made;
        2. Also welcomes the new schools;
        3. Further welcomes the wells that were built.

    Right:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Encourages Member States to build wells;
        2. Encourages the private sector to help them;
        3. Also encourages the private sector to share its knowledge.

    Source: observed in the resolutions of the seventy-eighth and seventy-ninth sessions and in A/C.3/80/L.29,
        paragraphs 16 to 19.
    """
    for step in context.opening_steps:
        if step.opened.half is Half.OPERATIVE and (fault := repeat_fault(context, step)) is not None:
            yield fault

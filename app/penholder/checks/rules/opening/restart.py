"""Rule: after "Further" a run begins again with the plain opening; "Again", "Moreover" and "Also further" are not used."""

from __future__ import annotations

from collections.abc import Iterator

from penholder.checks.context import Context, openings_seen
from penholder.checks.readings.opening_faults import RUNS, marker_fault
from penholder.checks.rule import Fault, draft_rule
from penholder.drafting.opening_runs import Neighbour
from penholder.ground.messages import message
from penholder.model.finding import Certainty, Safety


@draft_rule(
    "opening/restart",
    called="A long run begins again",
    certainty=Certainty.LIKELY,
    fix=Safety.REVIEW,
    seen=openings_seen,
    scope=RUNS,
)
def restart(context: Context) -> Iterator[Fault]:
    """After “Further” a fourth paragraph with the same opening begins again with the plain words, and then comes “Also”.

    There are two markers and no more: “Again”, “Moreover” and “Also further” are not used.

    Wrong:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Welcomes the progress made;
        2. Also welcomes the new schools;
        3. Further welcomes the wells that were built;
        4. Also welcomes the help given.

    Right:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Welcomes the progress made;
        2. Also welcomes the new schools;
        3. Further welcomes the wells that were built;
        4. Welcomes the help given.

    Wrong:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Welcomes the progress made;
        2. Moreover, welcomes the new schools.

    Right:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Welcomes the progress made;
        2. Also welcomes the new schools.

    Right:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Welcomes the progress made;
        2. Once again welcomes the new schools.

    Source: observed in A/C.3/80/L.29, paragraphs 16 to 19, and in the resolutions of the seventy-eighth and seventy-ninth
        sessions.
    """
    for step in context.opening_steps:
        opened = step.opened
        if opened.odd:
            words = message("“{words}” is not used to mark a repetition.", words=opened.odd.rstrip(","))
            yield marker_fault(context, step, words, step.wanted or "")
        elif step.neighbour in {Neighbour.SAME, Neighbour.APART} and step.restarts and step.is_off and not step.wanted:
            words = message(
                "“{before}” ends the run, so it begins again with “{right}”.",
                before=step.before.opening.phrase if step.before is not None else "",
                right=opened.core,
            )
            yield marker_fault(context, step, words, "")

"""Rule: "also" and "further" need a like opening in the paragraph just before."""

from __future__ import annotations

from collections.abc import Iterator

from penholder.checks.context import Context, openings_seen
from penholder.checks.readings.opening_faults import RUNS, is_orphaned, marker_fault
from penholder.checks.rule import Fault, draft_rule
from penholder.ground.messages import message
from penholder.model.finding import Safety


@draft_rule(
    "opening/orphan-marker",
    called="“Also” and “Further” without a paragraph to follow",
    fix=Safety.REVIEW,
    seen=openings_seen,
    scope=RUNS,
)
def orphan_marker(context: Context) -> Iterator[Fault]:
    """“Also” and “Further” at the opening need the same verb in the paragraph just before.

    They say that something is repeated. Without it they are left over from a paragraph that was moved or deleted. The
    verb may also stand further on in the paragraph before, and “Once again” needs nothing before it.

    Wrong:
        organ: *The General Assembly*,
        pre: *Recalling* its resolution 70/1 of 25 September 2015,
        1. *Welcomes* the progress made;
        2. *Also requests* the Secretary-General to report to it.

    Right:
        organ: *The General Assembly*,
        pre: *Recalling* its resolution 70/1 of 25 September 2015,
        1. *Welcomes* the progress made;
        2. *Requests* the Secretary-General to report to it.

    Wrong:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        pre: Stressing further the importance of safe water,
        op: Decides to remain seized of the matter.

    Right:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        pre: Stressing the importance of safe water,
        op: Decides to remain seized of the matter.

    Right:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Welcomes the progress made, and urges Member States to go on;
        2. Also urges Member States to share what they have learned;
        3. Once again calls upon all schools to open their taps.

    Source: follows from the order of the markers as observed in the resolutions of the seventy-eighth and seventy-ninth
        sessions.
    """
    for step in context.opening_steps:
        if not is_orphaned(step):
            continue
        marker = step.opened.marker.capitalize()
        if step.before is None or step.before.half is not step.opened.half:
            words = message("“{marker}” has nothing to follow: no paragraph stands before it here.", marker=marker)
        else:
            words = message(
                "“{marker}” has nothing to follow: the paragraph before opens with “{before}”.",
                marker=marker,
                before=step.before.opening.phrase,
            )
        yield marker_fault(context, step, words, "")

"""Rule: with a long opening, "also" follows the whole phrase in the preamble and precedes the verb in the operative part."""

from __future__ import annotations

from collections.abc import Iterator

from penholder.checks.context import Context, openings_seen
from penholder.checks.readings.opening_faults import RUNS, is_long, is_misplaced, is_orphaned, marker_fault
from penholder.checks.rule import Fault, draft_rule
from penholder.drafting.halves import Half
from penholder.ground.messages import message
from penholder.model.finding import Certainty, Safety


@draft_rule(
    "opening/marker-in-long-phrase",
    called="“also” with a long opening",
    certainty=Certainty.LIKELY,
    fix=Safety.REVIEW,
    seen=openings_seen,
    scope=RUNS,
)
def marker_in_long_phrase(context: Context) -> Iterator[Fault]:
    """With a long opening, “also” and “further” follow the whole phrase in the preamble and precede the verb elsewhere.

    The phrase is one opening, and the marker does not part it.

    Wrong:
        organ: *The General Assembly*,
        pre: *Noting with concern* the lack of wells,
        pre: *Noting also with concern* the lack of schools,
        op: *Decides* to remain seized of the matter.

    Right:
        organ: *The General Assembly*,
        pre: *Noting with concern* the lack of wells,
        pre: *Noting with concern also* the lack of schools,
        op: *Decides* to remain seized of the matter.

    Wrong:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Notes with satisfaction the progress made;
        2. Notes with satisfaction also the new schools.

    Right:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Notes with satisfaction the progress made;
        2. Also notes with satisfaction the new schools.

    Source: observed in A/C.3/80/L.29 and in the resolutions of the seventy-eighth and seventy-ninth sessions.
    """
    for step in context.opening_steps:
        opened = step.opened
        if not is_misplaced(opened) or not is_long(opened) or is_orphaned(step):
            continue
        marker = opened.marker if step.wanted is None else step.wanted
        where = "before the verb" if opened.half is Half.OPERATIVE else "after the whole phrase"
        right = opened.written(marker)
        words = message("“{marker}” belongs " + where + ": “{right}”.", marker=opened.marker, right=right)
        yield marker_fault(context, step, words, marker)

"""Rule: an opening that is not in use is worth a second look."""

from __future__ import annotations

from collections.abc import Iterator

from penholder.checks.context import Context, openings_seen
from penholder.checks.readings.opening_faults import opening_span
from penholder.checks.rule import RESOLUTIONS, Fault, Scope, draft_rule
from penholder.ground.messages import message
from penholder.model.finding import Certainty


@draft_rule(
    "opening/known-phrase",
    called="Opening in use",
    certainty=Certainty.ADVISORY,
    seen=openings_seen,
    scope=Scope(document_types=RESOLUTIONS),
)
def known_phrase(context: Context) -> Iterator[Fault]:
    """An opening that is not among those in use is worth a second look.

    Openings are read for their shades, and an unusual one raises the question what is meant by it.

    Wrong:
        organ: The General Assembly,
        pre: Contemplating its resolution 70/1 of 25 September 2015,
        op: Decides to remain seized of the matter.

    Right:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        op: Decides to remain seized of the matter.

    Source: openings counted in the resolutions of the seventy-eighth and seventy-ninth sessions and in drafts of 2018 to
        2025; UNITAR, Terms used in resolutions.
    """
    for name, line in context.openings.lines:
        if line.opened is not None and not line.opened.opening.known and line.written:
            words = message("“{found}” is not among the openings in use.", found=line.opened.opening.phrase)
            yield Fault(opening_span(name, line), words)

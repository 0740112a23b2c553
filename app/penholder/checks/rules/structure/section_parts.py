"""Rule: a text that is divided has at least two parts."""

from __future__ import annotations

from collections.abc import Iterator

from penholder.checks.context import Context
from penholder.checks.readings.frame import frame_seen
from penholder.checks.rule import RESOLUTIONS, Fault, Scope, draft_rule
from penholder.ground.messages import message
from penholder.model.finding import Certainty
from penholder.model.kinds import Kind
from penholder.model.outline import Entry
from penholder.model.place import Span


@draft_rule(
    "structure/section-parts",
    called="At least two parts",
    certainty=Certainty.ADVISORY,
    seen=frame_seen,
    scope=Scope(document_types=RESOLUTIONS),
)
def section_parts(context: Context) -> Iterator[Fault]:
    """A text that is divided by headings has at least two of them.

    A part tells itself from another. Where there is none, the heading says no more than the title.

    Wrong:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        heading: I. Access
        1. Welcomes the progress made;
        2. Decides to remain seized of the matter.

    Right:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        heading: I. Access
        1. Welcomes the progress made;
        heading: II. Means
        2. Decides to remain seized of the matter.

    Source: Editorial Manual, Headings; that it holds for parts of resolutions is inferred.
    """
    headings: list[Entry] = []
    for entry in context.outline.entries:
        if entry.kind is Kind.ANNEX:
            break
        if entry.kind is Kind.HEADING:
            headings.append(entry)
    if len(headings) == 1:
        text = context.draft.by_id[headings[0].paragraph].text
        words = message("This is the only heading in the text.")
        yield Fault(Span.in_paragraph(headings[0].paragraph, 0, len(text)), words)

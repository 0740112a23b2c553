"""Rule: participles belong to the preamble, verbs in the third person to the operative part."""

from __future__ import annotations

from collections.abc import Iterator

from penholder.checks.context import Context, openings_seen
from penholder.checks.readings.opening_faults import rewritten
from penholder.checks.rule import RESOLUTIONS, Fault, Scope, draft_rule
from penholder.drafting.conjugation import in_other_half, reads_as_other_half
from penholder.drafting.halves import Half
from penholder.ground.messages import message
from penholder.model.finding import Safety
from penholder.model.place import Span


@draft_rule(
    "opening/wrong-half",
    called="Opening of the other half",
    fix=Safety.REVIEW,
    seen=openings_seen,
    scope=Scope(document_types=RESOLUTIONS),
)
def wrong_half(context: Context) -> Iterator[Fault]:
    """No preambular paragraph opens with a verb in the third person, and no operative one with a participle.

    The organ recalls and notes in its preamble (“Recalling”) and then acts (“Recalls”). The wrong form is mostly left over
    from a paragraph that was moved from one half to the other.

    Wrong:
        organ: *The General Assembly*,
        pre: *Recalls* its resolution 70/1 of 25 September 2015,
        op: *Decides* to remain seized of the matter.

    Right:
        organ: *The General Assembly*,
        pre: *Recalling* its resolution 70/1 of 25 September 2015,
        op: *Decides* to remain seized of the matter.

    Wrong:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Noting with appreciation the report of the Committee;
        2. Decides to remain seized of the matter.

    Right:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Notes with appreciation the report of the Committee;
        2. Decides to remain seized of the matter.

    Source: Editorial Manual, Resolutions, Drafting and editing, C.
    """
    for name, line in context.openings.lines:
        opened = reads_as_other_half(line.text, line.half)
        if opened is None:
            continue
        start, end = opened.opening.start, opened.opening.start + opened.opening.length
        where = "preambular" if line.half is Half.PREAMBULAR else "operative"
        form = "a verb" if line.half is Half.PREAMBULAR else "a participle or adjective"
        words = message("This " + where + " paragraph opens with " + form + ", “{found}”.", found=opened.opening.phrase)
        right = in_other_half(opened)
        fixes = () if right is None else (rewritten(name, line, right, start, end, context.openings.italic),)
        yield Fault(Span.in_paragraph(name, start, end), words, fixes)

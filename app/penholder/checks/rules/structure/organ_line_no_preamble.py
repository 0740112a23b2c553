"""Rule: without a preamble, no comma follows the name of the organ."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from penholder.checks.context import Context
from penholder.checks.readings.frame import frame_seen
from penholder.checks.rule import RESOLUTIONS, Fault, Scope, draft_rule
from penholder.drafting.bodies import organ_line_body
from penholder.ground.messages import message
from penholder.model.edit import ReplaceText
from penholder.model.finding import Fix, Safety
from penholder.model.kinds import Kind
from penholder.model.place import Span


@draft_rule(
    "structure/organ-line-no-preamble",
    called="No comma after the organ without a preamble",
    fix=Safety.SAFE,
    seen=frame_seen,
    scope=Scope(document_types=RESOLUTIONS),
)
def organ_line_no_preamble(context: Context) -> Iterator[Fault]:
    """Without a preamble the name of the organ runs straight into the verb, and no comma follows it.

    The comma parts the subject from the participles of the preamble; where there are none it would part it from its verb.

    Wrong:
        organ: The General Assembly,
        1. Adopts the declaration on safe water;
        2. Decides to remain seized of the matter.

    Right:
        organ: The General Assembly
        1. Adopts the declaration on safe water;
        2. Decides to remain seized of the matter.

    Right:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        op: Adopts the declaration on safe water.

    Source: Editorial Manual, Resolutions, Drafting and editing, C; observed in A/RES/73/3.
    """
    entries = context.outline.entries
    for entry, following in pairwise(entries):
        if entry.kind is not Kind.ORGAN or following.kind is not Kind.OPERATIVE or following.level:
            continue
        text = context.draft.by_id[entry.paragraph].text
        end = len(text.rstrip())
        if organ_line_body(text) is None or text[end - 1 : end] not in {",", ":", ";", "."}:
            continue
        words = message("There is a “{sign}” after the name of the organ, but no preamble follows.", sign=text[end - 1])
        edit = ReplaceText(Span.in_paragraph(entry.paragraph, end - 1, end), ())
        fix = Fix(message("Delete “{sign}”", sign=text[end - 1]), (edit,), Safety.SAFE)
        yield Fault(Span.in_paragraph(entry.paragraph, 0, end), words, (fix,))

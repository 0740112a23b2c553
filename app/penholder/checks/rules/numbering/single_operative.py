"""Rule: a sole operative paragraph is not numbered."""

from __future__ import annotations

from collections.abc import Iterator

from penholder.checks.context import Context, labels_seen
from penholder.checks.parts import operative_paragraphs
from penholder.checks.rule import DRAFT_AND_ADOPTED, Fault, Scope, draft_rule
from penholder.ground.messages import message
from penholder.model.edit import SetNumber, SetTypedLabel
from penholder.model.finding import Fix, Safety
from penholder.model.kinds import Kind, Stage
from penholder.model.outline import Entry
from penholder.model.paragraph import UNNUMBERED


@draft_rule(
    "numbering/single-operative",
    called="No number on a sole operative paragraph",
    fix=Safety.SAFE,
    seen=labels_seen,
    scope=Scope(stages=frozenset({Stage.TABLING}), document_types=DRAFT_AND_ADOPTED),
)
def single_operative(context: Context) -> Iterator[Fault]:
    """A sole operative paragraph is not numbered.

    A number tells one paragraph from others, and here there are no others.

    Wrong:
        organ: The General Assembly,
        pre: Having considered the item,
        1. Takes note of the report of the Committee.

    Right:
        organ: The General Assembly,
        pre: Having considered the item,
        op: Takes note of the report of the Committee.

    Source: observed in A/RES/74/132 and A/RES/73/3.
    """
    strayed = {context.outline[one].parent for one in context.strayed}
    for entries in operative_paragraphs(context.outline):
        sole = entries[0]
        if len(entries) == 1 and sole.shown and sole.paragraph not in strayed:
            words = message(
                "This is the only operative paragraph, but it is numbered {label}.", label=sole.shown.rstrip(".")
            )
            edits = (SetNumber(sole.paragraph, UNNUMBERED), SetTypedLabel(sole.paragraph, None))
            safety = Safety.REVIEW if _another_may_be_lost(context, sole) else Safety.SAFE
            fix = Fix(message("Take the number out"), edits, safety)
            yield Fault(context.label_span(sole), words, (fix,))


def _another_may_be_lost(context: Context, sole: Entry) -> bool:
    """Tell whether text without a number stands behind, in which the number of a second paragraph may be lost."""
    position = context.outline.positions[sole.paragraph] + 1
    following = context.outline.entries[position : position + 1]
    return any(entry.kind is Kind.TEXT for entry in following)

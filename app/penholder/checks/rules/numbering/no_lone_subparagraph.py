"""Rule: a paragraph that is divided has at least two subparagraphs."""

from __future__ import annotations

from collections.abc import Iterator

from penholder.checks.context import Context, labels_seen
from penholder.checks.rule import DRAFT_AND_ADOPTED, Fault, Scope, draft_rule
from penholder.ground.messages import message


@draft_rule(
    "numbering/no-lone-subparagraph",
    called="At least two subparagraphs",
    seen=labels_seen,
    scope=Scope(document_types=DRAFT_AND_ADOPTED),
)
def no_lone_subparagraph(context: Context) -> Iterator[Fault]:
    """A paragraph that is divided has at least two subparagraphs.

    A list of one item is no list: either its words belong to the paragraph, or a second item is missing. Where its
    label is wrong too, that is said first: it may be no subparagraph at all.

    Wrong:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Calls upon Member States:
          (a) To share what they have learned;
        2. Decides to remain seized of the matter.

    Right:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Calls upon Member States to share what they have learned;
        2. Decides to remain seized of the matter.

    Source: by analogy with headings, Editorial Manual, Headings.
    """
    for group in context.siblings:
        if len(group) == 1 and group[0].shown and group[0].shown == group[0].printed:
            words = message("{label} is the only subparagraph here.", label=group[0].shown)
            yield Fault(context.label_span(group[0]), words)

"""Rule: the title is often that of the agenda item."""

from __future__ import annotations

from collections.abc import Iterator

from penholder.checks.context import Context
from penholder.checks.readings.frame import frame_seen
from penholder.checks.rule import DRAFT_AND_ADOPTED, Fault, Scope, draft_rule
from penholder.ground.messages import message
from penholder.model.finding import Certainty
from penholder.model.inline import words_of
from penholder.model.kinds import Kind
from penholder.model.place import Span


@draft_rule(
    "structure/title-agenda-item",
    called="Title and agenda item",
    certainty=Certainty.ADVISORY,
    seen=frame_seen,
    scope=Scope(document_types=DRAFT_AND_ADOPTED, usual=frozenset()),
)
def title_agenda_item(context: Context) -> Iterator[Fault]:
    """The title of a text is often that of its agenda item; where several texts are submitted under one item, each has
    a title of its own.

    It is worth a look that the difference is meant.

    Wrong:
        agenda_title: Promotion of safe water
        title: Wells in schools
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        op: Decides to remain seized of the matter.

    Right:
        agenda_title: Promotion of safe water
        title: Promotion of safe water
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        op: Decides to remain seized of the matter.

    Source: Editorial Manual, Resolutions, Drafting and editing, B.
    """
    item = " ".join(words_of(context.draft.masthead.agenda_title).split())
    if not item:
        return
    for paragraph in context.draft.paragraphs:
        title = " ".join(paragraph.words.split())
        if paragraph.kind is Kind.TITLE and title and title.casefold() not in item.casefold():
            words = message("The title differs from that of the agenda item, “{item}”.", item=item)
            yield Fault(Span.in_paragraph(paragraph.id, 0, len(paragraph.text)), words)

"""Rule: the name of the organ is in italics, its comma is not."""

from __future__ import annotations

from collections.abc import Iterator

from penholder.checks.context import Context
from penholder.checks.rule import DRAFT_AND_ADOPTED, Fault, Scope, draft_rule
from penholder.ground.messages import message
from penholder.model.edit import SetMark
from penholder.model.finding import Fix, Safety
from penholder.model.inline import ITALIC, stretches
from penholder.model.kinds import Kind
from penholder.model.paragraph import Paragraph
from penholder.model.place import Span


def _seen(context: Context) -> tuple[object, ...]:
    return (context.openings.italic, _organs(context))


def _organs(context: Context) -> tuple[Paragraph, ...]:
    return tuple(one for one in context.draft.paragraphs if one.kind is Kind.ORGAN and one.text.strip())


@draft_rule(
    "opening/italic-organ",
    called="Organ in italics",
    fix=Safety.SAFE,
    seen=_seen,
    scope=Scope(document_types=DRAFT_AND_ADOPTED),
)
def italic_organ(context: Context) -> Iterator[Fault]:
    """The name of the organ is set in italics, the comma after it in roman type.

    The italics show the frame of the one sentence that the resolution is: who acts, and with what words. Nothing is said
    of a text in which no opening is italic, as one that came from plain text.

    Wrong:
        organ: The General Assembly,
        pre: *Recalling* its resolution 70/1 of 25 September 2015,
        op: *Decides* to remain seized of the matter.

    Right:
        organ: *The General Assembly*,
        pre: *Recalling* its resolution 70/1 of 25 September 2015,
        op: *Decides* to remain seized of the matter.

    Wrong:
        organ: *The General Assembly,*
        pre: *Recalling* its resolution 70/1 of 25 September 2015,
        op: *Decides* to remain seized of the matter.

    Right:
        organ: *The General Assembly*,
        pre: *Recalling* its resolution 70/1 of 25 September 2015,
        op: *Decides* to remain seized of the matter.

    Right:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        op: Decides to remain seized of the matter.

    Source: measured in A/RES/73/3, 73/6, 73/7 and 73/8 and in drafts of the Security Council.
    """
    if not context.openings.italic:
        return
    for paragraph in _organs(context):
        text = paragraph.text
        end = len(text.rstrip().rstrip(",:;.").rstrip())
        italics = tuple(stretches(paragraph.inlines, frozenset({ITALIC})))
        if italics == ((0, end),) or not end:
            continue
        words = message("The name of the organ is not in italics.")
        if italics and italics[0][0] == 0 and italics[-1][1] > end:
            words = message("The punctuation after the name of the organ is in italics.")
        elif italics:
            words = message("Only a part of the name of the organ is in italics.")
        edits = tuple(
            SetMark(Span.in_paragraph(paragraph.id, start, stop), ITALIC, present)
            for start, stop, present in ((0, end, True), (end, len(text), False))
            if stop > start
        )
        fix = Fix(message("Set the name in italics and the rest in roman type"), edits, Safety.SAFE)
        yield Fault(Span.in_paragraph(paragraph.id, 0, len(text)), words, (fix,))

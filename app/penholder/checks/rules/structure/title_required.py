"""Rule: drafts of the Assembly and the Councils have a title, those of the Security Council have none."""

from __future__ import annotations

from collections.abc import Iterator

from penholder.checks.context import Context
from penholder.checks.passage import first_words
from penholder.checks.rule import DRAFT_AND_ADOPTED, Fault, Scope, draft_rule
from penholder.ground.messages import message
from penholder.model.kinds import Body, Kind
from penholder.model.paragraph import Paragraph
from penholder.model.place import Span

_A_FEW_PARAGRAPHS = 5


def _seen(context: Context) -> tuple[object, ...]:
    return (context.draft.paragraphs, context.draft.masthead)


@draft_rule(
    "structure/title-required",
    called="Title",
    seen=_seen,
    scope=Scope(document_types=DRAFT_AND_ADOPTED),
)
def title_required(context: Context) -> Iterator[Fault]:
    """A draft of the General Assembly, the Human Rights Council or the Economic and Social Council has a title; one of the
    Security Council has none.

    Texts are cited and found by their titles. What has neither a session above it nor sponsors is a passage and needs no title
    yet.

    Wrong:
        session: Eightieth session
        sponsors: Peru: draft resolution
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        op: Decides to remain seized of the matter.

    Right:
        session: Eightieth session
        sponsors: Peru: draft resolution
        title: Safe water in schools
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        op: Decides to remain seized of the matter.

    Wrong:
        body: sc
        title: Safe water in schools
        organ: The Security Council,
        pre: Recalling its resolution 1325 (2000),
        op: Decides to remain seized of the matter.

    Right:
        body: sc
        organ: The Security Council,
        pre: Recalling its resolution 1325 (2000),
        op: Decides to remain seized of the matter.

    Source: Editorial Manual, Resolutions, Drafting and editing, B, and System of identification, A; observed in 34 drafts
        of the Security Council.
    """
    titles = [one for one in context.draft.paragraphs if one.kind is Kind.TITLE and one.text.strip()]
    if context.profile.body is Body.SC:
        for title in titles:
            words = message("Drafts of the Security Council have no title.")
            yield Fault(Span.in_paragraph(title.id, 0, len(title.text)), words)
        return
    first = next((one for one in context.draft.paragraphs if one.kind is not Kind.CLOSING), None)
    if not titles and first is not None and _is_document(context):
        end = first_words(_place(context, first).text)
        words = message("The draft has no title.")
        yield Fault(Span.in_paragraph(_place(context, first).id, 0, end), words)


def _place(context: Context, first: Paragraph) -> Paragraph:
    """Give the paragraph at which the want of a title is said: an empty title, or the first line of the text."""
    return next((one for one in context.draft.paragraphs if one.kind is Kind.TITLE), first)


def _is_document(context: Context) -> bool:
    """Tell whether there is a session or an agenda item above the text, or sponsors and a few paragraphs."""
    masthead, kinds = context.draft.masthead, [one.kind for one in context.draft.paragraphs]
    begun = sum(kind in {Kind.PREAMBULAR, Kind.OPERATIVE} for kind in kinds) >= _A_FEW_PARAGRAPHS
    return bool(masthead.session or masthead.agenda_item) or (begun and Kind.SPONSORS in kinds)

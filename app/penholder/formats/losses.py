"""Says what of a draft the plainer formats cannot hold."""

from __future__ import annotations

from collections.abc import Iterator

from penholder.ground.messages import Message, message
from penholder.model.draft import Draft
from penholder.model.inline import Carried, Inline, Mark, MarkKind, Reference, Text
from penholder.model.kinds import Kind

_REMARKS = frozenset({MarkKind.COMMENT, MarkKind.SOURCE})


def losses_of_text(draft: Draft) -> tuple[Message, ...]:
    """Say what plain text leaves out."""
    return tuple(_of_text(draft))


def losses_of_markdown(draft: Draft) -> tuple[Message, ...]:
    """Say what Markdown leaves out."""
    return tuple(_carried(draft))


def losses_of_html(draft: Draft, characters: int = 0) -> tuple[Message, ...]:
    """Say what a page of HTML leaves out; ``characters`` are those that no page can hold."""
    one = "A character that no page of HTML can hold is left out."
    several = "{count} characters that no page of HTML can hold are left out."
    forbidden = message(one if characters == 1 else several, count=characters)
    return (*([forbidden] if characters else []), *_carried(draft))


def _of_text(draft: Draft) -> Iterator[Message]:
    if any(mark.kind not in _REMARKS for inline in _inlines(draft) for mark in _marks(inline)):
        yield message("Italics and other marks of the text are left out: plain text has none.")
    if any(one.kind is Kind.OBJECT for one in draft.paragraphs):
        yield message("Tables are written as rows of plain text.")
    yield from _carried(draft)


def _carried(draft: Draft) -> Iterator[Message]:
    carried = sum(1 for inline in _inlines(draft) if isinstance(inline, Carried)) - _tables(draft)
    if carried == 1:
        yield message("A picture or field is left out.")
    elif carried:
        yield message("{count} pictures or fields are left out.", count=carried)
    if draft.comments:
        one, several = "A comment is left out.", "{count} comments are left out."
        yield message(one if len(draft.comments) == 1 else several, count=len(draft.comments))
    if draft.sources:
        yield message("The sources of inserted words are left out.")


def _tables(draft: Draft) -> int:
    """Count what is carried of tables themselves, whose words are written."""
    objects = (one for one in draft.paragraphs if one.kind is Kind.OBJECT and one.words.strip())
    return sum(1 for one in objects if any(isinstance(inline, Carried) for inline in one.inlines))


def _inlines(draft: Draft) -> Iterator[Inline]:
    for _, line in draft.lines():
        yield from line


def _marks(inline: Inline) -> frozenset[Mark]:
    return inline.marks if isinstance(inline, Text | Reference) else frozenset()

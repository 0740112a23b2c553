"""A draft as a person reads it, so that two drafts can be compared without their ids."""

from __future__ import annotations

from collections.abc import Mapping

from penholder.model.draft import Draft
from penholder.model.ids import NoteId
from penholder.model.inline import Inlines, NoteAnchor, Reference, Text
from penholder.model.note_marks import notes_in_order, shown_marks
from penholder.model.outline import outline


def shape(draft: Draft) -> tuple[object, ...]:
    """Give what the page shows: masthead, kinds, labels, words with italics and note marks, notes."""
    marks = {note: mark or "?" for note, mark in shown_marks(draft).items()}
    counted = outline(draft)
    paragraphs = tuple(
        (one.kind.value, one.level, counted[one.id].shown, told(one.inlines, marks)) for one in draft.paragraphs
    )
    notes = tuple(
        (marks[name], tuple(told(line, marks) for line in draft.notes_by_id[name].paragraphs))
        for name in notes_in_order(draft)
    )
    masthead = tuple((field, told(line, marks)) for field, line in draft.masthead.lines())
    return (draft.body, draft.stage, draft.document_type, masthead, paragraphs, notes)


def told(line: Inlines, marks: Mapping[NoteId, str]) -> str:
    """Write a line with the marks of its notes, and the first letter of each mark of its text: "<i:Noting> it[^1]"."""
    parts = []
    for inline in line:
        if isinstance(inline, NoteAnchor):
            parts.append(f"[^{marks[inline.note]}]")
        elif isinstance(inline, Reference):
            parts.append("{" + inline.words + "}")
        elif isinstance(inline, Text):
            signs = "".join(sorted(mark.kind.value[0] for mark in inline.marks))
            parts.append(f"<{signs}:{inline.text}>" if signs else inline.text)
    return "".join(parts)

"""The notes that hang on paragraphs, each with the words before its mark."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from penholder.checks.context import Context, once
from penholder.model.ids import NoteId
from penholder.model.inline import OBJECT_SIGN, text_of
from penholder.model.place import InParagraph, Span

_REACH = 300


@dataclass(frozen=True, slots=True)
class MarkInText:
    """A mark: ``before`` are up to 300 signs before it in its paragraph, ``words`` the first paragraph of its note.

    ``mark`` is the stretch to show, the word before the mark with it.
    """

    note: NoteId
    mark: Span
    before: str
    words: str

    @property
    def said(self) -> str:
        """The words directly before the mark, back to the mark before, without the signs at their end."""
        return self.before.rpartition(OBJECT_SIGN)[2].rstrip(" ,;:.")


@once
def marks_in_text(context: Context) -> tuple[MarkInText, ...]:
    """Give the marks in the paragraphs that have a note with words."""
    return tuple(_marks(context))


def _marks(context: Context) -> Iterator[MarkInText]:
    """Walk the marks in the paragraphs that have a note with words."""
    for where in context.anchored:
        note = context.draft.notes_by_id.get(where.note)
        if note is None or not note.paragraphs or not isinstance(where.place, InParagraph):
            continue
        text = context.draft.by_id[where.place.paragraph].text
        before = text[max(0, where.offset - _REACH) : where.offset]
        yield MarkInText(note.id, where.span, before, text_of(note.paragraphs[0]).strip())


def marks_seen(context: Context) -> tuple[object, ...]:
    """Give what a rule about notes and the words before them looks at."""
    return (context.draft.notes, marks_in_text(context))

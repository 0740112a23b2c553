"""The notes that hang on paragraphs, each with the words before its mark."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from penholder.checks.context import Context
from penholder.checks.passage import word_start
from penholder.model.ids import NoteId
from penholder.model.inline import OBJECT_SIGN
from penholder.model.paragraph import Paragraph
from penholder.model.place import Span

_REACH = 300


@dataclass(frozen=True, slots=True)
class MarkInText:
    """A mark: ``before`` are up to 300 signs before it in its paragraph.

    ``mark`` is the stretch to show, the word before the mark with it.
    """

    note: NoteId
    mark: Span
    before: str

    @property
    def said(self) -> str:
        """The words directly before the mark, back to the mark before, without the signs at their end."""
        return self.before.rpartition(OBJECT_SIGN)[2].rstrip(" ,;:.")


def marks_in_text(context: Context) -> Iterator[tuple[MarkInText, str]]:
    """Walk the marks in the paragraphs that have a note with words, each with the first paragraph of its note."""
    notes = context.draft.notes_by_id
    for _, found in context.gathered_in_paragraphs(_marks):
        for one in found:
            note = notes.get(one.note)
            if note is not None and note.lines:
                yield one, note.lines[0][1].strip()


def _marks(paragraph: Paragraph) -> tuple[MarkInText, ...]:
    """Read the marks on one paragraph."""
    place, text = paragraph.line
    return tuple(
        MarkInText(note, Span(place, word_start(text, offset), offset + 1), text[max(0, offset - _REACH) : offset])
        for offset, note in paragraph.anchors
    )


def marks_seen(context: Context) -> tuple[object, ...]:
    """Give what a rule about notes and the words before them looks at."""
    return (context.draft.notes, context.gathered_in_paragraphs(_marks))

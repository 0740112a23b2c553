"""Decides which footnote of the Word file each note becomes, and whether Word may count its mark.

Word counts the notes in the order of their marks and passes over those whose mark is written out. A note is left to
that count where it gives the mark that the page shows; any other mark is written out.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from penholder.model.draft import Draft
from penholder.model.ids import NoteId
from penholder.model.note import Note
from penholder.model.note_marks import shown_marks


@dataclass(frozen=True, slots=True)
class Footnote:
    """A note as a footnote: its number in the file, the mark shown, and whether that mark is written out."""

    id: int
    note: Note
    mark: str
    written_out: bool

    @property
    def is_in_series(self) -> bool:
        """Whether the mark is a number, raised, and no sign such as "*"."""
        return self.note.custom_mark is None


def plan_notes(draft: Draft) -> Mapping[NoteId, Footnote]:
    """Give the footnotes of all notes that have a mark in the text, in the order of reading."""
    shown, known = shown_marks(draft), draft.notes_by_id
    planned: dict[NoteId, Footnote] = {}
    counted = 0
    for _, _, name in draft.anchors:
        if name in planned or name not in known:
            continue
        note, mark = known[name], shown[name]
        written_out = note.custom_mark is not None or mark != str(counted + 1)
        counted += not written_out
        planned[name] = Footnote(len(planned) + 1, note, mark, written_out)
    return planned

"""The marks of notes: counted in the order of their anchors, shown as the file has them where that differs.

Source: Editorial Manual, footnotes, chapter 9 (one ascending series of arabic numbers).
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from penholder.model.draft import Draft
from penholder.model.ids import NoteId

Bone = tuple[NoteId, str | None, str | None]


def computed_marks(draft: Draft) -> Mapping[NoteId, str]:
    """Count the notes that have an anchor; custom marks stand outside the count and are given as they are."""
    return _marks(_anchored(draft), False)


def shown_marks(draft: Draft) -> Mapping[NoteId, str]:
    """Give what page, clipboard and exports show for every note; a note without any mark has an empty one."""
    shown = _marks(_anchored(draft), True)
    loose = {note.id: note.typed_mark or note.custom_mark or "" for note in draft.notes if note.id not in shown}
    return {**shown, **loose} if loose else shown


def _anchored(draft: Draft) -> tuple[Bone, ...]:
    """Give notes in the order of their first anchors."""
    order = dict.fromkeys(note for _, _, note in draft.anchors)
    notes = draft.notes_by_id
    return tuple((name, notes[name].custom_mark, notes[name].typed_mark) for name in order if name in notes)


@lru_cache(maxsize=32)
def _marks(bones: tuple[Bone, ...], as_shown: bool) -> Mapping[NoteId, str]:
    marks: dict[NoteId, str] = {}
    number = 0
    for name, custom, typed in bones:
        if custom is not None:
            marks[name] = custom
            continue
        number += 1
        marks[name] = typed if as_shown and typed is not None else str(number)
    return marks


def notes_in_order(draft: Draft) -> tuple[NoteId, ...]:
    """Give all notes: the anchored ones in the order of their anchors, then those without an anchor as they stand."""
    anchored = dict.fromkeys(note for _, _, note in draft.anchors if note in draft.notes_by_id)
    return (*anchored, *(note.id for note in draft.notes if note.id not in anchored))

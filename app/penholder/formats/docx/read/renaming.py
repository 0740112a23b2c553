"""Gives notes the ids n1, n2 … in the order of reading, so that the same file always gives the same ones."""

from __future__ import annotations

from dataclasses import replace

from penholder.model.draft import Draft
from penholder.model.ids import NoteId
from penholder.model.inline import Inlines, NoteAnchor
from penholder.model.masthead import Masthead
from penholder.model.note_marks import notes_in_order


def in_order(draft: Draft) -> Draft:
    """Rename the notes of a draft and put them in the order of their ids."""
    order = notes_in_order(draft)
    names = {old: NoteId(f"n{at}") for at, old in enumerate(order, start=1)}
    if all(old == new for old, new in names.items()) and tuple(note.id for note in draft.notes) == order:
        return draft

    def renamed(line: Inlines) -> Inlines:
        return tuple(NoteAnchor(names[one.note]) if isinstance(one, NoteAnchor) else one for one in line)

    notes = {note.id: note for note in draft.notes}
    masthead = {name: renamed(line) for name, line in draft.masthead.lines()}
    return replace(
        draft,
        masthead=replace(draft.masthead, **masthead) if masthead else Masthead(),
        paragraphs=tuple(
            replace(one, inlines=renamed(one.inlines)) if one.anchors else one for one in draft.paragraphs
        ),
        notes=tuple(replace(notes[old], id=names[old]) for old in order),
    )

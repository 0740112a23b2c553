"""Putting notes into the text."""

from __future__ import annotations

from penholder.commands.command import Command, Context
from penholder.model.draft import fresh_note_ids
from penholder.model.edit import ReplaceText, SetNote
from penholder.model.inline import NoteAnchor
from penholder.model.note import Note
from penholder.model.place import InNote, Position, Selection, Span


def _insert(context: Context) -> None:
    """Put an empty note at the caret; its body is written in the Notes tab."""
    selection = context.selection
    if selection is None or isinstance(selection.caret.place, InNote):
        return
    draft = context.session.draft
    place, offset = selection.caret.place, selection.caret.offset
    name = fresh_note_ids(draft, 1)[0]
    edits = (SetNote(Note.of(name, ())), ReplaceText(Span(place, offset, offset), (NoteAnchor(name),)))
    after = Position(place, offset + 1)
    context.session.change("Insert note", edits, Selection(after, after))


def _at_caret(context: Context) -> bool:
    return context.selection is not None and not isinstance(context.selection.caret.place, InNote)


COMMANDS = (Command("insert.note", "Footnote", "Insert", _insert, "Ctrl+Alt+F", "Put a note at the caret.", _at_caret),)

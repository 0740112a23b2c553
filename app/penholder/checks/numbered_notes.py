"""The notes of the numbered series in the order of their marks, each with the number it shows and the one it is due."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from penholder.checks.context import Anchored, Context
from penholder.model.edit import SetNote
from penholder.model.note import Note


@dataclass(frozen=True, slots=True)
class NumberedNote:
    """A note with a mark in the text. ``value`` is the number it shows, None where the mark is no number.

    ``due`` is its place in the series; ``again`` is the earlier note whose number is printed a second time here over
    the same body, as texts before 2020 did: such a mark takes no place in the series.
    """

    note: Note
    where: Anchored
    shown: str
    value: int | None
    due: int
    again: Note | None = None

    @property
    def off(self) -> int:
        """How far the shown number is from the one that is due; 0 for a mark that repeats another."""
        return 0 if self.again is not None or self.value is None else self.value - self.due

    @property
    def has_body(self) -> bool:
        """Whether there are words in the note."""
        return bool(self.note.words.strip())


def numbered_notes(context: Context) -> tuple[NumberedNote, ...]:
    """Give the numbered notes that have a mark, in the order of reading."""
    found: list[NumberedNote] = []
    seen: set[str] = set()
    first: dict[int, Note] = {}
    due = 0
    for where in context.anchored:
        note = context.draft.notes_by_id.get(where.note)
        if note is None or note.custom_mark is not None or note.id in seen:
            continue
        seen.add(note.id)
        shown = context.shown_marks[note.id]
        value = int(shown) if shown.isascii() and shown.isdigit() else None
        again = first.get(value) if value is not None and not note.words.strip() else None
        if again is None:
            due += 1
            if value is not None and note.words.strip():
                first.setdefault(value, note)
        found.append(NumberedNote(note, where, shown, value, due, again))
    return tuple(found)


def runs(notes: tuple[NumberedNote, ...]) -> Iterator[tuple[NumberedNote | None, list[NumberedNote]]]:
    """Give the stretches that are off by the same amount, each with the note before it: one slip makes one stretch."""
    run: list[NumberedNote] = []
    before: NumberedNote | None = None
    last: NumberedNote | None = None
    for note in notes:
        if note.again is not None or note.value is None:
            continue
        if run and note.off != run[0].off:
            yield before, run
            run = []
        if note.off:
            before = before if run else last
            run.append(note)
        last = note
    if run:
        yield before, run


def numbered_as_due(context: Context, notes: list[NumberedNote]) -> tuple[SetNote, ...]:
    """Give the edits that let these notes show the numbers they are due."""
    return tuple(
        SetNote(
            replace(one.note, typed_mark=None if context.computed_marks[one.note.id] == str(one.due) else str(one.due))
        )
        for one in notes
    )

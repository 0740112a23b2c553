"""The notes of the numbered series in the order of their marks, each with the number it shows and the one it is due."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from penholder.checks.context import Context
from penholder.checks.readings.citations import chain_faults
from penholder.model.edit import SetNote
from penholder.model.note import Note


@dataclass(frozen=True, slots=True)
class NumberedNote:
    """A note with a mark in the text. ``value`` is the number it shows, None where the mark is no number.

    ``due`` is its place in the series; ``again`` is the earlier note whose number is printed a second time here over
    the same body, as texts before 2020 did: such a mark takes no place in the series.
    """

    note: Note
    shown: str
    value: int | None
    due: int
    again: Note | None = None

    @property
    def part(self) -> int:
        """Notes are one series from the beginning to the end."""
        return 0

    @property
    def has_body(self) -> bool:
        """Whether there are words in the note."""
        return bool(self.note.words.strip())


def is_letter(mark: str | None) -> bool:
    """Tell whether a custom mark is a letter: a note of the text that was given no number, as "*" never is."""
    return mark is not None and mark.isalnum()


def numbered_notes(context: Context) -> tuple[NumberedNote, ...]:
    """Give the notes of the numbered series that have a mark, in the order of reading; letters are among them."""
    marked = tuple(_marked(context))
    return context.kept(_numbered, marked, tuple(context.shown_marks[note.id] for note in marked))


def _numbered(marked: tuple[Note, ...], marks: tuple[str, ...]) -> tuple[NumberedNote, ...]:
    values = [_value(mark) for mark in marks]
    found: list[NumberedNote] = []
    first: dict[int, Note] = {}
    due = 0
    for at, (note, mark, value) in enumerate(zip(marked, marks, values, strict=True)):
        again = first.get(value) if value is not None and not note.words.strip() else None
        takes_place = value is not None or _next(values, at) != due + 1
        found.append(NumberedNote(note, mark, value, due + (again is None), again))
        due += again is None and takes_place
        if value is not None and note.words.strip():
            first.setdefault(value, note)
    return tuple(found)


def as_read(notes: Sequence[NumberedNote]) -> tuple[NumberedNote, ...]:
    """Give the notes that have a text in the order in which their writer had them.

    That is the order of their numbers where all the numbers are there, only the marks have changed places, as when a
    paragraph was moved, and "Ibid." fits that order better; else that of the marks: the numbers alone were mistaken.
    """
    printed = tuple(one for one in notes if one.again is None)
    by_number = in_order_of_numbers(printed)
    return by_number if _faults(by_number) < _faults(printed) else printed


def notes_as_read(context: Context) -> tuple[NumberedNote, ...]:
    """Give the notes of the series that have a text in the order in which their writer had them (``as_read``)."""
    return context.kept(as_read, numbered_notes(context))


def note_row_seen(context: Context) -> tuple[object, ...]:
    """Give what a rule about the row of notes looks at that need not know where in a line a mark stands."""
    return notes_as_read(context)


def in_order_of_numbers(printed: Sequence[NumberedNote]) -> tuple[NumberedNote, ...]:
    """Sort the notes by number where all the numbers are there; else leave them as they are."""
    by_number = tuple(sorted(printed, key=lambda one: one.value or 0))
    complete = [one.value for one in by_number] == list(range(1, len(printed) + 1))
    return by_number if complete else tuple(printed)


def _faults(notes: Sequence[NumberedNote]) -> int:
    return len(chain_faults([one.note.words for one in notes]))


def _marked(context: Context) -> Iterator[Note]:
    known = context.draft.notes_by_id
    for name in dict.fromkeys(where.note for where in context.anchored):
        note = known.get(name)
        if note is not None and (note.custom_mark is None or is_letter(note.custom_mark)):
            yield note


def _value(shown: str) -> int | None:
    return int(shown) if shown.isascii() and shown.isdigit() else None


def _next(values: Sequence[int | None], at: int) -> int | None:
    """Give the first number shown behind a mark that is none: it tells whether that mark was counted."""
    return next((value for value in values[at + 1 :] if value is not None), None)


def numbered_as_due(context: Context, notes: Iterable[NumberedNote]) -> tuple[SetNote, ...]:
    """Give the edits that let these notes show the numbers they are due."""
    return tuple(
        SetNote(
            replace(one.note, typed_mark=None if context.computed_marks[one.note.id] == str(one.due) else str(one.due))
        )
        for one in notes
    )

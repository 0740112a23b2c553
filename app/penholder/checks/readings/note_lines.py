"""The lines of the notes as rules about citations see them, and the pieces their fixes are made of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from penholder.checks.context import Context
from penholder.model.inline import ITALIC, Inline, Inlines, Text, cut, normal, placed, text_of
from penholder.model.kinds import Kind
from penholder.model.place import InNote, Span

_OPENED = frozenset({Kind.ORGAN, Kind.PREAMBULAR, Kind.OPERATIVE})
"""Kinds whose openings are set in italics by the readers of plain text."""


@dataclass(frozen=True, slots=True)
class NoteLine:
    """One paragraph of a note."""

    place: InNote
    inlines: Inlines
    text: str

    def span(self, start: int, end: int) -> Span:
        """Name a stretch of the line."""
        return Span(self.place, start, end)

    def is_plain(self, start: int, end: int) -> bool:
        """Tell whether a stretch holds words and nothing else, so that others may be put in its place."""
        return all(isinstance(one, Text) for one in cut(self.inlines, start, end))


def note_lines(context: Context) -> Iterator[NoteLine]:
    """Walk the paragraphs of all notes in the order of reading."""
    for name in context.notes_in_order:
        for index, line in enumerate(context.draft.notes_by_id[name].paragraphs):
            yield NoteLine(InNote(name, index), line, text_of(line))


def knows_italics(context: Context) -> bool:
    """Tell whether italics in the draft come from its file.

    A draft read from plain text has none in its notes, and none in its paragraphs but the openings, which the reader of
    such texts puts there itself; then nothing can be said of italics in notes.
    """
    notes = (line for note in context.draft.notes for line in note.paragraphs)
    if any(isinstance(one, Text) and ITALIC in one.marks for line in notes for one in line):
        return True
    return any(
        isinstance(one, Text) and ITALIC in one.marks
        for paragraph in context.draft.paragraphs
        if paragraph.kind not in _OPENED
        for one in paragraph.inlines
    )


def all_italic(line: Inlines, start: int, end: int, italic: bool) -> bool:
    """Tell whether every letter and figure of a stretch is italic, or none is; commas and blanks do not count."""
    for offset, one in placed(line):
        if isinstance(one, Text) and (ITALIC in one.marks) is not italic:
            part = one.text[max(start - offset, 0) : max(end - offset, 0)]
            if any(sign.isalnum() for sign in part):
                return False
    return True


def with_italics(words: str, start: int, end: int, italics: bool = True) -> Inlines:
    """Make words of which a stretch is italic; all are roman in a draft without italics."""
    if not italics:
        return normal((Text(words),))
    parts: tuple[Inline, ...] = (
        Text(words[:start]),
        Text(words[start:end], frozenset({ITALIC})),
        Text(words[end:]),
    )
    return normal(parts)

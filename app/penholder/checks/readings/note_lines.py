"""The lines of the notes as rules about citations see them, and the pieces their fixes are made of."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from penholder.checks.context import Context, once
from penholder.model.inline import ITALIC, Inline, Inlines, Text, cut, normal, placed, text_of
from penholder.model.kinds import Kind
from penholder.model.paragraph import Paragraph
from penholder.model.place import InNote, Span

_OPENED = frozenset({Kind.ORGAN, Kind.PREAMBULAR, Kind.OPERATIVE})
"""Kinds whose openings are set in italics by the readers of plain text."""


Found = TypeVar("Found")


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


def note_lines(
    context: Context, find: Callable[[str], tuple[Found, ...]]
) -> Iterator[tuple[NoteLine, tuple[Found, ...]]]:
    """Walk the paragraphs of notes in which a function of the text finds something, with what it finds."""
    for place, found in context.gathered_in_notes(find):
        line = context.draft.line(place)
        yield NoteLine(place, line, text_of(line)), found


@once
def knows_italics(context: Context) -> bool:
    """Tell whether italics in the draft come from its file.

    A draft read from plain text has none in its notes, and none in its paragraphs but the openings, which the reader of
    such texts puts there itself; then nothing can be said of italics in notes.
    """
    notes = (line for note in context.draft.notes for line in note.paragraphs)
    return any(any(map(_is_italic, line)) for line in notes) or bool(context.gathered_in_paragraphs(_italics))


def _is_italic(inline: Inline) -> bool:
    return isinstance(inline, Text) and ITALIC in inline.marks


def _italics(paragraph: Paragraph) -> tuple[bool, ...]:
    """Tell whether a paragraph has italics that no reader has put there."""
    return (True,) if paragraph.kind not in _OPENED and any(map(_is_italic, paragraph.inlines)) else ()


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

"""Turns differences into edits that make one draft like the other there; both accepting and rejecting are this."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from penholder.compare.differences import Difference, What
from penholder.model.draft import Draft
from penholder.model.edit import (
    Edit,
    InsertParagraphs,
    MoveParagraphs,
    RemoveNotes,
    RemoveParagraphs,
    ReplaceText,
    SetKind,
    SetNote,
    SetNumber,
    SetTypedLabel,
)
from penholder.model.ids import NoteId, ParagraphId
from penholder.model.inline import Inlines, anchors_in, cut
from penholder.model.place import InNote, InParagraph, Span


def edits_towards(here: Draft, there: Draft, found: Iterable[Difference]) -> tuple[Edit, ...]:
    """Give the edits of one draft that take over some differences of another.

    ``found`` are differences from ``here`` to ``there``: to accept, take them as they are and edit the base; to reject,
    take each one turned and edit the draft. Notes come along with their marks.
    """
    chosen = tuple(found)
    return tuple(_Folding(here, there, chosen).edits())


class _Folding:
    """One set of differences that is taken over at once."""

    def __init__(self, here: Draft, there: Draft, chosen: tuple[Difference, ...]) -> None:
        self._here, self._there, self._chosen = here, there, chosen
        travels = (What.MOVED, What.REMOVED)
        self._leaves = {_paragraph(one) for one in chosen if one.what in travels}
        self._new_notes: dict[NoteId, None] = {}

    def edits(self) -> Iterator[Edit]:
        for one in self._chosen:
            yield from self._in_place(one)
        yield from self._in_row()
        for name in self._new_notes:
            yield SetNote(self._there.notes_by_id[name])

    def _in_place(self, one: Difference) -> Iterator[Edit]:
        """Give the edits of what stays where it is."""
        if one.what in {What.WORDS, What.LOOKS}:
            line = cut(self._there.line(one.place), *one.new)
            self._bring_notes(line)
            yield ReplaceText(Span(one.place, *one.old), line)
        elif one.what is What.SHAPE:
            paragraph = self._there.by_id[_paragraph(one)]
            yield SetKind(paragraph.id, paragraph.kind, paragraph.level)
            yield SetNumber(paragraph.id, paragraph.number)
            yield SetTypedLabel(paragraph.id, paragraph.typed_label)
        elif one.what is What.REMOVED:
            yield RemoveParagraphs((_paragraph(one),))
        elif one.what is What.NOTE and isinstance(one.place, InNote):
            note = self._there.notes_by_id.get(one.place.note)
            yield SetNote(note) if note is not None else RemoveNotes((one.place.note,))

    def _in_row(self) -> Iterator[Edit]:
        """Put in and move, in the order in which the paragraphs stand there: several behind one follow each other."""
        rows = self._there.positions
        coming = [one for one in self._chosen if one.what in {What.INSERTED, What.MOVED}]
        for one in sorted(coming, key=lambda one: rows[_paragraph(one)]):
            paragraph = self._there.by_id[_paragraph(one)]
            after = self._behind(paragraph.id)
            if one.what is What.MOVED:
                yield MoveParagraphs((paragraph.id,), after)
            else:
                self._bring_notes(paragraph.inlines)
                yield InsertParagraphs(after, (paragraph,))

    def _behind(self, name: ParagraphId) -> ParagraphId | None:
        """Give the nearest paragraph before this one there that stands here and stays."""
        for row in range(self._there.positions[name] - 1, -1, -1):
            before = self._there.paragraphs[row].id
            if before in self._here.by_id and before not in self._leaves:
                return before
        return None

    def _bring_notes(self, line: Inlines) -> None:
        for _, name in anchors_in(line):
            if name not in self._here.notes_by_id:
                self._new_notes[name] = None


def _paragraph(one: Difference) -> ParagraphId:
    """Give the paragraph that a difference is about."""
    assert isinstance(one.place, InParagraph)
    return one.place.paragraph

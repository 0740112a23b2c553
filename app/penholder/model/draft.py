"""The draft: everything that belongs to the text being written, as one value."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from penholder.model.ids import NoteId, ParagraphId, number_in
from penholder.model.inline import Inlines, anchors_in
from penholder.model.kinds import Body, DocumentType, Stage
from penholder.model.masthead import Masthead
from penholder.model.note import CarriedPart, Comment, Note, Source
from penholder.model.paragraph import Paragraph
from penholder.model.place import InLabel, InMasthead, InNote, InParagraph, Place


@dataclass(frozen=True)
class Draft:
    """A draft never changes; ``change.apply`` makes a new one.

    ``issued`` is the highest number given to an id so far: an id is never used twice, so that a reference to a
    paragraph that went cannot come to mean another. It is no part of what the draft says.
    """

    paragraphs: tuple[Paragraph, ...] = ()
    notes: tuple[Note, ...] = ()
    masthead: Masthead = Masthead()
    body: Body = Body.GA
    stage: Stage = Stage.TABLING
    document_type: DocumentType = DocumentType.DRAFT_RESOLUTION
    comments: tuple[Comment, ...] = ()
    sources: tuple[Source, ...] = ()
    carried: tuple[CarriedPart, ...] = ()
    issued: int = field(default=0, compare=False)

    @cached_property
    def by_id(self) -> Mapping[ParagraphId, Paragraph]:
        """Paragraphs by id."""
        return {paragraph.id: paragraph for paragraph in self.paragraphs}

    @cached_property
    def positions(self) -> Mapping[ParagraphId, int]:
        """The place of each paragraph in the row, from 0."""
        return {paragraph.id: index for index, paragraph in enumerate(self.paragraphs)}

    @cached_property
    def notes_by_id(self) -> Mapping[NoteId, Note]:
        """Notes by id."""
        return {note.id: note for note in self.notes}

    def lines(self) -> Iterator[tuple[Place, Inlines]]:
        """Walk every line that has offsets: masthead, paragraphs, notes, in this order."""
        for name, line in self.masthead.lines():
            yield InMasthead(name), line
        for paragraph in self.paragraphs:
            yield InParagraph(paragraph.id), paragraph.inlines
        for note in self.notes:
            for index, line in enumerate(note.paragraphs):
                yield InNote(note.id, index), line

    def line(self, place: Place) -> Inlines:
        """Give the line at a place; a place that is not there raises ``LookupError``."""
        if isinstance(place, InParagraph):
            return self.by_id[place.paragraph].inlines
        if isinstance(place, InNote):
            return self.notes_by_id[place.note].paragraphs[place.index]
        if isinstance(place, InMasthead):
            return self.masthead.line(place.field)
        raise LookupError(f"{InLabel.__name__} has no line of inlines")

    @cached_property
    def anchors(self) -> tuple[tuple[Place, int, NoteId], ...]:
        """Every anchor outside the notes with its place and offset, in the order of reading."""
        above = [(InMasthead(name), at, note) for name, line in self.masthead.lines() for at, note in anchors_in(line)]
        return (
            *above,
            *((InParagraph(one.id), at, note) for one in self.paragraphs if one.anchors for at, note in one.anchors),
        )

    @cached_property
    def homes(self) -> Mapping[NoteId, ParagraphId]:
        """The paragraph on which each note hangs; those that hang on the masthead have none."""
        return {note: place.paragraph for place, _, note in self.anchors if isinstance(place, InParagraph)}

    @cached_property
    def highest_number(self) -> int:
        """The highest number that any id of this draft has or had."""
        names = (*(str(paragraph.id) for paragraph in self.paragraphs), *(str(note.id) for note in self.notes))
        return max(self.issued, max(map(number_in, names), default=0))


def fresh_paragraph_ids(draft: Draft, count: int) -> tuple[ParagraphId, ...]:
    """Give ids that no paragraph of this draft has or had."""
    return tuple(ParagraphId(f"p{draft.highest_number + 1 + index}") for index in range(count))


def fresh_note_ids(draft: Draft, count: int) -> tuple[NoteId, ...]:
    """Give ids that no note of this draft has or had."""
    return tuple(NoteId(f"n{draft.highest_number + 1 + index}") for index in range(count))

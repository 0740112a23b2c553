"""The lines of a draft as a check walks them, and which of them can have changed since the check before."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from penholder.checks.context import Context
from penholder.checks.earlier import Stretch, changed
from penholder.checks.standing import Shown, Standing
from penholder.model.finding import Finding
from penholder.model.ids import NoteId
from penholder.model.inline import Inlines, anchors_in
from penholder.model.note import Note
from penholder.model.outline import Entry
from penholder.model.paragraph import Paragraph
from penholder.model.place import InMasthead, Place

Item = TypeVar("Item")
Subject = Paragraph | Inlines
"""What a rule about lines is given: a paragraph, or the line of a note or of a field of the masthead."""

_ALONE = Standing()
_IN_NOTES = {(first, last): Standing(first=first, last=last) for first in (True, False) for last in (True, False)}
"""How the lines of notes stand: whether they begin and whether they end the note."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line to be judged, how it stands, and how to learn what is shown at it."""

    place: Place
    subject: Subject
    standing: Standing
    show: Callable[[], Shown]


@dataclass(frozen=True, slots=True)
class Judged:
    """What the rules said of one line, and what it and its surroundings were then.

    ``shown`` are the label and the marks at it, None if no rule asked for them.
    """

    subject: Subject
    standing: Standing
    shown: Shown | None
    findings: tuple[Finding, ...]

    def still_holds(self, line: Line) -> bool:
        """Tell whether nothing has changed that the rules looked at."""
        if self.subject is not line.subject and self.subject != line.subject:
            return False
        if self.standing is not line.standing and self.standing != line.standing:
            return False
        return self.shown is None or self.shown == line.show()


@dataclass(frozen=True, slots=True)
class Walk:
    """The rows of lines of one draft: masthead, paragraphs with their labels, notes in the order of reading."""

    masthead: tuple[tuple[InMasthead, Inlines], ...] = ()
    paragraphs: tuple[Paragraph, ...] = ()
    standings: tuple[Standing, ...] = ()
    entries: tuple[Entry, ...] = ()
    notes: tuple[Note, ...] = ()
    marks: Mapping[NoteId, str] | None = None

    @classmethod
    def of(cls, context: Context) -> Walk:
        """Take the rows of a draft."""
        masthead = tuple((InMasthead(name), line) for name, line in context.draft.masthead.lines())
        entries = context.outline.entries
        return cls(masthead, context.draft.paragraphs, context.standings, entries, context.notes, context.shown_marks)

    def suspects(self, before: Walk) -> Iterator[Line]:
        """Give every line that can have changed since an earlier walk; all of them where that was an empty one."""
        for place, line in self.masthead:
            yield Line(place, line, _ALONE, partial(self._shown, line))
        start, end = self._changed_paragraphs(before)
        for paragraph, standing, entry in zip(
            self.paragraphs[start:end], self.standings[start:end], self.entries[start:end], strict=True
        ):
            yield Line(paragraph.line[0], paragraph, standing, partial(self._shown, paragraph.inlines, entry))
        stretch = changed(before.notes, self.notes)
        for note in self.notes[stretch.start : stretch.after]:
            last = len(note.paragraphs) - 1
            for (where, _), line in zip(note.lines, note.paragraphs, strict=True):
                yield Line(where, line, _IN_NOTES[where.index == 0, where.index == last], Shown)

    def gone(self, before: Walk) -> set[Place]:
        """Give the places of an earlier walk that are no more."""
        stretch = changed(before.paragraphs, self.paragraphs)
        old, new = _cut(before.paragraphs, self.paragraphs, stretch)
        lost: set[Place] = {one.line[0] for one in old}
        lost -= {one.line[0] for one in new}
        old_notes, new_notes = _cut(before.notes, self.notes, changed(before.notes, self.notes))
        kept = {place for note in new_notes for place, _ in note.lines}
        lost.update(place for note in old_notes for place, _ in note.lines if place not in kept)
        lost.update({place for place, _ in before.masthead} - {place for place, _ in self.masthead})
        return lost

    def _changed_paragraphs(self, before: Walk) -> tuple[int, int]:
        """Give the stretch of paragraphs that can have changed: all of them where a label, a kind or a mark has."""
        if self.standings is not before.standings or self.entries is not before.entries or self.marks != before.marks:
            return 0, len(self.paragraphs)
        stretch = changed(before.paragraphs, self.paragraphs)
        return stretch.start, stretch.after

    def _shown(self, inlines: Inlines, entry: Entry | None = None) -> Shown:
        marks = self.marks or {}
        on_it = tuple(marks.get(note, "") for _, note in anchors_in(inlines))
        return Shown(entry.shown, entry.printed, on_it) if entry is not None else Shown(marks=on_it)


NO_WALK = Walk()


def _cut(before: Sequence[Item], after: Sequence[Item], stretch: Stretch) -> tuple[Sequence[Item], Sequence[Item]]:
    return before[stretch.start : stretch.before], after[stretch.start : stretch.after]

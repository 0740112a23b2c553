"""What a rule about a whole draft may ask: the draft, its outline, its marks and the profile it is checked for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, wraps
from typing import Any, TypeVar

from penholder.checks.earlier import Earlier, Gathered, Stretch, changed, gather, keep
from penholder.checks.facts import NOTHING_KNOWN, Facts
from penholder.checks.opening_lines import Openings, opening_in, opening_steps, openings
from penholder.checks.parts import siblings, strayed_numbers
from penholder.checks.passage import word_start
from penholder.checks.profile import Profile
from penholder.checks.standing import Standing, standings
from penholder.drafting.names import odd_words_in
from penholder.drafting.opening_runs import Step
from penholder.model.draft import Draft
from penholder.model.ids import NoteId, ParagraphId
from penholder.model.inline import Reference, text_of
from penholder.model.note import Note
from penholder.model.note_marks import computed_marks, notes_in_order, shown_marks
from penholder.model.outline import Entry, Outline, outline
from penholder.model.paragraph import Paragraph
from penholder.model.place import InLabel, InMasthead, InNote, Place, Span
from penholder.model.reference_words import read_reference_words

Found = TypeVar("Found")
Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class Anchored:
    """Where a note's mark stands; ``word`` is the offset of the word before it, shown with the mark in findings."""

    note: NoteId
    place: Place
    word: int
    offset: int

    @property
    def span(self) -> Span:
        """The mark with the word before it."""
        return Span(self.place, self.word, self.offset + 1)


@dataclass(frozen=True)
class Context:
    """A draft and a profile, with what follows from them, each worked out once.

    ``earlier`` is what the check before has worked out for the same profile and facts.
    """

    draft: Draft
    profile: Profile
    facts: Facts = NOTHING_KNOWN
    earlier: Earlier = field(default_factory=dict, repr=False)

    @cached_property
    def made(self) -> dict[object, Any]:
        """What was worked out in this check, by the function that did it."""
        return {}

    @cached_property
    def lines(self) -> tuple[tuple[Place, str], ...]:
        """Every paragraph and every paragraph of a note with its text: the paragraphs in order, then the notes."""
        return (*(one.line for one in self.draft.paragraphs), *self.lines_of_notes)

    @cached_property
    def notes(self) -> tuple[Note, ...]:
        """All notes in the order of reading."""
        known = self.draft.notes_by_id
        return tuple(known[name] for name in self.notes_in_order)

    @cached_property
    def lines_of_notes(self) -> tuple[tuple[InNote, str], ...]:
        """Every paragraph of a note with its text, in the order of reading."""
        return tuple(line for note in self.notes for line in note.lines)

    def gathered(self, find: Callable[[str], tuple[Found, ...]]) -> tuple[tuple[Place, tuple[Found, ...]], ...]:
        """Give what a function finds in each line, the lines in which it finds nothing left out.

        It is asked again only for lines that have changed since the check before. What a rule about the whole draft
        looks at is best gathered so: while it is equal, nothing is judged again.
        """
        return self._gathered(find, self.lines, _in_lines(find))

    def gathered_in_notes(
        self, find: Callable[[str], tuple[Found, ...]]
    ) -> tuple[tuple[InNote, tuple[Found, ...]], ...]:
        """Give what a function finds in each paragraph of a note, those in which it finds nothing left out."""
        return self._gathered((find, InNote), self.lines_of_notes, _in_lines(find))

    def gathered_in_paragraphs(
        self, find: Callable[[Paragraph], tuple[Found, ...]]
    ) -> tuple[tuple[ParagraphId, tuple[Found, ...]], ...]:
        """Give what a function finds in each paragraph, those in which it finds nothing left out."""
        return self._gathered(find, self.draft.paragraphs, _in_paragraphs(find))

    def _gathered(self, name: object, row: Sequence[Any], look: Callable[..., list[Any]]) -> tuple[Any, ...]:
        if name not in self.made:
            before = self.earlier.get(name)
            self.made[name] = gather(row, look, before, self._stretch(before.row if before is not None else row, row))
        gathered: Gathered[Any, Any] = self.made[name]
        return gathered.entries

    def _stretch(self, before: Sequence[Any], row: Sequence[Any]) -> Stretch:
        """Tell what has changed in a row, found once for all that is gathered from it."""
        name = (id(before), id(row))
        if name not in self._stretches:
            self._stretches[name] = changed(before, row)
        return self._stretches[name]

    @cached_property
    def _stretches(self) -> dict[tuple[int, int], Stretch]:
        return {}

    def kept(self, make: Callable[..., Made], *asked: object) -> Made:
        """Give what a pure function makes of some values; what the check before made of equal ones is taken over."""
        if make not in self.made:
            self.made[make] = keep(make, asked, self.earlier.get(make))
        given: Made = self.made[make].given
        return given

    @cached_property
    def odd_words(self) -> frozenset[str]:
        """The words that keep their spelling in this draft, because official names in it have them ("Organisation")."""
        return frozenset(word for _, words in self.gathered(odd_words_in) for word in words)

    @cached_property
    def outline(self) -> Outline:
        """Labels and places of the paragraphs."""
        return outline(self.draft)

    @cached_property
    def strayed(self) -> frozenset[ParagraphId]:
        """The subparagraphs whose labels go on with the number above them."""
        return self.kept(strayed_numbers, self.outline)

    @cached_property
    def siblings(self) -> tuple[tuple[Entry, ...], ...]:
        """The subparagraphs in groups of one parent and level."""
        return self.kept(siblings, self.outline, self.strayed)

    @cached_property
    def standings(self) -> tuple[Standing, ...]:
        """How the paragraphs stand, in their order."""
        return self.kept(standings, self.outline, self.strayed)

    @cached_property
    def computed_marks(self) -> Mapping[NoteId, str]:
        """Marks as they would be counted."""
        return computed_marks(self.draft)

    @cached_property
    def shown_marks(self) -> Mapping[NoteId, str]:
        """Marks as the page shows them."""
        return shown_marks(self.draft)

    @cached_property
    def notes_in_order(self) -> tuple[NoteId, ...]:
        """All notes in the order of reading."""
        return notes_in_order(self.draft)

    @cached_property
    def anchored(self) -> tuple[Anchored, ...]:
        """Every mark in the order of reading; a mark that stands twice over one note is there twice."""
        above = tuple(
            Anchored(note, place, word_start(text_of(self.draft.line(place)), offset), offset)
            for place, offset, note in self.draft.anchors
            if isinstance(place, InMasthead)
        )
        return self.kept(_in_one_row, above, self.gathered_in_paragraphs(_marks_on))

    def mark_of(self, note: Note) -> Anchored:
        """Tell where the mark of a note stands, the first where there are several; it must have one."""
        return self.first_marks[note.id]

    @cached_property
    def first_marks(self) -> Mapping[NoteId, Anchored]:
        """Where the mark of each note stands that has one."""
        return {one.note: one for one in reversed(self.anchored)}

    @cached_property
    def live_references(self) -> tuple[tuple[ParagraphId, Reference], ...]:
        """Every live reference in a paragraph, with the paragraph it stands in."""
        gathered = self.gathered_in_paragraphs(_references_in)
        return tuple((name, reference) for name, found in gathered for reference in found)

    @cached_property
    def ways(self) -> tuple[tuple[ParagraphId, str], ...]:
        """The paragraphs that take part in the count otherwise than usual, each with its way ("fixed", "none" …)."""
        return tuple((one.id, one.number.way) for one in self.draft.paragraphs if one.number.way != "counted")

    @cached_property
    def locked_zones(self) -> frozenset[int]:
        """The parts of the text in which a number is locked ("14 bis")."""
        return frozenset(self.outline[name].zone for name, way in self.ways if way == "fixed")

    @cached_property
    def unclear_labels(self) -> frozenset[str]:
        """The labels that live references name and that more than one paragraph shows."""
        if not self.live_references:
            return frozenset()
        counts = Counter(entry.spoken for entry in self.outline.entries)
        read = (read_reference_words(reference.words) for _, reference in self.live_references)
        named = {slot.label for one in read if one is not None for slot in one.slots}
        return frozenset(label for label in named if counts[label] > 1)

    @cached_property
    def openings(self) -> Openings:
        """The openings of all paragraphs; what a rule about openings alone looks at."""
        return self.kept(openings, self.gathered_in_paragraphs(opening_in), self.outline, self.strayed)

    @cached_property
    def opening_steps(self) -> tuple[Step, ...]:
        """Where each paragraph stands in a run of like openings."""
        return self.kept(opening_steps, self.outline, self.openings, self.profile.stage)

    def label_span(self, entry: Entry) -> Span:
        """Name the label of a paragraph as the page shows it."""
        return Span(InLabel(entry.paragraph), 0, len(entry.shown))


def _in_lines(
    find: Callable[[str], tuple[Found, ...]],
) -> Callable[[Sequence[tuple[Place, str]], int], list[tuple[int, tuple[Place, tuple[Found, ...]]]]]:
    def look(row: Sequence[tuple[Place, str]], first: int) -> list[tuple[int, tuple[Place, tuple[Found, ...]]]]:
        return [(at, (place, found)) for at, (place, text) in enumerate(row, first) if (found := find(text))]

    return look


def _in_paragraphs(
    find: Callable[[Paragraph], tuple[Found, ...]],
) -> Callable[[Sequence[Paragraph], int], list[tuple[int, tuple[ParagraphId, tuple[Found, ...]]]]]:
    def look(row: Sequence[Paragraph], first: int) -> list[tuple[int, tuple[ParagraphId, tuple[Found, ...]]]]:
        return [(at, (one.id, found)) for at, one in enumerate(row, first) if (found := find(one))]

    return look


def _marks_on(paragraph: Paragraph) -> tuple[Anchored, ...]:
    """Give the marks on a paragraph."""
    place, text = paragraph.line
    return tuple(Anchored(note, place, word_start(text, offset), offset) for offset, note in paragraph.anchors)


def _in_one_row(
    above: tuple[Anchored, ...], gathered: tuple[tuple[ParagraphId, tuple[Anchored, ...]], ...]
) -> tuple[Anchored, ...]:
    return (*above, *(one for _, found in gathered for one in found))


def _references_in(paragraph: Paragraph) -> tuple[Reference, ...]:
    """Give the live references of a paragraph."""
    return tuple(one for one in paragraph.inlines if isinstance(one, Reference))


def once(make: Callable[[Context], Made]) -> Callable[[Context], Made]:
    """Have what follows from a draft worked out once in a check, whichever rules ask for it."""

    @wraps(make)
    def made(context: Context) -> Made:
        if make not in context.made:
            context.made[make] = make(context)
        value: Made = context.made[make]
        return value

    return made


def labels_seen(context: Context) -> tuple[object, ...]:
    """Give what a rule about labels looks at; its findings stand as long as this is the same."""
    return (context.outline, context.ways, context.live_references)


def notes_seen(context: Context) -> tuple[object, ...]:
    """Give what a rule about notes looks at; its findings stand as long as this is the same."""
    return (context.draft.notes, context.anchored)


def openings_seen(context: Context) -> tuple[object, ...]:
    """Give what a rule about openings looks at; its findings stand as long as this is the same."""
    return (context.outline, context.openings)

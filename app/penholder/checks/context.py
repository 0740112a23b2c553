"""What a rule about a whole draft may ask: the draft, its outline, its marks and the profile it is checked for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property, wraps
from typing import Any, TypeVar

from penholder.checks.facts import NOTHING_KNOWN, Facts
from penholder.checks.opening_lines import Openings, opening_steps, openings
from penholder.checks.passage import word_start
from penholder.checks.profile import Profile
from penholder.drafting.names import odd_words_in
from penholder.drafting.opening_runs import Step
from penholder.model.draft import Draft
from penholder.model.ids import NoteId, ParagraphId
from penholder.model.inline import Reference, text_of
from penholder.model.note_marks import computed_marks, notes_in_order, shown_marks
from penholder.model.outline import Entry, Outline, outline
from penholder.model.place import InLabel, InNote, InParagraph, Place, Span
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
    """A draft and a profile, with what follows from them, each worked out once."""

    draft: Draft
    profile: Profile
    facts: Facts = NOTHING_KNOWN

    @cached_property
    def made(self) -> dict[object, Any]:
        """What was worked out in this check, by the function that did it."""
        return {}

    @cached_property
    def lines(self) -> tuple[tuple[Place, str], ...]:
        """Every paragraph and every paragraph of a note with its text: the paragraphs in order, then the notes."""
        paragraphs = [(InParagraph(one.id), one.text) for one in self.draft.paragraphs]
        notes = [
            (InNote(name, index), text_of(line))
            for name in self.notes_in_order
            for index, line in enumerate(self.draft.notes_by_id[name].paragraphs)
        ]
        return (*paragraphs, *notes)

    def gathered(self, find: Callable[[str], tuple[Found, ...]]) -> tuple[tuple[Place, tuple[Found, ...]], ...]:
        """Give what a function finds in each line, the lines in which it finds nothing left out.

        It is asked once for each line of a check; one that keeps its answers by text (``lru_cache``) makes the next
        check of a draft in which one line has changed as quick as one line. What a rule about the whole draft looks
        at is best gathered so: while it is equal, nothing is judged again.
        """
        if find not in self.made:
            self.made[find] = tuple((place, found) for place, text in self.lines if (found := find(text)))
        kept: tuple[tuple[Place, tuple[Found, ...]], ...] = self.made[find]
        return kept

    @cached_property
    def odd_words(self) -> frozenset[str]:
        """The words that keep their spelling in this draft, because official names in it have them ("Organisation")."""
        return frozenset(word for _, words in self.gathered(odd_words_in) for word in words)

    @cached_property
    def outline(self) -> Outline:
        """Labels and places of the paragraphs."""
        return outline(self.draft)

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
        texts: dict[Place, str] = {}
        found = []
        for place, offset, note in self.draft.anchors:
            if place not in texts:
                texts[place] = self._text(place)
            found.append(Anchored(note, place, word_start(texts[place], offset), offset))
        return tuple(found)

    def _text(self, place: Place) -> str:
        if isinstance(place, InParagraph):
            return self.draft.by_id[place.paragraph].text
        return text_of(self.draft.line(place))

    @cached_property
    def live_references(self) -> tuple[tuple[ParagraphId, Reference], ...]:
        """Every live reference in a paragraph, with the paragraph it stands in."""
        return tuple(
            (paragraph.id, inline)
            for paragraph in self.draft.paragraphs
            for inline in paragraph.inlines
            if isinstance(inline, Reference)
        )

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
        return openings(self.draft, self.outline)

    @cached_property
    def opening_steps(self) -> tuple[Step, ...]:
        """Where each paragraph stands in a run of like openings."""
        return opening_steps(self.outline, self.openings, self.profile.stage)

    def label_span(self, entry: Entry) -> Span:
        """Name the label of a paragraph as the page shows it."""
        return Span(InLabel(entry.paragraph), 0, len(entry.shown))


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

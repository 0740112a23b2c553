"""What a slip is: a kind of fault that people make, where it can be planted, and the rules that name it rightly."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from random import Random

from penholder.drafting.crossrefs import live_references
from penholder.model.change import applied
from penholder.model.draft import Draft
from penholder.model.edit import Edit
from penholder.model.inline import Inlines, Reference, Text, normal
from penholder.model.note_marks import notes_in_order
from penholder.model.place import InLabel, InMasthead, InNote, InParagraph, Place


@dataclass(frozen=True)
class Fault:
    """One planted slip: the text before, which is right there, and after.

    ``places`` names the paragraphs, notes and fields of the masthead where it may be reported; empty means anywhere.
    ``trace`` is a stretch of a line that stands only while the slip does, so that a later slip cannot undo it unseen;
    ``guard`` gives what else must stay as it is, because the slip is one only beside it.
    """

    before: Draft
    after: Draft
    places: frozenset[str] = frozenset()
    trace: tuple[Place, str] | None = None
    guard: Callable[[Draft], object] | None = field(default=None, compare=False, repr=False)


Plant = Callable[[Draft, Random], Fault | None]


@dataclass(frozen=True)
class Slip:
    """A kind of slip.

    ``rules`` are the ids that name it rightly, the one whose text it breaks first; ``why`` says for each further one
    why it is as right. ``certain`` is what the rule's text says under *Decide*. ``alone`` slips need a text of another
    body or stage, or change the row of paragraphs, and are planted first, one to a text. ``lost`` says that nobody
    could know the original from what is left, so that no fix is asked for.
    """

    name: str
    rules: tuple[str, ...]
    plant: Plant = field(compare=False, repr=False)
    certain: bool = True
    alone: bool = False
    lost: bool = False
    why: str = ""

    @property
    def rule(self) -> str:
        """The id of the rule whose text the slip breaks."""
        return self.rules[0]


def slipped(before: Draft, *edits: Edit, places: tuple[str, ...] = (), trace: tuple[Place, str] | None = None) -> Fault:
    """Plant by edits; references are made live as a reader of files makes them."""
    return Fault(before, live_references(applied(before, edits)), frozenset(places), trace)


def prepared(draft: Draft, *edits: Edit) -> Draft:
    """Write what a slip needs into a text, rightly."""
    return live_references(applied(draft, edits))


def with_dead_references(draft: Draft) -> Draft:
    """Make references plain words, as in a file whose writer typed them: they do not follow a paragraph that moves."""
    return replace(draft, paragraphs=tuple(replace(one, inlines=_dead(one.inlines)) for one in draft.paragraphs))


def _dead(line: Inlines) -> Inlines:
    return normal(Text(one.words, one.marks) if isinstance(one, Reference) else one for one in line)


def beside_notes(fault: Fault | None) -> Fault | None:
    """Guard the row of notes and their words."""

    def row(draft: Draft) -> object:
        return [(one, draft.notes_by_id[one].words) for one in notes_in_order(draft)]

    return None if fault is None else replace(fault, guard=row)


def beside_paragraphs(fault: Fault | None) -> Fault | None:
    """Guard the words of the paragraphs where the slip may be reported and of the one before each."""

    def near(draft: Draft) -> object:
        at = [index for index, one in enumerate(draft.paragraphs) if one.id in fault.places] if fault else []
        return [draft.paragraphs[index].words for one in at for index in range(max(0, one - 2), one + 1)]

    return None if fault is None else replace(fault, guard=near)


def guarded(plant: Plant, guard: Callable[[Fault | None], Fault | None]) -> Plant:
    """Plant with a guard."""
    return lambda draft, random: guard(plant(draft, random))


def name_of(place: Place) -> str:
    """Give the id of the paragraph, note or field that a place is in."""
    if isinstance(place, InParagraph | InLabel):
        return place.paragraph
    if isinstance(place, InNote):
        return place.note
    assert isinstance(place, InMasthead)
    return place.field

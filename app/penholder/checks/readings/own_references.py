"""The references of a draft to its own paragraphs, each with where it stands and what it may name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from penholder.checks.context import Context, once
from penholder.drafting.crossrefs import candidates, holds_for_body, own_reference_words
from penholder.model.ids import ParagraphId
from penholder.model.inline import Inlines, Reference, placed
from penholder.model.outline import Entry
from penholder.model.place import InNote, InParagraph, Place, Span
from penholder.model.reference_words import Aim, ReferenceWords, Slot

_POINTING = frozenset({"above", "below"})


@dataclass(frozen=True, slots=True)
class OwnReference:
    """Words that name paragraphs of the same text; ``home`` is the paragraph they stand in or whose note they are in."""

    place: Place
    words: ReferenceWords
    home: ParagraphId | None

    @property
    def points(self) -> bool:
        """Whether the words say on which side the paragraph stands."""
        return self.words.tail in _POINTING

    @property
    def span(self) -> Span:
        """The whole reference."""
        return Span(self.place, self.words.start, self.words.end)


@once
def own_references(context: Context) -> tuple[OwnReference, ...]:
    """Give the references of the paragraphs and then those of the notes."""
    return tuple(
        OwnReference(place, words, _home(context, place))
        for place, found in context.gathered(own_reference_words)
        for words in found
        if holds_for_body(words, context.profile.body)
    )


def _home(context: Context, place: Place) -> ParagraphId | None:
    """Name the paragraph in which words stand, or on which their note hangs."""
    if isinstance(place, InNote):
        return context.draft.homes.get(place.note)
    return place.paragraph if isinstance(place, InParagraph) else None


def own_references_seen(context: Context) -> tuple[object, ...]:
    """Give what a rule about references looks at; its findings stand as long as this is the same."""
    return (context.outline, own_references(context), context.live_references)


def named_by(context: Context, reference: OwnReference, slot: Slot) -> Sequence[Entry]:
    """Give the paragraphs that one number of a reference may name; several where parts of the text number anew."""
    here = context.outline.by_id.get(reference.home) if reference.home is not None else None
    if not reference.points and (here is None or not here.annex):
        here = None
    return candidates(context.outline, reference.words.aim, slot.label, here)


def live_at(line: Inlines, start: int, end: int) -> Reference | None:
    """Give the live reference that stands exactly between two offsets of a line."""
    return next(
        (
            one
            for at, one in placed(line)
            if at == start and isinstance(one, Reference) and len(one.words) == end - start
        ),
        None,
    )


def is_lost(context: Context, reference: OwnReference) -> bool:
    """Tell whether a live reference has lost its paragraph, though another may show its number now."""
    live = live_at(context.draft.line(reference.place), reference.words.start, reference.words.end)
    return live is not None and any(target not in context.outline.by_id for target in live.targets)


def called(aim: Aim, label: str) -> str:
    """Say what a number names, for people: "paragraph 2 (a)", "section II"."""
    return f"{'preambular paragraph' if aim is Aim.PREAMBULAR else aim.value} {label}"

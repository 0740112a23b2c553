"""Finds who made what: the differences between two drafts by their places, with the names behind them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from penholder.compare.differences import Difference, What, differences
from penholder.compare.words import Range
from penholder.formats.docx.signing import Redline, Signed, signed
from penholder.model.draft import Draft
from penholder.model.ids import NoteId, ParagraphId
from penholder.model.inline import text_of
from penholder.model.place import InNote, InParagraph, Place

LEAST_LEFT = 0.25
"""How much of both lines must be the same words for a paragraph to be shown as one that was changed."""

_IN_LINE = frozenset({What.WORDS, What.LOOKS})


class Signatures:
    """Answers for a place who is named there; what follows from other changes (a label that counts on) is the drafter's."""

    def __init__(self, draft: Draft, redline: Redline) -> None:
        self._drafts = redline.base, draft
        self._redline = redline
        self._by_place: dict[Place, list[Difference]] = {}
        for one in differences(redline.base, draft):
            self._by_place.setdefault(one.place, []).append(one)

    @property
    def own(self) -> Signed:
        """The drafter."""
        return self._signed(())

    @property
    def elsewhere(self) -> frozenset[ParagraphId]:
        """The paragraphs that go at one place and come at another: those that moved, and those that are hardly the same."""
        return frozenset(
            place.paragraph
            for place, found in self._by_place.items()
            if isinstance(place, InParagraph)
            and (any(one.what is What.MOVED for one in found) or self._is_other(place, found))
        )

    def _is_other(self, place: InParagraph, found: Sequence[Difference]) -> bool:
        """Tell whether so little of a paragraph stayed that changes word by word would hide what was done.

        Changes of others are shown as they made them.
        """
        changed = [one for one in found if one.what is What.WORDS]
        if not changed or any(self._redline.hands(one) for one in found):
            return False
        rests = [length - gone for length, gone in zip(self._lengths(place), _sums(changed), strict=True)]
        return all(rest < length * LEAST_LEFT for rest, length in zip(rests, self._lengths(place), strict=True))

    def whole(self, place: Place | None) -> Signed:
        """Name those who put in, took out, moved or reshaped what stands at a place, else those who changed it at all."""
        found = self._by_place.get(place, []) if place is not None else []
        return self._signed([one for one in found if one.what not in _IN_LINE] or found)

    def note(self, name: NoteId) -> Signed:
        """Name those who changed a note other than in its words."""
        return self.whole(InNote(name))

    def words(self, place: Place | None, old: Range, new: Range, lengths: tuple[int, int]) -> Signed:
        """Name those who changed words at ranges of both lines; their lengths tell whether offsets are those of the drafts."""
        found = [one for one in self._by_place.get(place, []) if one.what in _IN_LINE] if place is not None else []
        if place is not None and found and self._lengths(place) == lengths:
            found = [one for one in found if _meet(one.old, old) or _meet(one.new, new)]
        return self._signed(found)

    def _lengths(self, place: Place) -> tuple[int, int]:
        old, new = (len(text_of(draft.line(place))) for draft in self._drafts)
        return old, new

    def _signed(self, found: Iterable[Difference]) -> Signed:
        return signed((hand for one in found for hand in self._redline.hands(one)), self._redline.own)


def _sums(changed: Iterable[Difference]) -> tuple[int, int]:
    """Count the characters that went and those that came."""
    pairs = [(one.old[1] - one.old[0], one.new[1] - one.new[0]) for one in changed]
    return sum(gone for gone, _ in pairs), sum(come for _, come in pairs)


def _meet(one: Range, other: Range) -> bool:
    """Tell whether two ranges have a character in common; an empty one meets nothing."""
    return max(one[0], other[0]) < min(one[1], other[1])

"""Finds who made what: the differences between two drafts by their places, with the names behind them."""

from __future__ import annotations

from collections.abc import Iterable

from penholder.compare.differences import Difference, What, differences
from penholder.compare.words import Range
from penholder.formats.docx.signing import Redline, Signed, signed
from penholder.model.draft import Draft
from penholder.model.ids import NoteId, ParagraphId
from penholder.model.inline import text_of
from penholder.model.place import InNote, InParagraph, Place

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
    def moved(self) -> frozenset[ParagraphId]:
        """The paragraphs that stand in another order."""
        return frozenset(
            place.paragraph
            for place, found in self._by_place.items()
            if isinstance(place, InParagraph) and any(one.what is What.MOVED for one in found)
        )

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


def _meet(one: Range, other: Range) -> bool:
    """Tell whether two ranges have a character in common; an empty one meets nothing."""
    return max(one[0], other[0]) < min(one[1], other[1])

"""Two drafts side by side: which paragraph continues which, how alike they are, and what stayed, went and came in each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from penholder.compare.differences import What, behind_what, differences
from penholder.compare.sharing import with_ids_of
from penholder.compare.words import stretches
from penholder.model.draft import Draft
from penholder.model.ids import NoteId, ParagraphId
from penholder.model.inline import Inlines, cut, words_of
from penholder.model.masthead import FIELDS, MastheadField
from penholder.model.note_marks import notes_in_order
from penholder.model.place import InMasthead, InNote, InParagraph, Place

Status = Literal["same", "changed", "moved", "added", "removed"]
Span = tuple[Literal["same", "delete", "insert"], str]


@dataclass(frozen=True, slots=True)
class Pair:
    """A paragraph or a note of both drafts, or of one; ``old`` and ``new`` are its ids there, ``similarity`` is from 0 to 1.

    The spans that are not "insert" make up the older words, those that are not "delete" the newer ones.
    """

    old: str | None
    new: str | None
    status: Status
    similarity: float
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """What two drafts have in common: paragraphs in the order of reading, notes, and the fields of the masthead that differ.

    ``base`` is the older draft with the ids of the newer.
    """

    old: Draft
    new: Draft
    base: Draft
    pairs: tuple[Pair, ...]
    notes: tuple[Pair, ...]
    fields: Mapping[MastheadField, tuple[Span, ...]]

    @property
    def is_same(self) -> bool:
        """Whether nothing differs; body, stage and kind of document are no words."""
        return not self.fields and all(one.status == "same" for one in (*self.pairs, *self.notes))


def compared(old: Draft, new: Draft) -> Comparison:
    """Compare two drafts that know nothing of each other."""
    base = with_ids_of(new, old)
    pairing = _Pairing(old, new, base)
    fields = {name: _spans(base.masthead.line(name), new.masthead.line(name)) for name in pairing.fields}
    return Comparison(old, new, base, tuple(pairing.paragraphs()), tuple(pairing.notes()), fields)


class _Pairing:
    def __init__(self, old: Draft, new: Draft, base: Draft) -> None:
        self._base, self._new = base, new
        self._old_names = {one.id: was.id for one, was in zip(base.paragraphs, old.paragraphs, strict=True)}
        self._old_notes = {one.id: was.id for one, was in zip(base.notes, old.notes, strict=True)}
        self._found: dict[Place, set[What]] = {}
        for one in differences(base, new):
            place = InNote(one.place.note) if isinstance(one.place, InNote) else one.place
            self._found.setdefault(place, set()).add(one.what)

    @property
    def fields(self) -> list[MastheadField]:
        return [name for name in FIELDS if InMasthead(name) in self._found]

    def paragraphs(self) -> Iterator[Pair]:
        behind: dict[ParagraphId | None, list[ParagraphId]] = {}
        for gone, last in behind_what(self._base, self._new).items():
            behind.setdefault(last, []).append(gone)
        yield from map(self._gone, behind.get(None, ()))
        for one in self._new.paragraphs:
            before = self._base.by_id.get(one.id)
            if before is None:
                yield Pair(None, one.id, "added", 0.0, _spans((), one.inlines))
            else:
                status = self._status(InParagraph(one.id))
                yield _pair(self._old_names[one.id], one.id, status, before.inlines, one.inlines)
            yield from map(self._gone, behind.get(one.id, ()))

    def _gone(self, name: ParagraphId) -> Pair:
        return Pair(self._old_names[name], None, "removed", 0.0, _spans(self._base.by_id[name].inlines, ()))

    def notes(self) -> Iterator[Pair]:
        before, now = self._base.notes_by_id, self._new.notes_by_id
        for name in notes_in_order(self._new):
            if name in before:
                yield self._note(name)
            else:
                yield Pair(None, name, "added", 0.0, _worded("insert", now[name].words))
        for name in notes_in_order(self._base):
            if name not in now:
                yield Pair(self._old_notes[name], None, "removed", 0.0, _worded("delete", before[name].words))

    def _note(self, name: NoteId) -> Pair:
        before, now = self._base.notes_by_id[name], self._new.notes_by_id[name]
        status = self._status(InNote(name))
        if len(before.paragraphs) == len(now.paragraphs) == 1:
            return _pair(self._old_notes[name], name, status, before.paragraphs[0], now.paragraphs[0])
        spans = (
            _worded("same", now.words)
            if before.words == now.words
            else (*_worded("delete", before.words), *_worded("insert", now.words))
        )
        return Pair(self._old_notes[name], name, status, _similarity(before.words, now.words), spans)

    def _status(self, place: Place) -> Status:
        found = self._found.get(place)
        if not found:
            return "same"
        return "moved" if What.MOVED in found else "changed"


def _pair(old: str, new: str, status: Status, before: Inlines, now: Inlines) -> Pair:
    return Pair(old, new, status, _similarity(words_of(before), words_of(now)), _spans(before, now))


def _spans(old: Inlines, new: Inlines) -> tuple[Span, ...]:
    return tuple(one for one in _all_spans(old, new) if one[1])


def _all_spans(old: Inlines, new: Inlines) -> Iterator[Span]:
    for one in stretches(old, new):
        if one.same:
            yield "same", words_of(cut(new, *one.new))
        else:
            yield "delete", words_of(cut(old, *one.old))
            yield "insert", words_of(cut(new, *one.new))


def _worded(kind: Literal["same", "delete", "insert"], words: str) -> tuple[Span, ...]:
    return ((kind, words),) if words else ()


def _similarity(old: str, new: str) -> float:
    from rapidfuzz import fuzz  # noqa: PLC0415 - only where drafts are compared

    return 1.0 if old == new else round(fuzz.ratio(old, new) / 100, 3)

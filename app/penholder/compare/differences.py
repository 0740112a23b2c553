"""What differs between an older draft and a newer one that share their ids: each difference as one value."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache
from itertools import pairwise

from penholder.compare.words import Range, Stretch, stretches
from penholder.model.draft import Draft
from penholder.model.ids import NoteId, ParagraphId
from penholder.model.inline import Inlines, Reference, Text, cut, normal, words_of
from penholder.model.masthead import FIELDS
from penholder.model.note import Note
from penholder.model.place import InMasthead, InNote, InParagraph, Place

MOST_KEPT = 4096
"""Changed lines whose differences are kept, because one key changes one of them and all are asked for again."""


class What(StrEnum):
    """The ways in which two drafts can differ."""

    WORDS = "words"
    LOOKS = "looks"
    INSERTED = "inserted"
    REMOVED = "removed"
    MOVED = "moved"
    SHAPE = "shape"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Difference:
    """One difference: words changed, set otherwise (italics), or a paragraph or note put in, taken out, moved, made another.

    ``place`` is the same in both drafts. ``old`` and ``new`` are offsets in it, of the older and the newer line; ``gone``
    and ``come`` are the words there as people read them.
    """

    what: What
    place: Place
    old: Range = (0, 0)
    new: Range = (0, 0)
    gone: str = ""
    come: str = ""

    @property
    def turned(self) -> Difference:
        """The same difference seen from the other side: what came is gone."""
        what = {What.INSERTED: What.REMOVED, What.REMOVED: What.INSERTED}.get(self.what, self.what)
        return replace(self, what=what, old=self.new, new=self.old, gone=self.come, come=self.gone)


def differences(old: Draft, new: Draft) -> tuple[Difference, ...]:
    """Compare two drafts in which a paragraph or note with the same id is the same one.

    The order is that of reading: masthead, the paragraphs of the newer draft with those that went at their old places,
    notes. Body, stage and kind of document are settings and no words, so they are not compared.
    """
    if old is new:
        return ()
    return (*_in_masthead(old, new), *_in_row(old, new), *_in_notes(old, new))


def _in_masthead(old: Draft, new: Draft) -> Iterator[Difference]:
    for field in FIELDS:
        yield from _in_line(InMasthead(field), old.masthead.line(field), new.masthead.line(field))


def _in_row(old: Draft, new: Draft) -> Iterator[Difference]:
    """Walk both rows at once; what went stands behind the paragraph that was before it."""
    moved = _moved(old, new)
    gone_behind: dict[ParagraphId | None, list[ParagraphId]] = {}
    for gone, last in behind_what(old, new).items():
        gone_behind.setdefault(last, []).append(gone)
    yield from (_whole(What.REMOVED, old, name) for name in gone_behind.get(None, ()))
    for paragraph in new.paragraphs:
        name = paragraph.id
        before = old.by_id.get(name)
        if before is None:
            yield _whole(What.INSERTED, new, name)
        else:
            if name in moved:
                yield Difference(What.MOVED, InParagraph(name), come=paragraph.words)
            shape = (before.kind, before.level, before.number, before.typed_label)
            if shape != (paragraph.kind, paragraph.level, paragraph.number, paragraph.typed_label):
                yield Difference(What.SHAPE, InParagraph(name), come=paragraph.words)
            yield from _in_line(InParagraph(name), before.inlines, paragraph.inlines)
        yield from (_whole(What.REMOVED, old, gone) for gone in gone_behind.get(name, ()))


def _whole(what: What, draft: Draft, name: ParagraphId) -> Difference:
    words, length = draft.by_id[name].words, len(draft.by_id[name].text)
    if what is What.INSERTED:
        return Difference(what, InParagraph(name), new=(0, length), come=words)
    return Difference(what, InParagraph(name), old=(0, length), gone=words)


def behind_what(old: Draft, new: Draft) -> dict[ParagraphId, ParagraphId | None]:
    """Give for each paragraph that went the one of the newer draft behind which it stood, None for the start."""
    found: dict[ParagraphId, ParagraphId | None] = {}
    last: ParagraphId | None = None
    for paragraph in old.paragraphs:
        if paragraph.id in new.by_id:
            last = paragraph.id
        else:
            found[paragraph.id] = last
    return found


def _moved(old: Draft, new: Draft) -> frozenset[ParagraphId]:
    """Give the fewest paragraphs whose moving makes the order of the one row that of the other."""
    common = [paragraph.id for paragraph in old.paragraphs if paragraph.id in new.by_id]
    rows = [new.positions[name] for name in common]
    if all(left < right for left, right in pairwise(rows)):
        return frozenset()
    stay = _longest_rise(rows)
    return frozenset(name for at, name in enumerate(common) if at not in stay)


def _longest_rise(numbers: Sequence[int]) -> frozenset[int]:
    """Give the indices of a longest rising subsequence of different numbers."""
    ends: list[int] = []  # the smallest last number of a rise of each length
    at: list[int] = []  # and its index
    before: list[int] = []
    for index, number in enumerate(numbers):
        length = bisect_left(ends, number)
        before.append(at[length - 1] if length else -1)
        ends[length : length + 1] = [number]
        at[length : length + 1] = [index]
    found, index = set(), at[-1] if at else -1
    while index >= 0:
        found.add(index)
        index = before[index]
    return frozenset(found)


def _in_notes(old: Draft, new: Draft) -> Iterator[Difference]:
    """Compare notes that both have; one that came or went does so with its mark, unless it never had one."""
    anchored = {name for draft in (old, new) for _, _, name in draft.anchors}
    for note in new.notes:
        before = old.notes_by_id.get(note.id)
        if before is None:
            if note.id not in anchored:
                yield _note(note.id, "", note.words)
        elif _head(before) != _head(note) or len(before.paragraphs) != len(note.paragraphs):
            yield _note(note.id, before.words, note.words)
        else:
            for index, (line, other) in enumerate(zip(before.paragraphs, note.paragraphs, strict=True)):
                yield from _in_line(InNote(note.id, index), line, other)
    for note in old.notes:
        if note.id not in new.notes_by_id and note.id not in anchored:
            yield _note(note.id, note.words, "")


def _note(name: NoteId, gone: str, come: str) -> Difference:
    return Difference(What.NOTE, InNote(name), gone=gone, come=come)


def _head(note: Note) -> tuple[str | None, str | None]:
    return note.custom_mark, note.typed_mark


def _in_line(place: Place, old: Inlines, new: Inlines) -> tuple[Difference, ...]:
    return () if old is new or old == new else _in_changed_line(place, old, new)


@lru_cache(maxsize=MOST_KEPT)
def _in_changed_line(place: Place, old: Inlines, new: Inlines) -> tuple[Difference, ...]:
    return tuple(_walk_line(place, old, new))


def _walk_line(place: Place, old: Inlines, new: Inlines) -> Iterator[Difference]:
    for one in stretches(old, new):
        if not one.same:
            gone, come = words_of(cut(old, *one.old)), words_of(cut(new, *one.new))
            yield Difference(What.WORDS, place, one.old, one.new, gone, come)
        else:
            yield from _looks(place, old, new, one)


def _looks(place: Place, old: Inlines, new: Inlines, same: Stretch) -> Iterator[Difference]:
    """Find what is the same words set otherwise; whether a reference is live is nothing that can be seen."""
    left, right = _seen(cut(old, *same.old)), _seen(cut(new, *same.new))
    if left == right:
        return
    first, last = _ends(left, right)
    words = words_of(cut(new, same.new[0] + first, same.new[0] + last))
    yield Difference(
        What.LOOKS,
        place,
        (same.old[0] + first, same.old[0] + last),
        (same.new[0] + first, same.new[0] + last),
        words,
        words,
    )


def _seen(line: Inlines) -> Inlines:
    return normal(Text(one.words, one.marks) if isinstance(one, Reference) else one for one in line)


def _ends(left: Inlines, right: Inlines) -> Range:
    """Give where two lines of the same words begin and cease to be set otherwise."""
    signs = [_signs(left), _signs(right)]
    unlike = [at for at, (one, other) in enumerate(zip(*signs, strict=True)) if one != other]
    return unlike[0], unlike[-1] + 1


def _signs(line: Inlines) -> list[object]:
    """Give one value for each code point: its marks, or the object that stands there."""
    found: list[object] = []
    for inline in line:
        found += [inline.marks] * len(inline.text) if isinstance(inline, Text) else [inline]
    return found

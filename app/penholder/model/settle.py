"""What follows from an edit in the same step: notes go with anchors, agreeing labels are counted, references follow."""

from __future__ import annotations

from dataclasses import replace

from penholder.model.draft import Draft, fresh_note_ids
from penholder.model.ids import NoteId
from penholder.model.inline import Inlines, NoteAnchor, normal
from penholder.model.masthead import FIELDS, Masthead
from penholder.model.note import Note
from penholder.model.note_marks import computed_marks
from penholder.model.outline import outline
from penholder.model.references import followed
from penholder.model.standing_numbers import standing


def settled(before: Draft, after: Draft, numbers_stand: bool = True) -> Draft:
    """Bring an edited draft to the state that the invariants demand.

    In a working text numbers stand, unless the step was to number anew.
    """
    after = replace(after, issued=_issued(before, after))
    after = _with_one_anchor_each(before, after)
    after = _without_orphaned_notes(before, after)
    after = standing(before, after) if numbers_stand else after
    after = _without_agreeing_labels(after)
    after = _without_agreeing_marks(after)
    return followed(before, after)


def _issued(before: Draft, after: Draft) -> int:
    """Remember the ids that came or went; typing alone changes none and is spared the look at all of them."""
    same_paragraphs = before.by_id.keys() == after.by_id.keys()
    if same_paragraphs and before.notes_by_id.keys() == after.notes_by_id.keys():
        return before.issued
    return max(before.highest_number, after.highest_number)


def _with_one_anchor_each(before: Draft, after: Draft) -> Draft:
    """Give a copied anchor a copy of its note, and drop anchors of notes that are not there.

    A custom mark of a sponsors line may stand more than once over one note ("Peru,* Chad*").
    """
    if after.anchors == before.anchors and after.notes is before.notes:
        return after
    names = [name for _, _, name in after.anchors]
    known = after.notes_by_id
    before_count = _counts([name for _, _, name in before.anchors])
    counts = _counts(names)
    copied = {
        name
        for name, count in counts.items()
        if name in known and known[name].custom_mark is None and count > max(1, before_count.get(name, 0))
    }
    if not copied and all(name in known or name in before_count for name in names):
        return after
    return _Copying(after, copied).draft()


def _counts(names: list[NoteId]) -> dict[NoteId, int]:
    counts: dict[NoteId, int] = {}
    for name in names:
        counts[name] = counts.get(name, 0) + 1
    return counts


class _Copying:
    """Walks the lines in the order of reading and gives second anchors notes of their own."""

    def __init__(self, draft: Draft, copied: set[NoteId]) -> None:
        self._draft = draft
        self._copied = copied
        self._seen: set[NoteId] = set()
        self._new: list[Note] = []

    def draft(self) -> Draft:
        draft = self._draft
        lines = {field: self._line(draft.masthead.line(field)) for field in FIELDS}
        paragraphs = tuple(
            one if (line := self._line(one.inlines)) == one.inlines else replace(one, inlines=line)
            for one in draft.paragraphs
        )
        return replace(draft, masthead=Masthead(**lines), paragraphs=paragraphs, notes=(*draft.notes, *self._new))

    def _line(self, line: Inlines) -> Inlines:
        if not any(isinstance(inline, NoteAnchor) for inline in line):
            return line
        return normal(
            NoteAnchor(self._name(inline.note)) if isinstance(inline, NoteAnchor) else inline
            for inline in line
            if not isinstance(inline, NoteAnchor) or inline.note in self._draft.notes_by_id
        )

    def _name(self, name: NoteId) -> NoteId:
        if name not in self._copied or name not in self._seen:
            self._seen.add(name)
            return name
        fresh = fresh_note_ids(replace(self._draft, issued=self._draft.highest_number + len(self._new)), 1)[0]
        self._new.append(replace(self._draft.notes_by_id[name], id=fresh, typed_mark=None))
        return fresh


def _without_orphaned_notes(before: Draft, after: Draft) -> Draft:
    """Remove the notes whose anchors this change took away; notes that a reader found without an anchor stay."""
    if before.anchors is after.anchors:
        return after
    anchored_before = {name for _, _, name in before.anchors}
    anchored = {name for _, _, name in after.anchors}
    lost = anchored_before - anchored
    if not lost:
        return after
    return replace(after, notes=tuple(note for note in after.notes if note.id not in lost))


def _without_agreeing_labels(after: Draft) -> Draft:
    """Drop typed labels that the count now gives by itself."""
    if all(one.typed_label is None for one in after.paragraphs):
        return after
    counted = outline(after)
    return replace(
        after,
        paragraphs=tuple(
            replace(one, typed_label=None)
            if one.typed_label is not None and counted[one.id].printed == one.typed_label
            else one
            for one in after.paragraphs
        ),
    )


def _without_agreeing_marks(after: Draft) -> Draft:
    """Drop typed marks of notes that the count now gives by itself."""
    if all(note.typed_mark is None for note in after.notes):
        return after
    marks = computed_marks(after)
    return replace(
        after,
        notes=tuple(
            replace(note, typed_mark=None)
            if note.typed_mark is not None and marks.get(note.id) == note.typed_mark
            else note
            for note in after.notes
        ),
    )

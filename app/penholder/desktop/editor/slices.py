"""Parts of a draft taken out and put in elsewhere: the clipboard, dragging, and the edits between two rows of paragraphs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from penholder.model.change import applied
from penholder.model.draft import Draft, fresh_note_ids, fresh_paragraph_ids
from penholder.model.edit import Edit, InsertParagraphs, PutParagraph, RemoveParagraphs, SetNote
from penholder.model.ids import ParagraphId
from penholder.model.inline import Carried, Inline, Inlines, NoteAnchor, Reference, Text, cut, normal, plain
from penholder.model.kinds import LEVELLED_KINDS, Kind
from penholder.model.note import Note
from penholder.model.paragraph import Paragraph
from penholder.model.place import InParagraph, Position, Selection

Where = tuple[int, int]
"""A place in the row: the paragraph, counted from 0, and the offset in its line."""


@dataclass(frozen=True)
class Slice:
    """Paragraphs with the notes whose anchors they hold; ``whole`` are those that were taken from end to end.

    ``origin`` names the draft that they come from, so that references are kept only where their targets are.
    """

    paragraphs: tuple[Paragraph, ...]
    notes: tuple[Note, ...] = ()
    whole: frozenset[ParagraphId] = frozenset()
    origin: str = ""


def slice_of(draft: Draft, start: Where, end: Where, origin: str = "") -> Slice:
    """Take the part of a draft between two places."""
    taken = []
    for index in range(start[0], end[0] + 1):
        one = draft.paragraphs[index]
        first = start[1] if index == start[0] else 0
        last = end[1] if index == end[0] else len(one.text)
        taken.append(replace(one, inlines=cut(one.inlines, first, last)))
    whole = frozenset(one.id for one in taken if one.inlines == draft.by_id[one.id].inlines)
    anchored = {note for one in taken for _, note in one.anchors}
    return Slice(tuple(taken), tuple(note for note in draft.notes if note.id in anchored), whole, origin)


def has_carried(part: Slice) -> bool:
    """Tell whether a slice holds anything that is kept as it came: a picture, an equation, the frame of a table."""
    return any(isinstance(inline, Carried) for one in part.paragraphs for inline in one.inlines)


def slice_of_text(text: str, kind: Kind, level: int) -> Slice:
    """Make paragraphs of plain text, one for each line that holds something, of the kind they are put into."""
    lines = [line.strip() for line in text.splitlines()] if "\n" in text or "\r" in text else [text]
    kind, level = (kind, level) if kind in LEVELLED_KINDS else (Kind.TEXT, 0)
    return Slice(tuple(Paragraph.of("", kind, plain(line), level) for line in lines if line))


@dataclass(frozen=True)
class Put:
    """What has to be done to put something in, and where the caret stands afterwards."""

    edits: tuple[Edit, ...]
    caret: Selection


def put_in(draft: Draft, start: Where, end: Where, part: Slice, origin: str = "", same_notes: bool = False) -> Put:
    """Put a slice in the place of what stands between two places.

    Notes come as notes of their own, but for those that were cut out of this draft before; with ``same_notes`` (words
    are moved) all are the ones they were.
    """
    part, notes = _as_of_draft(draft, part, origin, same_notes)
    here, there = draft.paragraphs[start[0]], draft.paragraphs[end[0]]
    head = cut(here.inlines, 0, start[1])
    tail = cut(there.inlines, end[1], len(there.text))
    part = _with_tables_apart(part, here, bool(head), bool(tail))
    if len(part.paragraphs) > 1:
        new = _several(here, head, tail, part)
        caret_in = len(new) - 1
        offset = len(new[-1].text) - sum(_length(inline) for inline in tail)
    else:
        middle = part.paragraphs[0].inlines if part.paragraphs else ()
        joined = replace(here if head or not tail else there, inlines=normal((*head, *middle, *tail)))
        if part.paragraphs and not head and not tail and _is_table(part.paragraphs[0], part):
            joined = replace(part.paragraphs[0], id=here.id)
        new, caret_in = [joined], 0
        offset = len(joined.text) - sum(_length(inline) for inline in tail)
    new = _with_ids(draft, new, part, draft.paragraphs[start[0] : end[0] + 1])
    before = draft.paragraphs[start[0] - 1].id if start[0] else None
    edits = edits_between(draft.paragraphs[start[0] : end[0] + 1], new, before)
    caret = Position(InParagraph(new[caret_in].id), offset)
    return Put((*(SetNote(note) for note in notes), *edits), Selection(caret, caret))


def _with_tables_apart(part: Slice, here: Paragraph, head: bool, tail: bool) -> Slice:
    """Let no table or picture run into words before or behind it: they stay in paragraphs of their own."""
    rows = part.paragraphs
    if not rows:
        return part
    empty = (replace(here, id=ParagraphId(""), inlines=(), typed_label=None),)
    before = empty if head and _is_table(rows[0], part) else ()
    behind = empty if tail and _is_table(rows[-1], part) else ()
    return replace(part, paragraphs=(*before, *rows, *behind)) if before or behind else part


def _is_table(one: Paragraph, part: Slice) -> bool:
    """Tell a whole table or picture; a few words of one are words."""
    return one.kind is Kind.OBJECT and (not one.id or one.id in part.whole)


def _length(inline: Inline) -> int:
    if isinstance(inline, Text):
        return len(inline.text)
    return len(inline.words) if isinstance(inline, Reference) else 1


def _several(here: Paragraph, head: Inlines, tail: Inlines, part: Slice) -> list[Paragraph]:
    """Join the first paragraph of a slice to what stands before it and the last to what stands behind it.

    Where nothing stands before, the slice's first paragraph stays what it is, and the paragraph it was put into goes on
    with what stands behind.
    """
    first, *middle, last = part.paragraphs
    unnamed = ParagraphId("")
    begin = replace(here, inlines=normal((*head, *first.inlines)))
    end = replace(last, id=unnamed, inlines=normal((*last.inlines, *tail)))
    if not head:
        begin = first if first.id in part.whole or not first.id else replace(begin, id=unnamed)
        if tail or not last.inlines:
            end = replace(here, inlines=end.inlines)
        else:
            begin = replace(begin, id=here.id)
    elif not last.inlines:
        end = replace(here, id=unnamed, inlines=end.inlines, typed_label=None)
    return [begin, *middle, end]


def _with_ids(draft: Draft, new: Iterable[Paragraph], part: Slice, replaced: Sequence[Paragraph]) -> list[Paragraph]:
    """Keep the ids of the paragraphs replaced, and those of whole ones that the draft misses; name the others afresh."""
    named = list(new)
    free = {one.id for one in replaced} | {name for name in part.whole if name and name not in draft.by_id}
    fresh = iter(fresh_paragraph_ids(draft, len(named)))
    for index, one in enumerate(named):
        if one.id in free:
            free.remove(one.id)
        else:
            named[index] = replace(one, id=next(fresh), typed_label=kept_label(one))
    return named


def kept_label(one: Paragraph) -> str | None:
    """Give what of a typed label goes along to another place: a bullet, and the number of a resolution before its title.

    A number of a paragraph belongs to the place where it stood.
    """
    label = one.typed_label
    is_kept = label is not None and (one.kind is Kind.TITLE or not any(sign.isalnum() for sign in label))
    return label if is_kept else None


def _as_of_draft(draft: Draft, part: Slice, origin: str, same_notes: bool) -> tuple[Slice, tuple[Note, ...]]:
    """Give a slice notes of its own and make plain text of what the draft does not have."""
    same = bool(origin) and origin == part.origin
    kept = {note.id for note in part.notes if same and (same_notes or note.id not in draft.notes_by_id)}
    fresh = iter(fresh_note_ids(draft, len(part.notes)))
    names = {note.id: note.id if note.id in kept else next(fresh) for note in part.notes}
    notes = tuple(
        note if note.id in kept else replace(note, id=names[note.id], typed_mark=None)
        for note in part.notes
        if names[note.id] not in draft.notes_by_id
    )
    there = {one.id for one in draft.paragraphs} | part.whole if same else frozenset[ParagraphId]()
    parts = {one.id for one in draft.carried} if same else set()
    marks = {one.id for one in draft.comments} | {one.id for one in draft.sources} if same else set()

    def fitted(inline: Inline) -> Inline:
        if isinstance(inline, NoteAnchor):
            return NoteAnchor(names[inline.note]) if inline.note in names else Text("")
        if isinstance(inline, Carried):
            return inline if inline.part in parts else Text("")
        known = frozenset(mark for mark in inline.marks if not mark.ref or mark.ref in marks)
        if isinstance(inline, Reference) and not (same and set(inline.targets) <= there):
            return Text(inline.words, known)
        return inline if known == inline.marks else replace(inline, marks=known)

    fitting = tuple(replace(one, inlines=normal(map(fitted, one.inlines))) for one in part.paragraphs)
    return replace(part, paragraphs=fitting, whole=part.whole if same else frozenset()), notes


def edits_between(old: Sequence[Paragraph], new: Sequence[Paragraph], before: ParagraphId | None) -> tuple[Edit, ...]:
    """Give the edits that make one stretch of a draft another; ``before`` is the paragraph above the stretch."""
    old_ids, new_ids = [one.id for one in old], [one.id for one in new]
    kept = _kept_in_order(old_ids, new_ids)
    values = {one.id: one for one in old}
    edits: list[Edit] = [PutParagraph(one) for one in new if one.id in kept and one != values[one.id]]
    gone = tuple(name for name in old_ids if name not in kept)
    if gone:
        edits.append(RemoveParagraphs(gone))
    behind: dict[ParagraphId | None, list[Paragraph]] = {}
    for one in new:
        if one.id in kept:
            before = one.id
        else:
            behind.setdefault(before, []).append(one)
    edits += [InsertParagraphs(name, tuple(group)) for name, group in behind.items()]
    return tuple(edits)


def _kept_in_order(old: list[ParagraphId], new: list[ParagraphId]) -> set[ParagraphId]:
    if old == new:
        return set(old)
    blocks = SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks()
    return {name for block in blocks for name in old[block.a : block.a + block.size]}


def moved(draft: Draft, start: Where, end: Where, to: Where, origin: str) -> Put | None:
    """Move what stands between two places to a third one outside of them, as one change; None where nothing moves."""
    if start <= to <= end:
        return None
    taken = applied(draft, put_in(draft, start, end, Slice(())).edits)
    if to > end:
        offset = start[1] + to[1] - end[1] if to[0] == end[0] else to[1]
        to = (to[0] - (end[0] - start[0]), offset)
    put = put_in(taken, to, to, slice_of(draft, start, end, origin), origin, same_notes=True)
    after = applied(taken, put.edits)
    notes = (SetNote(note) for note in after.notes if note.id not in draft.notes_by_id)
    return Put((*notes, *edits_between(draft.paragraphs, after.paragraphs, None)), put.caret)

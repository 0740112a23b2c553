"""Gives an older draft the ids of a newer one wherever a paragraph or a note is the same, so that the two can be compared."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from penholder.compare.pairing import Pairs, paired
from penholder.model.draft import Draft
from penholder.model.ids import NoteId, ParagraphId
from penholder.model.inline import Inline, Inlines, NoteAnchor, Reference
from penholder.model.masthead import Masthead
from penholder.model.note import Note
from penholder.model.note_marks import notes_in_order
from penholder.model.paragraph import Paragraph


def with_ids_of(newer: Draft, older: Draft) -> Draft:
    """Give the older draft with the ids of the newer; what only it has takes ids that neither has given yet."""
    free = max(newer.highest_number, older.highest_number)
    rows = paired([_key(one) for one in older.paragraphs], [_key(one) for one in newer.paragraphs])
    names: dict[ParagraphId, ParagraphId] = {}
    for row, one in enumerate(older.paragraphs):
        if row in rows:
            names[one.id] = newer.paragraphs[rows[row]].id
        else:
            free += 1
            names[one.id] = ParagraphId(f"p{free}")
    notes = _notes(newer, older, free, rows)
    return _renamed(older, names, notes)


def _key(one: Paragraph) -> str:
    """Give what a paragraph is told by; a table or picture is never taken for words."""
    return f"\ufffc{one.kind.value} {one.words}" if one.kind.value == "object" else " ".join(one.words.split())


def _notes(newer: Draft, older: Draft, free: int, rows: Pairs) -> Mapping[NoteId, NoteId]:
    """Pair the notes in the order of their marks, as paragraphs are paired.

    A note without a mark is paired only with another such: one that found its mark comes with it, in the words around it.
    """
    names: dict[NoteId, NoteId] = {}
    for before, now in zip(_parted(older), _parted(newer), strict=True):
        pairs = paired([_note_key(note) for note in before], [_note_key(note) for note in now])
        names |= {before[row].id: now[line].id for row, line in pairs.items()}
    names |= _rewritten(newer, older, rows, names)
    for number, note in enumerate(older.notes, free + 1):
        names.setdefault(note.id, NoteId(f"n{number}"))
    return names


def _rewritten(newer: Draft, older: Draft, rows: Pairs, names: Mapping[NoteId, NoteId]) -> dict[NoteId, NoteId]:
    """Pair notes that are left and whose marks are as many in a paragraph and in the one that continues it."""
    found: dict[NoteId, NoteId] = {}
    taken = set(names.values())
    for row, line in rows.items():
        before = [name for _, name in older.paragraphs[row].anchors if name not in names and name in older.notes_by_id]
        now = [name for _, name in newer.paragraphs[line].anchors if name not in taken and name in newer.notes_by_id]
        if len(before) == len(now):
            found |= dict(zip(before, now, strict=True))
    return found


def _parted(draft: Draft) -> tuple[list[Note], list[Note]]:
    """Give the notes that have a mark in the text, and those that have none."""
    marked = {name for _, _, name in draft.anchors}
    notes = [draft.notes_by_id[name] for name in notes_in_order(draft)]
    return [note for note in notes if note.id in marked], [note for note in notes if note.id not in marked]


def _note_key(note: Note) -> str:
    return f"{note.custom_mark or ''} {note.words}".strip()


def _renamed(draft: Draft, names: Mapping[ParagraphId, ParagraphId], notes: Mapping[NoteId, NoteId]) -> Draft:
    def inline(one: Inline) -> Inline:
        if isinstance(one, NoteAnchor):
            return NoteAnchor(notes.get(one.note, one.note))
        if isinstance(one, Reference):
            return replace(one, targets=tuple(names.get(target, target) for target in one.targets))
        return one

    def line(old: Inlines) -> Inlines:
        return tuple(map(inline, old))

    return replace(
        draft,
        masthead=Masthead(**{field: line(old) for field, old in draft.masthead.lines()}),
        paragraphs=tuple(replace(one, id=names[one.id], inlines=line(one.inlines)) for one in draft.paragraphs),
        notes=tuple(
            replace(note, id=notes[note.id], paragraphs=tuple(map(line, note.paragraphs))) for note in draft.notes
        ),
        issued=0,
    )

"""How one draft becomes another: edits that refer to the draft before, applied at once, with what follows from them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise

from penholder.model.draft import Draft
from penholder.model.edit import (
    CountAnew,
    Edit,
    InsertParagraphs,
    MoveParagraphs,
    PutParagraph,
    RemoveNotes,
    RemoveParagraphs,
    ReplaceText,
    SetKind,
    SetMark,
    SetMasthead,
    SetNote,
    SetNumber,
    SetProfile,
    SetTypedLabel,
)
from penholder.model.ids import NoteId, ParagraphId
from penholder.model.inline import Inlines, marked, normal, spliced
from penholder.model.note import Note
from penholder.model.paragraph import COUNTED, Paragraph, fitting_level
from penholder.model.place import InMasthead, InNote, InParagraph, Place
from penholder.model.settle import settled


class StaleEditError(ValueError):
    """A change was made for another draft than the one it is applied to."""


class OverlappingEditsError(ValueError):
    """Two edits of one change touch the same text or paragraph."""


@dataclass(frozen=True)
class Change:
    """Edits that go together as one step, with the words for undo and the draft that their spans refer to."""

    label: str
    edits: tuple[Edit, ...]
    base: Draft


def apply(draft: Draft, change: Change) -> Draft:
    """Make the draft that a change leads to; the change must have been made for this very draft."""
    if change.base is not draft and change.base != draft:
        raise StaleEditError(change.label)
    return applied(draft, change.edits)


def applied(draft: Draft, edits: Iterable[Edit]) -> Draft:
    """Apply edits to the draft that they refer to, and let notes, labels and references follow in the same step."""
    edits = tuple(edits)
    changed = _with_lines(draft, edits)
    changed = _with_paragraph_values(changed, edits)
    changed = _with_row(changed, draft, edits)
    changed = _with_notes(changed, edits)
    changed = _with_profile(changed, edits)
    return settled(draft, changed, numbers_stand=not any(isinstance(edit, CountAnew) for edit in edits))


def _with_lines(draft: Draft, edits: tuple[Edit, ...]) -> Draft:
    """Replace text and set marks, from the end of each line to its start."""
    by_place: dict[Place, list[ReplaceText | SetMark]] = {}
    for edit in edits:
        if isinstance(edit, ReplaceText | SetMark):
            by_place.setdefault(edit.span.place, []).append(edit)
    return with_lines(draft, {place: _edited(draft.line(place), group) for place, group in by_place.items()})


def _edited(line: Inlines, group: list[ReplaceText | SetMark]) -> Inlines:
    for edit in _from_the_end(group):
        span = edit.span
        if isinstance(edit, ReplaceText):
            line = spliced(line, span.start, span.end, edit.inlines)
        else:
            line = marked(line, span.start, span.end, edit.mark, edit.present)
    return line


def _from_the_end(group: list[ReplaceText | SetMark]) -> list[ReplaceText | SetMark]:
    ordered = sorted(group, key=lambda edit: (edit.span.start, edit.span.end))
    for left, right in pairwise(ordered):
        if right.span.start < left.span.end or left.span == right.span:
            raise OverlappingEditsError(f"{left.span} and {right.span}")
    return ordered[::-1]


def with_lines(draft: Draft, lines: Mapping[Place, Inlines]) -> Draft:
    """Put other lines at some places, all at once."""
    if not lines:
        return draft
    in_masthead = {place.field: line for place, line in lines.items() if isinstance(place, InMasthead)}
    in_paragraphs = {place.paragraph: line for place, line in lines.items() if isinstance(place, InParagraph)}
    in_notes = {place.note for place in lines if isinstance(place, InNote)}
    return replace(
        draft,
        masthead=replace(draft.masthead, **in_masthead) if in_masthead else draft.masthead,
        paragraphs=tuple(
            replace(one, inlines=in_paragraphs[one.id]) if one.id in in_paragraphs else one for one in draft.paragraphs
        ),
        notes=tuple(_with_note_lines(note, lines) if note.id in in_notes else note for note in draft.notes)
        if in_notes
        else draft.notes,
    )


def _with_note_lines(note: Note, lines: Mapping[Place, Inlines]) -> Note:
    return replace(
        note, paragraphs=tuple(lines.get(InNote(note.id, at), old) for at, old in enumerate(note.paragraphs))
    )


def _with_paragraph_values(draft: Draft, edits: tuple[Edit, ...]) -> Draft:
    new: dict[ParagraphId, Paragraph] = {}
    put: set[ParagraphId] = set()
    touched = {
        e.span.place.paragraph for e in edits if isinstance(e, ReplaceText) and isinstance(e.span.place, InParagraph)
    }
    for edit in edits:
        if isinstance(edit, PutParagraph):
            name = edit.paragraph.id
            if name in put or name in touched:
                raise OverlappingEditsError(name)
            put.add(name)
            new[name] = edit.paragraph
        elif isinstance(edit, SetKind | SetNumber | SetTypedLabel):
            new[edit.paragraph] = _set(new.get(edit.paragraph, draft.by_id[edit.paragraph]), edit)
        elif isinstance(edit, CountAnew):
            for name in edit.paragraphs:
                new[name] = replace(new.get(name, draft.by_id[name]), number=COUNTED, typed_label=None)
    if not new:
        return draft
    return replace(draft, paragraphs=tuple(new.get(one.id, one) for one in draft.paragraphs))


def _set(paragraph: Paragraph, edit: SetKind | SetNumber | SetTypedLabel) -> Paragraph:
    if isinstance(edit, SetKind):
        return replace(paragraph, kind=edit.kind, level=fitting_level(edit.kind, edit.level))
    if isinstance(edit, SetNumber):
        return replace(paragraph, number=edit.number)
    return replace(paragraph, typed_label=edit.typed_label)


def _with_row(draft: Draft, before: Draft, edits: tuple[Edit, ...]) -> Draft:
    """Take out, move and insert paragraphs; ``after`` names a place of the row as it was before the change."""
    rows = [edit for edit in edits if isinstance(edit, InsertParagraphs | RemoveParagraphs | MoveParagraphs)]
    if not rows:
        return draft
    gone: set[ParagraphId] = set()
    behind: dict[ParagraphId | None, list[Paragraph]] = {}
    for edit in rows:
        if isinstance(edit, RemoveParagraphs | MoveParagraphs):
            if gone.intersection(edit.paragraphs):
                raise OverlappingEditsError(", ".join(edit.paragraphs))
            gone.update(edit.paragraphs)
        if isinstance(edit, MoveParagraphs):
            behind.setdefault(edit.after, []).extend(draft.by_id[name] for name in edit.paragraphs)
        elif isinstance(edit, InsertParagraphs):
            behind.setdefault(edit.after, []).extend(edit.paragraphs)
    unknown = [name for name in (*gone, *behind) if name is not None and name not in before.by_id]
    if unknown:
        raise LookupError(f"no paragraph {unknown[0]}")
    row = list(behind.get(None, ()))
    for one in draft.paragraphs:
        if one.id not in gone:
            row.append(one)
        row.extend(behind.get(one.id, ()))
    return replace(draft, paragraphs=tuple(row))


def _with_notes(draft: Draft, edits: tuple[Edit, ...]) -> Draft:
    for edit in edits:
        if isinstance(edit, SetNote):
            draft = _with_note(draft, edit.note)
        elif isinstance(edit, RemoveNotes):
            draft = replace(draft, notes=tuple(note for note in draft.notes if note.id not in set(edit.notes)))
    return draft


def _with_note(draft: Draft, note: Note) -> Draft:
    names: tuple[NoteId, ...] = tuple(one.id for one in draft.notes)
    if note.id in names:
        return replace(draft, notes=tuple(note if one.id == note.id else one for one in draft.notes))
    return replace(draft, notes=(*draft.notes, note))


def _with_profile(draft: Draft, edits: tuple[Edit, ...]) -> Draft:
    for edit in edits:
        if isinstance(edit, SetMasthead):
            draft = replace(draft, masthead=replace(draft.masthead, **{edit.field: normal(edit.inlines)}))
        elif isinstance(edit, SetProfile):
            draft = replace(
                draft,
                body=edit.body or draft.body,
                stage=edit.stage or draft.stage,
                document_type=edit.document_type or draft.document_type,
            )
    return draft

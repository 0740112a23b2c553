"""References follow the paragraphs they name: words that were right before a change are right after it.

A number that was wrong stays as it is, and so does one whose paragraph has gone; a rule reports both.
"""

from __future__ import annotations

from dataclasses import replace

from penholder.model.draft import Draft
from penholder.model.ids import ParagraphId
from penholder.model.inline import Inlines, Reference
from penholder.model.note import Note
from penholder.model.outline import Outline, outline
from penholder.model.reference_words import Aim, ReferenceWords, read_reference_words, rewritten


def label_for(counted: Outline, target: ParagraphId, aim: Aim) -> str | None:
    """Give what a reference of this kind calls a paragraph as the page shows it; None where it cannot be called so."""
    entry = counted.by_id.get(target)
    if entry is None:
        return None
    if aim is Aim.PREAMBULAR:
        return str(entry.preambular) if 0 < entry.preambular < 200 else None
    if aim is Aim.PARAGRAPH:
        return entry.spoken
    return entry.section or None


def right_tail(
    counted: Outline, where: ParagraphId | None, read: ReferenceWords, targets: tuple[ParagraphId, ...]
) -> str:
    """Give "above" or "below" as the place of the first target demands; other tails are always right."""
    placed = counted.positions
    if read.tail not in {"above", "below"} or where is None or where not in placed or targets[0] not in placed:
        return read.tail
    here, there = placed[where], placed[targets[0]]
    if here == there:
        return read.tail
    return "above" if there < here else "below"


def followed(before: Draft, after: Draft) -> Draft:
    """Bring the words of live references up to date after a change; without a change of labels nothing is touched."""
    old, new = outline(before), outline(after)
    if old is new:
        return after
    paragraphs = tuple(
        replace(one, inlines=line)
        if one.refers and (line := _followed_line(one.inlines, one.id, old, new)) is not one.inlines
        else one
        for one in after.paragraphs
    )
    notes = _followed_notes(after, old, new)
    if notes is after.notes and all(one is was for one, was in zip(paragraphs, after.paragraphs, strict=True)):
        return after
    return replace(after, paragraphs=paragraphs, notes=notes)


def _followed_notes(after: Draft, old: Outline, new: Outline) -> tuple[Note, ...]:
    if not any(note.refers for note in after.notes):
        return after.notes
    return tuple(
        replace(
            note,
            paragraphs=tuple(_followed_line(line, after.homes.get(note.id), old, new) for line in note.paragraphs),
        )
        for note in after.notes
    )


def _followed_line(line: Inlines, where: ParagraphId | None, old: Outline, new: Outline) -> Inlines:
    """Give the same object back where nothing moved."""
    if not any(isinstance(inline, Reference) for inline in line):
        return line
    followed_line = tuple(
        _followed_reference(inline, where, old, new) if isinstance(inline, Reference) else inline for inline in line
    )
    return line if followed_line == line else followed_line


def _followed_reference(reference: Reference, where: ParagraphId | None, old: Outline, new: Outline) -> Reference:
    read = read_reference_words(reference.words)
    if read is None or len(read.slots) != len(reference.targets):
        return reference
    labels = tuple(
        label_for(new, target, read.aim) if slot.label == label_for(old, target, read.aim) else None
        for slot, target in zip(read.slots, reference.targets, strict=True)
    )
    was_right = read.tail == right_tail(old, where, read, reference.targets)
    tail = right_tail(new, where, read, reference.targets) if was_right else read.tail
    return replace(reference, words=rewritten(reference.words, read, labels, tail))


def is_right(counted: Outline, where: ParagraphId | None, reference: Reference) -> bool:
    """Tell whether every number of a reference names its paragraph, and from the right side."""
    read = read_reference_words(reference.words)
    if read is None or len(read.slots) != len(reference.targets):
        return False
    labels = zip(read.slots, reference.targets, strict=True)
    return read.tail == right_tail(counted, where, read, reference.targets) and all(
        slot.label == label_for(counted, target, read.aim) for slot, target in labels
    )

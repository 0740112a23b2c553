"""Rule: notes run 1, 2, 3 in the order of their marks, and marks and notes are the same set."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from penholder.checks.context import Context, notes_seen
from penholder.checks.passage import first_words
from penholder.checks.readings.citations import chain_faults, is_ibid
from penholder.checks.readings.ibid_chain import Bodies, rewritten_chain
from penholder.checks.readings.numbered_notes import (
    NumberedNote,
    as_read,
    in_order_of_numbers,
    is_letter,
    numbered_as_due,
    numbered_notes,
)
from penholder.checks.readings.rows import Break, breaks
from penholder.checks.rule import Fault, draft_rule
from penholder.ground.messages import Message, message
from penholder.model.edit import SetNote
from penholder.model.finding import Fix, Safety, Severity
from penholder.model.ids import NoteId
from penholder.model.inline import text_of
from penholder.model.note import Note
from penholder.model.place import InNote, Span

_LONGEST_GAP = 1000
_LOST = message("Either its words were lost, or its mark was left behind when the note went.")
_UNMARKED = message("This note has no mark in the text.")
_NOWHERE = message("A note is read at its mark, so one without a mark is read by nobody.")


@draft_rule(
    "footnotes/numeric-sequence",
    called="Notes in sequence, each with mark and text",
    fix=Safety.SAFE,
    seen=notes_seen,
)
def numeric_sequence(context: Context) -> Iterator[Fault]:
    """Notes are numbered 1, 2, 3 in the order of their marks, through preamble, operative part and annexes.

    One ascending series lets the reader go from mark to note and back; every mark has a note and every note a mark.

    Wrong:
        organ: The General Assembly,
        pre: Recalling its resolution,[^1]
        1. Takes note of the report;[^3]
        2. Requests a report.
        note 1: Resolution 70/1.
        note 3: A/80/912.

    Right:
        organ: The General Assembly,
        pre: Recalling its resolution,[^1]
        1. Takes note of the report;[^2]
        2. Requests a report.
        note 1: Resolution 70/1.
        note 2: A/80/912.

    Wrong:
        organ: The General Assembly,
        pre: Recalling its resolution,[^1]
        1. Takes note of the report;[^2]
        2. Requests a report.
        note 1: Resolution 70/1.

    Right:
        organ: The General Assembly,
        pre: Recalling its resolution,[^1]
        1. Takes note of the report;[^2]
        2. Requests a report.
        note 1: Resolution 70/1.
        note 2: A/80/912.

    Source: Editorial Manual, footnotes, chapter 9, A.
    """
    notes = numbered_notes(context)
    loose = _loose(context)
    empty = [one for one in notes if one.again is None and not one.has_body]
    told: set[int] = set()
    for slip in breaks(one for one in notes if one.again is None):
        unmarked = [number for number in _left_out(slip) if number in loose]
        told.update(unmarked)
        fixes = _renumbered(context, slip, doubtful=bool(loose or empty))
        yield Fault(context.mark_of(slip.first.note).span, _out_of_order(slip, unmarked), () if unmarked else fixes)
    if lettered := [one for one in notes if one.value is None]:
        yield _without_numbers(context, lettered)
    for one in empty:
        yield Fault(
            context.mark_of(one.note).span,
            message("There is a mark {mark}, but no note {mark}.", mark=one.shown),
            reason=_LOST,
        )
    for note in (note for number, note in loose.items() if number not in told):
        shown = context.shown_marks[note.id]
        words = message("There is a note {mark}, but no mark {mark} in the text.", mark=shown) if shown else _UNMARKED
        span = Span(InNote(note.id), 0, first_words(text_of(note.paragraphs[0])))
        yield Fault(span, words, reason=_NOWHERE, severity=Severity.WARNING)


def _without_numbers(context: Context, notes: list[NumberedNote]) -> Fault:
    """Speak once of all marks that are letters or the like."""
    first, last = notes[0], notes[-1]
    words = message("The mark {mark} is not a number.", mark=first.shown)
    title = message("Number as {number}", number=first.due)
    if first is not last:
        words = message("The marks {first} to {last} are not numbers.", first=first.shown, last=last.shown)
        title = message("Number them")
    edits = tuple(SetNote(replace(one.note, custom_mark=None, typed_mark=None)) for one in notes)
    return Fault(context.mark_of(first.note).span, words, (Fix(title, edits, Safety.REVIEW),))


def _loose(context: Context) -> dict[int | str, Note]:
    """Give the notes of the series that have no mark, by their number, or by their id where they show none."""
    marked = {where.note for where in context.anchored}
    found: dict[int | str, Note] = {}
    for note in context.draft.notes:
        outside = note.custom_mark is not None and not is_letter(note.custom_mark)
        if not outside and note.id not in marked and note.paragraphs:
            shown = context.shown_marks[note.id]
            number = int(shown) if shown.isascii() and shown.isdigit() else None
            found[note.id if number is None or number in found else number] = note
    return found


def _left_out(slip: Break[NumberedNote]) -> range:
    """Give the numbers that are missing before the first mark of a slip."""
    last = (slip.before.value or 0) if slip.before else 0
    return range(last + 1, min(slip.first.value or 0, last + _LONGEST_GAP))


def _renumbered(context: Context, slip: Break[NumberedNote], doubtful: bool) -> tuple[Fix, ...]:
    """Number the notes of a slip as is due.

    Where notes have changed places each "Ibid." is written as its place demands; where it cannot be told whether they
    have, or the numbers alone were mistaken, both are offered.
    """
    edits = numbered_as_due(context, slip.numbers)
    first = min(slip.numbers, key=lambda one: one.due)
    title = message("Number as {number}" if len(slip.numbers) == 1 else "Number from {number} on", number=first.due)
    safety = Safety.REVIEW if doubtful else Safety.SAFE
    if not slip.swapped or not any(is_ibid(one.words) for one in context.draft.notes):
        return (Fix(title, edits, safety),)
    printed = [one for one in numbered_notes(context) if one.again is None]
    moved = as_read(printed) != tuple(printed)
    bodies = rewritten_chain([one.note for one in in_order_of_numbers(printed)], [one.note for one in printed])
    if bodies is None:
        return (Fix(title, edits, Safety.REVIEW),)
    if not bodies:
        return (Fix(title, edits, safety),)
    along = _with_bodies(context, edits, bodies)
    if moved:
        return (Fix(title, along, safety),)
    in_full = message("Number from {number} on, and write “Ibid.” as its new place demands", number=first.due)
    fewer = len(chain_faults([one.note.words for one in printed]))
    sure = fewer < len(chain_faults([one.note.words for one in in_order_of_numbers(printed)]))
    numbers_alone = Fix(title, edits, safety if sure else Safety.REVIEW)
    return (numbers_alone,) if sure else (numbers_alone, Fix(in_full, along, Safety.REVIEW))


def _with_bodies(context: Context, edits: tuple[SetNote, ...], bodies: Mapping[NoteId, Bodies]) -> tuple[SetNote, ...]:
    """Put new bodies beside new numbers."""
    renamed = {edit.note.id: edit.note for edit in edits}
    for name, body in bodies.items():
        renamed[name] = replace(renamed.get(name, context.draft.notes_by_id[name]), paragraphs=body)
    return tuple(SetNote(note) for note in renamed.values())


def _out_of_order(slip: Break[NumberedNote], unmarked: list[int]) -> Message:
    """Say how a number breaks the row, and which notes lost their marks there."""
    mark, value = slip.first.shown, slip.first.value or 0
    last = (slip.before.value or 0) if slip.before else 0
    if slip.swapped:
        return message("The mark {mark} stands before the mark {due}.", mark=mark, due=slip.first.due)
    if len(unmarked) > 1:
        words = "The mark {mark} stands here, but the marks {first} to {last} are missing."
        return message(words, mark=mark, first=unmarked[0], last=unmarked[-1])
    if unmarked:
        return message("The mark {mark} stands here, but the mark {lost} is missing.", mark=mark, lost=unmarked[0])
    if not last:
        return message("The first note is numbered {mark}.", mark=mark)
    if value == last:
        return message("There are two notes {mark}.", mark=mark)
    if value == last + 2:
        return message("Note {mark} follows note {last}: {gap} is left out.", mark=mark, last=last, gap=last + 1)
    return message("Note {mark} follows note {last}.", mark=mark, last=last)

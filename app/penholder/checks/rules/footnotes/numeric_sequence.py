"""Rule: notes run 1, 2, 3 in the order of their marks, and marks and notes are the same set."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from penholder.checks.context import Context, notes_seen
from penholder.checks.numbered_notes import NumberedNote, numbered_as_due, numbered_notes, runs
from penholder.checks.passage import first_words
from penholder.checks.rule import Fault, draft_rule
from penholder.ground.messages import Message, message
from penholder.model.edit import SetNote
from penholder.model.finding import Fix, Safety, Severity
from penholder.model.inline import text_of
from penholder.model.place import InNote, Span

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
    marked = {where.note for where in context.anchored}
    loose = [one for one in context.draft.notes if one.custom_mark is None and one.id not in marked and one.paragraphs]
    empty = [one for one in notes if one.again is None and not one.has_body]
    safety = Safety.REVIEW if loose or empty else Safety.SAFE
    for before, run in runs(notes):
        title = "Number as {number}" if len(run) == 1 else "Number from {number} on"
        fix = Fix(message(title, number=run[0].due), numbered_as_due(context, run), safety)
        yield Fault(run[0].where.span, _out_of_order(run[0], before), (fix,))
    for one in notes:
        if one.value is None:
            edits = (SetNote(replace(one.note, typed_mark=None)),)
            fix = Fix(message("Number as {number}", number=one.due), edits, Safety.REVIEW)
            yield Fault(one.where.span, message("The mark {mark} is no number.", mark=one.shown), (fix,))
    for one in empty:
        yield Fault(
            one.where.span, message("There is a mark {mark}, but no note {mark}.", mark=one.shown), reason=_LOST
        )
    for note in loose:
        shown = context.shown_marks[note.id]
        words = message("There is a note {mark}, but no mark {mark} in the text.", mark=shown) if shown else _UNMARKED
        span = Span(InNote(note.id), 0, first_words(text_of(note.paragraphs[0])))
        yield Fault(span, words, reason=_NOWHERE, severity=Severity.WARNING)


def _out_of_order(one: NumberedNote, before: NumberedNote | None) -> Message:
    """Say how a number breaks the row."""
    if before is None or before.value is None:
        return message("The first note is numbered {mark}.", mark=one.shown)
    if one.value == before.value:
        return message("There are two notes {mark}.", mark=one.shown)
    return message("Note {mark} follows note {before}.", mark=one.shown, before=before.shown)

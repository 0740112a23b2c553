"""Rule: a note number is used once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from penholder.checks.context import Context, notes_seen
from penholder.checks.readings.ibid_chain import in_full, rewritten_chain
from penholder.checks.readings.numbered_notes import NumberedNote, numbered_notes
from penholder.checks.rule import Fault, draft_rule
from penholder.drafting.dates import find_dates
from penholder.ground.messages import message
from penholder.model.edit import SetNote
from penholder.model.finding import Fix, Safety
from penholder.model.ids import NoteId
from penholder.model.inline import Inlines, words_of
from penholder.model.note import Note

_FORBIDDEN_SINCE = "2020-01-01"


@draft_rule(
    "footnotes/no-repeated-number",
    called="Each note number once",
    fix=Safety.SAFE,
    seen=lambda context: (*notes_seen(context), context.draft.masthead.date),
)
def no_repeated_number(context: Context) -> Iterator[Fault]:
    """A note number is used once; to refer to the same source again, a new note has the same text.

    A number that comes back breaks the ascending series. Texts before 2020 did so, and one that bears such a date is left
    alone.

    Wrong:
        organ: The General Assembly,
        pre: Recalling its resolution,[^1]
        pre: Recalling also the report,[^2]
        1. Takes note of the resolution;[^1]
        2. Requests a report.[^3]
        note 1: See resolution 70/1.
        note 2: A/80/912.
        note 3: A/80/913.

    Right:
        organ: The General Assembly,
        pre: Recalling its resolution,[^1]
        pre: Recalling also the report,[^2]
        1. Takes note of the resolution;[^3]
        2. Requests a report.[^4]
        note 1: See resolution 70/1.
        note 2: A/80/912.
        note 3: See resolution 70/1.
        note 4: A/80/913.

    Source: Editorial Manual, footnotes, chapter 5, A.
    """
    notes = numbered_notes(context)
    if _of_an_earlier_time(context) or all(one.again is None for one in notes):
        return
    fixes = _notes_of_their_own(context, notes)
    for one in notes:
        if one.again is not None:
            yield Fault(
                context.mark_of(one.note).span, message("The mark {mark} was used before.", mark=one.shown), fixes
            )


def _of_an_earlier_time(context: Context) -> bool:
    """Tell whether the masthead bears a date of the years in which numbers were repeated."""
    dates = find_dates(words_of(context.draft.masthead.date))
    return any(date.iso < _FORBIDDEN_SINCE for date in dates)


def _notes_of_their_own(context: Context, notes: tuple[NumberedNote, ...]) -> tuple[Fix, ...]:
    """Give every mark that comes back a note with the same text, and number on; one fix serves all of them.

    What stands behind a new note says "Ibid." of another one now, and is written as its place demands.
    """
    before = [one.note for one in notes if one.again is None]
    full = in_full(before)
    new = [_with_body(one, full) for one in notes]
    if any(note is None for note in new):
        return ()
    after = [note for note in new if note is not None]
    bodies = rewritten_chain(before, after)
    edits = []
    again = 0
    for one, note in zip(notes, after, strict=True):
        again += one.again is not None
        number = (one.due if one.value is None or one.again else one.value) + again
        typed = None if context.computed_marks[note.id] == str(number) else str(number)
        body = (bodies or {}).get(note.id, note.paragraphs)
        changed = replace(note, paragraphs=body, typed_mark=typed if one.value is not None else note.typed_mark)
        if changed != one.note:
            edits.append(SetNote(changed))
    safety = Safety.REVIEW if bodies is None else Safety.SAFE
    return (Fix(message("Give it a note of its own"), tuple(edits), safety),)


def _with_body(one: NumberedNote, full: Mapping[NoteId, Inlines | None]) -> Note | None:
    """Give a mark that comes back the text of its note, an "Ibid." in full; None where that cannot be told."""
    if one.again is None:
        return one.note
    body = full.get(one.again.id)
    return None if body is None else replace(one.note, paragraphs=(body, *one.again.paragraphs[1:]))

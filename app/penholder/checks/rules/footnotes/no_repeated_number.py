"""Rule: a note number is used once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from penholder.checks.citations import chain_faults, is_ibid
from penholder.checks.context import Context, notes_seen
from penholder.checks.numbered_notes import NumberedNote, numbered_notes
from penholder.checks.rule import Fault, draft_rule
from penholder.drafting.dates import find_dates
from penholder.ground.messages import message
from penholder.model.edit import SetNote
from penholder.model.finding import Fix, Safety
from penholder.model.inline import words_of

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
        note 1: Resolution 70/1.
        note 2: A/80/912.
        note 3: A/80/913.

    Right:
        organ: The General Assembly,
        pre: Recalling its resolution,[^1]
        pre: Recalling also the report,[^2]
        1. Takes note of the resolution;[^3]
        2. Requests a report.[^4]
        note 1: Resolution 70/1.
        note 2: A/80/912.
        note 3: Resolution 70/1.
        note 4: A/80/913.

    Source: Editorial Manual, footnotes, chapter 5, A.
    """
    notes = numbered_notes(context)
    if _of_an_earlier_time(context) or all(one.again is None for one in notes):
        return
    fixes = _notes_of_their_own(context, notes)
    for one in notes:
        if one.again is not None:
            yield Fault(one.where.span, message("The mark {mark} was used before.", mark=one.shown), fixes)


def _of_an_earlier_time(context: Context) -> bool:
    """Tell whether the masthead bears a date of the years in which numbers were repeated."""
    dates = find_dates(words_of(context.draft.masthead.date))
    return any(date.iso < _FORBIDDEN_SINCE for date in dates)


def _notes_of_their_own(context: Context, notes: tuple[NumberedNote, ...]) -> tuple[Fix, ...]:
    """Give every mark that comes back a note with the same text, and number on; one fix serves all of them."""
    if any(one.again is not None and is_ibid(one.again.words) for one in notes):
        return ()
    edits = []
    again = 0
    for one in notes:
        again += one.again is not None
        number = (one.due if one.value is None or one.again else one.value) + again
        typed = None if context.computed_marks[one.note.id] == str(number) else str(number)
        body = one.note.paragraphs if one.again is None else one.again.paragraphs
        new = replace(one.note, paragraphs=body, typed_mark=typed if one.value is not None else one.note.typed_mark)
        if new != one.note:
            edits.append(SetNote(new))
    safety = Safety.SAFE if _chain_stays_right(notes) else Safety.REVIEW
    return (Fix(message("Give it a note of its own"), tuple(edits), safety),)


def _chain_stays_right(notes: tuple[NumberedNote, ...]) -> bool:
    """Tell whether no "Ibid." comes to stand behind another note than before, and none is called for."""
    before = [one.note.words for one in notes if one.again is None]
    after = [(one.again or one.note).words for one in notes]
    follows = any(one.again is None and is_ibid(one.note.words) and last.again for last, one in pairwise(notes))
    return not follows and len(chain_faults(after)) == len(chain_faults(before))

"""Rule: a source is cited once, at its first mention."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from penholder.checks.context import Context, notes_seen
from penholder.checks.readings.citations import is_ibid
from penholder.checks.readings.ibid_chain import rewritten_chain
from penholder.checks.readings.numbered_notes import NumberedNote, notes_as_read
from penholder.checks.rule import Fault, draft_rule
from penholder.ground.messages import message
from penholder.model.edit import Edit, ReplaceText, SetNote
from penholder.model.finding import Certainty, Fix, Safety
from penholder.model.inline import SUPERSCRIPT, Text, cut
from penholder.model.note import Note
from penholder.model.place import InParagraph, Span

_SOURCE = re.compile(r"[A-Z]{1,5}/[\w.()]|Treaty Series|Official Records|[Rr]esolution \d|www\.|publication|document")
_CLARITY = message("A source is cited again only for clarity, or where another part of it is meant.")


@draft_rule(
    "footnotes/first-mention-once",
    called="Each source cited once",
    certainty=Certainty.LIKELY,
    fix=Safety.REVIEW,
    seen=lambda context: (*notes_seen(context), context.outline),
)
def first_mention_once(context: Context) -> Iterator[Fault]:
    """A source has its note at the first mention; it is cited again only for clarity or where another part is meant.

    The reader who has found it once knows it, in the preamble or in the operative part. “See …” is left alone: it may
    point to another part of one large document each time.

    Wrong:
        organ: The General Assembly,
        pre: Recalling the report of the Secretary-General,[^1] and the outcome,[^2]
        pre: Welcoming the report of the Secretary-General,[^3]
        1. Takes note of the report;
        2. Requests a report.
        note 1: A/80/912.
        note 2: A/80/913.
        note 3: A/80/912.

    Right:
        organ: The General Assembly,
        pre: Recalling the report of the Secretary-General,[^1] and the outcome,[^2]
        pre: Welcoming the report of the Secretary-General,
        1. Takes note of the report;
        2. Requests a report.
        note 1: A/80/912.
        note 2: A/80/913.

    Right:
        organ: The General Assembly,
        pre: Recalling the report of the Secretary-General,[^1]
        pre: Welcoming one part of the report of the Secretary-General,[^2]
        1. Takes note of the Covenants,[^3] one[^4] and the other;[^5]
        2. Requests a report.
        note 1: A/80/912.
        note 2: A/80/912, chap. IV.
        note 3: A/80/913.
        note 4: See resolution 2200 A (XXI), annex.
        note 5: See resolution 2200 A (XXI), annex.

    Source: Editorial Manual, footnotes, chapter 5; its older edition wanted one note in each part.
    """
    notes = notes_as_read(context)
    seen: dict[str, list[NumberedNote]] = {}
    for one in notes:
        words = _source(one.note.words)
        if not words:
            continue
        earlier = [was for was in seen.get(words, ()) if _text(context, was) == _text(context, one)]
        if earlier:
            said = message("Note {again} repeats note {first}.", again=one.shown, first=earlier[0].shown)
            yield Fault(context.mark_of(one.note).span, said, (_without(context, notes, one),), _CLARITY)
        seen.setdefault(words, []).append(one)


@lru_cache(maxsize=4096)
def _source(note: str) -> str:
    """Give what a note cites, blanks evened out; "" where it cites nothing that should be cited once."""
    words = " ".join(note.split())
    return "" if is_ibid(words) or words.startswith("See ") or not _SOURCE.search(words) else words


def _text(context: Context, one: NumberedNote) -> int | None:
    """Name the text in which a mark stands: 0 for the resolution, the number of an annex; None for the masthead."""
    place = context.mark_of(one.note).place
    return context.outline[place.paragraph].annex if isinstance(place, InParagraph) else None


def _without(context: Context, notes: tuple[NumberedNote, ...], one: NumberedNote) -> Fix:
    """Take the mark out, and the note with it; "Ibid." is brought along."""
    mark = context.mark_of(one.note)
    start, end = mark.offset, mark.offset + 1
    line = context.draft.line(mark.place)
    comma = cut(line, start - 1, start)
    if (
        len(comma) == 1
        and isinstance(comma[0], Text)
        and comma[0].text == ","
        and any(mark == SUPERSCRIPT for mark in comma[0].marks)
    ):
        start -= 1
    edits: list[Edit] = [ReplaceText(Span(mark.place, start, end), ())]
    before = [other.note for other in notes]
    bodies = rewritten_chain(before, [note for note in before if note.id != one.note.id]) or {}
    edits += [
        SetNote(Note(note.id, bodies[note.id], note.custom_mark, note.typed_mark))
        for note in before
        if note.id in bodies
    ]
    return Fix(message("Take this mark and its note out"), tuple(edits), Safety.REVIEW)

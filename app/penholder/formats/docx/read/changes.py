"""Makes the list of changes of a file: each with its kind, author, date, words, and its place in the final reading."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from penholder.formats.docx.parse.standing import Tracked
from penholder.formats.docx.read.marks_of_places import Found
from penholder.formats.report import Change
from penholder.model.draft import Draft
from penholder.model.ids import ParagraphId
from penholder.model.inline import cut, words_of
from penholder.model.place import InParagraph, Span


def listed(
    tracked: Sequence[Tracked],
    found: Mapping[str, Found],
    loose: Mapping[str, ParagraphId],
    draft: Draft,
    note_words: Callable[[tuple[str, str]], str],
) -> tuple[Change, ...]:
    """Give the changes in their order; ``note_words`` gives the words of notes that a change took out.

    What was put in reads as the draft has it, so that its words are those at its place.
    """
    return tuple(_listed(one, found, loose, draft, note_words) for one in tracked)


def _listed(
    one: Tracked,
    found: Mapping[str, Found],
    loose: Mapping[str, ParagraphId],
    draft: Draft,
    note_words: Callable[[tuple[str, str]], str],
) -> Change:
    place = found.get(one.ref)
    if place is None:
        paragraph = loose.get(one.ref)
        span = Span(InParagraph(paragraph), 0, 0) if paragraph is not None else None
        return Change(one.kind, span, _gone(one, note_words), one.author, one.date)
    span = Span(place.place, place.start, place.end)
    if place.start < place.end:
        return Change(
            one.kind, span, words_of(cut(draft.line(place.place), place.start, place.end)), one.author, one.date
        )
    return Change(one.kind, span, _gone(one, note_words), one.author, one.date)


def _gone(one: Tracked, note_words: Callable[[tuple[str, str]], str]) -> str:
    """Give the words of a change that are not in the draft, those of its notes behind them."""
    notes = [words for note in one.notes if one.kind in {"delete", "move"} and (words := note_words(note))]
    words = one.words if one.words.strip() else one.words[:1]
    return "\n".join([words.strip("\n") if words.strip() else words, *notes]).strip("\n") or words

"""Makes notes and lines with anchors from the marks that were found, and says what is odd about them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from penholder.formats.intake.marks import FoundNote, Marking, MarkPlace
from penholder.formats.intake.note_bodies import NoteBody
from penholder.formats.intake.styles import NO_STYLES, Styles, styled
from penholder.formats.report import Problem
from penholder.ground.messages import message
from penholder.model.draft import Draft
from penholder.model.finding import Severity
from penholder.model.ids import NoteId, ParagraphId
from penholder.model.inline import Inline, Inlines, NoteAnchor, Text, normal
from penholder.model.note import Note
from penholder.model.note_marks import computed_marks, shown_marks
from penholder.model.outline import Outline, outline
from penholder.model.place import InParagraph, Place

_BLANKS = re.compile(r"[ \t]{2,}|\t")
_LEADING = re.compile(r"^[ \t]{2,}")


def squeezed(text: str) -> str:
    """Count a run of blanks as one, as where lines were set justified."""
    return _BLANKS.sub(" ", text)


def anchored_line(
    text: str, places: Sequence[MarkPlace], ids: Sequence[NoteId], wrapped: bool, styles: Styles = NO_STYLES
) -> Inlines:
    """Make a line of a text with its marks taken out and anchors in their places.

    Blanks before a mark belong to it; of those after it one remains. Text with ``styles`` is set, and has single blanks.
    """
    parts: list[Inline] = []
    at = 0
    if styles is not NO_STYLES:
        for place in places:
            parts.extend(styled(text[at : place.start], at, styles))
            parts.append(NoteAnchor(ids[place.note]))
            at = place.end
        return normal([*parts, *styled(text[at:], at, styles)])
    for place in places:
        parts.append(Text(_part(text[at : place.start], wrapped, after_mark=at > 0)))
        parts.append(NoteAnchor(ids[place.note]))
        at = place.end
    parts.append(Text(_part(text[at:], wrapped, after_mark=at > 0)))
    return normal(parts)


def _part(text: str, wrapped: bool, after_mark: bool) -> str:
    if wrapped:
        return squeezed(text)
    return _LEADING.sub(" ", text) if after_mark else text


def ids_in_order(marking: Marking, units: int) -> list[NoteId]:
    """Number the notes n1, n2 … in the order of their first marks, those without a mark after them as they stand."""
    order: dict[int, None] = {}
    for unit in range(units):
        for place in marking.places.get(unit, ()):
            order.setdefault(place.note)
    for index in range(len(marking.notes)):
        order.setdefault(index)
    named = {note: NoteId(f"n{number}") for number, note in enumerate(order, start=1)}
    return [named[index] for index in range(len(marking.notes))]


def built_notes(found: Sequence[FoundNote], ids: Sequence[NoteId], wrapped: bool) -> tuple[Note, ...]:
    """Make the notes in the order of their ids, each with its number as printed."""
    notes = []
    for note, name in zip(found, ids, strict=True):
        lines = [] if note.body is None else [*_paragraphs(note.body, wrapped)]
        custom = note.mark if note.custom else None
        notes.append(Note.of(name, *lines, custom_mark=custom, typed_mark=None if custom else note.mark))
    return tuple(sorted(notes, key=lambda note: int(note.id[1:])))


def _paragraphs(body: NoteBody, wrapped: bool) -> Iterator[Inlines]:
    for index, line in enumerate(body.paragraphs):
        if index < len(body.styles):
            yield styled(line, 0, body.styles[index])
        else:
            yield (Text(squeezed(line) if wrapped else line),)


def with_typed_marks(draft: Draft) -> Draft:
    """Keep the printed number of a note only where the count gives another one."""
    computed = computed_marks(draft)
    return replace(
        draft,
        notes=tuple(
            replace(note, typed_mark=None)
            if note.typed_mark is not None and computed.get(note.id) == note.typed_mark
            else note
            for note in draft.notes
        ),
    )


def note_problems(draft: Draft, doubtful: frozenset[NoteId] = frozenset()) -> Iterator[Problem]:
    """Say which notes have no mark, which marks no note, and which marks were hardly clear."""
    places = first_places(draft)
    marks = shown_marks(draft)
    counted = outline(draft)
    first_of: set[str] = set()
    for note in draft.notes:
        mark, place = marks.get(note.id, ""), places.get(note.id)
        if place is None:
            yield _without_mark(note, mark)
        elif not note.paragraphs:
            yield _without_body(counted, note, mark, place, repeated=mark in first_of)
        elif note.id in doubtful:
            yield _doubtful(counted, note, mark, place)
        if place is not None:
            first_of.add(mark)


def first_places(draft: Draft) -> Mapping[NoteId, Place]:
    """Give the first place of each note that has one."""
    places: dict[NoteId, Place] = {}
    for place, _, note in draft.anchors:
        places.setdefault(note, place)
    return places


def _said(counted: Outline, place: Place) -> tuple[ParagraphId | None, str]:
    if isinstance(place, InParagraph):
        return place.paragraph, counted[place.paragraph].place
    return None, "masthead"


def _without_mark(note: Note, mark: str) -> Problem:
    return Problem(
        "note-without-mark",
        Severity.WARNING,
        message(
            "There is a {note} at the foot of the text, but no mark in the text that it belongs to.",
            note=f"note {mark}".rstrip(),
        ),
        note=note.id,
        place=f"note {mark}".rstrip(),
        decided=message("It is kept as a note without a place."),
        alternative=message("Put its mark where it belongs, or remove the note."),
    )


def _without_body(counted: Outline, note: Note, mark: str, place: Place, repeated: bool) -> Problem:
    paragraph, said = _said(counted, place)
    if repeated:
        return Problem(
            "mark-repeated",
            Severity.WARNING,
            message("The note mark {mark} stands twice in the text, but there is one note of that number.", mark=mark),
            paragraph,
            note.id,
            said,
            decided=message("The second mark is kept as a note of its own, without words."),
        )
    return Problem(
        "mark-without-note",
        Severity.WARNING,
        message("The text has a note mark {mark}, but no note {mark} was found.", mark=mark),
        paragraph,
        note.id,
        said,
        decided=message("The mark is kept with an empty note."),
        alternative=message("Write the note, or remove the mark."),
    )


def _doubtful(counted: Outline, note: Note, mark: str, place: Place) -> Problem:
    paragraph, said = _said(counted, place)
    return Problem(
        "mark-doubtful",
        Severity.HINT,
        message(
            "The {mark} here was taken for the mark of note {mark}, but it may be a number of the text.", mark=mark
        ),
        paragraph,
        note.id,
        said,
        decided=message("It became the mark of the note."),
        alternative=message("If it is a number, type it and put the mark elsewhere."),
    )

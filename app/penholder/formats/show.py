"""What was read of a file, as the one JSON object that ``penholder show`` prints."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from penholder.drafting.bodies import is_committee_line
from penholder.drafting.dates import iso_date
from penholder.drafting.masthead import agenda_item_number, distribution_value, language_value, session_number
from penholder.formats.markdown.printing import print_inlines
from penholder.formats.report import Change, Problem, Reading
from penholder.model.draft import Draft
from penholder.model.ids import NoteId
from penholder.model.inline import (
    Inlines,
    MarkKind,
    NoteAnchor,
    Reference,
    Text,
    length_of,
    placed,
    shown_offset,
    shown_places,
    words_of,
)
from penholder.model.masthead import Masthead
from penholder.model.note_marks import notes_in_order, shown_marks
from penholder.model.outline import outline
from penholder.model.place import InMasthead, InNote, InParagraph, Place

Json = dict[str, Any]


def structure_json(reading: Reading, source: str) -> Json:
    """Give the JSON values for a reading; ``source`` is the name of the file as it was given.

    ``text`` has neither label nor note marks; ``start``, ``end`` and ``offset`` are offsets in it, in code points.
    """
    draft = reading.draft
    marks = shown_marks(draft)
    return {
        "format": "penholder-structure",
        "version": 1,
        "source": source,
        "body": draft.body.value,
        "stage": draft.stage.value,
        "document_type": draft.document_type.value,
        "masthead": _masthead(draft.masthead),
        "paragraphs": [*_paragraphs(draft, marks)],
        "notes": [*_notes(draft, marks)],
        "references": [*_references(draft)],
        "furniture": [{"line": one.line, "text": one.text} for one in reading.furniture],
        "changes": [_change(draft, one) for one in reading.changes],
        "comments": [*_comments(draft)],
        "problems": [_problem(one) for one in reading.problems],
    }


def _masthead(masthead: Masthead) -> Json:
    """Give what the printed lines say; a line that cannot be read gives null, never a guess."""

    def words(line: Inlines) -> str | None:
        return " ".join(words_of(line).split()) or None

    symbol = words(masthead.symbol)
    committee = words(masthead.committee)
    return {
        "symbol": symbol.rstrip("*† ") if symbol else None,
        "distribution": distribution_value(words_of(masthead.distribution)),
        "date": iso_date(words_of(masthead.date)),
        "original_language": language_value(words_of(masthead.original_language)),
        "session": session_number(words_of(masthead.session)),
        "committee": committee if committee and is_committee_line(committee) else None,
        "agenda_item": agenda_item_number(words_of(masthead.agenda_item)),
        "agenda_title": words(masthead.agenda_title),
    }


def _paragraphs(draft: Draft, marks: Mapping[NoteId, str]) -> Iterator[Json]:
    for paragraph, entry in zip(draft.paragraphs, outline(draft).entries, strict=True):
        yield {
            "id": paragraph.id,
            "kind": paragraph.kind.value,
            "level": paragraph.level,
            "label": entry.label,
            "typed_label": paragraph.typed_label,
            "place": entry.place,
            "text": paragraph.words,
            "markdown": print_inlines(paragraph.inlines, marks),
        }


def _notes(draft: Draft, marks: Mapping[NoteId, str]) -> Iterator[Json]:
    anchors: dict[NoteId, list[Json]] = {}
    for place in dict.fromkeys(place for place, _, _ in draft.anchors):
        paragraph, field = _named(place)
        for shown, inline in shown_places(draft.line(place)):
            if isinstance(inline, NoteAnchor):
                one = {"paragraph": paragraph, "field": field, "offset": shown}
                anchors.setdefault(inline.note, []).append(one)
    for name in notes_in_order(draft):
        note_value = draft.notes_by_id[name]
        yield {
            "id": name,
            "mark": marks[name],
            "typed_mark": note_value.typed_mark,
            "text": note_value.words,
            "markdown": "\n".join(print_inlines(line, marks) for line in note_value.paragraphs),
            "anchors": anchors.get(name, []),
        }


def _named(place: Place) -> tuple[str | None, str | None]:
    """Give the paragraph of a place, or the field of the masthead."""
    if isinstance(place, InParagraph):
        return place.paragraph, None
    return None, place.field if isinstance(place, InMasthead) else None


def _references(draft: Draft) -> Iterator[Json]:
    """Give the live references of the paragraphs; the format has no place for those inside notes."""
    for paragraph in draft.paragraphs:
        for start, inline in shown_places(paragraph.inlines):
            if isinstance(inline, Reference):
                end = start + len(inline.words)
                yield {"paragraph": paragraph.id, "start": start, "end": end, "targets": list(inline.targets)}


def _change(draft: Draft, change: Change) -> Json:
    """Give a change; one in a note or in the masthead has the paragraph and the offset of the note's mark, or none."""
    place, start, end = (None, 0, 0) if change.span is None else (change.span.place, change.span.start, change.span.end)
    paragraph, start, end = _shown_place(draft, place, start, end)
    return {
        "kind": change.kind,
        "paragraph": paragraph,
        "start": start,
        "end": end,
        "text": change.text,
        "author": change.author,
        "date": change.date,
    }


def _comments(draft: Draft) -> Iterator[Json]:
    """Give the remarks, each with the stretch of the first line that bears its mark."""
    stretches = comment_stretches(draft)
    for comment in draft.comments:
        place, start, end = stretches.get(comment.id, (None, 0, 0))
        paragraph, start, end = _shown_place(draft, place, start, end)
        yield {"paragraph": paragraph, "start": start, "end": end, "author": comment.author, "text": comment.text}


def comment_stretches(draft: Draft) -> dict[str, tuple[Place, int, int]]:
    """Give for each comment the first line with its mark, and from where to where the mark goes there."""
    found: dict[str, tuple[Place, int, int]] = {}
    for place, line in draft.lines() if draft.comments else ():
        for offset, inline in placed(line):
            for mark in inline.marks if isinstance(inline, Text | Reference) else ():
                if mark.kind is MarkKind.COMMENT:
                    known = found.get(mark.ref)
                    end = offset + length_of(inline)
                    if known is None or known[0] == place:
                        found[mark.ref] = (place, known[1] if known else offset, end)
    return found


def _shown_place(draft: Draft, place: Place | None, start: int, end: int) -> tuple[str | None, int, int]:
    """Give paragraph and offsets in its shown text; for a note those of its mark."""
    if isinstance(place, InParagraph):
        line = draft.line(place)
        return place.paragraph, shown_offset(line, start), shown_offset(line, end)
    if isinstance(place, InNote):
        for at, offset, note in draft.anchors:
            if note == place.note and isinstance(at, InParagraph):
                shown = shown_offset(draft.line(at), offset)
                return at.paragraph, shown, shown
    return None, 0, 0


def _problem(problem: Problem) -> Json:
    return {
        "code": problem.code,
        "severity": problem.severity.value,
        "paragraph": problem.paragraph,
        "place": problem.place,
        "message": str(problem.message),
        "decided": str(problem.decided) if problem.decided else None,
        "alternative": str(problem.alternative) if problem.alternative else None,
    }

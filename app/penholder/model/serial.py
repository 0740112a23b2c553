"""A draft as JSON and back, for the working file, the recovery copy and the clipboard.

The form carries a version number; a reader refuses a newer one and always reads older ones.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from penholder.model.draft import Draft
from penholder.model.ids import CommentId, NoteId, ParagraphId, PartId, SourceId
from penholder.model.inline import (
    Carried,
    Inline,
    Inlines,
    Mark,
    MarkKind,
    Marks,
    NoteAnchor,
    Reference,
    Text,
    normal,
)
from penholder.model.kinds import Body, DocumentType, Kind, Stage
from penholder.model.masthead import FIELDS, Masthead
from penholder.model.note import CarriedPart, Comment, Note, Source
from penholder.model.paragraph import COUNTED, Number, Paragraph

VERSION = 1
Json = Any
"""What ``json`` gives and takes; the shapes are those that the functions below write."""


class DraftFormatError(ValueError):
    """The JSON is no draft, or one of a newer version; the text says which."""


def draft_to_json(draft: Draft) -> dict[str, Json]:
    """Write a draft as JSON values; equal drafts give equal values."""
    return {
        "version": VERSION,
        "body": draft.body.value,
        "stage": draft.stage.value,
        "document_type": draft.document_type.value,
        "issued": draft.highest_number,
        "masthead": {name: inlines_to_json(line) for name, line in draft.masthead.lines()},
        "paragraphs": [paragraph_to_json(one) for one in draft.paragraphs],
        "notes": [note_to_json(note) for note in draft.notes],
        "comments": [
            {"id": one.id, "author": one.author, "text": one.text, "date": one.date} for one in draft.comments
        ],
        "sources": [{"id": one.id, "symbol": one.symbol, "label": one.label} for one in draft.sources],
        "carried": [{"id": one.id, "description": one.description, "data": one.data} for one in draft.carried],
    }


def draft_from_json(value: Json) -> Draft:
    """Read a draft; anything that is not one raises ``DraftFormatError``."""
    try:
        version = value["version"]
        if version > VERSION:
            raise DraftFormatError(f"version {version} is newer than {VERSION}")
        return _draft(value)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        if isinstance(error, DraftFormatError):
            raise
        raise DraftFormatError(str(error)) from error


def _draft(value: Mapping[str, Json]) -> Draft:
    masthead = {name: inlines_from_json(line) for name, line in value["masthead"].items() if name in FIELDS}
    return Draft(
        tuple(paragraph_from_json(one) for one in value["paragraphs"]),
        tuple(note_from_json(one) for one in value["notes"]),
        Masthead(**masthead),
        Body(value["body"]),
        Stage(value["stage"]),
        DocumentType(value["document_type"]),
        tuple(Comment(CommentId(one["id"]), one["author"], one["text"], one["date"]) for one in value["comments"]),
        tuple(Source(SourceId(one["id"]), one["symbol"], one["label"]) for one in value["sources"]),
        tuple(CarriedPart(PartId(one["id"]), one["description"], one["data"]) for one in value["carried"]),
        int(value["issued"]),
    )


def paragraph_to_json(paragraph: Paragraph) -> dict[str, Json]:
    """Write one paragraph; what has its ordinary value is left out."""
    value: dict[str, Json] = {"id": paragraph.id, "kind": paragraph.kind.value}
    if paragraph.level:
        value["level"] = paragraph.level
    if paragraph.number != COUNTED:
        value["number"] = [paragraph.number.way, paragraph.number.label]
    if paragraph.typed_label is not None:
        value["typed_label"] = paragraph.typed_label
    value["inlines"] = inlines_to_json(paragraph.inlines)
    return value


def paragraph_from_json(value: Mapping[str, Json]) -> Paragraph:
    """Read one paragraph."""
    number = value.get("number")
    return Paragraph.of(
        value["id"],
        Kind(value["kind"]),
        inlines_from_json(value["inlines"]),
        value.get("level", 0),
        Number(number[0], number[1]) if number else COUNTED,
        value.get("typed_label"),
    )


def note_to_json(note: Note) -> dict[str, Json]:
    """Write one note."""
    value: dict[str, Json] = {"id": note.id, "paragraphs": [inlines_to_json(line) for line in note.paragraphs]}
    if note.custom_mark is not None:
        value["custom_mark"] = note.custom_mark
    if note.typed_mark is not None:
        value["typed_mark"] = note.typed_mark
    return value


def note_from_json(value: Mapping[str, Json]) -> Note:
    """Read one note."""
    lines = (inlines_from_json(line) for line in value["paragraphs"])
    return Note.of(value["id"], *lines, custom_mark=value.get("custom_mark"), typed_mark=value.get("typed_mark"))


def inlines_to_json(line: Inlines) -> list[Json]:
    """Write a line; plain text is a bare string."""
    return [_inline_to_json(inline) for inline in line]


def _inline_to_json(inline: Inline) -> Json:
    if isinstance(inline, Text):
        return {"text": inline.text, "marks": _marks_to_json(inline.marks)} if inline.marks else inline.text
    if isinstance(inline, NoteAnchor):
        return {"note": inline.note}
    if isinstance(inline, Reference):
        value: dict[str, Json] = {"reference": inline.words, "targets": list(inline.targets)}
        if inline.marks:
            value["marks"] = _marks_to_json(inline.marks)
        return value
    return {"carried": inline.part}


def _marks_to_json(marks: Marks) -> list[str]:
    return [f"{mark.kind.value}:{mark.ref}" if mark.ref else mark.kind.value for mark in sorted(marks)]


def inlines_from_json(value: Sequence[Json]) -> Inlines:
    """Read a line."""
    return normal(_inline_from_json(one) for one in value)


def _inline_from_json(value: Json) -> Inline:
    if isinstance(value, str):
        return Text(value)
    if "text" in value:
        return Text(value["text"], _marks_from_json(value["marks"]))
    if "note" in value:
        return NoteAnchor(NoteId(value["note"]))
    if "reference" in value:
        targets = tuple(ParagraphId(name) for name in value["targets"])
        return Reference(targets, value["reference"], _marks_from_json(value.get("marks", ())))
    return Carried(PartId(value["carried"]))


def _marks_from_json(value: Sequence[str]) -> Marks:
    pairs = (one.partition(":") for one in value)
    return frozenset(Mark(MarkKind(kind), ref) for kind, _, ref in pairs)

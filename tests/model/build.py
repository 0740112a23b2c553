"""Small drafts for the tests of the model, built in one line each."""

from __future__ import annotations

from collections.abc import Iterable

from penholder.model.draft import Draft
from penholder.model.ids import NoteId, ParagraphId
from penholder.model.inline import Inline, Inlines, NoteAnchor, Reference, Text, normal
from penholder.model.kinds import Kind
from penholder.model.note import Note
from penholder.model.outline import outline
from penholder.model.paragraph import COUNTED, Number, Paragraph


def ref(words: str, *targets: str) -> Reference:
    return Reference(tuple(ParagraphId(name) for name in targets), words)


def anchor(name: str) -> NoteAnchor:
    return NoteAnchor(NoteId(name))


def line(*parts: str | Inline) -> Inlines:
    return normal(Text(part) if isinstance(part, str) else part for part in parts)


def par(
    name: str,
    kind: Kind,
    *parts: str | Inline,
    level: int = 0,
    number: Number = COUNTED,
    typed: str | None = None,
) -> Paragraph:
    return Paragraph.of(name, kind, line(*parts), level, number, typed)


def op(
    name: str, *parts: str | Inline, level: int = 0, number: Number = COUNTED, typed: str | None = None
) -> Paragraph:
    return par(name, Kind.OPERATIVE, *parts, level=level, number=number, typed=typed)


def pre(name: str, *parts: str | Inline, level: int = 0) -> Paragraph:
    return par(name, Kind.PREAMBULAR, *parts, level=level)


def note(name: str, words: str, **more: str) -> Note:
    return Note.of(name, line(words), **more)


def draft(*paragraphs: Paragraph, notes: Iterable[Note] = ()) -> Draft:
    return Draft(tuple(paragraphs), tuple(notes))


def labels(one: Draft) -> list[str | None]:
    return [entry.label for entry in outline(one).entries]


def shown(one: Draft) -> list[str]:
    return [entry.shown for entry in outline(one).entries]


def places(one: Draft) -> list[str]:
    return [entry.place for entry in outline(one).entries]

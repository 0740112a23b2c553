"""Gives the anchors of a Markdown file their notes: the first ``[^5]`` the first body of that label, and so on."""

from __future__ import annotations

from collections.abc import Sequence

from penholder.formats.markdown.blocks import Definition
from penholder.formats.markdown.inlines import read_inlines
from penholder.model.ids import NoteId
from penholder.model.note import Note

UNKNOWN = "?"
"""The label of a note that has no mark at all."""


class NoteBook:
    """Counts the anchors as they are read and makes the notes in that order."""

    def __init__(self, definitions: Sequence[Definition]) -> None:
        self._bodies: dict[str, list[Definition]] = {}
        for definition in definitions:
            self._bodies.setdefault(definition.label, []).append(definition)
        self._definitions = definitions
        self._met: dict[str, list[NoteId]] = {}
        self._order: list[tuple[NoteId, str, Definition | None]] = []

    def anchored(self, label: str) -> NoteId:
        """Give the note of the next anchor with a label; a star is one note wherever it stands, unless it has more bodies."""
        met = self._met.setdefault(label, [])
        bodies = self._bodies.get(label, [])
        if met and not label.isdecimal() and len(met) >= len(bodies):
            return met[-1]
        name = NoteId(f"n{len(self._order) + 1}")
        self._order.append((name, label, bodies[len(met)] if len(met) < len(bodies) else None))
        met.append(name)
        return name

    def notes(self) -> tuple[Note, ...]:
        """Give all notes, those without an anchor last; each has its label as typed or custom mark."""
        used = {id(body) for _, _, body in self._order if body is not None}
        loose = [body for body in self._definitions if id(body) not in used and body.paragraphs]
        first = len(self._order) + 1
        everything = [*self._order, *((NoteId(f"n{first + i}"), body.label, body) for i, body in enumerate(loose))]
        return tuple(_note(name, label, body) for name, label, body in everything)


def _note(name: NoteId, label: str, body: Definition | None) -> Note:
    paragraphs = [] if body is None else [read_inlines(line, lambda _: NoteId("")).inlines for line in body.paragraphs]
    numbered = label.isdecimal()
    custom = None if numbered or label == UNKNOWN else label
    return Note.of(name, *paragraphs, custom_mark=custom, typed_mark=label if numbered else None)

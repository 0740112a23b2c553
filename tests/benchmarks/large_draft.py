"""A made-up draft of many paragraphs and notes, the same each time, for figures about size."""

from __future__ import annotations

from penholder.drafting.crossrefs import live_references
from penholder.model.draft import Draft
from penholder.model.ids import NoteId
from penholder.model.inline import ITALIC, Inlines, NoteAnchor, Text, normal, plain
from penholder.model.kinds import Kind
from penholder.model.note import Note
from penholder.model.paragraph import Paragraph

WORDS = (
    "the protection of wetlands and of those who live by them requires sustained cooperation among States, local "
    "authorities and scientific bodies, in particular where water is scarce and the seasons have become unreliable"
)


def large_draft(paragraphs: int = 600) -> Draft:
    """Make a draft with a title, an organ line and this many further paragraphs; every second one has a note."""
    rows = [
        Paragraph.of("p1", Kind.TITLE, plain("Protection of wetlands")),
        Paragraph.of("p2", Kind.ORGAN, (Text("The General Assembly", frozenset({ITALIC})), Text(","))),
    ]
    notes: list[Note] = []
    half = paragraphs // 3
    for index in range(paragraphs):
        name, last = f"p{index + 3}", index == paragraphs - 1
        if index < half:
            rows.append(Paragraph.of(name, Kind.PREAMBULAR, _line(index, "Recalling", ",", notes)))
            continue
        level = (0, 1, 1, 2, 2)[(index - half) % 5]
        following = 0 if last else (0, 1, 1, 2, 2)[(index + 1 - half) % 5]
        end = "." if last else ":" if following > level else ";"
        rows.append(Paragraph.of(name, Kind.OPERATIVE, _line(index, "Requests", end, notes), level))
    return live_references(Draft(tuple(rows), tuple(notes)))


def _line(index: int, opening: str, end: str, notes: list[Note]) -> Inlines:
    """Write about sixty words, a note behind every second line and a reference in every tenth."""
    italic = Text(opening, frozenset({ITALIC}))
    body = f" that {WORDS}, and that {WORDS}" + (" as set out in paragraph 1 above" if index % 10 == 9 else "")
    if index % 2:
        return normal((italic, Text(body + end)))
    note = Note.of(f"n{index + 1}", plain(f"A/80/{100 + index}."))
    notes.append(note)
    return normal((italic, Text(body + end), NoteAnchor(NoteId(note.id))))

"""All that is in a draft, in the order of reading, and what stands before and behind a place in it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from penholder.desktop.editor.slices import slice_of
from penholder.model.draft import Draft
from penholder.model.ids import PartId
from penholder.model.inline import Carried, Inlines, NoteAnchor, Reference, Text, cut, normal, plain
from penholder.model.kinds import Kind
from penholder.model.note import CarriedPart
from penholder.model.place import InParagraph, Position, Selection

PART = CarriedPart(PartId("c1"), "picture")

Atom = object
"""A character, an anchor, a carried part, a live reference without its words, or the end of a paragraph."""
END = "¶"


def atoms(line: Inlines) -> list[Atom]:
    found: list[Atom] = []
    for inline in line:
        if isinstance(inline, Text):
            found += inline.text
        elif isinstance(inline, Reference):
            found.append(("reference", inline.targets))
        else:
            found.append("mark" if isinstance(inline, NoteAnchor) else inline)
    return found


def reading(draft: Draft) -> list[Atom]:
    """Give all that is in the paragraphs, in the order of reading."""
    lines = [atoms(one.inlines) for one in draft.paragraphs]
    return [atom for at, line in enumerate(lines) for atom in ([END] if at else []) + line]


def halves(draft: Draft, position: Position) -> tuple[list[Atom], list[Atom]]:
    """Give what stands before a place and behind it; a reference around it is broken into its words."""
    assert isinstance(position.place, InParagraph)
    row = draft.positions[position.place.paragraph]
    here = draft.paragraphs[row]
    start = replace(here, inlines=cut(here.inlines, 0, position.offset))
    end = replace(here, inlines=cut(here.inlines, position.offset, len(here.text)))
    before = replace(draft, paragraphs=(*draft.paragraphs[:row], start))
    behind = replace(draft, paragraphs=(end, *draft.paragraphs[row + 1 :]))
    return reading(before), reading(behind)


def between(draft: Draft, start: Position, end: Position) -> list[Atom]:
    """Give what stands between two places; a reference that is cut by one of them is words."""
    ends = ((row_of(draft, one), one.offset) for one in (start, end))
    return reading(replace(draft, paragraphs=slice_of(draft, *ends).paragraphs))


def with_parts(draft: Draft, where: tuple[int, ...]) -> Draft:
    """Put a carried part into some paragraphs."""
    rows = list(draft.paragraphs)
    for at in where:
        if at < len(rows):
            rows[at] = replace(rows[at], inlines=normal((*rows[at].inlines, Carried(PART.id), *plain("."))))
    return replace(draft, paragraphs=tuple(rows), carried=(PART,))


def row_of(draft: Draft, position: Position) -> int:
    assert isinstance(position.place, InParagraph)
    return draft.positions[position.place.paragraph]


def in_order(draft: Draft, selection: Selection) -> tuple[Position, Position]:
    start, end = sorted((selection.anchor, selection.caret), key=lambda one: (row_of(draft, one), one.offset))
    return start, end


def touches_object(draft: Draft, selection: Selection) -> bool:
    start, end = in_order(draft, selection)
    rows = draft.paragraphs[row_of(draft, start) : row_of(draft, end) + 1]
    return any(one.kind is Kind.OBJECT for one in rows)


def without_references(found: list[Atom]) -> list[Atom]:
    return [atom for atom in found if isinstance(atom, str)]


def safe_place(length: int, wanted: int, character: Callable[[int], str]) -> int:
    """Give a place that does not lie within a pair of surrogates."""
    at = wanted % length
    text = character(at)
    return at + 1 if text and 0xDC00 <= ord(text[0]) <= 0xDFFF else at

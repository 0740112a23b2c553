"""What belongs to a paragraph and goes where it goes: its subparagraphs, the text that goes on after them, tables."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from penholder.model.draft import Draft
from penholder.model.ids import ParagraphId
from penholder.model.kinds import COUNTED_KINDS, LEVELLED_KINDS, Kind
from penholder.model.paragraph import Paragraph
from penholder.model.place import InParagraph, Position, Selection

HALVES = frozenset({Kind.PREAMBULAR, *COUNTED_KINDS})
"""Kinds of paragraphs that text and tables without a number can belong to."""

_FLUSH = frozenset({Kind.TEXT, Kind.OBJECT})
_AROUND = frozenset({Kind.SPONSORS, Kind.TITLE, Kind.ORGAN, Kind.CLOSING})


def end_of_unit(rows: Sequence[Paragraph], start: int) -> int:
    """Give the row behind all that belongs to the paragraph at a row; an annex reaches to the next one."""
    first, end = rows[start], start + 1
    if first.kind is Kind.ANNEX:
        while end < len(rows) and rows[end].kind not in {Kind.ANNEX, Kind.CLOSING}:
            end += 1
        return end
    while end < len(rows) and _belongs(first, rows[end]):
        end += 1
    return end


def _belongs(first: Paragraph, one: Paragraph) -> bool:
    if one.kind is first.kind and first.kind in LEVELLED_KINDS and one.level > first.level:
        return True
    return one.kind in _FLUSH and first.kind in HALVES and first.level == 0


def start_of_unit_above(rows: Sequence[Paragraph], start: int) -> int | None:
    """Give the row of the paragraph that, with all that belongs to it, ends above a row; None at the top.

    For a subparagraph without one of its own level above, that is its paragraph.
    """
    if rows[start].kind is Kind.ANNEX:
        return next((above for above in range(start - 1, -1, -1) if rows[above].kind is Kind.ANNEX), None)
    level = rows[start].level if rows[start].kind in LEVELLED_KINDS else 0
    for above in range(start - 1, -1, -1):
        one = rows[above]
        if one.kind is Kind.ANNEX or one.kind not in LEVELLED_KINDS | {Kind.OBJECT}:
            return above
        if one.kind is rows[start].kind and one.level <= level:
            return above
        if one.level == 0 and end_of_unit(rows, above) >= start and not _goes_on_from_above(rows, above):
            return above
    return None


def _goes_on_from_above(rows: Sequence[Paragraph], row: int) -> bool:
    """Tell whether text or a table belongs to a paragraph above it."""
    if rows[row].kind not in _FLUSH:
        return False
    above = row - 1
    while above >= 0 and (rows[above].kind in _FLUSH or rows[above].level):
        above -= 1
    return above >= 0 and rows[above].kind in HALVES


def whole_units(rows: Sequence[Paragraph], first: int, last: int) -> int:
    """Give the row behind all that belongs to the paragraphs from one row to another, both included."""
    end = first
    while end <= last:
        end = max(end_of_unit(rows, end), end + 1)
    return end


def wider(draft: Draft, selection: Selection) -> Selection:
    """Give the next larger stretch round what is selected: paragraph, with its list, section, part, the whole text."""
    rows = draft.paragraphs
    ends = [_row_and_offset(draft, one) for one in (selection.anchor, selection.caret)]
    if not rows or any(end is None for end in ends):
        return selection
    start, end = sorted(one for one in ends if one is not None)
    for first, last in _stretches(rows, start[0], end[0]):
        larger = ((first, 0), (last, len(rows[last].text)))
        if larger[0] <= start and end <= larger[1] and larger != (start, end):
            return Selection(_position(rows, *larger[0]), _position(rows, *larger[1]))
    return selection


def _row_and_offset(draft: Draft, position: Position) -> tuple[int, int] | None:
    place = position.place
    row = draft.positions.get(place.paragraph) if isinstance(place, InParagraph) else None
    return None if row is None else (row, position.offset)


def _position(rows: Sequence[Paragraph], row: int, offset: int) -> Position:
    return Position(InParagraph(rows[row].id), offset)


def _stretches(rows: Sequence[Paragraph], first: int, last: int) -> list[tuple[int, int]]:
    """Give ever larger stretches of rows round some rows, first and last of each."""
    found = [(first, last), (first, whole_units(rows, first, last) - 1)]
    top = first
    while top and (rows[top].level or _goes_on_from_above(rows, top)) and rows[top].kind in LEVELLED_KINDS | _FLUSH:
        top -= 1
    found.append((top, whole_units(rows, top, last) - 1))
    for edges in (_section_edges(rows), _part_edges(rows)):
        found += [
            (begin, finish - 1) for begin, finish in pairwise(edges) if begin <= found[-1][0] and finish > found[-1][1]
        ]
    found.append((0, len(rows) - 1))
    return found


def _section_edges(rows: Sequence[Paragraph]) -> list[int]:
    heads = [at for at, one in enumerate(rows) if one.kind is Kind.HEADING]
    return sorted({*heads, *_part_edges(rows)})


def _part_edges(rows: Sequence[Paragraph]) -> list[int]:
    """Give the rows at which a part begins: what stands above the text, preamble, operative part, each annex."""
    edges = {0, len(rows)}
    before, annex = None, False
    for at, one in enumerate(rows):
        annex = annex or one.kind is Kind.ANNEX
        part = "annex" if annex else "around" if one.kind in _AROUND else one.kind if one.kind in HALVES else before
        if (before is not None and part != before) or one.kind is Kind.ANNEX:
            edges.add(_with_headings(rows, at))
        before = part
    return sorted(edges)


def _with_headings(rows: Sequence[Paragraph], at: int) -> int:
    """Take the headings that stand directly above the beginning of a part to that part."""
    while at and rows[at - 1].kind is Kind.HEADING and rows[at].kind is not Kind.ANNEX:
        at -= 1
    return at


def ids_of(rows: Sequence[Paragraph]) -> tuple[ParagraphId, ...]:
    """Name paragraphs."""
    return tuple(one.id for one in rows)

"""Moving paragraphs up and down with all that belongs to them: past a neighbour, or across the border of a part.

Between preamble and operative part a paragraph stays where it is and becomes one of the other part; an annex is a border
that only whole annexes move over. Where the count began anew, it goes on to begin there.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from penholder.drafting.belonging import end_of_unit, ids_of, start_of_unit_above, whole_units
from penholder.model.draft import Draft
from penholder.model.edit import Edit, MoveParagraphs, SetKind, SetNumber, SetTypedLabel
from penholder.model.ids import ParagraphId
from penholder.model.kinds import COUNTED_KINDS, LEVELLED_KINDS, Kind
from penholder.model.paragraph import COUNTED, RESTART, Paragraph

_MOVABLE = frozenset({*LEVELLED_KINDS, Kind.HEADING, Kind.OBJECT, Kind.ANNEX})
_CROSSING = frozenset({Kind.PREAMBULAR, Kind.OPERATIVE})


@dataclass(frozen=True, slots=True)
class Move:
    """The edits of a move; ``into`` is the part whose kind the paragraphs take, None where they keep theirs."""

    edits: tuple[Edit, ...]
    into: Kind | None = None


def moved_up(draft: Draft, first: int, last: int) -> Move | None:
    """Move the paragraphs from one row to another, with what belongs to them, up by one; None where they cannot go."""
    rows = draft.paragraphs
    end = whole_units(rows, first, last)
    above = start_of_unit_above(rows, first)
    if above is None or not _may_pass(rows[first:end], rows[above]):
        return None
    if _crosses(rows[first], rows[above]):
        return _across(rows[first:end], rows[above].kind)
    if rows[first].level and rows[above].level < rows[first].level:  # above stands its own paragraph: to the one before
        before = start_of_unit_above(rows, above)
        if before is None or rows[before].kind is not rows[first].kind:
            return None
    return _between(rows, first, end, above)


def moved_down(draft: Draft, first: int, last: int) -> Move | None:
    """Move the paragraphs from one row to another, with what belongs to them, down by one; None where they cannot go."""
    rows = draft.paragraphs
    end = whole_units(rows, first, last)
    if end >= len(rows) or not _may_pass(rows[first:end], rows[end]):
        return None
    if _crosses(rows[first], rows[end]):
        return _across(rows[first:end], rows[end].kind)
    behind = end_of_unit(rows, end)
    if rows[first].level and rows[end].level < rows[first].level:  # it becomes the first below the next paragraph
        if rows[end].kind is not rows[first].kind:
            return None
        behind = end + 1
    return _between(rows, first, end, behind)


def _may_pass(block: Sequence[Paragraph], other: Paragraph) -> bool:
    if any(one.kind not in _MOVABLE for one in block if block[0].kind is not Kind.ANNEX):
        return False
    if Kind.ANNEX in {block[0].kind, other.kind}:
        return block[0].kind is other.kind
    return other.kind in _MOVABLE


def _crosses(first: Paragraph, other: Paragraph) -> bool:
    return first.kind is not other.kind and {first.kind, other.kind} == _CROSSING


def _across(block: Sequence[Paragraph], kind: Kind) -> Move:
    """Make paragraphs part of the other half, where they stand."""
    edits: list[Edit] = []
    for one in block:
        if one.kind in _CROSSING:
            edits.append(SetKind(one.id, kind, one.level))
            edits += plain_number(one)
    return Move(tuple(edits), kind)


def plain_number(one: Paragraph) -> list[Edit]:
    """Give the edits that let the count number a paragraph that has become another: what it was called is over."""
    edits: list[Edit] = []
    if one.number.way in {"fixed", "restart"}:
        edits.append(SetNumber(one.id, COUNTED))
    if one.typed_label and any(sign.isalnum() for sign in one.typed_label):
        edits.append(SetTypedLabel(one.id, None))
    return edits


def _between(rows: Sequence[Paragraph], first: int, end: int, to: int) -> Move:
    """Move rows to before another row, and let every count begin where it began."""
    after = rows[to - 1].id if to else None
    move = MoveParagraphs(ids_of(rows[first:end]), after)
    block = rows[first:end]
    moved = (
        [*rows[:to], *block, *rows[to:first], *rows[end:]]
        if to <= first
        else [*rows[:first], *rows[end:to], *block, *rows[to:]]
    )
    return Move((move, *_restarts(rows, moved, {one.id for one in block})))


def _restarts(rows: Sequence[Paragraph], moved: Sequence[Paragraph], gone: set[ParagraphId]) -> list[Edit]:
    """Have a count that began anew behind something begin with what stands there now."""
    begins = {one.id for one in rows if one.number == RESTART and not one.level}
    if not begins:
        return []
    wanted: set[ParagraphId] = set()
    at_of = {one.id: at for at, one in enumerate(moved)}
    for row, one in enumerate(rows):
        if one.id in begins:
            above = row - 1
            while above >= 0 and rows[above].id in gone and rows[above].kind is not Kind.HEADING:
                above -= 1
            begin = at_of[rows[above].id] + 1 if above >= 0 else 0
            first = next((it for it in moved[begin:] if it.kind is one.kind and not it.level), None)
            wanted.add(first.id if first is not None else one.id)
    edits: list[Edit] = [SetNumber(name, COUNTED) for name in sorted(begins - wanted)]
    known = {one.id: one for one in rows}
    begun = [known[name] for name in sorted(wanted - begins)]
    edits += [SetNumber(one.id, RESTART) for one in begun if one.number == COUNTED and one.kind in COUNTED_KINDS]
    return edits

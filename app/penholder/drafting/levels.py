"""Levels and kinds of paragraphs as a drafter changes them: subparagraphs go along, and no list hangs in the air."""

from __future__ import annotations

from collections.abc import Sequence

from penholder.drafting.belonging import end_of_unit
from penholder.drafting.moving import plain_number
from penholder.model.draft import Draft, fresh_paragraph_ids
from penholder.model.edit import Edit, InsertParagraphs, SetKind
from penholder.model.ids import ParagraphId
from penholder.model.kinds import DEEPEST_LEVEL, LEVELLED_KINDS, Kind
from penholder.model.paragraph import HEADING_LEVELS, Paragraph

_IN_ANNEX = {Kind.OPERATIVE: Kind.NUMBERED, Kind.PREAMBULAR: Kind.TEXT}


def level_edits(draft: Draft, names: Sequence[ParagraphId], step: int) -> tuple[Edit, ...]:
    """Give the edits that put paragraphs one level deeper (1) or higher (-1), with their subparagraphs.

    A subparagraph needs a paragraph above it: (a) may follow "1." or another (a), and an organ line that goes on in a
    list; (i) needs an (a).
    """
    levels = [one.level for one in draft.paragraphs]
    edits: list[Edit] = []
    done = 0
    for name in names:
        row = draft.positions[name]
        one = draft.paragraphs[row]
        if row < done:
            continue
        done = end = _end_of_list(draft.paragraphs, row)
        wanted = levels[row] + step
        if one.kind is Kind.HEADING:
            possible = 0 <= wanted <= HEADING_LEVELS
        elif one.kind in LEVELLED_KINDS:
            possible = 0 <= wanted <= _deepest(draft.paragraphs, levels, row)
            possible = possible and max(levels[row:end]) + step <= DEEPEST_LEVEL
        else:
            possible = False
        if possible:
            for at in range(row, end):
                levels[at] += step
                below = draft.paragraphs[at]
                edits.append(SetKind(below.id, below.kind, levels[at]))
                edits += plain_number(below) if at == row else []
    return tuple(edits)


def _end_of_list(rows: Sequence[Paragraph], row: int) -> int:
    """Give the row behind the subparagraphs of a paragraph, without text that goes on after them."""
    end = row + 1
    first = rows[row]
    while end < len(rows) and rows[end].kind is first.kind in LEVELLED_KINDS and rows[end].level > first.level:
        end += 1
    return end


def _deepest(rows: Sequence[Paragraph], levels: Sequence[int], row: int) -> int:
    """Give how deep a paragraph can stand: one level below what stands above it."""
    for above in range(row - 1, -1, -1):
        if rows[above].kind is rows[row].kind:
            return min(levels[above] + 1, DEEPEST_LEVEL)
        if rows[above].kind not in {Kind.TEXT, Kind.OBJECT}:
            return 1 if rows[above].kind is Kind.ORGAN or rows[row].kind is Kind.TEXT else 0
    return 1 if rows[row].kind is Kind.TEXT else 0


def kind_edits(draft: Draft, names: Sequence[ParagraphId], kind: Kind) -> tuple[Edit, ...]:
    """Give the edits that make paragraphs another kind; subparagraphs of a preambular or operative one go along."""
    edits: list[Edit] = []
    done = 0
    for name in names:
        row = draft.positions[name]
        if row < done or draft.paragraphs[row].kind is Kind.OBJECT:
            continue
        done = _end_of_list(draft.paragraphs, row) if kind in LEVELLED_KINDS else row + 1
        for one in draft.paragraphs[row:done]:
            edits.append(SetKind(one.id, kind, one.level if kind in LEVELLED_KINDS else 0))
            edits += plain_number(one) if one.kind is not kind else []
    return tuple(edits)


def annex_edits(draft: Draft, name: ParagraphId) -> tuple[Edit, ...]:
    """Give the edits with which an annex begins at a paragraph; its words, if it has any, become the title of the annex.

    What follows up to the next annex becomes text of this one: numbered as it was, but no longer operative.
    """
    row = draft.positions[name]
    here = draft.paragraphs[row]
    if here.kind in {Kind.OBJECT, Kind.ANNEX}:
        return ()
    edits: list[Edit] = []
    if here.inlines:
        above = draft.paragraphs[row - 1].id if row else None
        edits.append(InsertParagraphs(above, (Paragraph.of(fresh_paragraph_ids(draft, 1)[0], Kind.ANNEX),)))
        edits.append(SetKind(name, Kind.ANNEX_TITLE))
    else:
        edits.append(SetKind(name, Kind.ANNEX))
    edits += plain_number(here)
    for one in draft.paragraphs[row + 1 :]:
        if one.kind in {Kind.ANNEX, Kind.CLOSING}:
            break
        if one.kind in _IN_ANNEX:
            edits.append(SetKind(one.id, _IN_ANNEX[one.kind], one.level))
    return tuple(edits)


def duplicate_edits(draft: Draft, first: int, last: int) -> tuple[tuple[Edit, ...], tuple[ParagraphId, ...]]:
    """Give the edits that put a copy of some rows, with all that belongs to them, behind them, and the names of the copies.

    Each note is copied with its mark, since two marks never share a note; references go on to name what they named.
    """
    end = first
    while end <= last:
        end = end_of_unit(draft.paragraphs, end)
    rows = draft.paragraphs[first:end]
    names = fresh_paragraph_ids(draft, len(rows))
    copies = tuple(
        Paragraph.of(name, one.kind, one.inlines, one.level, typed_label=_sign(one))
        for name, one in zip(names, rows, strict=True)
    )
    return (InsertParagraphs(rows[-1].id, copies),), names


def _sign(one: Paragraph) -> str | None:
    """Give the label that a copy has, too: a bullet, never a number."""
    label = one.typed_label
    return label if label is not None and not any(sign.isalnum() for sign in label) else None

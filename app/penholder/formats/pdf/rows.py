"""Puts the glyphs of a page into rows: what stands on one baseline, with its raised marks, from left to right."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from penholder.formats.pdf.glyphs import Glyph

RAISED_SIZE = 0.78
"""A sign at most this part of its neighbour's size, and above its baseline, is raised; Word sets marks at 0.65 of it."""

_SAME_BASE = 0.2
_HIGHEST = 0.75
_LOWEST = 0.35
_BESIDE = 1.2
_BLANK = 0.18
"""Em. Letters of a word lie up to 0.12 apart, words at least 0.19; tracked text is measured by its own median."""


@dataclass(slots=True)
class Row:
    """One row. ``base`` and ``size`` are those of most of its glyphs; ``raised`` holds, by identity, those set high."""

    glyphs: list[Glyph]
    base: float
    size: float
    raised: set[int] = field(default_factory=set)

    @property
    def left(self) -> float:
        """Where its first letter begins."""
        return self.glyphs[0].x

    @property
    def right(self) -> float:
        """Where its last letter ends."""
        return max(glyph.end for glyph in self.glyphs)


@dataclass(slots=True)
class _Run:
    """Glyphs that the file draws one after the other on one baseline, in one size."""

    glyphs: list[Glyph]

    @property
    def base(self) -> float:
        return self.glyphs[0].base

    @property
    def size(self) -> float:
        return self.glyphs[0].size

    def beside(self, row: Row) -> bool:
        """Tell whether it stands next to something of the row, or within it."""
        room = _BESIDE * row.size
        first, last = self.glyphs[0].x, self.glyphs[-1].end
        return any(glyph.x - room <= last and first <= glyph.end + room for glyph in row.glyphs)


def rows_of(glyphs: Sequence[Glyph]) -> list[Row]:
    """Give the rows of a page from top to bottom; blanks at the ends of rows are dropped."""
    rows: list[Row] = []
    for run in sorted(_runs(glyphs), key=lambda run: (-round(run.size, 1), run.base, run.glyphs[0].x)):
        if not _attached(rows, run):
            _put(rows, run)
    for row in rows:
        row.glyphs = _in_order(row)
    return sorted((row for row in rows if row.glyphs), key=lambda row: row.base)


def _runs(glyphs: Sequence[Glyph]) -> Iterator[_Run]:
    run: list[Glyph] = []
    for glyph in glyphs:
        if run:
            last = run[-1]
            apart = glyph.x < last.x - 0.5 * last.size or glyph.x > last.end + 2 * last.size
            if apart or abs(glyph.base - last.base) > 0.5 or abs(glyph.size - last.size) > 0.3:
                yield _Run(run)
                run = []
        run.append(glyph)
    if run:
        yield _Run(run)


def _put(rows: list[Row], run: _Run) -> None:
    """Put a run into the row of its baseline, else into one of its own."""
    for row in reversed(rows):
        if abs(row.base - run.base) <= _SAME_BASE * min(row.size, run.size):
            row.glyphs.extend(run.glyphs)
            return
    rows.append(Row(list(run.glyphs), run.base, run.size))


def _attached(rows: Sequence[Row], run: _Run) -> bool:
    """Attach a small run to the row beside which it is raised or lowered; small text of its own is none of those."""
    best: Row | None = None
    for row in rows:
        above = row.base - run.base
        if run.size > RAISED_SIZE * row.size or not -_LOWEST * row.size <= above <= _HIGHEST * row.size:
            continue
        if run.beside(row) and (best is None or abs(above) < abs(best.base - run.base)):
            best = row
    if best is None:
        return False
    if best.base - run.base > 0.1 * best.size:
        best.raised.update(id(glyph) for glyph in run.glyphs)
    best.glyphs.extend(run.glyphs)
    return True


def _in_order(row: Row) -> list[Glyph]:
    """Give the glyphs from left to right, without blanks at the ends and without letters that are drawn twice to look bold."""
    ordered = sorted(row.glyphs, key=lambda glyph: glyph.x)
    while ordered and ordered[-1].text == " ":
        ordered.pop()
    kept: list[Glyph] = []
    for glyph in ordered:
        if glyph.text == " " and not kept:
            continue
        if any(
            one.text == glyph.text != " " and glyph.x - one.x < 0.12 * glyph.size and one.size == glyph.size
            for one in kept[-2:]
        ):
            continue
        kept.append(glyph)
    return kept


def words_apart(glyphs: Sequence[Glyph]) -> float:
    """Give the gap, in em, from which on two letters of these belong to two words."""
    gaps = sorted(
        (after.x - before.end) / min(before.size, after.size)
        for before, after in pairwise(glyphs)
        if before.text != " " != after.text
    )
    usual = gaps[len(gaps) // 2] if gaps else 0.0
    return max(_BLANK, usual + 0.14)


def cells_of(row: Row, wide: float) -> list[Row]:
    """Part a row where its glyphs stand more than ``wide`` em apart, blanks not counted."""
    parts: list[list[Glyph]] = [[]]
    before: Glyph | None = None
    for glyph in row.glyphs:
        if glyph.text == " ":
            parts[-1].append(glyph)
            continue
        if before is not None and glyph.x - before.end > wide * row.size:
            parts.append([])
        parts[-1].append(glyph)
        before = glyph
    cells = []
    for part in parts:
        while part and part[-1].text == " ":
            part.pop()
        if part:
            cells.append(Row(part, row.base, _size(part), row.raised))
    return cells


def _size(glyphs: Sequence[Glyph]) -> float:
    return Counter(glyph.size for glyph in glyphs).most_common(1)[0][0]

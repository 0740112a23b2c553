"""Which paragraph of an older text a newer one continues, from their words and their order alone."""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz import fuzz
from rapidfuzz.distance import Indel

LEAST = 45.0
"""Per cent of likeness from which on a paragraph between two that stayed continues the one that stood there."""

LEAST_MOVED = 80.0
"""Per cent from which on a paragraph elsewhere is the one that went: without its neighbours only its words speak for it."""

SHORTEST_MOVED = 20
"""Characters below which likeness says nothing of a paragraph elsewhere: many headings are alike."""

MOST_PAIRS = 10_000
"""Pairs in one gap that are compared one by one; in a larger gap, where all is rewritten, order alone decides."""

Pairs = dict[int, int]
"""From rows of the older text to rows of the newer one."""


def paired(old: Sequence[str], new: Sequence[str]) -> Pairs:
    """Pair the paragraphs of two texts; each is in one pair at most, and most keep their order."""
    pairs: Pairs = {}
    gap_old: list[int] = []
    gap_new: list[int] = []
    for block in Indel.opcodes([("", words) for words in old], [("", words) for words in new]):
        if block.tag != "equal":
            gap_old += range(block.src_start, block.src_end)
            gap_new += range(block.dest_start, block.dest_end)
            continue
        pairs |= _in_gap(old, new, gap_old, gap_new)
        gap_old, gap_new = [], []
        pairs |= dict(zip(range(block.src_start, block.src_end), range(block.dest_start, block.dest_end), strict=True))
    pairs |= _in_gap(old, new, gap_old, gap_new)
    return pairs | _moved(old, new, pairs)


def _in_gap(old: Sequence[str], new: Sequence[str], rows: Sequence[int], lines: Sequence[int]) -> Pairs:
    """Pair what stands between two paragraphs that stayed, in order, so that the likeness of all pairs is greatest."""
    if not rows or not lines:
        return {}
    if len(rows) * len(lines) > MOST_PAIRS:
        return {
            row: line
            for row, line in zip(rows, lines, strict=False)
            if fuzz.ratio(old[row], new[line], score_cutoff=LEAST) >= LEAST
        }
    best = _best_sums([[fuzz.ratio(old[row], new[line], score_cutoff=LEAST) for line in lines] for row in rows])
    pairs: Pairs = {}
    at, other = len(rows), len(lines)
    while at and other:
        if best[at][other] == best[at - 1][other]:
            at -= 1
        elif best[at][other] == best[at][other - 1]:
            other -= 1
        else:
            at, other = at - 1, other - 1
            pairs[rows[at]] = lines[other]
    return pairs


def _best_sums(likeness: list[list[float]]) -> list[list[float]]:
    """Give, for every two beginnings of a gap, the greatest likeness that pairs in order can have."""
    width = len(likeness[0]) + 1
    best = [[0.0] * width]
    for row in likeness:
        above, sums = best[-1], [0.0]
        for at, value in enumerate(row):
            sums.append(max(above[at + 1], sums[at], above[at] + value if value else 0.0))
        best.append(sums)
    return best


def _moved(old: Sequence[str], new: Sequence[str], pairs: Pairs) -> Pairs:
    """Pair what is left with what it is like elsewhere in the text, the likest first."""
    taken = set(pairs.values())
    rows = [row for row in range(len(old)) if row not in pairs and len(old[row]) >= SHORTEST_MOVED]
    lines = [line for line in range(len(new)) if line not in taken and len(new[line]) >= SHORTEST_MOVED]
    if not rows or not lines or len(rows) * len(lines) > MOST_PAIRS:
        return {}
    alike = [
        (score, row, line)
        for row in rows
        for line in lines
        if (score := fuzz.ratio(old[row], new[line], score_cutoff=LEAST_MOVED))
    ]
    found: Pairs = {}
    used: set[int] = set()
    for _, row, line in sorted(alike, key=lambda one: (-one[0], one[1], one[2])):
        if row not in found and line not in used:
            found[row] = line
            used.add(line)
    return found

"""Corrects where letters end: the box of a slanted "f" reaches over the blank behind it, its advance does not."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

from penholder.formats.pdf.glyphs import Font, Glyph

_OVERHANG = 0.02
_NEAR = 0.2
_SEEN = 2


def with_advances(pages: Iterable[Sequence[Glyph]]) -> list[list[Glyph]]:
    """Give the glyphs of all pages with the ends that their successors in the same line show them to have.

    A letter ends where the next one, or a printed blank, mostly begins; a blank that is not printed (some no-break blanks
    are not) then shows as a gap.
    """
    kept = [list(page) for page in pages]
    gaps: defaultdict[tuple[Font, str], list[float]] = defaultdict(list)
    for page in kept:
        for glyph, after in pairwise(page):
            gap = (after.x - glyph.end) / glyph.size
            if glyph.base == after.base and glyph.size == after.size and -_NEAR < gap < _NEAR:
                gaps[glyph.font, glyph.text].append(gap)
    over: dict[tuple[Font, str], float] = {}
    for key, found in gaps.items():
        usual = sorted(found)[len(found) // 2]
        if len(found) >= _SEEN and usual < -_OVERHANG and key[1] != " ":
            over[key] = usual
    return [[_ended(glyph, over.get((glyph.font, glyph.text))) for glyph in page] for page in kept]


def _ended(glyph: Glyph, overhang: float | None) -> Glyph:
    return glyph if overhang is None else glyph._replace(end=glyph.end + overhang * glyph.size)

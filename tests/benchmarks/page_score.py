"""Holds the lines of our pages against those of the official ones, for ``pages.py``."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from tests.benchmarks.page_lines import PrintedLine, page_count

ALIKE = 2.0
"""Points by which two left edges may differ."""

_SAME_SIZE = 0.3
"""Points. Official pages are printed in steps of 1/600 of an inch, so 10 points are 9.96 or 10.02 there."""

_SAME_PITCH = 0.5
_PARTS = ("masthead", "text", "note")
_SIGNS = re.compile(r"[\W_]+")


@dataclass(slots=True)
class Score:
    """What was found of one draft, or of all; ``other`` counts per way of differing, ``examples`` has one line for each."""

    drafts: int = 0
    equal_pages: int = 0
    pages: tuple[int, int] = (0, 0)
    gaps: int = 0
    equal_gaps: int = 0
    lines: Counter[str] = field(default_factory=Counter)
    equal: Counter[str] = field(default_factory=Counter)
    seen: Counter[str] = field(default_factory=Counter)
    other: Counter[str] = field(default_factory=Counter)
    examples: list[str] = field(default_factory=list)

    def __iadd__(self, one: Score) -> Score:
        self.drafts += one.drafts
        self.equal_pages += one.equal_pages
        self.gaps += one.gaps
        self.equal_gaps += one.equal_gaps
        for name in ("lines", "equal", "seen", "other"):
            getattr(self, name).update(getattr(one, name))
        self.examples.extend(one.examples)
        return self


def score(official: Sequence[PrintedLine], ours: Sequence[PrintedLine]) -> Score:
    """Compare the pages of one draft."""
    pages = page_count(list(ours)), page_count(list(official))
    found = Score(1, int(pages[0] == pages[1]), pages)
    for part in _PARTS:
        left, right = ([line for line in side if line.part == part] for side in (official, ours))
        found.lines[part] = len(left)
        before: tuple[PrintedLine, PrintedLine] | None = None
        for one, other, is_equal in _pairs(left, right):
            if before is not None and (before[0].page, before[1].page) == (one.page, other.page):
                found.gaps += 1
                found.equal_gaps += abs((one.base - before[0].base) - (other.base - before[1].base)) <= _SAME_PITCH
            before = (one, other) if is_equal else None
            found.equal[part] += is_equal
            found.seen[part] += 1
            for way in _differences(one, other):
                found.other[f"{part}: {way}"] += 1
                found.examples.append(f"page {one.page}, {part}, {way}: {one.text[:60]}")
    return found


def _pairs(
    left: Sequence[PrintedLine], right: Sequence[PrintedLine]
) -> Iterator[tuple[PrintedLine, PrintedLine, bool]]:
    """Pair the lines that begin and end alike, and, between those, lines that only begin alike: their place can be told."""
    blocks = SequenceMatcher(None, [one.ends for one in left], [one.ends for one in right], autojunk=False)
    for tag, a, b, c, d in blocks.get_opcodes():
        if tag == "equal":
            yield from ((one, other, True) for one, other in zip(left[a:b], right[c:d], strict=True))
            continue
        for one in left[a:b]:
            other = next((line for line in right[c:d] if line.ends[0] == one.ends[0]), None)
            if other is not None:
                yield one, other, False


def _differences(one: PrintedLine, other: PrintedLine) -> Iterator[str]:
    if abs(one.size - other.size) > _SAME_SIZE:
        yield f"size {one.size:.1f} is {other.size:.1f}"
    if abs(one.left - other.left) > ALIKE:
        yield f"left edge {one.left:.0f} is {other.left:.0f}"
    if _letters(one.text) == _letters(other.text):
        if _letters(one.italic) != _letters(other.italic):
            yield "italics"
        if _letters(one.bold) != _letters(other.bold):
            yield "weight"


def _letters(text: str) -> str:
    return _SIGNS.sub("", text)

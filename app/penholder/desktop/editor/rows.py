"""The fewest insertions and removals that make one row of names another."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher


@dataclass(frozen=True, slots=True)
class Step:
    """Names of the old row from ``first`` up to ``last`` give way to those of the new row from ``start`` up to ``end``."""

    first: int
    last: int
    start: int
    end: int


def steps_between(old: Sequence[Hashable], new: Sequence[Hashable]) -> tuple[Step, ...]:
    """Give the steps from the end of the row to its start, so that each leaves the places of the next as they are."""
    if old == new:
        return ()
    head = 0
    while head < min(len(old), len(new)) and old[head] == new[head]:
        head += 1
    tail = 0
    while tail < min(len(old), len(new)) - head and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    matcher = SequenceMatcher(None, old[head : len(old) - tail], new[head : len(new) - tail], autojunk=False)
    steps = [
        Step(first + head, last + head, start + head, end + head)
        for what, first, last, start, end in matcher.get_opcodes()
        if what != "equal"
    ]
    return tuple(reversed(steps))

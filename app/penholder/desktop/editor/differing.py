"""Where two texts differ: what is the same at their starts and at their ends."""

from __future__ import annotations

from collections.abc import Sequence


def same_ends(old: Sequence[str], new: Sequence[str]) -> tuple[int, int]:
    """Count the characters (of a row of words, the words) that are the same at the start and, of the rest, at the end."""
    shortest = min(len(old), len(new))
    head = _same(old, new, shortest)
    return head, _same(old[::-1], new[::-1], shortest - head)


def _same(old: Sequence[str], new: Sequence[str], most: int) -> int:
    """Count equal characters from the start, by halves."""
    if old[:most] == new[:most]:
        return most
    low, high = 0, most
    while high - low > 1:
        middle = (low + high) // 2
        if old[:middle] == new[:middle]:
            low = middle
        else:
            high = middle
    return low

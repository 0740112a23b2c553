"""Tells which old line each new line continues, from what they hold alone."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from difflib import SequenceMatcher

Continued = list[int | None]
"""For each new line the old one that it continues, or None where it is new; no old line is continued twice."""


def continued(old: Sequence[Hashable], new: Sequence[Hashable]) -> Continued:
    """Let equal lines continue each other, the ends first; what lies between goes by order.

    Between two equal lines the first continues the first and the last the last: when a selection over several
    paragraphs is replaced, what is left of the two at its ends stays what it was.
    """
    result: Continued = [None] * len(new)
    start = 0
    while start < min(len(old), len(new)) and old[start] == new[start]:
        result[start] = start
        start += 1
    end = 0
    while end < min(len(old), len(new)) - start and old[-1 - end] == new[-1 - end]:
        result[-1 - end] = len(old) - 1 - end
        end += 1
    old_end, new_end = len(old) - end, len(new) - end
    if start < old_end and start < new_end:
        _between(result, old, new, (start, old_end), (start, new_end))
    return result


def _between(
    result: Continued, old: Sequence[Hashable], new: Sequence[Hashable], rows: tuple[int, int], lines: tuple[int, int]
) -> None:
    """Pair what lies between the equal ends."""
    if rows[1] - rows[0] == lines[1] - lines[0]:
        _in_order(result, rows, lines)
        return
    if min(rows[1] - rows[0], lines[1] - lines[0]) == 1:
        _in_order(result, rows, lines)
        return
    matcher = SequenceMatcher(None, old[rows[0] : rows[1]], new[lines[0] : lines[1]], autojunk=False)
    row, line = rows[0], lines[0]
    for block in matcher.get_matching_blocks():
        _in_order(result, (row, rows[0] + block.a), (line, lines[0] + block.b))
        row, line = rows[0] + block.a + block.size, lines[0] + block.b + block.size
        for index in range(block.size):
            result[lines[0] + block.b + index] = rows[0] + block.a + index


def _in_order(result: Continued, rows: tuple[int, int], lines: tuple[int, int]) -> None:
    """Pair lines without an equal: as many as there are, the last with the last."""
    count = min(rows[1] - rows[0], lines[1] - lines[0])
    for index in range(count):
        result[lines[0] + index] = rows[0] + index
    if count > 1:
        result[lines[0] + count - 1] = None
        result[lines[1] - 1] = rows[1] - 1

"""Makes one change of a clause that was rewritten, where the comparison finds an “of” or a “to the” in it again."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from penholder.compare.words import Stretch

_LITTLE = frozenset(
    "a an and as at by for from in into is it its of on or that the this to was were which with".split()
)
MOST_LITTLE = 3
"""Little words that may stand between two rewritten ones without being worth keeping."""


def in_clauses(found: Sequence[Stretch], old: str, joins: Callable[[Stretch, Stretch], bool]) -> list[Stretch]:
    """Join changes between which only little words stayed, if both take words out and put words in.

    ``old`` is the older line, ``joins`` tells whether two changes are by the same people.
    """
    result: list[Stretch] = []
    for one in found:
        if len(result) > 1 and not one.same and result[-1].same:
            before, between = result[-2], result[-1]
            if _rewrites(before) and _rewrites(one) and _is_little(old[slice(*between.old)]) and joins(before, one):
                result[-2:] = [before.joined(one, False)]
                continue
        result.append(one)
    return result


def _rewrites(one: Stretch) -> bool:
    return one.old[0] < one.old[1] and one.new[0] < one.new[1]


def _is_little(words: str) -> bool:
    parts = words.lower().split()
    return 0 < len(parts) <= MOST_LITTLE and all(part in _LITTLE for part in parts)

"""What a check takes over from the one before it, so that after one key only what the key has changed is worked out.

Everything is taken over by value: what a pure function gives for one item of a row stands while that item stands, and
what it gives for some values while those are equal.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

Item = TypeVar("Item")
Entry = TypeVar("Entry")


@dataclass(frozen=True, slots=True)
class Stretch:
    """The part of a row that is another one: what was ``[start:before]`` is ``[start:after]`` now."""

    start: int
    before: int
    after: int

    @property
    def is_empty(self) -> bool:
        """Whether nothing has changed."""
        return self.before == self.start == self.after


def changed(before: Sequence[object], after: Sequence[object]) -> Stretch:
    """Tell which part of a row has changed: all between what is the same object at its beginning and at its end.

    Drafts share the paragraphs and notes that an edit leaves alone, so that this is found without reading them.
    """
    if before is after:
        return Stretch(len(after), len(after), len(after))
    most = min(len(before), len(after))
    start = next((at for at, (old, new) in enumerate(zip(before, after, strict=False)) if old is not new), most)
    rest = most - start
    ends = zip(reversed(before), reversed(after), strict=False)
    same = next((at for at, (old, new) in enumerate(ends) if old is not new or at == rest), rest)
    return Stretch(start, len(before) - same, len(after) - same)


@dataclass(frozen=True, slots=True)
class Gathered(Generic[Item, Entry]):
    """What was found in a row: ``at`` are the places in ``row`` that have an entry, ``entries`` those entries."""

    row: Sequence[Item]
    at: tuple[int, ...]
    entries: tuple[Entry, ...]


Look = Callable[[Sequence[Item], int], list[tuple[int, Entry]]]
"""Looks at a stretch of a row and numbers what it finds from the given number on."""


def gather(
    row: Sequence[Item], look: Look[Item, Entry], before: Gathered[Item, Entry] | None, stretch: Stretch
) -> Gathered[Item, Entry]:
    """Look at what has changed in a row and take over the rest; the entries are the same object where nothing is new.

    ``stretch`` is what has changed since the row of ``before``.
    """
    if before is None:
        found = look(row, 0)
        return Gathered(row, tuple(at for at, _ in found), tuple(entry for _, entry in found))
    first, last = bisect_left(before.at, stretch.start), bisect_left(before.at, stretch.before)
    found = look(row[stretch.start : stretch.after], stretch.start)
    at, entries = tuple(number for number, _ in found), tuple(entry for _, entry in found)
    moved = stretch.after - stretch.before
    if entries == before.entries[first:last]:
        entries = before.entries
    else:
        entries = (*before.entries[:first], *entries, *before.entries[last:])
    behind = before.at[last:] if not moved else tuple(number + moved for number in before.at[last:])
    return Gathered(row, (*before.at[:first], *at, *behind), entries)


@dataclass(frozen=True, slots=True)
class Kept:
    """What a function gave for some values."""

    asked: tuple[object, ...]
    given: Any


Earlier = Mapping[object, Any]
"""What the check before worked out, by the function that did it."""


def keep(make: Callable[..., object], asked: tuple[object, ...], before: Kept | None) -> Kept:
    """Give what a pure function makes of some values, what it made before where they are equal."""
    if before is not None and before.asked == asked:
        return before
    given = make(*asked)
    return Kept(asked, before.given if before is not None and before.given == given else given)

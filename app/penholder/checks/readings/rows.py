"""Rows of numbers held against the count: where a row is off, and which breaks belong to one slip."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar


class Counted(Protocol):
    """Something that shows a number. ``value`` is that number, None where it shows none; ``due`` the one it should be.

    ``part`` tells where the count begins anew.
    """

    @property
    def value(self) -> int | None: ...  # noqa: D102 - said above

    @property
    def due(self) -> int: ...  # noqa: D102

    @property
    def part(self) -> int: ...  # noqa: D102


_LONGEST_EXCHANGE = 8
"""Breaks that are looked at together; a row in such disorder that it takes more is told break by break."""

Number = TypeVar("Number", bound=Counted)


@dataclass(frozen=True, slots=True)
class Break(Generic[Number]):
    """One slip in a row: the ``numbers`` that are off by it, at least one, and the number shown ``before`` the first.

    ``swapped`` tells that the numbers are all there but stand in another order, as where a paragraph was moved.
    """

    before: Number | None
    numbers: tuple[Number, ...]
    swapped: bool = False

    @property
    def first(self) -> Number:
        """The first number that is off."""
        return self.numbers[0]


def breaks(row: Iterable[Number]) -> tuple[Break[Number], ...]:
    """Give the slips of a row in order: one slip makes one break, however far it reaches.

    What shows no number is passed over.
    """
    runs = list(_runs(row))
    found: list[Break[Number]] = []
    at = 0
    while at < len(runs):
        end = _end_of_exchange(runs, at)
        if end is None:
            found.append(runs[at])
            at += 1
        else:
            numbers = tuple(number for run in runs[at:end] for number in run.numbers)
            found.append(Break(runs[at].before, numbers, swapped=True))
            at = end
    return tuple(found)


def _runs(row: Iterable[Number]) -> Iterator[Break[Number]]:
    """Give the stretches that are off by the same amount."""
    run: list[Number] = []
    before: Number | None = None
    last: Number | None = None
    for number in row:
        if number.value is None:
            continue
        off = number.value - number.due
        if run and (off != (run[0].value or 0) - run[0].due or number.part != run[0].part):
            yield Break(before, tuple(run))
            run = []
        if off:
            before = before if run else last
            run.append(number)
        last = number
    if run:
        yield Break(before, tuple(run))


def _end_of_exchange(runs: Sequence[Break[Number]], at: int) -> int | None:
    """Give the end of the shortest row of runs from ``at`` on whose numbers only stand in another order."""
    shown: Counter[int | None] = Counter()
    due: Counter[int | None] = Counter()
    for end in range(at, min(len(runs), at + _LONGEST_EXCHANGE)):
        if runs[end].first.part != runs[at].first.part:
            return None
        shown.update(number.value for number in runs[end].numbers)
        due.update(number.due for number in runs[end].numbers)
        if end > at and shown == due:
            return end + 1
    return None

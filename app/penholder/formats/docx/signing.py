"""Who is named as the author of a tracked change in a Word file, and when it was made, if anybody knows."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from penholder.compare.differences import Difference
from penholder.model.draft import Draft

ANYBODY = "Author"
"""The name for changes of the drafter who has chosen none: what Word itself writes when it is told to name nobody."""

_DATE = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?")


@dataclass(frozen=True, slots=True)
class Signed:
    """An author and a date (ISO 8601) as they are written; an empty date is not written."""

    who: str
    when: str = ""


Hands = Callable[[Difference], Iterable[tuple[str, str]]]
"""Gives for a difference the names and dates of those who made it; nobody where the drafter did."""


def nobody_else(one: Difference) -> tuple[tuple[str, str], ...]:
    """Say that a difference is the drafter's own."""
    return ()


@dataclass(frozen=True, slots=True)
class Redline:
    """What tracked changes are counted against, who made them, and the name for those that the drafter made.

    The base shares its ids with the draft (``compare/sharing.py``).
    """

    base: Draft
    hands: Hands = nobody_else
    own: str = ANYBODY


def signed(hands: Iterable[tuple[str, str]], own: str = ANYBODY) -> Signed:
    """Name those who made one change; where several did, all are named, and the date is that of the last.

    A date that is none is left out, and none is ever made up.
    """
    found = tuple(dict.fromkeys(hands))
    if not found:
        return Signed(own or ANYBODY)
    names = dict.fromkeys(who for who, _ in found)
    dates = [when for _, when in found if _DATE.fullmatch(when)]
    return Signed("; ".join(names), max(dates) if len(dates) == len(found) else "")

"""Runs of paragraphs that open with the same words, and the marker that each place in a run asks for.

In an unbroken run the second paragraph takes "also", the third "further", the fourth is plain again (observed in the
resolutions of the seventy-eighth and seventy-ninth sessions: 2,386 of 2,412 pairs in preambles, 1,961 of 2,019 in
operative parts where the verb addresses nobody or the same addressee). Another opening ends a run; so does a heading.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from penholder.drafting.addressees import addresses
from penholder.drafting.opened import Opened

CYCLE = ("", "also", "further")
"""The markers of a run in their order; after the last it begins again."""


class Neighbour(StrEnum):
    """How the paragraph just before relates to this one.

    ``OTHER`` opens with another phrase, ``AKIN`` with the same verb in another phrase or uses the verb further on,
    ``APART`` is the same opening to another addressee, ``SAME`` the same opening altogether. ``NONE`` stands at the
    beginning of a part, ``UNREAD`` behind a paragraph that begins with no opening.
    """

    NONE = "none"
    UNREAD = "unread"
    OTHER = "other"
    AKIN = "akin"
    APART = "apart"
    SAME = "same"


@dataclass(frozen=True, slots=True)
class Step:
    """One paragraph in its run.

    ``wanted`` is the marker that is due ("" for the plain opening), None where more than one is right. ``restarts``
    tells that the run has been through and begins again; ``before`` is the opening of the paragraph just before.
    """

    index: int
    opened: Opened
    neighbour: Neighbour
    wanted: str | None
    restarts: bool = False
    before: Opened | None = None

    @property
    def is_off(self) -> bool:
        """Tell whether the paragraph has another marker than the one that is due."""
        return self.wanted is not None and (self.opened.marker != self.wanted or bool(self.opened.odd))


def steps(row: Iterable[tuple[int, Opened | None, bool]]) -> Iterator[Step]:
    """Walk paragraphs in their order and tell what each place asks for.

    Each comes with its index, its opening (None for one that cannot be read) and whether a part begins with it. Behind
    a wrong marker the run may go on either from it or from the one that was due, so that one slip is told once.
    """
    before: Opened | None = None
    places: tuple[int, ...] = ()
    unread = False
    for index, opened, begins in row:
        if opened is None:
            before, places, unread = None, (), True
            continue
        neighbour = Neighbour.UNREAD if unread and not begins else _neighbour(before, opened)
        due = _due(neighbour, places, begins, opened)
        wanted = None if due is None else opened.marker if opened.marker in due and not opened.odd else due[0]
        yield Step(index, opened, neighbour, wanted, 2 in places[:1], before)
        places = _places(opened, wanted)
        before, unread = opened, False


def _places(opened: Opened, wanted: str | None) -> tuple[int, ...]:
    """Give the places of the cycle that this paragraph can be said to hold, the one that was due first."""
    if opened.free:
        return ()
    own = (CYCLE.index(opened.marker),)
    return own if wanted is None or wanted == opened.marker else (CYCLE.index(wanted), *own)


def _neighbour(before: Opened | None, opened: Opened) -> Neighbour:
    if before is None or before.half is not opened.half:
        return Neighbour.NONE
    if before.base == opened.base:
        apart = addresses(opened.opening) and (before.addressee != opened.addressee or not opened.addressee)
        return Neighbour.APART if apart else Neighbour.SAME
    return Neighbour.AKIN if opened.verbs & (before.verbs | before.inner) else Neighbour.OTHER


def _due(neighbour: Neighbour, places: tuple[int, ...], begins: bool, opened: Opened) -> tuple[str, ...] | None:
    if opened.free or neighbour is Neighbour.UNREAD:
        return None
    if neighbour in {Neighbour.OTHER, Neighbour.NONE}:
        return ("",)
    if neighbour in {Neighbour.SAME, Neighbour.APART} and places and not begins:
        following = tuple(CYCLE[(place + 1) % len(CYCLE)] for place in places)
        return (
            following if neighbour is Neighbour.SAME else (*following, "")
        )  # to another addressee, plain is right too
    return None

"""Exporting a session's draft while changes are still to be decided: as accepted, as rejected, or with all of them kept."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from penholder.formats.docx.signing import ANYBODY, Redline
from penholder.ground.errors import UserError
from penholder.ground.messages import Message, message
from penholder.model.draft import Draft

if TYPE_CHECKING:
    from penholder.compare.differences import Difference
    from penholder.session.changes import Changes


class Decision(StrEnum):
    """How changes that are not decided leave the program; the draft and its base stay as they are."""

    ACCEPTED = "accepted"
    REJECTED = "rejected"
    KEPT = "kept"


_DONE = {
    Decision.ACCEPTED: "as accepted",
    Decision.REJECTED: "as rejected",
    Decision.KEPT: "as tracked changes, with their authors and dates",
}


@dataclass(frozen=True, slots=True)
class Exported:
    """The draft that was written, and what is to be said: what became of open changes (None without any), what was left out."""

    draft: Draft
    about_changes: Message | None = None
    left_out: tuple[Message, ...] = ()

    @property
    def sentences(self) -> tuple[Message, ...]:
        """All of it in order."""
        return (*((self.about_changes,) if self.about_changes else ()), *self.left_out)


@dataclass(frozen=True, slots=True)
class Leaving:
    """What is written: the draft that a reader sees first and, where changes are kept, what they are counted against."""

    draft: Draft
    redline: Redline | None = None
    about_changes: Message | None = None


def leaving(draft: Draft, changes: Changes, decision: Decision | None, own: str = ANYBODY) -> Leaving:
    """Give what is written of a draft under a decision; without changes none is needed.

    ``own`` is the author named for the drafter's own changes. Raises ``UserError`` where changes are open and nobody has
    said what becomes of them.
    """
    counterpart = changes.counterpart
    if counterpart is None or not changes.found:
        return Leaving(draft)
    if decision is None:
        raise UserError(
            message("{open} {are} still to be decided.", open=open_changes(changes), are=_are(changes, "is", "are")),
            "Say whether they are exported as accepted, as rejected, or kept as tracked changes.",
        )
    were = _are(changes, "was", "were")
    said = message("{open} {were} exported {way}.", open=open_changes(changes), were=were, way=_DONE[decision])
    if decision is Decision.REJECTED:
        return Leaving(counterpart.base, None, said)
    if decision is Decision.ACCEPTED:
        return Leaving(draft, None, said)

    def hands(one: Difference) -> tuple[tuple[str, str], ...]:
        return tuple((hand.who, hand.when) for hand in changes.hands_of(one))

    return Leaving(draft, Redline(counterpart.base, hands, own), said)


def open_changes(changes: Changes) -> str:
    """Count the open changes and their authors: "12 changes by 3 authors"; those made here count as one author's."""
    found = changes.found
    authors = {hand.who for one in found for hand in changes.hands_of(one)}
    number = len(authors) + any(not changes.hands_of(one) for one in found)
    return f"{_counted(len(found), 'change')} by {_counted(number, 'author')}"


def _are(changes: Changes, one: str, several: str) -> str:
    return one if len(changes.found) == 1 else several


def _counted(number: int, word: str) -> str:
    return f"{number} {word}" if number == 1 else f"{number} {word}s"

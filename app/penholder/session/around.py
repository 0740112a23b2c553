"""What the parts of a session need of the whole: the draft, a way to change it, and a way to tell of it."""

from __future__ import annotations

from typing import Literal, Protocol

from penholder.model.draft import Draft
from penholder.model.edit import Edit

Event = Literal["draft", "report", "file", "notice", "changes", "doubts", "tabling", "ignored", "fixes"]
"""What listeners of a session are told of."""


class Around(Protocol):
    """A session as its parts see it."""

    @property
    def draft(self) -> Draft:
        """The draft as it stands."""

    def change(self, label: str, edits: tuple[Edit, ...]) -> bool:
        """Make edits as one step of the history; False when nothing changed."""

    def put(self, label: str, after: Draft) -> bool:
        """Take a draft that was made of the current one as one step; False when it is the same."""

    def tell(self, event: Event, value: object) -> None:
        """Tell the listeners of an event."""

"""The findings of a session as commands move them, without a window: the drafter opens one by saying which."""

from __future__ import annotations

from penholder.commands.command import Context
from penholder.model.finding import Finding
from penholder.model.place import Selection
from penholder.session.session import Session


class FindingsOnPaper:
    """Remembers what commands asked of it."""

    def __init__(self, opened: Finding | None = None) -> None:
        self.open = opened
        self.asked: list[str] = []

    def step(self, by: int) -> None:
        self.asked.append(f"step {by}")

    def make_open_change(self) -> None:
        self.asked.append("change")

    def explain(self) -> None:
        self.asked.append("why")

    def show_ignored(self) -> None:
        self.asked.append("ignored")

    def choose(self) -> None:
        self.asked.append("choose")


def unasked(session: Session, selection: Selection | None) -> Context:
    """Give what a command works on that asks for nothing."""
    nobody: None = None
    return Context(
        session,
        selection,
        nobody,  # type: ignore[arg-type]
        lambda _: None,
        lambda: None,
        lambda: None,
        FindingsOnPaper(),
        lambda _: None,
        lambda _: None,
    )

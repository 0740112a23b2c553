"""Finding one's way: what a drafter can ask the window to show."""

from __future__ import annotations

from collections.abc import Callable

from penholder.commands.command import Command, Context


def _show(part: str) -> Callable[[Context], None]:
    def run(context: Context) -> None:
        context.show(part)

    return run


COMMANDS = (
    Command(
        "view.palette",
        "Find a command, paragraph or setting…",
        "View",
        _show("palette"),
        "Ctrl+K",
        "One field finds everything by its name, and shows its keys.",
    ),
)

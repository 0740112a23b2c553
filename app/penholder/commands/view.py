"""Finding one's way: what a drafter can ask the window to show."""

from __future__ import annotations

from penholder.commands.command import Command, Context


def _find_anything(context: Context) -> None:
    context.show("palette")


COMMANDS = (
    Command(
        "view.palette",
        "Find a command, paragraph or setting…",
        "View",
        _find_anything,
        "Ctrl+K",
        "One field finds everything by its name, and shows its keys.",
    ),
)

"""Finding one's way: what a drafter can ask the window to show."""

from __future__ import annotations

from penholder.commands.command import Command, showing

COMMANDS = (
    Command(
        "view.palette",
        "Find a command, paragraph or setting…",
        "View",
        showing("palette"),
        "Ctrl+K",
        "One field finds everything by its name, and shows its keys.",
    ),
)

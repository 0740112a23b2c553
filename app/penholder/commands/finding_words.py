"""Finding and replacing words."""

from __future__ import annotations

from penholder.commands.command import Command, showing

COMMANDS = (
    Command(
        "edit.find",
        "Find…",
        "Edit",
        showing("find"),
        "Ctrl+F",
        "Find words in text and notes, however they are accented; symbols however they are spaced.",
    ),
    Command(
        "edit.replace",
        "Replace…",
        "Edit",
        showing("replace"),
        "Ctrl+H",
        "Put other words in the place of those that are found; all of them are one step.",
    ),
    Command("edit.find-next", "Find next", "Edit", showing("find-next"), "F3", "Go to the next place that is found."),
    Command(
        "edit.find-previous",
        "Find previous",
        "Edit",
        showing("find-previous"),
        "Shift+F3",
        "Go to the place that was found before.",
    ),
)

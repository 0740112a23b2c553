"""Finding and replacing words."""

from __future__ import annotations

from collections.abc import Callable

from penholder.commands.command import Command, Context


def _show(part: str) -> Callable[[Context], None]:
    def run(context: Context) -> None:
        context.show(part)

    return run


COMMANDS = (
    Command(
        "edit.find",
        "Find…",
        "Edit",
        _show("find"),
        "Ctrl+F",
        "Find words in text and notes, however they are accented; symbols however they are spaced.",
    ),
    Command(
        "edit.replace",
        "Replace…",
        "Edit",
        _show("replace"),
        "Ctrl+H",
        "Put other words in the place of those that are found; all of them are one step.",
    ),
    Command("edit.find-next", "Find next", "Edit", _show("find-next"), "F3", "Go to the next place that is found."),
    Command(
        "edit.find-previous",
        "Find previous",
        "Edit",
        _show("find-previous"),
        "Shift+F3",
        "Go to the place that was found before.",
    ),
)

"""All commands, in the order in which menus show them."""

from __future__ import annotations

from penholder.commands import editing, file, notes, review, structure

COMMANDS = (*file.COMMANDS, *editing.COMMANDS, *notes.COMMANDS, *structure.COMMANDS, *review.COMMANDS)
BY_ID = {command.id: command for command in COMMANDS}

"""All commands, in the order in which menus show them."""

from __future__ import annotations

from penholder.commands import (
    editing,
    file,
    finding_words,
    findings,
    moving,
    notes,
    numbers,
    reporting,
    review,
    stage,
    structure,
    tabling,
    view,
)

COMMANDS = (
    *file.COMMANDS,
    *editing.COMMANDS,
    *finding_words.COMMANDS,
    *notes.COMMANDS,
    *structure.COMMANDS,
    *moving.COMMANDS,
    *numbers.COMMANDS,
    *stage.COMMANDS,
    *tabling.COMMANDS,
    *findings.COMMANDS,
    *reporting.COMMANDS,
    *review.COMMANDS,
    *view.COMMANDS,
)
BY_ID = {command.id: command for command in COMMANDS}

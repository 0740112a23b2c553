"""Making fixes."""

from __future__ import annotations

from penholder.commands.command import Command, Context
from penholder.ground.messages import message


def _fix_all(context: Context) -> None:
    number = context.session.fix_everything_safe()
    words = "Nothing to fix that is safe." if not number else "{number} fixed. Undo takes all of them back."
    context.session.tell("notice", message(words, number=number))


COMMANDS = (
    Command(
        "review.fix-everything-safe",
        "Fix everything safe",
        "Review",
        _fix_all,
        "Ctrl+Shift+.",
        "Make every fix that can be made without a look, as one step.",
    ),
)

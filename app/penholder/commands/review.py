"""Looking at what has changed: against the base of the draft, or since the last copy went out."""

from __future__ import annotations

from penholder.commands.command import Command, Context
from penholder.ground.messages import message


def _show_since_last(context: Context) -> None:
    session = context.session
    session.show_changes_since(session.versions.last)
    if session.circulated is not None:
        words = (
            "Shown is what has changed since the {name}."
            if session.changes.found
            else "Nothing has changed since the {name}."
        )
        session.tell("notice", message(words, name=session.circulated.name))


def _show_pending(context: Context) -> None:
    context.session.show_changes_since(None)


COMMANDS = (
    Command(
        "review.changes-since-last",
        "Show changes since last circulated",
        "Review",
        _show_since_last,
        hint="Mark what has changed since the last copy was exported.",
        enabled=lambda context: context.session.versions.last is not None,
    ),
    Command(
        "review.changes-pending",
        "Show changes to be decided again",
        "Review",
        _show_pending,
        hint="Mark the changes of the file again, in the place of those since the last copy.",
        enabled=lambda context: context.session.circulated is not None,
    ),
)

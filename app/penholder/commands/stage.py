"""Whether the text is in negotiation or to be tabled: said in one list, changed as one step."""

from __future__ import annotations

from penholder.commands.command import Command, showing
from penholder.ground.messages import message
from penholder.model.edit import SetProfile
from penholder.model.kinds import Stage
from penholder.model.place import Selection
from penholder.session.session import Session

_SAID = {
    Stage.WORKING: "This is a working text now: its numbers stand, and what is put in between others is “bis”.",
    Stage.TABLING: "This is a text for tabling now: what is put in moves the numbers behind it.",
}


def set_stage(session: Session, stage: Stage, selection: Selection | None = None) -> None:
    """Say at which stage the text is, as one step, and what that means; nothing where it is there already."""
    if session.change("Stage", (SetProfile(stage=stage),), selection):
        session.tell("notice", message(_SAID[stage]))


COMMANDS = (
    Command(
        "structure.stage",
        "Working text or for tabling…",
        "Structure",
        showing("stage"),
        "Ctrl+Shift+W",
        "Say whether this is a text in negotiation, whose numbers stand, or one that is to be tabled.",
    ),
)

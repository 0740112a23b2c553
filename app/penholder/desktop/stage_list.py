"""The two stages of a text, offered where the status line tells the stage."""

from __future__ import annotations

from typing import TYPE_CHECKING

from penholder.commands.stage import set_stage
from penholder.desktop.choosing.choice import Choice
from penholder.desktop.saying import STAGES
from penholder.model.kinds import Stage

if TYPE_CHECKING:
    from penholder.desktop.window import Window

_HINTS = {
    Stage.WORKING: "A text in negotiation: PP and OP labels are printed, numbers stand, brackets are right in it.",
    Stage.TABLING: "A text that goes to the Secretariat: paragraphs are counted, and what is left of talks is reported.",
}


def show_stages(window: Window) -> None:
    """Ask at which stage the text is; the other one than now stands first."""
    now = window.session.draft.stage
    choices = [
        Choice(words, stage, "now" if stage is now else "", _HINTS[stage])
        for stage, words in sorted(STAGES.items(), key=lambda one: one[0] is now)
    ]
    page = window.workplace.page
    window.chooser.ask("Stage of the text", choices, lambda stage: set_stage(window.session, stage, page.selection()))

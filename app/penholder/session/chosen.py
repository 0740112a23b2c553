"""Turns the choices as the settings remember them into those that the writers understand, and back for the stage."""

from __future__ import annotations

from penholder.formats.docx.choices import Numbering, Paper, ReferenceForm, WordChoices
from penholder.ground.settings import ExportSettings
from penholder.model.kinds import Stage

_STAGES = {"tabling": Stage.TABLING, "informals": Stage.WORKING}


def chosen_stage(chosen: ExportSettings, of_draft: Stage) -> Stage:
    """Give the stage that a copy is made for: the one chosen, else that of the draft."""
    return _STAGES.get(chosen.purpose, of_draft)


def word_choices(chosen: ExportSettings, of_draft: Stage, version_line: str = "") -> WordChoices:
    """Give the choices for a Word file and its pages; what belongs to a working text is left out of a text for tabling."""
    stage = chosen_stage(chosen, of_draft)
    working = stage is Stage.WORKING
    return WordChoices(
        stage,
        Paper(chosen.paper),
        Numbering(chosen.numbering),
        ReferenceForm(chosen.references),
        chosen.links,
        working and chosen.line_numbers,
        working and chosen.wide_margins,
        version_line.strip() if working else "",
    )

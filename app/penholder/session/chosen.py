"""Turns the choices as the settings remember them into those that the writers understand, and back for the stage."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from penholder.formats.docx.choices import Numbering, Paper, ReferenceForm, WordChoices
from penholder.formats.docx.template.value import Template
from penholder.ground.settings import ExportSettings
from penholder.model.kinds import Stage
from penholder.session.on_disk import OnDisk

_STAGES = {"tabling": Stage.TABLING, "informals": Stage.WORKING}


def chosen_stage(chosen: ExportSettings, of_draft: Stage) -> Stage:
    """Give the stage that a copy is made for: the one chosen, else that of the draft."""
    return _STAGES.get(chosen.purpose, of_draft)


def word_choices(chosen: ExportSettings, of_draft: Stage, version_line: str = "") -> WordChoices:
    """Give the choices for a Word file and its pages; what belongs to a working text is left out of a text for tabling.

    A template that cannot be read raises ``UserError``.
    """
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
        chosen_template(chosen),
    )


def chosen_template(chosen: ExportSettings) -> Template | None:
    """Read the template that was chosen, once for as long as its file stays the same."""
    return _read(chosen.template, OnDisk.of(Path(chosen.template))) if chosen.template else None


@lru_cache(maxsize=2)
def _read(path: str, _: OnDisk | None) -> Template:
    from penholder.formats.docx.template.reading import read_template  # noqa: PLC0415 - most copies have none

    return read_template(Path(path))

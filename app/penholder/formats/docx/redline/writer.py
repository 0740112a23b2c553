"""Writes a draft as a Word file in which what differs from its base is tracked."""

from __future__ import annotations

from penholder.formats.docx.choices import HOUSE_CHOICES, WordChoices
from penholder.formats.docx.signing import Redline
from penholder.formats.report import Written
from penholder.ground.errors import UserError
from penholder.model.draft import Draft


def write_redline(draft: Draft, redline: Redline, choices: WordChoices = HOUSE_CHOICES) -> Written:
    """Write the draft with its changes against the base tracked; rejecting all of them gives the base."""
    raise UserError("Tracked changes are not written yet.", "Have the changes accepted or rejected.")

"""Writes a draft as a PDF document: the official page, or the working text, set by LibreOffice from the twin."""

from __future__ import annotations

from penholder.formats.docx.choices import HOUSE_CHOICES, WordChoices
from penholder.formats.docx.twin.making import twin_of
from penholder.formats.docx.writer import built
from penholder.formats.libreoffice import TIME_LIMIT, set_as_pdf
from penholder.formats.pdf.bare import bare
from penholder.formats.report import Written
from penholder.model.draft import Draft


def write_pdf(draft: Draft, choices: WordChoices = HOUSE_CHOICES, time_limit: float = TIME_LIMIT) -> Written:
    """Write the draft as a PDF document: the pages that Word shows of the file exported with the same choices.

    The same draft gives the same bytes, and nothing is in them of who made them, when, and with what. Takes one to
    three seconds, for which the caller should not keep the drafter waiting. Raises ``UserError`` where LibreOffice
    is missing, takes longer than ``time_limit`` seconds, or fails.
    """
    twin = twin_of(built(draft, choices))
    return Written(bare(set_as_pdf(twin.data, time_limit)), twin.left_out)

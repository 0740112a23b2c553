"""Writes a draft as a PDF document: the official page, or the working text, set by LibreOffice from the twin."""

from __future__ import annotations

from dataclasses import replace

from penholder.formats.docx.choices import HOUSE_CHOICES, Numbering, WordChoices
from penholder.formats.docx.twin.making import twin_of
from penholder.formats.docx.writer import built
from penholder.formats.libreoffice import TIME_LIMIT, set_as_pdf
from penholder.formats.pdf.bare import bare
from penholder.formats.pdf.faces import other_type
from penholder.formats.report import Written
from penholder.ground.messages import Message
from penholder.model.draft import Draft


def write_pdf(draft: Draft, choices: WordChoices = HOUSE_CHOICES, time_limit: float = TIME_LIMIT) -> Written:
    """Write the draft as a PDF document: the pages that Word shows of the file exported with the same choices.

    The same draft gives the same bytes, and nothing is in them of who made them, when, and with what. Takes one to
    three seconds, for which the caller should not keep the drafter waiting. Raises ``UserError`` where LibreOffice
    is missing, takes longer than ``time_limit`` seconds, or fails.
    """
    # labels look the same whoever counts them, and a typed one is there to be measured
    twin = twin_of(built(draft, replace(choices, numbering=Numbering.TYPED)))
    pages = set_as_pdf(twin.data, time_limit)
    other = other_type(pages) if choices.template is None else None
    left_out = tuple(_of_pdf(one) for one in twin.left_out)
    return replace(twin, data=bare(pages), left_out=left_out if other is None else (*left_out, other))


def _of_pdf(sentence: Message) -> Message:
    """Say of the PDF document what the Word file behind it does not hold."""
    return replace(sentence, template=sentence.template.replace("he Word file", "he PDF document"))

"""The pages of a draft as they will be printed: the PDF document behind the pictures is kept for printing and exporting."""

from __future__ import annotations

from dataclasses import dataclass

from penholder.formats.docx.choices import WordChoices
from penholder.formats.pdf.pictures import PagePicture
from penholder.model.draft import Draft

MOST_PAGES = 60
"""Pages that are drawn; a draft has three to twenty."""


@dataclass(frozen=True, slots=True)
class Pages:
    """Pictures of the pages of one draft made with some choices, and the PDF document that they were drawn from."""

    draft: Draft
    choices: WordChoices
    pdf: bytes
    pictures: tuple[PagePicture, ...]

    def are_of(self, draft: Draft, choices: WordChoices) -> bool:
        """Tell whether these are the pages of a draft with some choices."""
        return draft is self.draft and choices == self.choices


def drawn_pages(draft: Draft, choices: WordChoices, width: int) -> Pages:
    """Set a draft in pages and draw each ``width`` points wide; takes seconds, and ends early where nobody listens on.

    Raises ``UserError`` where LibreOffice is missing or fails.
    """
    from penholder.formats.pdf.pictures import page_pictures  # noqa: PLC0415 - pdfium is loaded when pages are wanted
    from penholder.formats.pdf.writer import write_pdf  # noqa: PLC0415

    pdf = write_pdf(draft, choices).data
    return Pages(draft, choices, pdf, page_pictures(pdf, width, MOST_PAGES))

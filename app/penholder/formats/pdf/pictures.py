"""Pictures of the pages of a PDF document, as plain bytes that any toolkit can show."""

from __future__ import annotations

from dataclasses import dataclass

import pypdfium2 as pdfium

from penholder.formats.pdf.one_at_a_time import PDFIUM
from penholder.ground.errors import UserError


@dataclass(frozen=True, slots=True)
class PagePicture:
    """A page as points: ``data`` has four bytes for each (blue, green, red, and one without meaning), row by row.

    Rows have no gap between them, so a row is ``4 * width`` bytes long; Qt calls this form RGB32.
    """

    width: int
    height: int
    data: bytes


def page_pictures(pdf: bytes, width_px: int, most: int | None = None) -> tuple[PagePicture, ...]:
    """Draw each page ``width_px`` points wide, of ``most`` pages from the first on; None draws all.

    Raises ``UserError`` where the document cannot be drawn. May be called from any thread.
    """
    with PDFIUM:
        try:
            document = pdfium.PdfDocument(pdf)
        except pdfium.PdfiumError as error:
            raise UserError("The pages cannot be drawn: the PDF document is damaged.", "Make it anew.") from error
        try:
            count = len(document) if most is None else min(most, len(document))
            return tuple(_picture(document[at], width_px) for at in range(count))
        finally:
            document.close()


def _picture(page: pdfium.PdfPage, width: int) -> PagePicture:
    try:
        bitmap = page.render(scale=width / page.get_width(), prefer_bgrx=True)
        try:
            return PagePicture(bitmap.width, bitmap.height, bytes(bitmap.buffer))
        finally:
            bitmap.close()
    finally:
        page.close()

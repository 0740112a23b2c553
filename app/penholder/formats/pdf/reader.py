"""Reads a PDF document: pages to glyphs, glyphs to rows, rows to lines with evidence, lines to a draft."""

from __future__ import annotations

from penholder.formats.intake.pipeline import read_typeset
from penholder.formats.pdf.advances import with_advances
from penholder.formats.pdf.document import pages_of
from penholder.formats.pdf.rows import rows_of
from penholder.formats.pdf.set_lines import body_size_of, lines_of_pages, set_page
from penholder.formats.report import Reading
from penholder.ground.errors import UserError
from penholder.ground.messages import message


def read_pdf(data: bytes, name: str = "The file") -> Reading:
    """Read a PDF document. Every word of its text layer is in the draft or among the furniture.

    Raises ``UserError`` where it is encrypted, damaged, too long, or a picture of paper without text.
    """
    read = list(pages_of(data, name))
    rows = [rows_of(glyphs) for glyphs in with_advances(page.glyphs for page in read)]
    if not any(rows):
        raise UserError(
            message("{name} holds pictures of pages and no text, as a scanner makes them.", name=name),
            "Have a program for text recognition (OCR) read it, or ask for the Word file, and open that.",
        )
    pages = [
        set_page(number, page.height, own, page.strokes)
        for number, (page, own) in enumerate(zip(read, rows, strict=True), 1)
    ]
    return read_typeset(lines_of_pages(pages, body_size_of(rows)))

"""Takes out of a PDF document what tells of its making: date, producer, creator, ID and checksum."""

from __future__ import annotations

import io

from pypdf import PdfReader, PdfWriter

_HEADER = "%PDF-1.6"
"""The version that LibreOffice writes; structure for screen readers needs 1.4."""


def bare(data: bytes) -> bytes:
    """Give the same pages, structure, bookmarks, links and title, and nothing of when and with what they were made.

    What LibreOffice makes of the same file differs in nothing but that, so the same draft gives the same bytes.
    """
    reader = PdfReader(io.BytesIO(data))
    reader.trailer.pop("/ID", None)
    title = reader.metadata.title if reader.metadata else None
    writer = PdfWriter(clone_from=reader)
    writer.root_object.pop("/Metadata", None)
    writer.metadata = {"/Title": title} if title else None
    writer.pdf_header = _HEADER
    target = io.BytesIO()
    writer.write(target)
    return target.getvalue()

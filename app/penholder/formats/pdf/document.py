"""Opens a PDF document within limits, or says in one sentence why it cannot be read."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2 as pdfium
from pypdfium2 import raw

from penholder.formats.pdf.glyphs import Glyph, glyphs_of
from penholder.formats.pdf.nesting import refuse_endless_forms
from penholder.formats.pdf.one_at_a_time import PDFIUM
from penholder.formats.pdf.strokes import Stroke, strokes_of
from penholder.ground.errors import UserError
from penholder.ground.messages import message
from penholder.ground.progress import come_to

MOST_PAGES = 1_000
"""The longest annexes to resolutions have some hundreds; more would only keep the drafter waiting."""

MOST_GLYPHS = 100_000
"""Characters on one page. A page of the smallest print has about 10,000; more is a drawing or an attack."""

LONGEST_READ = 60.0
"""Seconds. A document of 1,000 pages takes about 40; what takes longer is damaged or made to be slow."""


@dataclass(frozen=True, slots=True)
class ReadPage:
    """What a page holds: its height in points, its glyphs and its level lines."""

    height: float
    glyphs: list[Glyph]
    strokes: list[Stroke]


def pages_of(data: bytes, name: str) -> Iterator[ReadPage]:
    """Give the pages one by one; a page that is damaged raises, as the whole file does."""
    began = time.monotonic()
    refuse_endless_forms(data, name)
    with PDFIUM:
        document = _opened(data, name)
        try:
            count = len(document)
            if count > MOST_PAGES:
                raise UserError(
                    message("{name} has {count} pages, more than a draft has.", name=name, count=count),
                    "Save the pages that are the draft as a document of their own, and open that.",
                )
            for index in range(count):
                come_to(index, count)
                yield _page(document, index, name)
                if time.monotonic() - began > LONGEST_READ:
                    raise UserError(
                        message("Reading {name} took too long, so it was given up.", name=name),
                        "Save the pages that are the draft as a document of their own, or copy the text, and open that.",
                    )
        finally:
            document.close()


def _opened(data: bytes, name: str) -> pdfium.PdfDocument:
    try:
        return pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if getattr(error, "err_code", None) in {raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY}:
            raise UserError(
                message("{name} is protected by a password.", name=name),
                "Save a copy without the password, and open that.",
            ) from error
        raise _damaged(name) from error


def _page(document: pdfium.PdfDocument, index: int, name: str) -> ReadPage:
    try:
        page = document[index]
    except pdfium.PdfiumError as error:
        raise _damaged(name) from error
    try:
        glyphs = glyphs_of(page, MOST_GLYPHS)
        if len(glyphs) >= MOST_GLYPHS:
            raise UserError(
                message("Page {page} of {name} holds more signs than a page of text can.", page=index + 1, name=name),
                "Save the pages that are the draft as a document of their own, and open that.",
            )
        return ReadPage(page.get_height(), glyphs, strokes_of(page))
    except pdfium.PdfiumError as error:
        raise _damaged(name) from error
    finally:
        page.close()


def _damaged(name: str) -> UserError:
    return UserError(
        message("{name} is damaged: it cannot be read as a PDF document.", name=name),
        "Download or save it again, or open another copy.",
    )

"""Reads a Word file in two stages: its XML to values (``parse``), those to a draft (``read``)."""

from __future__ import annotations

from dataclasses import replace

from penholder.formats.docx.opening import open_package
from penholder.formats.docx.parse.document import WordReader
from penholder.formats.docx.parse.unseen import unseen
from penholder.formats.docx.read.readings import reading_of
from penholder.formats.docx.shipped_parts import style_ids
from penholder.formats.report import Reading


def read_docx(data: bytes) -> Reading:
    """Read a Word file, ours or another program's; one that cannot be opened raises ``UserError``."""
    package = open_package(data)
    reader = WordReader(package, style_ids())
    reading = reading_of(reader.file(), reader.numbering)
    return replace(reading, left_behind=unseen(package))

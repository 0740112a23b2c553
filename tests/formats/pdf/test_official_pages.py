"""Official drafts, read from their pages and set anew, have the same pages: each line ends with the same words."""

from __future__ import annotations

from pathlib import Path

import pytest

from penholder.formats.libreoffice import libreoffice
from penholder.formats.pdf.faces import types_of
from penholder.formats.pdf.writer import write_pdf
from penholder.formats.registry import read_file
from tests.benchmarks.page_lines import printed_lines
from tests.benchmarks.page_score import score

NAMES = ("A_C.3_80_L.25", "A_C.4_80_L.6", "A_80_L.37")
"""A resolution with many notes, one with long paragraphs, a decision: drafts in which nobody has moved words by hand."""


@pytest.mark.parametrize("name", NAMES)
def test_pages_are_those_of_the_official_document(shared: Path, name: str) -> None:
    if libreoffice() is None:
        pytest.skip("LibreOffice, which sets the pages, is not installed")
    path = shared / "drafts" / f"{name}.pdf"
    pages = write_pdf(read_file(path).draft).data
    if not types_of(pages) & {"LiberationSerif", "TimesNewRoman"}:
        pytest.skip("Liberation Serif, whose letters are as wide as those of the official pages, is not installed")
    found = score(printed_lines(path.read_bytes(), name), printed_lines(pages, name))
    assert found.pages[0] == found.pages[1]
    assert found.equal["text"] >= 0.98 * found.lines["text"]
    assert found.equal["note"] >= 0.9 * found.lines["note"]
    assert not found.other, found.examples

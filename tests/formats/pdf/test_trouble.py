"""PDF documents that cannot be read, or hardly: each gives one sentence, or opens; none takes long or fails otherwise."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from penholder.formats.pdf import document
from penholder.formats.pdf.reader import read_pdf
from penholder.formats.registry import READ_SUFFIXES, read_file
from penholder.ground.errors import UserError
from tests.formats.pdf.pdf_parts import forms_in_forms, pages_in_a_circle, put_together
from tests.formats.pdf.typesetting import ITALIC, Drawn, drawn_pdf

PAGE = [Drawn(448.8, "The General Assembly,", font=ITALIC), Drawn(466.8, "Noting the report of the year,")]
DATA = drawn_pdf([PAGE, PAGE])


def _sentence(data: bytes) -> str:
    with pytest.raises(UserError) as raised:
        read_pdf(data, "draft.pdf")
    words = str(raised.value)
    assert "draft.pdf" in words
    assert len(words) < 400
    return words


def test_a_document_with_a_password() -> None:
    assert "password" in _sentence(drawn_pdf([PAGE], encrypt="made up"))


def test_a_document_without_text() -> None:
    assert "no text" in _sentence(drawn_pdf([[], []]))


@pytest.mark.parametrize("data", [DATA[:200], b"%PDF-1.7\n", b"%PDF-1.7\n" + bytes(5000), b"nothing of a PDF document"])
def test_a_damaged_document(data: bytes) -> None:
    assert "damaged" in _sentence(data)


def test_more_pages_than_a_draft_has(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(document, "MOST_PAGES", 1)
    assert "2 pages" in _sentence(DATA)


def test_more_signs_than_a_page_has(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(document, "MOST_GLYPHS", 20)
    assert "Page 1" in _sentence(DATA)


def test_a_reading_that_takes_too_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(document, "LONGEST_READ", 0.0)
    assert "too long" in _sentence(DATA)


def test_drawings_within_drawings_without_end() -> None:
    assert "drawings" in _sentence(forms_in_forms(9, 10))


def test_drawings_within_drawings_as_letterheads_have_them() -> None:
    assert read_pdf(forms_in_forms(3, 2)).draft.paragraphs


def test_pages_in_a_circle() -> None:
    _sentence(pages_in_a_circle())


def test_a_page_of_any_size_and_no_fonts() -> None:
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 99999999 1]/Contents 4 0 R>>"
    _sentence(put_together([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>", page]))


@settings(max_examples=150)
@given(
    st.lists(st.tuples(st.integers(0, len(DATA) - 1), st.integers(0, 255)), min_size=1, max_size=40), st.integers(0, 3)
)
def test_a_document_with_flipped_bytes_opens_or_gives_one_sentence(changes: list[tuple[int, int]], cut: int) -> None:
    data = bytearray(DATA)
    for place, value in changes:
        data[place] = value
    said = "draft.pdf"
    try:
        read_pdf(bytes(data[: len(data) - cut * 300]), "draft.pdf")
    except UserError as error:
        said = str(error)
    assert "draft.pdf" in said


def test_a_document_opens_by_its_suffix_and_under_another_one(tmp_path: Path) -> None:
    assert ".pdf" in READ_SUFFIXES
    for name in ("draft.pdf", "draft.txt"):
        path = tmp_path / name
        path.write_bytes(DATA)
        assert len(read_file(path).draft.paragraphs) == 4
    assert read_file(tmp_path / "draft.txt").problems[0].code == "other-content"


def test_text_that_is_called_a_pdf_document_opens_as_text(tmp_path: Path) -> None:
    path = tmp_path / "draft.pdf"
    path.write_text("The General Assembly,\n\nNoting the report,\n")
    assert read_file(path).problems[0].code == "other-content"


def test_pdfium_is_loaded_only_for_a_pdf_document() -> None:
    import subprocess

    code = "import sys, penholder.cli.main, penholder.formats.registry; sys.exit('pypdfium2' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0

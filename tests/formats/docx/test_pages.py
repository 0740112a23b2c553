"""Holds what the page shows when LibreOffice renders an exported file: labels, notes, head and foot of every page."""

from __future__ import annotations

import re
import shutil
import subprocess

import pytest

from penholder.formats.docx.choices import Numbering, Paper, ReferenceForm, WordChoices
from penholder.formats.docx.writer import write_docx
from penholder.model.note_marks import shown_marks
from penholder.model.outline import outline
from tests.formats.docx.made_up import sample

CHOICES = {
    "letter": WordChoices(),
    "A4, counted": WordChoices(None, Paper.A4, Numbering.WORD, ReferenceForm.FIELDS, True),
}


@pytest.fixture(scope="module", params=CHOICES)
def pages(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """The text of the sample's pages, with blanks where there are some; whatever is chosen, it is the same."""
    for program, package in (("soffice", "LibreOffice"), ("pdftotext", "poppler-utils")):
        if shutil.which(program) is None:
            pytest.skip(f"{package} is not installed, so no page can be looked at")
    folder = tmp_path_factory.mktemp("pages")
    file = folder / "sample.docx"
    file.write_bytes(write_docx(sample(), CHOICES[request.param]).data)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    subprocess.run(
        ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(file)],
        capture_output=True,
        timeout=120,
        check=True,
    )
    pdf = folder / "sample.pdf"
    text = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], capture_output=True, text=True, check=True).stdout
    return text.removesuffix("\f").split("\f")


def squeezed(text: str) -> str:
    return " ".join(text.split())


def test_every_label_stands_before_its_words(pages: list[str]) -> None:
    draft = sample()
    text = squeezed("\n".join(pages))
    for paragraph, entry in zip(draft.paragraphs, outline(draft).entries, strict=True):
        begins = " ".join(paragraph.words.split()[:2])
        if entry.shown:
            assert squeezed(f"{entry.shown} {begins}") in text


def test_every_note_stands_under_the_page_with_its_mark(pages: list[str]) -> None:
    draft = sample()
    marks = shown_marks(draft)
    text = squeezed("\n".join(pages).replace("\u00a0", " "))
    for note in draft.notes:
        begins = " ".join(note.words.split()[:3])
        assert re.search(rf"{re.escape(marks[note.id])}\s*{re.escape(begins)}", text), note.words
    assert "And vol. 4." in text


def test_the_first_page_has_the_masthead_and_no_number(pages: list[str]) -> None:
    first = squeezed(pages[0])
    begins = "United Nations A/C.3/80/L.999"
    assert first.startswith(begins)
    for words in (
        "General Assembly",
        "Distr.: Limited",
        "Original: English",
        "Eightieth session",
        "Agenda item 71 (c)",
    ):
        assert words in first
    assert not re.search(r"\b1/\d\b", first)


def test_later_pages_have_the_symbol_above_and_their_number_below(pages: list[str]) -> None:
    count = len(pages)
    assert count >= 4
    for number, page in enumerate(pages[1:], start=2):
        lines = [line for line in page.splitlines() if line.strip()]
        assert lines[0].strip() == "A/C.3/80/L.999"
        assert lines[-1].strip() == f"{number}/{count}"
        is_right = lines[0].startswith(" " * 20)
        assert is_right == (number % 2 == 1)


def test_each_annex_begins_a_page(pages: list[str]) -> None:
    begins = [squeezed(page.partition("A/C.3/80/L.999")[2])[:8] for page in pages]
    assert [one for one in begins if one.startswith("Annex")] == ["Annex I ", "Annex II"]

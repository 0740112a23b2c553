"""``penholder convert`` into HTML, a PDF document, a copy to be shared, and with a template."""

from __future__ import annotations

from pathlib import Path

import pytest

from penholder.formats.libreoffice import libreoffice
from penholder.formats.registry import read_file
from tests.cli.program import penholder
from tests.formats.docx.templates import mission_template, without_styles
from tests.stories.corners import with_secrets


def test_a_page_of_html(source: Path, tmp_path: Path) -> None:
    answer = penholder("convert", source, tmp_path / "out.html")
    assert answer.status == 0
    assert (tmp_path / "out.html").read_text("utf-8").startswith("<!DOCTYPE html>")
    assert "is there already" in penholder("convert", source, tmp_path / "out.html").one_sentence()


def test_the_pages_as_a_pdf_document(source: Path, tmp_path: Path) -> None:
    if libreoffice() is None:
        pytest.skip("LibreOffice, which sets the pages, is not installed")
    first, second = tmp_path / "first.pdf", tmp_path / "second.pdf"
    assert penholder("convert", source, first).status == 0
    assert penholder("convert", source, second).status == 0
    assert first.read_bytes() == second.read_bytes()
    shown = penholder("show", first, "--format", "json").json
    assert shown["masthead"]["symbol"] == "A/C.3/80/L.999"
    assert "is there already" in penholder("convert", source, first).one_sentence()


def test_a_copy_to_be_shared(source: Path, tmp_path: Path) -> None:
    target = tmp_path / "out.penholder"
    assert penholder("convert", source, target, "--share").status == 0
    assert read_file(target).draft.paragraphs == read_file(source).draft.paragraphs
    assert "is there already" in penholder("convert", source, target, "--share").one_sentence()
    assert penholder("convert", source, target, "--share", "--force").status == 0
    assert (
        "only those are written with --share"
        in penholder("convert", source, tmp_path / "out.docx", "--share").one_sentence()
    )


def test_a_copy_of_a_text_with_open_changes_asks_what_becomes_of_them(source: Path, tmp_path: Path) -> None:
    source.write_bytes(with_secrets(source.read_bytes()))
    target = tmp_path / "out.penholder"
    assert "still to be decided" in penholder("convert", source, target, "--share").one_sentence()
    assert (
        "cannot keep changes undecided"
        in penholder("convert", source, target, "--share", "--changes", "keep").one_sentence()
    )
    assert not target.exists()
    answer = penholder("convert", source, target, "--share", "--changes", "accept")
    assert (answer.status, "exported as accepted" in answer.err) == (0, True)


def test_a_template(source: Path, tmp_path: Path) -> None:
    letter, target = tmp_path / "letter.dotx", tmp_path / "out.docx"
    letter.write_bytes(mission_template())
    assert penholder("convert", source, target, "--template", letter).status == 0
    assert read_file(target).draft.paragraphs == read_file(source).draft.paragraphs


@pytest.mark.parametrize(
    ("template", "target", "said"),
    [
        (without_styles(mission_template()), "out.docx", "has no styles"),
        (b"nothing", "out.docx", "damaged"),
        (mission_template(), "out.md", "no page"),
        (None, "out.docx", "There is no file"),
    ],
    ids=["no styles", "damaged", "no page", "missing"],
)
def test_a_template_that_cannot_be_used_leaves_nothing_written(
    source: Path, tmp_path: Path, template: bytes | None, target: str, said: str
) -> None:
    letter = tmp_path / "letter.docx"
    if template is not None:
        letter.write_bytes(template)
    assert said in penholder("convert", source, tmp_path / target, "--template", letter).one_sentence()
    assert not (tmp_path / target).exists()

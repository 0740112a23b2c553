"""PDF documents out: the same bytes each time, nothing of their making, one sentence where they cannot be made."""

from __future__ import annotations

import io
import os
import time
from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader
from reportlab.pdfgen.canvas import Canvas

from penholder.formats import libreoffice
from penholder.formats.docx.choices import Numbering, WordChoices
from penholder.formats.pdf import writer
from penholder.formats.pdf.faces import other_type, types_of
from penholder.formats.pdf.pictures import page_pictures
from penholder.formats.pdf.writer import write_pdf
from penholder.formats.registry import read_file, write_file
from penholder.ground.errors import UserError
from penholder.model.ids import CommentId
from penholder.model.kinds import Kind
from penholder.model.note import Comment
from tests.formats.docx.made_up import sample


@pytest.fixture(scope="module")
def pdf() -> bytes:
    if libreoffice.libreoffice() is None:
        pytest.skip("LibreOffice, which sets the pages, is not installed")
    return write_pdf(sample()).data


def test_the_same_draft_gives_the_same_bytes(pdf: bytes) -> None:
    time.sleep(1.1)  # LibreOffice notes the second
    assert write_pdf(sample()).data == pdf


def test_nothing_tells_of_its_making(pdf: bytes) -> None:
    reader = PdfReader(io.BytesIO(pdf))
    assert set(reader.trailer) == {"/Size", "/Root", "/Info"}
    assert set(reader.metadata or {}) == {"/Title"}
    assert "/Metadata" not in reader.trailer["/Root"]
    for word in (b"LibreOffice", b"pypdf", b"Writer", b"CreationDate", b"/ID", b"Checksum"):
        assert word not in pdf


def test_a_screen_reader_finds_structure_title_and_language(pdf: bytes) -> None:
    reader = PdfReader(io.BytesIO(pdf))
    root = reader.trailer["/Root"]
    title = next(one.words for one in sample().paragraphs if one.kind is Kind.TITLE)
    assert reader.metadata is not None
    assert reader.metadata.title == title
    assert root["/Lang"] == "en-GB"
    assert root["/MarkInfo"]["/Marked"]
    assert root["/StructTreeRoot"]["/K"]
    assert next(str(one["/Title"]) for one in reader.outline if not isinstance(one, list)) == title


def test_the_command_writes_it_and_the_reader_reads_it(pdf: bytes, tmp_path: Path) -> None:
    path = tmp_path / "draft.pdf"
    write_file(sample(), path, force=False)
    assert path.read_bytes() == pdf
    words = {one.words for one in read_file(path).draft.paragraphs}
    assert {one.words for one in sample().paragraphs if one.kind is Kind.PREAMBULAR} <= words


def test_pictures_have_the_width_asked_for_and_something_on_them(pdf: bytes) -> None:
    pictures = page_pictures(pdf, 200)
    assert len(pictures) == len(PdfReader(io.BytesIO(pdf)).pages)
    for picture in pictures:
        assert picture.width == 200
        assert len(picture.data) == 4 * picture.width * picture.height
        points = {picture.data[at : at + 3] for at in range(0, len(picture.data), 4)}
        assert b"\xff\xff\xff" in points
        assert len(points) > 10
    assert page_pictures(pdf, 200, most=1) == pictures[:1]


def test_what_is_no_pdf_cannot_be_drawn() -> None:
    with pytest.raises(UserError, match="cannot be drawn"):
        page_pictures(b"%PDF-1.6 nothing", 200)


def test_without_libreoffice_one_sentence_says_so_and_nothing_is_written(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(libreoffice, "libreoffice", lambda: None)
    with pytest.raises(UserError) as caught:
        write_file(sample(), tmp_path / "draft.pdf", force=False)
    assert str(caught.value.what) == "Pages are set with LibreOffice, which is not installed here."
    assert not os.listdir(tmp_path)


def test_a_hanging_libreoffice_is_stopped(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    slow = tmp_path / "slow"
    slow.write_text("#!/bin/sh\nexec sleep 60\n", "ascii")
    slow.chmod(0o755)
    monkeypatch.setattr(libreoffice, "libreoffice", lambda: str(slow))
    with pytest.raises(UserError, match="took more than 1 seconds to set the pages"):
        write_pdf(sample(), time_limit=1.0)


def test_a_libreoffice_that_makes_nothing_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(libreoffice, "libreoffice", lambda: "/bin/true")
    with pytest.raises(UserError, match="could not set the pages"):
        write_pdf(sample())


def test_what_is_left_out_is_said_of_the_pdf_document(monkeypatch: pytest.MonkeyPatch, pdf: bytes) -> None:
    monkeypatch.setattr(writer, "set_as_pdf", lambda data, limit: pdf)
    draft = replace(sample(), comments=(Comment(CommentId("c1"), "", "Which wells?"),))
    said = [str(one) for one in write_pdf(draft).left_out]
    assert said == ["The PDF document has none of the comments (1); the working file keeps them."]


def test_labels_are_typed_for_the_pages_whoever_counts_them_in_word(
    monkeypatch: pytest.MonkeyPatch, pdf: bytes
) -> None:
    set_from: list[bytes] = []
    monkeypatch.setattr(writer, "set_as_pdf", lambda data, limit: set_from.append(data) or pdf)
    for numbering in Numbering:
        write_pdf(sample(), WordChoices(numbering=numbering))
    assert set_from[0] == set_from[1]


def test_pages_in_another_type_than_the_houses_are_said_to_be(monkeypatch: pytest.MonkeyPatch) -> None:
    target = io.BytesIO()
    canvas = Canvas(target)
    canvas.setFont("Helvetica", 10)
    canvas.drawString(100, 100, "Safe water")
    canvas.save()
    assert types_of(target.getvalue()) == {"Helvetica"}
    monkeypatch.setattr(writer, "set_as_pdf", lambda data, limit: target.getvalue())
    said = [str(one) for one in write_pdf(sample()).left_out]
    assert len(said) == 1
    assert said[0].startswith("The pages are set in Helvetica, because neither Times New Roman nor Liberation Serif")


def test_pages_in_the_houses_type_need_no_word(pdf: bytes) -> None:
    assert other_type(pdf) is None
    assert types_of(pdf) == {"LiberationSerif"} or "TimesNewRoman" in types_of(pdf)

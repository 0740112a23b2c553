"""Holds that what no page of an input shows is in nothing that goes out: not as it is, not packed, not in another writing."""

from __future__ import annotations

import base64
import io
import json
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.annotations import Text
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject, TextStringObject

from penholder.commands.opening import open_session
from penholder.desktop.editor.clipboard import mime_of
from penholder.desktop.editor.slices import slice_of
from penholder.formats import libreoffice
from penholder.formats.docx.choices import WordChoices
from penholder.formats.docx.template.reading import template_of
from penholder.formats.docx.writer import write_docx
from penholder.formats.html.reader import read_html
from penholder.formats.registry import read_file, write_file
from penholder.model.draft import Draft
from penholder.session.export import Decision
from penholder.session.sharing import share_copy
from tests.formats.docx.made_up import sample
from tests.formats.docx.templates import mission_template
from tests.formats.pdf.typesetting import SetParagraph, set_pdf, words
from tests.stories.corners import corners_in, secret, with_secrets

SUFFIXES = (".docx", ".pdf", ".html", ".md", ".txt", ".penholder")


def _foreign() -> bytes:
    """A draft as somebody typed it into a new file of Word, with a table."""
    made = docx.Document()
    for line in (
        "Safe water in schools",
        "The General Assembly,",
        "Recalling its resolution 70/1,",
        "1. Decides to go on.",
    ):
        made.add_paragraph(line)
    made.add_table(2, 2).cell(1, 1).text = "a tap"
    saved = io.BytesIO()
    made.save(saved)
    return saved.getvalue()


@pytest.fixture(scope="module", params=["our own", "foreign"])
def word_file(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("in") / f"{secret('fileName')}.docx"
    path.write_bytes(with_secrets(write_docx(sample()).data if request.param == "our own" else _foreign()))
    return path


def _out(draft: Draft, path: Path) -> bytes:
    if path.suffix == ".pdf" and libreoffice.libreoffice() is None:
        pytest.skip("LibreOffice, which sets the pages, is not installed")
    write_file(draft, path, force=False)
    return path.read_bytes()


def test_the_secrets_are_there(word_file: Path) -> None:
    planted = corners_in(word_file.read_bytes())
    assert len(planted) > 85
    assert {"pictureRemark", "fldData", "commentText", "macro", "zipComment", "hiddenText", "coretitle"} <= planted
    reading = read_file(word_file)
    assert any("Recalling" in one.words for one in reading.draft.paragraphs)
    assert len(reading.draft.carried) >= 3


@pytest.mark.parametrize("suffix", SUFFIXES[:-1])
def test_no_corner_of_a_word_file_goes_further(word_file: Path, tmp_path: Path, suffix: str) -> None:
    assert corners_in(_out(read_file(word_file).draft, tmp_path / f"out{suffix}")) == set()


@pytest.mark.parametrize("decision", [Decision.ACCEPTED, Decision.REJECTED])
def test_no_corner_is_in_a_shared_copy(word_file: Path, tmp_path: Path, decision: Decision) -> None:
    path = tmp_path / "shared.penholder"
    share_copy(open_session(word_file), path, decision)
    found = corners_in(path.read_bytes())
    # what a change took out is text again where the changes are rejected
    assert found <= ({"delText", "delWhole", "moveText"} if decision is Decision.REJECTED else set())


def test_no_corner_is_on_the_clipboard(word_file: Path) -> None:
    draft = read_file(word_file).draft
    last = len(draft.paragraphs) - 1
    mime = mime_of(draft, slice_of(draft, (0, 0), (last, len(draft.paragraphs[last].text)), "page"))
    for name in mime.formats():
        assert corners_in(bytes(mime.data(name).data())) == set(), name


def test_no_corner_comes_through_a_template(word_file: Path, tmp_path: Path) -> None:
    choices = WordChoices(template=template_of(mission_template(secret("ofTemplate"))))
    path = tmp_path / "out.docx"
    write_file(read_file(word_file).draft, path, force=False, choices=choices)
    assert corners_in(path.read_bytes()) == set()


def test_a_word_file_as_template_gives_no_corner(word_file: Path) -> None:
    written = write_docx(sample(), WordChoices(template=template_of(word_file.read_bytes())))
    # styles are what a template is for, their names included
    assert corners_in(written.data) <= {"styleName", "styleId"}


def test_hidden_words_are_said_and_not_shown(word_file: Path) -> None:
    reading = read_file(word_file)
    said = " ".join(str(one.message) for one in reading.problems)
    for corner in ("hiddenText", "specVanish", "hiddenByStyle", "hiddenParagraph"):
        assert secret(corner) in said
        assert all(secret(corner) not in one.words for one in reading.draft.paragraphs)


def _pdf_with_secrets() -> bytes:
    lines = [
        SetParagraph(words(line))
        for line in ("The General Assembly,", "Recalling its resolution 70/1,", "Decides to go on.")
    ]
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(set_pdf(lines))))
    writer.add_metadata(
        {f"/{name}": secret(f"pdf{name}") for name in ("Author", "Title", "Creator", "Producer", "Keywords")}
    )
    writer.add_attachment(f"{secret('attachedName')}.txt", secret("attached").encode())
    writer.add_annotation(0, Text(rect=(10, 10, 30, 30), text=secret("annotation")))
    script = {NameObject("/S"): NameObject("/JavaScript"), NameObject("/JS"): TextStringObject(secret("script"))}
    writer.root_object[NameObject("/OpenAction")] = DictionaryObject(script)
    about = DecodedStreamObject()
    about.set_data(f"<x:xmpmeta>{secret('xmp')}</x:xmpmeta>".encode())
    writer.root_object[NameObject("/Metadata")] = writer._add_object(about)  # noqa: SLF001 - pypdf has no other way
    target = io.BytesIO()
    writer.write(target)
    return target.getvalue()


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_no_corner_of_a_pdf_document_goes_further(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / "in.pdf"
    path.write_bytes(_pdf_with_secrets())
    assert {"pdfAuthor", "xmp", "annotation", "script", "attached"} <= corners_in(path.read_bytes())
    draft = read_file(path).draft
    assert any("resolution 70/1" in one.words for one in draft.paragraphs)
    assert corners_in(_out(draft, tmp_path / f"out{suffix}")) == set()


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_remarks_in_markdown_go_no_further_and_are_named(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / "in.md"
    path.write_text(
        f"<!-- {secret('remark')}\nof two lines -->\n\n# Wells\n\n*The General Assembly*,\n\n"
        f"*Recalling* it,<!--{secret('inline')}-->\n\n1. *Decides* so.\n",
        "utf-8",
    )
    reading = read_file(path)
    assert [one.line for one in reading.furniture] == [1, 8]
    assert corners_in(_out(reading.draft, tmp_path / f"out{suffix}")) == set()


def test_remarks_and_hidden_words_of_a_page_are_not_pasted() -> None:
    page = (
        f"<p title='{secret('title')}' data-x='{secret('data')}'>Recalling it,<!-- {secret('remark')} --></p>"
        f"<p style='display:none'>{secret('hidden')}</p><script>{secret('script')}</script>"
        f"<img alt='{secret('alt')}' src='file:///{secret('path')}'>"
    )
    draft = read_html(page).draft
    assert [one.words for one in draft.paragraphs] == ["Recalling it,"]


@pytest.mark.parametrize(
    "hide",
    [
        lambda said: said,
        lambda said: said.decode().encode("utf-16-le"),
        lambda said: b"x" + said.decode().encode("utf-16-be"),
        base64.b64encode,
        lambda said: base64.b64encode(b"ab" + said),
        lambda said: said.hex().encode(),
        lambda said: b"<<>>stream\n" + zlib.compress(said * 3),
        lambda said: _zipped(_zipped(said)),
        lambda said: json.dumps({"data": base64.b64encode(said).decode()}).encode(),
    ],
    ids=["plain", "utf-16", "utf-16, shifted", "base64", "base64, shifted", "hex", "deflated", "zip in zip", "json"],
)
def test_a_secret_is_found_however_it_is_written(hide: Callable[[bytes], bytes]) -> None:
    assert corners_in(
        b"before " + hide(secret("it").encode()) if hide(b"PK")[:2] != b"PK" else hide(secret("it").encode())
    ) == {"it"}


def _zipped(data: bytes) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("inner", data)
    return target.getvalue()

"""Holds that what a Word file says that no page shows is listed, and that our own files say nothing of the kind."""

from __future__ import annotations

from pathlib import Path

from penholder.formats.docx.reader import read_docx
from penholder.formats.docx.writer import write_docx
from tests.cli.program import penholder
from tests.formats.docx.made_up import sample
from tests.stories.corners import secret, with_secrets


def said(data: bytes) -> list[str]:
    return [str(one) for one in read_docx(data).left_behind]


def test_our_own_files_say_nothing_that_no_page_shows() -> None:
    assert said(write_docx(sample()).data) == []


def test_what_no_page_shows_is_listed() -> None:
    found = said(with_secrets(write_docx(sample()).data))
    for phrase in (
        "custom XML",
        "macros",
        "building blocks",
        "a small picture of its first page",
        "settings of a printer",
        "the names of those who commented or changed it",
        "marks of editing sessions",
        "variables of macros",
        "where a mail merge has its data",
        "the path of its template",
        "paths of other files",
        "what a picture says of its making",
        "a signature",
        "fonts",
        "a file within it",
    ):
        assert phrase in found


def test_author_company_and_custom_properties_are_listed_with_their_words(shared: Path) -> None:
    file = next((shared / "word").glob("*WordWithAttachments.docx"))
    kinds = [one.partition(" (")[0] for one in said(file.read_bytes())]
    for kind in (
        "its author",
        "who saved it last",
        "its keywords",
        "a company",
        "custom properties",
        "when it was made and saved",
    ):
        assert kind in kinds


def test_convert_says_what_it_left_behind(tmp_path: Path) -> None:
    source = tmp_path / "a.docx"
    source.write_bytes(with_secrets(write_docx(sample()).data))
    done = penholder("convert", str(source), str(tmp_path / "b.docx"), "--changes", "accept")
    assert done.status == 0
    assert f"Left behind, as no page of {source} shows it: " in done.err
    assert secret("macro") not in done.err

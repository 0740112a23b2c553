"""Real documents, read in place: they open, keep their words, and come out as they went in. A fixed spread of them."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from penholder.formats.markdown.reader import read_markdown
from penholder.formats.markdown.writer import write_markdown
from penholder.formats.text import read_text, write_text
from penholder.model.kinds import DocumentType, Kind
from tests.formats.seen import lines_seen, notes_seen
from tests.formats.test_text_laws import _signs, signs_kept

EVERY = 12
"""One file in so many; all of them take a minute."""


def _resolutions(shared: Path) -> list[Path]:
    return sorted((shared / "resolutions").glob("*.md"))[::EVERY]


def test_adopted_resolutions_open_and_have_their_parts(shared: Path) -> None:
    for path in _resolutions(shared):
        draft = read_markdown(path.read_bytes()).draft
        kinds = {one.kind for one in draft.paragraphs}
        assert {Kind.TITLE, Kind.ORGAN, Kind.OPERATIVE, Kind.CLOSING} <= kinds, path.name
        assert draft.document_type is DocumentType.RESOLUTION, path.name
        fields = {name for name, _ in draft.masthead.lines()}
        assert {"symbol", "distribution", "date", "session", "agenda_item", "agenda_title"} <= fields, path.name


def test_adopted_resolutions_come_out_as_they_went_in(shared: Path) -> None:
    for path in _resolutions(shared):
        draft = read_markdown(path.read_bytes()).draft
        again = read_markdown(write_markdown(draft).data).draft
        assert again == draft, path.name


def test_adopted_resolutions_go_through_plain_text(shared: Path) -> None:
    for path in _resolutions(shared)[::2]:
        draft = read_markdown(path.read_bytes()).draft
        again = read_text(write_text(draft).data).draft
        assert " ".join(lines_seen(again)) == " ".join(lines_seen(draft)), (
            path.name
        )  # some paragraphs are torn in the file
        assert [mark for mark, _ in notes_seen(again)] == [mark for mark, _ in notes_seen(draft)], path.name


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext (poppler) is not on this machine")
@pytest.mark.parametrize("mode", ["-raw", "-layout", "-nopgbrk"])
def test_extracted_drafts_open_and_keep_their_words(shared: Path, mode: str) -> None:
    for path in sorted((shared / "drafts").glob("*.pdf"))[::EVERY]:
        command = ["pdftotext", mode, str(path), "-"]
        data = subprocess.run(command, capture_output=True, check=True).stdout
        reading = read_text(data)
        assert signs_kept(reading) == _signs(data.decode()), path.name
        assert reading.draft.masthead.symbol, path.name

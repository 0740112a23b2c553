"""A copy never goes, unasked, into the place of a file that this session has not written itself."""

from __future__ import annotations

from pathlib import Path

from penholder.session.target import Target


def _write(path: Path, words: str) -> Path:
    path.write_text(words, "utf-8")
    return path


def test_a_copy_goes_beside_what_was_opened(tmp_path: Path) -> None:
    assert Target().suggested(tmp_path / "wells.penholder", ".docx") == tmp_path / "wells.docx"


def test_what_somebody_sent_is_not_replaced(tmp_path: Path) -> None:
    received = _write(tmp_path / "wells.docx", "theirs")
    assert Target().suggested(received, ".docx") == tmp_path / "wells (clean copy).docx"
    _write(tmp_path / "wells (clean copy).docx", "also theirs")
    assert Target().suggested(received, ".docx") == tmp_path / "wells (clean copy 2).docx"


def test_the_next_copy_takes_the_place_of_the_last_one(tmp_path: Path) -> None:
    target = Target()
    target.note_written(_write(tmp_path / "water.docx", "ours"))
    assert target.suggested(tmp_path / "wells.txt", ".docx") == tmp_path / "water.docx"
    assert target.suggested(tmp_path / "wells.txt", ".pdf") == tmp_path / "water.pdf"


def test_a_copy_that_was_changed_since_is_no_longer_ours(tmp_path: Path) -> None:
    target = Target()
    target.note_written(_write(tmp_path / "wells (clean copy).docx", "ours"))
    _write(tmp_path / "wells (clean copy).docx", "ours, with the remarks of a delegation")
    assert target.suggested(tmp_path / "wells.txt", ".docx") == tmp_path / "wells (clean copy 2).docx"


def test_a_link_that_leads_nowhere_is_in_the_way_too(tmp_path: Path) -> None:
    (tmp_path / "wells.docx").symlink_to(tmp_path / "nowhere")
    assert Target().suggested(tmp_path / "wells.txt", ".docx") == tmp_path / "wells (clean copy).docx"

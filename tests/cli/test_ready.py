"""``penholder convert --ready``: a working text is made ready for tabling, and what remains is listed; never unasked."""

from __future__ import annotations

from pathlib import Path

from tests.cli.program import penholder


def test_a_working_text_is_made_ready_when_asked(repository: Path, tmp_path: Path) -> None:
    source, target = repository / "tests" / "data" / "working-texts" / "second-revision.txt", tmp_path / "ready.md"
    done = penholder("convert", source, target, "--ready")
    assert done.status == 0
    assert "3. *Encourages*" in target.read_text("utf-8").replace("\t", " ")
    assert "greed" not in target.read_text("utf-8")
    said = done.err.splitlines()
    assert "4: “RETAIN – EU, MEX” is still to be answered." in said
    assert (
        "6 marks and 1 line removed, 1 fixed number counted; 2 brackets and 6 other things still need a decision."
        in said
    )


def test_nothing_goes_unasked(repository: Path, tmp_path: Path) -> None:
    source, target = repository / "tests" / "data" / "working-texts" / "second-revision.txt", tmp_path / "same.md"
    assert penholder("convert", source, target).status == 0
    text = target.read_text("utf-8")
    assert "2 bis" in text
    assert text.count("greed") == 6

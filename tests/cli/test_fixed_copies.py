"""What ``penholder check --fix`` writes: nothing is decided or lost in silence, and every change is named."""

from __future__ import annotations

from pathlib import Path

import pytest

from penholder.formats.registry import read_file
from tests.cli.program import penholder
from tests.formats.docx.made_up import minimal

WHO = 'w:id="1" w:author="Ruritania" w:date="2026-03-01T10:00:00Z"'


@pytest.fixture
def tracked(tmp_path: Path) -> Path:
    """A Word file with one tracked change and one fault that has a safe fix."""
    rows = (
        "<w:p><w:r><w:t>The General Assembly,</w:t></w:r></w:p>",
        "<w:p><w:r><w:t>Recalling its earlier work;</w:t></w:r></w:p>",
        f"<w:p><w:r><w:t xml:space='preserve'>1. Decides to </w:t></w:r><w:ins {WHO}><w:r>"
        "<w:t xml:space='preserve'>try to </w:t></w:r></w:ins><w:r><w:t>go on.</w:t></w:r></w:p>",
    )
    path = tmp_path / "tracked.docx"
    path.write_bytes(minimal("".join(rows)))
    return path


def words(path: Path) -> list[str]:
    return [one.words for one in read_file(path).draft.paragraphs]


def test_changes_that_nobody_decided_go_out_as_accepted_and_it_is_said(tracked: Path, tmp_path: Path) -> None:
    before = tracked.read_bytes()
    answer = penholder("check", tracked, "--fix", "--output", tmp_path / "out.docx")
    assert answer.err.splitlines()[0] == "1 change by 1 author was exported as accepted."
    assert words(tmp_path / "out.docx")[1:] == ["Recalling its earlier work,", "Decides to try to go on."]
    assert read_file(tmp_path / "out.docx").changes == ()
    assert tracked.read_bytes() == before


def test_a_working_file_keeps_them_undecided(tracked: Path, tmp_path: Path) -> None:
    target = tmp_path / "out.penholder"
    answer = penholder("check", tracked, "--fix", "--output", target)
    assert answer.err.splitlines()[0] == "1 change by 1 author kept, to be decided later."
    rejected = tmp_path / "rejected.md"
    penholder("convert", target, rejected, "--changes", "reject")
    assert words(rejected)[-1] == "Decides to go on."


def test_every_change_is_named_and_the_second_time_there_is_none(tracked: Path, tmp_path: Path) -> None:
    first, second = tmp_path / "first.md", tmp_path / "second.md"
    answer = penholder("check", tracked, "--fix", "--output", first)
    done = [line for line in answer.out.splitlines() if line.startswith("  ✓ ")]
    assert any("PP1" in line and "Put a comma" in line for line in done)
    counted = f"{len(done)} change{'' if len(done) == 1 else 's'} made; written to {first}."
    assert counted in answer.err
    again = penholder("check", first, "--fix", "--output", second)
    assert f"There was nothing to put right that is safe; the text is written to {second} as it was." in again.err
    assert "✓" not in again.out
    assert words(second) == words(first)

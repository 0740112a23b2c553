"""Word files of others on the command line: what is shown keeps its schema, and changes are accepted or rejected."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.program import holds, penholder
from tests.formats.docx.made_up import minimal
from tests.formats.docx.tracked import TrackedFile

WHO = 'w:id="1" w:author="Ruritania" w:date="2026-03-01T10:00:00Z"'
CHANGED = (
    '<w:p><w:r><w:t xml:space="preserve">Decides to </w:t></w:r>'
    f"<w:ins {WHO}><w:r><w:t>go on</w:t></w:r></w:ins>"
    f"<w:del {WHO}><w:r><w:delText>stop</w:delText></w:r></w:del></w:p>"
)


@pytest.fixture
def changed(tmp_path: Path) -> Path:
    path = tmp_path / "changed.docx"
    path.write_bytes(minimal(CHANGED))
    return path


def test_changes_are_shown_and_keep_the_schema(changed: Path) -> None:
    shown = penholder("show", changed, "--format", "json").json
    holds(shown, "structure.json")
    assert [(one["kind"], one["text"], one["author"]) for one in shown["changes"]] == [
        ("insert", "go on", "Ruritania"),
        ("delete", "stop", "Ruritania"),
    ]
    assert "2 tracked changes, shown as accepted:" in penholder("show", changed).out


def test_a_made_up_file_keeps_the_schema(tmp_path: Path) -> None:
    for seed in range(3):
        path = tmp_path / f"{seed}.docx"
        path.write_bytes(TrackedFile(seed).data)
        holds(penholder("show", path, "--format", "json").json, "structure.json")


@pytest.mark.parametrize(("how", "words"), [("accept", "Decides to go on"), ("reject", "Decides to stop")])
def test_changes_are_accepted_or_rejected_on_the_way(changed: Path, tmp_path: Path, how: str, words: str) -> None:
    target = tmp_path / f"{how}.txt"
    done = penholder("convert", changed, target, "--changes", how)
    assert done.status == 0
    assert f"2 tracked changes were {how}ed." in done.err
    assert words in target.read_text("utf-8")


@pytest.mark.parametrize("suffix", [".docm", ".dotx", ".dotm"])
def test_templates_and_files_with_macros_open_as_word_files_do(changed: Path, tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"draft{suffix}"
    path.write_bytes(changed.read_bytes())
    shown = penholder("show", path, "--format", "json").json
    assert [one["text"] for one in shown["paragraphs"]] == ["Decides to go on"]
    assert "other-content" not in [one["code"] for one in shown["problems"]]

"""Word files of others on the command line: what is shown keeps its schema, and changes are accepted or rejected."""

from __future__ import annotations

from pathlib import Path

import pytest

from penholder.commands.opening import open_session
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
    assert f"1 change by 1 author was exported as {how}ed." in done.err
    assert words in target.read_text("utf-8")


def test_a_working_file_keeps_the_changes_until_they_are_decided(changed: Path, tmp_path: Path) -> None:
    kept, again, plain = tmp_path / "kept.penholder", tmp_path / "again.penholder", tmp_path / "plain.txt"
    assert "1 change by 1 author kept" in penholder("convert", changed, kept).err
    session = open_session(kept)
    assert [(one.gone, one.come) for one in session.changes.found] == [("stop", "go on")]
    assert [hand.who for hand in session.changes.hands_of(session.changes.found[0])] == ["Ruritania"]
    penholder("convert", kept, again)
    assert open_session(again).changes.counterpart == session.changes.counterpart
    penholder("convert", again, plain, "--changes", "reject")
    assert "Decides to stop" in plain.read_text("utf-8")
    penholder("convert", again, kept, "--changes", "accept", "--force")
    assert open_session(kept).changes.counterpart is None


@pytest.mark.parametrize("name", ["kept.txt", "kept.md", "kept.html", "kept.pdf"])
def test_only_word_and_working_files_can_keep_changes_undecided(changed: Path, tmp_path: Path, name: str) -> None:
    said = penholder("convert", changed, tmp_path / name, "--changes", "keep").one_sentence()
    assert ".docx" in said
    assert ".penholder" in said
    assert not (tmp_path / name).exists()


@pytest.mark.parametrize("name", ["said.docx", "said.txt", "said.pdf"])
def test_what_becomes_of_changes_must_be_said(changed: Path, tmp_path: Path, name: str) -> None:
    said = penholder("convert", changed, tmp_path / name).one_sentence()
    assert all(way in said for way in ("1 change by 1 author", "accept", "reject", "keep"))
    assert not (tmp_path / name).exists()


def test_changes_are_kept_in_a_word_file_with_their_authors_and_dates(changed: Path, tmp_path: Path) -> None:
    kept = tmp_path / "kept.docx"
    done = penholder("convert", changed, kept, "--changes", "keep")
    assert done.status == 0
    assert "exported as tracked changes, with their authors and dates" in done.err
    shown = penholder("show", kept, "--format", "json").json
    assert [(one["kind"], one["text"], one["author"], one["date"]) for one in shown["changes"]] == [
        ("delete", "stop", "Ruritania", "2026-03-01T10:00:00Z"),
        ("insert", "go on", "Ruritania", "2026-03-01T10:00:00Z"),
    ]


@pytest.mark.parametrize("suffix", [".docm", ".dotx", ".dotm"])
def test_templates_and_files_with_macros_open_as_word_files_do(changed: Path, tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"draft{suffix}"
    path.write_bytes(changed.read_bytes())
    shown = penholder("show", path, "--format", "json").json
    assert [one["text"] for one in shown["paragraphs"]] == ["Decides to go on"]
    assert "other-content" not in [one["code"] for one in shown["problems"]]

"""Bad input through the command line: each file opens as far as it can, or one sentence names it and the status is 2."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from penholder.ground.resources import resource
from tests.cli.program import penholder

SAMPLE = resource("samples", "safe-water-in-schools.md")
DRAFT = "The General Assembly,\n\nRecalling its resolution 70/1,\n\n1. Decides to go on.\n"
POSIX = pytest.mark.skipif(sys.platform == "win32", reason="the file system has no such files")
MIBIBYTE = 1 << 20


def zipped(path: Path, **parts: str) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)


def bomb(path: Path, *names: str) -> None:
    """Write an archive of a few hundred thousand bytes that unpacks into 512 million for each name."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in names:
            with archive.open(name, "w") as file:
                for _ in range(512):
                    file.write(b" " * MIBIBYTE)


def cut(path: Path, share: float) -> None:
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * share)])


def converted(path: Path) -> None:
    assert penholder("convert", SAMPLE, path).status == 0


def damaged(path: Path) -> None:
    converted(path)
    cut(path, 0.6)


UNREADABLE: dict[str, tuple[str, Callable[[Path], object], str]] = {
    "missing": ("draft.txt", lambda path: None, "no file"),
    "empty": ("draft.txt", lambda path: path.write_bytes(b""), "is empty"),
    "empty, called Word": ("draft.docx", lambda path: path.write_bytes(b""), "is empty"),
    "a folder": ("draft.docx", Path.mkdir, "is a folder"),
    "binary": ("draft.txt", lambda path: path.write_bytes(bytes(range(256)) * 99), "other data"),
    "a PDF": ("draft.txt", lambda path: path.write_bytes(b"%PDF-1.7\n%\xff\xff\n"), "PDF"),
    "50 million bytes": ("draft.txt", lambda path: path.write_bytes(b"Recalling it, " * 3_600_000), "million bytes"),
    "a damaged working file": ("draft.penholder", damaged, "is damaged"),
    "a damaged Word file": ("draft.docx", damaged, "is damaged"),
    "a working file that is none": ("draft.penholder", lambda path: zipped(path, a="b"), "no working file"),
    "a working file without end": ("draft.penholder", lambda path: bomb(path, "meta.json", "draft.json"), "is damaged"),
    "a Word file without end": ("draft.docx", lambda path: bomb(path, "word/document.xml"), "far more"),
    "a Word file that is none": ("draft.docx", lambda path: zipped(path, a="b"), "no Word file"),
    "another archive": ("draft.zip", lambda path: zipped(path, a="b"), "zip archive"),
}


@pytest.mark.parametrize("case", UNREADABLE)
def test_what_cannot_be_read_is_named_in_one_sentence(case: str, tmp_path: Path) -> None:
    name, make, said = UNREADABLE[case]
    path = tmp_path / name
    make(path)
    sentence = penholder("check", path, "--format", "json").one_sentence()
    assert str(path) in sentence
    assert said in sentence
    assert sentence.count(".") >= 2  # what is wrong, and what to do


@POSIX
@pytest.mark.parametrize("kind", ["a pipe that nobody fills", "a device without end", "a circle of links"])
def test_what_never_ends_is_not_waited_for(kind: str, tmp_path: Path) -> None:
    path = tmp_path / "draft.txt"
    if kind.startswith("a pipe"):
        os.mkfifo(path)
    else:
        path.symlink_to("/dev/zero" if kind.startswith("a device") else path)
    for arguments in (("show", path), ("check", SAMPLE, path), ("convert", path, tmp_path / "new.docx")):
        assert str(path) in penholder(*arguments).one_sentence()
    assert str(path) in penholder("convert", SAMPLE, path, "--force").one_sentence()
    assert [one.name for one in tmp_path.iterdir()] == ["draft.txt"]


READABLE = {
    "mixed line ends": DRAFT.replace("\n\n1", "\r\r1").replace(",\n", ",\r\n"),
    "NUL bytes": DRAFT.replace("Decides", "De\0cides"),
    "no operative part": DRAFT.partition("1.")[0],
    "only notes": "[^1]: See A/80/1.\n\n[^2]: Ibid.\n",
    "right-to-left": "الجمعية العامة،\n\nإذ تشير إلى قرارها 70/1،\n\n1. تقرر المضي قدما؛\n",
    "one line of five million": "Recalling its 12 resolutions, " * 170_000,
    "20,000 paragraphs": "The General Assembly,\n\n" + "".join(f"{one}.\tDecides;\n\n" for one in range(1, 20_001)),
}


@pytest.mark.parametrize("case", READABLE)
def test_what_can_be_read_in_part_is_shown_and_exported(case: str, tmp_path: Path) -> None:
    source, target = tmp_path / "draft.txt", tmp_path / "draft.docx"
    source.write_bytes(READABLE[case].encode())
    shown = penholder("show", source, "--format", "json")
    assert (shown.status, shown.err) == (0, "")
    assert shown.json["paragraphs"] or shown.json["notes"]
    if len(READABLE[case]) < 100_000:
        assert penholder("check", source).status in {0, 1}
        assert penholder("convert", source, target).status == 0
        again = penholder("show", target, "--format", "json").json
        assert [one["text"] for one in again["paragraphs"]] == [one["text"] for one in shown.json["paragraphs"]]


@pytest.mark.parametrize(
    ("target", "said"),
    [
        ("folder.docx", "is a folder"),
        ("nowhere/draft.docx", "does not exist"),
        ("draft.xyz", "because .xyz is no format"),
        ("draft", "does not say in which format"),
        ("a" * 300 + ".md", "shorter name"),
        ("there.md", "there already"),
    ],
)
def test_a_target_that_cannot_be_is_named(target: str, said: str, tmp_path: Path) -> None:
    (tmp_path / "folder.docx").mkdir()
    (tmp_path / "there.md").write_text("mine", "utf-8")
    before = sorted(tmp_path.iterdir())
    for arguments in (
        ("convert", SAMPLE, tmp_path / target),
        ("check", SAMPLE, "--fix", "--output", tmp_path / target),
    ):
        sentence = penholder(*arguments).one_sentence()
        assert said in sentence
        assert target in sentence or f"{tmp_path}/nowhere" in sentence
    assert sorted(tmp_path.iterdir()) == before
    assert (tmp_path / "there.md").read_text("utf-8") == "mine"


def test_a_draft_is_put_in_its_own_place_only_with_force_and_only_whole(tmp_path: Path) -> None:
    draft = tmp_path / "draft.md"
    draft.write_bytes(SAMPLE.read_bytes())
    assert "--force" in penholder("check", draft, "--fix", "--output", draft).one_sentence()
    assert draft.read_bytes() == SAMPLE.read_bytes()
    words = len(penholder("show", draft, "--format", "json").json["paragraphs"])
    assert penholder("check", draft, "--fix", "--output", draft, "--force").status == 1
    assert len(penholder("show", draft, "--format", "json").json["paragraphs"]) == words
    assert [one.name for one in tmp_path.iterdir()] == ["draft.md"]


def test_a_note_without_a_mark_is_left_out_of_the_word_file_and_named_in_one_line(tmp_path: Path) -> None:
    draft = tmp_path / "draft.md"
    draft.write_text("*The General Assembly*,\n\n1.\t*Decides* to go on.\n\n[^1]: See A/80/1.\n", "utf-8")
    answer = penholder("convert", draft, tmp_path / "draft.docx")
    assert (answer.status, answer.out) == (0, "")
    left_out, doubt, written = answer.err.splitlines()
    assert doubt == f"One thing was in doubt when {draft} was read; “penholder show” says what."
    assert "A/80/1" in left_out
    assert "not in the Word file" in left_out
    assert written == f"Written to {tmp_path / 'draft.docx'}."
    assert penholder("show", tmp_path / "draft.docx", "--format", "json").json["notes"] == []


@POSIX
def test_a_full_disk_is_told_of(tmp_path: Path) -> None:
    limited = f"ulimit -f 1; trap '' XFSZ; exec {sys.executable} -m penholder convert {SAMPLE} {tmp_path}/draft.docx"
    done = subprocess.run(["bash", "-c", limited], capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 2, done.stderr
    assert f"{tmp_path}/draft.docx could not be written" in done.stderr
    assert list(tmp_path.iterdir()) == []

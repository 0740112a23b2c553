"""Files that LibreOffice turns into Word's form first: they open, and trouble is one sentence."""

from __future__ import annotations

import os
import subprocess
import time
from pathlib import Path

import pytest

from penholder.formats import libreoffice
from penholder.formats.registry import read_file
from penholder.ground.errors import UserError
from penholder.ground.progress import Stopped, heard_by
from penholder.model.kinds import Kind

TEXT = "Safe water\n\nThe General Assembly,\n\nRecalling its work,\n\n1.\tDecides to go on.\n"
RTF = r"{\rtf1\ansi{\fonttbl\f0 Times;}\f0 The General Assembly,\par Recalling its work,\par 1.\tab Decides to {\i go} on.\par}"


@pytest.fixture(scope="module")
def program() -> str:
    found = libreoffice.libreoffice()
    if found is None:
        pytest.skip("LibreOffice, which turns these files into Word's form, is not installed")
    return found


def test_rich_text_opens(program: str, tmp_path: Path) -> None:
    path = tmp_path / "draft.rtf"
    path.write_text(RTF, "ascii")
    draft = read_file(path).draft
    assert [(one.kind, one.words) for one in draft.paragraphs] == [
        (Kind.ORGAN, "The General Assembly,"),
        (Kind.PREAMBULAR, "Recalling its work,"),
        (Kind.OPERATIVE, "Decides to go on."),
    ]


@pytest.mark.parametrize("suffix", ["odt", "doc"])
def test_documents_of_other_programs_open(program: str, tmp_path: Path, suffix: str) -> None:
    (tmp_path / "draft.txt").write_text(TEXT, "utf-8")
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [
        program,
        profile,
        "--headless",
        "--convert-to",
        suffix,
        "--outdir",
        str(tmp_path),
        str(tmp_path / "draft.txt"),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    draft = read_file(tmp_path / f"draft.{suffix}").draft
    assert [one.kind for one in draft.paragraphs] == [Kind.TITLE, Kind.ORGAN, Kind.PREAMBULAR, Kind.OPERATIVE]


def _sentence(path: Path) -> str:
    with pytest.raises(UserError) as caught:
        read_file(path)
    assert str(caught.value.advice)
    return str(caught.value.what)


def test_without_libreoffice_one_sentence_says_so(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(libreoffice, "libreoffice", lambda: None)
    path = tmp_path / "draft.rtf"
    path.write_text(RTF, "ascii")
    assert _sentence(path) == "A .rtf file is opened with LibreOffice, which is not installed here."


def _ends(process: int) -> bool:
    """Tell whether a process that was ended is gone; a busy machine takes a moment over it."""
    for _ in range(100):
        try:
            if "Z" in Path(f"/proc/{process}/stat").read_text().split()[2]:
                return True
        except (FileNotFoundError, ProcessLookupError):
            return True
        time.sleep(0.05)
    return False


def test_what_takes_too_long_is_stopped_with_all_it_started(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    slow = tmp_path / "slow"
    slow.write_text(f"#!/bin/sh\nsleep 60 & echo $! > {tmp_path}/child\nwait\n", "ascii")
    slow.chmod(0o755)
    monkeypatch.setattr(libreoffice, "libreoffice", lambda: str(slow))
    with pytest.raises(UserError, match="took more than 1 seconds"):
        libreoffice.converted(b"x", ".odt", time_limit=1.0)
    child = int((tmp_path / "child").read_text())
    assert _ends(child)
    assert not [name for name in os.listdir(tmp_path) if name.startswith("penholder-")]


def test_a_program_that_makes_nothing_is_said_in_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(libreoffice, "libreoffice", lambda: "/bin/true")
    with pytest.raises(UserError, match=r"could not read this \.doc file"):
        libreoffice.converted(b"x", ".doc")


def test_work_that_nobody_wants_any_more_is_given_up(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    slow = tmp_path / "slow"
    slow.write_text(f"#!/bin/sh\nsleep 60 & echo $! > {tmp_path}/child\nwait\n", "ascii")
    slow.chmod(0o755)
    monkeypatch.setattr(libreoffice, "libreoffice", lambda: str(slow))
    with pytest.raises(Stopped), heard_by(lambda *_: not (tmp_path / "child").exists()):
        libreoffice.set_as_pdf(b"x", time_limit=30.0)
    child = int((tmp_path / "child").read_text() or 0)
    assert _ends(child)

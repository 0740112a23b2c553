"""Holds that the same draft gives the same bytes, whoever exports it, where, when and on which machine."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from penholder.formats import libreoffice
from penholder.formats.docx.writer import write_docx
from tests.formats.docx.made_up import sample
from tests.formats.docx.templates import mission_template
from tests.stories.corners import with_secrets

SUFFIXES = ("docx", "html", "md", "txt", "penholder")
ROOT = Path(__file__).resolve().parents[2]


def _somewhere(folder: Path, **said: str) -> dict[str, str]:
    """Export with everything about the process its own, and give a checksum for each format."""
    folder.mkdir(parents=True)
    source, template = folder / "in.docx", folder / "letter.docx"
    source.write_bytes(with_secrets(write_docx(sample()).data))
    template.write_bytes(mission_template("x"))
    environment = {**os.environ, "PENHOLDER_HOME": str(folder / "home"), **said}
    made: dict[str, str] = {}
    for suffix in (*SUFFIXES, *(("pdf",) if libreoffice.libreoffice() is not None else ())):
        options = ["--share"] if suffix == "penholder" else ["--template", str(template)] if suffix == "docx" else []
        target = folder / f"out.{suffix}"
        command = [
            sys.executable,
            "-m",
            "penholder",
            "convert",
            str(source),
            str(target),
            "--changes",
            "accept",
            *options,
        ]
        done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        made[suffix] = hashlib.sha256(target.read_bytes()).hexdigest()
    return made


@pytest.fixture(scope="module")
def two_places(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, str], dict[str, str]]:
    """Two persons: other times, zones, languages, names, folders and seeds of hashes."""
    base = tmp_path_factory.mktemp("same")
    here = _somewhere(base / "here", PYTHONHASHSEED="1", TZ="Pacific/Kiritimati", LANG="C", USER="ada", HOSTNAME="one")
    time.sleep(2.1)  # a zip knows times to two seconds, LibreOffice to one
    there = _somewhere(
        base / "far" / "away", PYTHONHASHSEED="2", TZ="America/New_York", LANG="fr_FR.UTF-8", USER="zoë", HOSTNAME="two"
    )
    return here, there


@pytest.mark.parametrize("suffix", [*SUFFIXES, "pdf"])
def test_the_same_draft_gives_the_same_bytes(two_places: tuple[dict[str, str], dict[str, str]], suffix: str) -> None:
    here, there = two_places
    if suffix not in here:
        pytest.skip("LibreOffice, which sets the pages, is not installed")
    assert here[suffix] == there[suffix]

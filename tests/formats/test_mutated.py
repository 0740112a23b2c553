"""Damaged files of every format open or are refused with a sentence, in bounded time and memory, and reach for nothing else.

``PENHOLDER_MUTATED=2000`` reads that many of each format; the test command reads fewer.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from penholder.formats.registry import READ_SUFFIXES, read_file, write_file
from penholder.ground.resources import resource

RUNS = int(os.environ.get("PENHOLDER_MUTATED", "60"))
PROGRAM = Path(__file__).with_name("mutating.py")
MADE = (".docx", ".md", ".txt", ".penholder")


@pytest.fixture(scope="module")
def originals(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Path]]:
    """Give sound files by format: the sample in each that we write, and small real ones where they are at hand."""
    folder = tmp_path_factory.mktemp("sound")
    draft = read_file(resource("samples", "safe-water-in-schools.md")).draft
    found = {suffix: [folder / f"sample{suffix}"] for suffix in MADE}
    for files in found.values():
        write_file(draft, files[0], force=False)
    shared = Path(__file__).parents[3] / "shared"
    if shared.is_dir():
        small = sorted((shared / "word").glob("*.docx"), key=lambda one: one.stat().st_size)
        found[".docx"] += [one for one in small[20:60] if _opens(one)][:12]
        found[".pdf"] = sorted((shared / "drafts").glob("*.pdf"), key=lambda one: one.stat().st_size)[:4]
    return found


def _opens(path: Path) -> bool:
    from penholder.ground.errors import UserError

    try:
        read_file(path)
    except UserError:
        return False
    return True


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="limits on memory and time are set as on Linux")
@pytest.mark.parametrize("suffix", [*MADE, ".pdf"])
def test_damaged_files_do_no_harm(originals: dict[str, list[Path]], suffix: str) -> None:
    if suffix not in READ_SUFFIXES:
        pytest.skip("this format is not read yet")
    if suffix not in originals:
        pytest.skip("the real documents of ../shared are not on this machine")
    command = [sys.executable, str(PROGRAM), suffix, str(RUNS), "7", *map(str, originals[suffix])]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60 + RUNS * 12)
    assert done.returncode == 0, done.stderr[-2000:]
    told = json.loads(done.stdout)
    assert told["faults"] == []
    assert told["opened"] + told["refused"] == RUNS
    assert told["opened"] >= RUNS // 10, "the readers were hardly reached"
    assert told["refused"] or suffix in {".md", ".txt"}


def test_a_way_out_would_be_seen() -> None:
    """The watch that the copies are read under sees the network and other files."""
    program = (
        f"import sys, socket; sys.path.insert(0, {str(PROGRAM.parents[2])!r})\n"
        "from tests.formats.mutating import Watch, Forbidden\n"
        "watch = Watch(); watch.allowed = '/the/file'\n"
        "seen = []\n"
        "for act in (lambda: socket.create_connection(('127.0.0.1', 9)), lambda: open('/etc/hostname')):\n"
        "    try:\n"
        "        act()\n"
        "    except Forbidden:\n"
        "        seen.append(1)\n"
        "watch.allowed = None\n"
        "print(len(seen))\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "2"

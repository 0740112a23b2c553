"""Recovery copies: kept while a draft has changes, offered after a crash, and to nobody else."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from penholder.formats.registry import read_file
from penholder.ground.places import recovery_folder
from penholder.model.draft import Draft
from penholder.model.kinds import Kind
from penholder.session.held import Held, is_held
from penholder.session.on_disk import OnDisk
from penholder.session.recovery import RecoveryKeeper, discard, recovery_copies
from tests.model.build import draft, par

WELLS = draft(par("p1", Kind.TITLE, "Wells"))
POSIX = pytest.mark.skipif(sys.platform == "win32", reason="a program is killed in another way there")


def crash(name: str = "Wells", origin: str = "/drafts/wells.txt", before_the_draft: bool = False) -> int:
    """Write a copy in a program that is then killed, and give the number of its process."""
    script = (
        "import os, sys\n"
        "from pathlib import Path\n"
        "import penholder.session.recovery as recovery\n"
        "from penholder.formats.markdown.reader import read_markdown\n"
        "draft = read_markdown(b'*The General Assembly*\\n\\n*Welcomes* the wells.\\n', 'wells').draft\n"
        "kill = lambda *_, **__: os.kill(os.getpid(), 9)\n"
        f"if {before_the_draft}: recovery.write_file = kill\n"
        "print(os.getpid(), flush=True)\n"
        "recovery.RecoveryKeeper(1).write(draft, sys.argv[1], Path(sys.argv[2]))\n"
        "kill()\n"
    )
    command = [sys.executable, "-c", script, name, origin]
    done = subprocess.run(command, check=False, timeout=60, stdout=subprocess.PIPE, text=True)
    assert done.returncode == -9
    return int(done.stdout)


def test_a_copy_of_a_program_that_runs_is_not_offered_and_goes_when_it_is_given_up() -> None:
    keeper = RecoveryKeeper(1)
    keeper.write(WELLS, "Wells", None)
    assert recovery_copies() == ()
    keeper.discard()
    assert list(recovery_folder().iterdir()) == []
    keeper.discard()
    keeper.write(WELLS, "Wells", None)
    assert len(list(recovery_folder().glob("*.penholder"))) == 1
    keeper.discard()


@POSIX
def test_a_copy_of_a_program_that_died_is_offered_until_it_is_thrown_away() -> None:
    crash()
    (copy,) = recovery_copies()
    assert (copy.name, copy.origin) == ("Wells", Path("/drafts/wells.txt"))
    assert "wells" in read_file(copy.file).draft.paragraphs[-1].words
    discard(copy)
    assert recovery_copies() == ()
    assert list(recovery_folder().iterdir()) == []


@POSIX
def test_a_copy_is_offered_though_another_program_has_the_number_of_the_one_that_died() -> None:
    number = crash()
    for file in recovery_folder().iterdir():
        file.rename(file.with_name(file.name.replace(f"-{number}-", f"-{os.getpid()}-")))
    assert [copy.name for copy in recovery_copies()] == ["Wells"]
    keeper = RecoveryKeeper(1)  # this program's own copy takes another place
    keeper.write(WELLS, "Springs", None)
    assert [copy.name for copy in recovery_copies()] == ["Wells"]
    keeper.discard()
    assert [copy.name for copy in recovery_copies()] == ["Wells"]


@POSIX
@pytest.mark.parametrize("about", [None, b"", b"{", b"[]", b'{"name": "Wells"}', b"\xff\xfe"])
def test_a_copy_about_which_nothing_is_known_is_offered_all_the_same(about: bytes | None) -> None:
    crash()
    (known,) = recovery_folder().glob("*.json")
    known.unlink()
    if about is not None:
        known.write_bytes(about)
    (copy,) = recovery_copies()
    assert copy.origin is None
    assert "wells" in read_file(copy.file).draft.paragraphs[-1].words


@POSIX
def test_a_program_that_dies_before_its_first_copy_is_whole_leaves_nothing_to_offer() -> None:
    crash(before_the_draft=True)
    assert recovery_copies() == ()


@POSIX
def test_copies_are_for_nobody_else_to_read() -> None:
    RecoveryKeeper(1).write(WELLS, "Wells", None)
    assert stat.S_IMODE(recovery_folder().stat().st_mode) == 0o700


@POSIX
def test_a_file_that_was_saved_after_the_copy_counts_as_changed(tmp_path: Path) -> None:
    origin = tmp_path / "wells.penholder"
    origin.write_bytes(b"as it was")
    crash(origin=str(origin))
    (copy,) = recovery_copies()
    assert copy.on_disk() == OnDisk.of(origin)
    later = copy.file.stat().st_mtime + 5
    os.utime(origin, (later, later))
    assert copy.on_disk() is None
    origin.unlink()
    assert copy.on_disk() is None


def test_what_is_held_is_held_once(tmp_path: Path) -> None:
    path = tmp_path / "one.held"
    assert not is_held(path)
    first, second = Held(path), Held(path)
    assert first.hold()
    assert first.hold()
    assert not second.hold()
    assert is_held(path)
    first.let_go()
    assert not is_held(path)
    assert second.hold()
    second.let_go()


def test_an_empty_draft_has_a_copy_too() -> None:
    keeper = RecoveryKeeper(1)
    keeper.write(Draft(), "New draft", None)
    (file,) = recovery_folder().glob("*.penholder")
    assert read_file(file).draft == Draft()
    keeper.discard()

"""Writing aside: the name always stands for the whole old or the whole new content."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from penholder.formats.safe_write import write_safely
from penholder.ground.errors import UserError

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="permissions are others there")


def test_a_new_file_has_the_content_and_ordinary_permissions(tmp_path: Path) -> None:
    path = tmp_path / "draft.md"
    write_safely(path, b"new")
    assert path.read_bytes() == b"new"
    mask = os.umask(0)
    os.umask(mask)
    assert sys.platform == "win32" or stat.S_IMODE(path.stat().st_mode) == 0o666 & ~mask


@POSIX
def test_the_permissions_of_an_old_file_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "draft.md"
    path.write_bytes(b"old")
    path.chmod(0o640)
    write_safely(path, b"new")
    assert (path.read_bytes(), stat.S_IMODE(path.stat().st_mode)) == (b"new", 0o640)


@POSIX
def test_a_link_stays_a_link(tmp_path: Path) -> None:
    path, link = tmp_path / "draft.md", tmp_path / "link.md"
    path.write_bytes(b"old")
    link.symlink_to(path)
    write_safely(link, b"new")
    assert link.is_symlink()
    assert path.read_bytes() == b"new"


def test_nothing_is_left_aside(tmp_path: Path) -> None:
    write_safely(tmp_path / "draft.md", b"new")
    assert [path.name for path in tmp_path.iterdir()] == ["draft.md"]


def test_what_cannot_be_verified_does_not_replace_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "draft.md"
    path.write_bytes(b"old")

    def refuse(data: bytes) -> None:
        assert data == b"new"
        raise OSError("not what it should be")

    with pytest.raises(UserError, match=r"draft\.md"):
        write_safely(path, b"new", refuse)
    assert path.read_bytes() == b"old"
    assert [one.name for one in tmp_path.iterdir()] == ["draft.md"]


@pytest.mark.parametrize("broken", ["fsync", "replace"])
def test_a_full_disk_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, broken: str
) -> None:
    path = tmp_path / "draft.md"
    path.write_bytes(b"old")

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, broken, fail)
    with pytest.raises(UserError, match="no space left"):
        write_safely(path, b"new")
    assert path.read_bytes() == b"old"
    assert [one.name for one in tmp_path.iterdir()] == ["draft.md"]


def test_a_folder_is_no_target(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="is a folder"):
        write_safely(tmp_path, b"new")


def test_a_folder_that_allows_no_changes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("penholder.formats.safe_write.os.open", fail)
    with pytest.raises(UserError, match="allows no changes"):
        write_safely(tmp_path / "draft.md", b"new")


@POSIX
def test_a_pipe_is_no_target(tmp_path: Path) -> None:
    path = tmp_path / "draft.md"
    os.mkfifo(path)
    with pytest.raises(UserError, match="no ordinary file"):
        write_safely(path, b"new")


@pytest.mark.parametrize("moment", ["before the name changes", "while it is written"])
def test_a_program_that_is_killed_in_the_middle_leaves_the_old_file(tmp_path: Path, moment: str) -> None:
    path = tmp_path / "draft.md"
    path.write_bytes(b"old")
    script = (
        "import os, sys\n"
        "from pathlib import Path\n"
        "from penholder.formats.safe_write import write_safely\n"
        "kill = lambda *_: os.kill(os.getpid(), 9)\n"
        f"if {moment.startswith('while')}: os.fsync = kill\n"
        "write_safely(Path(sys.argv[1]), b'new' * 1000, kill)\n"
    )
    if sys.platform == "win32":
        pytest.skip("a program is killed in another way there")
    done = subprocess.run([sys.executable, "-c", script, str(path)], check=False, timeout=60)
    assert done.returncode == -9
    assert path.read_bytes() == b"old"
    write_safely(path, b"newer")
    assert path.read_bytes() == b"newer"


def test_whoever_reads_meanwhile_has_the_whole_old_or_the_whole_new_file(tmp_path: Path) -> None:
    path = tmp_path / "draft.md"
    path.write_bytes(b"a" * 500_000)
    seen: set[bytes] = set()
    stop = threading.Event()

    def read() -> None:
        while not stop.is_set():
            data = path.read_bytes()
            seen.add(data[:1] + data[-1:] + str(len(data)).encode())

    reader = threading.Thread(target=read)
    reader.start()
    for sign in (b"b", b"c", b"d") * 5:
        write_safely(path, sign * 500_000)
    stop.set()
    reader.join()
    assert seen <= {sign + sign + b"500000" for sign in (b"a", b"b", b"c", b"d")}


@POSIX
def test_a_new_file_follows_the_mask_of_the_process(tmp_path: Path) -> None:
    before = os.umask(0o077)
    try:
        write_safely(tmp_path / "draft.md", b"new")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "draft.md").stat().st_mode) == 0o600


@POSIX
@pytest.mark.skipif(os.name == "posix" and os.geteuid() != 0, reason="only root may give a file to another group")
def test_owner_and_group_of_an_old_file_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "draft.md"
    path.write_bytes(b"old")
    os.chown(path, 1234, 2345)
    path.chmod(0o660)
    write_safely(path, b"new")
    about = path.stat()
    assert (about.st_uid, about.st_gid, stat.S_IMODE(about.st_mode)) == (1234, 2345, 0o660)


def test_a_name_that_is_too_long_is_said_to_be_so(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="shorter name"):
        write_safely(tmp_path / ("a" * 300 + ".md"), b"new")
    assert list(tmp_path.iterdir()) == []

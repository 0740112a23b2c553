"""Writing aside: the name always stands for the whole old or the whole new content."""

from __future__ import annotations

import os
import stat
import sys
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
    def fail(**_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("penholder.formats.safe_write.tempfile.mkstemp", fail)
    with pytest.raises(UserError, match="allows no changes"):
        write_safely(tmp_path / "draft.md", b"new")


@POSIX
def test_a_pipe_is_no_target(tmp_path: Path) -> None:
    path = tmp_path / "draft.md"
    os.mkfifo(path)
    with pytest.raises(UserError, match="no ordinary file"):
        write_safely(path, b"new")

"""What a disk can do to a drafter: no permission, no room. Each test first makes sure that the obstacle is real."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

POSIX = pytest.mark.skipif(os.name != "posix", reason="permissions of this kind are a matter of Unix")
NOBODY = 65534

CHILD = """
import os, sys, tempfile
from pathlib import Path
from penholder.formats.registry import read_file, write_file
from penholder.ground.errors import UserError
folder = Path(sys.argv[1])
draft = read_file(folder / "draft.md").draft
for suffix in (".docx", ".md", ".txt", ".penholder"):  # loads what is loaded when needed while the checkout can still be seen
    write_file(draft, Path(tempfile.mkdtemp()) / f"loaded{suffix}", force=False)
if os.geteuid() == 0:
    os.setgroups([]); os.setgid({nobody}); os.setuid({nobody})
def refused(work):
    try:
        work()
    except PermissionError:
        return True
    return False
def sentence(work):
    try:
        work()
    except UserError as error:
        print(" ".join(str(error).split()))
{body}
"""


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder that others may look into, with a draft in it."""
    path = Path(tempfile.mkdtemp(prefix="penholder-"))
    path.chmod(0o755)
    (path / "draft.md").write_text("*The General Assembly*\n\n*Welcomes* the wells.\n", "utf-8")
    yield path
    path.chmod(0o755)
    shutil.rmtree(path)


def without_root(folder: Path, body: str) -> list[str]:
    """Run lines of Python as a person without special rights and give what they print."""
    script = CHILD.replace("{body}", body).replace("{nobody}", str(NOBODY))
    done = subprocess.run(
        [sys.executable, "-c", script, str(folder)], capture_output=True, text=True, check=False, timeout=60
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


@POSIX
def test_a_file_that_may_not_be_read(folder: Path) -> None:
    secret = folder / "secret.md"
    secret.write_text("*Welcomes* the wells.\n", "utf-8")
    secret.chmod(0)
    body = "assert refused((folder / 'secret.md').read_bytes)\nsentence(lambda: read_file(folder / 'secret.md'))"
    (said,) = without_root(folder, body)
    assert "secret.md" in said
    assert "permission" in said


@POSIX
@pytest.mark.parametrize("suffix", [".md", ".docx", ".penholder"])
def test_a_folder_that_may_not_be_written(folder: Path, suffix: str) -> None:
    folder.chmod(0o555)
    body = (
        "assert refused(lambda: (folder / 'probe').write_bytes(b''))\n"
        f"sentence(lambda: write_file(draft, folder / 'new{suffix}', force=True))"
    )
    (said,) = without_root(folder, body)
    assert f"new{suffix}" in said
    assert [one.name for one in folder.iterdir()] == ["draft.md"]


@POSIX
def test_a_file_that_is_protected_from_writing_is_not_replaced(folder: Path) -> None:
    folder.chmod(0o777)
    protected = folder / "agreed.md"
    protected.write_text("agreed", "utf-8")
    protected.chmod(0o444)
    (said,) = without_root(folder, "sentence(lambda: write_file(draft, folder / 'agreed.md', force=True))")
    assert "agreed.md cannot be written" in said
    assert protected.read_text("utf-8") == "agreed"
    assert sorted(one.name for one in folder.iterdir()) == ["agreed.md", "draft.md"]


@POSIX
def test_a_folder_that_may_not_be_looked_into(folder: Path) -> None:
    hidden = folder / "hidden"
    hidden.mkdir(mode=0o600)
    body = (
        "sentence(lambda: write_file(draft, folder / 'hidden' / 'new.md', force=False))\n"
        "sentence(lambda: read_file(folder / 'hidden' / 'new.md'))"
    )
    wrote, read = without_root(folder, body)
    assert "hidden/new.md cannot be written" in wrote
    assert "hidden/new.md cannot be opened" in read


@pytest.fixture
def full_disk(folder: Path) -> Iterator[Path]:
    """A disk of 64 KiB that has no room left."""
    disk = folder / "disk"
    disk.mkdir()
    mount = shutil.which("mount")
    made = mount and subprocess.run(
        [mount, "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(disk)], capture_output=True, check=False
    )
    if not made or made.returncode:
        pytest.skip("a small disk can be mounted by root alone")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


@pytest.mark.parametrize("suffix", [".md", ".docx", ".penholder"])
def test_a_full_disk_leaves_the_old_file_as_it_was(full_disk: Path, suffix: str) -> None:
    from penholder.formats.registry import read_file, write_file
    from penholder.ground.errors import UserError

    draft = read_file(full_disk.parent / "draft.md").draft
    old = full_disk / f"old{suffix}"
    old.write_bytes(b"what was there")
    with pytest.raises(OSError, match="No space left"):
        (full_disk / "filler").write_bytes(b"x" * 1_000_000)
    with pytest.raises(UserError) as told:
        write_file(draft, old, force=True)
    assert old.name in str(told.value)
    assert old.read_bytes() == b"what was there"
    assert sorted(one.name for one in full_disk.iterdir()) == ["filler", old.name]

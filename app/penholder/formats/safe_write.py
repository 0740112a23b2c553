"""A file is replaced only by a complete new one: written aside, flushed, read back, renamed; never touched in place."""

from __future__ import annotations

import contextlib
import errno
import os
import stat
from collections.abc import Callable
from pathlib import Path

from penholder.ground.errors import UserError
from penholder.ground.messages import message

_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)


def write_safely(path: Path, data: bytes, verify: Callable[[bytes], None] | None = None) -> None:
    """Put data in a file so that the name always stands for the whole old or the whole new content.

    ``verify`` is given what was read back from the disk and raises when it is not what it should be. A link is followed;
    owner, group and permissions of a file that is replaced are kept, and one that is protected from writing is not
    replaced. Trouble raises ``UserError``; the old file is then as it was, and nothing else is left behind.
    """
    try:
        _replace(_target(path), data, verify)
    except OSError as error:
        raise _in_words(path, error) from error


def _target(path: Path) -> Path:
    """Follow links, so that a link stays one, and refuse what is no place for a file."""
    try:
        target = path.resolve(strict=False)
    except RuntimeError as error:  # links that go in a circle
        raise UserError(message("{name} leads nowhere.", name=path), "Choose another name.") from error
    if target.is_dir():
        raise UserError(
            message("{name} is a folder, so no file can have that name.", name=path), "Choose another name."
        )
    if target.exists() and not target.is_file():
        raise UserError(message("{name} is no ordinary file.", name=path), "Choose another name.")
    if not target.parent.is_dir():
        raise UserError(
            message("The folder {folder} does not exist.", folder=target.parent), "Make it first, or choose another."
        )
    return target


def _replace(target: Path, data: bytes, verify: Callable[[bytes], None] | None) -> None:
    old = target.stat() if target.exists() else None
    if old is not None and not os.access(target, os.W_OK):
        raise PermissionError(f"{target} is protected from writing")
    aside = target.with_name(f".{target.name[:40]}.{os.urandom(4).hex()}.new")
    descriptor = os.open(aside, _NEW, 0o666 if old is None else 0o600)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if old is not None:
            _keep_permissions(old, aside)
        back = aside.read_bytes()
        if back != data:
            raise OSError(f"{aside} does not hold what was written to it")
        if verify is not None:
            verify(back)
        os.replace(aside, target)
    except BaseException:
        with contextlib.suppress(OSError):
            aside.unlink(missing_ok=True)
        raise
    _flush_folder(target.parent)


def _keep_permissions(old: os.stat_result, aside: Path) -> None:
    """Give the new file what the old one had, as far as this person may: owner and group, then the permissions."""
    if hasattr(os, "chown"):
        for owner, group in ((old.st_uid, -1), (-1, old.st_gid)):
            with contextlib.suppress(OSError):
                os.chown(aside, owner, group)
    os.chmod(aside, stat.S_IMODE(old.st_mode))


def _flush_folder(folder: Path) -> None:
    """Have the new name itself on the disk, where the system can be asked for that."""
    if os.name != "posix":
        return
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _in_words(path: Path, error: OSError) -> UserError:
    if isinstance(error, PermissionError):
        return UserError(
            message("{name} cannot be written: the folder or the file allows no changes.", name=path),
            "Choose another folder, or close the program that holds the file.",
        )
    reason = (error.strerror or str(error)).lower()
    if error.errno == errno.ENAMETOOLONG:
        return UserError(
            message("{name} cannot be written: {reason}.", name=path, reason=reason), "Choose a shorter name."
        )
    return UserError(
        message("{name} could not be written ({reason}); the file is as it was before.", name=path, reason=reason),
        "Make room on the disk or choose another folder, and save again.",
    )

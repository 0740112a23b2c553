"""Gets the bytes of a file that a person named, or says in one sentence why they cannot be had."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from penholder.ground.errors import UserError
from penholder.ground.messages import message

LARGEST_FILE = 200_000_000
"""Bytes. A Word file with pictures stays far below; more would only fill the memory."""


def bytes_of(path: Path) -> bytes:
    """Read a file whole. Opening never alters it, and what is no ordinary file is never waited for.

    Raises ``UserError`` for a file that is missing, locked, too large, a folder, a device or a pipe.
    """
    try:
        # O_NONBLOCK: a pipe without a writer would otherwise be waited for without end, before it can be looked at.
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except OSError as error:
        raise _in_words(path, error) from error
    try:
        with os.fdopen(descriptor, "rb") as file:
            about = os.fstat(file.fileno())
            if not stat.S_ISREG(about.st_mode):
                raise _no_file(path, about.st_mode)
            if about.st_size > LARGEST_FILE:
                raise _too_large(path, about.st_size)
            data = file.read(LARGEST_FILE + 1)
    except OSError as error:
        raise _in_words(path, error) from error
    if len(data) > LARGEST_FILE:
        raise _too_large(path, len(data))
    return data


def _no_file(path: Path, mode: int) -> UserError:
    if stat.S_ISDIR(mode):
        return UserError(message("{name} is a folder.", name=path), "Choose a file in it.")
    return UserError(message("{name} is no ordinary file.", name=path), "Choose a text, PDF or Word file.")


def _too_large(path: Path, size: int) -> UserError:
    return UserError(
        message("{name} is too large for a draft ({size} million bytes).", name=path, size=size // 1_000_000),
        "Open the part of it that is the draft.",
    )


def _in_words(path: Path, error: OSError) -> UserError:
    if isinstance(error, FileNotFoundError):
        return UserError(message("There is no file {name}.", name=path), "Look at the name and the folder.")
    if isinstance(error, IsADirectoryError):
        return UserError(message("{name} is a folder.", name=path), "Choose a file in it.")
    if isinstance(error, PermissionError):
        if os.path.isdir(path):  # of a file in a folder that may not be looked into, pathlib would raise
            return UserError(message("{name} is a folder.", name=path), "Choose a file in it.")
        return UserError(
            message("{name} cannot be opened: it is locked, or its permissions do not allow it.", name=path),
            "Close the program that holds it, or ask for the permission to read it.",
        )
    reason = (error.strerror or str(error)).lower()
    return UserError(message("{name} cannot be opened ({reason}).", name=path, reason=reason), "Choose another file.")

"""Recovery copies: written aside while a draft has unsaved changes, offered when the program did not end well.

A copy is three files: the draft, what is known about it, and one that the program holds for as long as it runs. That the
program has ended is told by nobody holding it, and not by the number of its process, which another may have got since.
"""

from __future__ import annotations

import itertools
import json
import os
import re
import threading
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from penholder.formats.native import Desk
from penholder.formats.registry import write_file
from penholder.formats.safe_write import write_safely
from penholder.ground.places import recovery_folder
from penholder.model.draft import Draft
from penholder.session.held import Held, is_held, remove
from penholder.session.on_disk import OnDisk

SOON = 2.0
"""Seconds after a change within which the copy is on disk."""


_COPY = re.compile(r"draft-[0-9]+-[0-9]+\.penholder")


@dataclass(frozen=True, slots=True)
class RecoveryCopy:
    """A copy that is there: its file, what the draft was called, where it came from, and when it was written."""

    file: Path
    name: str
    origin: Path | None
    written: datetime

    def on_disk(self) -> OnDisk | None:
        """Give the state of the file that the copy came from, None where that was changed after the copy was written."""
        try:
            if self.origin is None or self.origin.stat().st_mtime > self.file.stat().st_mtime:
                return None
        except OSError:
            return None
        return OnDisk.of(self.origin)


class RecoveryKeeper:
    """Keeps the one recovery copy of an open draft; its methods may be called from a background thread."""

    def __init__(self, number: int) -> None:
        self._number = number
        self._one_at_a_time = threading.RLock()
        self._file: Path | None = None
        self._held: Held | None = None

    def write(self, draft: Draft, name: str, origin: Path | None, desk: Desk | None = None) -> None:
        """Write the copy; trouble with the disk raises ``UserError`` or ``OSError``.

        What is known about it comes first, so that a draft is never there without a word on what it is.
        """
        about = {"name": name, "origin": str(origin) if origin else None}
        with self._one_at_a_time:
            file = self._place()
            write_safely(file.with_suffix(".json"), json.dumps(about).encode())
            write_file(draft, file, force=True, desk=desk)

    def _place(self) -> Path:
        """Give the place of the copy, which nobody else has; an older copy of a program that ended is left alone."""
        if self._file is None:
            folder = recovery_folder()
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)  # a draft is for nobody else on this machine to read
            for number in itertools.count(self._number):
                file = folder / f"draft-{os.getpid()}-{number}.penholder"
                held = Held(file.with_suffix(".held"))
                if not file.exists() and held.hold():
                    self._file, self._held = file, held
                    return file
        assert self._file is not None
        return self._file

    def discard(self) -> None:
        """Remove the copy, because the draft is saved or its changes were given up."""
        with self._one_at_a_time:
            if self._file is None or self._held is None:
                return
            discard(RecoveryCopy(self._file, "", None, datetime.min))
            self._held.let_go()
            remove(self._held.path)
            self._file = self._held = None


def recovery_copies() -> tuple[RecoveryCopy, ...]:
    """Give the copies left by programs that no longer run, newest first."""
    folder = recovery_folder()
    if not folder.is_dir():
        return ()
    files = [file for file in folder.iterdir() if _COPY.fullmatch(file.name)]
    copies = [_left_copy(file) for file in files if not is_held(file.with_suffix(".held"))]
    return tuple(sorted(copies, key=lambda copy: copy.written, reverse=True))


def _left_copy(file: Path) -> RecoveryCopy:
    """Say what is known of a copy; one about which nothing can be read is offered all the same."""
    name, origin = "a draft", None
    try:
        about = json.loads(file.with_suffix(".json").read_text("utf-8"))
        name, origin = str(about["name"]), about["origin"] and Path(about["origin"])
    except (OSError, ValueError, KeyError, TypeError):
        pass
    return RecoveryCopy(file, name, origin, datetime.fromtimestamp(file.stat().st_mtime))


def discard(copy: RecoveryCopy) -> None:
    """Remove a copy and what is known about it."""
    for suffix in (".penholder", ".json"):
        copy.file.with_suffix(suffix).unlink(missing_ok=True)
    remove(copy.file.with_suffix(".held"))

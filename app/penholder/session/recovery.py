"""Recovery copies: written aside while a draft has unsaved changes, offered when the program did not end well."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from penholder.formats.native import Desk
from penholder.formats.registry import write_file
from penholder.ground.log import log
from penholder.ground.places import recovery_folder
from penholder.model.draft import Draft

SOON = 2.0
"""Seconds after a change within which the copy is on disk."""


@dataclass(frozen=True, slots=True)
class RecoveryCopy:
    """A copy that is there: its file, what the draft was called, where it came from, and when it was written."""

    file: Path
    name: str
    origin: Path | None
    written: datetime


class RecoveryKeeper:
    """Keeps the one recovery copy of an open draft; its methods may be called from a background thread."""

    def __init__(self, number: int) -> None:
        self._file = recovery_folder() / f"draft-{os.getpid()}-{number}.penholder"
        self._about = self._file.with_suffix(".json")

    def write(self, draft: Draft, name: str, origin: Path | None, desk: Desk | None = None) -> None:
        """Write the copy; trouble with the disk raises ``UserError``."""
        self._file.parent.mkdir(parents=True, exist_ok=True)
        about = {"name": name, "origin": str(origin) if origin else None, "process": os.getpid()}
        write_file(draft, self._file, force=True, desk=desk)
        self._about.write_text(json.dumps(about), "utf-8")

    def discard(self) -> None:
        """Remove the copy, because the draft is saved or its changes were given up."""
        discard(RecoveryCopy(self._file, "", None, datetime.min))


def recovery_copies() -> tuple[RecoveryCopy, ...]:
    """Give the copies left by programs that no longer run, newest first."""
    folder = recovery_folder()
    if not folder.is_dir():
        return ()
    copies = [copy for about in folder.glob("draft-*.json") if (copy := _left_copy(about))]
    return tuple(sorted(copies, key=lambda copy: copy.written, reverse=True))


def _left_copy(about: Path) -> RecoveryCopy | None:
    file = about.with_suffix(".penholder")
    try:
        value = json.loads(about.read_text("utf-8"))
        if not file.is_file() or _runs(int(value["process"])):
            return None
        origin = Path(value["origin"]) if value["origin"] else None
        return RecoveryCopy(file, str(value["name"]), origin, datetime.fromtimestamp(file.stat().st_mtime))
    except (OSError, ValueError, KeyError, TypeError):
        log.warning("a recovery copy could not be read: %s", about.name)
        return None


def _runs(process: int) -> bool:
    """Tell whether a process with this number runs; where that cannot be told, it is taken to have ended."""
    if os.name != "posix":
        return process == os.getpid()
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def discard(copy: RecoveryCopy) -> None:
    """Remove a copy and what is known about it."""
    for file in (copy.file, copy.file.with_suffix(".json")):
        file.unlink(missing_ok=True)

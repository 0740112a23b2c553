"""A lock that the system lets go when the program that holds it ends, however it ends."""

from __future__ import annotations

import contextlib
import os
import sys
from pathlib import Path


class Held:
    """Holds a file for as long as this program runs, or until it is let go."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._descriptor: int | None = None

    def hold(self) -> bool:
        """Take the lock; False where somebody has it, be it another part of this program.

        On a disk that knows no locks it counts as taken: an offer too many does less harm than one that is never made.
        """
        if self._descriptor is None:
            descriptor = os.open(self.path, os.O_RDWR | os.O_CREAT, 0o600)
            try:
                _lock(descriptor)
            except (BlockingIOError, PermissionError):
                os.close(descriptor)
                return False
            except OSError:
                pass
            self._descriptor = descriptor
        return True

    def let_go(self) -> None:
        """Give the lock back; its file stays."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None


def is_held(path: Path) -> bool:
    """Tell whether somebody holds the file; one that is not there is held by nobody."""
    probe = Held(path)
    try:
        free = not path.exists() or probe.hold()
    except OSError:
        return False
    probe.let_go()
    return not free


def remove(path: Path) -> None:
    """Remove the file of a lock, unless the system keeps it because somebody holds it."""
    with contextlib.suppress(OSError):
        path.unlink(missing_ok=True)


if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)

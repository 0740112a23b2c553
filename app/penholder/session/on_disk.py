"""What a file on the disk looked like when it was read or written last, to tell whether somebody has changed it since."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class OnDisk:
    """Time of change in nanoseconds, size in bytes, and the number by which the disk knows the file."""

    changed: int
    size: int
    number: int

    @staticmethod
    def of(path: Path) -> OnDisk | None:
        """Look at a file; None where there is none, or where it cannot be looked at."""
        try:
            about = path.stat()
        except OSError:
            return None
        return OnDisk(about.st_mtime_ns, about.st_size, about.st_ino)

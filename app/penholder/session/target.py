"""Where a copy goes unless the drafter says otherwise: never in the place of a file that this session has not written."""

from __future__ import annotations

import os
import re
from itertools import chain, count
from pathlib import Path

from penholder.session.on_disk import OnDisk

_ADDED = re.compile(r" \(clean copy(?: [0-9]+)?\)$")


class Target:
    """Remembers where the last copy went, and what that file was like when it was written."""

    def __init__(self) -> None:
        self._last: Path | None = None
        self._written: dict[Path, OnDisk | None] = {}

    def note_written(self, path: Path) -> None:
        """Remember a copy that was just written."""
        self._last = path
        self._written[path] = OnDisk.of(path)

    def suggested(self, opened: Path, suffix: str) -> Path:
        """Suggest where a copy with a suffix goes: where the last one is, else beside what was opened, under a free name.

        A copy that somebody has opened and changed since is no longer ours to replace.
        """
        beside = (self._last or opened).with_suffix(suffix)
        bare = _ADDED.sub("", beside.stem)
        numbered = (f"{bare} (clean copy {number})" for number in count(2))
        for stem in chain((beside.stem, f"{bare} (clean copy)"), numbered):
            path = beside.with_stem(stem)
            if self._is_ours(path) or not os.path.lexists(path):
                return path
        raise AssertionError("numbers do not end")

    def _is_ours(self, path: Path) -> bool:
        return path in self._written and self._written[path] == OnDisk.of(path)

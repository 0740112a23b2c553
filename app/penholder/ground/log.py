"""The log: a small rotating file for bug reports, which never holds the words of a draft."""

from __future__ import annotations

import logging
import os
from pathlib import Path

from penholder.ground.places import log_folder

LARGEST = 512 * 1024
"""Bytes after which the next start of the program begins a new file; one older file is kept."""

log = logging.getLogger("penholder")


def keep_log() -> None:
    """Write the log to its folder; where that cannot be written the program goes on without one."""
    if log.handlers:
        return
    try:
        file = log_folder() / "penholder.log"
        file.parent.mkdir(parents=True, exist_ok=True)
        _begin_anew_when_large(file)
        handler = logging.FileHandler(file, encoding="utf-8", delay=True)
    except OSError:
        log.addHandler(logging.NullHandler())
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    log.addHandler(handler)
    log.setLevel(logging.INFO)


def _begin_anew_when_large(file: Path) -> None:
    """Set a full log aside. The standard library's rotating log would do the same, and load much for it at each start."""
    if file.exists() and file.stat().st_size > LARGEST:
        os.replace(file, file.with_suffix(".log.1"))

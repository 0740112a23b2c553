"""The log: a small rotating file for bug reports, which never holds the words of a draft."""

from __future__ import annotations

import logging
from logging.handlers import RotatingFileHandler

from penholder.ground.places import log_folder

LARGEST = 512 * 1024
"""Bytes after which the log begins anew; one older file is kept."""

log = logging.getLogger("penholder")


def keep_log() -> None:
    """Write the log to its folder; where that cannot be written the program goes on without one."""
    if log.handlers:
        return
    try:
        log_folder().mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            log_folder() / "penholder.log", maxBytes=LARGEST, backupCount=1, encoding="utf-8", delay=True
        )
    except OSError:
        log.addHandler(logging.NullHandler())
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    log.addHandler(handler)
    log.setLevel(logging.INFO)

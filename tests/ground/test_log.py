"""The log stays small, and a folder that cannot be written stops nothing."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from penholder.ground.log import LARGEST, keep_log, log
from penholder.ground.places import log_folder


@pytest.fixture(autouse=True)
def _no_log_yet(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(log, "handlers", [])
    yield
    for handler in log.handlers:
        handler.close()


def test_what_goes_wrong_stands_in_the_log() -> None:
    keep_log()
    keep_log()
    log.warning("a slip")
    assert (log_folder() / "penholder.log").read_text("utf-8").count("WARNING a slip") == 1


def test_a_full_log_is_set_aside_and_one_older_is_kept() -> None:
    file = log_folder() / "penholder.log"
    for sign in "ab":
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(sign * (LARGEST + 1), "utf-8")
        log.handlers.clear()
        keep_log()
    log.warning("a slip")
    assert "a slip" in file.read_text("utf-8")
    assert sorted(one.name for one in log_folder().iterdir()) == ["penholder.log", "penholder.log.1"]
    assert (log_folder() / "penholder.log.1").read_text("utf-8")[0] == "b"


def test_a_log_that_cannot_be_kept_stops_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("no folder")
    monkeypatch.setenv("PENHOLDER_HOME", str(tmp_path / "file"))
    keep_log()
    log.warning("a slip")
    assert isinstance(log.handlers[0], logging.NullHandler)

"""How the window begins: with the sample, with a file, with one that cannot be read, with what a lost program left."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from penholder.commands.opening import open_session
from penholder.desktop.application import make_window
from penholder.desktop.self_test import window_works
from penholder.ground.resources import resource
from penholder.session.recovery import recovery_copies
from penholder.session.session import Session
from tests.desktop.robot import Robot
from tests.desktop.test_stories import wells

SitDown = Callable[..., Robot]


@pytest.mark.parametrize("asked_for", [None, resource("samples", "safe-water-in-schools.md")])
def test_the_first_window_shows_the_sample_and_what_can_be_done(qtbot: QtBot, asked_for: Path | None) -> None:
    window = make_window(asked_for)
    window.show()
    assert window.session.path is None
    assert "sample draft" in window.messages.words
    assert window.session.draft.paragraphs
    window.close()
    window.deleteLater()


def test_a_file_that_is_named_from_its_folder_is_known_by_its_whole_path(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "wells.md").write_text("The General Assembly,\n\n1. *Decides* to dig.\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    window = make_window(Path("wells.md"))
    window.show()
    assert window.session.path == tmp_path / "wells.md"
    window.close()
    window.deleteLater()


def test_what_only_copies_and_exports_need_is_not_loaded_with_the_window() -> None:
    code = (
        "import sys, penholder.desktop.application, penholder.desktop.window; "
        "print(sorted({'lxml', 'pypdfium2', 'penholder.formats.intake.pipeline'} & sys.modules.keys()))"
    )
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout.strip() == "[]"


def test_the_window_proves_itself(qtbot: QtBot) -> None:
    assert window_works()


def test_opening_can_be_cancelled_and_the_open_draft_stays(
    sit_down: SitDown, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, go_on = threading.Event(), threading.Event()

    def slow(path: Path) -> Session:
        begun.set()
        go_on.wait(10)
        return open_session(path)

    monkeypatch.setattr("penholder.desktop.progress.open_session", slow)
    (tmp_path / "long.md").write_text("# Long\n", "utf-8")
    robot = sit_down(wells())
    before = robot.window.session
    robot.window.open_draft(tmp_path / "long.md")
    assert begun.wait(10)
    robot.presses_button(robot.window.messages, "Cancel")
    go_on.set()
    robot.waits(lambda: not robot.message)
    robot.turns()
    assert robot.window.session is before


def test_a_link_to_itself_opens_an_empty_draft_with_a_sentence(qtbot: QtBot, tmp_path: Path) -> None:
    link = tmp_path / "turns.md"
    link.symlink_to(link)
    window = make_window(link)
    window.show()
    assert "turns.md" in window.messages.words
    window.close()
    window.deleteLater()


def test_a_file_that_is_not_there_opens_an_empty_draft_with_a_sentence(qtbot: QtBot, tmp_path: Path) -> None:
    window = make_window(tmp_path / "gone.md")
    window.show()
    assert "gone.md" in window.messages.words
    window.close()
    window.deleteLater()


def test_unsaved_changes_are_kept_aside_and_given_up_on_request(
    sit_down: SitDown, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("penholder.session.recovery.is_held", lambda _: False)
    robot = sit_down(wells())
    robot.types("Deep ")
    robot.waits(lambda: bool(recovery_copies()))
    again = make_window(None)
    assert "unsaved changes" in again.messages.words
    copy = next(one for one in again.messages.findChildren(QPushButton) if one.text() == "Open the copy")
    copy.click()
    robot.turns()
    assert again.session.draft.paragraphs[0].words == "Deep Wells"
    assert again.session.modified
    again.session.history.note_saved()
    again.close()
    again.deleteLater()
    robot.answers.on_leaving = ["discard"]
    robot.leaves()
    assert recovery_copies() == ()

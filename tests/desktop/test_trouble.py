"""Messages go away by themselves or by Escape; a bug costs no words and is told in one sentence."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from penholder.desktop.crash import CrashWatch
from penholder.desktop.messages import MessageBar
from penholder.model.draft import Draft
from penholder.session import recovery
from tests.desktop.robot import Robot
from tests.desktop.test_stories import wells

SitDown = Callable[[Draft], Robot]


def test_news_goes_away_and_trouble_stays(qtbot: QtBot) -> None:
    bar = MessageBar()
    qtbot.addWidget(bar)
    bar._timer.setInterval(1)  # noqa: SLF001
    bar.show_message("Saved.")
    qtbot.waitUntil(bar.isHidden)
    bar.show_message("No such file.", "trouble")
    assert not bar._timer.isActive()  # noqa: SLF001
    assert bar.words == "No such file."


def test_escape_closes_the_message(sit_down: SitDown) -> None:
    robot = sit_down(wells())
    robot.window.messages.show_message("No such file.", "trouble")
    robot.keys("Escape")
    assert robot.message == ""


def test_a_choice_is_made_once_and_the_next_message_has_others(qtbot: QtBot) -> None:
    bar = MessageBar()
    qtbot.addWidget(bar)
    chosen: list[str] = []
    bar.show_message("Open it?", choices=[("Open", lambda: chosen.append("open"))])
    button = next(one for one in bar.findChildren(QPushButton) if one.text() == "Open")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert (chosen, bar.words) == (["open"], "")
    bar.show_message("Done.")
    assert [one for one in bar.findChildren(QPushButton) if not one.isHidden()] == []


def test_a_bug_keeps_the_text_and_says_so(sit_down: SitDown) -> None:
    robot = sit_down(wells())
    robot.types("x")
    watch = CrashWatch(robot.window)
    try:
        try:
            raise RuntimeError("a slip")
        except RuntimeError as error:
            sys.excepthook(type(error), error, error.__traceback__)
        assert "recovery copy" in robot.message
        assert "slip" not in robot.message
        assert sorted(path.suffix for path in recovery.recovery_folder().iterdir()) == [".held", ".json", ".penholder"]
        copy = next(one for one in robot.window.messages.findChildren(QPushButton) if one.text() == "Copy the details")
        copy.click()
        assert "a slip" in QGuiApplication.clipboard().text()
    finally:
        watch.close()
    assert robot.words[0] == "xWells"


def test_a_bug_in_a_thread_is_told_too(sit_down: SitDown) -> None:
    robot = sit_down(wells())
    watch = CrashWatch(robot.window)
    try:

        def work() -> None:
            raise RuntimeError("a slip")

        thread = threading.Thread(target=work)
        thread.start()
        thread.join()
        robot.waits(lambda: "went wrong" in robot.message)
    finally:
        watch.close()
    assert sys.excepthook is not watch._hook  # noqa: SLF001

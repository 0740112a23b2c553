"""The keyboard in the panel of findings: it is always somewhere to be seen, and goes back to where it was."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from penholder.model.draft import Draft
from penholder.model.kinds import Kind
from tests.desktop.findings_panel import panel, preview, shown, wells
from tests.desktop.robot import Robot
from tests.desktop.test_stories import wells as with_a_note
from tests.model.build import draft, op, par

SitDown = Callable[..., Robot]


@pytest.fixture
def robot(sit_down: SitDown) -> Robot:
    robot = sit_down(wells())
    robot.waits_for_check()
    return robot


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


@pytest.mark.parametrize("keys", ["Alt+1", "Alt+2", "Alt+3", "F6"])
def test_the_keyboard_is_never_on_what_does_not_show_it(sit_down: SitDown, keys: str) -> None:
    robot = sit_down(with_a_note())
    robot.waits_for_check()
    robot.keys(keys)
    assert focused().focusPolicy() & Qt.FocusPolicy.TabFocus
    assert focused().accessibleName() or focused().property("text")


def test_tab_leads_from_the_list_to_the_buttons_of_the_open_finding(robot: Robot) -> None:
    robot.keys("F8")
    robot.keys("Alt+1")
    assert focused() is panel(robot).list
    buttons = []
    for _ in range(4):
        robot.qtbot.keyClick(focused(), Qt.Key.Key_Tab)
        buttons.append(focused())
    assert buttons == robot.open_finding().findChildren(QPushButton)


def test_escape_goes_from_the_list_back_to_the_text(robot: Robot) -> None:
    robot.goes_to("PP2", 3)
    for keys in ("Alt+1", "Ctrl+Shift+L"):
        robot.keys(keys)
        robot.keys("Escape")
        assert focused() is robot.window.workplace.page
    assert robot.caret == ("PP2", 3)


@pytest.mark.parametrize("command", ["review.explain", "review.ignored", "review.fix-everything-safe"])
def test_what_was_opened_from_the_list_leads_back_to_the_list(robot: Robot, command: str) -> None:
    robot.keys("F8")
    for start, back in ((robot.window.workplace.page, robot.window.workplace.page), (panel(robot).list,) * 2):
        start.setFocus()
        robot.does(command)
        assert shown(robot) != "QWidget"
        robot.keys("Escape")
        assert shown(robot) == "QWidget"
        assert focused() is back


def test_what_was_made_from_the_list_leads_back_to_it(robot: Robot) -> None:
    robot.keys("Alt+1")
    robot.does("review.fix-everything-safe")
    preview(robot, 4)
    robot.keys("Return")
    assert robot.message.startswith("4 changes")
    assert panel(robot).isAncestorOf(focused())


def test_where_nothing_is_found_the_panel_says_so_itself(sit_down: SitDown) -> None:
    robot = sit_down(clean())
    robot.waits_for_check()
    robot.keys("Alt+1")
    assert panel(robot).accessibleName() == "Findings: Nothing to report: every check that is built passes."
    assert focused() is panel(robot)


def clean() -> Draft:
    return draft(
        par("t", Kind.TITLE, "Wells"),
        par("o", Kind.ORGAN, "The General Assembly,"),
        par("p", Kind.PREAMBULAR, "Recalling its resolution on wells,"),
        op("a", "Decides to dig;"),
        op("b", "Requests a report."),
    )

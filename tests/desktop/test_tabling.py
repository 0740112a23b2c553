"""A working text made ready for tabling in the window: seen first, done by key, taken back by one undo."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QWidget

from penholder.desktop.panels.tabling import TablingPanel
from penholder.drafting.tabling.plan import StepKind
from penholder.formats.registry import read_file
from penholder.formats.report import Reading
from penholder.model.draft import Draft
from penholder.model.kinds import Stage
from tests.desktop.robot import Robot

SitDown = Callable[[Draft | Reading], Robot]


@pytest.fixture
def robot(sit_down: SitDown, repository: Path) -> Robot:
    """Somebody with a text of more than thirty brackets before them who has asked for the plan."""
    robot = sit_down(read_file(repository / "tests" / "data" / "working-texts" / "thirty-brackets.md"))
    robot.waits_for_check()
    robot.keys("Ctrl+Shift+T")
    robot.waits(lambda: _panel(robot).isVisible())
    return robot


def _panel(robot: Robot) -> TablingPanel:
    return robot.window.workplace.tabling


def _titles(robot: Robot) -> list[str]:
    return [card.title for card in _panel(robot).list.cards]


def _tab(robot: Robot) -> str:
    tabs = robot.window.workplace.tabs
    return tabs.tabText(tabs.currentIndex())


def test_the_plan_is_seen_before_anything_is_done(robot: Robot) -> None:
    before = robot.draft
    assert _tab(robot) == "Tabling  33"
    assert _titles(robot)[:8] == [
        "13 labels go",
        "1 fixed number becomes counted",
        "8 marks go",
        "2 attributions go",
        "2 highlights are cleared",
        "1 line goes",
        "1 superfluous blank goes",
        "Numbers and references follow",
    ]
    assert _titles(robot)[8] == "Choose between “obligations” (EU) and “commitments” (G77)."
    assert robot.draft is before


def test_enter_makes_it_ready_and_one_undo_takes_it_back(robot: Robot) -> None:
    before = robot.draft
    robot.keys("Return")
    assert robot.draft.stage is Stage.TABLING
    assert [one for one in robot.labels if one.startswith("PP")] == []
    assert robot.message == (
        "13 labels, 8 marks, 2 attributions, 2 highlights, 1 line and 1 superfluous blank removed, 1 fixed number counted; "
        "20 brackets and 13 other things still need a decision."
    )
    assert robot.text_on_page()[-1] == (
        "Decides to consider the question at its [eighty-second] session under the item entitled “Maps [and place names]”. [TBC]"
    )
    robot.waits(lambda: _titles(robot)[0].startswith("Choose"))
    assert _tab(robot) == "Tabling  33"
    robot.undoes()
    assert robot.draft == before


def test_ctrl_enter_makes_it_ready_from_anywhere_in_the_panel(robot: Robot) -> None:
    robot.keys("F7")
    _panel(robot).list.setFocus()
    robot.keys("Ctrl+Return")
    assert robot.draft.stage is Stage.TABLING


def test_what_is_left_out_by_key_stays(robot: Robot) -> None:
    robot.keys("F7")
    robot.keys("Alt+N")
    assert _titles(robot)[0] == "13 labels stay"
    robot.keys("F7")
    robot.keys("F7")
    assert _panel(robot).list.open_key is StepKind.MARK
    boxes = _boxes(robot)
    assert [box.text() for box in boxes][:2] == ["PP1: (Agreed)", "PP2: [agreed ad ref]"]
    boxes[0].setFocus(Qt.FocusReason.TabFocusReason)
    assert robot.caret[0] == "PP1"
    robot.keys("Space")
    assert _titles(robot)[2] == "7 of 8 marks go"
    assert QApplication.focusWidget() is boxes[0], "the keyboard stays on the box that was ticked"
    robot.keys("Ctrl+Return")
    assert robot.labels[2] == "PP1"
    assert robot.words[2] == "Recalling its resolution 71/314 of 6 July 2017, (Agreed)"
    assert "agreed" not in robot.words[3]


def _boxes(robot: Robot) -> list[QCheckBox]:
    opened = _panel(robot).list.open_widget()
    assert opened is not None
    return opened.findChildren(QCheckBox)


def test_all_is_taken_in_again(robot: Robot) -> None:
    robot.keys("F7")
    robot.keys("Alt+N")
    robot.keys("Alt+Y")
    assert _titles(robot)[0] == "13 labels go"
    assert all(box.isChecked() for box in _boxes(robot))


def test_a_decision_leads_to_its_place(robot: Robot) -> None:
    for _ in range(9):
        robot.keys("F7")
    selection = robot.window.workplace.page.selection()
    assert selection is not None
    assert robot.caret[0] == "PP2"
    assert robot.window.workplace.page.textCursor().selectedText() == "[EU: obligations] [G77: commitments]"
    robot.keys("Alt+Y")
    assert robot.window.workplace.page.hasFocus()


def test_the_list_follows_what_is_decided_on_the_page(robot: Robot) -> None:
    robot.keys("Return")
    robot.goes_to("PP3")
    at = robot.words[4].index("[common] ")
    robot.goes_to("PP3", at, at + len("[common] "))
    robot.presses(Qt.Key.Key_Delete)
    robot.waits(lambda: "Keep “common”, or take it out?" not in _titles(robot))
    assert _tab(robot) == "Tabling  32"


def test_the_tab_goes_and_comes_again(robot: Robot) -> None:
    robot.presses_button(_panel(robot), "Close")
    assert robot.window.workplace.tabs.indexOf(_panel(robot)) < 0
    assert robot.window.workplace.page.hasFocus()
    robot.does("structure.ready-for-tabling")
    assert _tab(robot) == "Tabling  33"


def test_a_ready_text_says_so(sit_down: SitDown, repository: Path) -> None:
    robot = sit_down(read_file(repository / "resources" / "samples" / "safe-water-in-schools.md"))
    robot.does("structure.ready-for-tabling")
    panel = _panel(robot)
    assert _titles(robot) == []
    assert "The text is ready for tabling." in [label.text() for label in panel.findChildren(QLabel)]
    assert panel.list.hasFocus()


def test_everything_in_the_panel_has_a_name(robot: Robot) -> None:
    robot.keys("F7")
    panel = _panel(robot)
    nameless = [
        type(widget).__name__
        for widget in panel.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible() and not _name(widget)
    ]
    assert nameless == []


def _name(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface is not None else ""

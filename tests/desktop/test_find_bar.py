"""Finding and replacing in the window, by keys alone."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from penholder.desktop.find_bar import FindBar
from penholder.model.draft import Draft
from penholder.model.kinds import Kind
from tests.desktop.robot import Robot
from tests.model.build import anchor, draft, note, op, par, pre, ref

SitDown = Callable[..., Robot]


def wells() -> Draft:
    return draft(
        par("p1", Kind.TITLE, "Wells"),
        par("p2", Kind.ORGAN, "The General Assembly,"),
        pre("p3", "Recalling the wells", anchor("n1"), " of Chad,"),
        op("p4", "Requests States to dig wells;"),
        op("p5", "Decides on ", ref("paragraph 1 above", "p4"), "."),
        notes=[note("n1", "Old wells.")],
    )


def bar(robot: Robot) -> FindBar:
    found = robot.window.workplace.findChild(FindBar)
    assert isinstance(found, FindBar)
    return found


def test_words_are_found_as_they_are_typed_and_enter_goes_on(sit_down: SitDown) -> None:
    robot = sit_down(wells())
    robot.goes_to("PP1", 0)
    robot.keys("Ctrl+F")
    QTest.keyClicks(bar(robot).words, "wells")
    assert bar(robot).said.text() == "2 of 4, PP1"
    assert robot.window.workplace.page.textCursor().selectedText() == "wells"
    assert len(robot.window.workplace.page.extraSelections()) == 3
    QTest.keyClick(bar(robot).words, Qt.Key.Key_Return)
    assert bar(robot).said.text() == "3 of 4, note 1"
    QTest.keyClick(bar(robot).words, Qt.Key.Key_Return)
    assert bar(robot).said.text() == "4 of 4, 1"
    QTest.keyClick(bar(robot).words, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert bar(robot).said.text() == "3 of 4, note 1"
    QTest.keyClick(bar(robot).words, Qt.Key.Key_Escape)
    assert not bar(robot).isVisible()
    assert robot.window.workplace.page.hasFocus()
    assert robot.window.workplace.page.extraSelections() == []


def test_f3_goes_on_from_the_caret_while_the_bar_is_away(sit_down: SitDown) -> None:
    robot = sit_down(wells())
    robot.keys("F3")
    assert bar(robot).isVisible()
    QTest.keyClicks(bar(robot).words, "States")
    QTest.keyClick(bar(robot).words, Qt.Key.Key_Escape)
    robot.goes_to("PP1", 0)
    robot.keys("F3")
    assert robot.window.workplace.page.textCursor().selectedText() == "States"


def test_all_are_replaced_in_one_step_and_the_number_is_said(sit_down: SitDown) -> None:
    robot = sit_down(wells())
    robot.keys("Ctrl+H")
    bar(robot).words.setFocus()
    QTest.keyClicks(bar(robot).words, "wells")
    QTest.keyClicks(bar(robot).new_words, "pumps")
    robot.presses_button(bar(robot), "Replace all")
    assert robot.message == "4 places replaced."
    assert robot.words[3] == "Requests States to dig pumps;"
    robot.undoes()
    assert robot.draft == wells()


def test_live_references_are_left_and_told(sit_down: SitDown) -> None:
    robot = sit_down(wells())
    robot.keys("Ctrl+H")
    bar(robot).words.setFocus()
    QTest.keyClicks(bar(robot).words, "paragraph")
    robot.presses_button(bar(robot), "Replace all")
    assert robot.message == "Nothing was replaced. 1 live reference stayed: their words follow what they name."
    assert robot.draft == wells()


def test_one_after_the_other_is_replaced_by_enter(sit_down: SitDown) -> None:
    robot = sit_down(wells())
    robot.goes_to("1", 0)
    robot.keys("Ctrl+H")
    bar(robot).words.setFocus()
    QTest.keyClicks(bar(robot).words, "wells")
    bar(robot).new_words.setFocus()
    QTest.keyClicks(bar(robot).new_words, "pumps")
    QTest.keyClick(bar(robot).new_words, Qt.Key.Key_Return)
    assert robot.words[3] == "Requests States to dig pumps;"
    assert bar(robot).said.text() == "1 of 3, title"


def test_an_expression_that_is_none_is_said_where_it_is_typed(sit_down: SitDown) -> None:
    robot = sit_down(wells())
    robot.keys("Ctrl+F")
    bar(robot).choices["is_expression"].click()
    QTest.keyClicks(bar(robot).words, "(wells")
    assert "is no expression" in bar(robot).said.text()


def test_typing_on_the_page_brings_the_count_up_to_date(sit_down: SitDown) -> None:
    robot = sit_down(wells())
    robot.keys("Ctrl+F")
    QTest.keyClicks(bar(robot).words, "States")
    robot.goes_to("1", 0)
    robot.types("States ")
    robot.waits(lambda: len(robot.window.workplace.page.extraSelections()) == 2)

"""Ctrl+K: one field that finds commands and paragraphs, used by keys alone."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from penholder.model.draft import Draft
from penholder.model.kinds import Kind
from tests.desktop.robot import Robot
from tests.model.build import draft, par

SitDown = Callable[..., Robot]


def wells() -> Draft:
    return draft(
        par("p1", Kind.TITLE, "Wells"),
        par("p2", Kind.ORGAN, "The General Assembly,"),
        par("p3", Kind.OPERATIVE, "Calls upon States to dig wells;"),
        par("p4", Kind.OPERATIVE, "Requests a report."),
    )


def test_a_paragraph_is_found_by_its_words_and_gone_to(sit_down: SitDown) -> None:
    robot = sit_down(wells())
    robot.keys("Ctrl+K")
    chooser = robot.window.chooser
    assert chooser.isVisible()
    QTest.keyClicks(chooser.field, "requests a rep")
    assert [one.words for one in chooser.shown] == ["2. Requests a report."]
    QTest.keyClick(chooser.field, Qt.Key.Key_Return)
    assert not chooser.isVisible()
    assert robot.caret == ("2", 0)
    assert robot.window.workplace.page.hasFocus()


def test_a_command_is_done_and_its_keys_are_shown(sit_down: SitDown) -> None:
    robot = sit_down(wells())
    robot.goes_to("2", 0, 8)
    robot.keys("Ctrl+K")
    chooser = robot.window.chooser
    QTest.keyClicks(chooser.field, "italics")
    assert chooser.shown[0].beside == "Ctrl+I"
    QTest.keyClick(chooser.field, Qt.Key.Key_Return)
    assert any(getattr(one, "marks", None) for one in robot.draft.paragraphs[3].inlines)


def test_escape_ends_it_and_gives_the_keyboard_back(sit_down: SitDown) -> None:
    robot = sit_down(wells())
    robot.goes_to("1", 3)
    robot.keys("Ctrl+K")
    QTest.keyClick(robot.window.chooser.field, Qt.Key.Key_Escape)
    assert not robot.window.chooser.isVisible()
    assert robot.window.workplace.page.hasFocus()
    assert robot.caret == ("1", 3)


def test_the_row_is_read_aloud_as_the_arrows_move(sit_down: SitDown) -> None:
    robot = sit_down(wells())
    robot.keys("Ctrl+K")
    field = robot.window.chooser.field
    QTest.keyClicks(field, "save")
    first = field.accessibleDescription()
    QTest.keyClick(field, Qt.Key.Key_Down)
    assert first.startswith("Save")
    assert field.accessibleDescription() != first

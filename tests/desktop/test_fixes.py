"""Fixing together in the window: every change is seen before it is made, by the keyboard alone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from penholder.checks.engine import check
from penholder.desktop.panels.fix_rows import fix_rows
from penholder.formats.registry import read_file
from penholder.ground.resources import resource
from penholder.model.finding import Severity
from penholder.model.kinds import Kind
from penholder.session.session import Session
from tests.desktop.findings_panel import panel, preview, shown, wells
from tests.desktop.robot import Robot
from tests.model.build import draft, par

SitDown = Callable[..., Robot]


@pytest.fixture(autouse=True)
def _settings_of_the_test(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PENHOLDER_HOME", str(tmp_path / "home"))


@pytest.fixture
def robot(sit_down: SitDown) -> Robot:
    robot = sit_down(wells())
    robot.waits_for_check()
    return robot


def test_everything_safe_is_seen_first_and_made_by_enter(robot: Robot) -> None:
    before = robot.draft
    robot.keys("Ctrl+Shift+.")
    preview(robot, 4)
    assert shown(robot) == "FixesPage"
    assert robot.draft is before
    rows = panel(robot).fixes.list.fixes.rows
    assert [row.place for row in rows] == ["PP1", "PP2", "1 (a)", "2"]
    assert rows[0].spoken.startswith("without “;”, with “,”; PP1")
    assert panel(robot).fixes.main.text() == "Make 4 changes  Enter"
    robot.keys("Return")
    assert robot.message == "4 changes; Ctrl+Z takes them back."
    assert [words[-1] for words in robot.words[2:]] == [",", ",", ":", ";", ";", "."]
    assert shown(robot) == "QWidget"
    assert robot.window.workplace.page.hasFocus()
    robot.keys("Ctrl+Z")
    assert robot.draft == before


def test_what_is_unticked_by_space_is_not_made(robot: Robot) -> None:
    robot.keys("Ctrl+Shift+.")
    preview(robot, 4)
    robot.keys("Down")
    assert robot.caret[0] == "PP2", "the page follows the list"
    robot.keys("Space")
    assert panel(robot).fixes.main.text() == "Make 3 changes  Enter"
    robot.waits(lambda: [row.taken for row in panel(robot).fixes.list.fixes.rows] == [True, False, True, True])
    assert panel(robot).fixes.list.currentIndex().row() == 1, "the list stays where it is"
    robot.keys("Return")
    assert robot.message == "3 changes; Ctrl+Z takes them back."
    assert [words[-1] for words in robot.words[2:4]] == [",", ";"]


def test_enter_just_after_a_tick_makes_what_is_ticked(robot: Robot) -> None:
    robot.keys("Ctrl+Shift+.")
    preview(robot, 4)
    robot.keys("Space")
    robot.keys("Return")
    assert [words[-1] for words in robot.words[2:4]] == [";", ","]


def test_escape_leaves_everything_as_it_is(robot: Robot) -> None:
    before = robot.draft
    robot.keys("Ctrl+Shift+.")
    preview(robot, 4)
    robot.keys("Escape")
    assert robot.draft is before
    assert shown(robot) == "QWidget"
    assert robot.window.workplace.page.hasFocus()


def test_none_and_all_are_one_key_each_and_nothing_ticked_is_nothing_to_make(robot: Robot) -> None:
    robot.keys("Ctrl+Shift+.")
    preview(robot, 4)
    robot.presses_button(panel(robot).fixes, "None")
    assert panel(robot).fixes.main.isHidden()
    robot.keys("Return")
    assert shown(robot) == "FixesPage"
    robot.presses_button(panel(robot).fixes, "All")
    assert panel(robot).fixes.main.text() == "Make 4 changes  Enter"


def test_the_preview_follows_what_is_typed_meanwhile(robot: Robot) -> None:
    robot.keys("Ctrl+Shift+.")
    preview(robot, 4)
    robot.goes_to("PP1", -1)
    robot.presses(Qt.Key.Key_Backspace)
    robot.types(",")
    preview(robot, 3)
    robot.keys("Ctrl+Shift+.")
    preview(robot, 3)
    robot.keys("Return")
    assert robot.message == "3 changes; Ctrl+Z takes them back."


def test_with_nothing_to_fix_the_preview_says_so(sit_down: SitDown) -> None:
    robot = sit_down(draft(par("p1", Kind.TITLE, "Wells"), par("p2", Kind.ORGAN, "The General Assembly,")))
    robot.waits_for_check()
    robot.keys("Ctrl+Shift+.")
    robot.waits(lambda: panel(robot).fixes.said.text() == "There is nothing to put right that is safe.")
    robot.keys("Escape")
    assert shown(robot) == "QWidget"


def test_fixing_one_kind_shows_that_kind_alone(robot: Robot) -> None:
    robot.keys("F8")
    robot.keys("Ctrl+Shift+,")
    preview(robot, 2)
    robot.keys("F8")
    assert robot.caret[0] == "PP2", "F8 goes from change to change"
    robot.keys("Ctrl+Return")
    assert [words[-1] for words in robot.words[2:]] == [",", ",", ":", ",", ";", ";"]


def test_a_screen_reader_is_told_the_changes_and_whether_they_are_made(robot: Robot) -> None:
    robot.keys("Ctrl+Shift+.")
    preview(robot, 4)
    listed = panel(robot).fixes.list
    row = QAccessible.queryAccessibleInterface(listed).child(0)
    assert "without “;”, with “,”; PP1" in row.text(QAccessible.Text.Name)
    assert row.state().checked
    robot.keys("Space")
    assert not row.state().checked


def test_a_plan_of_many_changes_has_a_redline_for_each() -> None:
    session = Session(read_file(resource("samples", "safe-water-in-schools.md")))
    session.fixes.ask()
    plan = session.fixes.job()(lambda: False)
    rows = fix_rows(plan)
    assert len(rows) == plan.taken > 3
    assert all(row.pieces or row.title for row in rows)
    assert not [
        one
        for one in check(plan.after).findings
        if one.severity is Severity.ERROR and one.fixes and one.fixes[0].safety == "safe"
    ]

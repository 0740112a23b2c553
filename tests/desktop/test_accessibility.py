"""Everything can be named and reached: a screen reader finds a name, the keyboard a way."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from penholder.commands.catalogue import COMMANDS
from penholder.model.draft import Draft
from tests.desktop.robot import Robot
from tests.desktop.test_stories import wells

SitDown = Callable[[Draft], Robot]


def test_everything_that_takes_the_keyboard_has_a_name(sit_down: SitDown) -> None:
    robot = sit_down(wells())
    robot.waits_for_check()
    robot.goes_to("PP1", 2)
    nameless = [
        f"{type(widget).__name__} {widget.objectName()}"
        for widget in robot.window.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible() and not _name(widget)
    ]
    assert nameless == []


def _name(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface is not None else ""


def test_moving_to_another_paragraph_says_its_label_and_its_findings(
    sit_down: SitDown, monkeypatch: pytest.MonkeyPatch
) -> None:
    robot = sit_down(wells())
    robot.waits_for_check()
    said: list[str] = []

    def hear(event: object) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            said.append(event.message())

    monkeypatch.setattr("penholder.desktop.workplace.QAccessible.updateAccessibility", hear)
    robot.goes_to("1 (b)")
    robot.goes_to("PP1", 2)
    robot.presses(Qt.Key.Key_Right)
    assert said == [
        "1 (b)",
        "PP1, 1 finding: This preambular paragraph ends in a semicolon instead of a comma.",
    ]


def test_a_screen_reader_reads_a_mark_as_its_number(sit_down: SitDown) -> None:
    robot = sit_down(wells())
    interface = QAccessible.queryAccessibleInterface(robot.window.workplace.page)
    assert interface is not None
    text = interface.textInterface()
    assert text is not None
    assert "Noting the report;1" in text.text(0, text.characterCount())


def test_findings_and_rows_are_said_in_whole(sit_down: SitDown) -> None:
    robot = sit_down(wells())
    robot.waits_for_check()
    model = robot.window.workplace.findings.list.model()
    said = model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "warning; PP1; This preambular paragraph ends in a semicolon instead of a comma."
    outline = robot.window.workplace.outline.model()
    rows = [outline.index(at, 0).data(Qt.ItemDataRole.AccessibleTextRole) for at in range(outline.rowCount())]
    assert "PP1 Recalling its work;; warning" in rows


def test_every_command_has_a_key_a_menu_and_a_hint() -> None:
    assert [one.id for one in COMMANDS if not (one.hint and one.menu)] == []
    keys = [one.shortcut for one in COMMANDS if one.shortcut]
    assert len(set(keys)) == len(keys)


def test_no_two_actions_of_the_window_share_a_key(sit_down: SitDown) -> None:
    robot = sit_down(wells())
    taken: dict[str, list[str]] = {}
    for menu in robot.window.action_table.menus.values():
        for action in menu.actions():
            if action.shortcut().toString():
                taken.setdefault(action.shortcut().toString(), []).append(action.text())
    assert {keys: names for keys, names in taken.items() if len(names) > 1} == {}


def test_the_parts_of_the_window_are_reached_by_one_key(sit_down: SitDown) -> None:
    robot = sit_down(wells())
    workplace = robot.window.workplace
    parts: list[QObject] = []
    for _ in range(4):
        robot.keys("F6")
        focused = robot.window.focusWidget()
        assert focused is not None
        parts.append(
            next(
                one
                for one in (workplace.page, workplace.tabs, workplace.outline)
                if one is focused or one.isAncestorOf(focused)
            )
        )
    assert set(parts) == {workplace.page, workplace.tabs, workplace.outline}

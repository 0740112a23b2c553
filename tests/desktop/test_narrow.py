"""A narrow window, or large letters: whole lines are read, and outline and panel take turns beside the page."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPointF

from penholder.desktop.editor.page import Page
from penholder.formats.registry import read_file
from penholder.ground.resources import resource
from tests.desktop.findings_panel import panel
from tests.desktop.robot import Robot


@pytest.fixture
def robot(sit_down: Callable[..., Robot]) -> Robot:
    return sit_down(read_file(resource("samples", "safe-water-in-schools.md")).draft)


def resized(robot: Robot, width: int, height: int = 480) -> None:
    robot.window.resize(width, height)
    robot.turns()


def outermost(page: Page) -> tuple[float, float]:
    """Where the leftmost line begins and the rightmost ends, in pixels from the left of what is seen."""
    page.document().documentLayout().documentSize()
    starts, ends = [], []
    block = page.document().firstBlock()
    while block.isValid():
        layout = block.layout()
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            starts.append(layout.position().x() + line.naturalTextRect().left())
            ends.append(layout.position().x() + line.naturalTextRect().right())
        block = block.next()
    cut = page.horizontalScrollBar().value()
    return min(starts) - cut, max(ends) - cut


@pytest.mark.parametrize("width", [720, 860, 1000, 1280])
@pytest.mark.parametrize("zoom", ["Page at 100 %", "Larger page"])
def test_every_line_is_seen_from_its_first_word_to_its_last(robot: Robot, width: int, zoom: str) -> None:
    resized(robot, width)
    action = next(one for one in robot.window.action_table.menu("View").actions() if one.text() == zoom)
    for _ in range(4):
        action.trigger()
    robot.turns()
    first, last = outermost(robot.window.workplace.page)
    assert first >= 30  # the PP labels stand before it
    assert last <= robot.window.workplace.page.viewport().width()


def test_the_fields_of_the_masthead_are_found_where_they_are_drawn(robot: Robot) -> None:
    resized(robot, 720)
    page = robot.window.workplace.page
    asked: list[str] = []
    page.masthead_clicked.connect(asked.append)
    cut = page.horizontalScrollBar().value()
    found = {
        page._sheet.field_at(QPointF(x + cut, y))  # noqa: SLF001
        for x in range(0, page.viewport().width(), 4)
        for y in range(20, 160, 4)
    }
    assert {"symbol", "date", "session", "committee", "agenda_item", "agenda_title"} <= found


def test_outline_and_panel_take_turns(robot: Robot) -> None:
    workplace = robot.window.workplace
    resized(robot, 720)
    assert (workplace.outline.isVisible(), workplace.tabs.isVisible()) == (False, True)
    assert workplace.page.width() > workplace.width() // 2
    robot.keys("Alt+0")
    assert (workplace.outline.isVisible(), workplace.tabs.isVisible()) == (True, False)
    assert workplace.outline.hasFocus()
    robot.keys("F8")
    assert (workplace.outline.isVisible(), workplace.tabs.isVisible()) == (False, True)
    resized(robot, 1280, 720)
    assert (workplace.outline.isVisible(), workplace.tabs.isVisible()) == (True, True)
    assert workplace.outline.width() >= 180
    assert workplace.page.width() > 500


def test_what_the_drafter_has_hidden_stays_hidden(robot: Robot) -> None:
    workplace = robot.window.workplace
    robot.keys("Ctrl+Alt+O")
    resized(robot, 720)
    resized(robot, 1280, 720)
    assert not workplace.outline.isVisible()


def test_the_next_finding_is_seen_whichever_tab_was_in_front(robot: Robot) -> None:
    robot.waits_for_check()
    robot.keys("Alt+3")
    robot.keys("F8")
    assert robot.window.workplace.tabs.currentWidget() is panel(robot)
    assert robot.open_finding().isVisible()

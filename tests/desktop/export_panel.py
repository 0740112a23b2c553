"""What the stories at the export panel share: a draft in negotiation, and how somebody works in the panel."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

from PySide6.QtWidgets import QApplication, QWidget

from penholder.desktop.export.panel import ExportPanel
from penholder.ground.progress import come_to
from penholder.model.draft import Draft
from penholder.model.kinds import Kind
from penholder.session.preview import Pages
from tests.desktop.robot import Robot
from tests.model.build import anchor, draft, note, op, par, pre

SitDown = Callable[..., Robot]


def in_negotiation() -> Draft:
    return draft(
        par("p1", Kind.TITLE, "Wells"),
        par("p2", Kind.ORGAN, "The General Assembly,"),
        pre("p3", "PP1. Recalling [its work],"),
        op("p4", "Urges [all", anchor("n1"), "] to dig;"),
        op("p5", "Decides to go on."),
        notes=(note("n1", " "),),
    )


def opened(robot: Robot) -> ExportPanel:
    robot.keys("Ctrl+E")
    panel = robot.window.exporting.panel
    assert panel is not None
    return panel


def tabs_to(robot: Robot, wanted: Callable[[QWidget], bool]) -> None:
    """Press Tab until the keyboard is on something, as somebody without a mouse would."""
    for _ in range(60):
        focused = QApplication.focusWidget()
        assert focused is not None
        if wanted(focused):
            return
        robot.keys("Tab")
    raise AssertionError("the keyboard does not get there")


def lines(panel: ExportPanel) -> list[str]:
    return [item.text(0).strip("●▲○· ") for item in panel.open._kinds()]  # noqa: SLF001


def open_lines(panel: ExportPanel) -> list[str]:
    return [item.text(0) for item in panel.open._all() if item.parent() is not None]  # noqa: SLF001


def slow_pages(begun: threading.Event, ended: threading.Event) -> Callable[..., Pages]:
    """Give a drawing that goes on until nobody wants it any more."""

    def drawn(*_: object) -> Pages:
        begun.set()
        try:
            while True:
                come_to(0, 0)
                time.sleep(0.005)
        finally:
            ended.set()

    return drawn

"""The findings of a small draft with four faults, as the robot sees them in the panel."""

from __future__ import annotations

from penholder.desktop.panels.findings import FindingsPanel
from penholder.model.draft import Draft
from penholder.model.kinds import Kind
from tests.desktop.robot import Robot
from tests.model.build import draft, op, par, pre


def wells() -> Draft:
    return draft(
        par("p1", Kind.TITLE, "Wells"),
        par("p2", Kind.ORGAN, "The General Assembly,"),
        pre("p3", "Recalling its work;"),
        pre("p4", "Noting the report;"),
        op("p5", "Requests States:"),
        op("p6", "To dig wells,", level=1),
        op("p7", "To drill;", level=1),
        op("p9", "Decides to go on;"),
    )


def panel(robot: Robot) -> FindingsPanel:
    return robot.window.workplace.findings


def places(robot: Robot) -> list[str]:
    return [card.place for card in panel(robot).list.cards]


def shown(robot: Robot) -> str:
    """What stands in the place of the findings."""
    page = panel(robot).pages.currentWidget()
    return type(page).__name__


def preview(robot: Robot, number: int) -> None:
    robot.waits(lambda: len(panel(robot).fixes.list.fixes.rows) == number)

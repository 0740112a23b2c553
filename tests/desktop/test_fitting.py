"""Names of files have no blank to break at: none of them makes the window wider or covers what stands beside it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication, QToolButton

from penholder.desktop.fitting import LONGEST, fitting
from penholder.formats.report import Reading
from penholder.ground.errors import UserError
from penholder.ground.messages import message
from penholder.model.paragraph import fixed
from tests.desktop.export_panel import SitDown, opened
from tests.desktop.test_stories import wells
from tests.formats.docx.made_up import sample
from tests.model.build import draft, op

LONG = "Zusammenfassung" * 14
"""A name of a file as some languages make them; file systems take 255 characters."""


@given(st.text(), st.integers(4, 60))
def test_what_can_be_broken_stays_and_the_rest_keeps_both_ends(words: str, most: int) -> None:
    shown = fitting(words, most)
    if all(len(word) <= most for line in words.split() for word in line.split("/")):
        assert shown == words
    assert all(len(word) <= most for line in shown.split() for word in line.split("/"))
    assert shown[:1] == words[:1]
    assert shown[-1:] == words[-1:]


def test_a_long_name_and_folder_leave_everything_in_sight(sit_down: SitDown, tmp_path: Path) -> None:
    folder = tmp_path / LONG / LONG
    folder.mkdir(parents=True)
    robot = sit_down(wells(), folder / f"{LONG}.docx")
    robot.window.resize(720, 480)
    panel = opened(robot)
    panel.choose_template(str(tmp_path / f"{LONG}.dotx"))
    robot.turns()
    foot = panel.foot
    assert panel.minimumSizeHint().width() <= panel.width()
    for part in (foot.export, foot.print, foot.name, foot.folder):
        assert foot.rect().contains(part.geometry())
    name, where = foot.name, foot.folder
    assert not name.geometry().intersects(where.geometry())
    assert name.shown.endswith(".docx")
    assert name.toolTip() == name.text() == f"{LONG}.docx"
    assert foot.export.accessibleDescription().endswith(str(folder / f"{LONG}.docx"))


def test_what_a_file_said_and_what_went_wrong_leave_the_panel_as_wide_as_it_is(
    sit_down: SitDown, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(*_: object) -> None:
        raise UserError(message("There is no file {path}.", path=f"C:\\{LONG}\\{LONG}.dotx"), "Look at the name.")

    monkeypatch.setattr("penholder.desktop.export.page_run.drawn_pages", missing)
    left = (message("the path of its template (C:\\{path}.dotx)", path=LONG),)
    robot = sit_down(Reading(wells(), left_behind=left))
    robot.window.resize(720, 480)
    panel = opened(robot)
    panel.left_behind.fold.click()
    robot.waits(lambda: panel.pages.words.startswith("There is no file"))
    robot.turns()
    inside = panel._scroll.widget()  # noqa: SLF001
    assert inside is not None
    assert inside.minimumSizeHint().width() <= panel._scroll.viewport().width()  # noqa: SLF001


def test_a_message_about_a_long_name_does_not_make_the_window_wider(sit_down: SitDown, tmp_path: Path) -> None:
    path = tmp_path / LONG / f"{LONG}.docx"
    path.parent.mkdir()
    robot = sit_down(wells(), path)
    robot.window.resize(720, 480)
    opened(robot).foot.export.click()
    robot.waits(lambda: "Word copy" in robot.message)
    assert f"{LONG}.docx" in robot.message
    assert robot.window.minimumSizeHint().width() <= 720
    assert robot.window.width() == 720
    QApplication.processEvents()
    robot.opens(tmp_path / f"{LONG}-which-is-nowhere.docx")
    assert robot.window.minimumSizeHint().width() <= 720


def test_a_narrow_status_line_keeps_what_is_told_nowhere_else(sit_down: SitDown, tmp_path: Path) -> None:
    robot = sit_down(sample(), tmp_path / "wells.docx")
    status = robot.window.workplace.status

    def shown() -> set[str]:
        robot.turns()
        return {one.accessibleName() for one in status.findChildren(QToolButton) if one.isVisible()}

    robot.window.resize(1600, 900)
    opened(robot).foot.export.click()
    robot.waits(lambda: "Word copy" in robot.message)
    robot.waits(lambda: robot.window.session.report is not None)
    wide = shown()
    assert {"Stage", "Body", "Counts", "Zoom", "Last copy"} <= wide
    robot.window.resize(720, 480)
    narrow = shown()
    assert robot.window.width() == 720
    assert "Body" not in narrow
    assert {"Last copy", *(wide & {"errors", "warnings", "hints"})} <= narrow
    robot.window.resize(1600, 900)
    assert shown() == wide


def test_a_long_label_in_the_outline_is_not_cut_off(sit_down: SitDown) -> None:
    robot = sit_down(draft(op("p1", "Decides;"), replace(op("p2", "Invites all;"), number=fixed("OP14 bis alt 2"))))
    outline = robot.window.workplace.outline
    picture = outline.viewport().grab().toImage()
    row = outline.visualRect(outline.model().index(outline.model().rowCount() - 1, 0))
    edge = [picture.pixel(x, y) for x in range(6) for y in range(row.top() + 1, row.bottom())]
    assert len(set(edge)) == 1
    assert len({picture.pixel(x, row.center().y()) for x in range(row.width())}) > 1


@pytest.mark.parametrize("words", ["", "a b", "x" * LONGEST, "/" * 200])
def test_short_words_are_shown_as_they_are(words: str) -> None:
    assert fitting(words) == words

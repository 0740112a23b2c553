"""After an export: the file is handed over, a version is kept; and printing."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton

from penholder.commands.opening import open_session
from penholder.formats.report import Reading
from penholder.ground.errors import UserError
from penholder.session.export import Exported
from penholder.session.session import Session
from tests.desktop.export_panel import SitDown, opened, tabs_to
from tests.desktop.test_changes import READING
from tests.desktop.test_stories import wells

# --- afterwards -------------------------------------------------------------------------------------------------------


def test_the_file_is_opened_shown_and_copied(
    sit_down: SitDown, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given: list[str] = []
    monkeypatch.setattr(
        "penholder.desktop.handing_over.QDesktopServices.openUrl", lambda url: given.append(url.toLocalFile()) or True
    )
    monkeypatch.setattr("penholder.desktop.handing_over.sys.platform", "linux")
    robot = sit_down(wells(), tmp_path / "wells.penholder")
    for choice in ("Open", "Show in folder", "Copy"):
        opened(robot)
        robot.keys("Return")
        robot.waits(lambda: "copy is at" in robot.message)
        robot.presses_button(robot.window.messages, choice)
    assert given == [str(tmp_path / "wells.docx"), str(tmp_path)]
    mime = QGuiApplication.clipboard().mimeData()
    assert [url.toLocalFile() for url in mime.urls()] == [str(tmp_path / "wells.docx")]
    assert "can be pasted" in robot.message


def test_a_system_without_a_program_for_the_file_is_told(
    sit_down: SitDown, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("penholder.desktop.handing_over.QDesktopServices.openUrl", lambda _: False)
    robot = sit_down(wells(), tmp_path / "wells.penholder")
    opened(robot)
    robot.keys("Return")
    robot.waits(lambda: "copy is at" in robot.message)
    robot.presses_button(robot.window.messages, "Open")
    assert robot.message == "The system has no program for wells.docx."


def test_the_status_line_tells_of_the_last_copy_and_leads_to_the_panel(sit_down: SitDown, tmp_path: Path) -> None:
    robot = sit_down(wells(), tmp_path / "wells.penholder")
    opened(robot)
    robot.keys("Return")
    robot.waits(lambda: bool(robot.message))
    robot.goes_to("PP1", 0)
    robot.types("x")
    said = robot.window.workplace.status.findChildren(QToolButton)
    robot.waits(lambda: any("1 change since" in one.text() for one in said))
    button = next(one for one in said if one.text().startswith("Word copy "))
    button.click()
    assert robot.window.exporting.panel is not None


def test_a_version_is_kept_saved_and_found_again(sit_down: SitDown, tmp_path: Path) -> None:
    working = tmp_path / "wells.penholder"
    robot = sit_down(wells(), working)
    robot.keys("Ctrl+S")
    robot.waits(working.exists)
    opened(robot)
    robot.keys("Return")
    robot.waits(lambda: "copy is at" in robot.message)
    assert robot.window.windowTitle().endswith("edited")
    robot.keys("Ctrl+S")
    assert not robot.window.session.modified
    again = open_session(working)
    assert [one.file for one in again.versions.all] == ["wells.docx"]
    assert again.versions.all[0].draft == wells()


def test_changes_since_the_last_copy_are_shown_in_their_tab_and_put_away(sit_down: SitDown, tmp_path: Path) -> None:
    robot = sit_down(wells(), tmp_path / "wells.penholder")
    workplace = robot.window.workplace
    opened(robot)
    robot.keys("Return")
    robot.waits(lambda: "copy is at" in robot.message)
    robot.goes_to("PP1", 0)
    robot.types("Warmly ")
    robot.does("review.changes-since-last")
    assert workplace.tabs.currentWidget() is workplace.changes
    assert [card.title for card in workplace.changes.list.cards] == ["Inserted: “Warmly”"]
    assert "Shown is what has changed since the Word copy" in robot.message
    robot.presses_button(workplace.changes, "Show the changes to be decided")
    assert workplace.tabs.indexOf(workplace.changes) < 0
    assert robot.window.session.circulated is None


# --- printing ---------------------------------------------------------------------------------------------------------


def test_the_pages_are_handed_to_the_program_for_them_and_removed_at_the_end(
    sit_down: SitDown, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given: list[Path] = []
    monkeypatch.setattr("penholder.desktop.export.printing._pdf", lambda *_: b"%PDF-1.6")
    monkeypatch.setattr("penholder.desktop.export.printing.open_file", lambda path: given.append(path) or True)
    robot = sit_down(wells(), tmp_path / "wells.penholder")
    robot.keys("Ctrl+P")
    robot.waits(lambda: bool(given))
    assert given[0].name == "wells.pdf"
    assert given[0].read_bytes() == b"%PDF-1.6"
    assert "print them there" in robot.message
    assert robot.window.session.versions.all == ()
    robot.leaves()
    assert not given[0].parent.exists()


def test_pages_that_were_looked_at_are_printed_and_exported_without_being_set_again(
    sit_down: SitDown, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given: list[bytes] = []

    def keep(path: Path) -> bool:
        given.append(path.read_bytes())
        return True

    monkeypatch.setattr("penholder.desktop.export.printing.open_file", keep)
    monkeypatch.setattr("penholder.formats.libreoffice.libreoffice", lambda: None)  # who sets them again, fails
    robot = sit_down(wells(), tmp_path / "wells.penholder")
    panel = opened(robot)
    box = panel.purpose.format
    box.setCurrentIndex(box.findData("pdf"))
    box.activated.emit(box.currentIndex())
    robot.waits(lambda: panel.pages.count == 2)
    robot.keys("Ctrl+P")
    assert given == [b"%PDF-"]
    panel.foot.export.click()
    robot.waits(lambda: "The PDF copy is at" in robot.message)
    assert (tmp_path / "wells.pdf").read_bytes() == b"%PDF-"
    last = robot.window.session.versions.last
    assert last is not None
    assert last.kind == "PDF copy"


def test_what_cannot_be_printed_is_said(sit_down: SitDown, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(*_: object) -> bytes:
        raise UserError("Pages are set with LibreOffice, which is not installed here.", "Install it.")

    monkeypatch.setattr("penholder.desktop.export.printing._pdf", missing)
    robot = sit_down(wells())
    robot.keys("Ctrl+P")
    robot.waits(lambda: "LibreOffice" in robot.message)


def test_undecided_changes_are_asked_about_before_printing_too(sit_down: SitDown) -> None:
    robot = sit_down(Reading(READING.draft, base=READING.base, changes=READING.changes))
    robot.keys("Ctrl+P")
    panel = robot.window.exporting.panel
    assert panel is not None
    assert panel.foot.trouble.startswith("Say above")


def test_a_message_that_goes_away_leaves_the_keyboard_where_it_is(sit_down: SitDown) -> None:
    robot = sit_down(wells())
    robot.window.workplace.tabs.setCurrentIndex(2)
    field = robot.window.workplace.details._fields["symbol"]
    field.setFocus()
    robot.window.messages.show_message("Something happened.")
    robot.window.messages._timer.timeout.emit()  # noqa: SLF001
    robot.turns()
    assert robot.message == ""
    assert robot.window.focusWidget() is field


# --- while it is being written ----------------------------------------------------------------------------------------


def _held(monkeypatch: pytest.MonkeyPatch, go_on: threading.Event) -> None:
    """Have the next copy written only when it is said so."""
    of_session = Session.export_job

    def held(self: Session, *wanted: Any, **options: Any) -> Callable[[], Exported]:
        job = of_session(self, *wanted, **options)

        def written() -> Exported:
            assert go_on.wait(10)
            return job()

        return written

    monkeypatch.setattr(Session, "export_job", held)


def test_whoever_writes_on_is_not_taken_from_the_text_when_the_copy_is_there(
    sit_down: SitDown, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on = threading.Event()
    _held(monkeypatch, go_on)
    robot = sit_down(wells(), tmp_path / "wells.penholder")
    opened(robot).foot.export.click()
    robot.goes_to("1", 0)
    go_on.set()
    robot.waits(lambda: "Word copy" in robot.message)
    robot.turns()
    assert QApplication.focusWidget() is robot.window.workplace.page


def test_the_keyboard_waits_in_the_panel_while_a_copy_is_written(
    sit_down: SitDown, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on = threading.Event()
    _held(monkeypatch, go_on)
    robot = sit_down(wells(), tmp_path / "wells.penholder")
    panel = opened(robot)
    tabs_to(robot, lambda one: one is panel.foot.export)
    robot.keys("Return")
    assert panel.isAncestorOf(QApplication.focusWidget())
    robot.keys("Return")  # a second Enter of somebody impatient does nothing
    robot.keys("Space")
    go_on.set()
    robot.waits(lambda: "Word copy" in robot.message)
    button = QApplication.focusWidget()
    assert isinstance(button, QPushButton)
    assert button.text() == "Open"
    assert [one.name for one in tmp_path.glob("*.docx")] == ["wells.docx"]


def test_giving_up_printing_gives_up_no_copy(
    sit_down: SitDown, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, go_on = threading.Event(), threading.Event()

    def pages(*_: object) -> bytes:
        begun.set()
        assert go_on.wait(10)
        return b"%PDF-"

    monkeypatch.setattr("penholder.desktop.export.printing._pdf", pages)
    robot = sit_down(wells(), tmp_path / "wells.penholder")
    robot.keys("Ctrl+P")
    assert begun.wait(10)
    opened(robot).foot.export.click()
    robot.presses_button(robot.window.messages, "Cancel")
    go_on.set()
    robot.waits(lambda: "Word copy" in robot.message)
    assert (tmp_path / "wells.docx").exists()

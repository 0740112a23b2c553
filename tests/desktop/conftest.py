"""What holds for every test of the window: one application, no modal dialog, nothing left behind."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMenu, QMessageBox
from pytestqt.qtbot import QtBot

from penholder.desktop.editor.page import Page
from penholder.formats.docx.choices import WordChoices
from penholder.formats.pdf.pictures import PagePicture
from penholder.model.draft import Draft
from penholder.session.preview import Pages
from tests.desktop.pages import close_page, open_page
from tests.desktop.robot import Robot


@pytest.fixture(autouse=True)
def _no_modal_dialog(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fail a test that would wait for somebody to answer."""

    def forbidden(*_: object, **__: object) -> None:
        raise AssertionError("a modal dialog was opened")

    for kind in (QDialog, QMessageBox, QFileDialog, QMenu):
        monkeypatch.setattr(kind, "exec", forbidden)
    for name in ("information", "warning", "critical", "question"):
        monkeypatch.setattr(QMessageBox, name, forbidden)
    for name in ("getOpenFileName", "getSaveFileName"):
        monkeypatch.setattr(QFileDialog, name, forbidden)


@pytest.fixture(autouse=True)
def _nothing_is_written_at_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Have the copies of a draft that has no file yet go to a folder of the test."""
    folder = tmp_path_factory.mktemp("documents")
    monkeypatch.setattr("penholder.desktop.export.exporting.documents_folder", lambda: folder)


@pytest.fixture(autouse=True)
def _pages_are_drawn_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Draw two blank pages where LibreOffice would need seconds; what it makes of a draft is tested with the formats."""

    def drawn(draft: Draft, choices: WordChoices, width: int) -> Pages:
        page = PagePicture(width, width, b"\xff" * (4 * width * width))
        return Pages(draft, choices, b"%PDF-", (page, page))

    monkeypatch.setattr("penholder.desktop.export.page_run.drawn_pages", drawn)


@pytest.fixture(autouse=True)
def _nothing_left_behind(qapp: QApplication) -> Iterator[None]:
    """Fail a test that leaves a window or a thread; a timer lives and ends with its window."""
    threads = set(threading.enumerate())
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    left = [type(window).__name__ for window in QApplication.topLevelWidgets()]
    started = [thread.name for thread in set(threading.enumerate()) - threads if thread.is_alive()]
    assert (left, started) == ([], [])


@pytest.fixture
def show(qapp: QApplication) -> Iterator[Callable[[Draft], Page]]:
    """Give a function that shows a draft on a page without a window."""
    pages: list[Page] = []

    def shown(draft: Draft) -> Page:
        pages.append(open_page(draft))
        return pages[-1]

    yield shown
    for page in pages:
        close_page(page)


@pytest.fixture
def sit_down(qtbot: QtBot) -> Iterator[Callable[..., Robot]]:
    """Give a function that opens a window with a draft and puts the robot at it."""
    robots: list[Robot] = []

    def seated(draft: Draft, path: Path | None = None) -> Robot:
        robots.append(Robot(qtbot, draft, path))
        return robots[-1]

    yield seated
    for robot in robots:
        robot.window.session.history.note_saved()
        robot.window.session.pending.note_saved()
        robot.window.session.versions.note_saved()
        robot.window.session.ignored.note_saved()
        robot.window.session.checked.house.note_saved()
        robot.leaves()
        robot.window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

"""Pages for tests: a draft on a page without a window round it, driven by the events that Qt would send."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication

from penholder.desktop.editor.page import Page
from penholder.desktop.standing_findings import StandingFindings
from penholder.desktop.theme import load_theme
from penholder.formats.report import Reading
from penholder.model.draft import Draft
from penholder.model.ids import ParagraphId
from penholder.model.place import InParagraph, Position, Selection
from penholder.session.session import Session

NO_MODIFIER = Qt.KeyboardModifier.NoModifier


def open_page(draft: Draft) -> Page:
    """Show a draft on a page."""
    return Page(Session(Reading(draft)), StandingFindings(), load_theme("light"))


def close_page(page: Page) -> None:
    """Let go of a page and what belongs to it, at once."""
    page.close_session()
    page.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def press(page: Page, key: Qt.Key, text: str = "", modifiers: Qt.KeyboardModifier = NO_MODIFIER) -> None:
    """Press and release one key."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(page, QKeyEvent(kind, key, modifiers, text))


def types(page: Page, text: str) -> None:
    """Type characters one by one, Enter for line ends."""
    for character in text:
        if character == "\n":
            press(page, Qt.Key.Key_Return, "\r")
        else:
            press(page, Qt.Key.Key_unknown, character)


def composes(page: Page, preedit: str, commit: str = "") -> None:
    """Let an input method compose or commit."""
    event = QInputMethodEvent(preedit, [])
    event.setCommitString(commit)
    QApplication.sendEvent(page, event)


def pastes(page: Page, text: str) -> None:
    """Paste plain text."""
    mime = QMimeData()
    mime.setText(text)
    page.insertFromMimeData(mime)


def cuts(page: Page) -> QMimeData:
    """Take what is selected out of the page and give what the clipboard holds of it."""
    mime = page.createMimeDataFromSelection()
    page.textCursor().removeSelectedText()
    turn()
    return mime


def turn() -> None:
    """Let the event loop turn until all that is due is done."""
    for _ in range(3):
        QCoreApplication.processEvents()


def select(page: Page, paragraph: str, start: int, end: int | None = None) -> None:
    """Put the caret somewhere, or select up to an offset of the same paragraph."""
    place = InParagraph(ParagraphId(paragraph))
    page.bridge.select(Selection(Position(place, start), Position(place, start if end is None else end)))

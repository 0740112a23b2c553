"""A robot that works in the window as a drafter does: by keys, by looking, by what it is told."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from penholder.desktop.questions import Leaving
from penholder.desktop.window import Window
from penholder.formats.report import Reading
from penholder.ground.settings import Settings
from penholder.model.draft import Draft
from penholder.model.outline import outline
from penholder.model.place import InParagraph, Position
from penholder.session.session import Session
from tests.desktop.pages import composes, press, types


class Answers:
    """Answers to the questions of a window, given beforehand; a question that was not foreseen fails the test."""

    def __init__(self) -> None:
        self.to_open: list[Path | None] = []
        self.to_write: list[Path | None] = []
        self.templates: list[Path | None] = []
        self.on_leaving: list[Leaving] = []

    def file_to_open(self) -> Path | None:
        return self.to_open.pop(0)

    def template_to_use(self) -> Path | None:
        return self.templates.pop(0)

    def file_to_write(self, suggestion: Path, suffix: str, *others: str) -> Path | None:
        assert suggestion.suffix == suffix
        return self.to_write.pop(0)

    def leaving(self, name: str) -> Leaving:
        assert name
        return self.on_leaving.pop(0)


class Robot:
    """One window and somebody at it."""

    def __init__(self, qtbot: QtBot, draft: Draft | Reading, path: Path | None = None) -> None:
        self.qtbot = qtbot
        self.answers = Answers()
        reading = Reading(draft) if isinstance(draft, Draft) else draft
        self.window = Window(Session(reading, path), Settings(theme="light"), self.answers)
        self.window.resize(1280, 720)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)

    # --- what is there ---------------------------------------------------------------------------------------------

    @property
    def draft(self) -> Draft:
        return self.window.session.draft

    @property
    def words(self) -> list[str]:
        """The paragraphs as people read them."""
        return [one.words for one in self.draft.paragraphs]

    @property
    def labels(self) -> list[str]:
        return [entry.shown for entry in outline(self.draft).entries]

    @property
    def message(self) -> str:
        return self.window.messages.words

    @property
    def findings(self) -> list[str]:
        return [card.title for card in self.window.workplace.findings.list.cards]

    @property
    def caret(self) -> tuple[str, int]:
        """Where the caret is: what people call the paragraph, and the offset in it."""
        selection = self.window.workplace.page.selection()
        assert selection is not None
        place = selection.caret.place
        assert isinstance(place, InParagraph)
        return outline(self.draft)[place.paragraph].place, selection.caret.offset

    def text_on_page(self) -> list[str]:
        return self.window.workplace.page.toPlainText().split("\n")

    # --- what it does ------------------------------------------------------------------------------------------------

    def goes_to(self, place: str, offset: int = 0, end: int | None = None) -> None:
        """Put the caret into the paragraph that people call so; -1 is its end."""
        entry = next(entry for entry in outline(self.draft).entries if entry.place == place)
        length = len(self.draft.by_id[entry.paragraph].text)
        start = length if offset < 0 else offset
        self.window.workplace.page.go_to(Position(InParagraph(entry.paragraph), start), end)
        self.window.workplace.page.setFocus()

    def types(self, text: str) -> None:
        types(self.window.workplace.page, text)

    def composes(self, preedit: str, commit: str = "") -> None:
        composes(self.window.workplace.page, preedit, commit)

    def presses(self, key: Qt.Key, times: int = 1) -> None:
        for _ in range(times):
            press(self.window.workplace.page, key)

    def keys(self, keys: str) -> None:
        """Press a shortcut of the window."""
        self.turns()
        focused = QApplication.focusWidget() or self.window
        combination = QKeySequence(keys)[0]
        QTest.keyClick(focused, combination.key(), combination.keyboardModifiers())
        self.turns()

    def does(self, command: str) -> None:
        """Choose a command from its menu."""
        actions = self.window.action_table
        actions.refresh()
        assert actions.by_id[command].isEnabled(), command
        actions.by_id[command].trigger()
        self.turns()

    def undoes(self, times: int = 1) -> None:
        for _ in range(times):
            self.does("edit.undo")

    def redoes(self) -> None:
        self.does("edit.redo")

    def accepts_first_fix(self) -> None:
        """Press the first button of the open finding."""
        self.presses_button(self.open_finding(), 0)

    def open_finding(self) -> QWidget:
        opened = self.window.workplace.findings.list.open_widget()
        assert opened is not None, "no finding is open"
        return opened

    def presses_button(self, within: QWidget, which: int | str) -> None:
        buttons = within.findChildren(QPushButton)
        chosen = (
            buttons[which] if isinstance(which, int) else next(one for one in buttons if one.text().startswith(which))
        )
        chosen.click()
        self.turns()

    def clicks(self, widget: QWidget, at: QPoint) -> None:
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
        self.turns()

    def opens(self, path: Path) -> None:
        """Open a file and wait until it is there or a message says why not."""
        before = self.window.session
        self.window.open_draft(path)
        self.waits(lambda: self.window.session is not before or not self.message.startswith("Opening"))

    def turns(self) -> None:
        for _ in range(3):
            QCoreApplication.processEvents()

    def waits(self, until: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(until, timeout=10_000)

    def waits_for_check(self) -> None:
        """Wait until the findings are about the draft as it stands."""

        def is_checked() -> bool:
            report = self.window.session.report
            return report is not None and report.draft is self.draft

        self.waits(is_checked)
        self.turns()

    def leaves(self) -> None:
        """Close the window; a window with changes must have been given its answer."""
        self.window.close()
        self.turns()

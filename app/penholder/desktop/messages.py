"""The bar above the page that says what happened; it asks for no answer and goes away by itself or by Escape."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QWidget

from penholder.desktop.fitting import fitting
from penholder.desktop.guard import guarded

SHOWN_FOR = 10_000
"""Milliseconds after which news goes away; trouble, and what offers a choice, stays until it is closed."""

Kind = Literal["news", "trouble"]
Choice = tuple[str, Callable[[], None]]


@guarded
class MessageBar(QFrame):
    """Shows one message at a time, the newest."""

    escaped = Signal()
    """Escape was pressed while there was no message."""
    left = Signal()
    """The message went while the keyboard was in it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("messages")
        self.setAccessibleName("Message")
        self._said = ""
        self._words = QLabel()
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._choices = QHBoxLayout()
        self._choices.setSpacing(8)
        close = QToolButton()
        close.setText("×")
        close.setAutoRaise(True)
        close.setAccessibleName("Close the message")
        close.setToolTip("Close (Escape)")
        close.clicked.connect(self._dismiss)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 8, 8)
        row.addWidget(self._words)
        row.addLayout(self._choices)
        row.addWidget(close)
        self._timer = QTimer(self, singleShot=True, interval=SHOWN_FOR)
        self._timer.timeout.connect(self._dismiss)
        QShortcut(QKeySequence("Escape"), parent or self, self._escape)
        self.hide()

    def _escape(self) -> None:
        """Take the message away; where there is none, whoever listens takes away what else is open."""
        if self.isHidden():
            self.escaped.emit()
        else:
            self._dismiss()

    def _dismiss(self) -> None:
        """Take the message away, and have somebody take the keyboard if it was in it."""
        had_keyboard = self._holds(self.window().focusWidget())
        self.hide()
        if had_keyboard:
            self.left.emit()

    def _holds(self, focused: QWidget | None) -> bool:
        return focused is not None and self.isAncestorOf(focused)

    def focus_choice(self) -> None:
        """Put the keyboard on the first thing that can be done about the message."""
        if (item := self._choices.itemAt(0)) is not None and (button := item.widget()) is not None:
            button.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def words(self) -> str:
        """The message that is shown, or nothing."""
        return self._said if not self.isHidden() else ""

    def show_message(self, words: str, kind: Kind = "news", choices: Sequence[Choice] = ()) -> None:
        """Show a message, with buttons for what can be done about it."""
        while (item := self._choices.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for label, act in choices:
            button = QPushButton(label)
            button.clicked.connect(self._dismiss)
            button.clicked.connect(act)
            self._choices.addWidget(button)
        self._say(words)
        self.setProperty("kind", kind)
        self.style().unpolish(self)
        self.style().polish(self)
        self.show()
        self._timer.stop()
        if kind == "news" and not choices:
            self._timer.start()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def say_further(self, words: str) -> None:
        """Put other words in the message that is shown, for work that goes on; its choices stay."""
        if not self.isHidden():
            self._say(words)

    def _say(self, words: str) -> None:
        """Show the words without what would make the window wider; whoever points at them sees all."""
        shown = fitting(words)
        self._said = words
        self._words.setText(shown)
        self._words.setToolTip(words if shown != words else "")
        self._words.setAccessibleName(words)

    def hideEvent(self, event: object) -> None:
        """Wait no longer for a message that is gone."""
        self._timer.stop()

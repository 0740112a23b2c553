"""A page that is shown for a while in the place of the findings: a title, what it is about, and Escape to go back."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from penholder.desktop.guard import guarded
from penholder.desktop.panels.card_head import plain_label, text_button
from penholder.desktop.panels.cards import EDGE
from penholder.desktop.panels.flow import Flow


@guarded
class InnerPage(QWidget):
    """Head, buttons and whatever is put below; ``closed`` asks that the findings be shown again."""

    closed = Signal()

    def __init__(self, title: str, back: str = "Close") -> None:
        super().__init__()
        self.setObjectName("panel")
        self.title = plain_label(title)
        font = self.title.font()
        font.setBold(True)
        self.title.setFont(font)
        self.said: QLabel = plain_label("")
        self.buttons = Flow(spacing=8)
        self.back = text_button(f"{back}  Escape", self.closed.emit)
        self.back.setAccessibleName(back)
        head = QVBoxLayout()
        head.setContentsMargins(EDGE, 10, EDGE, 10)
        head.setSpacing(8)
        head.addWidget(self.title)
        head.addWidget(self.said)
        head.addLayout(self.buttons)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.column.addLayout(head)

    def say(self, words: str) -> None:
        """Say in a sentence what the page shows."""
        self.said.setText(words)
        self.said.setVisible(bool(words))

    def event(self, event: QEvent) -> bool:
        """Keep Escape for the page: elsewhere it takes messages away."""
        is_override = event.type() is QEvent.Type.ShortcutOverride
        if is_override and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

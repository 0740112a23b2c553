"""Words that have no blank to break at, such as the names of files, and the room that there is for them."""

from __future__ import annotations

import re

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel

from penholder.desktop.guard import guarded

LONGEST = 48
"""Characters without a blank or a slash that a message shows: lines break only there, and the widest word makes a window wide."""

_UNBROKEN = re.compile(r"[^\s/]+")


def fitting(words: str, most: int = LONGEST) -> str:
    """Leave out the middle of whatever is longer than ``most`` characters and cannot be broken; the end says what kind it is."""

    def short(match: re.Match[str]) -> str:
        word = match.group()
        return word if len(word) <= most else f"{word[: most - 1 - most // 2]}…{word[-(most // 2) :]}"

    return _UNBROKEN.sub(short, words)


@guarded
class OneLine(QLabel):
    """Shows words in one line; where there is no room, the middle is left out, or the end; whoever asks is told all."""

    def __init__(self, left_out: Qt.TextElideMode = Qt.TextElideMode.ElideMiddle) -> None:
        super().__init__()
        self._left_out = left_out
        self.setTextFormat(Qt.TextFormat.PlainText)

    def minimumSizeHint(self) -> QSize:
        """Ask for no width."""
        return QSize(0, super().minimumSizeHint().height())

    @property
    def shown(self) -> str:
        """The words as they are painted."""
        return self.fontMetrics().elidedText(self.text(), self._left_out, self.width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell all the words to whoever points at them, where some are left out."""
        super().resizeEvent(event)
        self.setToolTip(self.text() if self.shown != self.text() else "")

    def show_words(self, words: str) -> None:
        """Show other words."""
        self.setText(words)
        self.setToolTip(words if self.shown != words else "")

    def paintEvent(self, _: QPaintEvent) -> None:
        """Paint what there is room for."""
        painter = QPainter(self)
        self.style().drawItemText(
            painter,
            self.contentsRect(),
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
            self.palette(),
            self.isEnabled(),
            self.shown,
            self.foregroundRole(),
        )
        painter.end()

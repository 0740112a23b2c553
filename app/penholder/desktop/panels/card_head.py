"""The first line of an open card: its sign, its title, and where it stands."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from penholder.desktop.guard import guarded
from penholder.desktop.icons import paint_severity
from penholder.desktop.panels.cards import SIGN, Card
from penholder.desktop.theme import Theme


@guarded
class _Sign(QWidget):
    """A severity's shape, as high as a line."""

    def __init__(self, card: Card, theme: Theme) -> None:
        super().__init__()
        self._card, self._theme = card, theme
        self.setFixedWidth(SIGN)

    def sizeHint(self) -> QSize:
        """Take the height of a line."""
        return QSize(SIGN, QFontMetrics(self.font()).height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the sign."""
        painter = QPainter(self)
        if self._card.sign is not None:
            middle = QFontMetrics(self.font()).height() / 2
            paint_severity(painter, QPointF(3, middle), self._card.sign, self._theme)
        painter.end()


class CardHead(QWidget):
    """Sign, title and place in one line; the title wraps."""

    def __init__(self, card: Card, theme: Theme) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        if card.sign is not None:
            row.addWidget(_Sign(card, theme), 0, Qt.AlignmentFlag.AlignTop)
        title = plain_label(card.title)
        strong = title.font()
        strong.setBold(True)
        title.setFont(strong)
        row.addWidget(title, 1)
        place = plain_label(card.place)
        place.setWordWrap(False)
        place.setStyleSheet(f"color: {theme.muted}")
        place.setContentsMargins(12, 0, 0, 0)
        row.addWidget(place, 0, Qt.AlignmentFlag.AlignTop)


def plain_label(words: str) -> QLabel:
    """Show words as they are: those of a draft or of a file may look like HTML and are none."""
    label = QLabel(words)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label


def text_button(words: str, act: Callable[[], object]) -> QPushButton:
    """Make a button that says just these words: a single "&" would be taken for a sign of a key."""
    button = QPushButton(words.replace("&", "&&"))
    button.clicked.connect(act)
    return button

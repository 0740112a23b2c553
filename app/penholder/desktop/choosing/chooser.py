"""A field with a list below it that narrows as one types; it lies over the window, and Escape ends it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from penholder.desktop.choosing.choice import Choice, narrowed
from penholder.desktop.guard import guarded
from penholder.desktop.theme import Theme

WIDTH, ROWS = 560, 10
"""Pixels that the list is wide, and rows that it shows at most before it scrolls."""
_ROW = Qt.ItemDataRole.UserRole
_EDGE, _GAP = 12, 16
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: ROWS, Qt.Key.Key_PageUp: -ROWS}
Index = QModelIndex | QPersistentModelIndex


@guarded
class _Rows(QAbstractListModel):
    """The choices as Qt asks for them."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.shown: tuple[Choice, ...] = ()

    def take(self, shown: tuple[Choice, ...]) -> None:
        """Show other choices."""
        self.beginResetModel()
        self.shown = shown
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Count the rows."""
        return 0 if parent.isValid() else len(self.shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Give a row, or how it is read aloud."""
        one = self.shown[index.row()]
        if role == _ROW:
            return one
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return f"{one.words}, {one.beside}" if one.beside else one.words
        if role in {Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole}:
            return one.hint
        return None


@guarded
class _Drawn(QStyledItemDelegate):
    """Draws a row in one line: its words, and what stands beside them at the right."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Take a line and some air."""
        return QSize(0, QFontMetrics(option.font).height() + 10)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row; words that have no room are elided, those beside them never."""
        one: Choice = index.data(_ROW)
        box: QRect = option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, QColor(self.theme.selected))
            painter.fillRect(QRect(box.left(), box.top(), 3, box.height()), QColor(self.theme.accent))
        inner = box.adjusted(_EDGE, 0, -_EDGE, 0)
        metrics = painter.fontMetrics()
        beside = metrics.horizontalAdvance(one.beside) + _GAP if one.beside else 0
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(QColor(self.theme.text))
        words = metrics.elidedText(one.words, Qt.TextElideMode.ElideRight, inner.width() - beside)
        painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | middle, words)
        painter.setPen(QColor(self.theme.muted))
        painter.drawText(inner, Qt.AlignmentFlag.AlignRight | middle, one.beside)
        painter.restore()


@guarded
class Chooser(QFrame):
    """Asks one thing at a time. ``closed`` tells that it went away, whether something was taken or not."""

    closed = Signal()

    def __init__(self, window: QWidget, theme: Theme) -> None:
        super().__init__(window)
        self.setObjectName("chooser")
        self._choices: Sequence[Choice] = ()
        self._take: Callable[[Any], object] = lambda _: None
        self._focus: QWidget | None = None
        self.field = QLineEdit()
        self.field.setFrame(False)
        self.field.textEdited.connect(self._narrow)
        self.field.installEventFilter(self)
        self.rows = _Rows(self)
        self.list = QListView()
        self.list.setModel(self.rows)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setUniformItemSizes(True)
        self._drawn = _Drawn(theme, self)
        self.list.setItemDelegate(self._drawn)
        self.list.clicked.connect(lambda _: self._choose())
        self.list.selectionModel().currentChanged.connect(lambda *_: self._say())
        self.said = QLabel()
        self.said.setObjectName("muted")
        self.said.setWordWrap(True)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(6)
        for part in (self.field, self.list, self.said):
            column.addWidget(part)
        self.hide()

    def relook(self, theme: Theme) -> None:
        """Take the colours of another theme."""
        self._drawn.theme = theme
        self.list.viewport().update()

    def ask(
        self, title: str, choices: Sequence[Choice], take: Callable[[Any], object], at: QPoint | None = None
    ) -> None:
        """Offer choices; ``take`` is given the value of the one that is taken.

        ``title`` says what is asked, in the empty field and to a screen reader; ``at`` is a point of the window, else
        the list hangs from the middle of its top.
        """
        focused = self.window().focusWidget()
        self._focus = focused if focused is not self.field else self._focus
        self._choices, self._take = choices, take
        self.field.setPlaceholderText(title)
        self.field.setAccessibleName(title)
        self.list.setAccessibleName(title)
        self.field.clear()
        self._narrow("")
        self._place(at)
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    @property
    def shown(self) -> tuple[Choice, ...]:
        """The choices that are shown."""
        return self.rows.shown

    def _place(self, at: QPoint | None) -> None:
        room = self.window().rect().adjusted(8, 8, -8, -8)
        width = min(WIDTH, room.width())
        self.setFixedWidth(width)
        self._fit()
        x = at.x() if at is not None else (self.window().width() - width) // 2
        y = at.y() if at is not None else 56
        x = max(room.left(), min(x, room.right() - self.width()))
        self.move(x, max(room.top(), min(y, room.bottom() - self.height())))

    def _fit(self) -> None:
        """Be as high as the rows that are shown."""
        shown = len(self.rows.shown)
        self.list.setVisible(bool(shown))
        self.list.setFixedHeight(max(self.list.sizeHintForRow(0), 1) * min(ROWS, shown) + 2 if shown else 0)
        self.adjustSize()

    def _narrow(self, typed: str) -> None:
        self.rows.take(narrowed(self._choices, typed))
        self._fit()
        if self.rows.shown:
            self.list.setCurrentIndex(self.rows.index(0))
        self._say()

    def _say(self) -> None:
        at = self.list.currentIndex().row()
        if not self.rows.shown:
            self.said.setText("Nothing has these words.")
        else:
            self.said.setText(self.rows.shown[at].hint if 0 <= at < len(self.rows.shown) else "")
        index = self.list.currentIndex()
        spoken = f"{index.data(Qt.ItemDataRole.AccessibleTextRole)}" if index.isValid() else self.said.text()
        self.field.setAccessibleDescription(spoken)

    def _choose(self) -> None:
        at = self.list.currentIndex().row()
        if 0 <= at < len(self.rows.shown):
            value = self.rows.shown[at].value
            self.close_list()
            self._take(value)

    def close_list(self) -> None:
        """Go away, and give the keyboard back to what had it."""
        if self.isHidden():
            return
        self.hide()
        if self._focus is not None:
            self._focus.setFocus(Qt.FocusReason.PopupFocusReason)
        self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Have the keys of the field move in the list; Escape, and going elsewhere, end it."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if event.key() in {*_STEPS, Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                event.accept()
                return True
        elif event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(Qt.Key(event.key()))
        elif event.type() is QEvent.Type.FocusOut and not self.isHidden():
            self.hide()
            self.closed.emit()
        return super().eventFilter(watched, event)

    def _key(self, key: Qt.Key) -> bool:
        if key in _STEPS and self.rows.shown:
            at = self.list.currentIndex().row() + _STEPS[key]
            self.list.setCurrentIndex(self.rows.index(max(0, min(at, len(self.rows.shown) - 1))))
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._choose()
        elif key == Qt.Key.Key_Escape:
            self.close_list()
        else:
            return key in _STEPS
        return True

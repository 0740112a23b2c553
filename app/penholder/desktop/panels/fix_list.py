"""The list of changes that fixes would make: a box to tick and the redline of each; Space ticks, the page follows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QResizeEvent,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from penholder.desktop.guard import guarded
from penholder.desktop.panels.cards import EDGE
from penholder.desktop.panels.fix_rows import FixRow
from penholder.desktop.panels.shown_change import Piece, spaced
from penholder.desktop.theme import Theme

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole
_BOX, _GAP, _ABOVE, _BELOW = 14, 10, 8, 9


@guarded
class FixModel(QAbstractListModel):
    """The rows as Qt asks for them."""

    ticked = Signal(object, bool)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: tuple[FixRow, ...] = ()
        self._off: set[object] = set()

    def show(self, rows: Sequence[FixRow]) -> None:
        """Take other rows; where they are the same changes, the list stays where it is."""
        same = [row.key for row in rows] == [row.key for row in self.rows]
        if not same:
            self.beginResetModel()
        self.rows = tuple(rows)
        self._off = {row.key for row in rows if not row.taken}
        if not same:
            self.endResetModel()
        elif rows:
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))

    @property
    def taken(self) -> int:
        """How many are ticked."""
        return len(self.rows) - len(self._off)

    def is_taken(self, row: int) -> bool:
        """Tell whether a change is ticked."""
        return self.rows[row].key not in self._off

    def tick(self, row: int, taken: bool) -> None:
        """Tick a change, or untick it."""
        key = self.rows[row].key
        if taken != (key not in self._off):
            self._off ^= {key}
            self.dataChanged.emit(self.index(row), self.index(row))
            self.ticked.emit(key, taken)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Count the rows."""
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let every row be chosen and ticked."""
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Give a row, whether it is ticked, or what is said of it."""
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if self.is_taken(index.row()) else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tick, as assistive technology asks for it."""
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        self.tick(index.row(), Qt.CheckState(value) is Qt.CheckState.Checked)
        return True


@guarded
class _FixPainter(QStyledItemDelegate):
    """Paints a box, the redline and the line below it."""

    def __init__(self, theme: Theme, view: FixList) -> None:
        super().__init__(view)
        self.theme = theme
        self._view = view

    def _laid_out(self, font: QFont, row: FixRow, width: int) -> tuple[QTextLayout, float]:
        serif = QFont(font)
        serif.setFamilies(["Times New Roman", "Liberation Serif", "serif"])
        serif.setPointSizeF(font.pointSizeF() * 1.15)
        pieces = spaced(row.pieces)
        layout = QTextLayout("".join(piece.words for piece in pieces) or row.title, serif if pieces else font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats(self._formats(pieces))
        layout.beginLayout()
        height = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(width, 40))
            line.setPosition(QPointF(0, height))
            height += line.height()
        layout.endLayout()
        return layout, height

    def _formats(self, pieces: tuple[Piece, ...]) -> list[QTextLayout.FormatRange]:
        made, at = [], 0
        for piece in pieces:
            length = len(piece.words.encode("utf-16-le")) // 2  # a text layout counts as Qt does
            if piece.what != "same":
                look = QTextCharFormat()
                look.setForeground(QColor(self.theme.removed if piece.what == "gone" else self.theme.added))
                look.setFontStrikeOut(piece.what == "gone")
                look.setFontUnderline(piece.what == "new")
                part = QTextLayout.FormatRange()
                part.start, part.length, part.format = at, length, look
                made.append(part)
            at += length
        return made

    def _room(self, width: int) -> int:
        return width - EDGE - _BOX - _GAP - EDGE

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Give the height of a row in the width that there is."""
        row: FixRow = index.data(ROW)
        room = self._room(self._view.viewport().width())
        _, height = self._laid_out(option.font, row, room)
        below = self._below(option.font, row, room)
        return QSize(80, _ABOVE + round(height) + 2 + below + _BELOW)

    def _below(self, font: QFont, row: FixRow, room: int) -> int:
        wrap = Qt.TextFlag.TextWordWrap.value
        return QFontMetrics(font).boundingRect(QRect(0, 0, max(room, 40), 1000), wrap, row.below).height()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        row: FixRow = index.data(ROW)
        box: QRect = option.rect
        taken = self._view.fixes.is_taken(index.row())
        painter.save()
        painter.setPen(QColor(self.theme.border))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box.adjusted(0, 0, 0, -1), QColor(self.theme.selected))
            if self._view.hasFocus():
                painter.setPen(QColor(self.theme.accent))
                painter.drawRect(box.adjusted(0, 0, -1, -2))
        left = box.left() + EDGE
        layout, height = self._laid_out(option.font, row, self._room(box.width()))
        self._paint_box(painter, QRect(left, box.top() + _ABOVE + 3, _BOX, _BOX), taken)
        painter.setPen(QColor(self.theme.text if taken else self.theme.muted))
        layout.draw(painter, QPointF(left + _BOX + _GAP, box.top() + _ABOVE))
        painter.setFont(option.font)
        painter.setPen(QColor(self.theme.muted))
        top = box.top() + _ABOVE + round(height) + 2
        room = QRect(left + _BOX + _GAP, top, self._room(box.width()), box.bottom() - top)
        painter.drawText(room, Qt.TextFlag.TextWordWrap.value, row.below)
        painter.restore()

    def _paint_box(self, painter: QPainter, box: QRect, taken: bool) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(self.theme.accent if taken else self.theme.control))
        painter.setBrush(QColor(self.theme.accent if taken else self.theme.field))
        painter.drawRoundedRect(box, 3, 3)
        if taken:
            painter.setPen(QPen(QColor(self.theme.on_accent), 2))
            corner = QPointF(box.topLeft())
            painter.drawPolyline([corner + QPointF(3.2, 7.4), corner + QPointF(6.0, 10.2), corner + QPointF(11.0, 4.2)])
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setBrush(Qt.BrushStyle.NoBrush)


@guarded
class FixList(QListView):
    """Lists the changes; ``looked_at`` names the row that is to be shown on the page."""

    looked_at = Signal(object)
    agreed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setAccessibleName("Changes")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setLayoutMode(QListView.LayoutMode.Batched)  # a hostile text may have thousands of changes
        self.fixes = FixModel(self)
        self._painter = _FixPainter(theme, self)
        self.setModel(self.fixes)
        self.setItemDelegate(self._painter)
        self.selectionModel().currentChanged.connect(self._look)

    def relook(self, theme: Theme) -> None:
        """Paint in another theme."""
        self._painter.theme = theme
        self.viewport().update()

    def _look(self, index: Index) -> None:
        if index.isValid():
            self.looked_at.emit(self.fixes.rows[index.row()])

    def step(self, by: int) -> None:
        """Go to another row, round the ends."""
        count = len(self.fixes.rows)
        if count:
            at = self.currentIndex().row()
            self.setCurrentIndex(self.fixes.index((at + by) % count if at >= 0 else 0))

    def tick_all(self, taken: bool) -> None:
        """Tick every change, or none."""
        for row in range(len(self.fixes.rows)):
            self.fixes.tick(row, taken)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick with Space, agree with Enter."""
        current = self.currentIndex()
        if event.key() == Qt.Key.Key_Space and current.isValid():
            self.fixes.tick(current.row(), not self.fixes.is_taken(current.row()))
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.agreed.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tick where the box was pressed, choose the row elsewhere."""
        index = self.indexAt(event.position().toPoint())
        super().mousePressEvent(event)
        if index.isValid() and event.position().x() < EDGE + _BOX + _GAP:
            self.fixes.tick(index.row(), not self.fixes.is_taken(index.row()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the words anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

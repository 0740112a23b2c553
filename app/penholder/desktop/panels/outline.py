"""The outline: the parts of the draft with the numbers that negotiators say aloud, and where findings are."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from penholder.desktop.guard import guarded
from penholder.desktop.icons import paint_severity
from penholder.desktop.panels.outline_rows import Row, rows_of
from penholder.desktop.session_signals import SessionSignals
from penholder.desktop.standing_findings import StandingFindings, worst
from penholder.desktop.theme import Theme
from penholder.model.finding import Severity
from penholder.model.ids import ParagraphId
from penholder.model.place import InNote, InParagraph, Place, Position

Index = QModelIndex | QPersistentModelIndex
_ROW = Qt.ItemDataRole.UserRole
_WORST = Qt.ItemDataRole.UserRole + 1
_LABELS_END, _TEXT_START, _STEP, _EDGE = 52, 58, 14, 22
_BEFORE_LABEL = 8
"""Pixels before a label that needs more than its column, such as "OP14 bis alt 2"."""


AFTER_TYPING = 60
"""Milliseconds without a key after which the rows are brought up to date."""


@guarded
class OutlineRows(QAbstractListModel):
    """The rows as Qt asks for them."""

    def __init__(self, signals: SessionSignals, findings: StandingFindings, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = signals.session
        self._findings = findings
        self._draft = self._session.draft
        self.rows = rows_of(self._draft)

    def refresh(self) -> None:
        """Take the draft as it is now; rows that are the same keep their places."""
        draft = self._session.draft
        if draft is self._draft:
            return
        self._draft = draft
        old, self_rows = self.rows, rows_of(draft)
        if [(row.paragraph, row.note) for row in old] == [(row.paragraph, row.note) for row in self_rows]:
            self.rows = self_rows
            changed = [at for at, (was, now) in enumerate(zip(old, self_rows, strict=True)) if was != now]
            if changed:
                self.dataChanged.emit(self.index(changed[0]), self.index(changed[-1]))
            return
        self.beginResetModel()
        self.rows = self_rows
        self.endResetModel()

    def findings_changed(self) -> None:
        """Show other marks."""
        if self.rows:
            self.dataChanged.emit(self.index(0), self.index(len(self.rows) - 1), [_WORST])

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Count the rows."""
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let everything but the heads of parts be chosen."""
        if self.rows[index.row()].is_head:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Give what a row shows, and the whole sentence that a screen reader says."""
        row = self.rows[index.row()]
        if role == _ROW:
            return row
        if role == _WORST:
            return self._worst(row)
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{row.label} {row.words}".strip()
        if role == Qt.ItemDataRole.AccessibleTextRole:
            found = self._worst(row)
            return f"{row.label} {row.words}".strip() + (f"; {found.value}" if found else "")
        if role == Qt.ItemDataRole.ToolTipRole and not row.is_head:
            return f"{row.label} {row.words}".strip()
        return None

    def _worst(self, row: Row) -> Severity | None:
        draft = self._session.draft
        if row.paragraph is not None:
            return self._findings.worst_of_paragraph(row.paragraph, draft)
        note = draft.notes_by_id.get(row.note) if row.note is not None else None
        if note is None:
            return None
        found = [self._findings.of(InNote(note.id, index), draft) for index in range(len(note.paragraphs))]
        return worst(tuple(one for group in found for one in group))


@guarded
class _RowPainter(QStyledItemDelegate):
    """Paints a row: label to the right of its column, opening in italics, words elided, the worst finding at the edge."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Leave more room above the head of a part."""
        row: Row = index.data(_ROW)
        height = option.fontMetrics.height()
        return QSize(80, height + (16 if row.is_head else 8))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        row: Row = index.data(_ROW)
        painter.save()
        if row.is_head:
            self._paint_head(painter, option, row)
        else:
            found = index.data(_WORST)  # Qt hands a text back for an enumeration of texts
            self._paint_row(painter, option, row, Severity(found) if found else None)
        painter.restore()

    def _paint_head(self, painter: QPainter, option: QStyleOptionViewItem, row: Row) -> None:
        font = QFont(option.font)
        font.setPointSizeF(font.pointSizeF() * 0.86)
        font.setWeight(QFont.Weight.DemiBold)
        font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 106)
        painter.setFont(font)
        painter.setPen(QColor(self.theme.muted))
        box = option.rect.adjusted(14, 6, -8, 0)
        words = QFontMetrics(font).elidedText(row.words.upper(), Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)

    def _paint_row(self, painter: QPainter, option: QStyleOptionViewItem, row: Row, found: Severity | None) -> None:
        box: QRect = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, QColor(self.theme.selected))
            painter.fillRect(QRect(box.left(), box.top(), 3, box.height()), QColor(self.theme.accent))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(self.theme.accent))
            painter.drawRect(box.adjusted(0, 0, -1, -1))
        indent = _STEP * row.level
        end = max(_LABELS_END + indent, _BEFORE_LABEL + QFontMetrics(option.font).horizontalAdvance(row.label))
        label_box = QRect(box.left(), box.top(), end, box.height())
        painter.setFont(option.font)
        painter.setPen(QColor(self.theme.muted))
        painter.drawText(label_box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, row.label)
        self._paint_words(painter, option, row, box.adjusted(end + _TEXT_START - _LABELS_END, 0, -_EDGE, 0))
        if found is not None:
            centre = QPointF(box.right() - _EDGE / 2 + 1, box.center().y() + 1)
            paint_severity(painter, centre, found, self.theme)

    def _paint_words(self, painter: QPainter, option: QStyleOptionViewItem, row: Row, box: QRect) -> None:
        font = QFont(option.font)
        font.setBold(row.bold)
        painter.setPen(QColor(self.theme.muted if row.level or row.bold else self.theme.text))
        parts = [(row.words[: row.italic], True), (row.words[row.italic :], False)]
        for words, italic in parts:
            if not words or box.width() <= 0:
                continue
            font.setItalic(italic)
            metrics = QFontMetrics(font)
            painter.setFont(font)
            flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
            painter.drawText(box, flags, metrics.elidedText(words, Qt.TextElideMode.ElideRight, box.width()))
            box = box.adjusted(metrics.horizontalAdvance(words), 0, 0, 0)


class OutlinePanel(QListView):
    """Follows the caret; choosing a row asks to go there."""

    asked_for = Signal(object)

    def __init__(self, signals: SessionSignals, findings: StandingFindings, theme: Theme) -> None:
        super().__init__()
        self.setAccessibleName("Outline")
        self.setMinimumWidth(180)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setUniformItemSizes(False)
        self._session = signals.session
        self._rows = OutlineRows(signals, findings, self)
        self._painter = _RowPainter(theme, self)
        self.setModel(self._rows)
        self.setItemDelegate(self._painter)
        self._followed: ParagraphId | None = None
        self._later = QTimer(self, singleShot=True, interval=AFTER_TYPING)
        self._later.timeout.connect(self._refresh)
        signals.draft_changed.connect(lambda _: self._later.start())
        signals.report_changed.connect(lambda _: self._rows.findings_changed())
        self.clicked.connect(self._ask)
        self.activated.connect(self._ask)

    def relook(self, theme: Theme) -> None:
        """Paint in another theme."""
        self._painter.theme = theme
        self.viewport().update()

    def _refresh(self) -> None:
        self._rows.refresh()
        self.follow(self._followed)

    def follow(self, paragraph: ParagraphId | None) -> None:
        """Choose the row of a paragraph; what has no row (sponsors, organ line) chooses none."""
        self._followed = paragraph
        number = next((at for at, row in enumerate(self._rows.rows) if paragraph and row.paragraph == paragraph), None)
        if number is None:
            self.clearSelection()
            return
        index = self._rows.index(number)
        if index != self.currentIndex():
            self.setCurrentIndex(index)

    def _ask(self, index: QModelIndex) -> None:
        row: Row = index.data(_ROW)
        place: Place | None = None
        if row.paragraph is not None:
            place = InParagraph(row.paragraph)
        elif row.note is not None:
            place = InNote(row.note)
        if place is not None:
            self.asked_for.emit(Position(place, 0))

"""Paints what stands before paragraphs: labels in the first-line indent, PP labels in the margin."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextBlock

from penholder.desktop.editor.look import VOICES, Look, Shape
from penholder.desktop.icons import paint_underline
from penholder.model.finding import Severity
from penholder.model.kinds import Kind
from penholder.model.outline import Entry


@dataclass(frozen=True, slots=True)
class Label:
    """What is painted beside one block."""

    entry: Entry
    shape: Shape
    words: str = ""
    """The label that stands before the paragraph, as it is printed."""
    worst: Severity | None = None
    """The worst finding on the label itself."""


class LabelPainter:
    """Paints the labels of one look."""

    def __init__(self, look: Look, ui_font: QFont) -> None:
        self._look = look
        self._small = QFont(ui_font)
        self._small.setPixelSize(max(round(look.px(8.2)), 8))

    def paint(self, painter: QPainter, block: QTextBlock, label: Label, text_left: float, top: float) -> None:
        """Paint the label of a block; ``text_left`` is where lines begin, ``top`` where the document begins, in pixels."""
        layout = block.layout()
        if not layout.lineCount():
            return
        line = layout.lineAt(0)
        base = top + layout.position().y() + line.y() + line.ascent()
        entry, shape = label.entry, label.shape
        if label.words:
            left = text_left + self._look.px(self._look.left_of(shape) + self._look.label_left(shape))
            self._paint_shown(painter, label, left, base)
        if entry.preambular and not label.words:
            painter.setFont(self._small)
            painter.setPen(QColor(self._look.theme.muted))
            words = entry.called
            width = QFontMetricsF(self._small).horizontalAdvance(words)
            painter.drawText(QPointF(text_left - self._look.px(14) - width, base), words)

    def _paint_shown(self, painter: QPainter, label: Label, left: float, base: float) -> None:
        size, bold = VOICES.get(label.shape.kind, (10.0, False))
        font = self._look.font(size, bold)
        painter.setFont(font)
        is_table = label.shape.kind is Kind.OBJECT
        painter.setPen(QColor(self._look.theme.muted if is_table else self._look.theme.text))
        painter.drawText(QPointF(left, base), label.words)
        if label.worst is not None:
            width = QFontMetricsF(font).horizontalAdvance(label.words)
            paint_underline(painter, QPointF(left, base + 2), width, label.worst, self._look.theme)

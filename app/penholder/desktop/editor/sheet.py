"""The sheet that the text stands on: where it lies, and what is painted on it besides the text."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QColor, QFont, QPainter, QTextBlock, QTextDocument

from penholder.desktop.editor.bridge import Bridge
from penholder.desktop.editor.change_marks import ChangeMarks, paint_changes
from penholder.desktop.editor.labels import Label, LabelPainter
from penholder.desktop.editor.look import FOOT, SHEET_MARGIN, SHEET_WIDTH, TEXT_LEFT, TEXT_WIDTH, Look
from penholder.desktop.editor.masthead import MastheadLayout
from penholder.desktop.editor.underlines import Underlines
from penholder.desktop.outlines import outline_of
from penholder.model.draft import Draft
from penholder.model.masthead import MastheadField

CANVAS_GAP = 20
"""Pixels of canvas above and below the sheet."""


class Sheet:
    """Measures and paints one draft's sheet in one look; made anew when the look changes."""

    def __init__(self, draft: Draft, look: Look, ui_font: QFont) -> None:
        self._look = look
        self._labels = LabelPainter(look, ui_font)
        self._masthead = MastheadLayout(draft, look)

    @property
    def width(self) -> int:
        """The width of the sheet in pixels."""
        return round(self._look.px(SHEET_WIDTH))

    def fit(self, document: QTextDocument) -> None:
        """Leave room in a document for the margins and the masthead."""
        look = self._look
        document.setDefaultFont(look.font())
        made = document.rootFrame().frameFormat()
        made.setLeftMargin(look.px(SHEET_MARGIN + TEXT_LEFT))
        made.setRightMargin(look.px(SHEET_WIDTH - SHEET_MARGIN - TEXT_LEFT - TEXT_WIDTH))
        made.setTopMargin(CANVAS_GAP + look.px(self._masthead.height))
        made.setBottomMargin(CANVAS_GAP + look.px(FOOT))
        document.rootFrame().setFrameFormat(made)

    def take_masthead(self, draft: Draft) -> bool:
        """Show the masthead of a draft as it is now; True where it takes another height than before."""
        old = self._masthead
        if draft.masthead == old.masthead and draft.body is old.body:
            return False
        self._masthead = MastheadLayout(draft, self._look)
        return self._masthead.height != old.height

    def field_at(self, place: QPointF) -> MastheadField | None:
        """Give the field of the masthead at a place in the document; below the masthead there is none."""
        y = place.y() - CANVAS_GAP
        if y > self._look.px(self._masthead.height):
            return None
        return self._masthead.field_at(place.x() / self._look.scale, y / self._look.scale) or "symbol"

    def paint_ground(
        self,
        painter: QPainter,
        clip: QRect,
        origin: QPointF,
        document: QTextDocument,
        underlines: Underlines,
        changes: ChangeMarks,
    ) -> None:
        """Paint canvas, sheet and masthead; ``origin`` is where the document's upper left corner is seen."""
        theme = self._look.theme
        painter.fillRect(clip, QColor(theme.canvas))
        height = document.size().height() - 2 * CANVAS_GAP
        sheet = QRectF(origin.x(), origin.y() + CANVAS_GAP, self.width, height)
        painter.fillRect(sheet, QColor(theme.page))
        painter.setPen(QColor(theme.border))
        painter.drawRect(sheet.adjusted(0, 0, -1, -1))
        if sheet.top() + self._look.px(self._masthead.height) > clip.top():
            self._masthead.paint(painter, sheet.topLeft(), underlines.worst_in_masthead, changes.in_masthead)

    def paint_labels(
        self,
        painter: QPainter,
        origin: QPointF,
        first: QTextBlock,
        bridge: Bridge,
        underlines: Underlines,
        changes: ChangeMarks,
    ) -> None:
        """Paint labels and marks of changes beside the blocks that are seen, from the first one on."""
        entries = outline_of(bridge.draft).by_id
        left = origin.x() + self._look.px(SHEET_MARGIN + TEXT_LEFT)
        right = left + self._look.px(TEXT_WIDTH)
        bottom = painter.viewport().height() - origin.y()
        block = first
        while block.isValid() and block.layout().position().y() <= bottom:
            shown = bridge.shown(block.blockNumber())
            if shown and shown.shape and (entry := entries.get(shown.name)):
                label = Label(entry, shown.shape, underlines.worst_on_label(shown.name))
                self._labels.paint(painter, block, label, left, origin.y())
                paint_changes(painter, block, shown.runs, changes, shown.name, self._look, (right, origin))
            block = block.next()

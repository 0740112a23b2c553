"""The sheet that the text stands on: where it lies, and what is painted on it besides the text.

Where the window is narrower than the sheet, first the margins go out of sight; then the lines of the text become
shorter and the masthead smaller, so that whole lines are read in any window and in any size of the letters.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QColor, QFont, QPainter, QTextBlock, QTextDocument

from penholder.desktop.editor.bridge import Bridge
from penholder.desktop.editor.change_marks import ChangeMarks, paint_changes
from penholder.desktop.editor.labels import Label, LabelPainter
from penholder.desktop.editor.look import (
    FOOT,
    GUTTER,
    MASTHEAD_WIDTH,
    SHEET_MARGIN,
    SHEET_WIDTH,
    TEXT_LEFT,
    TEXT_WIDTH,
    Look,
)
from penholder.desktop.editor.masthead import MastheadLayout
from penholder.desktop.editor.underlines import Underlines
from penholder.desktop.outlines import outline_of
from penholder.model.draft import Draft
from penholder.model.masthead import MastheadField

CANVAS_GAP = 20
"""Pixels of canvas above and below the sheet."""
_EDGE = 12.0
"""Points between the ends of lines and the edge of a narrow window: the bars of changes stand there."""
_SHORTEST = 120
"""Pixels that a line has at least."""


class Sheet:
    """Measures and paints one draft's sheet in one look; made anew when the look changes."""

    def __init__(self, draft: Draft, look: Look, ui_font: QFont) -> None:
        self._look = look
        self._labels = LabelPainter(look, ui_font)
        self._room = self.width
        self._masthead = MastheadLayout(draft, look)

    @property
    def width(self) -> int:
        """The width of the sheet in pixels."""
        return round(self._look.px(SHEET_WIDTH))

    @property
    def out_of_sight(self) -> int:
        """How many pixels of the sheet are left of what is seen."""
        margin = round(self._look.px(SHEET_MARGIN + TEXT_LEFT - GUTTER))
        return min(max(self.width - self._room, 0) // 2, margin)

    @property
    def _left(self) -> float:
        return self._look.px(SHEET_MARGIN + TEXT_LEFT)

    @property
    def _text_width(self) -> float:
        seen = self._room + self.out_of_sight - self._left - self._look.px(_EDGE)
        return min(self._look.px(TEXT_WIDTH), max(seen, _SHORTEST))

    def fit_to(self, room: int, draft: Draft, document: QTextDocument) -> None:
        """Fit a document anew where another width in pixels makes its lines shorter or longer."""
        if self._take_room(room, draft):
            self.fit(document)

    def _take_room(self, room: int, draft: Draft) -> bool:
        before = self._text_width, self._masthead.scale
        self._room = room
        wanted = 1.0 if self._masthead.is_empty else room / self._look.px(MASTHEAD_WIDTH + 2 * _EDGE)
        smaller = self._look.smaller(wanted)
        if smaller.scale != self._masthead.scale:
            self._masthead = MastheadLayout(draft, smaller)
        return before != (self._text_width, self._masthead.scale)

    def fit(self, document: QTextDocument) -> None:
        """Leave room in a document for the margins and the masthead."""
        look = self._look
        document.setDefaultFont(look.font())
        made = document.rootFrame().frameFormat()
        made.setLeftMargin(self._left)
        made.setRightMargin(self.width - self._left - self._text_width)
        made.setTopMargin(CANVAS_GAP + self._masthead.height * self._masthead.scale)
        made.setBottomMargin(CANVAS_GAP + look.px(FOOT))
        document.rootFrame().setFrameFormat(made)

    @property
    def _masthead_left(self) -> float:
        """Where the masthead's own sheet begins on this one: where its margin is cut off, it stands at the left edge."""
        return max(self.out_of_sight + (_EDGE - SHEET_MARGIN) * self._masthead.scale, 0.0)

    def take_masthead(self, draft: Draft) -> bool:
        """Show the masthead of a draft as it is now; True where it takes another height than before."""
        old = self._masthead
        if draft.masthead == old.masthead and draft.body is old.body:
            return False
        self._masthead = old.of(draft)
        self._take_room(self._room, draft)  # one that was empty keeps the size of the text, others may be smaller
        return self._masthead.height * self._masthead.scale != old.height * old.scale

    def field_at(self, place: QPointF) -> MastheadField | None:
        """Give the field of the masthead at a place in the document; below the masthead there is none."""
        x, y = place.x() - self._masthead_left, place.y() - CANVAS_GAP
        scale = self._masthead.scale
        if y > self._masthead.height * scale:
            return None
        return self._masthead.field_at(x / scale, y / scale) or "symbol"

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
        if sheet.top() + self._masthead.height * self._masthead.scale > clip.top():
            corner = sheet.topLeft() + QPointF(self._masthead_left, 0)
            self._masthead.paint(painter, corner, underlines.worst_in_masthead, changes.in_masthead)

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
        left = origin.x() + self._left
        right = left + self._text_width
        bottom = painter.viewport().height() - origin.y()
        block = first
        while block.isValid() and block.layout().position().y() <= bottom:
            shown = bridge.shown(block.blockNumber())
            if shown and shown.shape and (entry := entries.get(shown.name)):
                label = Label(entry, shown.shape, underlines.worst_on_label(shown.name))
                self._labels.paint(painter, block, label, left, origin.y())
                paint_changes(painter, block, shown.runs, changes, shown.name, self._look, (right, origin))
            block = block.next()

"""Draws what stands above the first paragraph: the masthead of page 1, each field where the printed page has it.

Measures are those of an Assembly draft: "United Nations" 14 point, the organ's letter of the symbol 20, its name 20 bold,
session 10 bold, committee 12 bold, agenda item 10, its title 10 bold; a thin and a thick rule.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from penholder.desktop.editor.look import MASTHEAD_WIDTH, SHEET_MARGIN, TEXT_LEFT, Look
from penholder.desktop.icons import paint_underline
from penholder.drafting.bodies import ORGAN_NAMES
from penholder.model.draft import Draft
from penholder.model.finding import Severity
from penholder.model.inline import Inlines, NoteAnchor, Text
from penholder.model.masthead import MastheadField
from penholder.model.note_marks import shown_marks

TOP = 30.0
EMPTY_HEIGHT = 44.0
_TITLE_WRAP = 233.0


@dataclass(frozen=True, slots=True)
class Piece:
    """Words at a place, in points from the sheet's upper left corner to the base line; ``width`` 0 does not wrap."""

    words: str
    x: float
    y: float
    size: float
    bold: bool = False
    field: MastheadField | None = None
    right: bool = False
    width: float = 0.0
    muted: bool = False


class MastheadLayout:
    """Where everything of one draft's masthead stands; made anew when a field changes."""

    def __init__(self, draft: Draft, look: Look) -> None:
        self._look = look
        self._marks = shown_marks(draft)
        self.masthead, self.body = draft.masthead, draft.body
        self.rules: list[tuple[float, float]] = []
        self.pieces: list[Piece] = []
        self.is_empty = not any(True for _ in draft.masthead.lines())
        if self.is_empty:
            words = "The masthead is empty: its fields are in the Details tab."
            self.pieces.append(Piece(words, SHEET_MARGIN, TOP, 9.0, muted=True))
            self.height = EMPTY_HEIGHT
        else:
            self._head()
            self.height = self._below() + 16.0

    @property
    def scale(self) -> float:
        """Pixels to a point."""
        return self._look.scale

    def of(self, draft: Draft) -> MastheadLayout:
        """Give the masthead of another draft in the same size."""
        return MastheadLayout(draft, self._look)

    def _words(self, field: MastheadField) -> str:
        return self._line(self.masthead.line(field))

    def _line(self, line: Inlines) -> str:
        return "".join(
            inline.text
            if isinstance(inline, Text)
            else self._marks.get(inline.note, "")
            if isinstance(inline, NoteAnchor)
            else getattr(inline, "words", "")
            for inline in line
        )

    def _head(self) -> None:
        left, right = SHEET_MARGIN, SHEET_MARGIN + MASTHEAD_WIDTH
        self.pieces.append(Piece("United Nations", left + TEXT_LEFT, TOP + 12, 14.0))
        symbol = self._words("symbol")
        letter, slash, rest = symbol.partition("/")
        tail = Piece(slash + rest, right, TOP + 12, SIZE_OF_SYMBOL, field="symbol", right=True)
        width = self._metrics(tail).horizontalAdvance(tail.words) / self._look.scale
        self.pieces += [tail, Piece(letter, right - width, TOP + 12, 20.0, field="symbol", right=True)]
        self.rules.append((TOP + 18, 0.6))
        self.pieces.append(Piece(_organ(self.body.value), left + TEXT_LEFT, TOP + 43, 20.0, bold=True))
        column = SHEET_MARGIN + 337.0
        y = TOP + 36
        for field in ("distribution", "date", "original_language"):
            if words := self._words(field):
                self.pieces.append(Piece(words, column, y, 10.0, field=field))
            y += 12
        self.rules.append((TOP + 72, 1.8))

    def _below(self) -> float:
        y = TOP + 76.0
        rows: tuple[tuple[MastheadField, float, bool], ...] = (
            ("session", 10.0, True),
            ("committee", 12.0, True),
            ("agenda_item", 10.0, False),
            ("agenda_title", 10.0, True),
        )
        for field, size, bold in rows:
            words = self._words(field)
            if not words:
                continue
            y += size * 1.25
            piece = Piece(words, SHEET_MARGIN, y, size, bold, field, width=_TITLE_WRAP)
            self.pieces.append(piece)
            y += self._height(piece) - size * 1.25
        return y

    def _metrics(self, piece: Piece) -> QFontMetricsF:
        return QFontMetricsF(self._look.font(piece.size, piece.bold))

    def _height(self, piece: Piece) -> float:
        """Give the height of a piece in points, all its lines counted."""
        limits = QRectF(0, 0, self._look.px(piece.width), 10_000)
        flags = Qt.TextFlag.TextWordWrap.value
        found = self._metrics(piece).boundingRect(limits, flags, piece.words)
        lines = max(round(found.height() / self._metrics(piece).lineSpacing()), 1)
        return lines * piece.size * 1.25

    def field_at(self, x: float, y: float) -> MastheadField | None:
        """Give the field drawn at a place of the sheet, in points."""
        for piece in self.pieces:
            height = self._height(piece) if piece.width else piece.size * 1.25
            top = piece.y - piece.size
            width = piece.width or self._metrics(piece).horizontalAdvance(piece.words) / self._look.scale
            left = piece.x - width if piece.right else piece.x
            if piece.field and top <= y <= top + height and left <= x <= left + width:
                return piece.field
        return None

    def paint(
        self,
        painter: QPainter,
        origin: QPointF,
        worst: Callable[[MastheadField], Severity | None],
        changed: Callable[[MastheadField], bool],
    ) -> None:
        """Draw the masthead on a sheet whose upper left corner is at ``origin``, in pixels.

        ``worst`` gives the worst finding in a field; such a field is underlined. One that was ``changed`` against the base
        has a bar beside it.
        """
        look = self._look
        painter.save()
        painter.translate(origin)
        for y, thickness in self.rules:
            painter.setPen(QPen(QColor(look.theme.text), max(look.px(thickness), 1.0)))
            painter.drawLine(
                QPointF(look.px(SHEET_MARGIN), look.px(y)),
                QPointF(look.px(SHEET_MARGIN + MASTHEAD_WIDTH), look.px(y)),
            )
        for piece in self.pieces:
            painter.setPen(QColor(look.theme.muted if piece.muted else look.theme.text))
            painter.setFont(look.font(piece.size, piece.bold))
            self._paint_piece(painter, piece)
            severity = worst(piece.field) if piece.field else None
            if severity is not None:
                self._underline(painter, piece, severity)
            if piece.field and changed(piece.field):
                self._bar(painter, piece)
        painter.restore()

    def _underline(self, painter: QPainter, piece: Piece, severity: Severity) -> None:
        look = self._look
        width = min(
            self._metrics(piece).horizontalAdvance(piece.words), look.px(piece.width) or look.px(MASTHEAD_WIDTH)
        )
        left = look.px(piece.x) - (width if piece.right else 0)
        base = look.px(piece.y) + 3
        paint_underline(painter, QPointF(left, base), width, severity, look.theme)

    def _bar(self, painter: QPainter, piece: Piece) -> None:
        """Paint the bar of a change on the left of a piece: in a narrow window the margin beyond is cut off."""
        look = self._look
        width = self._metrics(piece).horizontalAdvance(piece.words) if piece.right else 0
        top, height = piece.y - piece.size, self._height(piece) if piece.width else piece.size * 1.25
        painter.fillRect(
            QRectF(look.px(piece.x) - width - 5, look.px(top), 2, look.px(height)), QColor(look.theme.accent)
        )

    def _paint_piece(self, painter: QPainter, piece: Piece) -> None:
        look = self._look
        if piece.width:
            top = look.px(piece.y) - self._metrics(piece).ascent()
            box = QRectF(look.px(piece.x), top, look.px(piece.width), 10_000)
            painter.drawText(box, Qt.TextFlag.TextWordWrap.value, piece.words)
            return
        x = look.px(piece.x)
        if piece.right:
            x -= self._metrics(piece).horizontalAdvance(piece.words)
        painter.drawText(QPointF(x, look.px(piece.y)), piece.words)


SIZE_OF_SYMBOL = 10.0


def _organ(body: str) -> str:
    return ORGAN_NAMES[body]

"""The outline icons of ``resources/icons``, drawn in the colour of a role and sharp at any scale."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPainterPath, QPen, QPixmap
from PySide6.QtSvg import QSvgRenderer

from penholder.desktop.guard import guarded
from penholder.desktop.theme import Theme
from penholder.ground.resources import resource
from penholder.model.finding import Severity

_INK = b"#000000"


@guarded
class _Drawing(QIconEngine):
    """Draws one file in one colour, and paler where it is disabled."""

    def __init__(self, name: str, colour: str, disabled: str) -> None:
        super().__init__()
        self._name, self._colour, self._disabled = name, colour, disabled
        source = resource("icons", f"{name}.svg").read_bytes()
        self._normal = QSvgRenderer(QByteArray(source.replace(_INK, colour.encode())))
        self._pale = QSvgRenderer(QByteArray(source.replace(_INK, disabled.encode())))

    def paint(self, painter: QPainter, rect: object, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Draw into a rectangle."""
        renderer = self._pale if mode is QIcon.Mode.Disabled else self._normal
        renderer.render(painter, QRectF(rect))  # type: ignore[call-overload]

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Draw into a picture of its own."""
        picture = QPixmap(size)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        self.paint(painter, picture.rect(), mode, state)
        painter.end()
        return picture

    def clone(self) -> QIconEngine:
        """Make another of the same."""
        return _Drawing(self._name, self._colour, self._disabled)


def icon(name: str, theme: Theme, colour: str | None = None) -> QIcon:
    """Give an icon in the colour of text, or another one."""
    return QIcon(_Drawing(name, colour or theme.text, theme.control))


def paint_severity(painter: QPainter, centre: QPointF, severity: Severity, theme: Theme, size: float = 9.0) -> None:
    """Draw what stands for a severity: a full circle, a triangle, a ring; colour is never alone."""
    colour = QColor(getattr(theme, severity.value))
    half = size / 2
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if severity is Severity.WARNING:
        path = QPainterPath(centre + QPointF(0, -half))
        path.lineTo(centre + QPointF(half * 1.1, half * 0.9))
        path.lineTo(centre + QPointF(-half * 1.1, half * 0.9))
        path.closeSubpath()
        painter.fillPath(path, colour)
    elif severity is Severity.ERROR:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawEllipse(centre, half * 0.9, half * 0.9)
    else:
        painter.setPen(QPen(colour, 1.7))
        painter.drawEllipse(centre, half * 0.78, half * 0.78)
    painter.restore()


_LINES = {Severity.WARNING: Qt.PenStyle.DashLine, Severity.HINT: Qt.PenStyle.DotLine}


def paint_underline(painter: QPainter, start: QPointF, width: float, severity: Severity, theme: Theme) -> None:
    """Draw a line under painted words as the text has it under its own: waves, dashes, dots; colour is never alone."""
    colour = QColor(getattr(theme, severity.value))
    painter.save()
    if severity is Severity.ERROR:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour, 1.2))
        path = QPainterPath(start)
        for step in range(1, max(round(width / 2), 2) + 1):
            path.lineTo(start + QPointF(step * 2, 1.8 if step % 2 else 0))
        painter.drawPath(path)
    else:
        painter.setPen(QPen(colour, 1.6, _LINES[severity]))
        painter.drawLine(start, start + QPointF(width, 0))
    painter.restore()


SIGNS = {Severity.ERROR: "●", Severity.WARNING: "▲", Severity.HINT: "○"}
"""The same shapes as characters, for buttons and lines of text."""

"""Shows on the page what has changed against the base: words that came are coloured, places of words that went are marked.

Colour is never alone: a bar in the margin tells of every changed paragraph, and a wedge below the line of words that went.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath, QTextBlock

from penholder.compare.differences import Difference, What
from penholder.desktop.editor.look import Look
from penholder.desktop.editor.runs import Runs, text_of_runs, to_page
from penholder.desktop.said_changes import said_hands, title_of
from penholder.model.ids import NoteId, ParagraphId
from penholder.model.masthead import MastheadField
from penholder.model.place import InMasthead, InNote, InParagraph, Position
from penholder.session.session import Session

CAME = frozenset({What.WORDS, What.INSERTED})
"""Differences whose new words are coloured."""


class ChangeMarks:
    """Knows which paragraph has which changes, and which paragraphs must be drawn anew when something happens."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._found: tuple[Difference, ...] = ()
        self._by_paragraph: dict[ParagraphId, tuple[Difference, ...]] = {}
        self._in_masthead: dict[MastheadField, tuple[Difference, ...]] = {}
        self.refresh()

    def of(self, paragraph: ParagraphId) -> tuple[Difference, ...]:
        """Give the changes that are marked in a paragraph."""
        return self._by_paragraph.get(paragraph, ())

    def in_masthead(self, field: MastheadField) -> bool:
        """Tell whether a field of the masthead has changes."""
        return field in self._in_masthead

    def said_at(self, position: Position | None) -> str:
        """Say what was changed at a place and by whom; nothing where nothing was."""
        if position is None or not isinstance(position.place, InParagraph):
            return ""
        return self._said(one for one in self.of(position.place.paragraph) if self._is_at(one, position))

    def said_in(self, field: MastheadField) -> str:
        """Say what was changed in a field of the masthead and by whom."""
        return self._said(self._in_masthead.get(field, ()))

    def _said(self, found: Iterable[Difference]) -> str:
        changes = self._session.changes
        return "\n".join(f"{title_of(changes.in_words(one))} ({said_hands(changes.hands_of(one))})" for one in found)

    def _is_at(self, one: Difference, position: Position) -> bool:
        """Tell whether a change is at a place: one of the whole paragraph is anywhere in it, one of a note at its mark."""
        if one.what in {What.MOVED, What.SHAPE, What.REMOVED}:
            return True
        if isinstance(one.place, InNote):
            mark = self.mark_of(one.place.note)
            return mark is not None and mark <= position.offset <= mark + 1
        return one.place == position.place and one.new[0] - 1 <= position.offset <= one.new[1] + 1

    def mark_of(self, note: NoteId) -> int | None:
        """Give where the mark of a note stands in its paragraph; None where it stands in none."""
        anchors = self._session.draft.anchors
        return next((at for place, at, name in anchors if name == note and isinstance(place, InParagraph)), None)

    def wedge_of(self, one: Difference, length: int) -> int | None:
        """Give where in its paragraph words went, which is as long as it says: a note's at its mark, a paragraph's at the end."""
        if not one.gone or one.what not in {What.WORDS, What.REMOVED, What.NOTE}:
            return None
        if isinstance(one.place, InNote):
            mark = self.mark_of(one.place.note)
            return length if mark is None else mark + 1
        return length if one.what is What.REMOVED else one.new[1]

    def refresh(self) -> frozenset[ParagraphId]:
        """Look at the changes as they are now; gives the paragraphs that must be drawn anew."""
        found = self._session.changes.found
        if found is self._found:
            return frozenset()
        before, self._found = self._by_paragraph, found
        self._by_paragraph = self._sorted(found) if found else {}
        self._in_masthead = {}
        for one in found:
            if isinstance(one.place, InMasthead):
                field = one.place.field
                self._in_masthead[field] = (*self._in_masthead.get(field, ()), one)
        names = {*before, *self._by_paragraph}
        return frozenset(name for name in names if before.get(name) != self._by_paragraph.get(name))

    def _sorted(self, found: tuple[Difference, ...]) -> dict[ParagraphId, tuple[Difference, ...]]:
        sorted_: dict[ParagraphId, tuple[Difference, ...]] = {}
        homes = self._session.draft.homes
        behind = self._session.changes.behind
        first = next((one.id for one in self._session.draft.paragraphs), None)
        for one in found:
            place = one.place
            if isinstance(place, InNote):
                home = homes.get(place.note)
            elif not isinstance(place, InParagraph):
                home = None
            else:
                home = (behind[place.paragraph] or first) if one.what is What.REMOVED else place.paragraph
            if home is not None:
                sorted_[home] = (*sorted_.get(home, ()), one)
        return sorted_


def came(found: tuple[Difference, ...]) -> Iterator[tuple[int, int]]:
    """Give the stretches of a paragraph's line that are new in it."""
    for one in found:
        if one.what in CAME and isinstance(one.place, InParagraph) and one.new[0] < one.new[1]:
            yield one.new


def paint_changes(
    painter: QPainter,
    block: QTextBlock,
    runs: Runs,
    changes: ChangeMarks,
    name: ParagraphId,
    look: Look,
    ends: tuple[float, QPointF],
) -> None:
    """Paint the bar beside a block and a wedge where words went; ``ends`` is where its lines end and the document begins."""
    layout, found = block.layout(), changes.of(name)
    if not found or not layout.lineCount():
        return
    right, origin = ends
    box = layout.boundingRect().translated(layout.position() + origin)
    painter.fillRect(QRectF(right + look.px(8), box.top(), 2, box.height()), QColor(look.theme.accent))
    for one in found:
        at = changes.wedge_of(one, len(text_of_runs(runs)))
        if at is not None and (tip := below(block, to_page(runs, at), origin)) is not None:
            _paint_wedge(painter, tip, look)


def below(block: QTextBlock, at: int, origin: QPointF) -> QPointF | None:
    """Give the place on the line that letters stand on, between two characters of a block; ``origin`` is the document's."""
    layout = block.layout()
    line = layout.lineForTextPosition(min(at, len(block.text())))
    if not line.isValid():
        return None
    x: Any = line.cursorToX(at)  # a number, or one with the place that was taken instead
    within = QPointF(float(x[0] if isinstance(x, tuple) else x), line.y() + line.ascent())
    return origin + layout.position() + within


def _paint_wedge(painter: QPainter, tip: QPointF, look: Look) -> None:
    """Paint a small wedge that points up to a place between two characters."""
    top, half = tip + QPointF(0, look.px(0.6)), look.px(2.2)
    path = QPainterPath(top)
    path.lineTo(top + QPointF(half, 1.5 * half))
    path.lineTo(top + QPointF(-half, 1.5 * half))
    path.closeSubpath()
    painter.fillPath(path, QColor(look.theme.removed))

"""Shows on the page what has changed against the base: words that came are coloured, places of words that went are marked.

Colour is never alone: a bar in the margin tells of every changed paragraph, and a wedge below the line of words that went.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath, QTextBlock

from penholder.compare.differences import Difference, What
from penholder.desktop.editor.look import Look
from penholder.desktop.editor.runs import Runs, to_page
from penholder.desktop.said_changes import said_hands, title_of
from penholder.model.ids import NoteId, ParagraphId
from penholder.model.place import InNote, InParagraph, Position
from penholder.session.session import Session

CAME = frozenset({What.WORDS, What.INSERTED})
"""Differences whose new words are coloured."""


class ChangeMarks:
    """Knows which paragraph has which changes, and which paragraphs must be drawn anew when something happens."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._found: tuple[Difference, ...] = ()
        self._by_paragraph: dict[ParagraphId, tuple[Difference, ...]] = {}
        self.refresh()

    def of(self, paragraph: ParagraphId) -> tuple[Difference, ...]:
        """Give the changes that are marked in a paragraph."""
        return self._by_paragraph.get(paragraph, ())

    def said_at(self, position: Position | None) -> str:
        """Say what was changed at a place and by whom; nothing where nothing was."""
        if position is None or not isinstance(position.place, InParagraph):
            return ""
        here = [one for one in self.of(position.place.paragraph) if _is_at(one, position)]
        return "\n".join(f"{title_of(one)} ({said_hands(self._session.changes.hands_of(one))})" for one in here)

    def refresh(self) -> frozenset[ParagraphId]:
        """Look at the changes as they are now; gives the paragraphs that must be drawn anew."""
        found = self._session.changes.found
        if found is self._found:
            return frozenset()
        before, self._found = self._by_paragraph, found
        self._by_paragraph = self._sorted(found) if found else {}
        names = {*before, *self._by_paragraph}
        return frozenset(name for name in names if before.get(name) != self._by_paragraph.get(name))

    def _sorted(self, found: tuple[Difference, ...]) -> dict[ParagraphId, tuple[Difference, ...]]:
        sorted_: dict[ParagraphId, tuple[Difference, ...]] = {}
        homes = self._homes_of_notes()
        behind = self._behind_what()
        for one in found:
            place = one.place
            if isinstance(place, InNote):
                home = homes.get(place.note)
            elif not isinstance(place, InParagraph):
                home = None
            else:
                home = behind.get(place.paragraph) if one.what is What.REMOVED else place.paragraph
            if home is not None:
                sorted_[home] = (*sorted_.get(home, ()), one)
        return sorted_

    def _homes_of_notes(self) -> dict[NoteId, ParagraphId]:
        anchors = self._session.draft.anchors
        return {note: place.paragraph for place, _, note in anchors if isinstance(place, InParagraph)}

    def _behind_what(self) -> dict[ParagraphId, ParagraphId | None]:
        """Give for each paragraph that went the one on the page behind which it stood; the first one for the start."""
        counterpart, draft = self._session.changes.counterpart, self._session.draft
        last = draft.paragraphs[0].id if draft.paragraphs else None
        found: dict[ParagraphId, ParagraphId | None] = {}
        for paragraph in counterpart.base.paragraphs if counterpart else ():
            if paragraph.id in draft.by_id:
                last = paragraph.id
            else:
                found[paragraph.id] = last
        return found


def _is_at(one: Difference, position: Position) -> bool:
    """Tell whether a change is at a place; one of the whole paragraph is anywhere in it."""
    if one.what in {What.MOVED, What.SHAPE, What.REMOVED}:
        return True
    return one.place == position.place and one.new[0] - 1 <= position.offset <= one.new[1] + 1


def came(found: tuple[Difference, ...]) -> Iterator[tuple[int, int]]:
    """Give the stretches of a paragraph's line that are new in it."""
    for one in found:
        if one.what in CAME and isinstance(one.place, InParagraph) and one.new[0] < one.new[1]:
            yield one.new


def paint_changes(
    painter: QPainter,
    block: QTextBlock,
    runs: Runs,
    found: tuple[Difference, ...],
    look: Look,
    ends: tuple[float, float],
) -> None:
    """Paint the bar beside a block and a wedge where words went; ``ends`` is where its lines end and the document begins."""
    layout = block.layout()
    if not found or not layout.lineCount():
        return
    right, top = ends
    box = layout.boundingRect().translated(layout.position())
    painter.fillRect(QRectF(right + look.px(8), top + box.top(), 2, box.height()), QColor(look.theme.accent))
    for one in found:
        if one.gone and one.what in {What.WORDS, What.REMOVED}:
            at = one.new[1] if one.what is What.WORDS and isinstance(one.place, InParagraph) else len(block.text())
            _paint_wedge(painter, block, to_page(runs, at), look, top)


def _paint_wedge(painter: QPainter, block: QTextBlock, at: int, look: Look, top: float) -> None:
    """Paint a small wedge that points up to a place between two characters."""
    layout = block.layout()
    line = layout.lineForTextPosition(min(at, len(block.text())))
    if not line.isValid():
        return
    x: Any = line.cursorToX(at)  # a number, or one with the place that was taken instead
    left = float(x[0] if isinstance(x, tuple) else x) + layout.position().x()
    base = top + layout.position().y() + line.y() + line.ascent() + look.px(0.6)
    half = look.px(2.2)
    path = QPainterPath(QPointF(left, base))
    path.lineTo(QPointF(left + half, base + 1.5 * half))
    path.lineTo(QPointF(left - half, base + 1.5 * half))
    path.closeSubpath()
    painter.fillPath(path, QColor(look.theme.removed))

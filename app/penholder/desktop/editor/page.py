"""The page: a sheet on which the draft is typed, with labels, masthead and findings drawn where they belong."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDropEvent,
    QGuiApplication,
    QHelpEvent,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlock,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QMenu, QTextEdit, QToolTip

from penholder.desktop.editor.bridge import Bridge
from penholder.desktop.editor.change_marks import ChangeMarks
from penholder.desktop.editor.clipboard import Copier, can_take, words_in
from penholder.desktop.editor.keys import is_ours
from penholder.desktop.editor.look import Look
from penholder.desktop.editor.pasted import Pasted, said_left_out
from penholder.desktop.editor.runs import sign_around, sign_beside, typing_dress
from penholder.desktop.editor.said_there import said_there
from penholder.desktop.editor.sheet import Sheet
from penholder.desktop.editor.slices import Put, Where, moved, put_in
from penholder.desktop.editor.underlines import Underlines
from penholder.desktop.guard import guarded
from penholder.desktop.standing_findings import StandingFindings
from penholder.desktop.theme import Theme
from penholder.model.draft import Draft
from penholder.model.inline import Carried
from penholder.model.place import InParagraph, Position, Selection
from penholder.session.session import Session

_KEEP = QTextCursor.MoveMode.KeepAnchor
_ERASING = {Qt.Key.Key_Backspace: True, Qt.Key.Key_Delete: False}


@guarded
class Page(QTextEdit):
    """Shows one session's draft and takes what is typed; the bridge keeps the two the same."""

    caret_moved = Signal()
    level_asked = Signal(int)
    masthead_clicked = Signal(str)

    def __init__(self, session: Session, findings: StandingFindings, theme: Theme, zoom: int = 100) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAccessibleName("Draft")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setCursorWidth(2)
        self.viewport().setAutoFillBackground(False)
        self._caret = 0
        self._copier = Copier()
        self._look = Look(theme, zoom)
        self._session = session
        self.standing = findings
        self._sheet = Sheet(session.draft, self._look, self.font())
        self._fit_sheet()
        self.bridge = Bridge(self, session, self._look)
        self.changes = ChangeMarks(session)
        self.underlines = Underlines(self.document(), self.bridge, theme, findings, self.changes)
        self._endings = [
            session.listen("draft", self._draft_changed),
            session.listen("changes", lambda _: self._show_changes()),
        ]
        self.cursorPositionChanged.connect(self._on_caret)
        self.bridge.written.connect(self._on_caret)
        self.setTextCursor(QTextCursor(self.document()))

    def close_session(self) -> None:
        """Let go of the session, before the page is thrown away."""
        for end in self._endings:
            end()
        self.underlines.close()
        self.bridge.close()

    @property
    def draft(self) -> Draft:
        """The draft on the page."""
        return self._session.draft

    # --- the sheet -----------------------------------------------------------------------------------------------

    def relook(self, theme: Theme, zoom: int) -> None:
        """Show the page in another theme or size."""
        scrolled = self.verticalScrollBar().value() / max(self.verticalScrollBar().maximum(), 1)
        self._look = Look(theme, zoom)
        self._sheet = Sheet(self.draft, self._look, self.font())
        self._fit_sheet()
        self.underlines.relook(theme)
        self.bridge.relook(self._look)
        self._centre()
        self.verticalScrollBar().setValue(round(scrolled * self.verticalScrollBar().maximum()))

    def _fit_sheet(self) -> None:
        self.setLineWrapColumnOrWidth(self._sheet.width)
        self._sheet.fit(self.document())

    def _centre(self) -> None:
        """Put the sheet in the middle; where the window is narrower, the lines become as short as they must."""
        room = self.width() - self.verticalScrollBar().sizeHint().width()
        self._sheet.fit_to(room, self.draft, self.document())
        beside = max((room - self._sheet.width) // 2, 0)
        self.setViewportMargins(beside, 0, max(room - self._sheet.width - beside, 0), 0)
        self.horizontalScrollBar().setValue(self._sheet.out_of_sight)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the sheet in the middle."""
        super().resizeEvent(event)
        self._centre()

    def _origin_of_document(self) -> QPointF:
        return QPointF(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the sheet, the text, and what stands beside the text."""
        origin = self._origin_of_document()
        painter = QPainter(self.viewport())
        self._sheet.paint_ground(painter, event.rect(), origin, self.document(), self.underlines, self.changes)
        painter.end()
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        self._sheet.paint_labels(
            painter, origin, self.first_visible_block(), self.bridge, self.underlines, self.changes
        )
        painter.end()

    def first_visible_block(self) -> QTextBlock:
        """Give the block at the upper edge of what is seen."""
        return self.cursorForPosition(QPoint(self.viewport().width() // 2, 0)).block()

    def _draft_changed(self, draft: Draft) -> None:
        if self._sheet.take_masthead(draft):
            self._sheet.fit(self.document())
        self._show_changes()

    def _show_changes(self) -> None:
        if self._session.changes.counterpart is not None:
            first = self.bridge.shown(self.first_visible_block().blockNumber())
            self.underlines.redraw_changes(first.name if first else None)
        self.viewport().update()

    # --- the caret -----------------------------------------------------------------------------------------------

    def selection(self) -> Selection | None:
        """Give what is selected in the draft."""
        return self.bridge.selection()

    def go_to(self, position: Position, end: int | None = None) -> None:
        """Put the caret somewhere in the text, or select up to an offset there, and bring it into sight."""
        last = position if end is None else Position(position.place, end)
        self.bridge.select(Selection(position, last))
        self.ensureCursorVisible()

    def _on_caret(self) -> None:
        """Keep the caret out of marks, and what is typed beside them or references in plain dress."""
        if not self.bridge.in_step:
            return
        cursor = self.textCursor()
        shown = self.bridge.shown(cursor.blockNumber())
        if shown is None:
            return
        place = cursor.positionInBlock()
        within = sign_around(shown.runs, place)
        if within is not None:
            start, end = (cursor.block().position() + edge for edge in within)
            nearest = min(start, end, key=lambda edge: (abs(edge - cursor.position()), edge))
            came = cursor.position() - self._caret
            to = end if came == 1 else start if came == -1 else nearest
            self._caret = to
            cursor.setPosition(to, _KEEP if cursor.hasSelection() else QTextCursor.MoveMode.MoveAnchor)
            self.setTextCursor(cursor)
            return
        self._caret = cursor.position()
        dress = self._look.dress(cursor.charFormat())
        if dress.live is not None and not cursor.hasSelection():
            self.setCurrentCharFormat(self._look.char_format(typing_dress(shown.runs, place, dress.voice)))
        self.caret_moved.emit()

    # --- typing --------------------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the one history: a text widget would swallow their keys."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and is_ours(event):
            event.ignore()
            return True
        return super().event(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Tell what is wrong and what was changed where the mouse rests, deleted words included."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            words = escape(self.said_at(event.pos())).replace("\n", "<br>")
            QToolTip.showText(event.globalPos(), f"<qt>{words}</qt>" if words else "", self)
            return True
        return super().viewportEvent(event)

    def said_at(self, point: QPoint) -> str:
        """Say what is found and what was changed at a point of the viewport; nothing where nothing is to be said."""
        field = self._sheet.field_at(QPointF(point) - self._origin_of_document())
        at = field or self.bridge.position_at(self.cursorForPosition(point).position())
        return said_there(self._session, self.standing, self.changes, at)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Type; Tab changes the level; a mark is erased as a whole."""
        self.bridge.catch_up()
        if (
            event.key() in {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}
            and not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        ):
            self.level_asked.emit(-1 if event.key() == Qt.Key.Key_Backtab else 1)
            return
        erasing = _ERASING.get(Qt.Key(event.key()))
        if erasing is not None and self._takes_sign_first(backwards=erasing):
            return
        if event.matches(QKeySequence.StandardKey.InsertParagraphSeparator):
            self._begin_paragraph()
        else:
            super().keyPressEvent(event)
        self.bridge.catch_up()
        selection = self.selection() if event.text().isalnum() else None
        self.underlines.note_typing(selection.caret if selection else None)

    def _begin_paragraph(self) -> None:
        """Split the paragraph; Qt's own Enter would first take the indent from an empty one.

        The widget's own cursor moves along by itself, and keeps the dress that is set for what is typed next.
        """
        self.textCursor().insertBlock()
        self.ensureCursorVisible()

    def _takes_sign_first(self, backwards: bool) -> bool:
        """Select the mark that is about to be erased; a carried part is only selected, and erased by a second press."""
        cursor = self.textCursor()
        shown = self.bridge.shown(cursor.blockNumber())
        if cursor.hasSelection() or shown is None:
            return False
        sign = sign_beside(shown.runs, cursor.positionInBlock(), before=backwards)
        if sign is None:
            return False
        start = cursor.block().position()
        cursor.setPosition(start + sign[0])
        cursor.setPosition(start + sign[1], _KEEP)
        self.setTextCursor(cursor)
        return isinstance(sign[2], Carried)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Take what an input method commits; while it composes, nothing is written into the page."""
        if not self.bridge.composing:
            self.bridge.catch_up()
        super().inputMethodEvent(event)
        self.bridge.composing = bool(event.preeditString())
        self.bridge.catch_up()

    def finish_composition(self) -> None:
        """Take what is being composed as it stands, before something else happens to the draft."""
        if self.bridge.composing:
            commit = QInputMethodEvent()
            commit.setCommitString(self.textCursor().block().layout().preeditAreaText())
            self.inputMethodEvent(commit)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Put the caret; in the masthead, name the field that was meant."""
        field = self._sheet.field_at(event.position() - self._origin_of_document())
        if field is not None:
            self.masthead_clicked.emit(field)
            return
        super().mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what the clipboard can do; undo stands in the Edit menu, where it says what it takes back."""
        menu: QMenu = self.createStandardContextMenu()
        for action in menu.actions()[:3]:
            menu.removeAction(action)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    # --- clipboard and dragging ------------------------------------------------------------------------------------

    def _stretch(self, cursor: QTextCursor) -> tuple[Where, Where] | None:
        """Give the ends of a selection as places in the row of paragraphs."""
        ends = [self.bridge.position_at(place) for place in (cursor.selectionStart(), cursor.selectionEnd())]
        rows = self.draft.positions
        found = [(rows[end.place.paragraph], end.offset) for end in ends if end and isinstance(end.place, InParagraph)]
        return (found[0], found[1]) if len(found) == 2 else None

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy what is selected with all that belongs to it."""
        return self._copier.mime(self.draft, *ends) if (ends := self._stretch(self.textCursor())) else QMimeData()

    def copy_with_label(self) -> None:
        """Copy the paragraphs that the selection touches, whole and with their labels, "PP1" among them."""
        if (stretch := self._stretch(self.textCursor())) is not None:
            QGuiApplication.clipboard().setMimeData(self._copier.labelled(self.draft, stretch[0][0], stretch[1][0]))

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Tell whether something can be put into the draft."""
        return can_take(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Put something into the draft in the place of what is selected, as one step."""
        if (stretch := self._stretch(self.textCursor())) is not None:
            pasted = self._copier.taken(source, self.draft.paragraphs[stretch[0][0]])
            if pasted is not None:
                self._take("Paste", stretch, pasted)

    def paste_words(self) -> None:
        """Put in the words on the clipboard alone, without what they looked like elsewhere."""
        if (stretch := self._stretch(self.textCursor())) is not None:
            part = words_in(QGuiApplication.clipboard().mimeData(), self.draft.paragraphs[stretch[0][0]])
            if part is not None:
                self._make("Paste", put_in(self.draft, *stretch, part, self._copier.origin))

    def _take(self, label: str, at: tuple[Where, Where], pasted: Pasted) -> None:
        """Put in what was offered, and tell what of it did not come."""
        self._make(label, put_in(self.draft, *at, pasted.part, self._copier.origin))
        if (words := said_left_out(pasted, self._copier.origin)) is not None:
            self._session.tell("notice", words)

    def _make(self, label: str, put: Put) -> None:
        self._session.change(label, put.edits, put.caret)
        self.ensureCursorVisible()

    def dropEvent(self, event: QDropEvent) -> None:
        """Put down what was dragged here; words of the page itself are moved, as one step."""
        target = self.bridge.position_at(self.cursorForPosition(event.position().toPoint()).position())
        own = event.source() in {self, self.viewport()} and event.dropAction() == Qt.DropAction.MoveAction
        stretch = self._stretch(self.textCursor())
        if target is None or not isinstance(target.place, InParagraph) or stretch is None:
            return
        at = (self.draft.positions[target.place.paragraph], target.offset)
        if own:
            if put := moved(self.draft, *stretch, at, self._copier.origin):
                self._make("Move words", put)
        elif (pasted := self._copier.taken(event.mimeData(), self.draft.paragraphs[at[0]])) is not None:
            self._take("Drop", (at, at), pasted)
        event.acceptProposedAction()

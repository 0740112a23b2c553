"""What goes between the page and the clipboard, and what is dragged onto it or about in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QDropEvent, QGuiApplication, QTextCursor

from penholder.desktop.editor.clipboard import Copier, words_in
from penholder.desktop.editor.pasted import Pasted, said_left_out
from penholder.desktop.editor.slices import Put, Where, moved, put_in
from penholder.model.place import InParagraph
from penholder.session.session import Session

if TYPE_CHECKING:
    from penholder.desktop.editor.page import Page


class Exchange:
    """Copies from one page and puts into it; whatever is put in is one step."""

    def __init__(self, page: Page, session: Session) -> None:
        self._page = page
        self._session = session
        self._copier = Copier()

    def _stretch(self, cursor: QTextCursor) -> tuple[Where, Where] | None:
        """Give the ends of a selection as places in the row of paragraphs; the page shows all of the draft then."""
        self._page.bridge.catch_up()
        bridge, rows = self._page.bridge, self._session.draft.positions
        ends = [bridge.position_at(place) for place in (cursor.selectionStart(), cursor.selectionEnd())]
        found = [(rows[end.place.paragraph], end.offset) for end in ends if end and isinstance(end.place, InParagraph)]
        return (found[0], found[1]) if len(found) == 2 else None

    def copied(self) -> QMimeData:
        """Give what is selected with all that belongs to it."""
        ends = self._stretch(self._page.textCursor())
        return self._copier.mime(self._session.draft, *ends) if ends else QMimeData()

    def copy_with_label(self) -> None:
        """Copy the paragraphs that the selection touches, whole and with their labels."""
        if (stretch := self._stretch(self._page.textCursor())) is not None:
            labelled = self._copier.labelled(self._session.draft, stretch[0][0], stretch[1][0])
            QGuiApplication.clipboard().setMimeData(labelled)

    def paste(self, source: QMimeData) -> None:
        """Put something in the place of what is selected."""
        if (stretch := self._stretch(self._page.textCursor())) is not None:
            pasted = self._copier.taken(source, self._session.draft.paragraphs[stretch[0][0]])
            if pasted is not None:
                self._take("Paste", stretch, pasted)

    def paste_words(self) -> None:
        """Put in the words on the clipboard alone."""
        if (stretch := self._stretch(self._page.textCursor())) is not None:
            here = self._session.draft.paragraphs[stretch[0][0]]
            part = words_in(QGuiApplication.clipboard().mimeData(), here)
            if part is not None:
                self._make("Paste", put_in(self._session.draft, *stretch, part, self._copier.origin))

    def _take(self, label: str, at: tuple[Where, Where], pasted: Pasted) -> None:
        """Put in what was offered, and tell what of it did not come."""
        self._make(label, put_in(self._session.draft, *at, pasted.part, self._copier.origin))
        if (words := said_left_out(pasted, self._copier.origin)) is not None:
            self._session.tell("notice", words)

    def _make(self, label: str, put: Put) -> None:
        self._session.change(label, put.edits, put.caret)
        self._page.ensureCursorVisible()

    def drop(self, event: QDropEvent) -> None:
        """Put down what was dragged here; words of the page itself are moved."""
        page, draft = self._page, self._session.draft
        page.bridge.catch_up()
        target = page.bridge.position_at(page.cursorForPosition(event.position().toPoint()).position())
        own = event.source() in {page, page.viewport()} and event.dropAction() == Qt.DropAction.MoveAction
        stretch = self._stretch(page.textCursor())
        if target is None or not isinstance(target.place, InParagraph) or stretch is None:
            return
        at = (draft.positions[target.place.paragraph], target.offset)
        if own:
            if put := moved(draft, *stretch, at, self._copier.origin):
                self._make("Move words", put)
        elif (pasted := self._copier.taken(event.mimeData(), draft.paragraphs[at[0]])) is not None:
            self._take("Drop", (at, at), pasted)
        event.acceptProposedAction()

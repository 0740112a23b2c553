"""A small editor for lines that stand outside the page: the body of a note, a field of the masthead."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import ceil

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from penholder.desktop.editor.blocks import Blocks, Line, Places
from penholder.desktop.editor.keys import is_ours
from penholder.desktop.editor.look import Look, Shape
from penholder.desktop.editor.runs import Runs, Words, inlines_of, runs_of, to_draft
from penholder.desktop.guard import guarded
from penholder.desktop.theme import Theme
from penholder.model.history import Typed
from penholder.model.inline import Inlines, text_of
from penholder.model.kinds import Kind
from penholder.model.place import Place, Position, Selection

Lines = tuple[Inlines, ...]
_SHAPE = Shape(Kind.TEXT)


class _LineLook(Look):
    """Sets lines as the window sets its own words."""

    def _set_in(self, made: QTextBlockFormat, shape: Shape) -> None:
        return None


@guarded
class LinesEdit(QTextEdit):
    """Edits a few lines of inlines; ``changed`` is told the lines as they are now, and what was typed.

    ``place`` names the place in the draft of a line by its number. With ``single`` there is one line only, and Enter
    goes on to the next field.
    """

    grown = Signal()
    """The editor has become higher or lower."""

    def __init__(
        self,
        name: str,
        theme: Theme,
        place: Callable[[int], Place],
        changed: Callable[[Lines, Typed | None, Selection], None],
        single: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("line")
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setUndoRedoEnabled(False)
        self.document().setDocumentMargin(4)
        self._single = single
        self._place = place
        self._changed = changed
        self._blocks = Blocks(self.document(), _LineLook(theme))
        self._composing = False
        self._lines: Lines = ()
        self._writing = False
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self.document().contentsChange.connect(self._contents_changed)

    def show_lines(self, lines: Sequence[Inlines], words: Words) -> None:
        """Show lines, if they are not the ones that stand here already."""
        lines = tuple(lines)
        new = [Line(runs_of(line, words), _SHAPE) for line in lines]
        if self._composing or [line.runs for line in new] == self._shown_runs():
            return
        cursor = self.textCursor()
        places = Places(cursor.anchor(), cursor.position())
        self._writing = True
        try:
            both = min(len(new), len(self._blocks))
            for number in range(both):
                self._blocks.rewrite(number, new[number], places)
            self._blocks.insert(both, new[both:], places)
            self._blocks.remove(len(new), len(self._blocks), places)
        finally:
            self._writing = False
        self._lines = lines
        last = self.document().characterCount() - 1
        cursor.setPosition(min(places.places[0], last))
        cursor.setPosition(min(places.places[1], last), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def _shown_runs(self) -> list[Runs]:
        return [self._blocks.runs(number) for number in range(len(self._blocks))]

    def _contents_changed(self, position: int, removed: int, added: int) -> None:
        if self._writing:
            return
        self._blocks.vacant = self._blocks.vacant and self.document().isEmpty()
        before = self._lines
        lines = tuple(map(inlines_of, self._shown_runs()))
        if lines == before:
            return
        self._lines = lines
        selection = self.selection()
        self._changed(lines, _typed(before, lines, selection.caret), selection)

    def selection(self) -> Selection:
        """Give what is selected, as places in the draft."""
        cursor = self.textCursor()
        return Selection(self._position(cursor.anchor()), self._position(cursor.position()))

    def _position(self, at: int) -> Position:
        block = self.document().findBlock(at)
        runs = self._blocks.runs(block.blockNumber()) if not self._blocks.vacant else ()
        return Position(self._place(block.blockNumber()), to_draft(runs, at - block.position()))

    def _fit(self) -> None:
        """Be as high as the lines need."""
        beside = self.height() - self.viewport().height()
        self.setFixedHeight(max(ceil(self.document().size().height()), self.fontMetrics().height() + 8) + beside)
        self.grown.emit()

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the one history."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and is_ours(event):
            event.ignore()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Type; in a field Enter goes on to the next one."""
        if self._single and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.focusNextChild()
            return
        super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Take what an input method commits."""
        super().inputMethodEvent(event)
        self._composing = bool(event.preeditString())

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Take words only."""
        return source.hasText()

    def copy_with_label(self) -> None:
        """Copy what is selected; these lines have no labels."""
        self.copy()

    def paste_words(self) -> None:
        """Put in the words on the clipboard, which is what pasting does here anyway."""
        self.paste()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Put in the words, without what they looked like elsewhere."""
        words = source.text().replace("\x00", "")
        self.textCursor().insertText(" ".join(words.split("\n")) if self._single else words)


def _typed(before: Lines, now: Lines, caret: Position) -> Typed | None:
    """Tell whether lines differ by characters typed just before the caret."""
    if len(before) != len(now):
        return None
    differing = [at for at, (was, one) in enumerate(zip(before, now, strict=True)) if was != one]
    if len(differing) != 1:
        return None
    old, new = text_of(before[differing[0]]), text_of(now[differing[0]])
    grown = len(new) - len(old)
    if grown == 0:
        return None
    start = caret.offset - max(grown, 0)
    if start < 0 or new[:start] + new[caret.offset :] != old[:start] + old[start + max(-grown, 0) :]:
        return None
    last = new[caret.offset - 1] if grown > 0 else old[start]
    return Typed(caret.place, caret.offset - grown, caret.offset, last)

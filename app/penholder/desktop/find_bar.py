"""The bar above the page in which words are looked for and replaced; everything found is marked on the page."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QPushButton, QTextEdit, QToolButton, QVBoxLayout, QWidget

from penholder.desktop.guard import guarded
from penholder.desktop.panels.flow import Flow
from penholder.desktop.saying import counted, said_place
from penholder.drafting.searching import Wanted
from penholder.ground.errors import UserError
from penholder.ground.messages import message
from penholder.model.place import InParagraph, Position, Span
from penholder.session.search import Search

if TYPE_CHECKING:
    from penholder.desktop.window import Window
    from penholder.desktop.workplace import Workplace

MOST_MARKED = 500
"""Places that are marked on the page at most; more would make scrolling slow."""
_OWN_KEYS = {Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter}
_AFTER_TYPING = 80
"""Milliseconds after a change of the draft before what is found is marked anew."""
_CHOICES = (
    ("match_case", "Aa", "Tell small letters from capitals"),
    ("whole_words", "Whole words", "Find whole words only"),
    ("only_italic", "Italics", "Find only what is in italics"),
    ("is_expression", "Expression", "Take the words for a regular expression"),
    ("in_notes", "Notes", "Look in the notes, too"),
)


@guarded
class FindBar(QFrame):
    """Looks in one draft. Enter goes to the next place, Shift+Enter to the one before, Escape closes."""

    closed = Signal()

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self.setObjectName("find")
        self.setAccessibleName("Find and replace")
        self._workplace = workplace
        self._search = Search(workplace.session)
        self._current: Span | None = None
        self._trouble = ""
        self.words = _field("Find")
        self.words.textEdited.connect(self._look_first)
        self.new_words = _field("Replace with")
        self.said = QLabel()
        self.said.setObjectName("muted")
        self.said.setAccessibleName("What was found")
        self.choices = {name: self._chip(words, hint) for name, words, hint in _CHOICES}
        self.choices["in_notes"].setChecked(True)
        for chip in self.choices.values():
            chip.toggled.connect(lambda _: self._look_first())
        self._second = QWidget()
        self._fill()
        self._later = QTimer(self, singleShot=True, interval=_AFTER_TYPING)
        self._later.timeout.connect(self._mark)
        workplace.signals.draft_changed.connect(lambda _: self._later.start() if not self.isHidden() else None)

    def _fill(self) -> None:
        close = QToolButton()
        close.setText("×")
        close.setAutoRaise(True)
        close.setAccessibleName("Close the bar")
        close.setToolTip("Close (Escape)")
        close.clicked.connect(self.leave)
        steps = (
            _button("Previous", "Shift+Enter", lambda: self.step(-1)),
            _button("Next", "Enter", lambda: self.step(1)),
        )
        replacing = (
            self.new_words,
            _button("Replace", "Enter in this row", self.replace),
            _button("Replace all", "one step, one undo", self.replace_all),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 6, 12, 6)
        column.setSpacing(6)
        column.addLayout(_row(self.words, *steps, *self.choices.values(), close, self.said))
        self._second.setLayout(_row(*replacing))
        column.addWidget(self._second)

    def _chip(self, words: str, hint: str) -> QToolButton:
        chip = QToolButton()
        chip.setObjectName("chip")
        chip.setText(words)
        chip.setCheckable(True)
        chip.setToolTip(hint)
        chip.setAccessibleName(hint)
        chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return chip

    # --- coming and going ----------------------------------------------------------------------------------------------

    def come(self, replacing: bool) -> None:
        """Come up, with the words that are selected on the page in the field."""
        cursor = self._workplace.page.textCursor()
        chosen = cursor.selectedText()
        if chosen and "\u2029" not in chosen and len(chosen) < 200:
            self.words.setText(chosen.replace("\ufffc", ""))
        self._second.setVisible(replacing)
        self.show()
        field = self.new_words if replacing and self.words.text() else self.words
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        field.selectAll()
        self._take_wanted()
        self._mark()

    def leave(self) -> None:
        """Go away; what was found last stays selected on the page."""
        self.hide()
        self._workplace.page.setExtraSelections([])
        self._workplace.page.setFocus()
        self.closed.emit()

    def event(self, event: QEvent) -> bool:
        """Keep Escape and Enter for the bar."""
        is_override = event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if is_override and event.key() in _OWN_KEYS:  # type: ignore[attr-defined]
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on, go back, replace, or close."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if self.new_words.hasFocus():
                self.replace()
            elif self.words.hasFocus():
                self.step(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        else:
            super().keyPressEvent(event)

    # --- looking ---------------------------------------------------------------------------------------------------------

    def _take_wanted(self) -> bool:
        """Look for what the bar says; an expression that is none is said in its place."""
        chosen = {name: chip.isChecked() for name, chip in self.choices.items()}
        try:
            self._search.look_for(Wanted(self.words.text(), **chosen))
        except UserError as trouble:
            self._search.look_for(Wanted())
            self._trouble = str(trouble)
            return False
        self._trouble = ""
        return True

    def _look_first(self, _: object = None) -> None:
        """Go to the first place from where the caret is on."""
        if self._take_wanted():
            at = self._caret()
            self._go(self._search.next_from(Position(at.place, self._start(at)) if at else None, 1))
        self._mark()

    def _start(self, at: Position) -> int:
        selection = self._workplace.page.selection()
        return (
            min(selection.anchor.offset, at.offset) if selection and selection.anchor.place == at.place else at.offset
        )

    def _caret(self) -> Position | None:
        if self._current is not None and not isinstance(self._current.place, InParagraph):
            return Position(self._current.place, self._current.end)
        selection = self._workplace.page.selection()
        return selection.caret if selection else None

    def step(self, by: int) -> None:
        """Go to the next place, or to the one before; round at the end."""
        if not self._take_wanted():
            return
        at = self._caret()
        if by < 0 and self._current is not None and at is not None:
            at = Position(self._current.place, self._current.start)
        self._go(self._search.next_from(at, by))
        self._mark()

    def _go(self, span: Span | None) -> None:
        self._current = span
        if span is not None:
            self._workplace.go_to_span(span)

    def _mark(self) -> None:
        """Mark what is found, and say how much that is."""
        self._later.stop()
        if self.isHidden():
            return
        found = self._search.found
        page = self._workplace.page
        page.setExtraSelections([one for span in found[:MOST_MARKED] if (one := self._marked(span)) is not None])
        if self._trouble:
            self._say(self._trouble, "trouble")
        elif not self.words.text().strip():
            self._say("")
        elif not found:
            self._say("Not found")
        elif self._current in found:
            where = said_place(self._workplace.session.draft, self._current.place)
            self._say(f"{found.index(self._current) + 1} of {len(found)}, {where}")
        else:
            self._say(counted(len(found), "place"))

    def _marked(self, span: Span) -> QTextEdit.ExtraSelection | None:
        bridge = self._workplace.page.bridge
        start = bridge.place_of(Position(span.place, span.start))
        end = bridge.place_of(Position(span.place, span.end))
        if start is None or end is None:
            return None
        marked = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self._workplace.page.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        marked.cursor = cursor
        colour = QColor(self._workplace.page.bridge.look.theme.warning)
        colour.setAlpha(70)
        marked.format.setBackground(colour)
        return marked

    def _say(self, words: str, kind: str = "muted") -> None:
        self.said.setObjectName(kind)
        self.said.style().unpolish(self.said)
        self.said.style().polish(self.said)
        self.said.setText(words)

    # --- replacing -------------------------------------------------------------------------------------------------------

    def replace(self) -> None:
        """Replace the place that is chosen and go on to the next; where none is chosen, go to one first."""
        if not self._take_wanted():
            return
        span = self._current if self._current in self._search.found else None
        if span is not None:
            try:
                self._search.replace(span, self.new_words.text())
            except UserError as trouble:
                self._say(str(trouble), "trouble")
                return
        self.step(1)

    def replace_all(self) -> None:
        """Replace everything that is found, as one step, and say how much that was."""
        if not self._take_wanted():
            return
        try:
            done = self._search.replace_all(self.new_words.text())
        except UserError as trouble:
            self._say(str(trouble), "trouble")
            return
        self._current = None
        self._mark()
        left = (
            f" {counted(done.left, 'live reference')} stayed: their words follow what they name." if done.left else ""
        )
        said = f"{counted(done.made, 'place')} replaced." if done.made else "Nothing was replaced."
        self._workplace.session.tell("notice", message(said + left))


def _row(*parts: QWidget) -> Flow:
    row = Flow(spacing=6)
    for part in parts:
        row.addWidget(part)
    return row


def _field(name: str) -> QLineEdit:
    field = QLineEdit()
    field.setAccessibleName(name)
    field.setPlaceholderText(name)
    field.setMinimumWidth(220)
    return field


def _button(words: str, keys: str, act: Callable[[], None]) -> QPushButton:
    button = QPushButton(words)
    button.setToolTip(f"{words} ({keys})")
    button.setAutoDefault(False)
    button.clicked.connect(lambda _=False: act())
    return button


def _bar(window: Window) -> FindBar:
    """Give the bar of the open draft; it is made when it is first asked for."""
    workplace = window.workplace
    found = workplace.findChild(FindBar)
    if found is None:
        found = FindBar(workplace)
        layout = workplace.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.insertWidget(0, found)
        found.hide()
    return found


def find(window: Window) -> None:
    """Look for words."""
    _bar(window).come(replacing=False)


def replace(window: Window) -> None:
    """Look for words and put others in their place."""
    _bar(window).come(replacing=True)


def find_next(window: Window) -> None:
    """Go to the next place found; before anything was looked for, ask what."""
    _step(window, 1)


def find_previous(window: Window) -> None:
    """Go to the place found before."""
    _step(window, -1)


def _step(window: Window, by: int) -> None:
    bar = _bar(window)
    if not bar.words.text():
        bar.come(replacing=False)
    else:
        bar.step(by)

"""The notes: one card each in the order of their marks; the open one is edited in place."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from penholder.desktop.editor.lines_edit import Lines, LinesEdit
from penholder.desktop.editor.runs import Words
from penholder.desktop.panels.card_head import CardHead
from penholder.desktop.panels.cards import EDGE, SIGN, Card, CardList
from penholder.desktop.panels.flow import Flow
from penholder.desktop.saying import said_place
from penholder.desktop.session_signals import SessionSignals
from penholder.desktop.standing_findings import StandingFindings, worst
from penholder.desktop.theme import Theme
from penholder.model.draft import Draft
from penholder.model.edit import SetNote
from penholder.model.history import Typed
from penholder.model.ids import NoteId
from penholder.model.note_marks import notes_in_order, shown_marks
from penholder.model.place import InNote, Place, Position, Selection

AFTER_TYPING = 80
"""Milliseconds without a key after which the list is brought up to date."""


class NotesPanel(QWidget):
    """Lists the notes; ``asked_for`` names the place of a mark."""

    asked_for = Signal(object)
    counted = Signal(int)

    def __init__(self, signals: SessionSignals, findings: StandingFindings, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("panel")
        self._session = signals.session
        self._findings = findings
        self._theme = theme
        self.list = CardList("Notes", theme, self._open_card)
        self._empty = QLabel("No notes yet. Footnote (Ctrl+Alt+F) puts one at the caret; its words are written here.")
        self._empty.setWordWrap(True)
        self._empty.setMargin(EDGE)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._empty)
        column.addWidget(self.list, 1)
        self._later = QTimer(self, singleShot=True, interval=AFTER_TYPING)
        self._later.timeout.connect(self._show)
        signals.draft_changed.connect(lambda _: self._later.start())
        signals.report_changed.connect(lambda _: self._later.start())
        self._show()

    def relook(self, theme: Theme) -> None:
        """Paint in another theme."""
        self._theme = theme
        self.list.relook(theme)

    def _show(self) -> None:
        self._later.stop()
        draft = self._session.draft
        marks = shown_marks(draft)
        homes = {name: said_place(draft, place) for place, _, name in reversed(draft.anchors)}
        cards = [
            self._card(draft, name, marks.get(name, ""), homes.get(name, "no mark")) for name in notes_in_order(draft)
        ]
        self.list.setVisible(bool(cards))
        self._empty.setVisible(not cards)
        self.list.show_cards(cards)
        opened = self.list.open_widget()
        if isinstance(opened, OpenNote):
            opened.refresh()
        self.counted.emit(len(cards))

    def _card(self, draft: Draft, name: NoteId, mark: str, where: str) -> Card:
        note = draft.notes_by_id[name]
        found = [self._findings.of(InNote(name, index), draft) for index in range(len(note.paragraphs))]
        severity = worst(tuple(one for group in found for one in group))
        words = note.words or "(no text yet)"
        return Card(name, words, where, sign=severity if not mark else None, lead=mark, strong=False)

    def edit(self, name: NoteId) -> None:
        """Open a note and put the caret into its words."""
        self._show()
        self.list.open(name)
        opened = self.list.open_widget()
        if isinstance(opened, OpenNote):
            opened.editor.setFocus()

    def change(self, name: NoteId, lines: Lines, typed: Typed | None, selection: Selection) -> None:
        """Write a note's words into the draft."""
        note = self._session.draft.notes_by_id.get(name)
        if note is not None:
            self._session.change("Note", (SetNote(replace(note, paragraphs=lines)),), selection, typed)

    def go_to_mark(self, name: NoteId) -> None:
        """Ask for the place of a note's mark."""
        for place, offset, anchored in self._session.draft.anchors:
            if anchored == name:
                self.asked_for.emit(Position(place, offset + 1))
                return

    @property
    def draft(self) -> Draft:
        """The draft whose notes these are."""
        return self._session.draft

    def _open_card(self, card: Card) -> QWidget:
        return OpenNote(self, card, self._theme)


class OpenNote(QWidget):
    """A note with its words in an editor."""

    def __init__(self, panel: NotesPanel, card: Card, theme: Theme) -> None:
        super().__init__()
        self.setAutoFillBackground(True)
        self._panel = panel
        self._name = _note_id(card.key)
        column = QVBoxLayout(self)
        column.setContentsMargins(EDGE, 10, EDGE, 12)
        column.setSpacing(6)
        self._head = CardHead(Card(card.key, f"Note {card.lead}".strip(), card.place, sign=card.sign), theme)
        column.addWidget(self._head)
        self.editor = LinesEdit(f"Words of note {card.lead}", theme, self._place, self._changed)
        self.editor.grown.connect(panel.list.scheduleDelayedItemsLayout)
        column.addWidget(self.editor)
        row = Flow(spacing=8)
        button = QPushButton("Go to its mark")
        button.clicked.connect(lambda: panel.go_to_mark(self._name))
        row.addWidget(button)
        column.addLayout(row)
        column.setContentsMargins(EDGE + SIGN // 2, 10, EDGE, 12)
        self.refresh()

    def _place(self, index: int) -> Place:
        return InNote(self._name, index)

    def _changed(self, lines: Lines, typed: Typed | None, selection: Selection) -> None:
        self._panel.change(self._name, lines, typed, selection)

    def refresh(self) -> None:
        """Show the note as it is now."""
        draft = self._panel.draft
        note = draft.notes_by_id.get(self._name)
        if note is not None:
            parts = {part.id: f"[{part.description}]" for part in draft.carried}
            marks = shown_marks(draft)
            words = Words(lambda name: marks.get(name, ""), lambda name: parts.get(name, ""))
            self.editor.show_lines(note.paragraphs, words)


def _note_id(key: Hashable) -> NoteId:
    return NoteId(str(key))

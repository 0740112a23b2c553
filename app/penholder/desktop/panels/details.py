"""The details: whose rules hold, at which stage, and the fields of the masthead as they are printed."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from penholder.desktop.editor.lines_edit import Lines, LinesEdit
from penholder.desktop.editor.runs import Words
from penholder.desktop.guard import guarded
from penholder.desktop.panels.cards import EDGE
from penholder.desktop.panels.house_choice import HouseChoice
from penholder.desktop.saying import BODIES, DOCUMENT_TYPES, FIELDS, STAGES
from penholder.desktop.session_signals import SessionSignals
from penholder.desktop.theme import Theme
from penholder.model.edit import SetMasthead, SetProfile
from penholder.model.history import Typed
from penholder.model.masthead import MastheadField
from penholder.model.note_marks import shown_marks
from penholder.model.place import InMasthead, Place, Selection

AFTER_TYPING = 80
"""Milliseconds without a key after which the form is brought up to date."""


@guarded
class DetailsPanel(QScrollArea):
    """A form; each field is written into the draft as it is typed."""

    ignored_asked = Signal()
    """Somebody wants to see what is ignored."""

    def __init__(self, signals: SessionSignals, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("panel")
        self.setAccessibleName("Details")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._session = signals.session
        self._fields: dict[MastheadField, LinesEdit] = {}
        form = QWidget()
        form.setObjectName("panel")
        column = QVBoxLayout(form)
        column.setContentsMargins(EDGE, 8, EDGE, 12)
        rows = QFormLayout()
        column.addLayout(rows)
        column.addStretch(1)
        rows.setHorizontalSpacing(12)
        rows.setVerticalSpacing(8)
        rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        rows.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
        self._add_profile(rows)
        self._add_checks(signals, rows)
        self._add_masthead(rows, theme)
        self.setWidget(form)
        self._later = QTimer(self, singleShot=True, interval=AFTER_TYPING)
        self._later.timeout.connect(self._show)
        signals.draft_changed.connect(lambda _: self._later.start())
        signals.ignored_changed.connect(lambda _: self._show_ignored())
        self._show_ignored()
        self._show()

    def _add_profile(self, rows: QFormLayout) -> None:
        rows.addRow(_head("Rules that hold"))
        self._body = self._choice("Body", BODIES, lambda value: SetProfile(body=value))
        self._stage = self._choice("Stage", STAGES, lambda value: SetProfile(stage=value))
        self._type = self._choice("Document", DOCUMENT_TYPES, lambda value: SetProfile(document_type=value))
        for name, box in (("Body", self._body), ("Stage", self._stage), ("Document", self._type)):
            rows.addRow(name, box)

    def _add_checks(self, signals: SessionSignals, rows: QFormLayout) -> None:
        rows.addRow(_head("Checks"))
        self._house = HouseChoice(signals, rows)
        self._ignored = QPushButton()
        self._ignored.setToolTip("List what is ignored; each entry can be taken back")
        self._ignored.clicked.connect(self.ignored_asked)
        rows.addRow("Ignored", self._ignored)

    def showEvent(self, event: QShowEvent) -> None:
        """Read the profiles there are whenever the form comes to sight."""
        self._house.fill()
        super().showEvent(event)

    def _choice(self, name: str, values: dict[Any, str], edit: Callable[[Any], SetProfile]) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(name)
        for value, words in values.items():
            box.addItem(words, str(value))
        by_name = {str(value): value for value in values}
        box.activated.connect(lambda _: self._session.change(name, (edit(by_name[box.currentData()]),)))
        return box

    def _add_masthead(self, rows: QFormLayout, theme: Theme) -> None:
        rows.addRow(_head("Masthead, as it is printed"))
        for field, (name, example) in FIELDS.items():
            editor = LinesEdit(name, theme, partial(_place, field), partial(self._changed, field), single=True)
            editor.setPlaceholderText(example)
            self._fields[field] = editor
            rows.addRow(name, editor)

    def _changed(self, field: MastheadField, lines: Lines, typed: Typed | None, selection: Selection) -> None:
        line = lines[0] if lines else ()
        self._session.change("Masthead", (SetMasthead(field, line),), selection, typed)

    def _show(self) -> None:
        draft = self._session.draft
        marks = shown_marks(draft)
        words = Words(lambda name: marks.get(name, ""), lambda _: "")
        for field, editor in self._fields.items():
            editor.show_lines((draft.masthead.line(field),), words)
        for box, value in ((self._body, draft.body), (self._stage, draft.stage), (self._type, draft.document_type)):
            _choose(box, value)

    def _show_ignored(self) -> None:
        number = self._session.ignored.number
        self._ignored.setText(f"{number} ignored…" if number else "Nothing is ignored")
        self._ignored.setEnabled(bool(number))

    def choose(self, choice: str) -> None:
        """Put the keyboard on one of the choices at the top: "body" or "stage"; the form itself where it is neither."""
        box = {"body": self._body, "stage": self._stage}.get(choice)
        if box is not None:
            self.ensureWidgetVisible(box)
            box.setFocus(Qt.FocusReason.OtherFocusReason)

    def edit(self, field: MastheadField) -> None:
        """Put the caret into a field."""
        editor = self._fields[field]
        self.ensureWidgetVisible(editor)
        editor.setFocus()


def _place(field: MastheadField, index: int) -> Place:
    return InMasthead(field)


def _head(words: str) -> QLabel:
    label = QLabel(words)
    font = label.font()
    font.setBold(True)
    label.setFont(font)
    label.setContentsMargins(0, 6, 0, 2)
    return label


def _choose(box: QComboBox, value: StrEnum) -> None:
    at = box.findData(str(value))
    if at != box.currentIndex():
        box.setCurrentIndex(at)

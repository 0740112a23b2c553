"""What a copy is made for, and in which format: the first thing in the export panel."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QPushButton, QRadioButton, QVBoxLayout, QWidget

from penholder.desktop.export.choice_widgets import FORMATS, Change, choice
from penholder.desktop.panels.card_head import plain_label, text_button
from penholder.ground.settings import ExportSettings
from penholder.model.kinds import Stage
from penholder.session.chosen import chosen_stage

_PURPOSES = {Stage.TABLING: "For tabling", Stage.WORKING: "For informals"}
_HINTS = {
    Stage.TABLING: "The official page: masthead, house styles, no labels of the negotiation.",
    Stage.WORKING: "The working text: PP and OP labels, brackets and attributions as they stand, no masthead.",
}
_VALUES = {Stage.TABLING: "tabling", Stage.WORKING: "informals"}
PAGED = frozenset({"docx", "pdf"})
"""Formats that have pages."""


class PurposeChoice(QWidget):
    """Format and purpose; a purpose that is the draft's own stage is remembered as following it."""

    tabling_asked = Signal()

    def __init__(self, chosen: ExportSettings, stage: Stage, change: Change) -> None:
        super().__init__()
        self._change = change
        self._stage = stage
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        row = QHBoxLayout()
        row.setSpacing(12)
        self.format = choice("Format", "format", FORMATS, chosen, change)
        label = QLabel("Format")
        label.setBuddy(self.format)
        row.addWidget(label)
        row.addWidget(self.format, 1)
        column.addLayout(row)
        self._purposes = QWidget()
        purposes = QHBoxLayout(self._purposes)
        purposes.setContentsMargins(0, 0, 0, 0)
        purposes.setSpacing(16)
        self._group = QButtonGroup(self)
        self.buttons: dict[Stage, QRadioButton] = {}
        for one, words in _PURPOSES.items():
            button = QRadioButton(words)
            button.setToolTip(_HINTS[one])
            button.setAccessibleDescription(_HINTS[one])
            button.clicked.connect(lambda _=False, one=one: self._choose(one))
            self._group.addButton(button)
            self.buttons[one] = button
            purposes.addWidget(button)
        purposes.addStretch(1)
        column.addWidget(self._purposes)
        self._hint = plain_label("")
        self._hint.setObjectName("muted")
        column.addWidget(self._hint)
        self._ready: QPushButton = text_button("Make ready for tabling…", self.tabling_asked.emit)
        self._ready.setToolTip("Take labels and other traces of the negotiation out, after a look at each.")
        column.addWidget(self._ready)
        self.show_chosen(chosen, stage, unready=False)

    def _choose(self, stage: Stage) -> None:
        self._change("purpose", "draft" if stage is self._stage else _VALUES[stage])

    def show_chosen(self, chosen: ExportSettings, stage: Stage, unready: bool) -> None:
        """Show choices for a draft of a stage; ``unready`` offers to take out what a text for tabling does not have."""
        self._stage = stage
        purpose = chosen_stage(chosen, stage)
        self.buttons[purpose].setChecked(True)
        paged = chosen.format in PAGED
        self._purposes.setVisible(paged)
        self._hint.setVisible(paged)
        self._hint.setText(_HINTS[purpose])
        self._ready.setVisible(paged and unready and purpose is Stage.TABLING)

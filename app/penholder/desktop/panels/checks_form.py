"""Which checks hold for the draft: a profile of rules, a limit of words, and what is ignored."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QPushButton, QSpinBox

from penholder.desktop.session_signals import SessionSignals
from penholder.session.house import house_profiles

_MOST = 1_000_000
_STEP = 50


class ChecksForm(QObject):
    """Three rows of a form; each choice holds at once and is kept on the desk of the draft."""

    ignored_asked = Signal()

    def __init__(self, signals: SessionSignals, rows: QFormLayout) -> None:
        super().__init__(signals)
        self._checked = signals.session.checked
        self.profile = QComboBox()
        self.profile.setAccessibleName("Profile of rules")
        self.profile.setToolTip("Which rules are run: the usual ones, every hint, or a profile of your office")
        self.profile.activated.connect(lambda _: self._choose())
        self.words = QSpinBox()
        self.words.setAccessibleName("Most words")
        self.words.setToolTip("How many words the text may have; 0 for no limit")
        self.words.setRange(0, _MOST)
        self.words.setSingleStep(_STEP)
        self.words.setSpecialValueText("No limit")
        self.words.setKeyboardTracking(False)
        self.words.valueChanged.connect(lambda _: self._choose())
        self.ignored = QPushButton()
        self.ignored.setToolTip("List what is ignored; each entry can be taken back")
        self.ignored.clicked.connect(self.ignored_asked)
        for name, part in (("Profile", self.profile), ("Most words", self.words), ("Ignored", self.ignored)):
            rows.addRow(name, part)
        signals.ignored_changed.connect(lambda _: self._show())
        self._show()

    def read_profiles(self) -> None:
        """List the profiles that there are now; they are read when the form comes into sight, not with the window."""
        house = self._checked.house
        names = {one.key: one.name for one in house_profiles()[0]}
        names.setdefault(house.key, house.key)  # its file is gone, and the choice stays until another is made
        self.profile.clear()
        for key, name in names.items():
            self.profile.addItem(name, key)
        self._show()

    def _choose(self) -> None:
        key = self.profile.currentData() or self._checked.house.key
        most = self.words.value() or None
        if (key, most) != (self._checked.house.key, self._checked.house.most_words):
            self._checked.choose_house(key, most)

    def _show(self) -> None:
        house, number = self._checked.house, self._checked.ignored.number
        at = self.profile.findData(house.key)
        if at >= 0:
            self.profile.setCurrentIndex(at)
        self.words.blockSignals(True)
        self.words.setValue(house.most_words or 0)
        self.words.blockSignals(False)
        self.ignored.setText(f"{number} ignored…" if number else "Nothing is ignored")
        self.ignored.setEnabled(bool(number))

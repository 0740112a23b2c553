"""What is checked beyond body and stage: the profile of an office, and how many words the text may have."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QFormLayout, QSpinBox

from penholder.desktop.fitting import fitting
from penholder.desktop.panels.card_head import plain_label
from penholder.desktop.session_signals import SessionSignals
from penholder.session.house import house_profiles
from penholder.session.session import Session

_MOST = 100_000
_STEP = 100


class HouseChoice:
    """Two rows of the details; they are filled when the details are first looked at, not with the window."""

    def __init__(self, signals: SessionSignals, rows: QFormLayout) -> None:
        self._session: Session = signals.session
        self._profile = QComboBox()
        self._profile.setAccessibleName("Profile")
        self._profile.setToolTip("Which rules are checked; your own profiles lie in the profiles folder")
        self._profile.activated.connect(lambda _: self._choose())
        self._words = QSpinBox()
        self._words.setAccessibleName("Most words the text may have")
        self._words.setRange(0, _MOST)
        self._words.setSingleStep(_STEP)
        self._words.setGroupSeparatorShown(True)
        self._words.setSpecialValueText("No limit")
        self._words.setKeyboardTracking(False)
        self._words.valueChanged.connect(lambda _: self._choose())
        self._faults = plain_label("")
        self._faults.setObjectName("muted")
        rows.addRow("Profile", self._profile)
        rows.addRow(self._faults)
        rows.addRow("Words at most", self._words)

    def fill(self) -> None:
        """List the profiles there are now, and show what is chosen."""
        house = self._session.checked.house
        profiles, faults = house_profiles()
        self._faults.setText(fitting(" ".join(map(str, faults))))
        self._faults.setVisible(bool(faults))
        self._profile.clear()
        for one in profiles:
            self._profile.addItem(one.name, one.key)
        if self._profile.findData(house.key) < 0:
            self._profile.addItem(f"{house.key} (not found)", house.key)
        self._profile.setCurrentIndex(self._profile.findData(house.key))
        self._words.blockSignals(True)
        self._words.setValue(house.most_words or 0)
        self._words.blockSignals(False)

    def _choose(self) -> None:
        key = self._profile.currentData()
        if isinstance(key, str):
            self._session.checked.choose_house(key, self._words.value() or None)

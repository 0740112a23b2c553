"""The row by which the drafter chooses which findings are shown: severities, a family, the paragraph at the caret."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QToolButton, QVBoxLayout, QWidget

from penholder.desktop.icons import SIGNS
from penholder.desktop.panels.cards import EDGE
from penholder.desktop.panels.flow import Flow
from penholder.desktop.said_findings import SEVERITIES, said_family
from penholder.desktop.standing_findings import ORDER
from penholder.model.finding import Finding
from penholder.session.finding_filter import FindingFilter


class FindingChoice(QWidget):
    """Shows a filter and how many findings there are of each severity; ``chosen`` gives another filter."""

    chosen = Signal(object)

    def __init__(self, shown: FindingFilter) -> None:
        super().__init__()
        self.setAccessibleName("Which findings are shown")
        self._shown = shown
        row = Flow(spacing=4)
        self.severities = {severity: _chip() for severity in ORDER}
        for severity, button in self.severities.items():
            button.toggled.connect(lambda on, one=severity: self._choose(self._shown.with_severity(one, on)))
            row.addWidget(button)
        self.family = QComboBox()
        self.family.setAccessibleName("Family of rules")
        self.family.setAccessibleDescription("Of which family of rules the findings are shown")
        self.family.addItem("All rules", "")
        self.family.activated.connect(lambda _: self._choose(replace(self._shown, family=self.family.currentData())))
        row.addWidget(self.family)
        self.here = _chip()
        self.here.setText("At the caret")
        self.here.setToolTip("Show the findings of the paragraph at the caret only")
        self.here.toggled.connect(lambda on: self._choose(replace(self._shown, only_here=on)))
        row.addWidget(self.here)
        self.ignored = QToolButton()
        self.ignored.setObjectName("chip")
        self.ignored.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.ignored.setToolTip("List what is ignored; each entry can be taken back")
        row.addWidget(self.ignored)
        column = QVBoxLayout(self)
        column.setContentsMargins(EDGE, 8, EDGE, 6)
        column.addLayout(row)

    def show_filter(self, shown: FindingFilter, findings: Iterable[Finding]) -> None:
        """Show which findings are let through, and how many there are of each severity."""
        self._shown = shown
        found = tuple(findings)
        counts = Counter(one.severity for one in found)
        for severity, button in self.severities.items():
            name, number = SEVERITIES[severity], counts[severity]
            button.setText(f"{SIGNS[severity]} {number}")
            button.setAccessibleName(f"{name}: {number}")
            button.setToolTip(f"{name}: {number}; a click hides or shows them")
            _set(button, severity in shown.severities)
            button.setVisible(bool(number) or severity not in shown.severities)
        _set(self.here, shown.only_here)
        families = {one.rule.partition("/")[0] for one in found} | ({shown.family} if shown.family else set())
        wanted = [("All rules", ""), *sorted((said_family(one), one) for one in families)]
        there = [(self.family.itemText(at), self.family.itemData(at)) for at in range(self.family.count())]
        if wanted != there:
            self.family.clear()
            for words, family in wanted:
                self.family.addItem(words, family)
        self.family.setCurrentIndex(max(self.family.findData(shown.family), 0))

    def show_ignored(self, number: int) -> None:
        """Say how much is ignored."""
        self.ignored.setText(f"Ignored: {number}")
        self.ignored.setVisible(bool(number))

    def take_keyboard(self) -> None:
        """Put the keyboard on the first of them."""
        there = [button for button in self.severities.values() if not button.isHidden()]
        (there or [self.here])[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _choose(self, wanted: FindingFilter) -> None:
        if wanted != self._shown:
            self._shown = wanted
            self.chosen.emit(wanted)


def _chip() -> QToolButton:
    button = QToolButton()
    button.setObjectName("chip")
    button.setCheckable(True)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return button


def _set(button: QToolButton, on: bool) -> None:
    button.blockSignals(True)
    button.setChecked(on)
    button.blockSignals(False)

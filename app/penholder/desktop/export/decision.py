"""Asks what becomes of changes that nobody has decided: each time anew, with no answer given beforehand."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QRadioButton, QVBoxLayout

from penholder.desktop.panels.card_head import plain_label
from penholder.session.export import Decision

_CHOICES = {
    Decision.ACCEPTED: ("As accepted", "The copy reads as the page does now; nothing shows that there were changes."),
    Decision.REJECTED: ("As rejected", "The copy reads as the text did before them."),
    Decision.KEPT: (
        "As tracked changes",
        "Word shows each with its author and date; these names and dates are the one thing that a clean copy does not have.",
    ),
}


class DecisionBox(QFrame):
    """Shown only while changes are open; ``decided`` tells that an answer was given."""

    decided = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("change")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(4)
        self._sum = plain_label("")
        column.addWidget(self._sum)
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._buttons: dict[Decision, QRadioButton] = {}
        for decision, (words, hint) in _CHOICES.items():
            button = QRadioButton(words)
            button.setToolTip(hint)
            button.setAccessibleDescription(hint)
            self._group.addButton(button)
            self._buttons[decision] = button
            column.addWidget(button)
        self._hint = plain_label("")
        self._hint.setObjectName("muted")
        column.addWidget(self._hint)
        self._group.buttonClicked.connect(lambda _: self._chosen())
        self._hint.hide()
        self.hide()

    def show_open(self, said: str, kept_possible: bool) -> None:
        """Ask about changes that are summed up so, or about none; only a Word file can keep them as tracked changes."""
        self._sum.setText(f"{said}: how do they leave?" if said else "")
        self.setAccessibleName(self._sum.text())
        self._buttons[Decision.KEPT].setEnabled(kept_possible)
        if not said or (not kept_possible and self.decision is Decision.KEPT):
            self.forget()
        self.setVisible(bool(said))

    @property
    def decision(self) -> Decision | None:
        """What was decided; None where nothing was, or nothing need be."""
        return next((one for one, button in self._buttons.items() if button.isChecked()), None)

    def forget(self) -> None:
        """Ask anew."""
        self._group.setExclusive(False)
        for button in self._buttons.values():
            button.setChecked(False)
        self._group.setExclusive(True)
        self._hint.hide()

    def ask(self) -> None:
        """Put the keyboard on the first answer."""
        self._buttons[Decision.ACCEPTED].setFocus(Qt.FocusReason.OtherFocusReason)

    def _chosen(self) -> None:
        decision = self.decision
        self._hint.setText(_CHOICES[decision][1] if decision else "")
        self._hint.setVisible(decision is not None)
        self.decided.emit()

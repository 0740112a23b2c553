"""What the file that was opened says and no page of it shows: one line that unfolds, since it stays behind anyway."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from penholder.desktop.fitting import fitting
from penholder.desktop.panels.card_head import plain_label


class LeftBehind(QWidget):
    """Shown only where a file said anything of the kind."""

    def __init__(self, things: Iterable[object]) -> None:
        super().__init__()
        self._things = [str(one) for one in things]
        self.fold = QToolButton()
        self.fold.setCheckable(True)
        self.fold.setAutoRaise(True)
        self.fold.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.fold.setArrowType(Qt.ArrowType.RightArrow)
        self.fold.setText(f"Stays behind with the file you opened: {len(self._things)}")
        self.fold.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.fold.setToolTip("What that file says and no page of it shows. No copy has it.")
        self._list = plain_label(fitting("\n".join(f"– {one}" for one in self._things)))
        self._list.setObjectName("muted")
        self._list.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.fold)
        column.addWidget(self._list)
        self.fold.toggled.connect(self._unfold)

    @property
    def has_any(self) -> bool:
        """Whether there is anything to show."""
        return bool(self._things)

    def _unfold(self, unfolded: bool) -> None:
        self.fold.setArrowType(Qt.ArrowType.DownArrow if unfolded else Qt.ArrowType.RightArrow)
        self._list.setVisible(unfolded)

"""Where the keyboard goes in a part of the window that is a frame for others: the focus is never on what shows none."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def give_keyboard(part: QWidget) -> None:
    """Give the keyboard to a part, or to the first thing in it that takes one."""
    takes = part.focusProxy() is not None or part.focusPolicy() & Qt.FocusPolicy.TabFocus
    within = (one for one in part.findChildren(QWidget) if one.focusPolicy() & Qt.FocusPolicy.TabFocus)
    first = None if takes else next((one for one in within if one.isVisible() and one.isEnabled()), None)
    (first or part).setFocus(Qt.FocusReason.ShortcutFocusReason)

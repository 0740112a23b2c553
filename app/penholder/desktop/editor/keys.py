"""The keys that a text widget must leave to the program."""

from __future__ import annotations

from PySide6.QtGui import QKeyEvent, QKeySequence

_OURS = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


def is_ours(event: QKeyEvent) -> bool:
    """Tell whether a key is one of undo and redo, which belong to the one history of the draft."""
    return any(event.matches(key) for key in _OURS)

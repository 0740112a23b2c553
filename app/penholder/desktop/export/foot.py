"""The foot of the export panel: where the copy goes, what went wrong, and the button that writes it."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from penholder.desktop.fitting import OneLine, fitting
from penholder.desktop.guard import guarded
from penholder.desktop.panels.card_head import plain_label, text_button


@guarded
class Foot(QFrame):
    """Always in sight, however far the panel is scrolled."""

    target_asked = Signal()
    export_asked = Signal()
    print_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("foot")
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 8, 14, 10)
        column.setSpacing(6)
        self._trouble = plain_label("")
        self._trouble.setObjectName("trouble")
        self._trouble.setAccessibleName("What went wrong")
        self._trouble.hide()
        column.addWidget(self._trouble)
        self.name = OneLine()
        self.folder = OneLine()
        self.folder.setObjectName("muted")
        where = QVBoxLayout()
        where.setSpacing(0)
        where.addWidget(self.name)
        where.addWidget(self.folder)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addLayout(where, 1)
        self.change: QPushButton = text_button("Change…", self.target_asked.emit)
        self.change.setAccessibleName("Change where the copy goes")
        row.addWidget(self.change, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(row)
        self.export: QPushButton = text_button("Export", self.export_asked.emit)
        self.export.setObjectName("primary")
        self.export.setToolTip("Write the copy (Enter)")
        self.print: QPushButton = text_button("Print…", self.print_asked.emit)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.export, 1)
        buttons.addWidget(self.print)
        column.addLayout(buttons)

    @property
    def trouble(self) -> str:
        """What went wrong, as it is said; nothing where nothing did."""
        return self._trouble.text() if not self._trouble.isHidden() else ""

    def show_target(self, path: Path) -> None:
        """Show where the copy goes: its name, and its folder below."""
        self.name.show_words(path.name)
        self.folder.show_words(_short_folder(path.parent))
        for button in (self.change, self.export):
            button.setAccessibleDescription(f"The copy goes to {path}")

    def say_trouble(self, words: str) -> None:
        """Say in one sentence what went wrong, or nothing."""
        self._trouble.setText(fitting(words))
        self._trouble.setToolTip(words)
        self._trouble.setVisible(bool(words))
        if words:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._trouble, words))

    def say_writing(self, writing: bool) -> None:
        """Say that the copy is being written, or can be."""
        if writing and (self.export.hasFocus() or self.print.hasFocus()):
            self.setFocus(Qt.FocusReason.OtherFocusReason)  # else it would go on to the button that opens another draft
        self.setAccessibleName("Writing the copy" if writing else "")
        self.export.setText("Writing …" if writing else "Export")
        self.export.setEnabled(not writing)
        self.print.setEnabled(not writing)
        if not writing and self.hasFocus():
            self.export.setFocus(Qt.FocusReason.OtherFocusReason)


def _short_folder(folder: Path) -> str:
    home = str(Path.home())
    shown = str(folder)
    return f"~{shown[len(home) :]}" if shown == home or shown.startswith(home + os.sep) else shown


def documents_folder() -> Path:
    """Give the folder for documents, for a draft that has no file yet."""
    found = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(found) if found and os.path.isdir(found) else Path.home()

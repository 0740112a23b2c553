"""Asks what only the drafter can say: which file, and what becomes of changes when the window closes.

These are the only dialogs that wait for an answer.
"""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from penholder.formats.registry import READ_SUFFIXES

Leaving = Literal["save", "discard", "stay"]
_OPENED = f"Drafts ({' '.join(f'*{suffix}' for suffix in READ_SUFFIXES)})"
_WRITTEN = {
    ".penholder": "Working file (*.penholder)",
    ".docx": "Word document (*.docx)",
    ".pdf": "PDF document (*.pdf)",
    ".txt": "Plain text (*.txt)",
    ".md": "Markdown (*.md)",
    ".html": "HTML (*.html)",
    ".json": "JSON (*.json)",
}


class WindowQuestions:
    """The answers that a command may need, asked by dialogs of the system."""

    def __init__(self, parent: QWidget) -> None:
        self._parent = parent
        self._folder = Path.home()

    def file_to_open(self) -> Path | None:
        """Ask for a draft to open."""
        name, _ = QFileDialog.getOpenFileName(
            self._parent, "Open a draft", str(self._folder), f"{_OPENED};;All files (*)"
        )
        return self._chosen(name)

    def template_to_use(self) -> Path | None:
        """Ask for a Word file that gives styles, page and headers."""
        name, _ = QFileDialog.getOpenFileName(
            self._parent, "Choose a template", str(self._folder), "Word files (*.docx *.dotx);;All files (*)"
        )
        return self._chosen(name)

    def file_to_write(self, suggestion: Path, suffix: str, *others: str) -> Path | None:
        """Ask where a file goes; the dialog itself asks before a file is replaced."""
        start = suggestion if suggestion.is_absolute() else self._folder / suggestion
        kinds = ";;".join(_WRITTEN.get(one, f"*{one}") for one in (suffix, *others))
        name, chosen = QFileDialog.getSaveFileName(self._parent, "Save", str(start), kinds)
        path = self._chosen(name)
        if path is None:
            return None
        kind = next((one for one in others if _WRITTEN.get(one, f"*{one}") == chosen), suffix)
        if path.suffix and not (others and path.suffix == suffix != kind):
            return path
        path = path.with_suffix(kind)
        return self.file_to_write(path, kind) if path.exists() else path

    def _chosen(self, name: str) -> Path | None:
        if not name:
            return None
        path = Path(name)
        self._folder = path.parent
        return path

    def leaving(self, name: str) -> Leaving:
        """Ask what becomes of unsaved changes."""
        button = QMessageBox.StandardButton
        answer = QMessageBox.question(
            self._parent,
            "Unsaved changes",
            f"“{name}” has changes that are not saved. Save them?",
            button.Save | button.Discard | button.Cancel,
            button.Save,
        )
        return {button.Save: "save", button.Discard: "discard"}.get(answer, "stay")  # type: ignore[return-value]

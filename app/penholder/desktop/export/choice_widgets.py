"""The fields of the export panel's choices, each tied to one setting by its name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtWidgets import QCheckBox, QComboBox

from penholder.ground.settings import ExportSettings

Change = Callable[[str, Any], None]
"""Told the name of a setting and its new value."""

FORMATS = {
    "docx": "Word document",
    "pdf": "PDF document",
    "txt": "Plain text",
    "md": "Markdown",
    "html": "HTML for e-mail",
}
SUFFIXES = {name: f".{name}" for name in FORMATS}
PAPERS = {"letter": "Letter, as in New York", "a4": "A4"}
NUMBERINGS = {"typed": "Typed, as in the Secretariat’s files", "word": "Counted by Word"}
REFERENCES = {"words": "As words", "fields": "As fields that follow their paragraphs"}


def choice(name: str, setting: str, values: Mapping[str, str], chosen: ExportSettings, change: Change) -> QComboBox:
    """Make a field of which one value is chosen."""
    box = QComboBox()
    box.setAccessibleName(name)
    for value, words in values.items():
        box.addItem(words, value)
    box.setCurrentIndex(max(box.findData(getattr(chosen, setting)), 0))
    box.activated.connect(lambda _: change(setting, box.currentData()))
    return box


def tick(words: str, hint: str, setting: str, chosen: ExportSettings, change: Change) -> QCheckBox:
    """Make a field that is on or off."""
    box = QCheckBox(words)
    box.setToolTip(hint)
    box.setAccessibleDescription(hint)
    box.setChecked(bool(getattr(chosen, setting)))
    box.toggled.connect(lambda on: change(setting, on))
    return box

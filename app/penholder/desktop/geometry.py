"""Remembers where the window stood, how wide its parts were, and which tab was open."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QMargins, QSettings, QSize
from PySide6.QtWidgets import QMainWindow

from penholder.desktop.workplace import Workplace
from penholder.ground.places import settings_folder

FIRST_SIZE = QSize(1440, 900)
TITLE_BAR = QMargins(0, 0, 0, 40)
"""Room that the frame of a window takes from the screen, in pixels."""


def _file() -> QSettings:
    return QSettings(str(settings_folder() / "window.ini"), QSettings.Format.IniFormat)


def restore_geometry(window: QMainWindow, workplace: Workplace) -> None:
    """Put everything where it was; a first window takes a size of its own."""
    kept = _file()
    place, parts = kept.value("window"), kept.value("parts")
    if not (isinstance(place, QByteArray) and window.restoreGeometry(place)):
        screen = window.screen().availableGeometry().size() if window.screen() else FIRST_SIZE
        window.resize(FIRST_SIZE.boundedTo(screen.shrunkBy(TITLE_BAR)))
    if isinstance(parts, QByteArray):
        workplace.splitter.restoreState(parts)
    tab = kept.value("tab")
    if isinstance(tab, str) and tab.isdecimal():
        workplace.tabs.setCurrentIndex(int(tab))


def keep_geometry(window: QMainWindow, workplace: Workplace) -> None:
    """Write down where everything is; where that cannot be written, the next window begins afresh."""
    kept = _file()
    kept.setValue("window", window.saveGeometry())
    kept.setValue("parts", workplace.splitter.saveState())
    kept.setValue("tab", str(workplace.tabs.currentIndex()))
    kept.sync()

"""Hands a file that was written to the rest of the desktop: to be opened, shown in its folder, or pasted."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QMimeData, QProcess, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication


def open_file(path: Path) -> bool:
    """Open a file in the program that the system keeps for it; False where it keeps none."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def show_in_folder(path: Path) -> bool:
    """Show a file in its folder, chosen there where the system can do that."""
    if sys.platform == "win32":
        return bool(QProcess.startDetached("explorer", [f"/select,{path}"])[0])
    if sys.platform == "darwin":
        return bool(QProcess.startDetached("open", ["-R", str(path)])[0])
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))


def copy_file(path: Path) -> None:
    """Put a file on the clipboard as file managers and mail programs take it: a list of one address, to be copied."""
    url = QUrl.fromLocalFile(str(path))
    mime = QMimeData()
    mime.setUrls([url])
    mime.setData("x-special/gnome-copied-files", b"copy\n" + bytes(url.toEncoded().data()))
    QGuiApplication.clipboard().setMimeData(mime)

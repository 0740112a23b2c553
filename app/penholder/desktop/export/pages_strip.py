"""Small pictures of the pages side by side, or one line that says why there are none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon, QImage, QPixmap
from PySide6.QtWidgets import QLabel, QListView, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from penholder.desktop.fitting import fitting
from penholder.desktop.panels.card_head import plain_label

if TYPE_CHECKING:  # pdfium is loaded when pages are wanted
    from penholder.formats.pdf.pictures import PagePicture

WIDTH = 124
"""Width of a picture in pixels; a page is 1.3 times as high, on A4 1.41 times."""
BELOW = 44
"""Pixels below a picture, for its number and a scroll bar."""


class PagesStrip(QWidget):
    """Shows the pages in a row that scrolls; old ones stay, pale, until new ones are there."""

    def __init__(self) -> None:
        super().__init__()
        self._row = QListWidget()
        self._row.setObjectName("pages")
        self._row.setAccessibleName("Pages")
        self._row.setViewMode(QListView.ViewMode.IconMode)
        self._row.setFlow(QListView.Flow.LeftToRight)
        self._row.setWrapping(False)
        self._row.setMovement(QListView.Movement.Static)
        self._row.setSpacing(4)
        self._row.setUniformItemSizes(True)
        self._row.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._words: QLabel = plain_label("")
        self._words.setObjectName("muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._words)
        column.addWidget(self._row)
        self._row.hide()

    @property
    def words(self) -> str:
        """What is said above the pages."""
        return self._words.text()

    @property
    def count(self) -> int:
        """How many pages are shown."""
        return self._row.count() if not self._row.isHidden() else 0

    def say_drawing(self) -> None:
        """Say that pages are on their way; those of before stay until then."""
        self._words.setText("The pages are being drawn …")
        self._row.setEnabled(False)

    def say_trouble(self, words: str) -> None:
        """Say in one line why no pages can be shown."""
        self._words.setText(fitting(words))
        self._words.setToolTip(words)
        self._row.hide()

    def show_pages(self, pictures: tuple[PagePicture, ...]) -> None:
        """Show pages; the one that was looked at stays in sight."""
        at = max(self._row.currentRow(), 0)
        height = max((round(WIDTH * one.height / one.width) for one in pictures), default=0)
        self._row.setIconSize(QSize(WIDTH, height))
        self._row.setFixedHeight(height + BELOW)
        self._row.clear()
        for number, picture in enumerate(pictures, 1):
            image = QImage(picture.data, picture.width, picture.height, 4 * picture.width, QImage.Format.Format_RGB32)
            pixmap = QPixmap.fromImage(image)  # a copy of its own: the bytes may go
            pixmap.setDevicePixelRatio(picture.width / WIDTH)
            sign = QIcon(pixmap)
            sign.addPixmap(pixmap, QIcon.Mode.Selected)  # else the page would be tinted
            item = QListWidgetItem(sign, str(number))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"Page {number} of {len(pictures)}")
            self._row.addItem(item)
        self._row.setCurrentRow(min(at, len(pictures) - 1))
        self._row.setEnabled(True)
        self._row.show()
        self._words.setText("1 page" if len(pictures) == 1 else f"{len(pictures)} pages")

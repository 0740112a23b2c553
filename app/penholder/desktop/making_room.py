"""The parts beside each other: a panel that needs much room, and outline and panel that take turns in a narrow window."""

from __future__ import annotations

from PySide6.QtWidgets import QSplitter, QWidget

NARROW = 1000
"""Pixels of width below which outline, page and panel have no room beside each other."""
PANEL = 312
"""Pixels that the panel takes then."""
WIDE = 1400
"""Pixels of width from which outline, page and a wide panel have room beside each other."""
BESIDE = 460
"""Pixels that such a panel takes."""


class MakingRoom:
    """Hides a part for lack of room and shows it again when there is some; what the drafter hid stays so."""

    def __init__(self, splitter: QSplitter, outline: QWidget, panel: QWidget) -> None:
        self._splitter = splitter
        self._outline, self._panel = outline, panel
        self._is_narrow = False
        self._gave_way: QWidget | None = None
        self._sizes: list[int] = []
        self._beside: tuple[QWidget, list[QWidget], list[int]] | None = None

    def fit(self, width: int) -> None:
        """Take note of another width: the outline gives way first."""
        if self._beside is not None:
            return
        was, self._is_narrow = self._is_narrow, width < NARROW
        if self._is_narrow and not was:
            self._sizes = self._splitter.sizes()
        if self._is_narrow and not (self._outline.isHidden() or self._panel.isHidden()):
            self._give_way(self._outline)
        elif was and not self._is_narrow and self._gave_way is not None:
            self._gave_way.show()
            self._gave_way = None
            self._splitter.setSizes(self._sizes)

    def show(self, part: QWidget) -> None:
        """Show a part, in the place of the other one where there is no room for both."""
        was_hidden = part.isHidden()
        part.show()
        if self._is_narrow and was_hidden and part in {self._outline, self._panel}:
            self._give_way(self._panel if part is self._outline else self._outline)

    def _give_way(self, part: QWidget) -> None:
        if not part.isHidden():
            self._gave_way = part
            part.hide()
        left, right = self._outline.minimumWidth(), PANEL
        self._splitter.setSizes([left, max(self._splitter.width() - right, right), right])

    @property
    def beside(self) -> QWidget | None:
        """The wide panel that is shown in the place of the other one."""
        return self._beside[0] if self._beside else None

    def show_beside(self, panel: QWidget, width: int) -> None:
        """Show a wide panel in the place of the other one; in a narrow window the outline makes room for the page."""
        self._beside = (
            panel,
            [part for part in (self._outline, self._panel) if part.isHidden()],
            self._splitter.sizes(),
        )
        self._splitter.addWidget(panel)
        self._panel.hide()
        self._outline.setVisible(width >= WIDE and not self._outline.isHidden())
        self._splitter.setSizes([self._outline.width(), width, 0, BESIDE])

    def close_beside(self, parent: QWidget) -> None:
        """Take that panel away, and show again what it took the place of."""
        if self._beside is None:
            return
        panel, hidden, sizes = self._beside
        self._beside = None
        panel.hide()
        panel.setParent(parent)
        panel.deleteLater()
        for part in (self._outline, self._panel):
            part.setVisible(part not in hidden)
        self._splitter.setSizes(sizes)
        self.fit(parent.width())

"""What is still open, as a list that leads to each place: one line for each kind, its matters below it."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QKeyEvent
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem

from penholder.desktop.guard import guarded
from penholder.desktop.icons import SIGNS
from penholder.desktop.said_matters import said_kind
from penholder.desktop.saying import said_place
from penholder.desktop.theme import Theme
from penholder.model.draft import Draft
from penholder.model.place import InLabel, InMasthead, InNote, InParagraph
from penholder.session.open_matters import SEVERITIES, Matter, MatterKind

ROW = 24
"""Pixels that a line takes."""
MOST_HEIGHT = 7 * ROW + 6
"""Pixels after which the list scrolls within itself."""

_MATTER = Qt.ItemDataRole.UserRole
_KIND = Qt.ItemDataRole.UserRole + 1


@guarded
class OpenList(QTreeWidget):
    """Lists open matters; ``asked_for`` carries the one whose place is to be shown."""

    asked_for = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("open")
        self.setAccessibleName("Still open")
        self.setHeaderHidden(True)
        self.setColumnCount(2)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setUniformRowHeights(True)
        self.setIndentation(18)
        self.setExpandsOnDoubleClick(False)
        self._theme = theme
        self._unfolded: set[MatterKind] = set()
        self._shown: tuple[tuple[Matter, ...], Draft | None] = ((), None)
        self.itemExpanded.connect(self._fit)
        self.itemCollapsed.connect(self._fit)
        self.itemClicked.connect(self._go)
        self.itemActivated.connect(self._go)

    def relook(self, theme: Theme) -> None:
        """Paint in another theme."""
        self._theme = theme
        matters, draft = self._shown
        self._shown = ((), None)
        if draft is not None:
            self.show_matters(matters, draft)

    def show_matters(self, matters: tuple[Matter, ...], draft: Draft) -> None:
        """Show other matters; what was unfolded stays so, and the line that was chosen stays chosen if it is there."""
        if matters == self._shown[0] and self._shown[1] is not None:
            self._shown = (matters, draft)
            return
        chosen = self._key(self.currentItem())
        self._unfolded = {
            kind for kind in MatterKind for item in self._kinds() if item.isExpanded() and item.data(0, _KIND) is kind
        }
        self._shown = (matters, draft)
        self.blockSignals(True)
        self.clear()
        for kind in MatterKind:
            of_kind = tuple(one for one in matters if one.kind is kind)
            if of_kind:
                self._add(kind, of_kind, draft)
        self.blockSignals(False)
        for item in self._all():
            if self._key(item) == chosen:
                self.setCurrentItem(item)
        self._fit()

    def _add(self, kind: MatterKind, matters: tuple[Matter, ...], draft: Draft) -> None:
        sign = SIGNS.get(SEVERITIES[kind]) if kind in SEVERITIES else "·"
        words = said_kind(kind, len(matters))
        top = QTreeWidgetItem(self, [f"{sign}  {words}", ""])
        top.setSizeHint(0, QSize(0, ROW))
        top.setData(0, _KIND, kind)
        top.setData(0, Qt.ItemDataRole.AccessibleTextRole, words)
        if kind in SEVERITIES:
            name = "warning_text" if kind is MatterKind.WARNING else kind.value
            top.setForeground(0, QBrush(QColor(getattr(self._theme, name))))
        for one in matters:
            self._add_matter(top, one, draft)
        top.setExpanded(kind in self._unfolded)

    def _add_matter(self, top: QTreeWidgetItem, one: Matter, draft: Draft) -> None:
        place = said_place(draft, one.span.place) if one.span and _is_there(one, draft) else ""
        said = str(one.said)
        item = QTreeWidgetItem(top, [said, place])
        item.setSizeHint(0, QSize(0, ROW))
        item.setData(0, _MATTER, one)
        item.setToolTip(0, said)
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, f"{place}: {said}" if place else said)
        item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        item.setForeground(1, QBrush(QColor(self._theme.muted)))

    def _go(self, item: QTreeWidgetItem) -> None:
        """Go to a matter; a line of a kind with several is folded and unfolded instead."""
        matter = item.data(0, _MATTER)
        if matter is None and item.childCount() == 1 and (only := item.child(0)) is not None:
            matter = only.data(0, _MATTER)
        if matter is None:
            item.setExpanded(not item.isExpanded())
        elif self._shown[1] is not None:
            self.asked_for.emit(matter)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep Enter here, where it leads to a place: the panel would export."""
        super().keyPressEvent(event)
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            event.accept()

    def _kinds(self) -> Iterator[QTreeWidgetItem]:
        for row in range(self.topLevelItemCount()):
            if (item := self.topLevelItem(row)) is not None:
                yield item

    def _all(self) -> Iterator[QTreeWidgetItem]:
        for item in self._kinds():
            yield item
            for row in range(item.childCount()):
                if (below := item.child(row)) is not None:
                    yield below

    def _key(self, item: QTreeWidgetItem | None) -> object:
        return None if item is None else (item.data(0, _KIND), item.data(0, _MATTER))

    def _fit(self, _: object = None) -> None:
        """Take as much room as the lines that are unfolded need, up to a limit."""
        rows = sum(1 + (item.childCount() if item.isExpanded() else 0) for item in self._kinds())
        self.setFixedHeight(min(rows * ROW + 6, MOST_HEIGHT))
        self.setVisible(rows > 0)


def _is_there(one: Matter, draft: Draft) -> bool:
    """Tell whether the place of a matter is still in a draft, which may have been changed since it was found."""
    place = one.span.place if one.span else None
    if isinstance(place, InParagraph | InLabel):
        return place.paragraph in draft.by_id
    if isinstance(place, InNote):
        return place.note in draft.notes_by_id
    return isinstance(place, InMasthead)

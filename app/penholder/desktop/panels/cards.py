"""A list of cards of which one may be open: closed ones are painted, the open one is a widget with its buttons."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QColor, QFont, QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from penholder.desktop.guard import guarded
from penholder.desktop.icons import paint_severity
from penholder.desktop.theme import Theme
from penholder.model.finding import Severity

Index = QModelIndex | QPersistentModelIndex
CARD = Qt.ItemDataRole.UserRole
EDGE = 14
SIGN = 16
_WRAP = Qt.TextFlag.TextWordWrap.value


@dataclass(frozen=True, slots=True)
class Card:
    """What a closed card shows; ``key`` tells whether a card of a new list is the same as one of the old."""

    key: Hashable
    title: str
    place: str = ""
    body: str = ""
    sign: Severity | None = None
    lead: str = ""
    """What stands in the place of the sign: a note's mark."""
    strong: bool = True

    @property
    def spoken(self) -> str:
        """The card as a screen reader says it."""
        said = (self.sign.value if self.sign else self.lead, self.place, self.title, self.body)
        return "; ".join(part for part in said if part)


@guarded
class Cards(QAbstractListModel):
    """The cards as Qt asks for them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.cards: tuple[Card, ...] = ()

    def show(self, cards: Sequence[Card]) -> bool:
        """Take other cards; True where they are not the same ones in the same order."""
        cards = tuple(cards)
        if cards == self.cards:
            return False
        if [card.key for card in cards] == [card.key for card in self.cards]:
            self.cards = cards
            self.dataChanged.emit(self.index(0), self.index(len(cards) - 1))
            return False
        self.beginResetModel()
        self.cards = cards
        self.endResetModel()
        return True

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Count the cards."""
        return 0 if parent.isValid() else len(self.cards)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Give a card, its title, or what is said of it."""
        card = self.cards[index.row()]
        if role == CARD:
            return card
        if role == Qt.ItemDataRole.DisplayRole:
            return card.title
        return card.spoken if role == Qt.ItemDataRole.AccessibleTextRole else None


@guarded
class _CardPainter(QStyledItemDelegate):
    """Paints closed cards and gives the open one its room."""

    def __init__(self, theme: Theme, view: CardList) -> None:
        super().__init__(view)
        self.theme = theme
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Give the height of a card in the width that there is."""
        width = self._view.viewport().width()
        opened: QWidget | None = self._view.indexWidget(index)
        layout = opened.layout() if opened is not None else None
        if layout is not None:
            return QSize(80, layout.totalHeightForWidth(width))
        card: Card = index.data(CARD)
        title, body = self._boxes(option.font, card, width)
        return QSize(80, title.height() + (body.height() + 2 if card.body else 0) + 20)

    def _boxes(self, font: QFont, card: Card, width: int) -> tuple[QRect, QRect]:
        """Give title and body as boxes, from the upper left corner of the card."""
        left = EDGE + SIGN
        strong = _title_font(font, card)
        beside = QFontMetrics(font).horizontalAdvance(card.place) + 12 if card.place else 0
        room = max(width - left - EDGE - beside, 40)
        title = QFontMetrics(strong).boundingRect(QRect(0, 0, room, 1000), _WRAP, card.title)
        title_box = QRect(left, 10, room, title.height())
        room = max(width - left - EDGE, 40)
        body = QFontMetrics(font).boundingRect(QRect(0, 0, room, 1000), _WRAP, card.body)
        return title_box, QRect(left, title_box.bottom() + 3, room, body.height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a closed card; the open one paints itself."""
        box: QRect = option.rect
        painter.save()
        painter.setPen(QColor(self.theme.border))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        opened: QWidget | None = self._view.indexWidget(index)
        if opened is None:
            self._paint_closed(painter, option, index.data(CARD))
        painter.restore()

    def _paint_closed(self, painter: QPainter, option: QStyleOptionViewItem, card: Card) -> None:
        box: QRect = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box.adjusted(0, 0, 0, -1), QColor(self.theme.selected))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(self.theme.accent))
            painter.drawRect(box.adjusted(0, 0, -1, -2))
        title, body = (part.translated(box.topLeft()) for part in self._boxes(option.font, card, box.width()))
        painter.setFont(_title_font(option.font, card))
        painter.setPen(QColor(self.theme.text))
        painter.drawText(title, _WRAP, card.title)
        painter.setFont(option.font)
        painter.drawText(body, _WRAP, card.body)
        painter.setPen(QColor(self.theme.muted))
        right = QRect(box.left(), title.top(), box.width() - EDGE, title.height())
        painter.drawText(right, Qt.AlignmentFlag.AlignRight, card.place)
        if card.lead:
            painter.drawText(
                QRect(box.left(), title.top(), EDGE + SIGN - 6, title.height()), Qt.AlignmentFlag.AlignRight, card.lead
            )
        if card.sign is not None:
            line = QFontMetrics(option.font).height()
            paint_severity(painter, QPointF(box.left() + EDGE + 3, title.top() + line / 2), card.sign, self.theme)


def _title_font(font: QFont, card: Card) -> QFont:
    made = QFont(font)
    made.setBold(card.strong)
    return made


@guarded
class CardList(QListView):
    """Shows cards; the current one is opened by ``make_open``, which gives its widget."""

    opened = Signal(object)

    def __init__(self, name: str, theme: Theme, make_open: Callable[[Card], QWidget]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._make_open = make_open
        self._cards = Cards(self)
        self._open: Hashable = None
        self._painter = _CardPainter(theme, self)
        self.setModel(self._cards)
        self.setItemDelegate(self._painter)
        self.clicked.connect(lambda index: self._chosen(index.row()))
        self.activated.connect(lambda index: self._chosen(index.row()))

    @property
    def open_key(self) -> Hashable:
        """The key of the open card, or None."""
        return self._open

    @property
    def cards(self) -> tuple[Card, ...]:
        """The cards as they are shown."""
        return self._cards.cards

    def relook(self, theme: Theme) -> None:
        """Paint in another theme."""
        self._painter.theme = theme
        self.reopen()
        self.viewport().update()

    def show_cards(self, cards: Sequence[Card], go_on: bool = False) -> None:
        """Show other cards; the one that was open stays open if it is still among them.

        With ``go_on`` the next one is opened where the open one has gone, because something was decided about it.
        """
        opened = self.open_widget()
        row = next((at for at, card in enumerate(self._cards.cards) if card.key == self._open), None)
        was_inside = opened is not None and opened.isAncestorOf(QApplication.focusWidget() or self)
        if self._cards.show(cards):
            self.reopen()
            if was_inside:
                self.setFocus()  # and not whatever comes next in the window once the button that was pressed is gone
        if go_on and row is not None and self._open is None and cards:
            self.open(cards[min(row, len(cards) - 1)].key)

    def step(self, by: int) -> Hashable:
        """Open the card before or behind the open one, round the ends, and give its key; None where there is no card."""
        keys = [card.key for card in self._cards.cards]
        if not keys:
            return None
        at = keys.index(self._open) + by if self._open in keys else 0
        self.open(keys[at % len(keys)])
        return self._open

    def say_open(self) -> None:
        """Tell a screen reader what the open card says: the keyboard may be on the page meanwhile."""
        for card in self._cards.cards:
            if card.key == self._open:
                QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, card.spoken))

    def reopen(self) -> None:
        """Make the open card's widget anew."""
        key, self._open = self._open, None
        self.open(key)

    def open(self, key: Hashable) -> None:
        """Open the card with a key, and close the one that is open; None closes it only."""
        if key is not None and key == self._open:
            return
        for row, card in enumerate(self._cards.cards):
            if card.key == self._open and card.key != key:
                self._close(self._cards.index(row))
        self._open = None
        for row, card in enumerate(self._cards.cards):
            if card.key == key:
                self._open = key
                index = self._cards.index(row)
                self.setCurrentIndex(index)
                widget = self._make_open(card)
                self.setIndexWidget(index, widget)
                self._put_behind_list(widget)
                self.scheduleDelayedItemsLayout()
                self.scrollTo(index)
                return
        self.scheduleDelayedItemsLayout()

    def _put_behind_list(self, widget: QWidget) -> None:
        """Let Tab lead from the list to the buttons of the open card, and not past the whole window first."""
        before: QWidget = self
        for one in widget.findChildren(QWidget):
            if one.focusPolicy() & Qt.FocusPolicy.TabFocus:
                QWidget.setTabOrder(before, one)
                before = one

    def _close(self, index: QModelIndex) -> None:
        """Take the widget of a card away; Qt deletes it when the event at hand is over, and until then it would be seen."""
        if (widget := self.indexWidget(index)) is not None:
            widget.hide()
        self.setIndexWidget(index, None)  # type: ignore[arg-type]

    def open_widget(self) -> QWidget | None:
        """Give the widget of the open card."""
        for row, card in enumerate(self._cards.cards):
            if card.key == self._open:
                return self.indexWidget(self._cards.index(row))
        return None

    def _chosen(self, row: int) -> None:
        key = self._cards.cards[row].key
        self.open(key)
        self.opened.emit(key)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the words anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

"""The changes against the base: one card each in the order of reading; the open one is accepted or rejected by key."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from html import escape

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from penholder.compare.differences import Difference, What
from penholder.desktop.panels.card_head import CardHead, plain_label, text_button
from penholder.desktop.panels.cards import EDGE, SIGN, Card, CardList
from penholder.desktop.panels.flow import Flow
from penholder.desktop.said_changes import lead_of, names_in, said_hands, said_sum, title_of
from penholder.desktop.saying import said_place
from penholder.desktop.session_signals import SessionSignals
from penholder.desktop.theme import Theme
from penholder.model.place import InParagraph, Span

AFTER_TYPING = 150
"""Milliseconds without a key after which the list is brought up to date."""


class ChangesPanel(QWidget):
    """Lists what differs from the base; ``asked_for`` names the place of a change on the page."""

    asked_for = Signal(object)
    counted = Signal(int)

    def __init__(self, signals: SessionSignals, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("panel")
        self._session = signals.session
        self._theme = theme
        self._found: dict[Hashable, Difference] = {}
        self._sum = QLabel()
        self._sum.setWordWrap(True)
        self._take_back = text_button("Count what was accepted again", self._take_it_back)
        self._back = text_button("Show the changes to be decided", lambda: self._session.show_changes_since(None))
        self.list = CardList("Changes", theme, self._open_card)
        self.list.opened.connect(self._ask)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head())
        column.addWidget(self.list, 1)
        self._later = QTimer(self, singleShot=True, interval=AFTER_TYPING)
        self._later.timeout.connect(self._show)
        signals.draft_changed.connect(lambda _: self._later.start())
        signals.changes_changed.connect(lambda _: self._show())
        self._show()

    def _head(self) -> QVBoxLayout:
        head = QVBoxLayout()
        head.setContentsMargins(EDGE, 10, EDGE, 10)
        head.setSpacing(8)
        head.addWidget(self._sum)
        self._all = QWidget()
        row = Flow(spacing=8)
        self._all.setLayout(row)
        row.addWidget(text_button("Accept all", self.accept_all))
        row.addWidget(text_button("Reject all", self.reject_all))
        head.addWidget(self._all)
        head.addWidget(self._take_back, 0, Qt.AlignmentFlag.AlignLeft)
        head.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)
        return head

    def relook(self, theme: Theme) -> None:
        """Paint in another theme."""
        self._theme = theme
        self.list.relook(theme)

    @property
    def theme(self) -> Theme:
        """The theme it is painted in."""
        return self._theme

    def _show(self) -> None:
        self._later.stop()
        changes = self._session.changes
        self._found = {_key(one): one for one in changes.found}
        hands = {key: changes.hands_of(one) for key, one in self._found.items()}
        said = {key: changes.in_words(one) for key, one in self._found.items()}
        cards = [
            Card(key, title_of(one), self._place(one), said_hands(hands[key]), lead=lead_of(one), strong=False)
            for key, one in said.items()
        ]
        number = len(self._found)
        words = said_sum(number, len(names_in(hands.values()))) if number else "Every change is accepted or rejected."
        version = self._session.circulated
        self._sum.setText(f"Changes since the {version.name}: {number or 'none'}." if version else words)
        self._back.setVisible(version is not None)
        self._all.setVisible(bool(cards))
        self._take_back.setVisible(changes.can_take_back)
        self.list.show_cards(cards, go_on=True)
        self.counted.emit(number)

    def _place(self, one: Difference) -> str:
        if one.what is What.REMOVED:
            return ""
        return said_place(self._session.draft, one.place)

    # --- deciding ----------------------------------------------------------------------------------------------------

    def accept(self) -> None:
        """Accept the open change."""
        self._decide(self._open(), accepted=True)

    def reject(self) -> None:
        """Reject the open change."""
        self._decide(self._open(), accepted=False)

    def accept_all(self) -> None:
        """Accept every change."""
        self._decide(list(self._found.values()), accepted=True)

    def reject_all(self) -> None:
        """Reject every change."""
        self._decide(list(self._found.values()), accepted=False)

    def _take_it_back(self) -> None:
        self._session.changes.take_back()

    def decide_all_by(self, name: str, accepted: bool) -> None:
        """Accept or reject every change that somebody has a part in."""
        changes = self._session.changes
        by_name = [one for one in self._found.values() if name in {hand.who for hand in changes.hands_of(one)}]
        self._decide(by_name, accepted)

    def _open(self) -> list[Difference]:
        one = self._found.get(self.list.open_key)
        return [one] if one else []

    def _decide(self, chosen: list[Difference], accepted: bool) -> None:
        changes = self._session.changes
        if accepted:
            changes.accept(chosen)
        else:
            changes.reject(chosen, "Reject change" if len(chosen) == 1 else "Reject changes")
        self._show()
        if (following := self.list.open_key) in self._found:
            self._ask(following)
            self.list.say_open()

    def step(self, by: int) -> None:
        """Open the change before or behind the open one and go there."""
        if (key := self.list.step(by)) is not None:
            self._ask(key)
            self.list.say_open()

    def by_name(self, name: str) -> int:
        """Count the changes that somebody has a part in."""
        changes = self._session.changes
        return names_in(changes.hands_of(one) for one in self._found.values())[name]

    def _ask(self, key: Hashable) -> None:
        one = self._found[key]
        if one.what is not What.REMOVED:
            self.asked_for.emit(Span(one.place, *one.new))
        elif (before := self._before(one)) is not None:
            self.asked_for.emit(before)

    def _before(self, one: Difference) -> Span | None:
        """Give the end of the paragraph behind which one stood that went."""
        assert isinstance(one.place, InParagraph)
        before = self._session.changes.behind.get(one.place.paragraph)
        if before is None:
            return None
        end = len(self._session.draft.by_id[before].text)
        return Span.in_paragraph(before, end, end)

    def _open_card(self, card: Card) -> QWidget:
        one = self._session.changes.in_words(self._found[card.key])
        names = [hand.who for hand in self._session.changes.hands_of(self._found[card.key]) if hand.who]
        return OpenChange(self, card, one, list(dict.fromkeys(names)))


class OpenChange(QWidget):
    """A change with all its words and what can be done about it."""

    def __init__(self, panel: ChangesPanel, card: Card, one: Difference, names: list[str]) -> None:
        super().__init__()
        self.setAccessibleName(card.spoken)
        self.setAutoFillBackground(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(EDGE + SIGN, 10, EDGE, 12)
        column.setSpacing(8)
        column.addWidget(CardHead(Card(card.key, said_what(one), card.place), panel.theme))
        if one.gone or one.come:
            column.addWidget(self._words(one, panel.theme))
        column.addWidget(_muted(card.body, panel.theme))
        row = Flow(spacing=8)
        main = text_button("Accept  Alt+Y", panel.accept)
        main.setProperty("main", True)
        row.addWidget(main)
        row.addWidget(text_button("Reject  Alt+N", panel.reject))
        for name in names:
            if (number := panel.by_name(name)) > 1:
                for accepted, verb in ((True, "Accept"), (False, "Reject")):
                    row.addWidget(text_button(f"{verb} all {number} by {name}", _decision(panel, name, accepted)))
        column.addLayout(row)

    def _words(self, one: Difference, theme: Theme) -> QLabel:
        gone, come = escape(one.gone.strip()), escape(one.come.strip())
        parts = []
        if gone and one.what is not What.LOOKS:
            parts.append(f'<s style="color:{theme.removed}">{gone}</s>')
        if come:
            parts.append(f'<u style="color:{theme.added}">{come}</u>')
        family = "font-family:Times New Roman,Liberation Serif,serif; font-size:large"
        label = QLabel(f'<span style="{family}">{" ".join(parts)}</span>')
        label.setObjectName("change")
        label.setWordWrap(True)
        label.setAccessibleName(title_of(one))
        return label


def said_what(one: Difference) -> str:
    """Say the kind of a change; its words stand below."""
    return title_of(one).partition(":")[0] if one.what is not What.WORDS else _KINDS[bool(one.gone), bool(one.come)]


_KINDS = {
    (True, True): "Words replaced",
    (True, False): "Words deleted",
    (False, True): "Words inserted",
    (False, False): "A note’s mark put in or taken out",
}


def _decision(panel: ChangesPanel, name: str, accepted: bool) -> Callable[[], None]:
    return lambda: panel.decide_all_by(name, accepted)


def _muted(words: str, theme: Theme) -> QLabel:
    label = plain_label(words)
    label.setStyleSheet(f"color: {theme.muted}")
    return label


def _key(one: Difference) -> Hashable:
    return one.what, one.place, one.gone, one.come, one.old

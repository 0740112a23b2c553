"""The import to be looked through: one card for each doubt of the reader, kept as it is or switched by key."""

from __future__ import annotations

from collections.abc import Hashable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from penholder.desktop.panels.card_head import CardHead, plain_label, text_button
from penholder.desktop.panels.cards import EDGE, SIGN, Card, CardList
from penholder.desktop.panels.flow import Flow
from penholder.desktop.saying import counted
from penholder.desktop.session_signals import SessionSignals
from penholder.desktop.theme import Theme
from penholder.formats.report import Problem
from penholder.model.place import InNote, InParagraph, Position


class DoubtsPanel(QWidget):
    """Lists what the reader was not sure of; ``asked_for`` names the place of a doubt."""

    asked_for = Signal(object)
    counted = Signal(int)

    def __init__(self, signals: SessionSignals, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("panel")
        self._session = signals.session
        self._theme = theme
        self._found: dict[Hashable, list[Problem]] = {}
        self._sum = QLabel()
        self._sum.setWordWrap(True)
        self._sum.setContentsMargins(EDGE, 10, EDGE, 10)
        self.list = CardList("Review import", theme, self._open_card)
        self.list.opened.connect(self._ask)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._sum)
        column.addWidget(self.list, 1)
        signals.doubts_changed.connect(lambda _: self._show())
        self._show()

    @property
    def theme(self) -> Theme:
        """The theme it is painted in."""
        return self._theme

    def relook(self, theme: Theme) -> None:
        """Paint in another theme."""
        self._theme = theme
        self.list.relook(theme)

    def _show(self) -> None:
        self._found = _alike(self._session.doubts.open)
        cards = [_card(key, group) for key, group in self._found.items()]
        number = len(self._session.doubts.open)
        words = f"{counted(number, 'doubt')} about how the file was read. The file itself is untouched."
        self._sum.setText(words if cards else "Everything about this file is settled.")
        self.list.show_cards(cards, go_on=True)
        self.counted.emit(number)

    def accept(self) -> None:
        """Leave the open doubt, and those like it, as it was decided."""
        self._session.doubts.settle(self._found.get(self.list.open_key, []))

    def reject(self) -> None:
        """Read the open doubt the other way, where that is known."""
        group = self._found.get(self.list.open_key, [])
        if group and group[0].switch:
            self._session.doubts.switch(group[0])

    def step(self, by: int) -> None:
        """Open the doubt before or behind the open one and go there."""
        if (key := self.list.step(by)) is not None:
            self._ask(key)
            self.list.say_open()

    def _ask(self, key: Hashable) -> None:
        problem, draft = self._found[key][0], self._session.draft
        if problem.note is not None:
            anchored = [(place, at) for place, at, note in draft.anchors if note == problem.note]
            if anchored:
                self.asked_for.emit(Position(anchored[0][0], anchored[0][1] + 1))
            elif problem.note in draft.notes_by_id:
                self.asked_for.emit(Position(InNote(problem.note), 0))
        elif problem.paragraph is not None and problem.paragraph in draft.by_id:
            self.asked_for.emit(Position(InParagraph(problem.paragraph), 0))

    def _open_card(self, card: Card) -> QWidget:
        return OpenDoubt(self, card, self._found[card.key][0])


class OpenDoubt(QWidget):
    """A doubt with what was decided, what else it might be, and the keys for both."""

    def __init__(self, panel: DoubtsPanel, card: Card, problem: Problem) -> None:
        super().__init__()
        self.setAccessibleName(card.spoken)
        self.setAutoFillBackground(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(EDGE, 10, EDGE, 12)
        column.setSpacing(8)
        column.addWidget(CardHead(card, panel.theme))
        within = QVBoxLayout()
        within.setContentsMargins(SIGN, 0, 0, 0)
        within.setSpacing(8)
        column.addLayout(within)
        if problem.decided:
            within.addWidget(plain_label(str(problem.decided)))
        if problem.alternative and not problem.switch:
            within.addWidget(plain_label(f"Otherwise: {problem.alternative}"))
        row = Flow(spacing=8)
        keep = text_button("Leave it so  Alt+Y", panel.accept)
        keep.setProperty("main", True)
        row.addWidget(keep)
        if problem.switch and problem.alternative:
            row.addWidget(text_button(f"{str(problem.alternative).removesuffix('.')}  Alt+N", panel.reject))
        within.addLayout(row)


def _alike(problems: tuple[Problem, ...]) -> dict[Hashable, list[Problem]]:
    """Put those together that say the same of several places: a report with thirty drawings has one card for them.

    What can be switched is decided one by one.
    """
    found: dict[Hashable, list[Problem]] = {}
    for one in problems:
        alone = id(one) if one.switch else None
        found.setdefault((one.code, str(one.message), str(one.decided or ""), alone), []).append(one)
    return found


def _card(key: Hashable, group: list[Problem]) -> Card:
    first = group[0]
    title = str(first.message) if len(group) == 1 else f"{first.message} ({len(group)} places)"
    return Card(key, title, first.place or "", str(first.decided or ""), sign=first.severity)

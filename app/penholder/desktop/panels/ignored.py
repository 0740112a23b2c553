"""What is ignored: here, in this draft, always; each entry can be taken back."""

from __future__ import annotations

from collections.abc import Hashable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from penholder.checks.fingerprints import Fingerprint
from penholder.desktop.guard import guarded
from penholder.desktop.panels.card_head import CardHead, plain_label, text_button
from penholder.desktop.panels.cards import EDGE, SIGN, Card, CardList
from penholder.desktop.panels.flow import Flow
from penholder.desktop.panels.inner_page import InnerPage
from penholder.desktop.said_findings import said_rule
from penholder.desktop.saying import said_place
from penholder.desktop.session_signals import SessionSignals
from penholder.desktop.theme import Theme
from penholder.ground.errors import UserError
from penholder.model.finding import Finding

Entry = Fingerprint | tuple[str, str]
"""A single finding, or "draft" or "always" with a rule."""


@guarded
class IgnoredPage(InnerPage):
    """Lists what is ignored; ``asked_for`` names the place of an ignored finding that is still found."""

    asked_for = Signal(object)

    def __init__(self, signals: SessionSignals, theme: Theme) -> None:
        super().__init__("What is ignored")
        self._session = signals.session
        self._theme = theme
        self._found: dict[Fingerprint, Finding] = {}
        self.buttons.addWidget(self.back)
        self.list = CardList("What is ignored", theme, self._open_card)
        self.list.opened.connect(self._ask)
        self.column.addWidget(self.list, 1)
        shortcut = QShortcut(QKeySequence("Delete"), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.take_back)
        signals.ignored_changed.connect(lambda _: self._show())
        signals.report_changed.connect(lambda _: self._show())

    def relook(self, theme: Theme) -> None:
        """Paint in another theme."""
        self._theme = theme
        self.list.relook(theme)

    def showEvent(self, event: QShowEvent) -> None:
        """Bring the list up to date when it comes into sight."""
        super().showEvent(event)
        self._show()

    def take_keyboard(self) -> None:
        """Open the first entry and put the keyboard on the list."""
        if self.list.cards and self.list.open_key is None:
            self.list.open(self.list.cards[0].key)
        (self.list if self.list.cards else self.back).setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self) -> None:
        if not self.isVisible():
            return
        ignored = self._session.ignored
        self._found = dict(self._session.checked.meant_here())
        cards = [self._card(one) for one in ignored.here]
        cards += [_rule_card(("draft", rule)) for rule in ignored.in_draft]
        cards += [_rule_card(("always", rule)) for rule in sorted(ignored.always)]
        self.list.show_cards(cards, go_on=True)
        words = "It is left out of the list, the text, the counts and of what is fixed together."
        self.say(words if cards else "Nothing is ignored.")

    def _card(self, one: Fingerprint) -> Card:
        finding, report = self._found.get(one), self._session.report
        place = said_place(report.draft, finding.span.place) if finding is not None and report is not None else ""
        words = f"“{one.words}”" if one.words else f"before “{one.after}”" if one.after else ""
        gone = " No longer found." if finding is None and report is not None else ""
        return Card(one, said_rule(one.rule), place, f"Here: {words}.{gone}")

    def _open_card(self, card: Card) -> QWidget:
        return _OpenEntry(self, card, self._theme)

    def take_back(self) -> None:
        """Hear again of what the open entry is about."""
        key, ignored = self.list.open_key, self._session.ignored
        try:
            if isinstance(key, Fingerprint):
                ignored.take_back(key)
            elif isinstance(key, tuple) and key[0] == "draft":
                ignored.take_back_in_draft(key[1])
            elif isinstance(key, tuple):
                ignored.take_back_always(key[1])
        except UserError as trouble:
            self.say(str(trouble))

    def _ask(self, key: Hashable) -> None:
        if isinstance(key, Fingerprint) and (finding := self._found.get(key)) is not None:
            self.asked_for.emit(finding.span)


def _rule_card(key: tuple[str, str]) -> Card:
    where = "This rule, in this draft." if key[0] == "draft" else "This rule, in every draft."
    return Card(key, said_rule(key[1]), body=where)


class _OpenEntry(QWidget):
    """An entry with the key to take it back."""

    def __init__(self, page: IgnoredPage, card: Card, theme: Theme) -> None:
        super().__init__()
        self.setAccessibleName(card.spoken)
        self.setAutoFillBackground(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(EDGE + SIGN, 10, EDGE, 12)
        column.setSpacing(8)
        column.addWidget(CardHead(card, theme))
        column.addWidget(plain_label(card.body))
        row = Flow(spacing=8)
        row.addWidget(text_button("Take back  Delete", page.take_back))
        column.addLayout(row)

"""What making the text ready for tabling would do, and what remains to be decided; nothing is done before it is asked for."""

from __future__ import annotations

from collections.abc import Hashable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from penholder.desktop.guard import guarded
from penholder.desktop.panels.card_head import text_button
from penholder.desktop.panels.cards import EDGE, Card, CardList
from penholder.desktop.panels.changes import AFTER_TYPING
from penholder.desktop.panels.flow import Flow
from penholder.desktop.panels.tabling_cards import OpenDecision, OpenFollows, OpenSteps
from penholder.desktop.said_tabling import place_of, said_follow, said_group, said_some
from penholder.desktop.saying import counted
from penholder.desktop.session_signals import SessionSignals
from penholder.desktop.theme import Theme
from penholder.drafting.tabling.plan import Decision, DecisionKind, Step, StepKind, TablingPlan
from penholder.model.finding import Severity
from penholder.model.place import Position, Span

FOLLOWS = "follows"


@guarded
class TablingPanel(QWidget):
    """Shows the plan; ``asked_for`` names a place to be shown, ``wanted`` one to go to, ``done`` asks that it be carried out."""

    asked_for = Signal(object)
    wanted = Signal(object)
    counted = Signal(int)
    done = Signal()
    closed = Signal()

    def __init__(self, signals: SessionSignals, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("panel")
        self._readiness = signals.session.readiness
        self._theme = theme
        self._decisions: dict[Hashable, Decision] = {}
        self._sum = QLabel()
        self._sum.setWordWrap(True)
        self._main = text_button("Make ready  Ctrl+Enter", self.done.emit)
        self._main.setProperty("main", True)
        self._main.setAccessibleName("Make ready for tabling")
        self.list = CardList("What goes and what is still to be decided", theme, self._open_card)
        self.list.opened.connect(self._ask)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head())
        column.addWidget(self.list, 1)
        self._add_keys()
        self._later = QTimer(self, singleShot=True, interval=AFTER_TYPING)
        self._later.timeout.connect(self._show)
        signals.draft_changed.connect(lambda _: self._later.start())
        signals.tabling_changed.connect(lambda _: self._show())

    def _head(self) -> QVBoxLayout:
        head = QVBoxLayout()
        head.setContentsMargins(EDGE, 10, EDGE, 10)
        head.setSpacing(8)
        head.addWidget(self._sum)
        row = Flow(spacing=8)
        row.addWidget(self._main)
        row.addWidget(text_button("Close", self.closed.emit))
        head.addLayout(row)
        return head

    def _add_keys(self) -> None:
        """Let Enter do it from the button, and Ctrl+Enter from anywhere in the panel."""
        for widget, key, context in (
            (self._main, "Return", Qt.ShortcutContext.WidgetShortcut),
            (self._main, "Enter", Qt.ShortcutContext.WidgetShortcut),
            (self, "Ctrl+Return", Qt.ShortcutContext.WidgetWithChildrenShortcut),
        ):
            shortcut = QShortcut(QKeySequence(key), widget)
            shortcut.setContext(context)
            shortcut.activated.connect(self._main.click)

    @property
    def theme(self) -> Theme:
        """The theme it is painted in."""
        return self._theme

    @property
    def plan(self) -> TablingPlan:
        """The plan for the draft as it stands."""
        return self._readiness.plan

    def relook(self, theme: Theme) -> None:
        """Paint in another theme."""
        self._theme = theme
        self.list.relook(theme)

    def take_keyboard(self) -> None:
        """Put the keyboard where Enter carries the plan out, or on the list where there is nothing to carry out."""
        (self.list if self._main.isHidden() else self._main).setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        """Bring the plan up to date when it comes into sight."""
        super().showEvent(event)
        self._show()

    def _show(self) -> None:
        self._later.stop()
        if not self.isVisible():
            return
        plan = self.plan
        self._decisions = {(one.kind, one.span): one for one in plan.decisions}
        groups = [_group_card(plan, kind) for kind in StepKind if steps_of(plan, kind)]
        numbered = any(step.kind in {StepKind.LABEL, StepKind.NUMBER} for step in plan.steps)
        follows = [_follow_card(plan)] if numbered else []
        open_ones = [self._decision_card(key, one) for key, one in self._decisions.items()]
        open_ones.sort(key=lambda card: card.sign is Severity.HINT)
        self._sum.setText(_said_sum(plan))
        had_keyboard = self._main.hasFocus()
        self._main.setVisible(plan.changes_anything)
        if had_keyboard and self._main.isHidden():
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self.list.show_cards([*groups, *follows, *open_ones], go_on=True)
        self.counted.emit(len(self._decisions))

    def _decision_card(self, key: Hashable, one: Decision) -> Card:
        sign = Severity.HINT if one.kind is DecisionKind.MASTHEAD else Severity.WARNING
        return Card(key, str(one.message), place_of(self.plan.draft, one.span.place), sign=sign, strong=False)

    # --- what is open ------------------------------------------------------------------------------------------------

    def _open_card(self, card: Card) -> QWidget:
        if isinstance(card.key, StepKind):
            return OpenSteps(self, card, steps_of(self.plan, card.key))
        if card.key == FOLLOWS:
            return OpenFollows(self, card, self.plan.follows)
        return OpenDecision(self, card)

    def leave_out(self, steps: tuple[Step, ...], left_out: bool) -> None:
        """Leave steps out of the plan, or take them in again."""
        self._readiness.leave_out((step.key for step in steps), left_out)

    def accept(self) -> None:
        """Take in all of the open group, or go to what is to be decided."""
        self._decide(left_out=False)

    def reject(self) -> None:
        """Leave out all of the open group."""
        self._decide(left_out=True)

    def _decide(self, left_out: bool) -> None:
        key = self.list.open_key
        if isinstance(key, StepKind):
            self.leave_out(steps_of(self.plan, key), left_out)
            self.list.reopen()
        elif (one := self._decisions.get(key)) is not None:
            self.wanted.emit(Position(one.span.place, one.span.start))

    def step(self, by: int) -> None:
        """Open the card before or behind the open one and go there."""
        if (key := self.list.step(by)) is not None:
            self._ask(key)
            self.list.say_open()

    def _ask(self, key: Hashable) -> None:
        if (one := self._decisions.get(key)) is not None:
            self.asked_for.emit(one.span)
        elif isinstance(key, StepKind):
            self.go_to(steps_of(self.plan, key)[0].span)

    def go_to(self, span: Span) -> None:
        """Ask that a place be shown on the page."""
        self.asked_for.emit(span)


def steps_of(plan: TablingPlan, kind: StepKind) -> tuple[Step, ...]:
    """Give the steps of one kind, those that are left out among them."""
    return tuple(step for step in plan.steps if step.kind is kind)


def _group_card(plan: TablingPlan, kind: StepKind) -> Card:
    steps = steps_of(plan, kind)
    return Card(kind, said_group(kind, plan.counts.get(kind, 0), len(steps)), body=said_some(steps), lead="✓")


def _follow_card(plan: TablingPlan) -> Card:
    some = ", ".join(said_follow(one) for one in plan.follows[:6]) + (" …" if len(plan.follows) > 6 else "")
    return Card(FOLLOWS, "Numbers and references follow", body=some or "None has to.", lead="→")


def _said_sum(plan: TablingPlan) -> str:
    """Say what is to be done, in two sentences; the cards below say the rest."""
    number = len(plan.decisions)
    left = f"{counted(number, 'thing')} {'remains' if number == 1 else 'remain'} for you to decide." if number else ""
    if plan.taken:
        return f"What is ticked goes; no word of the text is lost. {left}".strip()
    if plan.changes_anything:
        return f"Nothing has to go; the text is marked as one for tabling. {left}".strip()
    return left or "The text is ready for tabling."

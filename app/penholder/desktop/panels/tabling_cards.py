"""The open cards of the tabling panel: a box for each thing that goes, what follows, and what is to be decided."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from penholder.desktop.guard import guarded
from penholder.desktop.panels.card_head import CardHead, plain_label, text_button
from penholder.desktop.panels.cards import EDGE, SIGN, Card
from penholder.desktop.panels.flow import Flow
from penholder.desktop.said_tabling import place_of, said_follow, said_name, said_step
from penholder.desktop.theme import Theme
from penholder.drafting.tabling.plan import Follow, Step, StepKey, TablingPlan
from penholder.model.place import Span


class AroundCards(Protocol):
    """What the cards need of their panel."""

    @property
    def theme(self) -> Theme:
        """The theme it is painted in."""

    @property
    def plan(self) -> TablingPlan:
        """The plan for the draft as it stands."""

    def leave_out(self, steps: tuple[Step, ...], left_out: bool) -> None:
        """Leave steps out of the plan, or take them in again."""

    def go_to(self, span: Span) -> None:
        """Ask that a place be shown on the page."""

    def accept(self) -> None:
        """Take in all of the open group, or go to what is to be decided."""

    def reject(self) -> None:
        """Leave out all of the open group."""


class _Open(QWidget):
    """An open card with its head; what is in it stands below."""

    def __init__(self, panel: AroundCards, card: Card) -> None:
        super().__init__()
        self.setAccessibleName(card.spoken)
        self.setAutoFillBackground(True)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(EDGE if card.sign else EDGE + SIGN, 10, EDGE, 12)
        self.column.setSpacing(6)
        self.column.addWidget(CardHead(card, panel.theme))


@guarded
class _StepBox(QCheckBox):
    """The box of one step; the page shows its place when the keyboard comes to it."""

    def __init__(self, panel: AroundCards, step: Step, words: str, taken: bool) -> None:
        super().__init__(words.replace("&", "&&"))
        self._panel, self._step = panel, step
        self.setChecked(taken)
        self.setToolTip(words)
        self.toggled.connect(lambda on: panel.leave_out((step,), not on))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the place."""
        super().focusInEvent(event)
        if event.reason() in {
            Qt.FocusReason.TabFocusReason,
            Qt.FocusReason.BacktabFocusReason,
            Qt.FocusReason.MouseFocusReason,
        }:
            self._panel.go_to(self._step.span)


class OpenSteps(_Open):
    """The steps of one kind, each of which can be left out."""

    def __init__(self, panel: AroundCards, card: Card, steps: Sequence[Step]) -> None:
        named = said_name(steps[0].kind, len(steps))  # and not how many go: that changes while the boxes are ticked
        super().__init__(panel, replace(card, title=named))
        left_out: frozenset[StepKey] = panel.plan.left_out
        for step in steps:
            words = said_step(panel.plan.draft, step)
            self.column.addWidget(_StepBox(panel, step, words, step.key not in left_out))
        row = Flow(spacing=8)
        row.addWidget(text_button("All  Alt+Y", panel.accept))
        row.addWidget(text_button("None  Alt+N", panel.reject))
        self.column.addLayout(row)


class OpenFollows(_Open):
    """Numbers and words of references that change by themselves."""

    def __init__(self, panel: AroundCards, card: Card, follows: Sequence[Follow]) -> None:
        super().__init__(panel, card)
        for one in follows:
            where = place_of(panel.plan.draft, one.place)
            self.column.addWidget(plain_label(f"{where}: {said_follow(one)}"))


class OpenDecision(_Open):
    """What is to be decided, and the way there."""

    def __init__(self, panel: AroundCards, card: Card) -> None:
        super().__init__(panel, card)
        row = Flow(spacing=8)
        row.addWidget(text_button("Go there  Alt+Y", panel.accept))
        self.column.addLayout(row)

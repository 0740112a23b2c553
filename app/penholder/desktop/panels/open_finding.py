"""A finding with all that is known of it: the reason, the change shown before it is made, and the keys."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from penholder.checks.report import Report
from penholder.desktop.panels.card_head import CardHead, plain_label, text_button
from penholder.desktop.panels.cards import EDGE, SIGN, Card
from penholder.desktop.panels.flow import Flow
from penholder.desktop.panels.shown_change import Piece, shown_change
from penholder.desktop.said_findings import redline_html, said_pieces
from penholder.desktop.theme import Theme
from penholder.model.finding import Finding, Fix, Safety

IGNORING = (
    ("review.ignore-here", "Ignore here"),
    ("review.ignore-in-draft", "Ignore this rule in this draft"),
    ("review.ignore-always", "Always ignore this rule"),
    ("review.ignored", "What is ignored…"),
)
"""What the menu of the button “Ignore” offers: the commands and their words."""


class AroundFinding(Protocol):
    """What an open finding needs of its panel."""

    @property
    def report(self) -> Report | None:
        """The report that is shown."""

    @property
    def do(self) -> Callable[[str], None]:
        """Carries out a command by its id."""

    def fixable_alike(self, rule: str) -> int:
        """Count the findings of a rule that have a safe fix."""

    def apply(self, finding: Finding, fix: Fix) -> None:
        """Make one fix."""


class OpenFinding(QWidget):
    """The open card."""

    def __init__(self, panel: AroundFinding, card: Card, finding: Finding, theme: Theme) -> None:
        super().__init__()
        self.setAccessibleName(card.spoken)
        self.setAutoFillBackground(True)
        self._theme = theme
        column = QVBoxLayout(self)
        column.setContentsMargins(EDGE, 10, EDGE, 12)
        column.setSpacing(6)
        column.addWidget(CardHead(card, theme))
        within = QVBoxLayout()
        within.setContentsMargins(SIGN, 0, 0, 0)
        within.setSpacing(8)
        column.addLayout(within)
        reason = plain_label(str(finding.reason))
        reason.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        within.addWidget(reason)
        report = panel.report
        if report is not None and finding.fixes:
            pieces = shown_change(report.draft, finding, finding.fixes[0])
            if pieces:
                within.addWidget(self._change(pieces))
        within.addLayout(_buttons(panel, finding))

    def _change(self, pieces: tuple[Piece, ...]) -> QLabel:
        label = QLabel(redline_html(pieces, self._theme))
        label.setWordWrap(True)
        label.setObjectName("change")
        label.setAccessibleName(f"The change: {said_pieces(pieces)}")
        return label


def _buttons(panel: AroundFinding, finding: Finding) -> Flow:
    row = Flow(spacing=8)
    for index, fix in enumerate(finding.fixes):
        button = text_button(
            f"{fix.title}  Ctrl+." if not index else str(fix.title), partial(panel.apply, finding, fix)
        )
        button.setProperty("main", not index)
        row.addWidget(button)
    alike = panel.fixable_alike(finding.rule)
    if alike > 1 and any(fix.safety is Safety.SAFE for fix in finding.fixes):
        row.addWidget(text_button(f"Fix all of this kind ({alike})…", partial(panel.do, "review.fix-alike")))
    row.addWidget(_ignore(panel))
    why = text_button("Why?", partial(panel.do, "review.explain"))
    why.setToolTip("The rule and where it comes from (Shift+F1)")
    row.addWidget(why)
    return row


def _ignore(panel: AroundFinding) -> QPushButton:
    """Make the button by which no more is heard of the finding: here, in this draft, always."""
    button = QPushButton("Ignore")
    button.setToolTip("Hear no more of it (Ctrl+Shift+I: here)")
    menu = QMenu(button)
    for name, words in IGNORING:
        menu.addAction(words).triggered.connect(partial(_do, panel, name))
    button.setMenu(menu)
    return button


def _do(panel: AroundFinding, name: str, checked: bool = False) -> None:
    panel.do(name)

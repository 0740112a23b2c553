"""The findings: sorted by place, the one at the caret open with its reason, its change and the keys to make it."""

from __future__ import annotations

from collections.abc import Hashable
from functools import partial
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from penholder.checks.report import Report
from penholder.desktop.panels.card_head import CardHead
from penholder.desktop.panels.cards import EDGE, SIGN, Card, CardList
from penholder.desktop.panels.flow import Flow
from penholder.desktop.panels.shown_change import Piece, shown_change
from penholder.desktop.saying import said_place
from penholder.desktop.session_signals import SessionSignals
from penholder.desktop.standing_findings import StandingFindings
from penholder.desktop.theme import Theme
from penholder.model.finding import Finding, Fix, Safety, Severity
from penholder.model.place import InLabel, InNote, InParagraph, Place, Position


class FindingsPanel(QWidget):
    """Lists what the last report says; asks the page to go where a chosen finding is."""

    asked_for = Signal(object)
    counted = Signal(int)

    def __init__(self, signals: SessionSignals, standing: StandingFindings, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("panel")
        self._session = signals.session
        self._standing = standing
        self._theme = theme
        self._findings: dict[Hashable, Finding] = {}
        self.list = CardList("Findings", theme, self._open_card)
        self._empty = QLabel("The first check is on its way.")
        self._empty.setWordWrap(True)
        self._empty.setMargin(EDGE)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._empty)
        column.addWidget(self.list, 1)
        self.list.hide()
        self.list.opened.connect(self._ask)
        signals.report_changed.connect(self._show)
        if self._session.report:
            self._show(self._session.report)

    def relook(self, theme: Theme) -> None:
        """Paint in another theme."""
        self._theme = theme
        self.list.relook(theme)

    def _show(self, report: Report) -> None:
        self._findings = {_key(one): one for one in report.findings}
        cards = [
            Card(key, str(one.message), said_place(report.draft, one.span.place), sign=one.severity)
            for key, one in self._findings.items()
        ]
        self.list.setVisible(bool(cards))
        self._empty.setVisible(not cards)
        words = "Nothing to report: every check that is built passes."
        if report.failed:
            words += f" {len(report.failed)} of the rules could not be run: {', '.join(report.failed)}."
        self._empty.setText(words)
        self.list.show_cards(cards)
        self.counted.emit(len(cards))

    def follow(self, position: Position | None) -> None:
        """Open the finding at a place, or else the first in its paragraph; one that is open there stays so."""
        if position is None:
            return
        here = [key for key in self._findings if _same_place(self._findings[key].span.place, position.place)]
        at = [key for key in here if self._holds(key, position)]
        if (at or here) and self.list.open_key not in (at or here):
            self.list.open((at or here)[0])

    def _holds(self, key: Hashable, position: Position) -> bool:
        span = self._findings[key].span
        return span.place == position.place and span.start <= position.offset <= span.end

    def open_first(self, severity: Severity) -> None:
        """Open the first finding of a severity and go there."""
        for key, finding in self._findings.items():
            if finding.severity is severity:
                self.list.open(key)
                self._ask(key)
                return

    def accept(self) -> None:
        """Make the first fix of the open finding."""
        finding = self._findings.get(self.list.open_key)
        if finding is not None and finding.fixes:
            self._session.apply_fix(finding, finding.fixes[0])

    def step(self, by: int) -> None:
        """Open the finding before or behind the open one and go there."""
        if (key := self.list.step(by)) is not None:
            self._ask(key)

    def _ask(self, key: Hashable) -> None:
        finding = self._findings[key]
        span = finding.span
        for now in self._standing.of(span.place, self._session.draft):
            if _key(now) == key:
                span = now.span
        self.asked_for.emit(span)

    def _open_card(self, card: Card) -> QWidget:
        finding = self._findings[card.key]
        return OpenFinding(self, card, finding, self._theme)

    @property
    def report(self) -> Report | None:
        """The report that is shown."""
        return self._session.report

    def fixable_alike(self, rule: str) -> int:
        """Count the findings of a rule that have a safe fix."""
        return sum(
            1
            for one in self._findings.values()
            if one.rule == rule and one.fixes and one.fixes[0].safety is Safety.SAFE
        )

    def apply(self, finding: Finding, fix: Fix) -> None:
        """Make one fix."""
        self._session.apply_fix(finding, fix)

    def fix_alike(self, rule: str) -> None:
        """Make every safe fix of one rule."""
        self._session.fix_all_of(rule)


class OpenFinding(QWidget):
    """A finding with all that is known of it."""

    def __init__(self, panel: FindingsPanel, card: Card, finding: Finding, theme: Theme) -> None:
        super().__init__()
        self.setAccessibleName(card.spoken)
        self.setAutoFillBackground(True)
        self._panel = panel
        self._theme = theme
        column = QVBoxLayout(self)
        column.setContentsMargins(EDGE, 10, EDGE, 12)
        column.setSpacing(6)
        column.addWidget(CardHead(card, theme))
        within = QVBoxLayout()
        within.setContentsMargins(SIGN, 0, 0, 0)
        within.setSpacing(8)
        column.addLayout(within)
        within.addWidget(_words(str(finding.reason)))
        report = panel.report
        if report is not None and finding.fixes:
            pieces = shown_change(report.draft, finding, finding.fixes[0])
            if pieces:
                within.addWidget(self._change(pieces))
        self._why = _words(_about(finding))
        self._why.hide()
        within.addLayout(self._buttons(panel, finding))
        within.addWidget(self._why)

    def _change(self, pieces: tuple[Piece, ...]) -> QLabel:
        gone, new = self._theme.removed, self._theme.added
        forms = {
            "same": "{}",
            "gone": f'<s style="color:{gone}">{{}}</s>',
            "new": f'<u style="color:{new}">{{}}</u>',
        }
        words = "".join(forms[piece.what].format(escape(piece.words)) for piece in pieces)
        label = _words(
            f'<span style="font-family:Times New Roman,Liberation Serif,serif; font-size:large">{words}</span>'
        )
        label.setObjectName("change")
        said = [f"{_SAID[piece.what]} “{piece.words}”" for piece in pieces if piece.what != "same"]
        label.setAccessibleName("The change: " + ", ".join(said))
        return label

    def _buttons(self, panel: FindingsPanel, finding: Finding) -> Flow:
        row = Flow(spacing=8)
        for index, fix in enumerate(finding.fixes):
            button = QPushButton(f"{fix.title}  Ctrl+." if not index else str(fix.title))
            button.setProperty("main", not index)
            button.clicked.connect(partial(panel.apply, finding, fix))
            row.addWidget(button)
        alike = panel.fixable_alike(finding.rule)
        if alike > 1 and finding.fixes and finding.fixes[0].safety is Safety.SAFE:
            button = QPushButton(f"Fix all of this kind ({alike})")
            button.clicked.connect(partial(panel.fix_alike, finding.rule))
            row.addWidget(button)
        why = QPushButton("Why?")
        why.setCheckable(True)
        why.setToolTip("The rule and where it comes from")
        why.toggled.connect(self._toggle_why)
        row.addWidget(why)
        return row

    def _toggle_why(self, shown: bool) -> None:
        self._why.setVisible(shown)
        self._panel.list.scheduleDelayedItemsLayout()


_SAID = {"gone": "without", "new": "with"}


def _about(finding: Finding) -> str:
    from penholder.checks.catalogue import BY_ID  # noqa: PLC0415 - with the first finding, not with the window

    rule = BY_ID.get(finding.rule)
    page = rule.page if rule is not None else None
    if page is None:
        return escape(finding.rule)
    return f"<b>{escape(page.summary)}</b><br>{escape(page.source)}<br><i>{escape(finding.rule)}</i>"


def _words(text: str) -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def _key(finding: Finding) -> Hashable:
    return finding.rule, finding.span.place, str(finding.message)


def _same_place(one: Place, other: Place) -> bool:
    if isinstance(one, InLabel | InParagraph) and isinstance(other, InLabel | InParagraph):
        return one.paragraph == other.paragraph
    return isinstance(one, InNote) and isinstance(other, InNote) and one.note == other.note

"""The findings: sorted by place, the one at the caret open with its reason, its change and the keys to make it.

In their place stand for a while the preview of fixes, what is ignored, or the page of a rule.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QLabel, QStackedWidget, QVBoxLayout, QWidget

from penholder.checks.context import Context
from penholder.checks.report import Report, reading_order
from penholder.desktop.panels.cards import EDGE, Card, CardList
from penholder.desktop.panels.finding_choice import FindingChoice
from penholder.desktop.panels.fixes import FixesPage
from penholder.desktop.panels.ignored import IgnoredPage
from penholder.desktop.panels.inner_page import InnerPage
from penholder.desktop.panels.open_finding import OpenFinding
from penholder.desktop.panels.rule_page import RulePage
from penholder.desktop.said_findings import said_nothing, said_trouble
from penholder.desktop.saying import said_place
from penholder.desktop.session_signals import SessionSignals
from penholder.desktop.standing_findings import StandingFindings
from penholder.desktop.theme import Theme
from penholder.model.finding import Finding, Fix, Safety, Severity
from penholder.model.place import Position, Span
from penholder.session.finding_filter import FindingFilter, home_of


class FindingsPanel(QWidget):
    """Lists what the last report says, less what is not wanted at the moment; it is what commands move.

    ``asked_for`` names a stretch that the page is to show, ``wanted`` a command that a button stands for; ``in_sight``
    asks that the panel be shown, and ``left`` that the keyboard go back to the text.
    """

    asked_for = Signal(object)
    wanted = Signal(str)
    counted = Signal(int)
    in_sight = Signal()
    left = Signal()
    open_changed = Signal()

    def __init__(self, signals: SessionSignals, standing: StandingFindings, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("panel")
        self._session = signals.session
        self._standing = standing
        self._theme = theme
        self._at: Position | None = None
        self._findings: dict[Hashable, Finding] = {}
        self._homes: dict[tuple[str, str], list[Hashable]] = {}
        self._came_from_list = False
        self.choice = FindingChoice(self._session.checked.filter)
        self.choice.chosen.connect(self._choose)
        self.choice.ignored.clicked.connect(self.show_ignored)
        self.list = CardList("Findings", theme, self._open_card)
        self.list.opened.connect(self._ask)
        self.fixes = FixesPage(signals, theme)
        self.ignored = IgnoredPage(signals, theme)
        self.rule = RulePage(theme)
        self._place_parts()
        signals.report_changed.connect(self._show)
        self._show(self._session.report)

    def _place_parts(self) -> None:
        self.trouble, self.empty = _sentence(), _sentence()
        self.trouble.setObjectName("muted")
        listing = QWidget()
        column = QVBoxLayout(listing)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.choice, self.trouble, self.empty):
            column.addWidget(part)
        column.addWidget(self.list, 1)
        column.addStretch(0)
        self.pages = QStackedWidget()
        self.pages.addWidget(listing)
        for page in (self.fixes, self.ignored, self.rule):
            page.closed.connect(self.close_page)
            self.pages.addWidget(page)
        self.ignored.asked_for.connect(self.asked_for)
        self.fixes.asked_for.connect(self.asked_for)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.pages)

    def relook(self, theme: Theme) -> None:
        """Paint in another theme."""
        self._theme = theme
        for part in (self.list, self.fixes, self.ignored, self.rule):
            part.relook(theme)

    # --- the list ----------------------------------------------------------------------------------------------------

    @property
    def report(self) -> Report | None:
        """The report that is shown."""
        return self._session.report

    def _choose(self, wanted: FindingFilter) -> None:
        self._session.checked.filter = wanted
        self._show(self.report)

    def _show(self, report: Report | None) -> None:
        chosen = self._session.checked.filter
        found = report.findings if report is not None else ()
        place = self._at.place if self._at is not None else None
        self._findings = {key: one for key, one in keyed(found) if chosen.lets(one, place)}
        self._homes = defaultdict(list)
        for key, one in self._findings.items():
            self._homes[home_of(one.span.place)].append(key)
        cards = [
            Card(key, str(one.message), said_place(report.draft, one.span.place), sign=one.severity)
            for key, one in self._findings.items()
            if report is not None
        ]
        self.choice.show_filter(chosen, found)
        self.choice.show_ignored(self._session.ignored.number)
        self.choice.setVisible(bool(found) or not chosen.lets_all or self._session.ignored.number > 0)
        trouble = said_trouble(report, self._session.checked.troubles) if report is not None else ""
        self.trouble.setText(trouble)
        self.trouble.setVisible(bool(trouble))
        self.list.setVisible(bool(cards))
        self.empty.setVisible(not cards)
        self.empty.setText(said_nothing(report, chosen, self._session.ignored.number))
        self.list.show_cards(cards)
        self._point_keyboard()
        self.counted.emit(len(found))
        self.open_changed.emit()

    def follow(self, position: Position | None) -> None:
        """Open the finding at a place, or else the first in its paragraph; one that is open there stays so."""
        if position is None:
            return
        was, self._at = self._at, position
        if self._session.checked.filter.only_here and (was is None or home_of(was.place) != home_of(position.place)):
            self._show(self.report)
        here = self._homes.get(home_of(position.place), [])
        at = [key for key in here if self._holds(key, position)]
        if (at or here) and self.list.open_key not in (at or here):
            self.list.open((at or here)[0])

    def _holds(self, key: Hashable, position: Position) -> bool:
        span = self._findings[key].span
        return span.place == position.place and span.start <= position.offset <= span.end

    def open_first(self, severity: Severity) -> None:
        """Open the first finding of a severity and go there; a filter that hides it is lifted."""
        self.close_page()
        if not any(one.severity is severity for one in self._findings.values()):
            self._choose(FindingFilter())
        for key, finding in self._findings.items():
            if finding.severity is severity:
                self.list.open(key)
                self._ask(key)
                return

    def _ask(self, key: Hashable) -> None:
        finding = self._findings[key]
        now = self._standing.now(finding, self._session.draft)
        self.asked_for.emit((now or finding).span if now is not None else Span(finding.span.place, 0, 0))

    def _open_card(self, card: Card) -> QWidget:
        self.open_changed.emit()
        return OpenFinding(self, card, self._findings[card.key], self._theme)

    @property
    def has_keyboard(self) -> bool:
        """Whether the keyboard is in the panel."""
        return self.isAncestorOf(QApplication.focusWidget() or self)

    @property
    def do(self) -> Callable[[str], None]:
        """Carries out a command by its id."""
        return self.wanted.emit

    def fixable_alike(self, rule: str) -> int:
        """Count the findings of a rule that have a safe fix."""
        found = self.report.findings if self.report is not None else ()
        return sum(one.rule == rule and any(fix.safety is Safety.SAFE for fix in one.fixes) for one in found)

    def apply(self, finding: Finding, fix: Fix) -> None:
        """Make one fix where its words stand now: something may have been typed before them since they were checked."""
        self._session.apply_fix(self._standing.now(finding, self._session.draft) or finding, fix)

    # --- what commands do --------------------------------------------------------------------------------------------

    @property
    def open(self) -> Finding | None:
        """The open finding."""
        return self._findings.get(self.list.open_key)

    def step(self, by: int) -> None:
        """Open the finding before or behind the open one and go there; in the preview, go from change to change."""
        if self.pages.currentWidget() is self.fixes:
            self.fixes.step(by)
            return
        self.close_page(back=False)
        self.in_sight.emit()
        key = self._from_caret(by) if self.open is None else self.list.step(by)
        if key is not None:
            self._ask(key)
            self.list.say_open()

    def _from_caret(self, by: int) -> Hashable:
        """Open the finding behind or before the caret, round the ends: the one that was open is mended or ignored."""
        report, at = self.report, self._at
        keys = list(self._findings)
        if report is None or at is None or not keys:
            return self.list.step(by)
        order = reading_order(Context(report.draft, report.profile))
        try:
            here = order(Span(at.place, at.offset, at.offset))
        except LookupError:  # the caret is in a paragraph that came since
            return self.list.step(by)
        before = sum(order(one.span) < here for one in self._findings.values())
        key = keys[(before if by > 0 else before - 1) % len(keys)]
        self.list.open(key)
        return key

    def make_open_change(self) -> None:
        """Make the first fix of the open finding."""
        if (finding := self.open) is not None and finding.fixes:
            self.apply(finding, finding.fixes[0])

    def explain(self) -> None:
        """Show the page of the open finding's rule."""
        if (finding := self.open) is not None:
            self._turn_to(self.rule)
            self.rule.show_rule(finding.rule)

    def show_ignored(self) -> None:
        """Show what is ignored."""
        self._turn_to(self.ignored)
        self.ignored.take_keyboard()

    def show_fixes(self) -> None:
        """Show the preview of fixes, which are being planned."""
        self._turn_to(self.fixes)
        self.fixes.wait()

    def choose(self) -> None:
        """Put the keyboard where it is chosen which findings are shown."""
        self.close_page(back=False)
        self.in_sight.emit()
        self.choice.take_keyboard()

    def _turn_to(self, page: InnerPage) -> None:
        if not self.pages.currentIndex():
            self._came_from_list = self.has_keyboard
        self.in_sight.emit()
        self.pages.setCurrentWidget(page)
        self._point_keyboard()

    def close_page(self, back: bool = True) -> None:
        """Show the findings again; with ``back`` the keyboard goes back to where it was, the list or the text."""
        if self.pages.currentIndex():
            was_here = self.has_keyboard
            self.pages.setCurrentIndex(0)
            self._point_keyboard()
            if back and self._came_from_list and was_here and self.focusProxy() is not None:
                self.setFocus(Qt.FocusReason.OtherFocusReason)
            elif back:
                self.left.emit()

    def _point_keyboard(self) -> None:
        """Let the keyboard, when the panel is asked to take it, go to what is shown in it."""
        parts: dict[QWidget, QWidget] = {
            self.fixes: self.fixes.list,
            self.ignored: self.ignored.list,
            self.rule: self.rule.text,
        }
        there = (self.list, self.choice.here)  # a filter may have left no finding to go to
        shown = parts.get(self.pages.currentWidget() or self) or next(
            (one for one in there if not one.isHidden()), None
        )
        can_take = shown is not self.choice.here or not self.choice.isHidden()
        self.setFocusProxy(shown if can_take else None)  # type: ignore[arg-type]
        self.setAccessibleName("Findings" if can_take else f"Findings: {self.empty.text()}")


def keyed(findings: Iterable[Finding]) -> Iterator[tuple[Hashable, Finding]]:
    """Give findings with keys by which they are known again; those that say the same of one place are counted."""
    counts: dict[Hashable, int] = defaultdict(int)
    for one in findings:
        said = (one.rule, one.span.place, str(one.message))
        yield (said, counts[said]), one
        counts[said] += 1


def _sentence() -> QLabel:
    label = QLabel()
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setMargin(EDGE)
    label.setAlignment(Qt.AlignmentFlag.AlignTop)
    return label

"""The line at the foot of the window: counts that can be clicked, where the caret is, what was saved when."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton

from penholder.desktop.fitting import OneLine
from penholder.desktop.guard import guarded
from penholder.desktop.icons import SIGNS
from penholder.desktop.saying import BODIES, STAGES, clock, counted, said_day, said_place
from penholder.desktop.session_signals import SessionSignals
from penholder.desktop.standing_findings import ORDER
from penholder.desktop.theme import Theme
from penholder.drafting.sentences import word_count
from penholder.model.draft import Draft
from penholder.model.finding import Finding, Severity
from penholder.model.ids import ParagraphId
from penholder.model.inline import text_of
from penholder.model.kinds import Kind
from penholder.model.note import Note
from penholder.model.paragraph import Paragraph
from penholder.model.place import InParagraph

SOON = 150
"""Milliseconds after a key before words are counted anew."""

_SPACING = 4
_ROOM_FOR_FINDING = 280
"""Pixels that are kept for what is wrong at the caret; it is said nowhere else where the panel is hidden."""
_WIDEST_PLACE = 150
"""Pixels of "Paragraph 20 (b) (iii)", for which room is kept in the same way."""
_NAMES = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "hint"}


@guarded
class StatusLine(QFrame):
    """Says how things stand; every part of it is a button that leads to what it tells of.

    In a narrow window the parts that are told elsewhere, too, go first; the line never makes the window wider.
    """

    severity_clicked = Signal(object)
    details_clicked = Signal(str)
    """What of the details is to be chosen: "stage", "body", or nothing."""
    zoom_clicked = Signal()
    paragraph_clicked = Signal()
    copy_clicked = Signal()

    def __init__(self, signals: SessionSignals, theme: Theme, zoom: int) -> None:
        super().__init__()
        self.setObjectName("status")
        self.setAccessibleName("Status")
        self._session = signals.session
        self._buttons: list[QToolButton] = []
        self._words: dict[tuple[type, str], tuple[Paragraph | Note, int]] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 2, 8, 2)
        row.setSpacing(_SPACING)
        self._counts = {severity: self._button(row, f"{_NAMES[severity]}s") for severity in ORDER}
        for severity, button in self._counts.items():
            button.clicked.connect(lambda _=False, one=severity: self.severity_clicked.emit(one))
        self._paragraph = self._button(row, "Paragraph")
        self._paragraph.clicked.connect(self.paragraph_clicked)
        self._said = OneLine(Qt.TextElideMode.ElideRight)
        self._said.setAccessibleName("Finding at the caret")
        row.addWidget(self._said, 1)
        self._stage = self._button(row, "Stage")
        self._body = self._button(row, "Body")
        self._numbers = self._button(row, "Counts")
        for button, choice in ((self._stage, "stage"), (self._body, "body"), (self._numbers, "")):
            button.clicked.connect(lambda _=False, one=choice: self.details_clicked.emit(one))
        self._saved = self._button(row, "Saved")
        self._copy = self._button(row, "Last copy")
        self._copy.clicked.connect(self.copy_clicked)
        self._zoom = self._button(row, "Zoom")
        self._zoom.clicked.connect(self.zoom_clicked)
        self._told_elsewhere = (self._body, self._stage, self._numbers, self._paragraph, self._zoom, self._saved)
        self._later = QTimer(self, singleShot=True, interval=SOON)
        self._later.timeout.connect(self._show_draft)
        signals.draft_changed.connect(lambda _: self._later.start())
        signals.report_changed.connect(lambda _: self._show_counts())
        signals.file_changed.connect(lambda _: self._show_draft())
        signals.ignored_changed.connect(lambda _: self._later.start())
        self.relook(theme, zoom)
        self._show_counts()
        self._show_draft()

    def minimumSizeHint(self) -> QSize:
        """Ask for no width."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show what there is room for."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Show every part that has words, less those for which there is no room beside the finding at the caret.

        Its room is kept whether or not there is one, so that nothing comes and goes while the caret moves.
        """
        row = self.layout()
        buttons = [button for button in self._buttons if button.text()]
        margins = row.contentsMargins() if row is not None else self.contentsMargins()
        widths = {one: one.sizeHint().width() + _SPACING for one in buttons}
        if self._paragraph in widths:
            widths[self._paragraph] = max(widths[self._paragraph], _WIDEST_PLACE)
        taken = sum(widths.values()) + margins.left() + margins.right()
        taken += min(_ROOM_FOR_FINDING, self.width() * 2 // 5)
        gone = set()
        for button in self._told_elsewhere:
            if taken <= self.width():
                break
            if button in buttons:
                gone.add(button)
                taken -= widths[button]
        for button in self._buttons:
            button.setVisible(button in buttons and button not in gone)

    def _button(self, row: QHBoxLayout, name: str) -> QToolButton:
        button = QToolButton()
        button.setAutoRaise(True)
        button.setAccessibleName(name)
        row.addWidget(button)
        self._buttons.append(button)
        return button

    def relook(self, theme: Theme, zoom: int) -> None:
        """Take the colours of another theme and say another size of the page."""
        colours = {Severity.ERROR: theme.error, Severity.WARNING: theme.warning_text, Severity.HINT: theme.hint}
        for severity, button in self._counts.items():
            button.setStyleSheet(f"QToolButton {{ color: {colours[severity]}; }}")
        _say(self._zoom, f"{zoom} %", "Size of the page; a click makes it 100 %")

    def follow(self, paragraph: ParagraphId | None) -> None:
        """Say where the caret is."""
        place = said_place(self._session.draft, InParagraph(paragraph)) if paragraph else ""
        words = f"Paragraph {place}" if place[:1].isdigit() else place[:1].upper() + place[1:]
        if words != self._paragraph.text():  # most keys leave the caret in its paragraph
            _say(self._paragraph, words, "Where the caret is")
            self._fit()

    def say_findings(self, findings: Sequence[Finding]) -> None:
        """Say what is wrong at the caret: the worst of it, in the room that there is."""
        first = min(findings, key=lambda one: ORDER.index(one.severity), default=None)
        words = f"{SIGNS[first.severity]} {first.message}" if first is not None else ""
        if words != self._said.text():  # most keys leave it as it is
            self._said.show_words(words)

    @property
    def said(self) -> str:
        """What is said of the finding at the caret."""
        return self._said.text()

    def _show_counts(self) -> None:
        report = self._session.report
        for severity, button in self._counts.items():
            number = report.counts[severity] if report else 0
            words = counted(number, _NAMES[severity])
            _say(button, f"{SIGNS[severity]} {words}" if number else "", f"{words}; a click goes to the first")
        self._fit()

    def _show_draft(self) -> None:
        self._later.stop()
        draft = self._session.draft
        _say(
            self._stage,
            STAGES[draft.stage],
            "The stage of the text, found from the draft unless you set it; a click leads there",
        )
        _say(
            self._body,
            BODIES[draft.body],
            "The body whose rules hold, found from the draft unless you set it; a click leads there",
        )
        most = self._session.checked.profile.most_words
        words = f"{self._count_words(draft):,}" + (f" of {most:,}" if most else "") + " words"
        hint = "What is in the draft; the words of the notes are counted, too, as a limit counts them"
        _say(self._numbers, f"{_numbers(draft)} · {words}", hint)
        at = self._session.saved_at
        saved = f"Saved {clock(at)}" if at else ""
        _say(self._saved, saved, saved)
        self._show_copy(draft)
        self._fit()

    def _show_copy(self, draft: Draft) -> None:
        """Say when the last copy went out and how much has changed since."""
        last = self._session.versions.last
        if last is not None:
            since = last.changes_since(draft)
            changes = f", {counted(since, 'change')} since" if since else ""
            when = clock(last.time) if last.time.date() == datetime.now().date() else said_day(last.time)
            _say(self._copy, f"{last.kind} {when}{changes}", f"{last.name}: {last.file}; a click leads to the next one")

    def _count_words(self, draft: Draft) -> int:
        """Count the words of text and notes as the limit counts them; what stayed the same is not counted again."""
        known = self._words
        self._words = {}
        counted_ones: tuple[Paragraph | Note, ...] = (*draft.paragraphs, *draft.notes)
        for one in counted_ones:
            key = type(one), one.id
            was = known.get(key)
            self._words[key] = was if was and was[0] is one else (one, _word_count(one))
        return sum(number for _, number in self._words.values())


def _word_count(one: Paragraph | Note) -> int:
    lines = one.paragraphs if isinstance(one, Note) else (one.inlines,)
    return sum(word_count(text_of(line)) for line in lines)


def _numbers(draft: Draft) -> str:
    kinds = [one.kind for one in draft.paragraphs if not one.level]
    preambular, operative = kinds.count(Kind.PREAMBULAR), kinds.count(Kind.OPERATIVE)
    return f"{preambular} PP · {operative} OP · {counted(len(draft.notes), 'note')}"


def _say(button: QToolButton, words: str, hint: str) -> None:
    button.setText(words)
    button.setAccessibleDescription(hint)
    button.setToolTip(hint)

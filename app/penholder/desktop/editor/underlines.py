"""Underlines the words that findings are about and colours those that came; only blocks that changed are drawn anew."""

from __future__ import annotations

from collections.abc import Set

from PySide6.QtCore import QTimer
from PySide6.QtGui import QColor, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from penholder.desktop.editor.bridge import Bridge
from penholder.desktop.editor.change_marks import ChangeMarks, came
from penholder.desktop.editor.runs import Runs, text_of_runs, to_page
from penholder.desktop.editor.utf16 import units_in
from penholder.desktop.guard import guarded
from penholder.desktop.standing_findings import StandingFindings
from penholder.desktop.theme import Theme
from penholder.model.finding import Finding, Severity
from penholder.model.ids import ParagraphId
from penholder.model.masthead import MastheadField
from penholder.model.place import InLabel, InMasthead, InNote, InParagraph, Place, Position

AT_ONCE = 5
"""Blocks drawn anew before the window is given its turn."""

STYLES = {  # no two severities differ in colour alone
    Severity.ERROR: QTextCharFormat.UnderlineStyle.WaveUnderline,
    Severity.WARNING: QTextCharFormat.UnderlineStyle.DashUnderline,
    Severity.HINT: QTextCharFormat.UnderlineStyle.DotLine,
}


@guarded
class Underlines(QSyntaxHighlighter):
    """Asks for the findings of a block's paragraph when Qt draws the block anew."""

    def __init__(
        self, document: QTextDocument, bridge: Bridge, theme: Theme, findings: StandingFindings, changes: ChangeMarks
    ) -> None:
        super().__init__(document)
        self._bridge = bridge
        self._changes = changes
        self._came = QTextCharFormat()
        self._findings = findings
        self._formats: dict[Severity, QTextCharFormat] = {}
        self._waiting: list[ParagraphId] = []
        self._typing_at: Position | None = None
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._draw_some)
        self._make_formats(theme)

    def close(self) -> None:
        """Draw nothing more."""
        self._later.stop()
        self.setDocument(None)

    def relook(self, theme: Theme) -> None:
        """Draw in another theme from now on."""
        self._make_formats(theme)

    def _make_formats(self, theme: Theme) -> None:
        for severity, style in STYLES.items():
            made = QTextCharFormat()
            made.setUnderlineStyle(style)
            made.setUnderlineColor(QColor(getattr(theme, severity.value)))
            self._formats[severity] = made
        self._came = QTextCharFormat()
        self._came.setForeground(QColor(theme.added))

    def redraw(self, places: frozenset[Place], first: ParagraphId | None = None) -> None:
        """Draw the paragraphs anew whose findings changed, those from the one in sight on first."""
        draft = self._bridge.draft
        names = {place.paragraph for place in places if isinstance(place, InParagraph | InLabel)}
        names |= {
            draft.homes[place.note] for place in places if isinstance(place, InNote) and place.note in draft.homes
        }
        self._draw_all(names, first)

    def redraw_changes(self, first: ParagraphId | None = None) -> None:
        """Draw the paragraphs anew whose changes against the base are others than before."""
        names = self._changes.refresh()
        if names:
            self._draw_all({*names, *self._waiting}, first)

    def _draw_all(self, names: Set[ParagraphId], first: ParagraphId | None) -> None:
        draft = self._bridge.draft
        rows = draft.positions
        top = rows.get(first, 0) if first else 0
        due = sorted((rows[name] for name in names if name in rows), key=lambda row: (row < top, row))
        self._waiting = [draft.paragraphs[row].id for row in due]
        self._draw_some()

    def _draw_some(self) -> None:
        now, self._waiting = self._waiting[:AT_ONCE], self._waiting[AT_ONCE:]
        for name in now:
            self._draw(name)
        if self._waiting:
            self._later.start()

    def _draw(self, name: ParagraphId) -> None:
        number = self._bridge.number_of(name)
        if number is not None:
            self.rehighlightBlock(self.document().findBlockByNumber(number))

    def note_typing(self, position: Position | None) -> None:
        """Remember where somebody is typing: the word that ends there is not underlined until the caret leaves it."""
        was, self._typing_at = self._typing_at, position
        if (
            was is not None
            and was != position
            and isinstance(was.place, InParagraph)
            and self._findings.of(was.place, self._bridge.draft)
        ):
            self._draw(was.place.paragraph)

    def worst_on_label(self, paragraph: ParagraphId) -> Severity | None:
        """Give the worst finding on a paragraph's label."""
        return self._findings.worst_of(InLabel(paragraph), self._bridge.draft)

    def worst_in_masthead(self, field: MastheadField) -> Severity | None:
        """Give the worst finding in a field of the masthead."""
        return self._findings.worst_of(InMasthead(field), self._bridge.draft)

    def highlightBlock(self, text: str) -> None:
        """Underline one block."""
        shown = self._bridge.shown(self.currentBlock().blockNumber())
        if shown is None:
            return
        draft = self._bridge.draft
        for start, end in came(self._changes.of(shown.name)):
            first = to_page(shown.runs, start)
            self.setFormat(first, to_page(shown.runs, end) - first, self._came)
        for finding in self._findings.of(InParagraph(shown.name), draft):
            if not self._is_being_typed(finding):
                self._underline(shown.runs, finding.span.start, finding.span.end, finding.severity)
        one = draft.by_id.get(shown.name)
        for offset, note in one.anchors if one else ():
            count = len(draft.notes_by_id[note].paragraphs) if note in draft.notes_by_id else 0
            for index in range(count):
                severity = self._findings.worst_of(InNote(note, index), draft)
                if severity is not None:
                    self._underline(shown.runs, offset, offset + 1, severity)

    def _is_being_typed(self, finding: Finding) -> bool:
        at = self._typing_at
        return at is not None and finding.span.place == at.place and finding.span.end == at.offset

    def _underline(self, runs: Runs, start: int, end: int, severity: Severity) -> None:
        if start == end:
            start, end = (start - 1, end) if start else (start, end + 1)
        first, last = to_page(runs, start), to_page(runs, end)
        last = min(last, units_in(text_of_runs(runs)))
        last = max(last, first + 1)
        if not self._changes.of(self._bridge.draft.paragraphs[self.currentBlock().blockNumber()].id):
            self.setFormat(first, last - first, self._formats[severity])
            return
        for at in range(first, last):  # words that came keep their colour under the line of a finding
            both = self.format(at)
            both.merge(self._formats[severity])
            self.setFormat(at, 1, both)

"""The findings of the last report as they stand in the draft as it is now, which may have been typed into since."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from penholder.checks.report import Report
from penholder.desktop.editor.differing import same_ends
from penholder.model.draft import Draft
from penholder.model.finding import Finding, Severity
from penholder.model.ids import ParagraphId
from penholder.model.inline import Inlines, text_of
from penholder.model.place import InLabel, InMasthead, InNote, InParagraph, Place, Position

ORDER = (Severity.ERROR, Severity.WARNING, Severity.HINT)


class StandingFindings:
    """Findings by place; one whose words have been changed since is left out until the next report."""

    def __init__(self) -> None:
        self._by_place: dict[Place, tuple[Finding, ...]] = {}
        self._draft = Draft()

    def accept(self, report: Report | None) -> frozenset[Place]:
        """Take a new report; gives the places about which it says something else than the one before."""
        grouped: dict[Place, list[Finding]] = {}
        for finding in report.findings if report else ():
            grouped.setdefault(finding.span.place, []).append(finding)
        new = {place: tuple(found) for place, found in grouped.items()}
        old = self._by_place
        self._by_place, self._draft = new, report.draft if report else Draft()
        return frozenset(place for place in (*old, *new) if old.get(place) != new.get(place))

    def of(self, place: Place, draft: Draft) -> tuple[Finding, ...]:
        """Give the findings that stand at a place, their spans moved along with the words."""
        found = self._by_place.get(place, ())
        if not found or self._draft is draft:
            return found
        if isinstance(place, InLabel):
            return found if place.paragraph in draft.by_id else ()
        before, now = _line(self._draft, place), _line(draft, place)
        if before is None or now is None:
            return ()
        return found if before is now else tuple(filter(None, (_moved(one, before, now) for one in found)))

    def now(self, finding: Finding, draft: Draft) -> Finding | None:
        """Give one finding of the last report as it stands in a draft; None where its words have been changed since."""
        if self._draft is draft or isinstance(finding.span.place, InLabel):
            return finding
        before, now = _line(self._draft, finding.span.place), _line(draft, finding.span.place)
        if before is None or now is None:
            return None
        return finding if before is now else _moved(finding, before, now)

    def at(self, position: Position, draft: Draft) -> tuple[Finding, ...]:
        """Give the findings whose words are at a position."""
        found = self.of(position.place, draft)
        return tuple(one for one in found if one.span.start <= position.offset <= one.span.end)

    def around(self, position: Position, draft: Draft) -> tuple[Finding, ...]:
        """Give the findings at a position of a paragraph and, at its start, those of its label."""
        place = position.place
        label = InLabel(place.paragraph) if isinstance(place, InParagraph) and not position.offset else None
        return (*(self.of(label, draft) if label is not None else ()), *self.at(position, draft))

    def worst_of(self, place: Place, draft: Draft) -> Severity | None:
        """Give the worst severity at a place."""
        return worst(self.of(place, draft))

    def worst_of_paragraph(self, paragraph: ParagraphId, draft: Draft) -> Severity | None:
        """Give the worst severity in a paragraph and on its label."""
        return worst((*self.of(InLabel(paragraph), draft), *self.of(InParagraph(paragraph), draft)))


def worst(findings: tuple[Finding, ...]) -> Severity | None:
    """Give the worst severity among findings."""
    there = {one.severity for one in findings}
    return next((severity for severity in ORDER if severity in there), None)


def _line(draft: Draft, place: Place) -> Inlines | None:
    if isinstance(place, InParagraph):
        one = draft.by_id.get(place.paragraph)
        return one.inlines if one else None
    if isinstance(place, InNote):
        note = draft.notes_by_id.get(place.note)
        return note.paragraphs[place.index] if note and place.index < len(note.paragraphs) else None
    return draft.masthead.line(place.field) if isinstance(place, InMasthead) else None


@lru_cache(maxsize=64)
def _difference(before: Inlines, now: Inlines) -> tuple[int, int, int]:
    """Give how much is the same at the start and at the end, and by how much the line has grown."""
    old, new = text_of(before), text_of(now)
    head, tail = same_ends(old, new)
    return head, len(old) - tail, len(new) - len(old)


def _moved(finding: Finding, before: Inlines, now: Inlines) -> Finding | None:
    head, changed_end, grown = _difference(before, now)
    span = finding.span
    if span.end <= head and span.end < changed_end + 1:
        return finding
    if span.start >= changed_end and span.start > head:
        return replace(finding, span=replace(span, start=span.start + grown, end=span.end + grown))
    return None

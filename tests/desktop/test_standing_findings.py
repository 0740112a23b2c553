"""Findings move along with the words they are about, and go when those are changed."""

from __future__ import annotations

import pytest

from penholder.checks.profile import Profile
from penholder.checks.report import Report
from penholder.desktop.standing_findings import StandingFindings
from penholder.ground.messages import message
from penholder.model.change import applied
from penholder.model.edit import RemoveParagraphs, ReplaceText
from penholder.model.finding import Certainty, Finding, Severity
from penholder.model.ids import NoteId, ParagraphId
from penholder.model.inline import plain
from penholder.model.place import InLabel, InNote, InParagraph, Span
from tests.model.build import anchor, draft, note, op

P1 = InParagraph(ParagraphId("p1"))
DRAFT = draft(op("p1", "Requests Sates to dig", anchor("n1")), op("p2", "Decides."), notes=[note("n1", "Sea A/80/1.")])


def finding(span: Span, severity: Severity = Severity.WARNING) -> Finding:
    return Finding("test/word", severity, Certainty.LIKELY, span, message("A slip."), message("Slips distract."))


def standing(*findings: Finding) -> StandingFindings:
    found = StandingFindings()
    found.accept(Report(DRAFT, Profile.of(DRAFT), findings))
    return found


def spans_after(start: int, end: int, words: str) -> list[tuple[int, int]]:
    """Give where a finding on "Sates" (9 to 14) stands after a change."""
    after = applied(DRAFT, (ReplaceText(Span(P1, start, end), plain(words)),))
    return [(one.span.start, one.span.end) for one in standing(finding(Span(P1, 9, 14))).of(P1, after)]


@pytest.mark.parametrize(
    ("start", "end", "words", "spans"),
    [
        (0, 8, "Calls upon", [(11, 16)]),
        (0, 0, "x", [(10, 15)]),
        (15, 17, "", [(9, 14)]),
        (21, 21, "!", [(9, 14)]),
        (9, 14, "States", []),
        (12, 12, "x", []),
        (8, 10, "", []),
    ],
)
def test_a_finding_moves_or_goes(start: int, end: int, words: str, spans: list[tuple[int, int]]) -> None:
    assert spans_after(start, end, words) == spans


def test_findings_elsewhere_stand_as_they_are() -> None:
    label = finding(Span(InLabel(ParagraphId("p2")), 0, 2), Severity.ERROR)
    body = finding(Span(InNote(NoteId("n1")), 0, 3))
    found = standing(finding(Span(P1, 9, 14)), label, body)
    after = applied(DRAFT, (ReplaceText(Span(P1, 0, 0), plain("x")),))
    assert found.of(label.span.place, after) == (label,)
    assert found.of(body.span.place, after) == (body,)
    assert found.worst_of_paragraph(ParagraphId("p2"), after) is Severity.ERROR
    gone = applied(DRAFT, (RemoveParagraphs((ParagraphId("p1"), ParagraphId("p2"))),))
    assert [found.of(one.span.place, gone) for one in (label, body)] == [(), ()]
    assert found.of(P1, gone) == ()


def test_a_new_report_says_where_it_differs() -> None:
    found = standing(finding(Span(P1, 9, 14)))
    same = Report(DRAFT, Profile.of(DRAFT), (finding(Span(P1, 9, 14)),))
    assert found.accept(same) == frozenset()
    assert found.accept(Report(DRAFT, Profile.of(DRAFT), ())) == {P1}
    assert found.accept(None) == frozenset()

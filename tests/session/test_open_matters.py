"""What is still open is found and its place named; an official text that is finished has nothing open."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from penholder.checks.engine import check
from penholder.compare.differences import differences
from penholder.drafting.tabling.plan import DecisionKind
from penholder.drafting.tabling.planning import plan_for_tabling
from penholder.formats.registry import read_file
from penholder.formats.report import Problem
from penholder.ground.messages import message
from penholder.model.draft import Draft
from penholder.model.finding import Severity
from penholder.model.ids import CommentId, NoteId, ParagraphId
from penholder.model.inline import HIGHLIGHT, ITALIC, Mark, MarkKind, Text, plain, text_of
from penholder.model.kinds import Body, DocumentType, Kind, Stage
from penholder.model.masthead import Masthead
from penholder.model.note import Comment
from penholder.model.place import InLabel, InMasthead, InNote, InParagraph
from penholder.session.open_matters import Matter, MatterKind, open_matters
from tests.model.build import anchor, draft, note, op, par, pre
from tests.session.test_changes import BASE, NOW

MASTHEAD = Masthead(
    *map(plain, ("A/80/L.99", "Distr.: Limited", "4 November 2026", "Original: English", "Eightieth session")),
    agenda_item=plain("Agenda item 9"),
    agenda_title=plain("Water"),
)


def _found(text: Draft, kind: MatterKind, stage: Stage = Stage.TABLING) -> list[Matter]:
    return [one for one in open_matters(text, None, stage) if one.kind is kind]


def _words(text: Draft, kind: MatterKind) -> list[str]:
    """Give what stands at the places of the matters of a kind: a place that is wrong gives other words."""
    spans = [one.span for one in _found(text, kind)]
    return [text_of(text.line(one.place))[one.start : one.end] for one in spans if one is not None]


def test_brackets_are_found_wherever_they_stand_and_a_pair_within_another_is_not_counted_again() -> None:
    text = draft(
        par("p1", Kind.TITLE, "Wells [and springs]"),
        pre("p2", "Recalling [its [many] resolutions] on wells], [and"),
        op("p3", "Decides to go on.", anchor("n1")),
        notes=(note("n1", "See [A/80/1]."),),
    )
    assert _words(text, MatterKind.BRACKET) == ["[and springs]", "[its [many] resolutions]", "]", "[", "[A/80/1]"]


def test_the_bracketed_line_of_an_adopted_text_is_none() -> None:
    assert _found(draft(par("p1", Kind.CLOSING, "[Adopted without a vote]")), MatterKind.BRACKET) == []


def test_labels_of_a_negotiation_are_found_typed_in_the_text_or_before_it() -> None:
    text = draft(
        pre("p1", "PP1. Recalling its work,"), replace(op("p2", "Decides;"), typed_label="OP2."), op("p3", "Invites.")
    )
    found = _found(text, MatterKind.LABEL)
    assert [one.span.place for one in found if one.span] == [InLabel(ParagraphId("p2")), InParagraph(ParagraphId("p1"))]
    assert _found(text, MatterKind.LABEL, Stage.WORKING) == []  # they are right there


def test_a_trace_within_a_bracket_is_listed_as_the_bracket_only() -> None:
    text = draft(op("p1", "[EU: Urges] all to act, date TBC, as agreed ad ref."))
    assert _words(text, MatterKind.BRACKET) == ["[EU: Urges]"]
    assert _words(text, MatterKind.TRACE) == ["TBC", "ad ref."]


def test_comments_lead_to_the_words_they_are_about() -> None:
    remark = frozenset({Mark(MarkKind.COMMENT, "c1")})
    line = (Text("Recalling "), Text("its", remark), Text(" work", remark | {ITALIC}), Text(","))
    text = replace(
        draft(replace(pre("p1", ""), inlines=line)),
        comments=(Comment(CommentId("c1"), "Delegation A", "Whose?"), Comment(CommentId("c2"), "", "Nowhere")),
    )
    found = _found(text, MatterKind.COMMENT)
    assert [str(one.said) for one in found] == ["Delegation A: Whose?", "?: Nowhere"]
    assert _words(text, MatterKind.COMMENT) == ["its work"]
    assert found[1].span is None


def test_a_note_without_words_is_found() -> None:
    text = draft(
        pre("p1", "Recalling", anchor("n1"), " all", anchor("n2"), ","), notes=(note("n1", "See."), note("n2", " "))
    )
    found = _found(text, MatterKind.EMPTY_NOTE)
    assert [one.span.place for one in found if one.span] == [InNote(NoteId("n2"))]


def test_highlighted_words_are_one_matter_however_they_are_set() -> None:
    marks = frozenset({HIGHLIGHT})
    line = (Text("To "), Text("be ", marks), Text("decided", marks | {ITALIC}), Text(" and "), Text("more", marks))
    assert _words(draft(replace(op("p1", ""), inlines=line)), MatterKind.HIGHLIGHT) == ["be decided", "more"]


@pytest.mark.parametrize(
    ("change", "missing"),
    [
        ({}, []),
        ({"symbol": ()}, ["The symbol is missing."]),
        ({"symbol": plain("A/C.3/80/L.__")}, ["The symbol has a blank: A/C.3/80/L.__.", "The committee is missing."]),
        ({"date": plain("__ November 2026")}, ["The date has a blank: __ November 2026."]),
        (
            {"agenda_item": (), "agenda_title": ()},
            ["The agenda item is missing.", "The title of the agenda item is missing."],
        ),
    ],
)
def test_missing_lines_of_the_masthead_are_named(change: dict[str, object], missing: list[str]) -> None:
    text = replace(draft(op("p1", "Decides.")), masthead=replace(MASTHEAD, **change))  # type: ignore[arg-type]
    found = _found(text, MatterKind.MASTHEAD)
    assert [str(one.said) for one in found] == missing
    assert all(isinstance(one.span.place, InMasthead) for one in found if one.span)


def test_what_has_no_masthead_misses_none() -> None:
    bare = draft(op("p1", "Decides."))
    assert _found(bare, MatterKind.MASTHEAD, Stage.WORKING) == []
    assert _found(replace(bare, document_type=DocumentType.OTHER), MatterKind.MASTHEAD) == []
    council = replace(bare, body=Body.SC, masthead=replace(MASTHEAD, session=(), agenda_item=(), agenda_title=()))
    assert _found(council, MatterKind.MASTHEAD) == []


def test_findings_changes_and_doubts_are_listed_with_their_places() -> None:
    doubt = Problem("code", Severity.HINT, message("Unsure."), paragraph=NOW.paragraphs[0].id)
    gone = replace(doubt, paragraph=ParagraphId("p999"))
    report = check(NOW)
    found = open_matters(NOW, report, Stage.WORKING, differences(BASE, NOW), (doubt, gone))
    by_kind = {kind: [one for one in found if one.kind is kind] for kind in MatterKind}
    assert sum(len(by_kind[MatterKind(one.value)]) for one in Severity) == len(report.findings)
    assert len(by_kind[MatterKind.CHANGE]) == 4
    assert [one.span is None for one in by_kind[MatterKind.DOUBT]] == [False, True]
    assert [one.kind for one in found] == sorted((one.kind for one in found), key=list(MatterKind).index)


def test_an_official_draft_has_nothing_open_but_what_its_own_findings_say(shared: Path) -> None:
    for name in ("A_C.3_80_L.25", "A_80_L.9", "A_C.4_80_L.6", "A_C.1_80_L.2", "S_2020_110-EN"):
        text = read_file(shared / "drafts" / f"{name}.pdf").draft
        assert [str(one.said) for one in open_matters(text, None, Stage.TABLING)] == [], name


@pytest.mark.parametrize("name", ["compilation.txt", "second-revision.txt", "thirty-brackets.md", "zero-draft.txt"])
def test_the_brackets_that_are_open_are_those_that_tabling_asks_about(name: str, repository: Path) -> None:
    text = read_file(repository / "tests" / "data" / "working-texts" / name).draft
    asked = plan_for_tabling(text).decisions
    assert {one.span for one in _found(text, MatterKind.BRACKET)} >= {
        one.span for one in asked if one.kind is DecisionKind.BRACKET
    }
    assert [(one.said, one.span) for one in _found(text, MatterKind.MASTHEAD)] == [
        (one.message, one.span) for one in asked if one.kind is DecisionKind.MASTHEAD
    ]


def test_words_in_brackets_that_belong_to_the_text_are_not_open() -> None:
    text = draft(op("p1", "Recalls the report [sic] on wells, adopted [without a vote], at https://x.org/[1];"))
    assert _found(text, MatterKind.BRACKET) == []


def test_an_adopted_text_misses_no_line_of_the_page_of_a_draft(shared: Path) -> None:
    adopted = sorted((shared / "resolutions").rglob("*.pdf"))[:3]
    assert adopted
    for path in adopted:
        assert _found(read_file(path).draft, MatterKind.MASTHEAD) == [], path.name

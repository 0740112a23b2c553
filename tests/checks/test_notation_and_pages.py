"""The notation of examples says what it shows, and the page of a rule is read from its docstring."""

from __future__ import annotations

import pytest

from penholder.checks.explain import Example, read_page
from penholder.checks.notation import read_notation
from penholder.model.inline import ITALIC, Reference, Text, words_of
from penholder.model.kinds import Body, DocumentType, Kind, Stage
from penholder.model.note_marks import shown_marks
from penholder.model.outline import outline


def test_kinds_levels_and_labels_are_those_that_are_written() -> None:
    draft = read_notation(
        "title: Water\norgan: The General Assembly,\npre: Recalling:\n  (a) Its work,\n  (b) Its aims,\n"
        "heading: I. Access\n1. Decides:\n  (a) To go on:\n    (i) Soon;\n    (ii) Well;\n  (b) To rest;\n2. Ends.\n"
        "annex:\nannex title: Plan\nheading: Aims\n1. A plan is needed."
    )
    seen = [(one.kind, one.level, outline(draft)[one.id].shown) for one in draft.paragraphs]
    assert seen == [
        (Kind.TITLE, 0, ""),
        (Kind.ORGAN, 0, ""),
        (Kind.PREAMBULAR, 0, ""),
        (Kind.PREAMBULAR, 1, "(a)"),
        (Kind.PREAMBULAR, 1, "(b)"),
        (Kind.HEADING, 0, ""),
        (Kind.OPERATIVE, 0, "1."),
        (Kind.OPERATIVE, 1, "(a)"),
        (Kind.OPERATIVE, 2, "(i)"),
        (Kind.OPERATIVE, 2, "(ii)"),
        (Kind.OPERATIVE, 1, "(b)"),
        (Kind.OPERATIVE, 0, "2."),
        (Kind.ANNEX, 0, "Annex"),
        (Kind.ANNEX_TITLE, 0, ""),
        (Kind.HEADING, 0, ""),
        (Kind.NUMBERED, 0, "1."),
    ]
    assert all(one.typed_label is None for one in draft.paragraphs)


def test_labels_that_differ_from_the_count_are_kept() -> None:
    draft = read_notation("organ: The General Assembly,\npre [PP1]: Recalling,\n1. Decides;\n3) Ends;\n14 bis. Adds.")
    assert [one.typed_label for one in draft.paragraphs] == [None, "PP1", None, "3)", None]
    assert draft.paragraphs[4].number.way == "fixed"


def test_numbers_begin_anew_after_a_heading() -> None:
    draft = read_notation("organ: The General Assembly,\nheading: I\n1. Ends;\n2. Goes;\nheading: II\n1. Begins.")
    assert [one.number.way for one in draft.paragraphs if one.kind is Kind.OPERATIVE] == [
        "counted",
        "counted",
        "restart",
    ]


def test_marks_notes_and_repeats() -> None:
    draft = read_notation(
        "sponsors: Peru[^*]\npre: One,[^1] two,[^2] one again,[^1] and none[^4]\nnote *: On behalf.\n"
        "note 1: See *this*.\nnote 2: That.\nnote 9: Loose."
    )
    assert sorted(shown_marks(draft).values()) == ["*", "1", "1", "2", "4", "9"]
    bodies = {(shown_marks(draft)[note.id], note.words) for note in draft.notes}
    assert bodies == {("*", "On behalf."), ("1", "See this."), ("1", ""), ("2", "That."), ("4", ""), ("9", "Loose.")}
    assert Text("this", frozenset({ITALIC})) in draft.notes_by_id[draft.notes[1].id].paragraphs[0]


def test_profile_masthead_and_references() -> None:
    draft = read_notation(
        "body: sc\nstage: working\ndocument: amendment\nsymbol: S/2026/1\norgan: The Security Council,\n1. Decides."
    )
    assert (draft.body, draft.stage, draft.document_type) == (Body.SC, Stage.WORKING, DocumentType.AMENDMENT)
    assert words_of(draft.masthead.symbol) == "S/2026/1"
    live = read_notation("organ: The General Assembly,\n1. Decides;\n2. Recalls paragraph 1 above.")
    assert any(isinstance(inline, Reference) for inline in live.paragraphs[2].inlines)


def test_a_line_that_says_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="no kind and no label"):
        read_notation("Decides to go on.")


PAGE = """A rule has
a sentence.

A reason, in a
paragraph.

Wrong:
    1. One
Right:
    1. One.

Right:
    2. Two.

Source: a page
that says so.
"""


def test_a_page_is_read_from_its_docstring() -> None:
    page = read_page(PAGE)
    assert (page.summary, page.reason) == ("A rule has a sentence.", "A reason, in a paragraph.")
    assert page.source == "a page that says so."
    assert page.examples == (Example("1. One", "1. One."), Example(None, "2. Two."))


@pytest.mark.parametrize(
    "missing", ["Source: a page\nthat says so.\n", "\nA reason, in a\nparagraph.\n", "Wrong:\n    1. One\n"]
)
def test_a_page_with_a_part_missing_is_refused(missing: str) -> None:
    assert missing in PAGE
    with pytest.raises(ValueError, match="a rule needs"):
        read_page(PAGE.replace(missing, ""))

"""Whole working texts made ready: what goes, what is counted, what follows, and what remains to be decided."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from penholder.drafting.tabling.plan import DecisionKind, StepKind, TablingPlan
from penholder.drafting.tabling.planning import plan_for_tabling
from penholder.formats.registry import read_file
from penholder.formats.text import read_text
from penholder.model.draft import Draft
from penholder.model.inline import BOLD, ITALIC, UNDERLINE, Text
from penholder.model.kinds import DocumentType, Kind, Stage
from penholder.model.outline import outline
from penholder.model.paragraph import Paragraph


def _plan(*lines: str, head: str = "The General Assembly,") -> TablingPlan:
    """Plan for a text as it is typed, one paragraph to an argument."""
    return plan_for_tabling(read_text("\n\n".join((head, *lines)).encode()).draft)


def _shown(draft: Draft) -> list[str]:
    return [entry.shown for entry in outline(draft).entries]


def _asked(plan: TablingPlan, kind: DecisionKind) -> list[str]:
    return [str(one.message) for one in plan.decisions if one.kind is kind]


WATER = (
    "PP1 Recalling its work,",
    "OP1. Requests wells;",
    "OP2. Decides:",
    "(a) To dig;",
    "(b) To rest;",
    "(b) bis To sleep;",
    "OP2 bis. Invites rest;",
    "OP3. Requests what paragraphs 2 bis and 1 above say.",
)


def test_labels_go_numbers_are_counted_and_references_follow() -> None:
    plan = _plan(*WATER)
    assert _shown(plan.ready) == ["", "", "1.", "2.", "(a)", "(b)", "(c)", "3.", "4."]
    assert plan.ready.paragraphs[-1].words == "Requests what paragraphs 3 and 1 above say."
    assert plan.ready.stage is Stage.TABLING
    assert {(step.before, step.after) for step in plan.steps} >= {("PP1", ""), ("OP2 bis.", "3."), ("OP3.", "4.")}


def test_a_label_that_is_left_out_stays() -> None:
    whole = _plan(*WATER)
    left = plan_for_tabling(whole.draft, [step.key for step in whole.steps if step.before == "OP2 bis."])
    assert _shown(left.ready)[-2:] == ["OP2 bis.", "3."]
    assert left.ready.paragraphs[-1].words == "Requests what paragraphs 2 bis and 1 above say."


@pytest.mark.parametrize(
    ("labels", "words", "shown"),
    [
        (("OP1.", "OP2 alt 1.", "OP2 alt 2.", "OP3."), "Invites rest;", ["1.", "OP2 alt 1.", "OP2 alt 2.", "3."]),
        (("OP1.", "OP2.", "OP2 alt.", "OP3."), "Invites rest;", ["1.", "OP2.", "OP2 alt.", "3."]),
        (("OP1.", "OP2.", "OP2.", "OP3."), "Invites rest;", ["1.", "OP2.", "OP2.", "4."]),
        (("1.", "2.", "2 bis.", "3."), "[Invites rest;]", ["1.", "2.", "2 bis.", "3."]),
    ],
)
def test_rival_paragraphs_keep_their_labels(labels: tuple[str, ...], words: str, shown: list[str]) -> None:
    first, *rivals, last = labels
    plan = _plan(
        "Recalling its work,", f"{first} Requests wells;", *(f"{one} {words}" for one in rivals), f"{last} Ends."
    )
    assert _shown(plan.ready)[2:] == shown
    assert len(_asked(plan, DecisionKind.RIVALS)) == 1


def test_an_alternative_that_has_no_rival_any_more_is_counted() -> None:
    plan = _plan("OP1. Requests wells;", "OP2 alt 1. Invites rest;", "OP3. Decides to end.")
    assert _shown(plan.ready) == ["", "1.", "2.", "3."]
    assert _asked(plan, DecisionKind.RIVALS) == []


def test_amendments_keep_the_numbers_of_the_text_they_amend() -> None:
    draft = _plan("OP1. Requests wells;", "OP1 bis. Invites rest;").draft
    plan = plan_for_tabling(replace(draft, document_type=DocumentType.AMENDMENT))
    assert _shown(plan.ready) == _shown(draft)


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Recalling the [deep] wells,", "Keep “deep”, or take it out?"),
        ("Recalling [all] [many] [some] wells,", "Choose between “all”, “many” and “some”."),
        ("Recalling [EU: deep] [G77: old] wells,", "Choose between “deep” (EU) and “old” (G77)."),
        ("[Recalling wells,]", "The whole paragraph stands in square brackets: is it agreed?"),
        ("[RUS: delete] [Recalling wells,]", "“RUS: delete” is still to be answered."),
        ("Recalling [deep wells,", "This square bracket is opened and not closed in its paragraph."),
        ("Recalling {deep} wells,", "Keep “deep”, or take it out?"),
        ("Recalling deep] wells,", "This square bracket is closed and not opened in its paragraph."),
    ],
)
def test_open_brackets_are_asked_about(text: str, asked: str) -> None:
    plan = _plan(text, "1. Requests wells;", "2. Decides to go on.")
    assert _asked(plan, DecisionKind.BRACKET) == [asked]
    assert plan.ready.paragraphs[1].words == text


@pytest.mark.parametrize(
    "text", ["A/80/…", "A/C.3/80/L.XX", "[date]", "[ ]", "[…]", "TBC", "[TBC]", "resolution 80/__", "XX November"]
)
def test_places_that_are_to_be_filled_in(text: str) -> None:
    plan = _plan("Recalling wells,", f"1. Requests wells by {text} and on;", "2. Decides to go on.")
    found = [one.quote for one in plan.decisions if one.kind is DecisionKind.PLACEHOLDER]
    assert len(found) == 1
    assert found[0] in text


@pytest.mark.parametrize(
    "text",
    [
        "the wells [sic]",
        "the “wells … and” more",
        "resolution 2625 (XXV)",
        "https://wells.org/a[1]b",
        "the year 20XX wells (i)",
    ],
)
def test_what_belongs_to_a_text_is_not_asked_about(text: str) -> None:
    plan = _plan("Recalling wells,", f"1. Requests {text} here;", "2. Decides to go on.")
    assert [one for one in plan.decisions if one.kind is not DecisionKind.MASTHEAD] == []


def test_comments_are_listed() -> None:
    plan = _plan(
        "Recalling wells,", "Comment: many asked for time.", "1. Requests wells; (RUS: delete)", "2. Decides on OP1."
    )
    assert len(_asked(plan, DecisionKind.COMMENT)) == 1
    assert _asked(plan, DecisionKind.REFERENCE) == [
        "“OP1” is a working label; write the number that the paragraph has."
    ]


def _working_texts(repository: Path) -> list[Path]:
    return sorted((repository / "tests" / "data" / "working-texts").iterdir())


def test_working_texts_in_several_manners(repository: Path) -> None:
    """A zero draft, a compilation with names, a second revision, a text with thirty brackets."""
    for path in _working_texts(repository):
        draft = read_file(path).draft
        assert draft.stage is Stage.WORKING, path
        plan = plan_for_tabling(draft)
        ready = plan.ready
        words = " ".join(one.words for one in ready.paragraphs)
        assert "greed" not in words, path
        assert not any(
            shown.startswith("PP") and "bis" not in shown and "ter" not in shown for shown in _shown(ready)
        ), path
        assert plan_for_tabling(ready).steps == ()


def test_a_text_with_thirty_brackets(repository: Path) -> None:
    draft = read_file(repository / "tests" / "data" / "working-texts" / "thirty-brackets.md").draft
    plan = plan_for_tabling(draft)
    assert Counter(step.kind for step in plan.steps) == {
        StepKind.LABEL: 13,
        StepKind.NUMBER: 1,
        StepKind.MARK: 8,
        StepKind.ATTRIBUTION: 2,
        StepKind.HIGHLIGHT: 2,
        StepKind.LINE: 1,
        StepKind.BLANK: 1,
    }
    assert Counter(one.kind for one in plan.decisions) == {
        DecisionKind.BRACKET: 20,
        DecisionKind.PLACEHOLDER: 4,
        DecisionKind.RIVALS: 1,
        DecisionKind.POSITION: 1,
        DecisionKind.MASTHEAD: 7,
    }
    assert [one.after for one in plan.follows] == ["(d)", "paragraph 2 (d) above", "paragraph 5 above"]
    brackets = sum(one.words.count("[") for one in plan.ready.paragraphs)
    agreed = 1  # "[agreed ad ref]" is the one bracket that goes
    assert brackets == sum(one.words.count("[") for one in draft.paragraphs) - agreed >= 30


def test_marks_on_a_line_of_their_own_go_with_the_line() -> None:
    plan = _plan("Recalling wells,", "[agreed ad ref]", "OP1. Requests wells;", "(Agreed)", "OP2. Decides to go on.")
    assert [one.words for one in plan.ready.paragraphs[1:]] == [
        "Recalling wells,",
        "Requests wells;",
        "Decides to go on.",
    ]
    assert Counter(step.kind for step in plan.steps)[StepKind.LINE] == 2


def test_words_in_bold_or_underlined_are_those_of_a_proposal() -> None:
    looks = [Text("Digs ", frozenset({BOLD})), Text("deep", frozenset({UNDERLINE, ITALIC})), Text(" wells.")]
    draft = Draft(
        (Paragraph.of("p1", Kind.OPERATIVE, looks), Paragraph.of("p2", Kind.TEXT, looks)), stage=Stage.WORKING
    )
    ready = plan_for_tabling(draft).ready
    assert ready.paragraphs[0].inlines == (Text("Digs "), Text("deep", frozenset({ITALIC})), Text(" wells."))
    assert ready.paragraphs[1] == draft.paragraphs[1]
    adopted = replace(draft, stage=Stage.TABLING)
    assert plan_for_tabling(adopted).ready == adopted


def test_what_looks_open_within_a_web_address_is_not_asked_about() -> None:
    asked = _plan("1. Requests wells, as shown at https://wells.example/TBC/page;", "2. Decides to rest, date TBC.")
    assert len(_asked(asked, DecisionKind.PLACEHOLDER)) == 1

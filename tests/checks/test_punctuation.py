"""The signs at the end of paragraphs, beyond the examples: notes, quotations, lists, working texts."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import pytest

from penholder.checks.engine import check as check_all
from penholder.checks.fixing import fix_all_safe
from penholder.checks.notation import read_notation
from penholder.checks.profile import Profile
from penholder.checks.report import Report
from penholder.model.change import applied
from penholder.model.draft import Draft
from penholder.model.finding import Safety
from penholder.model.kinds import Kind
from tests.checks.shapes import shape
from tests.checks.texts import found as found_in
from tests.checks.texts import operative

ALONE = frozenset({"punctuation", "numbering"})
INNER = frozenset({"punctuation/quote-end"})
"""Judges signs within the line; the tests here are about those that end it."""


def check(draft: Draft) -> Report:
    """Check for the rules of punctuation and numbers alone."""
    return check_all(draft, replace(Profile.of(draft), select=ALONE, ignore=INNER))


found = partial(found_in, families="punctuation numbering")

COMMA = "punctuation/preamble-comma"
SEMICOLON = "punctuation/operative-semicolon"
STOP = "punctuation/final-stop"
COLON = "punctuation/chapeau-colon"
SUB = "punctuation/subparagraph-semicolon"
NOTE = "\nnote 1: A/80/12."


def _preamble(text: str) -> str:
    return f"organ: The General Assembly,\npre: {text}\n1. Goes;\n2. Ends."


@pytest.mark.parametrize(
    ("text", "fixed"),
    [
        ("Recalling its work", "Recalling its work,"),
        ("Recalling its work;", "Recalling its work,"),
        ("Recalling its work.", "Recalling its work,"),
        ("Recalling “Water for all”", "Recalling “Water for all”,"),
        ("Recalling the work (first part)", "Recalling the work (first part),"),
        ("Recalling wells, springs, etc.", "Recalling wells, springs, etc.,"),
        ("Recalling its work *in vain*", "Recalling its work *in vain*,"),
        ("Recalling States’", "Recalling States’,"),
    ],
)
def test_a_preambular_paragraph_gets_its_comma_in_the_right_place(text: str, fixed: str) -> None:
    draft = read_notation(_preamble(text))
    (finding,) = check(draft).findings
    assert finding.rule == COMMA
    assert finding.fixes[0].safety is Safety.SAFE
    assert shape(applied(draft, finding.fixes[0].edits)) == shape(read_notation(_preamble(fixed)))


@pytest.mark.parametrize(
    ("text", "fixed"),
    [
        ("Recalling the report[^1]", "Recalling the report,[^1]"),
        ("Recalling the report.[^1]", "Recalling the report,[^1]"),
        ("Recalling “Water”[^1]", "Recalling “Water”,[^1]"),
    ],
)
def test_the_comma_stands_before_the_note_mark(text: str, fixed: str) -> None:
    draft = read_notation(_preamble(text) + NOTE)
    (finding,) = check(draft).findings
    assert shape(applied(draft, finding.fixes[0].edits)) == shape(read_notation(_preamble(fixed) + NOTE))


@pytest.mark.parametrize(
    "text", ["Recalling its work,", "Recalling “Water for all”,", "Recalling,[^1]", "Recalling the rest …"]
)
def test_what_is_closed_or_left_open_is_right(text: str) -> None:
    assert found(_preamble(text) + (NOTE if "[^1]" in text else "")) == []


@pytest.mark.parametrize(
    ("text", "fixed"),
    [
        ("Recalling the words “and rivers … for all.”", "Recalling the words “and rivers … for all”,"),
        ("Recalling the title “Water for all;”", "Recalling the title “Water for all”,"),
        ("Recalling that it is “for ‘all.’”", "Recalling that it is “for ‘all’”,"),
        ("Recalling what it said: “Water is for all.”", "Recalling what it said: “Water is for all.”,"),
        ("Recalling what it asked: “Is water for all?”", "Recalling what it asked: “Is water for all?”,"),
        ("Recalling the firm called “Wells Ltd.”", "Recalling the firm called “Wells Ltd.”,"),
    ],
)
def test_the_sign_of_a_paragraph_stands_outside_a_quotation_and_no_other_rule_speaks_then(
    text: str, fixed: str
) -> None:
    (finding,) = check_all(read_notation(_preamble(text))).findings
    assert finding.rule == COMMA
    assert finding.fixes[0].safety is Safety.REVIEW
    draft = applied(read_notation(_preamble(text)), finding.fixes[0].edits)
    assert shape(draft) == shape(read_notation(_preamble(fixed)))
    assert check_all(draft).findings == ()


@pytest.mark.parametrize(
    ("text", "fixed"),
    [
        ("Ends with “the wells;”", "Ends with “the wells”."),
        ("Ends with this: “Wells are closed;”", "Ends with this: “Wells are closed.”"),
    ],
)
def test_the_stop_at_the_very_end_stands_where_the_quotation_wants_it(text: str, fixed: str) -> None:
    draft = read_notation(operative("1. Goes;", f"2. {text}"))
    (finding,) = check(draft).findings
    assert applied(draft, finding.fixes[0].edits).paragraphs[-1].text == fixed


def test_a_question_mark_is_replaced_only_after_a_look() -> None:
    (finding,) = check(read_notation(_preamble("Asking why?"))).findings
    assert [fix.safety for fix in finding.fixes] == [Safety.REVIEW]


def test_only_the_last_paragraph_has_the_stop() -> None:
    assert found(operative("1. Goes.", "2. Stays,", "3. Rests", "4. Ends;")) == [SEMICOLON] * 3 + [STOP]


def test_a_sole_paragraph_ends_in_the_stop() -> None:
    assert found(operative("op: Ends.")) == []
    assert found(operative("op: Ends;")) == [STOP]


def test_the_last_subparagraph_takes_the_stop() -> None:
    lines = (
        "1. Goes;",
        "2. Calls:",
        "  (a) To go:",
        "    (i) Soon;",
        "    (ii) Well;",
        "  (b) To stay:",
        "    (i) Here;",
    )
    assert found(operative(*lines, "    (ii) There.")) == []
    assert found(operative(*lines, "    (ii) There;")) == [STOP]
    assert found(operative(*lines, "    (ii) There:")) == [COLON]


def test_a_heading_does_not_end_the_sentence() -> None:
    assert found(operative("heading: I", "1. Goes;", "heading: II", "2. Ends.")) == []
    assert found(operative("heading: I", "1. Goes.", "heading: II", "2. Ends.")) == [SEMICOLON]


@pytest.mark.parametrize(
    "after", ["closing: 38th plenary meeting", "annex:\n1. A plan", "title: B\norgan: The General Assembly,\nop: Ends."]
)
def test_the_text_ends_before_closing_data_annexes_and_the_next_resolution(after: str) -> None:
    assert found(operative("1. Goes;", "2. Ends.") + "\n" + after) == []
    assert found(operative("1. Goes;", "2. Ends;") + "\n" + after) == [STOP]


def test_a_heading_behind_the_end_changes_nothing() -> None:
    assert found(operative("1. Goes;", "2. Ends.", "heading: Signatures")) == []


def test_subparagraphs_end_in_semicolons_with_or_without_and() -> None:
    lines = ("  (a) To go;", "  (b) To stay;", "2. Ends.")
    assert found(operative("1. Calls:", *lines)) == []
    assert found(operative("1. Calls:", "  (a) To go; and", *lines[1:])) == ["numbering/subparagraph-no-and"]
    assert found(operative("1. Calls:", "  (a) To go, and", *lines[1:])) == ["numbering/subparagraph-no-and"]
    assert found(operative("1. Calls:", "  (a) To go", *lines[1:])) == [SUB]


def test_flush_text_after_subparagraphs_goes_on_with_the_sentence() -> None:
    lines = ("1. Calls:", "  (a) To go;", "  (b) To stay,", "text: as it sees fit;", "2. Ends.")
    assert found(operative(*lines)) == []


def test_a_colon_may_introduce_a_quotation_or_a_table() -> None:
    assert found(operative("1. Adopts the text:", "text: “Water for all”;", "2. Ends.")) == []
    assert found(operative("1. Adopts the scale:", "object: A table", "2. Ends.")) == []
    assert found(operative("1. Adopts the text:", "2. Ends.")) == [COLON]
    assert found(operative("1. Goes;", "2. Adopts the text:")) == [COLON]


@pytest.mark.parametrize("sign", [";", ",", ".", "", " –"])
def test_a_chapeau_gets_its_colon(sign: str) -> None:
    lines = ("  (a) To go;", "  (b) To stay;", "2. Ends.")
    draft = read_notation(operative(f"1. Calls upon States{sign}", *lines))
    (finding,) = check(draft).findings
    assert finding.rule == COLON
    if sign != " –":
        right = read_notation(operative("1. Calls upon States:", *lines))
        assert shape(applied(draft, finding.fixes[0].edits)) == shape(right)


def test_lists_in_the_preamble_end_in_a_comma() -> None:
    items = (
        "organ: The General Assembly,",
        "pre: Recalling:",
        "  (a) Its work;",
        "  (b) Its aims{}",
        "1. Goes;",
        "2. Ends.",
    )
    assert found("\n".join(items).format(",")) == []
    assert found("\n".join(items).format(";")) == [COMMA]


def test_brackets_and_remarks_of_a_working_text_are_looked_past() -> None:
    before = "organ: The General Assembly,\npre: [Recalling its work,]\n"
    working = "stage: working\n" + operative(
        "1. [Goes;]", "2. Stays; [agreed]", "3. Notes; [ad ref]", "[4. Ends.]".replace("[4. ", "4. ["), before=before
    )
    assert found(working) == []
    assert found("stage: working\n" + operative("1. [Goes]", "2. Ends.")) == [SEMICOLON]


def test_in_a_working_text_with_brackets_the_sign_is_for_review() -> None:
    (finding,) = check(read_notation("stage: working\n" + operative("1. Goes [soon]", "2. Ends."))).findings
    assert [fix.safety for fix in finding.fixes] == [Safety.REVIEW]
    (finding,) = check(read_notation("stage: working\n" + operative("1. Goes soon", "2. Ends."))).findings
    assert [fix.safety for fix in finding.fixes] == [Safety.SAFE]


@pytest.mark.parametrize("kind", ["amendment", "draft_decision", "decision", "other"])
def test_other_documents_are_written_in_sentences(kind: str) -> None:
    assert found(f"document: {kind}\n" + operative("1. Goes.", "2. Ends")) == []


def test_the_sign_is_roman_after_italics() -> None:
    draft = read_notation(_preamble("Recalling *Water*"))
    (finding,) = check(draft).findings
    line = next(one for one in applied(draft, finding.fixes[0].edits).paragraphs if one.kind is Kind.PREAMBULAR)
    assert not getattr(line.inlines[-1], "marks", None)


def test_paragraphs_without_words_are_left_alone() -> None:
    assert found(operative("1. …", "2. Ends.")) == []
    assert found("organ: The General Assembly,\npre:\n1. Goes;\n2. Ends.") == []


def test_a_quotation_from_end_to_end_keeps_its_own_signs() -> None:
    rule = (
        "1. Recalls that the rule reads:",
        "  (a) “On appointment, the first step is given.",
        "  (b) “On promotion, another.”",
    )
    assert found(operative(*rule, "2. Ends.")) == []
    assert found(operative("1. “Water for all”, the campaign, goes on,", "2. Ends.")) == [
        SEMICOLON,
    ]
    assert found(operative("1. “Water for all”;", "2. Ends.")) == []


def test_beside_a_number_that_is_off_the_sign_is_for_review() -> None:
    """A paragraph of another text, quoted without quotation marks, keeps its number and its full stop."""
    lines = ("1. Amends the statute:", "text: New paragraph 9:", "9. In hearing a case, it decides.", "2. Ends.")
    findings = check(read_notation(operative(*lines))).findings
    (sign,) = [one for one in findings if one.rule == "punctuation/operative-semicolon"]
    assert [fix.safety for fix in sign.fixes] == [Safety.REVIEW]
    assert fix_all_safe(read_notation(operative(*lines)))[1] == ()


def test_behind_a_comma_in_the_preamble_a_label_may_be_wrong_instead_of_the_sign() -> None:
    for sign, safety in ((",", Safety.REVIEW), (";", Safety.SAFE)):
        notation = (
            f"organ: The General Assembly,\npre: Recalling{sign}\n  (a) Noting,\n  (b) Hoping,\n1. Goes;\n2. Ends."
        )
        (finding,) = check(read_notation(notation)).findings
        assert finding.rule == "punctuation/chapeau-colon"
        assert [fix.safety for fix in finding.fixes] == [safety]

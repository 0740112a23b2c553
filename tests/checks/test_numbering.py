"""The rules of numbering beyond the examples on their pages: exceptions, stages, and what a fix brings along."""

from __future__ import annotations

from dataclasses import replace

import pytest

from penholder.checks.engine import check
from penholder.checks.fixing import fix_all_safe
from penholder.checks.notation import read_notation
from penholder.checks.profile import Profile
from penholder.model.change import applied
from penholder.model.draft import Draft
from penholder.model.edit import SetNumber, SetTypedLabel
from penholder.model.finding import Finding, Safety
from penholder.model.kinds import Body, Stage
from penholder.model.outline import outline
from penholder.model.paragraph import RESTART
from tests.checks.shapes import shape
from tests.checks.texts import found, operative

SEQUENCE = "numbering/operative-sequence"
SUBLEVELS = "numbering/sublevel-sequence"


def _findings(notation: str, rule: str) -> list[Finding]:
    return [one for one in check(read_notation(notation)).findings if one.rule == rule]


def _labels(draft: Draft) -> list[str]:
    return [entry.shown for entry in outline(draft).entries if entry.shown]


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (("1. Goes;", "3. Stays;", "4. Ends."), "Paragraph 3 follows paragraph 1: 2 is left out."),
        (("1. Goes;", "5. Stays;", "6. Ends."), "Paragraph 5 follows paragraph 1."),
        (("1. Goes;", "1. Stays;", "2. Ends."), "There are two paragraphs 1."),
        (("2. Goes;", "3. Ends."), "The first operative paragraph is numbered 2."),
        (("1. Goes;", "7. Stays;", "3. Ends."), "Paragraph 7 follows paragraph 1."),
        (("1. Goes;", "3. Stays;", "2. Rests;", "4. Ends."), "Paragraph 3 stands before paragraph 2."),
        (("4. Goes;", "2. Stays;", "3. Rests;", "1. Ends."), "Paragraph 4 stands before paragraph 1."),
        (("1. Goes;", "4. Asks;", "5. Stays;", "2. Rests;", "3. Ends."), "Paragraph 4 stands before paragraph 2."),
        (("1. Goes;", "2. Rests;", "VII. Stays;", "4. Ends."), "Paragraph 7 follows paragraph 2."),
    ],
)
def test_one_slip_is_one_finding_however_far_it_reaches(lines: tuple[str, ...], said: str) -> None:
    (finding,) = _findings(operative(*lines), SEQUENCE)
    assert str(finding.message) == said
    assert found(operative(*lines)) == [SEQUENCE]
    fixed = applied(read_notation(operative(*lines)), finding.fixes[0].edits)
    assert check(fixed).findings == ()


@pytest.mark.parametrize("label", ["2)", "(2)", "2", "II.", "2.-", "b."])
def test_a_number_is_written_as_a_figure_with_a_full_stop(label: str) -> None:
    notation = operative("1. Goes;", f"op [{label}]: Stays;", "3. Ends.")
    (finding,) = _findings(notation, SEQUENCE)
    assert label in str(finding.message)
    assert _labels(applied(read_notation(notation), finding.fixes[0].edits)) == ["1.", "2.", "3."]


@pytest.mark.parametrize(
    "lines",
    [
        ("1. Goes;", "  2) Stays;", "3. Ends."),
        ("1. Goes;", "  (2) Stays;", "  3) Rests;", "4. Ends."),
        ("1. Goes;", "  2) Decides:", "  (a) To stay;", "  (b) To rest;", "3. Ends."),
        ("1. Goes;", "  2) Ends."),
        ("1. Goes;", "2. Asks:", "  (a) To go;", "  (b) To stay;", "  (c) To rest;", "  3) Decides;", "4. Ends."),
    ],
)
def test_a_badly_written_number_in_the_form_of_a_list_is_still_a_number(lines: tuple[str, ...]) -> None:
    draft = read_notation(operative(*lines))
    findings = check(draft).findings
    assert {one.rule for one in findings} == {SEQUENCE}
    assert {str(one.message)[:21] for one in findings} == {"The number is written"}
    mended, _ = fix_all_safe(draft)
    assert check(mended).findings == ()
    numbers = [label for label in _labels(mended) if label[0] != "("]
    assert numbers == [f"{number}." for number in range(1, len(numbers) + 1)]


def test_paragraphs_that_all_have_no_number_are_said_once() -> None:
    notation = operative("op: Goes;", "op: Stays;", "op: Ends.")
    (finding,) = check(read_notation(notation)).findings
    assert (finding.rule, str(finding.message)) == (SEQUENCE, "These 3 operative paragraphs have no numbers.")
    assert [fix.safety for fix in finding.fixes] == [Safety.REVIEW]
    mended = applied(read_notation(notation), finding.fixes[0].edits)
    assert _labels(mended) == ["1.", "2.", "3."]
    assert check(mended).findings == ()


@pytest.mark.parametrize(
    "lines",
    [
        ("heading: I", "op: Goes;", "heading: II", "op: Ends."),
        ("op: Resolves that:", "1. It goes;", "2. It ends."),
        ("document: decision", "op: It goes.", "op: It ends."),
    ],
)
def test_what_needs_no_number_is_left_alone(lines: tuple[str, ...]) -> None:
    assert found(operative(*lines)) == []


def test_a_list_that_begins_too_deep_is_raised_with_what_is_below_it() -> None:
    notation = operative(
        "1. Calls upon States:", "    (i) To go:", "      a. Soon;", "      b. Far;", "    (ii) To stay;", "2. Ends."
    )
    (finding,) = check(read_notation(notation)).findings
    assert (finding.rule, str(finding.message)) == (
        "numbering/sublevel-form",
        "The label (i) stands where (a) belongs.",
    )
    assert _labels(applied(read_notation(notation), finding.fixes[0].edits)) == [
        "1.",
        "(a)",
        "(i)",
        "(ii)",
        "(b)",
        "2.",
    ]


@pytest.mark.parametrize("label", ["•", "a)", "(c)"])
def test_a_single_item_with_a_wrong_label_may_be_no_list_and_only_its_label_is_told(label: str) -> None:
    for sign in (";", ":"):
        rules = found(operative(f"1. Calls upon States{sign}", f"  {label} To go;", "2. Ends."))
        assert len(rules) == 1
        assert rules[0].startswith("numbering/")
        assert rules != ["numbering/no-lone-subparagraph"]


def test_a_badly_written_number_keeps_its_place_in_a_row_that_is_off() -> None:
    notation = operative("1. Goes;", "3. Stays;", "4) Rests;", "5. Ends.")
    first, second = _findings(notation, SEQUENCE)
    draft = read_notation(notation)
    assert _labels(applied(draft, second.fixes[0].edits)) == ["1.", "3.", "4.", "5."]
    assert _labels(applied(draft, first.fixes[0].edits)) == ["1.", "2.", "3.", "4."]


def test_references_follow_a_renumbering_in_the_same_step() -> None:
    notation = operative("1. Goes;", "3. Stays;", "4. Asks, as set out in paragraph 3 above;", "5. Ends.")
    draft = read_notation(notation)
    (finding,) = _findings(notation, SEQUENCE)
    assert finding.fixes[0].safety is Safety.SAFE
    assert applied(draft, finding.fixes[0].edits).paragraphs[4].words == "Asks, as set out in paragraph 2 above;"


def test_a_number_that_stands_twice_is_for_review_if_it_is_referred_to() -> None:
    twice = ("1. Goes;", "2. Stays;", "2. Rests;")
    alone = _findings(operative(*twice, "3. Ends."), SEQUENCE)
    assert [fix.safety for one in alone for fix in one.fixes] == [Safety.SAFE]
    draft = read_notation(operative("1. Goes;", "2. Stays;", "3. Rests;", "4. Asks, as set out in paragraph 2 above."))
    named = applied(draft, (SetTypedLabel(draft.paragraphs[4].id, "2."), SetTypedLabel(draft.paragraphs[5].id, "3.")))
    assert "paragraph 2 above" in named.paragraphs[5].words
    doubted = [one for one in check(named).findings if one.rule == SEQUENCE]
    assert [fix.safety for one in doubted for fix in one.fixes] == [Safety.REVIEW]


def test_a_row_that_goes_on_behind_a_stranger_is_for_review() -> None:
    notation = operative("1. Goes;", "9. A stranger;", "2. Stays;", "3. Ends.")
    assert [fix.safety for one in _findings(notation, SEQUENCE) for fix in one.fixes] == [Safety.REVIEW] * 2


def test_behind_text_in_which_a_number_may_be_lost_renumbering_is_for_review() -> None:
    notation = operative("1. Goes;", "text: Two stays;", "3. Rests;", "4. Ends.")
    assert [fix.safety for one in _findings(notation, SEQUENCE) for fix in one.fixes] == [Safety.REVIEW]


def test_beside_a_locked_number_every_renumbering_is_for_review() -> None:
    safe = operative("1. Goes;", "3. Stays;", "4. Ends.")
    locked = operative("1. Goes;", "3. Stays;", "3 bis. Rests;", "4. Ends.")
    assert [fix.safety for one in _findings(safe, SEQUENCE) for fix in one.fixes] == [Safety.SAFE]
    assert {fix.safety for one in _findings(locked, SEQUENCE) for fix in one.fixes} == {Safety.REVIEW}


def test_bis_numbers_and_working_labels_are_right_in_negotiation_only() -> None:
    notation = operative(
        "OP1. Goes;",
        "OP2 [Stays];",
        "2 bis. Rests;",
        "3. Ends.",
        before="organ: The General Assembly,\npre [PP1]: Recalling,\n",
    )
    assert found("stage: working\n" + notation) == []
    assert found(notation) == ["numbering/preamble-none"] * 3 + ["markup/no-residue", SEQUENCE]


def test_the_number_of_a_working_label_counts() -> None:
    notation = "stage: working\n" + operative("OP1. Goes;", "OP3. Stays;", "OP4. Ends.")
    (finding,) = _findings(notation, SEQUENCE)
    assert finding.fixes[0].safety is Safety.REVIEW


@pytest.mark.parametrize("label", ["PP4", "4.", "(a)", "•", "PP 2 bis"])
def test_whatever_label_a_preambular_paragraph_has_goes(label: str) -> None:
    notation = f"organ: The General Assembly,\npre [{label}]: Recalling its work,\n1. Goes;\n2. Ends."
    (finding,) = _findings(notation, "numbering/preamble-none")
    assert finding.fixes[0].safety is Safety.SAFE
    assert _labels(applied(read_notation(notation), finding.fixes[0].edits)) == ["1.", "2."]


def test_numbers_begin_again_only_where_a_part_begins() -> None:
    parts = operative("heading: I", "1. Goes;", "2. Stays;", "heading: II", "1. Rests;", "2. Ends.")
    assert found(parts) == []
    draft = read_notation(operative("1. Goes;", "2. Stays;", "3. Rests;", "4. Ends."))
    broken = applied(draft, (SetNumber(draft.paragraphs[4].id, RESTART),))
    (finding,) = check(broken).findings
    assert str(finding.message) == "The numbers begin again at 1 in the middle of the text."
    assert shape(applied(broken, finding.fixes[0].edits)) == shape(draft)


def test_numbers_run_on_over_sections() -> None:
    assert found(operative("heading: I", "1. Goes;", "heading: II", "2. Stays;", "3. Ends.")) == []


def test_an_operative_paragraph_without_a_number_among_numbered_ones_is_found() -> None:
    notation = operative("1. Goes;", "op: Stays;", "2. Ends.")
    (finding,) = _findings(notation, SEQUENCE)
    assert finding.fixes[0].safety is Safety.REVIEW
    assert _labels(applied(read_notation(notation), finding.fixes[0].edits)) == ["1.", "2.", "3."]


def test_a_part_with_a_sole_paragraph_has_no_number_in_it() -> None:
    assert found(operative("heading: I", "1. Goes;", "2. Stays;", "heading: II", "pre: Having met,", "op: Ends.")) == []


def test_a_paragraph_without_a_number_may_introduce_numbered_ones() -> None:
    assert found(operative("op: Resolves that:", "1. The fund shall be kept;", "2. Members shall pay.")) == []
    parts = operative("heading: I", "1. Goes;", "heading: II", "op: Recalls its work,", "1. Notes;", "2. Ends.")
    assert found(parts) == []


def test_a_quoted_list_of_sentences_keeps_its_figures() -> None:
    agenda = ("1. Approves the agenda:", "  1. Opening of the session.", "  2. Other matters.", "2. Ends.")
    assert found(operative(*agenda)) == []
    listed = ("1. Calls for:", "  1. More wells;", "  2. More taps;", "2. Ends.")
    assert found(operative(*listed)) == ["numbering/sublevel-form"] * 2


def test_two_resolutions_under_one_number_are_two_texts() -> None:
    organ = "organ: The General Assembly,\npre: Recalling,\n"
    both = f"title: A\n{organ}op: Goes.\ntitle: B\n{organ}1. Goes;\n2. Ends."
    assert found(both) == []
    assert found(both.replace("op: Goes", "1. Goes")) == ["numbering/single-operative"]


def test_a_sole_paragraph_with_text_behind_it_is_for_review() -> None:
    notation = operative("1. Goes.", "text: Stays.")
    (finding,) = _findings(notation, "numbering/single-operative")
    assert [fix.safety for fix in finding.fixes] == [Safety.REVIEW]


def test_a_sole_paragraph_keeps_its_number_in_negotiation() -> None:
    assert found(operative("1. Ends.")) == ["numbering/single-operative"]
    assert found("stage: working\n" + operative("1. Ends.")) == []


def test_a_decision_that_only_lists_has_no_numbers() -> None:
    assert (
        found("document: draft_decision\norgan: The General Assembly:\n  (a) Takes note;\n  (b) Decides to meet.") == []
    )


@pytest.mark.parametrize(
    ("first", "second", "rules"),
    [
        ("a)", "b)", ["numbering/sublevel-form"] * 2),
        ("(1)", "(2)", ["numbering/sublevel-form"] * 2),
        ("(i)", "(ii)", ["numbering/sublevel-form"] * 2),
        ("(A)", "(B)", ["numbering/sublevel-form"] * 2),
        ("a.", "b.", ["numbering/sublevel-form"] * 2),
        ("(a)", "(c)", [SUBLEVELS]),
        ("(a)", "(a)", [SUBLEVELS]),
        ("(b)", "(c)", [SUBLEVELS]),
        ("•", "•", ["numbering/no-bullets"]),
        ("–", "–", ["numbering/no-bullets"]),
        ("(a)", "–", ["numbering/no-bullets"]),
    ],
)
def test_labels_of_subparagraphs(first: str, second: str, rules: list[str]) -> None:
    notation = operative("1. Calls:", f"  {first} To go;", f"  {second} To stay;", "2. Ends.")
    assert found(notation) == rules
    draft = read_notation(notation)
    for finding in check(draft).findings:
        draft = applied(draft, finding.fixes[0].edits)
    assert _labels(draft) == ["1.", "(a)", "(b)", "2."]


def test_the_ninth_letter_is_no_roman_numeral() -> None:
    letters = "abcdefghijkl"
    items = [f"  ({letter}) To go;" for letter in letters]
    assert found(operative("1. Calls:", *items, "2. Ends.")) == []
    deep = ["    (i) Soon;", "    (ii) Well;"]
    assert found(operative("1. Calls:", *items[:8], "  (i) To go:", *deep, "  (j) To stay;", "2. Ends.")) == []


def test_after_z_comes_aa() -> None:
    items = [f"  ({chr(97 + at)}) To go;" for at in range(26)]
    assert found(operative("1. Calls:", *items, "  (aa) To go;", "  (bb) To stay;", "2. Ends.")) == []


def test_letters_begin_anew_under_each_parent_and_run_on_over_deeper_levels() -> None:
    lines = ("1. Calls:", "  (a) To go:", "    (i) Soon;", "    (iii) Well;", "  (b) To stay;", "2. Ends.")
    (finding,) = _findings(operative(*lines), SUBLEVELS)
    assert str(finding.message) == "Subparagraph (iii) follows (i)."


def test_a_list_of_one_is_found_at_every_level() -> None:
    lines = ("1. Calls:", "  (a) To go:", "    (i) Soon;", "  (b) To stay;", "2. Ends.")
    assert found(operative(*lines)) == ["numbering/no-lone-subparagraph"]


def test_the_security_council_may_begin_subparagraphs_small() -> None:
    notation = operative("1. Calls:", "  (a) to go;", "  (b) to stay;", "2. Ends.")
    assert found(notation) == ["numbering/subparagraph-capital"] * 2
    assert found("body: sc\n" + notation) == []


@pytest.mark.parametrize("text", ["“for all” is the aim;", "“For all” is the aim;", "2030 is the year;", "[To go];"])
def test_what_is_quoted_gets_no_capital(text: str) -> None:
    notation = operative("1. Calls:", f"  (a) {text}", "  (b) To stay;", "2. Ends.")
    findings = check(read_notation(notation)).findings
    assert all(not finding.fixes for finding in findings if finding.rule == "numbering/subparagraph-capital")


def test_the_numbers_of_an_annex_are_its_own() -> None:
    annex = "\nannex:\nannex title: Plan\n1. A plan is needed.\n3. It is made.\n  a) at once,\n7. It ends"
    assert found(operative("1. Adopts the annex to the present resolution;", "2. Ends.") + annex) == []


def test_an_amendment_quotes_the_numbers_of_another_text() -> None:
    assert found("document: amendment\n" + operative("7. Goes.", "14 bis. Stays")) == []


def test_body_and_stage_can_be_told() -> None:
    draft = read_notation(operative("1. Calls:", "  (a) to go;", "  (b) to stay;", "2. Ends;"))
    assert len(check(draft, replace(Profile.of(draft), body=Body.SC)).findings) == 1
    assert len(check(draft, replace(Profile.of(draft), stage=Stage.WORKING)).findings) == 3

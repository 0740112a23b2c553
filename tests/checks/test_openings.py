"""Rules about openings, as far as their examples do not show it: sections, addressees, stages, italics."""

from __future__ import annotations

import pytest

from penholder.checks.engine import check
from penholder.checks.fixing import fix_all_safe
from penholder.checks.notation import read_notation
from penholder.model.change import applied
from tests.checks.shapes import shape
from tests.checks.texts import operative

REPEAT = "opening/repeat-operative"
ORPHAN = "opening/orphan-marker"
EXTENT = "opening/italic-extent"
ITALIC = "organ: *The General Assembly*,\npre: *Recalling* its work,\n"


def _openings(notation: str) -> list[str]:
    return [one.rule for one in check(read_notation(notation)).findings if one.rule.startswith("opening/")]


def test_a_heading_ends_a_run_and_may_be_run_over() -> None:
    first, last = "1. Welcomes the progress made;", "3. Decides to stay."
    again = ("heading: II. Means", "2. Welcomes the help given;", last)
    assert _openings(operative("heading: I. Access", first, *again)) == []
    also = [line.replace("2. Welcomes", "2. Also welcomes") for line in again]
    assert _openings(operative("heading: I. Access", first, *also)) == []
    assert _openings(operative("heading: I. Access", first, *also).replace("Also welcomes", "Also notes")) == [ORPHAN]


def test_subparagraphs_and_text_between_do_not_end_a_run() -> None:
    lines = ("1. Requests the Office:", "  (a) To go on;", "  (b) To report;", "2. Requests the Office to meet.")
    assert _openings(operative(*lines)) == [REPEAT]
    assert _openings(operative(*lines[:-1], "2. Also requests the Office to meet.")) == []


def test_another_addressee_needs_no_marker_and_the_same_one_does() -> None:
    lines = ("1. Urges Member States to go;", "2. Urges all Member States to stay;", "3. Notes the report.")
    assert _openings(operative(*lines)) == []
    assert _openings(operative(*lines).replace("all Member", "Member")) == [REPEAT]


def test_one_slip_in_a_run_is_told_once_whether_the_rest_counts_from_it_or_not() -> None:
    run = ("1. Notes the first;", "2. {} the second;", "3. {} the third;", "4. Stresses the fourth.")
    text = operative(*run)
    assert _openings(text.format("Notes", "Further notes")) == [REPEAT]
    assert _openings(text.format("Notes", "Also notes")) == [REPEAT]
    assert _openings(text.format("Further notes", "Also notes")) == [REPEAT, REPEAT]


def test_the_security_council_is_not_held_to_runs() -> None:
    lines = "1. Requests the Office to go;\n2. Requests the Office to stay;\n3. Decides to remain seized of the matter."
    council = "body: sc\norgan: The Security Council,\npre: Recalling its resolution 1325 (2000),\n" + lines
    assert _openings(council) == []


def test_in_a_working_text_paragraphs_in_brackets_stand_beside_others() -> None:
    lines = ("OP1. Notes the first text;", "OP2. [Notes the second text;]", "OP3. Notes the third text.")
    assert _openings("stage: working\n" + operative(*lines)) == []
    assert _openings("stage: working\n" + operative(*lines).replace("[", "").replace("]", "")) == [REPEAT] * 2


def test_a_preambular_paragraph_that_strayed_ends_no_run() -> None:
    lines = ("1. Notes the first text;", "pre: Mindful of its work,", "2. Also notes the second text.")
    assert _openings(operative(*lines)) == []


def test_a_fix_carries_the_italics_along() -> None:
    draft = read_notation(ITALIC + "1. *Notes* the first text;\n2. *Notes* the second text.")
    (finding,) = [one for one in check(draft).findings if one.rule == REPEAT]
    mended = applied(draft, finding.fixes[0].edits)
    assert shape(mended) == shape(
        read_notation(ITALIC + "1. *Notes* the first text;\n2. *Also notes* the second text.")
    )


def test_a_text_without_italics_is_told_nothing_of_them() -> None:
    lines = "1. Notes the first text;\n2. Stresses the second text."
    assert _openings(ITALIC.replace("*", "") + lines) == []
    assert set(_openings(ITALIC + lines.replace("Notes", "*Notes*"))) == {EXTENT}


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("*Takes note of* the text", "*Takes note* of the text"),
        ("*Takes* note of the text", "*Takes note* of the text"),
        ("Takes note of the text", "*Takes note* of the text"),
    ],
)
def test_the_safe_fix_sets_the_opening_in_italics_and_nothing_else(wrong: str, right: str) -> None:
    end = ";\n2. *Stresses* the second text."
    mended, _ = fix_all_safe(read_notation(ITALIC + "1. " + wrong + end))
    assert shape(mended) == shape(read_notation(ITALIC + "1. " + right + end))


def test_titles_in_italics_within_a_paragraph_stay() -> None:
    text = ITALIC + "1. *Notes* the *World Drug Report* and *mutatis mutandis*;\n2. *Stresses* it and *urges* action."
    assert _openings(text) == ["opening/no-inner-italic"]


def test_names_keep_their_capitals() -> None:
    lines = ("1. Notes the Conference on Sharing and Understanding, Financing the Goals;", "2. Stresses the aim.")
    assert _openings(operative(*lines)) == []
    assert _openings(operative("1. Notes the aim, and Stresses the need;", "2. Urges action.")) == ["opening/capital"]

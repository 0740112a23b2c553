"""The rules of references beyond the examples on their pages: ranges, lists, annexes, other texts, live references."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from penholder.checks.engine import check
from penholder.checks.fixing import fix_all_safe
from penholder.checks.notation import read_notation
from penholder.checks.profile import Profile
from penholder.model.change import applied
from penholder.model.draft import Draft
from penholder.model.edit import RemoveParagraphs
from penholder.model.finding import Finding
from penholder.model.inline import Reference
from tests.checks.texts import found as found_in

found = partial(found_in, families="xref")
SIDE, THERE = "xref/above-below", "xref/target-exists"
FORM, FULL, THIS = "xref/subparagraph-form", "xref/spelled-out", "xref/this-text"


def _text(*operative: str, preamble: str = "Recalling its work,", body: str = "ga") -> str:
    organ = "The Security Council," if body == "sc" else "The General Assembly,"
    return "\n".join((f"body: {body}", f"organ: {organ}", f"pre: {preamble}", *operative))


def _four(third: str, **more: str) -> str:
    lines = ("1. Decides:", "  (a) To go on;", "  (b) To report;", "2. Welcomes it;", f"3. {third};", "4. Ends.")
    return _text(*lines, **more)


def _findings(draft: Draft) -> tuple[Finding, ...]:
    report = check(draft, replace(Profile.of(draft), select=frozenset({"xref"})))
    assert report.failed == ()
    return report.findings


@pytest.mark.parametrize(
    ("third", "rules"),
    [
        ("Recalls paragraph 1 (b) above", []),
        ("Recalls paragraphs 1 (a) and (b) and 2 above", []),
        ("Recalls paragraph 4 below", []),
        ("Recalls paragraph 4 above", [SIDE]),
        ("Recalls paragraphs 1 and 2 below", [SIDE]),
        ("Recalls paragraphs 1 and 4 above", [SIDE]),
        ("Recalls paragraph 3 above", [THERE]),
        ("Recalls paragraph 9 below", [THERE]),
        ("Recalls paragraph 1 (c) above", [THERE]),
        ("Recalls paragraphs 1 (a) to (d) above", [THERE]),
        ("Recalls paragraphs 2 to 9 above", [THERE]),
        ("Recalls paragraph 9 of the present resolution", [THERE]),
        ("Recalls paragraph 2 of the present resolution", []),
        ("Recalls section II above", [THERE]),
        ("Recalls the ninth preambular paragraph above", [THERE]),
        ("Recalls “paragraph 9 above” as it was", []),
        ("Recalls paragraph 9 of Security Council resolution 2397 (2017)", []),
        ("Recalls its resolution 70/1 and paragraph 9 thereof", []),
        ("Recalls paragraph 9 below of that report", []),
        ("Recalls what is set out in paragraph 2 and goes on", [SIDE]),
        ("Recalls what is set out in paragraph 9 and goes on", []),
        ("Recalls its resolution 70/1 and what is set out in paragraph 2", []),
        ("Recalls article 12, paragraph 2, of the Statute", []),
        ("Recalls what stands in paragraph 2.1 of it", []),
    ],
)
def test_references_to_the_same_text_lead_to_another_paragraph_on_the_side_that_is_said(
    third: str, rules: list[str]
) -> None:
    assert found(_four(third)) == rules


def test_the_council_may_leave_out_the_side() -> None:
    assert found(_four("Recalls what is set out in paragraph 2", body="sc")) == []
    assert found(_four("Recalls paragraph 9 of this resolution", body="sc")) == [THERE]
    assert found(_four("Recalls paragraph 9 of this resolution")) == [THIS]


def test_an_annex_has_numbers_of_its_own() -> None:
    lines = ("1. Adopts the annex;", "2. Ends.", "annex: Annex", "1. One goes.", "2. Two, as in paragraph 1 above.")
    assert found(_text(*lines)) == []
    assert found(_text(*lines[:-1], "2. Two, as in paragraph 7 above.")) == [THERE]


def test_a_live_reference_whose_paragraph_goes_is_named_though_another_has_its_number_now() -> None:
    draft = read_notation(_four("Recalls paragraph 2 above"))
    second = next(one.id for one in draft.paragraphs if one.text == "Welcomes it;")
    assert _findings(draft) == ()
    (finding,) = _findings(applied(draft, (RemoveParagraphs((second,)),)))
    assert (finding.rule, str(finding.message)) == (
        THERE,
        "The paragraph that “paragraph 2 above” named was taken out.",
    )


@pytest.mark.parametrize("third", ["Recalls paragraph 1(b) above", "Recalls paragraph 2 below"])
def test_a_live_reference_stays_live_when_it_is_put_right(third: str) -> None:
    fixed, _ = fix_all_safe(read_notation(_four(third)))
    assert any(isinstance(one, Reference) for paragraph in fixed.paragraphs for one in paragraph.inlines)
    assert _findings(fixed) == ()


@pytest.mark.parametrize(
    ("wrong", "right", "rule"),
    [
        ("paragraph 20(a) of its report", "paragraph 20 (a) of its report", FORM),
        ("paragraphs 2(a)(iv) and 3(b) of its report", "paragraphs 2 (a) (iv) and 3 (b) of its report", FORM),
        ("paragraph 20 a) of its report", "paragraph 20 (a) of its report", FORM),
        ("para. 4 of its report", "paragraph 4 of its report", FULL),
        ("paras 4 and 5 of its report", "paragraphs 4 and 5 of its report", FULL),
        ("Sect. II of its report", "section II of its report", FULL),
        ("art. 12 of its rules", "article 12 of its rules", FULL),
        ("this resolution", "the present resolution", THIS),
    ],
)
def test_what_is_certain_is_put_right_without_a_look(wrong: str, right: str, rule: str) -> None:
    draft = read_notation(_four(f"Recalls {wrong}"))
    assert [one.rule for one in _findings(draft)] == [rule]
    fixed, _ = fix_all_safe(draft, replace(Profile.of(draft), select=frozenset({"xref"})))
    assert f"Recalls {right};" in [one.text for one in fixed.paragraphs]


@pytest.mark.parametrize(
    "words",
    [
        "paragraphs 2 (a) (iv), 7 (b) and (c) and 9 of its report",
        "the state of the art. It is good",
        "the letter (A/80/912, para. 4) in the text",
        "“this resolution” of others",
        "rule 12(b) of its rules",
        "section A of its report",
    ],
)
def test_what_is_right_is_left_alone(words: str) -> None:
    assert found(_four(f"Recalls {words}")) == []


LABELS = st.integers(1, 12)


@given(LABELS, st.sampled_from(["above", "below"]), st.integers(2, 9), st.integers(1, 9))
def test_a_reference_is_right_when_its_paragraph_stands_on_its_side(
    number: int, side: str, count: int, at: int
) -> None:
    at = min(at, count)
    lines = [f"{one}. Goes{';' if one < count else '.'}" for one in range(1, count + 1)]
    lines[at - 1] = f"{at}. Recalls paragraph {number} {side}{';' if at < count else '.'}"
    rules = found(_text(*lines))
    if number > count or number == at:
        assert rules == [THERE]
    else:
        assert rules == ([] if (number < at) is (side == "above") else [SIDE])

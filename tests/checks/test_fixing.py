"""Safe fixes together: everything safe is put right, nothing else is touched, and the second time nothing is left."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from penholder.checks.engine import check
from penholder.checks.fixing import fix_all_safe, safe_fix
from penholder.checks.notation import read_notation
from penholder.checks.profile import Profile
from penholder.model.change import applied
from penholder.model.draft import Draft
from penholder.model.finding import Safety, Severity
from penholder.model.kinds import Stage
from tests.checks.shapes import shape
from tests.checks.texts import clean, edits, operative, rules_of
from tests.strategies import drafts


def test_everything_safe_is_put_right_in_one_go() -> None:
    draft = read_notation(
        "organ: The General Assembly,\npre: Recalling the Convention[^1], and the report[^3]\n"
        "1. Welcomes the progress.\n3. Calls upon States;\n  (a) to go on,\n  c) to report on paragraph 3 above\n"
        "note 1: see A/C.3/80/L29\nnote 3: A/80/12."
    )
    fixed, done = fix_all_safe(draft)
    assert shape(fixed) == shape(
        read_notation(
            "organ: The General Assembly,\npre: Recalling the Convention,[^1] and the report,[^2]\n"
            "1. Welcomes the progress;\n2. Calls upon States:\n  (a) To go on;\n  (b) To report on paragraph 2 above.\n"
            "note 1: See A/C.3/80/L.29.\nnote 2: A/80/12."
        )
    )
    assert len(done) == 15
    assert {one.finding.rule for one in done} >= {"numbering/operative-sequence", "symbols/grammar"}


def test_each_finding_put_right_comes_with_the_draft_it_was_found_in() -> None:
    draft = read_notation(operative("1. Welcomes it.", "2. Ends[^1].", "note 1: A/80/L 4."))
    _, done = fix_all_safe(draft)
    assert done[0].draft is draft
    for one in done:
        assert one.finding in check(one.draft).findings


def test_fixes_of_the_same_place_are_made_one_after_the_other() -> None:
    beginning = "organ: The General Assembly,\npre: Guided by the Convention{}\n1. Goes;\n2. Ends.\nnote 1: A/80/1."
    fixed, done = fix_all_safe(read_notation(beginning.format("[^1].")))
    assert shape(fixed) == shape(read_notation(beginning.format(",[^1]")))
    assert [one.draft is done[0].draft for one in done] == [True, False]


def test_more_faults_than_are_ever_listed_are_all_put_right() -> None:
    lines = [f"{number}. Goes," for number in range(1, 251)]
    draft = read_notation(operative(*lines, "251. Ends."))
    fixed, done = fix_all_safe(draft)
    assert len(done) == 250
    assert check(fixed).findings == ()


def test_fixes_for_review_are_left_alone() -> None:
    draft = read_notation(operative("1. Calls:", "  • To go;", "  • To stay;", "2. Ends;", "2 bis. Really ends."))
    assert fix_all_safe(draft) == (draft, ())


def test_in_a_working_text_no_number_changes_by_itself() -> None:
    draft = read_notation("stage: working\n" + operative("1. Goes;", "3. Ends."))
    assert fix_all_safe(draft) == (draft, ())
    tabled, done = fix_all_safe(replace(draft, stage=Stage.TABLING))
    assert (len(done), tabled.paragraphs[3].typed_label) == (1, None)


def test_only_the_rules_asked_for_are_fixed() -> None:
    draft = read_notation(operative("1. Goes.", "3. Ends."))
    fixed, done = fix_all_safe(draft, replace(Profile.of(draft), select=frozenset({"punctuation"})))
    assert [one.finding.rule for one in done] == ["punctuation/operative-semicolon"]
    assert fixed.paragraphs[3].typed_label == "3."


def _errors(draft: Draft) -> int:
    return check(draft).counts[Severity.ERROR]


def _fixed_laws(draft: Draft) -> None:
    fixed, done = fix_all_safe(draft)
    again, none = fix_all_safe(fixed)
    assert (again, none) == (fixed, ())
    assert all(safe_fix(finding) is None for finding in check(fixed).findings)
    assert bool(done) == any(safe_fix(finding) for finding in check(draft).findings)
    assert _errors(fixed) <= _errors(draft)


@given(drafts(loose_notes=True))
def test_fixing_any_draft_ends_and_makes_no_new_error(draft: Draft) -> None:
    _fixed_laws(draft)


@given(st.data())
def test_fixing_a_damaged_draft_ends_and_makes_no_new_error(data: st.DataObject) -> None:
    draft = clean()
    for _ in range(data.draw(st.integers(1, 5))):
        draft = applied(draft, (data.draw(edits(draft)),))
    _fixed_laws(draft)


@given(st.data())
def test_no_single_fix_makes_a_new_error(data: st.DataObject) -> None:
    """A note that is copied brings its faults along, but no other kind of fault."""
    draft = data.draw(drafts(loose_notes=True))
    report = check(draft)
    offered = [(one.rule, fix) for one in report.findings for fix in one.fixes if fix.safety is Safety.SAFE]
    if offered:
        rule, fix = data.draw(st.sampled_from(offered))
        after = check(applied(draft, fix.edits))
        if rule == "footnotes/no-repeated-number":
            assert set(rules_of(after)) <= set(rules_of(report))
        else:
            assert after.counts[Severity.ERROR] <= report.counts[Severity.ERROR]

"""The engine: pure, the same with and without an earlier report, cancelled when asked, one broken rule at a time."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from penholder.checks import engine
from penholder.checks.catalogue import RULES
from penholder.checks.context import Context, labels_seen
from penholder.checks.engine import CheckCancelledError, check
from penholder.checks.facts import Facts
from penholder.checks.notation import read_notation
from penholder.checks.passage import Passage
from penholder.checks.profile import Options, Profile
from penholder.checks.rule import Fault, Rule, Scope, draft_rule, rule
from penholder.ground.messages import message
from penholder.model.change import applied
from penholder.model.draft import Draft
from penholder.model.edit import ReplaceText, SetNumber
from penholder.model.finding import Fix, Safety, Severity
from penholder.model.inline import plain
from penholder.model.kinds import Body, Stage
from penholder.model.outline import outline
from penholder.model.paragraph import fixed
from penholder.model.place import Span
from tests.checks.texts import clean, edits, operative, rules_of
from tests.strategies import drafts

PAGE = "A sentence.\n\nA reason.\n\nWrong:\n    1. One\n\nRight:\n    1. One.\n\nSource: made up."
FAULTY = operative("1. Welcomes the progress.", "3. Notes A/80/L 4,", "  (a) to go on;", "  (c) To stay;")


def test_a_draft_that_is_right_has_no_findings() -> None:
    report = check(clean())
    assert (report.findings, report.failed, report.truncated) == ((), (), ())


@given(drafts(odd=True, loose_notes=True))
def test_any_draft_is_checked_without_a_rule_breaking_down(draft: Draft) -> None:
    for stage in Stage:
        assert check(draft, replace(Profile.of(draft), stage=stage)).failed == ()


@given(drafts(loose_notes=True))
def test_the_same_draft_gives_the_same_report(draft: Draft) -> None:
    assert check(draft) == check(draft)


@given(drafts(loose_notes=True))
def test_findings_point_into_the_draft_and_stand_in_the_order_of_reading(draft: Draft) -> None:
    report = check(draft)
    order = engine.reading_order(Context(draft, report.profile))
    keys = [order(finding.span) for finding in report.findings]
    assert keys == sorted(keys)
    assert all(0 <= finding.span.start <= finding.span.end for finding in report.findings)


@given(st.data())
def test_a_check_that_takes_over_earlier_results_says_what_a_full_one_says(data: st.DataObject) -> None:
    drawn = [data.draw(st.one_of(drafts(loose_notes=True), st.just(clean())))]
    report = check(drawn[0])
    for _ in range(data.draw(st.integers(1, 4))):
        back = data.draw(st.booleans())
        drawn.append(drawn[0] if back else applied(drawn[-1], (data.draw(edits(drawn[-1])),)))
        report = check(drawn[-1], previous=report)
        assert report == check(drawn[-1])


def test_a_number_that_is_locked_at_what_it_counts_is_a_change() -> None:
    draft = read_notation(operative("1. Goes;", "2. Stays;", "4. Ends."))
    report = check(draft)
    locked = applied(draft, (SetNumber(draft.paragraphs[4].id, fixed("3")),))
    assert outline(locked) == outline(draft)
    assert check(locked, previous=report) == check(locked)
    assert check(locked).findings != report.findings


def test_a_mark_that_moves_up_is_named_anew_in_paragraphs_that_did_not_change() -> None:
    lines = ("1. Notes one;[^1]", "2. Welcomes two[^2];", "3. Ends.", "note 1: A/80/1.", "note 2: A/80/2.")
    draft = read_notation(operative(*lines))
    report = check(draft)
    first = draft.paragraphs[2]
    fewer = applied(draft, (ReplaceText(Span.in_paragraph(first.id, len(first.text) - 1, len(first.text)), ()),))
    assert fewer.paragraphs[3] is draft.paragraphs[3]
    assert [str(one.message) for one in check(fewer, previous=report).findings] == [
        "The mark 1 stands before the semicolon."
    ]


def test_only_what_changed_is_looked_at_again() -> None:
    seen: list[str] = []

    def note_words(passage: Passage) -> Iterator[Fault]:
        seen.append(passage.text)
        yield from ()

    def note_draft(context: Context) -> Iterator[Fault]:
        seen.append(f"{len(context.draft.paragraphs)} paragraphs")
        yield from ()

    rules = (_made(note_words), _made_for_drafts(note_draft))
    draft = read_notation("organ: The General Assembly,\n1. Welcomes it;\n2. Ends.")
    report = check(draft, rules=rules)
    assert seen == ["The General Assembly,", "Welcomes it;", "Ends.", "3 paragraphs"]
    seen.clear()
    changed = applied(draft, (ReplaceText(Span.in_paragraph(draft.paragraphs[2].id, 0, 4), plain("Halts")),))
    report = check(changed, previous=report, rules=rules)
    assert seen == ["Halts."]
    seen.clear()
    check(changed, replace(report.profile, body=Body.SC), report, rules=rules)
    assert len(seen) == 4


def test_a_check_that_is_not_wanted_any_more_ends() -> None:
    with pytest.raises(CheckCancelledError):
        check(clean(), cancelled=lambda: True)
    answers = iter([False, True])
    with pytest.raises(CheckCancelledError):
        check(clean(), cancelled=lambda: next(answers))


def test_a_rule_that_breaks_down_is_named_and_the_others_go_on(caplog: pytest.LogCaptureFixture) -> None:
    def break_down(passage: Passage) -> Iterator[Fault]:
        yield Fault(passage.span(0, 0), message("This one is still said."))
        if "3" in passage.standing.label:
            raise RuntimeError("broken")

    broken = _made(break_down)
    draft = read_notation(FAULTY)
    with caplog.at_level(logging.CRITICAL):
        report = check(draft, rules=(broken, *RULES))
        again = check(draft, previous=report, rules=(broken, *RULES))
    assert report.failed == ("made/rule",)
    assert report.findings == check(draft).findings != ()
    assert again == report


def test_a_rule_that_breaks_down_while_it_gathers_is_named_and_the_others_go_on(
    caplog: pytest.LogCaptureFixture,
) -> None:
    asked: list[str] = []

    def fail_to_gather(context: Context) -> tuple[object, ...]:
        raise RecursionError("broken")

    def judge(context: Context) -> Iterator[Fault]:
        asked.append("judged")
        yield Fault(Span.in_paragraph(context.draft.paragraphs[0].id, 0, 1), message("Said."))

    judge.__doc__ = PAGE
    broken = draft_rule("made/rule", called="Made up", seen=fail_to_gather)(judge)
    draft = read_notation(FAULTY)
    with caplog.at_level(logging.CRITICAL):
        report = check(draft, rules=(broken, *RULES))
        again = check(draft, previous=report, rules=(broken, *RULES))
    assert asked == []
    assert (report.failed, again.failed) == (("made/rule",), ("made/rule",))
    assert report.findings == again.findings == check(draft).findings != ()


def test_after_a_break_down_nothing_is_taken_over(caplog: pytest.LogCaptureFixture) -> None:
    def break_down(passage: Passage) -> Iterator[Fault]:
        if "break" in passage.text:
            raise RuntimeError("broken")
        yield Fault(passage.span(0, 0), message("Said."))

    rules = (_made(break_down),)
    draft = read_notation("organ: The General Assembly,\n1. Goes;\n2. Will break.")
    with caplog.at_level(logging.CRITICAL):
        report = check(draft, rules=rules)
    assert (report.failed, report.findings) == (("made/rule",), ())
    mended = applied(draft, (ReplaceText(Span.in_paragraph(draft.paragraphs[2].id, 5, 10), plain("hold")),))
    assert len(check(mended, previous=report, rules=rules).findings) == 3


def test_too_many_findings_are_cut_and_that_is_said() -> None:
    lines = [f"{number}. Goes on," for number in range(1, 30)]
    draft = read_notation(operative(*lines, "30. Ends."))
    few = check(draft, replace(Profile.of(draft), options=Options(most_per_rule=5)))
    assert rules_of(few) == ["punctuation/operative-semicolon"] * 5
    assert [str(one) for one in few.truncated] == [
        "The rule punctuation/operative-semicolon finds fault in more than 5 places; the first 5 are listed."
    ]
    fewer = check(draft, replace(Profile.of(draft), options=Options(most_in_all=3)))
    assert len(fewer.findings) == 3
    assert [str(one) for one in fewer.truncated] == ["There are more than 3 findings; the first 3 are listed."]


def test_rules_and_families_are_selected_and_ignored() -> None:
    draft = read_notation(FAULTY)
    everything = rules_of(check(draft))
    profile = Profile.of(draft)
    numbering = check(draft, replace(profile, select=frozenset({"numbering"})))
    assert rules_of(numbering) == [one for one in everything if one.startswith("numbering/")] != []
    less = check(draft, replace(profile, ignore=frozenset({"numbering", "symbols/grammar"})))
    assert rules_of(less) == [one for one in everything if one.startswith("punctuation/")] != []
    both = replace(profile, select=frozenset({"numbering"}), ignore=frozenset({"numbering/operative-sequence"}))
    assert "numbering/operative-sequence" not in rules_of(check(draft, both))


def test_counts_are_by_severity() -> None:
    report = check(read_notation(FAULTY))
    assert sum(report.counts.values()) == len(report.findings)
    assert report.counts[Severity.ERROR] > 0 < report.counts[Severity.WARNING]
    assert report.counts[Severity.HINT] == 0


def _made(judge: Callable[[Passage], Iterator[Fault]]) -> Rule:
    judge.__doc__ = PAGE
    return rule("made/rule", called="Made up")(judge)


def _made_for_drafts(judge: Callable[[Context], Iterator[Fault]]) -> Rule:
    judge.__doc__ = PAGE
    return draft_rule("made/draft-rule", called="Made up", seen=labels_seen)(judge)


def test_a_rule_that_is_not_usual_waits_until_it_is_asked_for() -> None:
    @rule("test/rare", called="Rare", scope=Scope(usual=frozenset()))
    def rare(passage: Passage) -> Iterator[Fault]:
        """Nothing is rare.

        A reason.
        """
        yield Fault(passage.span(0, 1), message("Something rare."), reason=message("It is."))

    draft = read_notation("pre: Recalling,")
    plain = Profile.of(draft)
    assert check(draft, plain, rules=(rare,)).findings == ()
    assert len(check(draft, replace(plain, also=frozenset({"test/rare"})), rules=(rare,)).findings) == 1
    assert len(check(draft, replace(plain, select=frozenset({"test/rare"})), rules=(rare,)).findings) == 1
    assert check(draft, replace(plain, select=frozenset({"test"})), rules=(rare,)).findings == ()
    both = replace(plain, also=frozenset({"test/rare"}), ignore=frozenset({"test"}))
    assert check(draft, both, rules=(rare,)).findings == ()


def test_other_facts_have_every_line_judged_again() -> None:
    asked: list[str] = []

    @rule("test/knowing", called="Knowing")
    def knowing(passage: Passage) -> Iterator[Fault]:
        """Ask."""
        asked.append(passage.facts.revision)
        yield from ()

    draft = read_notation("pre: Recalling,")
    first = check(draft, rules=(knowing,), facts=Facts("1"))
    again = check(draft, previous=first, rules=(knowing,), facts=Facts("1"))
    check(draft, previous=again, rules=(knowing,), facts=Facts("2"))
    assert asked == ["1", "2"]


def test_lines_are_gathered_once_and_those_with_nothing_are_left_out() -> None:
    draft = read_notation("pre: Recalling 4 things,[^1]\n1. Notes nothing.\nnote 1: See 5 and 6.")
    asked: list[str] = []

    def figures(text: str) -> tuple[str, ...]:
        asked.append(text)
        return tuple(sign for sign in text if sign.isdigit())

    context = Context(draft, Profile.of(draft))
    assert [found for _, found in context.gathered(figures)] == [("4",), ("5", "6")]
    assert context.gathered(figures)
    assert len(asked) == 3


def test_two_rules_that_ask_for_the_same_change_are_one_finding() -> None:
    def mend(name: str, words: str) -> Rule:
        @rule(name, called="Mending")
        def mending(passage: Passage) -> Iterator[Fault]:
            """Ask for a word.

            A reason.
            """
            edit = ReplaceText(passage.span(0, 4), plain(words))
            yield Fault(
                passage.span(0, 4), message(name), (Fix(message("Write"), (edit,), Safety.SAFE),), message("So.")
            )

        return mending

    draft = read_notation("pre: Some words,")
    rules = (mend("test/one", "Such"), mend("test/two", "Such"), mend("test/three", "Other"))
    assert [one.rule for one in check(draft, rules=rules).findings] == ["test/one", "test/three"]
    assert [one.rule for one in check(draft, rules=rules[1:]).findings] == ["test/two", "test/three"]

"""The rules of footnotes beyond the examples on their pages: marks, places, bodies, and the chain of “Ibid.”."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import pytest

from penholder.checks import engine
from penholder.checks.fixing import fix_all_safe
from penholder.checks.notation import read_notation
from penholder.checks.profile import Profile
from penholder.checks.report import Report
from penholder.model.change import applied
from penholder.model.draft import Draft
from penholder.model.edit import SetNote
from penholder.model.finding import Finding, Safety, Severity
from penholder.model.note import Note
from penholder.model.note_marks import shown_marks
from tests.checks.shapes import shape
from tests.checks.texts import found as found_in
from tests.checks.texts import operative

found = partial(found_in, families="footnotes")

SEQUENCE = "footnotes/numeric-sequence"
REPEAT = "footnotes/no-repeated-number"
BEFORE = "footnotes/marker-after-punctuation"
BESIDE = "footnotes/adjacent-markers"
STAR = "footnotes/masthead-asterisk"
FULL_STOP = "footnotes/full-stop"


def _text(preamble: str, *notes: str) -> str:
    return "\n".join((f"organ: The General Assembly,\npre: {preamble}\n1. Goes;\n2. Ends.", *notes))


def _notes(*numbers: int) -> list[str]:
    return [f"note {number}: A/80/{number}." for number in numbers]


def check(draft: Draft) -> Report:
    """Ask the rules of footnotes alone: the texts here are made for them, and break rules of other families."""
    report = engine.check(draft, _alone(draft))
    assert report.failed == ()
    return report


def _alone(draft: Draft) -> Profile:
    return replace(Profile.of(draft), select=frozenset({"footnotes"}))


def _findings(notation: str) -> tuple[Finding, ...]:
    return tuple(one for one in check(read_notation(notation)).findings if one.rule.startswith("footnotes/"))


def _fixed(notation: str) -> object:
    draft = read_notation(notation)
    return shape(applied(draft, check(draft).findings[0].fixes[0].edits))


@pytest.mark.parametrize(
    ("marks", "numbers", "said"),
    [
        ("One[^1] two[^3] three,[^4]", (1, 3, 4), "Note 3 follows note 1: 2 is left out."),
        ("One[^1] two[^5] three,[^6]", (1, 5, 6), "Note 5 follows note 1."),
        ("One[^2] two[^3] three,[^4]", (2, 3, 4), "The first note is numbered 2."),
        ("One[^1] two[^2] three,[^7]", (1, 2, 7), "Note 7 follows note 2."),
        ("One[^3] two[^2] three,[^1]", (1, 2, 3), "The mark 3 stands before the mark 1."),
        ("One[^1] two[^3] three,[^2]", (1, 2, 3), "The mark 3 stands before the mark 2."),
    ],
)
def test_numbers_that_leave_the_series_are_found_where_they_leave_it(
    marks: str, numbers: tuple[int, ...], said: str
) -> None:
    first = _findings(_text(marks, *_notes(*numbers)))[0]
    assert (first.rule, str(first.message), first.severity) == (SEQUENCE, said, Severity.ERROR)


def test_one_gap_is_one_finding_and_its_fix_numbers_on() -> None:
    notation = _text("One[^1] two[^3] three,[^4]", *_notes(1, 3, 4))
    assert len(_findings(notation)) == 1
    draft = read_notation(notation)
    after = applied(draft, check(draft).findings[0].fixes[0].edits)
    assert sorted(shown_marks(after).values()) == ["1", "2", "3"]


def test_where_a_mark_or_a_note_is_missing_renumbering_is_for_review() -> None:
    sure = _text("One[^1] three,[^3]", *_notes(1, 3))
    loose = _text("One[^1] three,[^3]", *_notes(1, 3, 9))
    empty = _text("One[^1] two[^3] three,[^4]", *_notes(1, 4))
    for notation, safety in ((sure, Safety.SAFE), (loose, Safety.REVIEW), (empty, Safety.REVIEW)):
        first = next(one for one in _findings(notation) if one.fixes)
        assert [fix.safety for fix in first.fixes] == [safety]


def test_notes_that_change_places_take_their_ibid_along() -> None:
    notes = (f"note 1: {TREATY}", "note 2: Ibid., vol. 3, No. 4.", "note 3: A/80/3.")
    draft = read_notation(_text("One[^1] two[^3] three,[^2]", *notes))
    (finding,) = check(draft).findings
    assert [fix.safety for fix in finding.fixes] == [Safety.SAFE]
    after = applied(draft, finding.fixes[0].edits)
    in_full = "United Nations, Treaty Series, vol. 3, No. 4."
    assert [one.words for one in after.notes] == [TREATY.replace("*", ""), in_full, "A/80/3."]
    assert check(after).findings == ()


def test_where_it_cannot_be_told_what_ibid_stands_for_notes_change_places_after_a_look() -> None:
    notes = ("note 1: Ibid., para. 4.", "note 2: A/80/2.", "note 3: A/80/3.")
    safety = [fix.safety for one in _findings(_text("One[^2] two[^1] three,[^3]", *notes)) for fix in one.fixes]
    assert Safety.SAFE not in safety


@pytest.mark.parametrize(
    ("numbers", "said"),
    [
        ((1, 3), "The mark 3 stands here, but the mark 2 is missing."),
        ((1, 5), "The mark 5 stands here, but the marks 2 to 4 are missing."),
        ((2,), "The mark 2 stands here, but the mark 1 is missing."),
    ],
)
def test_a_mark_that_was_lost_is_one_finding_where_it_should_be(numbers: tuple[int, ...], said: str) -> None:
    marks = " and ".join(f"one[^{number}]" for number in numbers)
    (finding,) = _findings(_text(f"Recalling {marks} too,", *_notes(*range(1, numbers[-1] + 1))))
    assert (str(finding.message), finding.severity, finding.fixes) == (said, Severity.ERROR, ())


@pytest.mark.parametrize("following", [2, 3])
def test_letters_are_no_marks_whether_they_were_counted_or_not(following: int) -> None:
    notation = _text(f"One[^1] two[^a] three,[^{following}]", *_notes(1), "note a: A/80/9.", *_notes(following))
    draft = read_notation(notation)
    custom = next(one for one in draft.notes if one.typed_mark == "a")
    for lettered in (draft, applied(draft, (SetNote(Note.of(custom.id, *custom.paragraphs, custom_mark="a")),))):
        (finding,) = check(lettered).findings
        assert (finding.rule, str(finding.message)) == (SEQUENCE, "The mark a is not a number.")
        mended, _ = fix_all_safe(applied(lettered, finding.fixes[0].edits), _alone(lettered))
        assert sorted(shown_marks(mended).values()) == ["1", "2", "3"]
        assert check(mended).findings == ()


def test_a_series_of_letters_is_said_once_and_numbered_together() -> None:
    notation = _text("One[^a] two[^b] three,[^c]", *(f"note {mark}: A/80/9{at}." for at, mark in enumerate("abc")))
    (finding,) = _findings(notation)
    assert str(finding.message) == "The marks a to c are not numbers."
    mended = applied(read_notation(notation), finding.fixes[0].edits)
    assert sorted(shown_marks(mended).values()) == ["1", "2", "3"]
    assert check(mended).findings == ()


def test_a_mark_without_a_note_is_an_error_and_a_note_without_a_mark_a_warning() -> None:
    missing, loose = _findings(_text("One[^1] two,[^2]", "note 1: A/80/1.", "note 9: A/80/9."))
    assert (missing.rule, missing.severity, str(missing.message)) == (
        SEQUENCE,
        Severity.ERROR,
        "There is a mark 2, but no note 2.",
    )
    assert (loose.rule, loose.severity) == (SEQUENCE, Severity.WARNING)
    assert str(loose.message) == "There is a note 9, but no mark 9 in the text."


def test_an_asterisk_without_its_mark_is_at_most_a_warning() -> None:
    (finding,) = _findings(_text("One,[^1]", "note 1: A/80/1.", "note *: Reissued for technical reasons."))
    assert (finding.rule, finding.severity) == (STAR, Severity.WARNING)


def test_an_asterisk_without_its_note_is_an_error() -> None:
    (finding,) = _findings("symbol: A/80/L.4[^*]\n" + operative("1. Goes;", "2. Ends."))
    assert (finding.rule, finding.severity) == (STAR, Severity.ERROR)


def test_asterisks_belong_above_the_text_and_numbers_in_it() -> None:
    assert (
        found(
            "sponsors: Peru[^*] and Samoa[^*]: draft resolution\n"
            + operative("1. Goes;", "2. Ends.")
            + "\nnote *: On behalf of others."
        )
        == []
    )
    assert found(_text("One,[^*]", "note *: A/80/1.")) == [STAR]
    assert found("symbol: A/80/L.4[^1]\n" + operative("1. Goes;", "2. Ends.") + "\nnote 1: Reissued.") == [STAR]
    assert found("title: Water[^1]\n" + operative("1. Goes;", "2. Ends.") + "\nnote 1: Reissued.") == []


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("the Convention[^1], and others,", "the Convention,[^1] and others,"),
        ("the Convention[^1]; and others,", "the Convention;[^1] and others,"),
        ("the Convention[^1] , and others,", "the Convention,[^1] and others,"),
        ("the Convention[^1],", "the Convention,[^1]"),
        ("the Convention [^1], and others,", "the Convention,[^1] and others,"),
    ],
)
def test_a_mark_moves_behind_the_sign(wrong: str, right: str) -> None:
    assert found(_text(wrong, *_notes(1))) == [BEFORE]
    assert _fixed(_text(wrong, *_notes(1))) == shape(read_notation(_text(right, *_notes(1))))


def test_a_mark_inside_a_quotation_moves_only_after_a_look() -> None:
    for words, safety in (
        ("Recalling “the Convention[^1], and others”,", Safety.REVIEW),
        ("Recalling “the Convention”[^1], and others,", Safety.SAFE),
    ):
        (finding,) = _findings(_text(words, *_notes(1)))
        assert [fix.safety for fix in finding.fixes] == [safety]


def test_two_marks_at_the_end_are_no_ending() -> None:
    assert found(_text("the two Conventions,[^1],[^2]", *_notes(1, 2))) == []
    (finding,) = _findings(_text("the two Conventions,[^1][^2]", *_notes(1, 2)))
    mended, _ = fix_all_safe(read_notation(_text("the two Conventions,[^1][^2]", *_notes(1, 2))))
    assert finding.rule == BESIDE
    assert check(mended).findings == ()


def test_two_marks_move_together() -> None:
    wrong, right = "the Convention[^1],[^2], and others,", "the Convention,[^1],[^2] and others,"
    assert found(_text(wrong, *_notes(1, 2))) == [BEFORE]
    assert _fixed(_text(wrong, *_notes(1, 2))) == shape(read_notation(_text(right, *_notes(1, 2))))


@pytest.mark.parametrize(
    "text",
    [
        "the Convention,[^1] and others,",
        "the Convention[^1] and others,",
        "the Convention (1989)[^1] and “others”,",
        "the Convention (of the child)[^1] – and others,",
        "the Convention,[^1]",
    ],
)
def test_marks_in_their_place_are_right(text: str) -> None:
    assert found(_text(text, *_notes(1))) == []


def test_marks_side_by_side_need_a_comma() -> None:
    assert found(_text("the Conventions,[^1],[^2]", *_notes(1, 2))) == []
    assert found(_text("the Conventions,[^1] [^2]", *_notes(1, 2))) == [BESIDE]
    assert found(_text("the Conventions,[^1][^2][^3]", *_notes(1, 2, 3))) == [BESIDE] * 2
    assert found(_text("the Conventions,[^1] the others,[^2]", *_notes(1, 2))) == []


def test_each_mark_that_comes_back_is_found_and_one_fix_serves_all() -> None:
    notation = _text("One[^1] again[^1] two[^2] again[^2] three,[^3]", *_notes(1, 2, 3))
    findings = _findings(notation)
    assert [one.rule for one in findings] == [REPEAT] * 2
    assert findings[0].fixes == findings[1].fixes
    after = applied(read_notation(notation), findings[0].fixes[0].edits)
    assert {one.rule for one in check(after).findings} == {"footnotes/first-mention-once"}
    assert sorted(note.words for note in after.notes) == ["A/80/1.", "A/80/1.", "A/80/2.", "A/80/2.", "A/80/3."]


def test_a_mark_that_comes_back_over_no_note_at_all_has_none() -> None:
    assert found(_text("One[^1] again,[^1]")) == [SEQUENCE] * 3


def test_texts_before_2020_repeat_their_marks() -> None:
    text = _text("One[^1] again,[^1]", *_notes(1))
    assert found("date: 18 December 2019\n" + text) == []
    assert found("date: 5 January 2020\n" + text) == [REPEAT]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("One[^1] two[^2] again,[^1]", [1, "Ibid., vol. 3, No. 4.", "Ibid., vol. 1, No. 2."]),
        ("One[^1] two[^2] again,[^2]", [1, "Ibid., vol. 3, No. 4.", "Ibid."]),
        ("One[^1] two[^3] again[^1] four,[^2]", [1, "A/80/3.", 1, "Ibid., vol. 3, No. 4."]),
    ],
)
def test_a_mark_that_comes_back_beside_ibid_gets_what_its_place_demands(text: str, words: list[str | int]) -> None:
    treaty = "United Nations, Treaty Series, vol. 1, No. 2."
    notes = ("note 1: United Nations, *Treaty Series*, vol. 1, No. 2.", "note 2: Ibid., vol. 3, No. 4.")
    fixed, _ = fix_all_safe(read_notation(_text(text, *notes, *_notes(3)[: text.count("3")])))
    by_id = fixed.notes_by_id
    assert [by_id[one].words for _, _, one in fixed.anchors] == [treaty if one == 1 else one for one in words]


@pytest.mark.parametrize(
    ("words", "rules"),
    [
        ("See A/80/12.", []),
        ("See A/80/12", [FULL_STOP]),
        ("See A/80/12;", [FULL_STOP]),
        ("See A/80/12..", [FULL_STOP]),
        ("see A/80/12.", [FULL_STOP]),
        ("see A/80/12", [FULL_STOP] * 2),
        ("www.un.org/water.", []),
        ("https://un.org/water.", []),
        ("e-Government Survey 2026.", []),
        ("“Water for all.”", []),
        ("Available at www.un.org/water", [FULL_STOP]),
        ("2026 report.", []),
    ],
)
def test_capital_and_full_stop(words: str, rules: list[str]) -> None:
    assert found(_text("One,[^1]", f"note 1: {words}")) == rules


TREATY = "United Nations, Treaty Series, vol. 1577, No. 27531."


@pytest.mark.parametrize(
    ("note", "fixes"),
    [
        ("Eighty-first Session, Supplement No. 97 (A/80/97).", ["Write Eightieth Session", "Write 81 in the symbol"]),
        ("Ninety-ninth Session, Supplement No. 3 (A/100/3).", ["Write 100th Session", "Write 99 in the symbol"]),
        ("Tenth Special Session, Supplement No. 4 (A/S-11/4).", ["Write Eleventh Session", "Write 10 in the symbol"]),
        ("Eightieth Session, Supplement No. 97A and corrigenda (A/80/97/Add.1 and A/80/97/Add.1/Corr.1).", []),
        ("101st Session, Supplement No. 3 (A/101/3).", []),
        ("Tenth Session, Supplement No. 4 (A/S-11/4).", []),
        ("Third Session, Part I, Resolutions (A/810).", []),
        ("Common Session, Supplement No. 4 (A/80/4).", []),
        ("Eightieth Session, Supplement No. 3; see also the Report (A/79/3).", []),
    ],
)
def test_the_session_is_that_of_the_symbol(note: str, fixes: list[str]) -> None:
    every = _findings(_text("One,[^1]", f"note 1: *Official Records of the General Assembly, {note}*"))
    findings = [one for one in every if one.rule != "footnotes/official-records"]
    assert [one.rule for one in findings] == ["footnotes/session-symbol-match"] * bool(fixes)
    assert [str(fix.title) for one in findings for fix in one.fixes] == fixes
    assert {fix.safety for one in findings for fix in one.fixes} <= {Safety.REVIEW}

"""The changes of a session against its base: who made them, accepting, rejecting, and how they are kept."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from penholder.commands.opening import open_session
from penholder.formats.report import Change, Problem, Reading
from penholder.ground.messages import message
from penholder.model.draft import Draft
from penholder.model.edit import ReplaceText
from penholder.model.finding import Severity
from penholder.model.ids import ParagraphId
from penholder.model.inline import plain
from penholder.model.place import InNote, InParagraph, Span
from penholder.session.session import Session
from tests.model.build import anchor, draft, note, op, pre
from tests.strategies import drafts

BASE = draft(
    pre("p1", "Recalling its work,"), op("p2", "Requests a report;"), op("p3", "Thanks the staff;"), op("p4", "Ends.")
)
NOW = draft(
    pre("p1", "Recalling its long work,"),
    op("p2", "Requests two reports;"),
    op("p5", "Invites pupils to speak;"),
    op("p4", "Ends."),
)


def _change(kind: str, name: str, start: int, end: int, text: str, who: str) -> Change:
    span = Span(InParagraph(ParagraphId(name)), start, end)
    return Change(kind, span, text, who, "2025-11-03T10:00:00Z")  # type: ignore[arg-type]


CHANGES = (
    _change("insert", "p1", 14, 19, "long ", "Delegation A"),
    _change("delete", "p2", 9, 9, "a report", "Delegation B"),
    _change("insert", "p2", 9, 20, "two reports", "Delegation B"),
    Change("delete", None, "Thanks the staff;", "Delegation C", None),
    _change("insert", "p5", 0, 24, "Invites pupils to speak;", "Delegation A"),
)


def hands_in(base: Draft, now: Draft, *changes: Change) -> set[str]:
    found = Session(Reading(now, base=base, changes=changes)).changes
    return {hand.who for diff in found.found for hand in found.hands_of(diff)}


def test_a_change_with_a_no_break_space_has_its_author_although_the_draft_has_a_plain_one() -> None:
    base = draft(pre("p1", "Recalling its work,"), op("p2", "Decides to meet on 17 December 2024;"), op("p3", "Ends."))
    now = draft(pre("p1", "Recalling its long work,"), op("p3", "Ends."))
    gone = Change("delete", None, "Decides to meet on 17\u00a0December 2024;", "Delegation B", None)
    assert hands_in(base, now, CHANGES[0], gone) == {"Delegation A", "Delegation B"}


def test_a_paragraph_put_in_elsewhere_is_moved_by_who_put_it_in() -> None:
    words = "Thanks the staff of the schools for the work that they have done with so few means;"
    came, gone = (
        _change("insert", "p3", 0, len(words), words, "Delegation B"),
        Change("delete", None, words, "Delegation B"),
    )
    other = _change("insert", "p1", 14, 19, "long ", "Delegation A")
    thanks, asks, ends = op("p3", words), op("p2", "Requests a report;"), op("p4", "Ends.")
    now = draft(pre("p1", "Recalling its long work,"), thanks, asks, ends)
    base = draft(pre("p1", "Recalling its work,"), asks, ends, thanks)
    assert hands_in(base, now, other, came, gone) == {"Delegation A", "Delegation B"}


def test_where_all_changes_of_a_file_are_by_one_no_difference_is_by_nobody() -> None:
    assert hands_in(BASE, NOW, CHANGES[0], _change("insert", "p1", 0, 1, "R", "Delegation A")) == {"Delegation A"}


def session() -> Session:
    return Session(Reading(NOW, base=BASE, changes=CHANGES))


def said(one: Session) -> list[tuple[str, str, str]]:
    return [
        (diff.gone, diff.come, "; ".join(hand.who for hand in one.changes.hands_of(diff))) for diff in one.changes.found
    ]


def test_each_change_has_its_words_and_who_made_it() -> None:
    assert said(session()) == [
        ("", "long ", "Delegation A"),
        ("a report", "two reports", "Delegation B"),
        ("Thanks the staff;", "", "Delegation C"),
        ("", "Invites pupils to speak;", "Delegation A"),
    ]


def test_a_few_words_deleted_elsewhere_have_no_part_in_a_paragraph_that_went() -> None:
    elsewhere = _change("delete", "p2", 9, 9, "a", "Delegation Z")
    one = Session(Reading(NOW, base=BASE, changes=(*CHANGES, elsewhere)))
    assert said(one)[2] == ("Thanks the staff;", "", "Delegation C")


def test_the_same_words_put_in_twice_by_two_people_name_both() -> None:
    base, now = draft(pre("p1", "Noting wells and wells,")), draft(pre("p1", "Noting deep wells and deep wells,"))
    changes = (_change("insert", "p1", 7, 12, "deep ", "A"), _change("insert", "p1", 22, 27, "deep ", "B"))
    assert [who for *_, who in said(Session(Reading(now, base=base, changes=changes)))] == ["A; B", "A; B"]


def test_a_note_that_found_its_mark_is_no_change_of_the_note_without_one() -> None:
    base = draft(op("p1", "Ends."), notes=[note("n1", "See A/80/1.")])
    now = draft(op("p1", "Ends.", anchor("n1")), notes=[note("n1", "See A/80/1.")])
    one = Session(Reading(now, base=base))
    one.changes.reject(one.changes.found)
    assert one.changes.found == ()
    assert [note.words for note in one.draft.notes] == ["See A/80/1."]


def test_a_note_rewritten_altogether_is_the_same_note_at_the_same_mark() -> None:
    base = draft(pre("p1", "Noting wells,", anchor("n1")), notes=[note("n1", "See A/80/1.")])
    now = draft(pre("p1", "Noting wells,", anchor("n1")), notes=[note("n1", "United Nations, Treaty Series.")])
    one = Session(Reading(now, base=base))
    assert {type(diff.place) for diff in one.changes.found} == {InNote}


def test_a_note_that_went_with_its_mark_is_said_with_its_words() -> None:
    base = draft(pre("p1", "Noting wells,", anchor("n1")), notes=[note("n1", "See A/80/1.")])
    one = Session(Reading(draft(pre("p1", "Noting wells,")), base=base))
    [gone] = one.changes.found
    assert one.changes.in_words(gone).gone == "(note: See A/80/1.)"
    one.changes.reject([gone])
    assert one.draft.notes[0].words == "See A/80/1."


def test_what_is_typed_here_is_a_change_of_nobody_elses() -> None:
    one = session()
    one.change("Typing", (ReplaceText(Span(InParagraph(ParagraphId("p4")), 0, 4), plain("Closes")),))
    assert said(one)[-1] == ("Ends", "Closes", "")
    assert said(one)[1][2] == "Delegation B"


def test_to_accept_leaves_the_draft_and_counts_the_change_no_more() -> None:
    one = session()
    before = one.draft
    assert one.changes.accept([one.changes.found[1]]) == 1
    assert one.draft is before
    assert [words[1] for words in said(one)] == ["long ", "", "Invites pupils to speak;"]
    assert one.modified
    assert one.changes.take_back()
    assert len(one.changes.found) == 4
    assert not one.modified


def test_to_reject_is_one_step_of_the_history() -> None:
    one = session()
    one.changes.reject([one.changes.found[2], one.changes.found[3]])
    assert [paragraph.words for paragraph in one.draft.paragraphs][2] == "Thanks the staff;"
    assert [words[1] for words in said(one)] == ["long ", "two reports"]
    one.undo()
    assert len(one.changes.found) == 4


def test_all_accepted_or_all_rejected_leaves_nothing() -> None:
    one, other = session(), session()
    one.changes.accept(one.changes.found)
    other.changes.reject(other.changes.found)
    assert one.changes.found == other.changes.found == ()
    assert [paragraph.words for paragraph in other.draft.paragraphs] == [row.words for row in BASE.paragraphs]


def test_a_change_that_is_gone_is_decided_by_nobody() -> None:
    one = session()
    gone = one.changes.found[0]
    one.changes.accept([gone])
    assert one.changes.accept([gone]) == 0
    assert one.changes.reject([gone]) == 0


def test_base_and_names_come_back_with_the_working_file(tmp_path: Path) -> None:
    one = session()
    one.changes.accept([one.changes.found[0]])
    one.save(tmp_path / "draft.penholder")
    assert not one.modified
    again = open_session(tmp_path / "draft.penholder")
    assert said(again) == said(one)
    assert again.draft == one.draft


def test_a_base_that_cannot_be_read_is_left_where_it_is(tmp_path: Path) -> None:
    one = Session(Reading(NOW), tmp_path / "draft.penholder", {"base": {"draft": "?"}})
    assert one.changes.found == ()
    one.save(tmp_path / "draft.penholder")
    assert open_session(tmp_path / "draft.penholder").desk == {"base": {"draft": "?"}}


def test_a_new_paragraph_never_takes_the_id_of_one_that_went() -> None:
    base = draft(op("p1", "One;"), op("p9", "Nine."))
    one = Session(Reading(draft(op("p1", "One;")), base=base))
    assert one.draft.highest_number >= 9


def test_open_doubts_come_back_with_the_working_file_and_settled_ones_do_not(tmp_path: Path) -> None:
    said = [
        Problem(
            "lost-note",
            Severity.WARNING,
            message("Note {mark} has no mark.", mark=mark),
            ParagraphId("p1"),
            place="PP1",
        )
        for mark in "12"
    ]
    one = Session(Reading(NOW, tuple(said)))
    one.doubts.settle([one.doubts.open[0]])
    one.save(tmp_path / "draft.penholder")
    [kept] = open_session(tmp_path / "draft.penholder").doubts.open
    assert (str(kept.message), kept.place, kept.paragraph) == ("Note 2 has no mark.", "PP1", "p1")
    again = open_session(tmp_path / "draft.penholder")
    again.doubts.settle(again.doubts.open)
    again.save(tmp_path / "draft.penholder")
    assert open_session(tmp_path / "draft.penholder").doubts.open == ()


@pytest.mark.parametrize("odd", [3, [3], [{"code": "x"}], {"a": 1}])
def test_doubts_that_cannot_be_read_are_none(odd: object) -> None:
    assert Session(Reading(NOW), None, {"doubts": odd}).doubts.open == ()


@given(drafts(odd=True), drafts(odd=True))
def test_all_rejected_reads_as_the_base_even_where_its_references_are_wrong(now: Draft, then: Draft) -> None:
    one = Session(Reading(now, base=then))
    assert one.changes.counterpart is not None
    base = one.changes.counterpart.base
    one.changes.reject(one.changes.found)
    assert one.changes.found == ()
    assert [row.words for row in one.draft.paragraphs] == [row.words for row in base.paragraphs]
    assert sorted(note.words for note in one.draft.notes) == sorted(note.words for note in base.notes)
    one.undo()
    assert one.draft.paragraphs == now.paragraphs


@given(drafts(odd=True), drafts(odd=True), st.randoms(use_true_random=False))
@settings(max_examples=30)
def test_one_by_one_in_any_order_nothing_is_left_in_the_end(now: Draft, then: Draft, chance: Random) -> None:
    one = Session(Reading(now, base=then))
    for _ in range(200):
        if not one.changes.found:
            break
        picked = chance.choice(one.changes.found)
        one.changes.in_words(picked)
        (one.changes.accept if chance.random() < 0.5 else one.changes.reject)([picked])
    assert one.changes.found == ()

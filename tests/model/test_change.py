"""Edits refer to the draft before, are made at once, and bring notes and typed labels along."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from penholder.model.change import Change, OverlappingEditsError, StaleEditError, applied, apply
from penholder.model.draft import Draft, fresh_note_ids, fresh_paragraph_ids
from penholder.model.edit import (
    InsertParagraphs,
    MoveParagraphs,
    PutParagraph,
    RemoveNotes,
    RemoveParagraphs,
    ReplaceText,
    SetKind,
    SetMark,
    SetMasthead,
    SetNote,
    SetProfile,
)
from penholder.model.ids import NoteId, ParagraphId
from penholder.model.inline import ITALIC, Text, normal, plain
from penholder.model.kinds import Body, Kind, Stage
from penholder.model.note_marks import computed_marks, shown_marks
from penholder.model.place import InMasthead, InNote, Span
from tests.model.build import anchor, draft, line, note, op, pre, shown
from tests.strategies import drafts

P1, P2 = ParagraphId("p1"), ParagraphId("p2")


def two() -> Draft:
    return draft(
        pre("p1", "Recalling", anchor("n1"), " the report,", anchor("n2")),
        op("p2", "Decides;"),
        notes=[note("n1", "A/80/1."), note("n2", "A/80/2.")],
    )


def test_edits_of_one_change_refer_to_the_draft_before() -> None:
    text = draft(op("p1", "one two three"))
    edits = (
        ReplaceText(Span.in_paragraph(P1, 0, 3), plain("first")),
        ReplaceText(Span.in_paragraph(P1, 8, 13), plain("third")),
    )
    assert applied(text, edits).paragraphs[0].words == "first two third"


def test_edits_that_touch_each_other_are_refused() -> None:
    text = draft(op("p1", "one two"))
    over = (
        ReplaceText(Span.in_paragraph(P1, 0, 4), plain("x")),
        ReplaceText(Span.in_paragraph(P1, 3, 5), plain("y")),
    )
    with pytest.raises(OverlappingEditsError):
        applied(text, over)
    with pytest.raises(OverlappingEditsError):
        applied(text, (PutParagraph(op("p1", "new")), over[0]))


def test_a_change_made_for_another_draft_is_refused() -> None:
    text = draft(op("p1", "one"))
    other = draft(op("p1", "two"))
    with pytest.raises(StaleEditError):
        apply(other, Change("Typing", (SetKind(P1, Kind.TEXT),), text))


def test_a_note_goes_with_its_anchor_and_comes_back_by_undo_alone() -> None:
    after = applied(two(), (ReplaceText(Span.in_paragraph(P1, 9, 10), ()),))
    assert [one.id for one in after.notes] == ["n2"]
    assert computed_marks(after) == {"n2": "1"}


def test_removing_a_paragraph_removes_its_notes() -> None:
    assert applied(two(), (RemoveParagraphs((P1,)),)).notes == ()


def test_a_note_that_a_reader_found_without_an_anchor_stays() -> None:
    text = draft(op("p1", "x"), notes=[note("n1", "loose")])
    after = applied(text, (ReplaceText(Span.in_paragraph(P1, 0, 1), plain("y")),))
    assert after.notes == text.notes
    assert applied(after, (RemoveNotes((NoteId("n1"),)),)).notes == ()


def test_a_copied_anchor_gets_a_note_of_its_own() -> None:
    text = two()
    copy = pre("p3", *text.paragraphs[0].inlines)
    after = applied(text, (InsertParagraphs(P2, (copy,)),))
    names = [name for _, _, name in after.anchors]
    assert len(set(names)) == 4
    assert [one.words for one in after.notes] == ["A/80/1.", "A/80/2.", "A/80/1.", "A/80/2."]


def test_a_custom_mark_may_stand_twice() -> None:
    text = draft(op("p1", "Peru,", anchor("n1")), notes=[note("n1", "Not a member.", custom_mark="*")])
    after = applied(text, (ReplaceText(Span.in_paragraph(P1, 6, 6), line(" Chad", anchor("n1"))),))
    assert [name for _, _, name in after.anchors] == ["n1", "n1"]
    assert len(after.notes) == 1


def test_an_anchor_of_no_note_is_not_taken_in() -> None:
    after = applied(two(), (ReplaceText(Span.in_paragraph(P2, 0, 0), (anchor("n77"),)),))
    assert after.paragraphs[1].anchors == ()


def test_a_typed_label_goes_when_the_count_agrees() -> None:
    text = draft(op("p1"), op("p2", typed="3."))
    after = applied(text, (InsertParagraphs(P1, (op("p9"),)),))
    assert [one.typed_label for one in after.paragraphs] == [None, None, None]
    assert shown(after) == ["1.", "2.", "3."]


def test_a_typed_mark_goes_when_the_count_agrees() -> None:
    text = draft(op("p1", "a", anchor("n1")), notes=[note("n1", "x", typed_mark="2")])
    assert shown_marks(text) == {"n1": "2"}
    edits = (SetNote(note("n9", "y")), ReplaceText(Span.in_paragraph(P1, 0, 0), (anchor("n9"),)))
    after = applied(text, edits)
    assert shown_marks(after) == {"n9": "1", "n1": "2"}
    assert after.notes_by_id[NoteId("n1")].typed_mark is None


def test_marks_are_set_and_cleared_on_a_span() -> None:
    text = draft(op("p1", "Takes note of"))
    italic = applied(text, (SetMark(Span.in_paragraph(P1, 0, 10), ITALIC, True),))
    assert italic.paragraphs[0].inlines == (Text("Takes note", frozenset({ITALIC})), Text(" of"))
    assert applied(italic, (SetMark(Span.in_paragraph(P1, 0, 13), ITALIC, False),)) == text


def test_masthead_notes_and_profile_are_edited_like_everything_else() -> None:
    text = applied(two(), (SetMasthead("symbol", plain("A/80/L.1")), SetProfile(body=Body.SC, stage=Stage.WORKING)))
    after = applied(
        text,
        (
            ReplaceText(Span(InMasthead("symbol"), 8, 8), plain("/Rev.1")),
            ReplaceText(Span(InNote(NoteId("n1")), 0, 7), plain("S/2026/1.")),
        ),
    )
    assert after.masthead.symbol == plain("A/80/L.1/Rev.1")
    assert after.notes[0].words == "S/2026/1."
    assert (after.body, after.stage) == (Body.SC, Stage.WORKING)


def test_ids_are_never_used_twice() -> None:
    text = draft(op("p1"), op("p2"))
    gone = applied(text, (RemoveParagraphs((P2,)),))
    assert fresh_paragraph_ids(gone, 2) == ("p3", "p4")
    assert fresh_note_ids(gone, 1) == ("n3",)


@given(drafts(), st.data())
def test_ids_survive_edits_elsewhere(text: Draft, data: st.DataObject) -> None:
    if not text.paragraphs:
        return
    chosen = data.draw(st.sampled_from(text.paragraphs))
    after = applied(text, (MoveParagraphs((chosen.id,), None),))
    assert sorted(one.id for one in after.paragraphs) == sorted(one.id for one in text.paragraphs)
    removed = applied(text, (RemoveParagraphs((chosen.id,)),))
    kept = [one.id for one in text.paragraphs if one.id != chosen.id]
    assert [one.id for one in removed.paragraphs] == kept


@given(drafts(), st.data())
def test_disjoint_edits_commute(text: Draft, data: st.DataObject) -> None:
    long = [one for one in text.paragraphs if len(one.text) >= 2]
    if not long:
        return
    one = data.draw(st.sampled_from(long))
    middle = data.draw(st.integers(1, len(one.text) - 1))
    left = ReplaceText(Span.in_paragraph(one.id, 0, middle - 1), plain("x"))
    right = ReplaceText(Span.in_paragraph(one.id, middle, len(one.text)), plain("y"))
    assert applied(text, (left, right)) == applied(text, (right, left))


@given(drafts())
def test_every_paragraph_is_in_its_normal_form_and_stays_so(text: Draft) -> None:
    for one in text.paragraphs:
        assert normal(one.inlines) == one.inlines
    for one in applied(
        text, tuple(SetMark(Span.in_paragraph(p.id, 0, len(p.text)), ITALIC, True) for p in text.paragraphs)
    ).paragraphs:
        assert normal(one.inlines) == one.inlines


@given(drafts())
def test_no_edit_leaves_a_note_hanging(text: Draft) -> None:
    loose_before = {one.id for one in text.notes} - {name for _, _, name in text.anchors}
    after = text
    while after.paragraphs:
        after = applied(after, (RemoveParagraphs((after.paragraphs[0].id,)),))
        anchored = {name for _, _, name in after.anchors}
        assert {one.id for one in after.notes} <= anchored | loose_before

"""What differs between two drafts, and that taking it over makes one the other."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from penholder.compare.differences import Difference, What, differences
from penholder.compare.folding import edits_towards
from penholder.compare.words import stretches
from penholder.model.change import applied
from penholder.model.draft import Draft
from penholder.model.edit import Edit, InsertParagraphs, MoveParagraphs, RemoveParagraphs, ReplaceText, SetKind, SetNote
from penholder.model.ids import NoteId, ParagraphId
from penholder.model.inline import ITALIC, Inlines, NoteAnchor, Text, plain, text_of, words_of
from penholder.model.kinds import Kind
from penholder.model.note import Note
from penholder.model.paragraph import Paragraph
from penholder.model.place import InParagraph, Span
from tests.model.build import draft, op, pre, ref
from tests.strategies import drafts, inlines


def _row(*words: str) -> Draft:
    return draft(*(op(f"p{at}", text) for at, text in enumerate(words, 1)))


def _said(found: tuple[Difference, ...]) -> list[tuple[str, str, str]]:
    return [(one.what.value, one.gone, one.come) for one in found]


def test_words_that_changed_are_one_difference_each() -> None:
    old = _row("Requests the Secretary-General to report at the eightieth session;")
    new = _row("Also requests the Secretary-General to report in writing at the eighty-first session;")
    assert _said(differences(old, new)) == [
        ("words", "Requests", "Also requests"),
        ("words", "", "in writing "),
        ("words", "eightieth", "eighty-first"),
    ]


def test_a_clause_that_was_rewritten_is_one_difference() -> None:
    found = differences(_row("to report, in writing, soon;"), _row("to report; orally; soon;"))
    assert _said(found) == [("words", ", in writing,", "; orally;")]


def test_the_same_words_set_otherwise_are_a_difference_of_looks() -> None:
    old = draft(op("p1", "Requests States to act;"))
    new = draft(op("p1", Text("Requests", frozenset({ITALIC})), " States to act;"))
    (one,) = differences(old, new)
    assert (one.what, one.new, one.come) == (What.LOOKS, (0, 8), "Requests")


def test_a_reference_that_is_live_in_one_only_is_no_difference() -> None:
    old = draft(op("p1", "One;"), op("p2", "See paragraph 1 above;"))
    new = draft(op("p1", "One;"), op("p2", "See ", ref("paragraph 1 above", "p1"), ";"))
    assert differences(old, new) == ()


def test_paragraphs_come_go_move_and_become_others() -> None:
    old = draft(pre("p1", "A,"), op("p2", "B;"), op("p3", "C;"), op("p4", "D."))
    new = draft(pre("p1", "A,"), op("p4", "D."), op("p3", "C;", level=1), op("p9", "E;"))
    assert _said(differences(old, new)) == [
        ("removed", "B;", ""),
        ("moved", "", "C;"),
        ("shape", "", "C;"),
        ("inserted", "", "E;"),
    ]


def test_of_many_paragraphs_only_those_that_left_their_order_are_moved() -> None:
    names = [f"p{at}" for at in range(1, 40)]
    old = draft(*(op(name, f"{name};") for name in names))
    order = [*names[:3], *names[4:30], names[3], *names[30:]]
    new = draft(*(op(name, f"{name};") for name in order))
    assert [one.come for one in differences(old, new)] == ["p4;"]


def test_a_note_comes_with_its_mark() -> None:
    body = Note.of("n1", plain("A/80/1."))
    old = draft(op("p1", "One;"))
    new = draft(op("p1", "One;", NoteAnchor(NoteId("n1"))), notes=[body])
    found = differences(old, new)
    after = applied(old, edits_towards(old, new, found))
    assert after == new
    assert applied(new, edits_towards(new, old, [one.turned for one in found])) == old


@st.composite
def versions(draw: st.DrawFn) -> tuple[Draft, Draft]:
    """A made-up draft and what became of it by some edits that any command might make."""
    old = draw(drafts(odd=True, loose_notes=True))
    new = old
    for step in range(draw(st.integers(0, 6))):
        new = applied(new, _edit(draw, new, step))
    return old, replace(new, issued=max(new.highest_number, old.highest_number))


def _edit(draw: st.DrawFn, now: Draft, step: int) -> list[Edit]:
    fresh = Paragraph.of(f"p{now.highest_number + 1}", Kind.OPERATIVE, draw(inlines(odd=True)))
    if not now.paragraphs:
        return [InsertParagraphs(None, (fresh,))]
    some = st.sampled_from(now.paragraphs)
    one, other = draw(some), draw(some)
    way = draw(st.integers(0, 6))
    if way == 0:
        return [InsertParagraphs(one.id, (fresh,))]
    if way == 1:
        return [RemoveParagraphs((one.id,))]
    if way == 2 and one.id != other.id:
        return [MoveParagraphs((one.id,), other.id)]
    if way == 3:
        return [SetKind(one.id, Kind.OPERATIVE, draw(st.integers(0, 2)))]
    if way == 4 and now.notes:
        note = draw(st.sampled_from(now.notes))
        return [SetNote(replace(note, paragraphs=(draw(inlines(odd=True)),)))]
    start = draw(st.integers(0, len(one.text)))
    end = draw(st.integers(start, len(one.text)))
    name = NoteId(f"n{now.highest_number + 1}")
    put = (*draw(inlines(odd=True)), NoteAnchor(name)) if way == 5 else draw(inlines(odd=True))
    noted = [SetNote(Note.of(name, plain(f"body {step}")))] if way == 5 else []
    return [*noted, ReplaceText(Span(InParagraph(one.id), start, end), put)]


def _same_reading(one: Draft, other: Draft) -> bool:
    return differences(one, other) == ()


@given(versions())
def test_what_is_the_same_has_no_difference_and_what_is_not_has_one(versions: tuple[Draft, Draft]) -> None:
    old, new = versions
    assert differences(old, old) == ()
    said = [[words_of(line) for _, line in one.lines()] for one in versions]
    if said[0] != said[1]:
        assert differences(old, new)


@given(versions())
def test_taking_all_over_makes_one_side_the_other(versions: tuple[Draft, Draft]) -> None:
    old, new = versions
    found = differences(old, new)
    assert _same_reading(applied(old, edits_towards(old, new, found)), new)
    assert _same_reading(applied(new, edits_towards(new, old, [one.turned for one in found])), old)


@given(versions(), st.data())
def test_one_after_the_other_ends_where_all_at_once_does(versions: tuple[Draft, Draft], data: st.DataObject) -> None:
    base, now = versions
    for _ in range(60):
        found = differences(base, now)
        if not found:
            break
        one = data.draw(st.sampled_from(found))
        if data.draw(st.booleans()):
            base = applied(base, edits_towards(base, now, [one]))
        else:
            now = applied(now, edits_towards(now, base, [one.turned]))
    assert differences(base, now) == ()


def test_names_of_paragraphs_are_those_of_the_drafts() -> None:
    old, new = _row("One;", "Two."), _row("One;", "Three.")
    (one,) = differences(old, new)
    assert one.place == InParagraph(ParagraphId("p2"))


@given(inlines(odd=True), inlines(odd=True))
def test_stretches_cover_both_lines_and_take_turns(old: Inlines, new: Inlines) -> None:
    found = stretches(old, new)
    for side, line in ((lambda one: one.old, old), (lambda one: one.new, new)):
        ends = [side(one) for one in found]
        assert [start for start, _ in ends] == [0, *(end for _, end in ends)][: len(ends)]
        assert (ends[-1][1] if ends else 0) == len(text_of(line))
    assert all(left.same is not right.same for left, right in pairwise(found))
    assert all(text_of(old)[slice(*one.old)] == text_of(new)[slice(*one.new)] for one in found if one.same)

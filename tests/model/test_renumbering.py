"""What a step did to numbers that it did not touch, and the line that tells of it."""

from __future__ import annotations

import pytest
from hypothesis import given

from penholder.formats.report import Reading
from penholder.model.change import applied
from penholder.model.draft import Draft
from penholder.model.edit import InsertParagraphs, MoveParagraphs, RemoveParagraphs, ReplaceText
from penholder.model.ids import ParagraphId
from penholder.model.inline import plain
from penholder.model.place import Span
from penholder.model.renumbering import renumbering
from penholder.session.said_numbers import said_renumbering
from penholder.session.session import Session
from tests.model.build import draft, op, ref
from tests.strategies import drafts


def many(count: int = 12) -> Draft:
    """Number this many paragraphs; the last one names the third."""
    rows = [op(f"p{at}", f"Item {at}") for at in range(1, count)]
    return draft(*rows, op(f"p{count}", ref("paragraph 3 above", "p3")))


def at_the_top(text: Draft, count: int = 1) -> Draft:
    return applied(text, (InsertParagraphs(None, tuple(op(f"p{90 + at}") for at in range(count))),))


def test_a_new_paragraph_moves_all_and_is_told_in_one_line() -> None:
    text = many()
    assert str(said_renumbering(text, at_the_top(text))) == "Paragraphs 1–12 became 2–13; 1 reference followed."
    assert str(said_renumbering(text, at_the_top(text, 2))) == "Paragraphs 1–12 became 3–14; 1 reference followed."


def test_a_paragraph_moved_far_moves_those_it_passes() -> None:
    text = many()
    moved = applied(text, (MoveParagraphs((ParagraphId("p3"),), ParagraphId("p11")),))
    found = renumbering(text, moved)
    assert found is not None
    assert found.references == 1
    assert str(said_renumbering(text, moved)).endswith("1 reference followed.")


def test_few_labels_without_a_reference_are_not_worth_a_line() -> None:
    text = draft(*(op(f"p{at}") for at in range(1, 5)))
    assert said_renumbering(text, at_the_top(text)) is None
    assert (
        said_renumbering(
            draft(*(op(f"p{at}") for at in range(1, 6))), at_the_top(draft(*(op(f"p{at}") for at in range(1, 6))))
        )
        is not None
    )


def test_what_goes_is_told_by_those_that_move_up() -> None:
    text = many()
    assert str(said_renumbering(text, applied(text, (RemoveParagraphs((ParagraphId("p1"),)),)))) == (
        "Paragraphs 2–12 became 1–11; 1 reference followed."
    )


def test_words_alone_are_silent_and_cost_nothing() -> None:
    text = many()
    after = applied(text, (ReplaceText(Span.in_paragraph(ParagraphId("p2"), 0, 0), plain("x")),))
    assert renumbering(text, after) is None


@given(drafts())
def test_a_draft_is_no_renumbering_of_itself(text: Draft) -> None:
    assert renumbering(text, text) is None


@pytest.mark.parametrize("back", [True, False])
def test_the_session_tells_of_the_step_and_not_of_undo(back: bool) -> None:
    told: list[object] = []
    session = Session(Reading(many()))
    session.listen("notice", told.append)
    session.change("New", (InsertParagraphs(None, (op("p90"),)),))
    assert [str(one) for one in told] == ["Paragraphs 1–12 became 2–13; 1 reference followed."]
    if back:
        session.undo()
    assert len(told) == 1

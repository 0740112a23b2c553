"""Undo and redo go through the same drafts; JSON gives the same draft back."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from penholder.model.change import applied
from penholder.model.draft import Draft
from penholder.model.edit import ReplaceText, SetKind
from penholder.model.history import History, Typed
from penholder.model.ids import ParagraphId
from penholder.model.inline import plain
from penholder.model.kinds import Kind
from penholder.model.place import InParagraph, Span
from penholder.model.serial import DraftFormatError, draft_from_json, draft_to_json
from tests.model.build import draft, op
from tests.strategies import drafts

PLACE = InParagraph(ParagraphId("p1"))


def type_out(history: History, text: str, times: list[float]) -> None:
    for letter, time in zip(text, times, strict=True):
        at = len(history.current.paragraphs[0].text)
        after = applied(history.current, (ReplaceText(Span(PLACE, at, at), plain(letter)),))
        history.record(after, "Typing", time, typed=Typed(PLACE, at, at + 1, letter))


def test_a_word_is_one_step_and_the_next_word_another() -> None:
    history = History(draft(op("p1")))
    type_out(history, "of the", [0.1 * index for index in range(6)])
    assert history.undo().paragraphs[0].words == "of "
    assert history.undo().paragraphs[0].words == ""
    assert history.redo().paragraphs[0].words == "of "


def test_a_pause_begins_a_new_step() -> None:
    history = History(draft(op("p1")))
    type_out(history, "ab", [0.0, 5.0])
    assert history.undo().paragraphs[0].words == "a"


def test_what_is_saved_is_remembered() -> None:
    history = History(draft(op("p1")))
    assert not history.modified
    type_out(history, "a", [0.0])
    assert history.modified
    history.note_saved()
    type_out(history, "b", [0.1])
    assert history.modified
    history.undo()
    assert not history.modified


@given(drafts(), st.lists(st.sampled_from([Kind.TEXT, Kind.OPERATIVE, Kind.PREAMBULAR]), min_size=1, max_size=6))
def test_undo_all_and_redo_all(text: Draft, kinds: list[Kind]) -> None:
    history = History(text)
    seen = [text]
    for index, kind in enumerate(kinds):
        if not history.current.paragraphs:
            return
        history.record(
            applied(history.current, (SetKind(history.current.paragraphs[0].id, kind, 0),)), "Kind", float(index)
        )
        seen.append(history.current)
    for was in reversed(seen[:-1]):
        assert history.undo() is was
    assert history.undo_label is None
    for was in seen[1:]:
        assert history.redo() is was


@given(drafts())
def test_json_gives_the_same_draft_back(text: Draft) -> None:
    value = json.loads(json.dumps(draft_to_json(text)))
    again = draft_from_json(value)
    assert again == text
    assert again.highest_number == text.highest_number
    assert draft_to_json(again) == value


@pytest.mark.parametrize(
    "value", [None, 3, "x", [], {}, {"version": 1}, {"version": 99}, {"version": 1, "body": "moon"}]
)
def test_what_is_no_draft_is_refused_as_such(value: object) -> None:
    with pytest.raises(DraftFormatError):
        draft_from_json(value)

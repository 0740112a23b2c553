"""A line on the page and the line in the draft say the same, and what typing does to a mark is read as it was meant."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from penholder.desktop.editor.runs import (
    Run,
    Runs,
    Words,
    inlines_of,
    runs_of,
    shown_text,
    sign_around,
    sign_beside,
    text_of_runs,
    to_draft,
    to_page,
    typing_dress,
)
from penholder.desktop.editor.utf16 import units_in
from penholder.model.ids import NoteId, ParagraphId, PartId
from penholder.model.inline import ITALIC, Carried, Inlines, NoteAnchor, Reference, Text, normal, text_of
from tests.strategies import inlines

WORDS = Words(lambda note: {"n1": "12", "n2": "*", "?": "7"}.get(note, ""), lambda part: f"[{part}]")
ANCHOR, OTHER = NoteAnchor(NoteId("n1")), NoteAnchor(NoteId("n2"))
LIVE = Reference((ParagraphId("p2"),), "paragraph 2 above")


def changed(line: Inlines, at: int, text: str) -> Runs:
    """Show a line and give one run another text, as typing into it would."""
    runs = list(runs_of(line, WORDS))
    runs[at] = Run(text, runs[at].dress)
    return tuple(runs)


@given(
    inlines(odd=True, anchors=True, references=True),
    st.lists(st.sampled_from([ANCHOR, OTHER, LIVE, Carried(PartId("c1"))])),
)
def test_what_is_shown_reads_back_as_it_was(line: Inlines, more: list[NoteAnchor]) -> None:
    line = normal((*line, *more))
    assert text_of(inlines_of(runs_of(line, WORDS))) == shown(text_of(line))
    if shown(text_of(line)) == text_of(line):
        assert inlines_of(runs_of(line, WORDS)) == line


def shown(text: str) -> str:
    """Give a text with those characters changed that the page cannot show as they are."""
    return "".join(one if one == "\ufffc" else shown_text(one).replace("\u2028", "\n") for one in text)


@given(inlines(odd=True, anchors=True), st.integers(0, 80))
def test_a_place_on_the_page_is_the_same_place_in_the_draft(line: Inlines, offset: int) -> None:
    runs = runs_of(normal((*line, ANCHOR, Text("end"))), WORDS)
    offset = min(offset, len(text_of(inlines_of(runs))))
    assert to_draft(runs, to_page(runs, offset)) == offset


def test_a_place_within_a_mark_is_the_place_before_it() -> None:
    runs = runs_of((Text("wells"), ANCHOR, Text(".")), WORDS)
    assert text_of_runs(runs) == "wells12."
    assert [to_draft(runs, units) for units in (5, 6, 7, 8)] == [5, 5, 6, 7]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("12", (ANCHOR,)),
        ("12x", (ANCHOR, Text("x"))),
        ("x12", (Text("x"), ANCHOR)),
        ("122", (ANCHOR, Text("2"))),
        ("2", ()),
        ("1", ()),
        ("1x2", (Text("x"),)),
        ("xy", (Text("xy"),)),
    ],
)
def test_a_mark_stands_or_is_gone(text: str, read: Inlines) -> None:
    assert inlines_of(changed((ANCHOR,), 0, text)) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("paragraph 2 above, too", (LIVE, Text(", too"))),
        ("paragraph 22 above", (Text("paragraph 22 above"),)),
        ("paragraph 2 abov", (Text("paragraph 2 abov"),)),
    ],
)
def test_a_broken_reference_becomes_its_words(text: str, read: Inlines) -> None:
    assert inlines_of(changed((LIVE,), 0, text)) == read


def test_equal_neighbours_stay_two() -> None:
    runs = runs_of((OTHER, OTHER), WORDS)
    assert runs[0].dress != runs[1].dress
    assert inlines_of(runs) == (OTHER, OTHER)


def test_marks_are_found_at_the_caret() -> None:
    runs = runs_of((Text("a💧"), ANCHOR, Text("b")), WORDS)
    start = units_in("a💧")
    assert sign_around(runs, start + 1) == (start, start + 2)
    assert sign_around(runs, start) is None
    assert sign_around(runs, start + 2) is None
    assert sign_beside(runs, start + 2, before=True) == (start, start + 2, ANCHOR)
    assert sign_beside(runs, start, before=False) == (start, start + 2, ANCHOR)
    assert sign_beside(runs, start, before=True) is None


def test_what_is_typed_behind_a_mark_is_dressed_like_the_text_before_it() -> None:
    italic = frozenset({ITALIC})
    runs = runs_of((Text("Recalling", italic), ANCHOR, LIVE), WORDS)
    assert typing_dress(runs, units_in("Recalling12"), "").marks == italic
    assert typing_dress(runs, units_in("Recalling12paragraph 2 above"), "").live is None
    assert typing_dress((), 0, "title") == replace(typing_dress((), 0, ""), voice="title")

"""The normal form of a line, and cutting, replacing and counting in it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from penholder.model.inline import (
    ITALIC,
    OBJECT_SIGN,
    Inlines,
    Text,
    cut,
    inner_offset,
    marked,
    normal,
    shown_offset,
    spliced,
    text_of,
    words_of,
)
from tests.model.build import anchor, line, ref
from tests.strategies import inlines


def test_equal_neighbours_are_merged_and_nothing_is_empty() -> None:
    assert normal([Text("a"), Text(""), Text("b"), Text("c", frozenset({ITALIC}))]) == (
        Text("ab"),
        Text("c", frozenset({ITALIC})),
    )


def test_an_object_sign_in_text_is_no_object() -> None:
    assert normal([Text(f"a{OBJECT_SIGN}b")]) == (Text("ab"),)


def test_a_reference_that_is_cut_becomes_plain_words() -> None:
    whole = line("see ", ref("paragraph 2 above", "p2"), ".")
    assert cut(whole, 0, 13) == (Text("see paragraph"),)
    assert cut(whole, 4, 21) == (ref("paragraph 2 above", "p2"),)


@given(inlines(), st.data())
def test_cutting_gives_the_text_between(whole: Inlines, data: st.DataObject) -> None:
    text = text_of(whole)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    assert text_of(cut(whole, start, end)) == text[start:end]
    assert text_of(spliced(whole, start, end, line("x"))) == text[:start] + "x" + text[end:]
    assert text_of(marked(whole, start, end, ITALIC, True)) == text


@given(inlines())
def test_cutting_everywhere_and_joining_gives_the_same_text(whole: Inlines) -> None:
    text = text_of(whole)
    pieces = [cut(whole, at, at + 1) for at in range(len(text))]
    assert "".join(text_of(piece) for piece in pieces) == text


@given(inlines())
def test_shown_offsets_leave_anchors_out_and_come_back(whole: Inlines) -> None:
    words = words_of(whole)
    for shown in range(len(words)):
        inner = inner_offset(whole, shown, after_anchors=True)
        assert text_of(whole)[inner] == words[shown]
        assert shown_offset(whole, inner) == shown


def test_an_end_before_an_anchor_stays_before_it() -> None:
    whole = line("ab", anchor("n1"), "cd")
    assert inner_offset(whole, 2) == 2
    assert inner_offset(whole, 2, after_anchors=True) == 3

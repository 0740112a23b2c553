"""Words, their count, and what a paragraph ends with."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from penholder.drafting.sentences import ends_with, word_count, words


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("Digs wells;", (";", 10)),
        ("Digs wells,\ufffc", (",", 10)),
        ("Digs wells, \u00a0", (",", 10)),
        ("Digs wells;\ufffc,\ufffc", (";", 10)),
        ("Digs wells;\ufffc, \ufffc", (";", 10)),
        ("Digs wells;¹,²", (";", 10)),
        ("Digs wells\ufffc,", (",", 11)),
        ("Digs “wells,”", (",", 11)),
        ("[Digs wells;]", (";", 11)),
        ("Digs wells (deep)", (")", 16)),
        ("Digs wells;*", (";", 10)),
        ("Digs wells", ("s", 9)),
        ("”", None),
        ("", None),
    ],
)
def test_what_a_paragraph_ends_with(text: str, end: tuple[str, int] | None) -> None:
    assert ends_with(text) == end


def test_words_are_without_the_punctuation_at_their_edges() -> None:
    text = "The “deep” wells – 2,000 (a) in non-governmental hands, 1990’s."
    found = words(text)
    assert [one.text for one in found] == [
        "The",
        "deep",
        "wells",
        "2,000",
        "a",
        "in",
        "non-governmental",
        "hands",
        "1990’s",
    ]
    assert all(text[one.start : one.end] == one.text for one in found)


def test_counts_as_a_word_processor_does() -> None:
    assert word_count("Digs – and\u00a0digs again,\ufffc deep wells. \ufffc") == 7
    assert word_count("") == 0


@given(st.text())
def test_words_lie_in_order_within_the_text(text: str) -> None:
    found = words(text)
    assert all(text[one.start : one.end] == one.text for one in found)
    assert [one.start for one in found] == sorted(one.start for one in found)
    assert len(found) <= len(text.split())

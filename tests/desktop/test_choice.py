"""Which rows of a list fit what was typed."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from penholder.desktop.choosing.choice import Choice, narrowed

STATES = tuple(
    Choice(words, words) for words in ("Côte d’Ivoire", "Chad", "Türkiye", "United States", "United Kingdom")
)


def _words(typed: str) -> list[str]:
    return [one.words for one in narrowed(STATES, typed)]


def test_accents_case_and_order_of_words_do_not_count() -> None:
    assert _words("cote") == ["Côte d’Ivoire"]
    assert _words("TURK") == ["Türkiye"]
    assert _words("states united") == ["United States"]


def test_what_begins_so_stands_before_what_holds_it() -> None:
    rows = (Choice("Move up", 1), Choice("Undo", 2), Choice("Up one level", 3))
    assert [one.value for one in narrowed(rows, "up")] == [3, 1]


def test_a_word_that_is_not_shown_is_found_too() -> None:
    rows = (Choice("Italics", 1, "Ctrl+I", also="slanted"), Choice("Undo", 2))
    assert [one.value for one in narrowed(rows, "slanted")] == [1]
    assert [one.value for one in narrowed(rows, "ctrl+i")] == [1]


def test_a_slip_of_the_keyboard_still_finds_its_row() -> None:
    assert _words("Untied Kingdom") == ["United Kingdom"]
    assert _words("qqqq") == []


@given(st.text(max_size=12))
def test_every_row_that_has_the_words_is_kept_once_and_no_row_is_made_up(typed: str) -> None:
    found = narrowed(STATES, typed)
    assert len({id(one) for one in found}) == len(found)
    assert set(found) <= set(STATES)

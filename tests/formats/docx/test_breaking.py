"""Where lines end: nothing is lost, nothing is moved, and Word's rule holds."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from penholder.formats.docx.twin.breaking import NARROWEST, Line, Measures, Room, lines_of

ROOM = Room(100.0, 120.0)
WORD = st.text("abcdé1-–/’().", min_size=1, max_size=12)
TEXTS = st.lists(WORD, min_size=1, max_size=60).map(" ".join)


def measured(text: str, width: float = 5.0) -> Measures:
    return Measures.of(text, [width] * len(text), [0.0] * len(text))


def broken(text: str, is_justified: bool = True, room: Room = ROOM) -> list[str]:
    return [text[line.start : line.end] for line in lines_of(measured(text), room, is_justified)]


@given(TEXTS, st.booleans())
def test_every_sign_is_in_one_line_and_in_its_order(text: str, is_justified: bool) -> None:
    lines = list(lines_of(measured(text), ROOM, is_justified))
    assert "".join(text[line.start : line.after] for line in lines) == text
    assert all(line.start < line.end <= line.after for line in lines)
    assert all(not text[line.end : line.after].strip(" ") for line in lines)


@given(TEXTS, st.booleans())
def test_a_line_is_wider_than_its_room_only_where_its_blanks_can_shrink_or_it_is_one_word(
    text: str, is_justified: bool
) -> None:
    measures = measured(text)
    for line in lines_of(measures, ROOM, is_justified):
        room = ROOM.others if line.start else ROOM.first
        said = text[line.start : line.end]
        if line.excess > 1e-9 and " " in said:
            assert is_justified
            assert measures.stretch(line.start, line.end, room) >= NARROWEST


@given(TEXTS)
def test_the_next_word_would_not_have_fitted(text: str) -> None:
    measures = measured(text)
    lines = list(lines_of(measures, ROOM, is_justified=False))
    for line, after in itertools.pairwise(lines):
        room = ROOM.others if line.start else ROOM.first
        assert measures.width(line.start, after.end) > room


def test_blanks_are_squeezed_for_one_more_word_only_where_it_is_worth_it() -> None:
    squeezed = "aaaa aaaa aaaa aaaa a"
    assert broken(squeezed, room=Room(102.0, 102.0)) == [squeezed]
    assert broken(squeezed, is_justified=False, room=Room(102.0, 102.0)) == ["aaaa aaaa aaaa aaaa", "a"]
    loose = "aaaa aaaa aaaa aaaa aaaaaaaa bbbb"
    assert broken(loose, room=Room(137.0, 137.0)) == ["aaaa aaaa aaaa aaaa aaaaaaaa", "bbbb"]
    full = " ".join(["aaaa"] * 9)
    assert broken(f"{full} a bbbb", room=Room(221.0, 221.0)) == [full, "a bbbb"]
    assert broken(f"{full} a bbbb", room=Room(226.5, 226.5)) == [f"{full} a", "bbbb"]


def test_the_last_line_of_a_paragraph_takes_a_word_that_another_line_would_not() -> None:
    full = " ".join(["aaaa"] * 9)
    assert broken(f"{full} a", room=Room(221.0, 221.0)) == [f"{full} a"]
    assert broken(f"{full} a bbbb", room=Room(221.0, 221.0)) == [full, "a bbbb"]


def test_no_line_ends_behind_a_stroke_or_before_the_number_of_a_paragraph() -> None:
    assert broken("aaaa aaaa aaaa A/RES/79/1", room=Room(120.0, 120.0)) == ["aaaa aaaa aaaa", "A/RES/79/1"]
    assert broken("aaaa aaa paragraph 5", room=Room(95.0, 95.0)) == ["aaaa aaa", "paragraph 5"]
    assert broken("aaaa aaaa non-aaaa", room=Room(75.0, 75.0)) == ["aaaa aaaa", "non-aaaa"]
    assert broken("aaaa aaaa well-aaaa", room=Room(75.0, 75.0)) == ["aaaa aaaa well-", "aaaa"]


def test_a_line_that_another_program_would_fill_further_is_forced() -> None:
    text = "aaaa aaaa aaaa A/RES/79/1"
    lines = list(lines_of(measured(text), Room(120.0, 120.0), is_justified=True))
    assert [line.is_forced for line in lines] == [True, False]
    assert lines[0] == Line(0, 14, 15, 14 * 5.0 - 120.0, True)

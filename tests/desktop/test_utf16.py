"""Offsets in code points and in UTF-16 units lead to the same characters."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from penholder.desktop.editor.utf16 import to_points, to_units, units_in

TEXTS = st.text(alphabet=st.sampled_from("aé水💧👩\u200d🏫\u0301\ufffc "), max_size=12)


@given(TEXTS, st.integers(0, 14))
def test_there_and_back_is_the_same_place(text: str, points: int) -> None:
    points = min(points, len(text))
    assert to_points(text, to_units(text, points)) == points


@given(TEXTS)
def test_the_length_is_what_the_codec_says(text: str) -> None:
    assert units_in(text) * 2 == len(text.encode("utf-16-le"))


@given(TEXTS, st.integers(-2, 30))
def test_a_place_within_a_pair_is_the_one_before_it(text: str, units: int) -> None:
    points = to_points(text, units)
    assert 0 <= points <= len(text)
    assert to_units(text, points) <= max(units, 0)
    if points < len(text):
        assert to_units(text, points + 1) > units


def test_emoji_take_two_units() -> None:
    assert (to_units("a💧b", 2), to_points("a💧b", 2), to_points("a💧b", 3)) == (3, 1, 2)

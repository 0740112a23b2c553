"""Which old line goes on in which new one, and how one row of names becomes another."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from penholder.desktop.editor.alignment import continued
from penholder.desktop.editor.differing import same_ends
from penholder.desktop.editor.rows import steps_between

ROWS = st.lists(st.sampled_from("abcde"), max_size=8)


@given(ROWS, ROWS)
def test_no_line_is_continued_twice_and_equal_ends_are(old: list[str], new: list[str]) -> None:
    rows = continued(old, new)
    used = [row for row in rows if row is not None]
    assert len(rows) == len(new)
    assert used == sorted(set(used))
    assert bool(used) == bool(old and new)
    if old and new and old[0] == new[0]:
        assert rows[0] == 0


@pytest.mark.parametrize(
    ("old", "new", "rows"),
    [
        ("a", ["a", ""], [0, None]),
        ("a", ["", "a"], [None, 0]),
        ("a", ["x", "y"], [0, None]),
        ("ab", ["x"], [0]),
        ("ab", ["b"], [1]),
        ("abc", ["x", "y"], [0, 2]),
        ("abcd", ["x", "b", "c", "y"], [0, 1, 2, 3]),
        ("abcd", ["x", "new", "b", "c", "y"], [0, None, 1, 2, 3]),
    ],
)
def test_lines_go_on_where_a_reader_would_say_so(old: str, new: list[str], rows: list[int | None]) -> None:
    assert continued(list(old), new) == rows


@given(ROWS, ROWS)
def test_steps_make_one_row_the_other(old: list[str], new: list[str]) -> None:
    row = list(old)
    for step in steps_between(old, new):
        row[step.first : step.last] = new[step.start : step.end]
    assert row == new


@given(st.text("ab💧", max_size=9), st.text("ab💧", max_size=9))
def test_the_same_ends_of_two_texts_are_the_longest_and_do_not_overlap(old: str, new: str) -> None:
    head, tail = same_ends(old, new)
    assert head + tail <= min(len(old), len(new))
    assert old[:head] == new[:head]
    assert old[len(old) - tail :] == new[len(new) - tail :]
    if head < min(len(old), len(new)):
        assert old[head] != new[head]

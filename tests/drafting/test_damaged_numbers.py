"""Numbers of resolutions in a wrong form are read for what they mean; those in their proper form are left alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from penholder.drafting.damaged_numbers import damaged_numbers


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("resolution No. 79/181", "79/181"),
        ("resolution 79.181", "79/181"),
        ("resolution 79-181", "79/181"),
        ("resolution 079/181", "79/181"),
        ("resolution 181/79 of 17 December 2024", "79/181"),
        ("resolution (79/181)", "79/181"),
        ("resolution 79/181-A", "79/181 A"),
        ("resolution 79/181 a of 17 December 2024", "79/181 A"),
        ("Res. 79/181", "Resolution 79/181"),
        ("resolution 1514-XV", "1514 (XV)"),
        ("resolution 1514 (15)", "1514 (XV)"),
        ("resolution XV/1514", "1514 (XV)"),
        ("resolution 2200/A (XXI)", "2200 A (XXI)"),
        ("resolution 2200 a (XXI)", "2200 A (XXI)"),
        ("resolution S-13-2", "S-13/2"),
        ("resolution 2/S-13", "S-13/2"),
        ("Security Council resolution 2397-2017", "2397 (2017)"),
        ("resolution No. 2397 (2017)", "2397 (2017)"),
        ("resolution 2024.1", "2024/1"),
        ("resolution E/2024/1", "2024/1"),
    ],
)
def test_what_a_damaged_number_means(written: str, right: str) -> None:
    """The number is written as the Manual has it."""
    (one,) = damaged_numbers(f"Recalling {written}, and the report")
    assert one.right == right


@pytest.mark.parametrize(
    "text",
    [
        "its resolution 79/181 of 17 December 2024",
        "resolutions 53/243 A and B and decisions 31/406 A to E",
        "resolution 2200 A (XXI) of 16 December 1966",
        "Security Council resolution 2397 (2017) of 22 December 2017",
        "World Health Assembly resolution 76.16 of 30 May 2023",
        "resolution ES-10/23 of 10 May 2024",
        "Economic and Social Council resolution 2024/1 of 25 March 2024",
        "its resolution 79/181 a new report was requested",
        "resolutions 12/07 and 13/07 of the Commission",
        "resolution 42/I of the Commission",
    ],
)
def test_proper_numbers_are_left_alone(text: str) -> None:
    """Nothing is found in a number that stands as it should, or that is another organ's."""
    assert damaged_numbers(text) == ()


@given(st.integers(31, 99), st.integers(1, 400), st.sampled_from(["-", ".", "–", "//", ":", " / ", "_"]))
def test_the_right_form_of_a_damaged_number_is_not_damaged(session: int, count: int, joint: str) -> None:
    """Writing what is proposed ends the matter."""
    for one in damaged_numbers(f"resolution {session}{joint}{count} of 3 May 2024"):
        assert damaged_numbers(f"resolution {one.right} of 3 May 2024") == ()

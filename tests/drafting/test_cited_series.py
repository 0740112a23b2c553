"""Citations of the Treaty Series and of Official Records: read however they are written, right once put right."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from penholder.drafting.official_records import records_citations
from penholder.drafting.treaty_series import treaties, treaty_citations, treaty_named_before


@given(
    st.sampled_from(["United Nations, Treaty Series, ", "United Nations Treaty Series, ", "UNTS, ", "Ibid., "]),
    st.sampled_from(["vol. ", "Vol. ", "vol ", "volume "]),
    st.integers(1, 3000),
    st.sampled_from([", No. ", ", no. ", " No. ", ". No. "]),
    st.integers(1, 60000),
)
def test_a_treaty_is_read_in_every_form_and_right_once_put_right(
    series: str, word: str, volume: int, joint: str, number: int
) -> None:
    (found,) = treaty_citations(f"{series}{word}{volume}{joint}{number}.")
    begun = "Ibid.," if series.startswith("Ibid") else "United Nations, Treaty Series,"
    assert found.right == f"{begun} vol. {volume}, No. {number}"
    assert found.pair == (str(volume), str(number))
    (again,) = treaty_citations(found.right)
    assert again.right == found.right


@given(st.integers(1, 99), st.integers(1, 60), st.sampled_from(["Suppl. ", "Supplement ", "Supplement No. "]))
def test_records_are_right_once_put_right(session: int, number: int, word: str) -> None:
    suffix = "th" if session % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(session % 10, "th")
    (found,) = records_citations(f"GAOR, {session}{suffix} session, {word}{number}.")
    assert found.right is not None
    assert found.right.endswith(f" Session, Supplement No. {number} (A/{session}/{number})")
    (again,) = records_citations(found.right)
    assert again.right == found.right


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Guided by the Convention on the Rights of the Child", "27531"),
        (
            "the Geneva Convention relative to the Protection of Civilian Persons in Time of War, of 12 August 1949,",
            "973",
        ),
        ("the Rome Statute of the International Criminal Court (the Statute)", "38544"),
        ("the Convention on the Rights of the Child and the Protocols thereto", None),
        ("the third Protocol to the Convention on the Rights of the Child", None),
        ("Part XI of the United Nations Convention on the Law of the Sea", None),
        ("a report", None),
    ],
)
def test_a_treaty_is_known_by_the_title_before_a_mark(text: str, number: str | None) -> None:
    treaty = treaty_named_before(text)
    assert (treaty.number if treaty else None) == number


def test_every_title_of_the_register_is_there_once_and_found_by_itself() -> None:
    titles = [one.title for one in treaties()]
    assert len(titles) == len(set(titles)) > 80
    assert [one for one in treaties() if treaty_named_before(f"the {one.title}") != one] == []

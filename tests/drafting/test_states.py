"""Names of States: every form leads to a name of lists, and running text has its own order and article."""

from __future__ import annotations

import pytest

from penholder.drafting.states import Form, folded, in_running_text, state_forms, states


def test_the_list_is_complete_and_ordered_with_observers_behind() -> None:
    names = list(states())
    assert names[-3:] == ["Holy See", "State of Palestine", "European Union"]
    assert len(names) == 196
    assert names[:-3] == sorted(names[:-3], key=folded)
    assert [states()[name].observer for name in names[-4:]] == [False, True, True, True]


def test_every_form_names_a_state_and_none_hides_a_listed_name() -> None:
    for name in states():
        assert state_forms()[name].form is Form.LISTED
    assert state_forms()["Vietnam"].state is states()["Viet Nam"]
    assert state_forms()["Iran"].form is Form.OTHER_IN_LISTS
    assert state_forms()["Bahamas (The)"].form is Form.PRINTED


@pytest.mark.parametrize(
    ("listed", "running"),
    [
        ("Viet Nam", "Viet Nam"),
        ("Iran (Islamic Republic of)", "the Islamic Republic of Iran"),
        ("Netherlands (Kingdom of the)", "the Kingdom of the Netherlands"),
        ("Republic of Korea", "the Republic of Korea"),
        ("Gambia", "the Gambia"),
    ],
)
def test_running_text_has_its_own_order_and_article(listed: str, running: str) -> None:
    assert in_running_text(states()[listed]) == running

"""House profiles: what they add and take away, and what is said of one with faults."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from penholder.checks.catalogue import FAMILIES, RULES, unknown
from penholder.checks.house_profile import SHIPPED, HouseProfile, read_house_profile, shipped_profile
from penholder.checks.profile import Profile
from penholder.checks.rule import Rule
from penholder.model.kinds import Body


def read(text: str) -> tuple[HouseProfile | None, list[str]]:
    made = read_house_profile(text, "ours", unknown)
    return made.profile, [str(one) for one in made.faults]


@pytest.mark.parametrize("key", SHIPPED)
def test_each_shipped_profile_is_without_fault(key: str) -> None:
    assert shipped_profile(key, unknown).name


def test_the_usual_profile_changes_nothing() -> None:
    assert shipped_profile("usual", unknown).on(Profile()) == Profile()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_with_every_hint_no_rule_is_left_waiting(rule: Rule) -> None:
    assert shipped_profile("every-hint", unknown).on(Profile()).asks_for(rule.id, usual=False)


def test_an_office_adds_takes_away_and_sets_a_limit() -> None:
    profile, faults = read('name = "Mission"\nalso = ["numbering"]\nwithout = ["footnotes/ibid"]\nmost_words = 900\n')
    assert faults == []
    assert profile is not None
    on = profile.on(Profile())
    assert on.asks_for("numbering/anything", usual=False)
    assert not on.asks_for("footnotes/ibid")
    assert on.most_words == 900


def test_a_profile_for_one_body_leaves_the_others_alone() -> None:
    profile, _ = read('bodies = ["sc"]\nwithout = ["footnotes"]\n')
    assert profile is not None
    assert profile.on(Profile(body=Body.GA)) == Profile(body=Body.GA)
    assert not profile.on(Profile(body=Body.SC)).asks_for("footnotes/ibid")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('also = ["commas"]', "There is no rule or family “commas” (profile ours)."),
        ('bodies = ["un"]', "There is no body “un”; there are ga, hrc, ecosoc and sc (profile ours)."),
        ("most_words = -1", "“most_words” is no number of words (profile ours)."),
        ("without = 3", "“without” is no list of rules (profile ours)."),
        ("colour = 1", "“colour” means nothing in a profile (profile ours)."),
    ],
)
def test_what_is_wrong_is_named_and_the_rest_holds(text: str, said: str) -> None:
    profile, faults = read(f'name = "Ours"\n{text}\n')
    assert profile is not None
    assert profile.name == "Ours"
    assert faults == [said]


def test_a_file_that_is_no_toml_is_one_sentence() -> None:
    profile, faults = read("name = ")
    assert profile is None
    assert len(faults) == 1


@given(st.text())
def test_no_text_makes_reading_a_profile_break_down(text: str) -> None:
    read(text)


def test_families_of_the_profile_with_every_hint_are_those_there_are() -> None:
    assert set(FAMILIES) <= shipped_profile("every-hint", unknown).also

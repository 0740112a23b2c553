"""The profile of a draft: chosen, kept with the work, read from the drafter's own folder, and never a reason to fail."""

from __future__ import annotations

from pathlib import Path

import pytest

from penholder.checks.profile import Profile
from penholder.ground.errors import UserError
from penholder.session.house import House, house_profile, house_profiles, profiles_folder


@pytest.fixture(autouse=True)
def own_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PENHOLDER_HOME", str(tmp_path))
    profiles_folder().mkdir(parents=True)
    return tmp_path


def test_without_a_choice_the_usual_rules_hold() -> None:
    house = House({})
    assert house.on(Profile()) == Profile()
    assert (house.to_json(), house.modified) == ({}, False)


def test_an_own_profile_is_found_by_the_name_of_its_file_and_kept_with_the_work() -> None:
    (profiles_folder() / "mission.toml").write_text('name = "Our mission"\nwithout = ["footnotes"]\n', "utf-8")
    house = House({})
    house.choose("mission", 900)
    assert house.modified
    assert House({"house": house.to_json()}).to_json() == {"profile": "mission", "most_words": 900}
    on = house.on(Profile())
    assert (on.asks_for("footnotes/ibid"), on.most_words) == (False, 900)
    assert [one.name for one in house_profiles()[0]] == ["Usual", "With every hint", "Our mission"]


def test_a_limit_of_the_draft_goes_before_that_of_its_profile() -> None:
    (profiles_folder() / "mission.toml").write_text("most_words = 500\n", "utf-8")
    house = House({"house": {"profile": "mission"}})
    assert house.on(Profile()).most_words == 500
    house.choose("mission", 700)
    assert house.on(Profile()).most_words == 700


def test_a_profile_whose_file_is_gone_leaves_the_usual_rules_and_says_so() -> None:
    house = House({"house": {"profile": "mission"}})
    assert house.on(Profile()) == Profile()
    assert "There is no profile “mission”." in str(house.faults[0])
    assert house.to_json() == {"profile": "mission"}


@pytest.mark.parametrize("kept", [None, 3, [], {"profile": 4}, {"most_words": "many"}, {"most_words": -2}])
def test_a_desk_that_says_something_else_is_no_trouble(kept: object) -> None:
    assert House({"house": kept}).on(Profile()) == Profile()


def test_what_is_no_profile_is_named_and_the_others_are_there() -> None:
    (profiles_folder() / "a.toml").write_bytes(b"\xff\xfe")
    (profiles_folder() / "b.toml").write_text("name =", "utf-8")
    (profiles_folder() / "c.toml").write_text("# " + "x" * 100_001, "utf-8")
    (profiles_folder() / "usual.toml").write_text('without = ["footnotes"]', "utf-8")
    profiles, faults = house_profiles()
    assert [one.key for one in profiles] == ["usual", "every-hint"]
    assert len(faults) == 4
    assert House({}).on(Profile()) == Profile()


def test_an_unknown_profile_is_one_sentence() -> None:
    with pytest.raises(UserError, match="There is no profile “missing”"):
        house_profile("missing")


def test_a_profile_that_is_there_and_cannot_be_read_is_not_said_to_be_missing() -> None:
    (profiles_folder() / "broken.toml").write_text("without = [", "utf-8")
    with pytest.raises(UserError, match="The profile broken cannot be read"):
        house_profile("broken")

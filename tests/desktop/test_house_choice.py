"""The profile and the limit of words in the details: chosen there, at once in force, kept with the working file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QSpinBox

from penholder.checks.notation import read_notation
from penholder.formats.registry import read_working_file
from penholder.ground.places import style_folder
from penholder.session.house import profiles_folder
from tests.desktop.pages import press
from tests.desktop.robot import Robot

TEXT = "organ: The General Assembly,\npre: Recalling its resolution 70/1,\n1. Welcomes the progress made;\n1. Ends."
WITH_NOTE = TEXT.replace("progress", "progress[^1]") + "\nnote 1: See A/80/912."


@pytest.fixture
def robot(sit_down: Callable[..., Robot], tmp_path: Path) -> Robot:
    profiles_folder().mkdir(parents=True, exist_ok=True)
    (profiles_folder() / "mission.toml").write_text('name = "Our mission"\nwithout = ["numbering"]\n', "utf-8")
    return sit_down(read_notation(TEXT), tmp_path / "text.penholder")


def _named(robot: Robot, kind: type, name: str):  # type: ignore[no-untyped-def]  # noqa: ANN202
    details = robot.window.workplace.details
    robot.window.workplace.show_tab(details)
    return next(one for one in details.findChildren(kind) if one.accessibleName() == name)


def _rules(robot: Robot) -> set[str]:
    return {one.rule.partition("/")[0] for one in robot.window.workplace.session.check_now().findings}


def test_a_profile_is_chosen_by_its_name_and_holds_at_once(robot: Robot, tmp_path: Path) -> None:
    assert "numbering" in _rules(robot)
    box: QComboBox = _named(robot, QComboBox, "Profile")
    assert [box.itemText(at) for at in range(box.count())] == ["Usual", "With every hint", "Our mission"]
    box.setFocus()
    press(box, Qt.Key.Key_End)
    assert box.currentText() == "Our mission"
    robot.qtbot.waitUntil(lambda: "numbering" not in _rules(robot))
    session = robot.window.workplace.session
    assert session.modified
    session.save(tmp_path / "text.penholder")
    assert read_working_file(tmp_path / "text.penholder")[1]["house"] == {"profile": "mission"}


def test_a_limit_of_words_is_shown_beside_their_number(robot: Robot) -> None:
    words: QSpinBox = _named(robot, QSpinBox, "Most words the text may have")
    words.setValue(5)
    robot.qtbot.waitUntil(lambda: "of 5 words" in robot.window.workplace.status._numbers.text())  # noqa: SLF001
    assert robot.window.workplace.session.checked.profile.most_words == 5
    words.setValue(0)
    assert robot.window.workplace.session.checked.profile.most_words is None


def test_the_status_line_counts_the_words_that_the_limit_counts(sit_down: Callable[..., Robot], tmp_path: Path) -> None:
    robot = sit_down(read_notation(WITH_NOTE), tmp_path / "text.penholder")
    session = robot.window.workplace.session
    session.checked.choose_house("usual", 1)
    robot.waits_for_check()
    (told,) = (str(one.message) for one in session.check_now().findings if one.rule == "markup/length")
    assert "The text has 14 words with its notes" in told
    robot.qtbot.waitUntil(lambda: "14 of 1 words" in robot.window.workplace.status._numbers.text())  # noqa: SLF001


def test_faults_in_own_rules_and_profiles_stay_in_sight_until_they_are_mended(robot: Robot) -> None:
    style_folder().mkdir(parents=True, exist_ok=True)
    for name in ("one", "two"):
        (style_folder() / f"{name}.toml").write_text("[[rule]\n", "utf-8")
    (profiles_folder() / "broken.toml").write_text("without = [", "utf-8")
    robot.goes_to("1", 0)
    robot.types("x")
    robot.waits_for_check()
    said = robot.window.workplace.findings.trouble
    assert said.isVisible()
    assert "one.toml, line 1" in said.text()
    assert "1 more of your own rules and profiles has faults." in said.text()
    for path in style_folder().glob("*.toml"):
        path.unlink()
    robot.types("y")
    robot.waits_for_check()
    assert not said.isVisible()
    robot.keys("Alt+3")
    details = robot.window.workplace.details
    assert any("broken" in one.text() and one.isVisible() for one in details.findChildren(QLabel))

"""Living with findings in the window, by the keyboard alone: walked, chosen, explained, ignored, reported."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QTextCharFormat
from PySide6.QtWidgets import QApplication, QComboBox, QToolButton

from penholder.checks.catalogue import RULES
from penholder.desktop.editor.underlines import STYLES
from penholder.desktop.fitting import OneLine
from penholder.desktop.said_rules import example_lines, rule_html
from penholder.desktop.theme import load_theme
from penholder.formats.registry import read_working_file
from penholder.ground.messages import message
from penholder.ground.places import recovery_folder
from penholder.ground.resources import resource
from penholder.model.finding import Severity
from penholder.model.kinds import Body
from tests.desktop.findings_panel import panel, places, shown, wells
from tests.desktop.robot import Robot

SitDown = Callable[..., Robot]


@pytest.fixture(autouse=True)
def _settings_of_the_test(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PENHOLDER_HOME", str(tmp_path / "home"))


@pytest.fixture
def robot(sit_down: SitDown) -> Robot:
    robot = sit_down(wells())
    robot.waits_for_check()
    return robot


def test_findings_that_say_the_same_of_one_place_are_all_listed(sit_down: SitDown) -> None:
    robot = sit_down(wells())
    robot.waits_for_check()
    session = robot.window.session
    report = session.check_now()
    twins = (report.findings[0], report.findings[0])
    session.tell("report", replace(report, findings=twins))
    assert places(robot) == ["PP1", "PP1"]


def test_a_finding_is_ignored_by_key_and_taken_back_by_key(robot: Robot) -> None:
    robot.keys("F8")
    robot.keys("Ctrl+Shift+I")
    assert places(robot)[0] == "PP2"
    assert robot.message.startswith("This finding is ignored here.")
    assert robot.window.workplace.standing.worst_of_paragraph(robot.draft.paragraphs[2].id, robot.draft) is None
    robot.keys("Escape")
    robot.does("review.ignored")
    assert shown(robot) == "IgnoredPage"
    assert [(card.place, card.body) for card in panel(robot).ignored.list.cards] == [("PP1", "Here: “work;”.")]
    robot.keys("Delete")
    assert panel(robot).ignored.said.text() == "Nothing is ignored."
    robot.keys("Escape")
    assert places(robot)[:2] == ["PP1", "PP2"]


def test_after_a_fix_or_an_ignored_finding_f8_goes_on_from_there(robot: Robot) -> None:
    robot.keys("F8")
    robot.keys("F8")
    robot.keys("Ctrl+.")
    robot.waits_for_check()
    assert places(robot) == ["PP1", "1 (a)", "2"]
    robot.keys("F8")
    assert robot.caret[0] == "1 (a)"
    robot.keys("Ctrl+Shift+I")
    robot.keys("Shift+F8")
    assert robot.caret[0] == "PP1"


def test_what_is_ignored_is_reached_from_the_list_and_from_the_details(robot: Robot) -> None:
    chip = panel(robot).choice.ignored
    assert chip.isHidden()
    robot.keys("F8")
    robot.keys("Ctrl+Shift+I")
    assert chip.text() == "Ignored: 1"
    chip.click()
    assert shown(robot) == "IgnoredPage"
    robot.keys("Escape")
    details = robot.window.workplace.details
    robot.window.workplace.show_tab(details)
    robot.presses_button(details, "1 ignored…")
    assert robot.window.workplace.tabs.currentWidget() is panel(robot)
    assert shown(robot) == "IgnoredPage"


def test_a_rule_is_ignored_in_this_draft_and_in_every_draft(robot: Robot, sit_down: SitDown) -> None:
    robot.keys("F8")
    robot.does("review.ignore-in-draft")
    robot.waits_for_check()
    assert places(robot) == ["1 (a)", "2"]
    robot.keys("F8")
    robot.does("review.ignore-always")
    robot.waits(lambda: places(robot) == ["2"])
    other = sit_down(wells())
    other.waits_for_check()
    assert places(other) == ["PP1", "PP2", "2"]
    other.does("review.ignored")
    assert [card.body for card in panel(other).ignored.list.cards] == ["This rule, in every draft."]
    other.keys("Delete")
    other.keys("Escape")
    other.waits(lambda: places(other) == ["PP1", "PP2", "1 (a)", "2"])


def test_what_is_ignored_is_saved_and_is_no_step_of_the_history(robot: Robot, tmp_path: Path) -> None:
    robot.keys("F8")
    robot.keys("Ctrl+Shift+I")
    assert robot.window.session.history.undo_label is None
    assert "edited" in robot.window.windowTitle()
    path = tmp_path / "wells.penholder"
    robot.answers.to_write = [path]
    robot.does("file.save-as")
    assert [one["rule"] for one in read_working_file(path)[1]["ignored"]["here"]] == ["punctuation/preamble-comma"]
    robot.opens(path)
    robot.waits_for_check()
    assert places(robot)[0] == "PP2"


def test_what_is_ignored_is_in_the_recovery_copy(robot: Robot) -> None:
    robot.keys("F8")
    robot.keys("Ctrl+Shift+I")
    robot.waits(lambda: any(recovery_folder().glob("*.penholder")))
    (copy,) = recovery_folder().glob("*.penholder")
    assert [one["words"] for one in read_working_file(copy)[1]["ignored"]["here"]] == ["work;"]


def test_findings_are_chosen_by_severity_and_family_and_f8_honours_it(robot: Robot) -> None:
    sample = resource("samples", "safe-water-in-schools.md")
    robot.opens(sample)
    robot.waits_for_check()
    found = robot.window.session.check_now().findings
    robot.keys("Ctrl+Shift+L")
    choice = panel(robot).choice
    assert QApplication.focusWidget() is choice.severities[Severity.ERROR]
    robot.keys("Space")
    lighter = [one for one in found if one.severity is not Severity.ERROR]
    assert 0 < len(lighter) < len(found)
    assert robot.findings == [str(one.message) for one in lighter]
    robot.keys("F8")
    robot.keys("F8")
    assert panel(robot).open == lighter[1]
    choice.family.setCurrentIndex(choice.family.findData("punctuation"))
    choice.family.activated.emit(choice.family.currentIndex())
    assert robot.findings == [str(one.message) for one in lighter if one.rule.startswith("punctuation/")]
    assert robot.window.workplace.tabs.tabText(0) == f"Findings  {len(found)}"
    robot.window.workplace.status.severity_clicked.emit(Severity.ERROR)
    assert panel(robot).open is not None
    assert panel(robot).open.severity is Severity.ERROR, "a click on a count lifts a filter that hides it"


def test_findings_of_the_paragraph_at_the_caret_are_shown_alone(robot: Robot) -> None:
    robot.goes_to("PP2")
    panel(robot).choice.here.click()
    assert places(robot) == ["PP2"]
    robot.goes_to("1 (a)")
    assert places(robot) == ["1 (a)"]
    robot.goes_to("1 (b)")
    assert places(robot) == []
    assert "None of the findings" in panel(robot).empty.text()
    panel(robot).choice.here.click()
    assert places(robot) == ["PP1", "PP2", "1 (a)", "2"]


def test_why_shows_the_rule_and_escape_goes_back(robot: Robot) -> None:
    robot.keys("F8")
    robot.keys("Shift+F1")
    assert shown(robot) == "RulePage"
    assert panel(robot).rule.text.hasFocus()
    assert "Source: " in panel(robot).rule.text.toPlainText()
    robot.keys("Escape")
    assert shown(robot) == "QWidget"
    assert robot.window.workplace.page.hasFocus()


def test_too_many_findings_and_rules_that_broke_down_are_said_in_one_line(robot: Robot) -> None:
    report = robot.window.session.check_now()
    said = (message("There are more than 1000 findings; the first 1000 are listed."),)
    robot.window.session.accept_report(replace(report, truncated=said, failed=("numbering/no-bullets",)))
    label = panel(robot).trouble
    assert not label.isHidden()
    assert label.text() == (
        "There are more than 1000 findings; the first 1000 are listed. "
        "1 rule could not be run and is left out: numbering/no-bullets."
    )


def test_the_body_is_changed_in_one_place_as_one_step_and_checked_at_once(robot: Robot) -> None:
    robot.window.workplace.status.details_clicked.emit("body")
    box = QApplication.focusWidget()
    assert isinstance(box, QComboBox)
    assert box.accessibleName() == "Body"
    robot.keys("End")
    robot.qtbot.keyClick(box, Qt.Key.Key_Return)
    box.activated.emit(box.currentIndex())
    assert robot.draft.body is Body.SC
    robot.waits(lambda: robot.window.session.check_now().profile.body is Body.SC)
    robot.undoes()
    assert robot.draft.body is Body.GA


def test_no_two_severities_are_underlined_alike() -> None:
    assert len(set(STYLES.values())) == len(Severity)
    assert QTextCharFormat.UnderlineStyle.NoUnderline not in STYLES.values()


def test_the_status_line_and_a_tooltip_say_what_is_wrong(robot: Robot) -> None:
    robot.goes_to("PP1", -1)
    words = robot.window.workplace.status.said
    assert words == "▲ This preambular paragraph ends in a semicolon instead of a comma."
    page = robot.window.workplace.page
    at = page.cursorRect().center() - QPoint(2, 0)
    assert page.said_at(at) == words
    robot.goes_to("1 (b)", 2)
    assert robot.window.workplace.status.said == ""


def test_in_a_narrow_window_the_status_line_keeps_room_for_what_is_wrong(robot: Robot) -> None:
    robot.window.resize(720, 480)
    robot.turns()
    robot.goes_to("PP1", -1)
    status = robot.window.workplace.status
    said = status.findChild(OneLine)
    assert said is not None
    assert said.shown.startswith("▲ This preambular paragraph ends")
    there = [one.isVisible() for one in status.findChildren(QToolButton)]
    robot.goes_to("1 (b)", 2)
    robot.turns()
    assert [one.isVisible() for one in status.findChildren(QToolButton)] == there


def test_the_report_is_saved_and_copied(robot: Robot, tmp_path: Path) -> None:
    path = tmp_path / "report.html"
    robot.answers.to_write = [path]
    robot.does("review.report")
    assert "<li>" in path.read_text("utf-8")
    robot.does("review.copy-report")
    assert "▲ PP1: " in QGuiApplication.clipboard().text()


def test_an_example_is_read_as_a_draft_is_and_not_in_its_notation() -> None:
    lines = example_lines(
        "organ: The *General* Assembly,\npre: Recalling <its> report,[^1]\n1. Decides.\nnote 1: A/80/1."
    )
    assert lines == (
        "The <i>General</i> Assembly,",
        "Recalling &lt;its&gt; report,<sup>1</sup>",
        "1. Decides.",
        "<sup>1</sup> A/80/1.",
    )


def test_an_example_that_says_nothing_of_italics_is_shown_with_those_of_the_page() -> None:
    words = "organ: The General Assembly,\npre: Recalling also the <report>,\n1. Decides:\n(a) To act;\n(b) To rest."
    assert example_lines(words, bare=True) == (
        "<i>The General Assembly</i>,",
        "<i>Recalling also</i> the &lt;report&gt;,",
        "1. <i>Decides</i>:",
        "(a) To act;",
        "(b) To rest.",
    )
    assert "<i>" not in "".join(example_lines(words))


def test_every_rule_has_a_page_in_the_panel() -> None:
    for rule in RULES:
        page = rule_html(rule.id, load_theme("light"))
        assert "✗ Wrong" in page
        assert "Source: " in page
        assert "*Treaty" not in page
    assert "no rule" in rule_html("numbering/none-such", load_theme("dark"))

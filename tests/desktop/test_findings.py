"""Living with findings in the window, by the keyboard alone: walked, chosen, explained, ignored, fixed after a preview."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QTextCharFormat
from PySide6.QtWidgets import QApplication, QComboBox

from penholder.checks.catalogue import RULES
from penholder.checks.engine import check
from penholder.desktop.editor.underlines import STYLES
from penholder.desktop.panels.findings import FindingsPanel
from penholder.desktop.panels.fix_rows import fix_rows
from penholder.desktop.said_findings import example_lines, rule_html
from penholder.desktop.theme import load_theme
from penholder.formats.registry import read_file, read_working_file
from penholder.ground.messages import message
from penholder.ground.places import recovery_folder
from penholder.ground.resources import resource
from penholder.model.draft import Draft
from penholder.model.finding import Severity
from penholder.model.kinds import Body, Kind
from penholder.session.session import Session
from tests.desktop.robot import Robot
from tests.model.build import draft, op, par, pre

SitDown = Callable[..., Robot]


@pytest.fixture(autouse=True)
def _settings_of_the_test(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PENHOLDER_HOME", str(tmp_path / "home"))


def wells() -> Draft:
    return draft(
        par("p1", Kind.TITLE, "Wells"),
        par("p2", Kind.ORGAN, "The General Assembly,"),
        pre("p3", "Recalling its work;"),
        pre("p4", "Noting the report;"),
        op("p5", "Requests States:"),
        op("p6", "To dig wells,", level=1),
        op("p7", "To drill;", level=1),
        op("p9", "Decides to go on;"),
    )


@pytest.fixture
def robot(sit_down: SitDown) -> Robot:
    robot = sit_down(wells())
    robot.waits_for_check()
    return robot


def panel(robot: Robot) -> FindingsPanel:
    return robot.window.workplace.findings


def places(robot: Robot) -> list[str]:
    return [card.place for card in panel(robot).list.cards]


def shown(robot: Robot) -> str:
    """What stands in the place of the findings."""
    page = panel(robot).pages.currentWidget()
    return type(page).__name__


def preview(robot: Robot, number: int) -> None:
    robot.waits(lambda: len(panel(robot).fixes.list.fixes.rows) == number)


def test_findings_that_say_the_same_of_one_place_are_all_listed(sit_down: SitDown) -> None:
    robot = sit_down(wells())
    robot.waits_for_check()
    session = robot.window.session
    report = session.check_now()
    twins = (report.findings[0], report.findings[0])
    session.tell("report", replace(report, findings=twins))
    assert places(robot) == ["PP1", "PP1"]


def test_everything_safe_is_seen_first_and_made_by_enter(robot: Robot) -> None:
    before = robot.draft
    robot.keys("Ctrl+Shift+.")
    preview(robot, 4)
    assert shown(robot) == "FixesPage"
    assert robot.draft is before
    rows = panel(robot).fixes.list.fixes.rows
    assert [row.place for row in rows] == ["PP1", "PP2", "1 (a)", "2"]
    assert rows[0].spoken.startswith("without “;”, with “,”; PP1")
    assert panel(robot).fixes.main.text() == "Make 4 changes  Enter"
    robot.keys("Return")
    assert robot.message == "4 changes; Ctrl+Z takes them back."
    assert [words[-1] for words in robot.words[2:]] == [",", ",", ":", ";", ";", "."]
    assert shown(robot) == "QWidget"
    assert robot.window.workplace.page.hasFocus()
    robot.keys("Ctrl+Z")
    assert robot.draft == before


def test_what_is_unticked_by_space_is_not_made(robot: Robot) -> None:
    robot.keys("Ctrl+Shift+.")
    preview(robot, 4)
    robot.keys("Down")
    assert robot.caret[0] == "PP2", "the page follows the list"
    robot.keys("Space")
    assert panel(robot).fixes.main.text() == "Make 3 changes  Enter"
    robot.waits(lambda: [row.taken for row in panel(robot).fixes.list.fixes.rows] == [True, False, True, True])
    assert panel(robot).fixes.list.currentIndex().row() == 1, "the list stays where it is"
    robot.keys("Return")
    assert robot.message == "3 changes; Ctrl+Z takes them back."
    assert [words[-1] for words in robot.words[2:4]] == [",", ";"]


def test_enter_just_after_a_tick_makes_what_is_ticked(robot: Robot) -> None:
    robot.keys("Ctrl+Shift+.")
    preview(robot, 4)
    robot.keys("Space")
    robot.keys("Return")
    assert [words[-1] for words in robot.words[2:4]] == [";", ","]


def test_escape_leaves_everything_as_it_is(robot: Robot) -> None:
    before = robot.draft
    robot.keys("Ctrl+Shift+.")
    preview(robot, 4)
    robot.keys("Escape")
    assert robot.draft is before
    assert shown(robot) == "QWidget"
    assert robot.window.workplace.page.hasFocus()


def test_none_and_all_are_one_key_each_and_nothing_ticked_is_nothing_to_make(robot: Robot) -> None:
    robot.keys("Ctrl+Shift+.")
    preview(robot, 4)
    robot.presses_button(panel(robot).fixes, "None")
    assert panel(robot).fixes.main.isHidden()
    robot.keys("Return")
    assert shown(robot) == "FixesPage"
    robot.presses_button(panel(robot).fixes, "All")
    assert panel(robot).fixes.main.text() == "Make 4 changes  Enter"


def test_the_preview_follows_what_is_typed_meanwhile(robot: Robot) -> None:
    robot.keys("Ctrl+Shift+.")
    preview(robot, 4)
    robot.goes_to("PP1", -1)
    robot.presses(Qt.Key.Key_Backspace)
    robot.types(",")
    preview(robot, 3)
    robot.keys("Ctrl+Shift+.")
    preview(robot, 3)
    robot.keys("Return")
    assert robot.message == "3 changes; Ctrl+Z takes them back."


def test_with_nothing_to_fix_the_preview_says_so(sit_down: SitDown) -> None:
    robot = sit_down(draft(par("p1", Kind.TITLE, "Wells"), par("p2", Kind.ORGAN, "The General Assembly,")))
    robot.waits_for_check()
    robot.keys("Ctrl+Shift+.")
    robot.waits(lambda: panel(robot).fixes.said.text() == "There is nothing to put right that is safe.")
    robot.keys("Escape")
    assert shown(robot) == "QWidget"


def test_fixing_one_kind_shows_that_kind_alone(robot: Robot) -> None:
    robot.keys("F8")
    robot.keys("Ctrl+Shift+,")
    preview(robot, 2)
    robot.keys("F8")
    assert robot.caret[0] == "PP2", "F8 goes from change to change"
    robot.keys("Ctrl+Return")
    assert [words[-1] for words in robot.words[2:]] == [",", ",", ":", ",", ";", ";"]


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


def test_the_report_is_saved_and_copied(robot: Robot, tmp_path: Path) -> None:
    path = tmp_path / "report.html"
    robot.answers.to_write = [path]
    robot.does("review.report")
    assert "<li>" in path.read_text("utf-8")
    robot.does("review.copy-report")
    assert "▲ PP1: " in QGuiApplication.clipboard().text()


def test_a_screen_reader_is_told_the_changes_and_whether_they_are_made(robot: Robot) -> None:
    robot.keys("Ctrl+Shift+.")
    preview(robot, 4)
    listed = panel(robot).fixes.list
    row = QAccessible.queryAccessibleInterface(listed).child(0)
    assert "without “;”, with “,”; PP1" in row.text(QAccessible.Text.Name)
    assert row.state().checked
    robot.keys("Space")
    assert not row.state().checked


def test_a_plan_of_many_changes_has_a_redline_for_each() -> None:
    session = Session(read_file(resource("samples", "safe-water-in-schools.md")))
    session.fixes.ask()
    plan = session.fixes.job()(lambda: False)
    rows = fix_rows(plan)
    assert len(rows) == plan.taken > 3
    assert all(row.pieces or row.title for row in rows)
    assert not [
        one
        for one in check(plan.after).findings
        if one.severity is Severity.ERROR and one.fixes and one.fixes[0].safety == "safe"
    ]


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


def test_every_rule_has_a_page_in_the_panel() -> None:
    for rule in RULES:
        page = rule_html(rule.id, load_theme("light"))
        assert "✗ Wrong" in page
        assert "Source: " in page
    assert "no rule" in rule_html("numbering/none-such", load_theme("dark"))

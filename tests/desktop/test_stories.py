"""What a drafter does in the window, from opening to export, played by a robot."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QToolButton

from penholder.desktop.editor.lines_edit import LinesEdit
from penholder.formats.registry import read_file
from penholder.formats.report import Reading
from penholder.ground.resources import resource
from penholder.ground.settings import load_settings
from penholder.model.draft import Draft
from penholder.model.edit import SetKind
from penholder.model.inline import ITALIC
from penholder.model.kinds import Kind, Stage
from penholder.model.masthead import Masthead
from penholder.session.session import Session
from tests.desktop.robot import Robot
from tests.model.build import anchor, draft, line, note, op, par, pre, ref

SitDown = Callable[..., Robot]
SAMPLE = resource("samples", "safe-water-in-schools.md")


def wells() -> Draft:
    return draft(
        par("p1", Kind.TITLE, "Wells"),
        par("p2", Kind.ORGAN, "The General Assembly,"),
        pre("p3", "Recalling its work;"),
        pre("p4", "Noting the report;", anchor("n1")),
        op("p5", "Requests States:"),
        op("p6", "To dig wells;", level=1),
        op("p7", "To drill;", level=1),
        op("p8", "Decides on ", ref("paragraph 1 (a) above", "p6"), "."),
        notes=[note("n1", "See A/80/1.")],
    )


def test_a_drafter_opens_a_draft_fixes_a_fault_and_exports_it(sit_down: SitDown, tmp_path: Path) -> None:
    robot = sit_down(draft(par("p1", Kind.TITLE, "")))
    robot.opens(SAMPLE)
    robot.waits_for_check()
    before = len(robot.findings)
    assert "This preambular paragraph ends in a semicolon instead of a comma." in robot.findings
    robot.goes_to("PP4", -1)
    robot.accepts_first_fix()
    assert robot.words[6].endswith("most,")
    robot.waits_for_check()
    assert len(robot.findings) == before - 1
    robot.undoes()
    assert robot.words[6].endswith("most;")
    robot.redoes()
    word = tmp_path / "wells.docx"
    robot.answers.to_write = [word]
    robot.does("file.export")
    panel = robot.window.exporting.panel
    assert panel is not None
    robot.presses_button(panel, "Change")
    robot.keys("Return")
    robot.waits(lambda: str(word) in robot.message)
    assert "word/footnotes.xml" in ZipFile(word).namelist()


def test_a_new_draft_is_typed_from_title_to_subparagraph(sit_down: SitDown) -> None:
    robot = sit_down(draft(par("p1", Kind.TITLE, "")))
    robot.goes_to("title")
    robot.types("Wells\nThe General Assembly,\nRecalling its work,\nRequests States:")
    robot.does("structure.operative")
    robot.types("\nTo dig;\nTo drill;")
    robot.goes_to("2", 0)
    robot.does("structure.deeper")
    robot.goes_to("2", 0)
    robot.does("structure.deeper")
    assert robot.words == [
        "Wells",
        "The General Assembly,",
        "Recalling its work,",
        "Requests States:",
        "To dig;",
        "To drill;",
    ]
    assert robot.labels == ["", "", "", "1.", "(a)", "(b)"]
    assert robot.text_on_page() == robot.words


def test_moving_a_paragraph_takes_its_references_along(sit_down: SitDown) -> None:
    robot = sit_down(wells())
    robot.goes_to("1 (a)")
    robot.does("structure.move-down")
    assert robot.words[5:] == ["To drill;", "To dig wells;", "Decides on paragraph 1 (b) above."]
    assert robot.text_on_page()[-1] == "Decides on paragraph 1 (b) above."
    assert robot.caret == ("1 (b)", 0)
    robot.undoes()
    assert robot.draft == wells()


def test_a_note_is_put_in_and_written_in_its_tab(sit_down: SitDown) -> None:
    robot = sit_down(wells())
    robot.goes_to("PP1", 18)
    robot.does("insert.note")
    assert robot.text_on_page()[2] == "Recalling its work1;"
    assert robot.text_on_page()[3] == "Noting the report;2"
    editor = robot.window.focusWidget()
    assert isinstance(editor, LinesEdit)
    for character in "Ibid.":
        robot.qtbot.keyClick(editor, character)
    assert [one.words for one in robot.draft.notes] == ["See A/80/1.", "Ibid."]
    robot.undoes()
    assert robot.draft.notes[1].words == ""
    robot.undoes()
    assert robot.draft == wells()


def test_a_note_goes_with_its_mark_and_comes_back_by_undo(sit_down: SitDown) -> None:
    robot = sit_down(wells())
    robot.goes_to("PP2", 19)
    robot.presses(Qt.Key.Key_Backspace)
    assert robot.draft.notes == ()
    robot.waits(lambda: robot.window.workplace.tabs.tabText(1) == "Notes")
    robot.undoes()
    assert robot.draft == wells()
    robot.waits(lambda: robot.window.workplace.tabs.tabText(1) == "Notes  1")


def test_all_findings_of_a_kind_are_fixed_in_one_step(sit_down: SitDown) -> None:
    robot = sit_down(wells())
    robot.waits_for_check()
    robot.goes_to("PP1", 2)
    robot.presses_button(robot.open_finding(), "Fix all of this kind (2)…")
    robot.waits(lambda: len(robot.window.workplace.findings.fixes.list.fixes.rows) == 2)
    robot.keys("Return")
    assert [robot.words[2][-1], robot.words[3][-1]] == [",", ","]
    robot.undoes()
    assert robot.draft == wells()


def test_findings_are_walked_and_made_by_keys(sit_down: SitDown) -> None:
    robot = sit_down(wells())
    robot.waits_for_check()
    robot.keys("F8")
    assert robot.caret[0] == "PP1"
    robot.keys("F8")
    assert robot.caret[0] == "PP2"
    robot.keys("Ctrl+.")
    assert robot.words[3] == "Noting the report,"


def test_the_reason_and_source_of_a_finding_are_shown_on_request(sit_down: SitDown) -> None:
    robot = sit_down(wells())
    robot.waits_for_check()
    robot.keys("F8")
    robot.presses_button(robot.open_finding(), "Why?")
    page = robot.window.workplace.findings.rule.text.toPlainText()
    for words in ("✗ Wrong", "✓ Right", "Source: ", "punctuation/preamble-comma"):
        assert words in page


def test_italics_are_set_and_taken_back(sit_down: SitDown) -> None:
    robot = sit_down(wells())
    robot.goes_to("PP1", 0, 9)
    robot.keys("Ctrl+I")
    run = robot.draft.paragraphs[2].inlines[0]
    assert getattr(run, "text", "") == "Recalling"
    assert ITALIC in getattr(run, "marks", ())
    robot.keys("Ctrl+Z")
    assert robot.draft == wells()


def test_a_masthead_field_is_reached_from_the_page_and_written_in_its_tab(sit_down: SitDown) -> None:
    text = wells()
    robot = sit_down(Draft(text.paragraphs, text.notes, Masthead(symbol=line("A/C.3/80/L.9"))))
    page = robot.window.workplace.page
    page.verticalScrollBar().setValue(0)
    robot.turns()
    robot.clicks(page.viewport(), QPoint(page.viewport().width() - 60, 70))
    assert robot.window.workplace.tabs.currentIndex() == 2
    editor = robot.window.focusWidget()
    assert isinstance(editor, LinesEdit)
    assert editor.accessibleName() == "Symbol"
    robot.qtbot.keyClick(editor, Qt.Key.Key_End)
    robot.qtbot.keyClick(editor, "7")
    assert robot.draft.masthead.symbol == line("A/C.3/80/L.97")
    robot.does("edit.undo")
    assert robot.draft.masthead.symbol == line("A/C.3/80/L.9")
    robot.waits(lambda: editor.toPlainText() == "A/C.3/80/L.9")


def test_the_stage_is_chosen_in_the_details_and_said_in_the_status_line(sit_down: SitDown) -> None:
    robot = sit_down(wells())
    box = robot.window.workplace.details._stage  # noqa: SLF001
    box.setCurrentIndex(box.findData(str(Stage.WORKING)))
    box.activated.emit(box.currentIndex())
    assert robot.draft.stage is Stage.WORKING
    robot.does("edit.undo")
    assert robot.draft.stage is Stage.TABLING
    robot.waits(lambda: box.currentData() == str(Stage.TABLING))


def test_saving_writes_the_working_file_beside_what_was_opened(sit_down: SitDown, tmp_path: Path) -> None:
    text = tmp_path / "wells.txt"
    text.write_text("The General Assembly,\n\nRecalling its work,\n\n1. Decides to go on.\n", "utf-8")
    robot = sit_down(draft(par("p1", Kind.TITLE, "")))
    robot.opens(text)
    robot.goes_to("PP1", 0)
    robot.types("x")
    assert robot.window.windowTitle().endswith("edited")
    robot.keys("Ctrl+S")
    saved = tmp_path / "wells.penholder"
    assert saved.exists()
    assert "wells.penholder" in robot.message
    assert not robot.window.windowTitle().endswith("edited")
    robot.opens(saved)
    assert robot.words[1] == "xRecalling its work,"


@pytest.mark.parametrize("content", [None, b"PK\x03\x04" + b"broken" * 50, b""])
def test_a_file_that_cannot_be_read_is_told_in_one_sentence(
    sit_down: SitDown, tmp_path: Path, content: bytes | None
) -> None:
    path = tmp_path / "bad.docx"
    if content is not None:
        path.write_bytes(content)
    robot = sit_down(wells())
    robot.goes_to("PP1", 0)
    robot.types("x")
    robot.opens(path)
    assert "bad.docx" in robot.message
    assert "Traceback" not in robot.message
    assert robot.words[2] == "xRecalling its work;"
    robot.undoes()
    assert robot.draft == wells()


def test_a_folder_is_no_draft(sit_down: SitDown, tmp_path: Path) -> None:
    robot = sit_down(wells())
    robot.opens(tmp_path)
    assert robot.message
    assert robot.draft == wells()


def test_closing_with_changes_asks_once(sit_down: SitDown) -> None:
    robot = sit_down(wells())
    robot.types("x")
    robot.answers.on_leaving = ["stay"]
    robot.leaves()
    assert robot.window.isVisible()
    robot.answers.on_leaving = ["discard"]
    robot.leaves()
    assert not robot.window.isVisible()


def test_what_another_program_saved_meanwhile_is_kept_and_said(sit_down: SitDown, tmp_path: Path) -> None:
    path = tmp_path / "wells.penholder"
    theirs = Session(Reading(wells()))
    theirs.save(path)
    robot = sit_down(wells())
    robot.opens(path)
    theirs.change("Kind", (SetKind(theirs.draft.paragraphs[0].id, Kind.TEXT, 0),))
    theirs.save(path)
    robot.types("Deep ")
    robot.keys("Ctrl+S")
    assert "changed on the disk" in robot.message
    assert robot.window.session.modified
    assert read_file(path).draft == theirs.draft
    robot.answers.on_leaving = ["discard"]


def test_closing_can_save(sit_down: SitDown, tmp_path: Path) -> None:
    robot = sit_down(wells())
    robot.types("x")
    robot.answers.on_leaving = ["save"]
    robot.answers.to_write = [tmp_path / "wells.penholder"]
    robot.leaves()
    assert not robot.window.isVisible()
    assert (tmp_path / "wells.penholder").exists()


def test_opening_another_draft_asks_about_changes(sit_down: SitDown) -> None:
    robot = sit_down(wells())
    robot.types("x")
    robot.answers.on_leaving = ["stay"]
    robot.window.open_draft(SAMPLE)
    robot.waits(lambda: not robot.answers.on_leaving)
    assert robot.words[0] == "xWells"


def test_theme_and_size_are_chosen_and_kept(sit_down: SitDown) -> None:
    robot = sit_down(wells())
    robot.goes_to("1 (b)", 3)
    width = robot.window.workplace.page.viewport().width()
    robot.keys("Ctrl++")
    assert load_settings().zoom == 110
    menu = robot.window.action_table.menu("View")
    next(action for action in menu.actions() if action.text() == "Dark").trigger()
    assert load_settings().theme == "dark"
    assert robot.caret == ("1 (b)", 3)
    assert robot.text_on_page()[0] == "Wells"
    robot.keys("Ctrl+0")
    assert load_settings().zoom == 100
    assert robot.window.workplace.page.viewport().width() == width


def test_the_outline_follows_the_caret_and_leads_to_its_rows(sit_down: SitDown) -> None:
    robot = sit_down(wells())
    outline = robot.window.workplace.outline
    robot.goes_to("1 (b)")
    assert outline.currentIndex().data() == "(b) To drill;"
    row = next(
        at
        for at in range(outline.model().rowCount())
        if outline.model().index(at, 0).data() == "OP2 Decides on paragraph 1 (a) above."
    )
    outline.activated.emit(outline.model().index(row, 0))
    assert robot.caret == ("2", 0)


def test_the_status_line_counts_and_leads(sit_down: SitDown) -> None:
    robot = sit_down(wells())
    robot.waits_for_check()
    words = [button.text() for button in robot.window.workplace.status.findChildren(QToolButton)]
    assert "▲ 2 warnings" in words
    assert "For tabling" in words
    assert any("2 PP · 2 OP · 1 note" in one for one in words)

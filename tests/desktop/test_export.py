"""The export panel: two keys, keyboard alone, nothing blocked but undecided changes, nothing lost by an error."""

from __future__ import annotations

import os
from pathlib import Path
from zipfile import ZipFile

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QRadioButton, QWidget

from penholder.formats.registry import read_file
from penholder.model.kinds import Stage
from tests.desktop.export_panel import SitDown, opened, tabs_to
from tests.desktop.test_changes import READING
from tests.desktop.test_stories import wells

# --- exporting --------------------------------------------------------------------------------------------------------


def test_a_copy_is_exported_by_two_keys(sit_down: SitDown, tmp_path: Path) -> None:
    robot = sit_down(wells(), tmp_path / "wells.penholder")
    robot.keys("Ctrl+E")
    robot.keys("Return")
    robot.waits(lambda: (tmp_path / "wells.docx").exists() and bool(robot.message))
    assert f"The Word copy is at {tmp_path / 'wells.docx'}." in robot.message
    assert robot.window.exporting.panel is None
    focused = QApplication.focusWidget()
    assert isinstance(focused, QPushButton)
    assert focused.text() == "Open"
    robot.keys("Escape")
    assert robot.message == ""
    assert QApplication.focusWidget() is robot.window.workplace.page


def test_everything_is_reached_and_chosen_by_keyboard_alone(sit_down: SitDown, tmp_path: Path) -> None:
    robot = sit_down(wells(), tmp_path / "wells.penholder")
    panel = opened(robot)
    assert QApplication.focusWidget() is panel.purpose.format
    reached: list[QWidget] = []
    while (
        (focused := QApplication.focusWidget()) is not None and panel.isAncestorOf(focused) and focused not in reached
    ):
        reached.append(focused)
        robot.keys("Tab")
    names = [one.accessibleName() or getattr(one, "text", str)() for one in reached]
    for name in ("Format", "For tabling", "Still open", "Paper", "Numbers", "References", "Export", "Print…"):
        assert name in names, names
    opened(robot)
    robot.keys("Down")
    assert panel.chosen.format == "pdf"
    robot.keys("Up")
    tabs_to(robot, lambda one: one is panel.purpose.buttons[Stage.TABLING])
    robot.keys("Right")
    assert panel.choices.stage is Stage.WORKING
    tabs_to(robot, lambda one: one is panel.finer.line)
    robot.keys("End")
    QTest.keyClicks(panel.finer.line, "!")
    assert panel.choices.version_line.startswith("Rev. 1, ")
    assert panel.choices.version_line.endswith("!")
    robot.keys("Return")
    robot.waits(lambda: (tmp_path / "wells.docx").exists() and bool(robot.message))


def test_enter_on_a_button_presses_it_and_does_not_export(sit_down: SitDown, tmp_path: Path) -> None:
    robot = sit_down(wells(), tmp_path / "wells.penholder")
    panel = opened(robot)
    tabs_to(robot, lambda one: one.accessibleName() == "Change where the copy goes")
    robot.answers.to_write = [tmp_path / "elsewhere.docx"]
    robot.keys("Return")
    assert not robot.answers.to_write
    assert robot.window.exporting.panel is panel
    panel.purpose.format.setFocus()
    robot.keys("Return")
    robot.waits((tmp_path / "elsewhere.docx").exists)
    robot.waits(lambda: "elsewhere.docx" in robot.message)
    assert not (tmp_path / "wells.docx").exists()


def test_escape_closes_the_message_first_and_then_the_panel(sit_down: SitDown) -> None:
    robot = sit_down(wells())
    hidden = [part.isHidden() for part in robot.window.workplace.splitter.children() if isinstance(part, QWidget)]
    opened(robot)
    robot.window.messages.show_message("Something happened.")
    robot.keys("Escape")
    assert robot.window.exporting.panel is not None
    robot.keys("Escape")
    assert robot.window.exporting.panel is None
    assert QApplication.focusWidget() is robot.window.workplace.page
    robot.turns()
    now = [part.isHidden() for part in robot.window.workplace.splitter.children() if isinstance(part, QWidget)]
    assert now[: len(hidden)] == hidden


@pytest.mark.parametrize(("kind", "words"), [("txt", "The General Assembly,"), ("md", "[^1]")])
def test_other_formats_are_written_under_their_own_endings(
    sit_down: SitDown, tmp_path: Path, kind: str, words: str
) -> None:
    robot = sit_down(wells(), tmp_path / "wells.penholder")
    panel = opened(robot)
    box = panel.purpose.format
    box.setCurrentIndex(box.findData(kind))
    box.activated.emit(box.currentIndex())
    assert not panel.finer.isVisible()
    assert not panel.pages.isVisible()
    panel.foot.export.click()
    robot.waits(lambda: "copy is at" in robot.message)
    assert words in (tmp_path / f"wells.{kind}").read_text("utf-8")
    assert robot.window.session.versions.last is not None


# --- what is decided before -------------------------------------------------------------------------------------------


def test_undecided_changes_are_asked_about_each_time(sit_down: SitDown, tmp_path: Path) -> None:
    robot = sit_down(READING, tmp_path / "school.penholder")
    panel = opened(robot)
    focused = QApplication.focusWidget()
    assert isinstance(focused, QRadioButton)
    assert panel.decision.decision is None
    robot.keys("Return")
    assert panel.foot.trouble == "Say above how the 4 changes by 3 authors leave."
    assert not (tmp_path / "school.docx").exists()
    robot.keys("Space")
    robot.keys("Return")
    robot.waits(lambda: "exported as accepted" in robot.message)
    assert "4 changes by 3 authors were exported as accepted." in robot.message
    assert read_file(tmp_path / "school.docx").draft.paragraphs[1].words == robot.words[1]
    again = opened(robot)
    assert again.decision.decision is None
    robot.keys("Return")
    assert again.foot.trouble


def test_changes_can_leave_as_rejected(sit_down: SitDown, tmp_path: Path) -> None:
    robot = sit_down(READING, tmp_path / "school.penholder")
    opened(robot)
    robot.keys("Down")
    robot.keys("Space")
    robot.keys("Return")
    robot.waits(lambda: "exported as rejected" in robot.message)
    words = [one.words for one in read_file(tmp_path / "school.docx").draft.paragraphs]
    assert READING.base is not None
    assert words == [one.words for one in READING.base.paragraphs]
    assert robot.words == [one.words for one in READING.draft.paragraphs]


def test_only_word_can_keep_changes(sit_down: SitDown, tmp_path: Path) -> None:
    robot = sit_down(READING, tmp_path / "school.penholder")
    panel = opened(robot)
    keep = next(one for one in panel.decision.findChildren(QRadioButton) if one.text() == "As tracked changes")
    keep.click()
    assert panel.decision.decision is not None
    box = panel.purpose.format
    box.setCurrentIndex(box.findData("txt"))
    box.activated.emit(box.currentIndex())
    assert not keep.isEnabled()
    assert panel.decision.decision is None


def test_nothing_is_asked_once_all_is_decided(sit_down: SitDown, tmp_path: Path) -> None:
    robot = sit_down(READING, tmp_path / "school.penholder")
    panel = opened(robot)
    assert panel.decision.isVisible()
    robot.window.session.changes.accept(robot.window.session.changes.found)
    robot.waits(lambda: not panel.decision.isVisible())


# --- trouble ----------------------------------------------------------------------------------------------------------


def test_trouble_is_one_sentence_and_the_old_file_is_untouched(sit_down: SitDown, tmp_path: Path) -> None:
    robot = sit_down(wells(), tmp_path / "wells.penholder")
    panel = opened(robot)
    protected = tmp_path / "wells.docx"
    folder = tmp_path / "a folder.docx"
    folder.mkdir()
    robot.answers.to_write = [folder]
    robot.presses_button(panel.foot, "Change")
    panel.purpose.buttons[Stage.WORKING].click()
    panel.foot.export.click()
    robot.waits(lambda: bool(panel.foot.trouble))
    assert "a folder.docx" in panel.foot.trouble
    assert "Traceback" not in panel.foot.trouble
    assert panel.choices.stage is Stage.WORKING
    assert list(folder.iterdir()) == []
    robot.answers.to_write = [protected]
    robot.presses_button(panel.foot, "Change")
    assert panel.foot.trouble == ""
    panel.foot.export.click()
    robot.waits(lambda: str(protected) in robot.message)
    assert "word/document.xml" in ZipFile(protected).namelist()


def test_a_copy_in_which_somebody_has_worked_is_not_replaced_although_its_name_was_chosen(
    sit_down: SitDown, tmp_path: Path
) -> None:
    robot = sit_down(wells(), tmp_path / "wells.penholder")
    chosen = tmp_path / "circulated.docx"
    robot.answers.to_write = [chosen]
    robot.presses_button(opened(robot).foot, "Change")
    robot.keys("Return")
    robot.waits(lambda: robot.window.exporting.panel is None)
    chosen.write_bytes(b"with the remarks of a delegation")
    opened(robot)
    robot.keys("Return")
    robot.waits(lambda: robot.window.exporting.panel is None)
    assert chosen.read_bytes() == b"with the remarks of a delegation"
    assert "circulated (clean copy).docx" in robot.message


def test_a_copy_that_is_open_in_another_program_is_not_replaced(sit_down: SitDown, tmp_path: Path) -> None:
    robot = sit_down(wells(), tmp_path / "wells.penholder")
    opened(robot)
    robot.keys("Return")
    robot.waits(lambda: bool(robot.message))
    before = (tmp_path / "wells.docx").read_bytes()
    sign = tmp_path / ".~lock.wells.docx#"
    sign.write_text("somebody", "utf-8")
    robot.goes_to("PP1", 0)
    robot.types("x")
    panel = opened(robot)
    robot.keys("Return")
    robot.waits(lambda: "open in another program" in panel.foot.trouble)
    assert (tmp_path / "wells.docx").read_bytes() == before
    sign.unlink()
    robot.keys("Return")
    robot.waits(lambda: robot.window.exporting.panel is None)
    assert (tmp_path / "wells.docx").read_bytes() != before


def test_a_disk_that_is_full_is_said_in_the_panel(
    sit_down: SitDown, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    robot = sit_down(wells(), tmp_path / "wells.penholder")
    old = tmp_path / "wells.docx"
    opened(robot)
    robot.keys("Return")
    robot.waits(lambda: bool(robot.message))
    before = old.read_bytes()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    kept = os.fsync
    monkeypatch.setattr("penholder.formats.safe_write.os.fsync", full)
    robot.goes_to("PP1", 0)
    robot.types("x")
    panel = opened(robot)
    panel.foot.export.click()
    robot.waits(lambda: "no space left on device" in panel.foot.trouble)
    assert old.read_bytes() == before
    assert len(robot.window.session.versions.all) == 1
    monkeypatch.setattr("penholder.formats.safe_write.os.fsync", kept)


def test_the_question_is_in_sight_when_it_is_asked(sit_down: SitDown, tmp_path: Path) -> None:
    robot = sit_down(READING, tmp_path / "wells.docx")
    robot.window.resize(1280, 560)
    panel = opened(robot)
    robot.turns()
    bar = panel._scroll.verticalScrollBar()  # noqa: SLF001
    bar.setValue(bar.maximum())
    panel.foot.export.click()
    robot.turns()
    question = panel.decision._sum  # noqa: SLF001
    assert question.visibleRegion().boundingRect() == question.rect()

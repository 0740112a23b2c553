"""The export panel: one panel, by keyboard alone, nothing blocked but undecided changes, nothing lost by an error."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QRadioButton, QToolButton, QWidget

from penholder.commands.opening import open_session
from penholder.desktop.export.panel import ExportPanel
from penholder.formats.docx.choices import Paper, WordChoices
from penholder.formats.registry import read_file, write_file
from penholder.formats.report import Reading
from penholder.ground.errors import UserError
from penholder.ground.progress import come_to
from penholder.ground.settings import load_settings
from penholder.model.draft import Draft
from penholder.model.kinds import Kind, Stage
from penholder.model.place import InMasthead, InNote
from penholder.session.open_matters import MatterKind
from penholder.session.preview import Pages
from tests.desktop.robot import Robot
from tests.desktop.test_changes import READING
from tests.desktop.test_stories import wells
from tests.model.build import anchor, draft, note, op, par, pre

SitDown = Callable[..., Robot]


def in_negotiation() -> Draft:
    return draft(
        par("p1", Kind.TITLE, "Wells"),
        par("p2", Kind.ORGAN, "The General Assembly,"),
        pre("p3", "PP1. Recalling [its work],"),
        op("p4", "Urges [all", anchor("n1"), "] to dig;"),
        op("p5", "Decides to go on."),
        notes=(note("n1", " "),),
    )


def opened(robot: Robot) -> ExportPanel:
    robot.keys("Ctrl+E")
    panel = robot.window.exporting.panel
    assert panel is not None
    return panel


def tabs_to(robot: Robot, wanted: Callable[[QWidget], bool]) -> None:
    """Press Tab until the keyboard is on something, as somebody without a mouse would."""
    for _ in range(60):
        focused = QApplication.focusWidget()
        assert focused is not None
        if wanted(focused):
            return
        robot.keys("Tab")
    raise AssertionError("the keyboard does not get there")


def lines(panel: ExportPanel) -> list[str]:
    return [item.text(0).strip("●▲○· ") for item in panel.open._kinds()]  # noqa: SLF001


def open_lines(panel: ExportPanel) -> list[str]:
    return [item.text(0) for item in panel.open._all() if item.parent() is not None]  # noqa: SLF001


# --- exporting -------------------------------------------------------------------------------------------------------


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


# --- what is decided before ------------------------------------------------------------------------------------------


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


# --- what is still open ----------------------------------------------------------------------------------------------


def test_what_is_open_is_listed_and_leads_to_its_place(sit_down: SitDown) -> None:
    robot = sit_down(in_negotiation())
    robot.waits_for_check()
    panel = opened(robot)
    robot.waits(lambda: "2 square brackets" in lines(panel))
    assert "1 PP or OP label typed in the text" in lines(panel)
    assert "1 note without words" in lines(panel)
    matter = next(one for one in panel.open._shown[0] if one.kind is MatterKind.BRACKET)  # noqa: SLF001
    panel.open.asked_for.emit(matter)
    assert robot.caret == ("PP1", 25)
    selection = robot.window.workplace.page.selection()
    assert selection is not None
    assert selection.anchor.offset == 15
    assert robot.window.exporting.panel is panel


def test_the_list_is_walked_by_keyboard(sit_down: SitDown) -> None:
    robot = sit_down(in_negotiation())
    robot.waits_for_check()
    panel = opened(robot)
    robot.waits(lambda: "2 square brackets" in lines(panel))
    tabs_to(robot, lambda one: one is panel.open)
    row = lines(panel).index("2 square brackets")
    robot.keys("Home")
    for _ in range(row):
        robot.keys("Down")
    for key in ("Right", "Down", "Down", "Return"):
        robot.keys(key)
    assert robot.caret == ("1", 12)
    assert QApplication.focusWidget() is robot.window.workplace.page
    assert panel.foot.export.isEnabled()  # Enter has exported nothing


@pytest.mark.parametrize(
    ("kind", "place"), [(MatterKind.EMPTY_NOTE, InNote), (MatterKind.MASTHEAD, InMasthead)], ids=["note", "masthead"]
)
def test_what_is_settled_in_a_tab_takes_the_place_of_the_panel(
    sit_down: SitDown, kind: MatterKind, place: type
) -> None:
    robot = sit_down(in_negotiation())
    panel = opened(robot)
    matter = next(one for one in panel.open._shown[0] if one.kind is kind)  # noqa: SLF001
    panel.open.asked_for.emit(matter)
    robot.turns()
    assert robot.window.exporting.panel is None
    selection = robot.window.workplace.selection()
    assert selection is not None
    assert isinstance(selection.caret.place, place)


def test_the_list_follows_what_is_typed(sit_down: SitDown) -> None:
    robot = sit_down(in_negotiation())
    panel = opened(robot)
    robot.goes_to("2", 0)
    robot.types("[")
    robot.waits(lambda: "3 square brackets" in lines(panel))
    robot.undoes()
    robot.waits(lambda: "2 square brackets" in lines(panel))


def test_a_line_whose_place_has_gone_leads_nowhere(sit_down: SitDown) -> None:
    robot = sit_down(in_negotiation())
    panel = opened(robot)
    matter = [one for one in panel.open._shown[0] if one.kind is MatterKind.BRACKET][1]  # noqa: SLF001
    robot.goes_to("1", 0)
    robot.does("structure.move-up")
    robot.window.session.put("Gone", in_negotiation().__class__(in_negotiation().paragraphs[:3]))
    before = robot.caret
    panel.open.asked_for.emit(matter)
    assert robot.caret == before


# --- trouble ---------------------------------------------------------------------------------------------------------


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

    monkeypatch.setattr("penholder.formats.safe_write.os.fsync", full)
    robot.goes_to("PP1", 0)
    robot.types("x")
    panel = opened(robot)
    panel.foot.export.click()
    robot.waits(lambda: "no space left on device" in panel.foot.trouble)
    assert old.read_bytes() == before
    assert len(robot.window.session.versions.all) == 1
    monkeypatch.undo()


# --- choices ---------------------------------------------------------------------------------------------------------


def test_choices_are_remembered_for_the_next_time_and_the_next_window(sit_down: SitDown, tmp_path: Path) -> None:
    robot = sit_down(wells(), tmp_path / "wells.penholder")
    panel = opened(robot)
    panel.purpose.buttons[Stage.WORKING].click()
    paper = panel.finer._paper  # noqa: SLF001
    paper.setCurrentIndex(paper.findData("a4"))
    paper.activated.emit(paper.currentIndex())
    panel.finer._line_numbers.click()  # noqa: SLF001
    chosen = panel.choices
    robot.keys("Escape")
    again = opened(robot)
    assert (
        again.choices
        == chosen
        == WordChoices(Stage.WORKING, Paper.A4, line_numbers=True, version_line=again.finer.version_line)
    )
    kept = load_settings().export
    assert (kept.purpose, kept.paper, kept.line_numbers) == ("informals", "a4", True)


def test_the_purpose_follows_the_draft_unless_another_was_chosen(sit_down: SitDown) -> None:
    robot = sit_down(wells())
    panel = opened(robot)
    assert panel.choices.stage is Stage.TABLING
    assert not panel.finer.line.isVisible()
    panel.purpose.buttons[Stage.WORKING].click()
    assert panel.finer.line.isVisible()
    panel.purpose.buttons[Stage.TABLING].click()
    assert panel.chosen.purpose == "draft"


def test_the_version_line_counts_the_copies_until_somebody_writes_another(sit_down: SitDown, tmp_path: Path) -> None:
    robot = sit_down(wells(), tmp_path / "wells.penholder")
    panel = opened(robot)
    assert panel.finer.version_line.startswith("Rev. 1, ")
    robot.keys("Return")
    robot.waits(lambda: bool(robot.message))
    assert opened(robot).finer.version_line.startswith("Rev. 2, ")


def test_a_template_is_chosen_used_and_given_up(sit_down: SitDown, tmp_path: Path) -> None:
    template = tmp_path / "letterhead.docx"
    write_file(wells(), template, force=True)
    robot = sit_down(wells(), tmp_path / "wells.penholder")
    panel = opened(robot)
    assert panel.choices.template is None
    robot.answers.templates = [template]
    panel.finer.template_asked.emit()
    assert panel.choices.template is not None
    assert load_settings().export.template == str(template)
    robot.presses_button(panel.finer, "None")
    assert panel.choices.template is None


def test_a_template_that_cannot_be_read_is_said_and_nothing_is_written(sit_down: SitDown, tmp_path: Path) -> None:
    template = tmp_path / "letterhead.dotx"
    template.write_bytes(b"PK\x03\x04" + b"broken" * 50)
    robot = sit_down(wells(), tmp_path / "wells.penholder")
    panel = opened(robot)
    robot.answers.templates = [template]
    panel.finer.template_asked.emit()
    robot.waits(lambda: "letterhead.dotx" in panel.pages.words)
    panel.foot.export.click()
    assert "letterhead.dotx" in panel.foot.trouble
    assert not (tmp_path / "wells.docx").exists()
    robot.keys("Ctrl+P")
    assert "letterhead.dotx" in robot.message
    robot.presses_button(panel.finer, "None")
    panel.foot.export.click()
    robot.waits(lambda: "copy is at" in robot.message)


def test_making_ready_for_tabling_is_offered_for_a_text_in_negotiation(sit_down: SitDown) -> None:
    robot = sit_down(in_negotiation())
    panel = opened(robot)
    asked: list[object] = []
    robot.window.session.listen("tabling", asked.append)
    robot.presses_button(panel.purpose, "Make ready")
    assert asked
    finished = sit_down(wells())
    button = next(one for one in opened(finished).purpose.findChildren(QPushButton) if one.text().startswith("Make"))
    assert not button.isVisible()


# --- pages -----------------------------------------------------------------------------------------------------------


def test_pages_are_shown_and_drawn_anew_when_a_choice_or_the_draft_changes(
    sit_down: SitDown, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("penholder.desktop.export.page_run.PAUSE", 30)
    monkeypatch.setattr("penholder.desktop.export.panel.PAUSE", 30)
    robot = sit_down(wells())
    panel = opened(robot)
    drawn: list[Pages] = []
    panel.run.drawn.connect(drawn.append)
    robot.waits(lambda: panel.pages.count == 2)
    assert panel.pages.words == "2 pages"
    panel.finer._links.click()  # noqa: SLF001
    robot.waits(lambda: len(drawn) == 2)
    assert drawn[1].choices.links
    robot.goes_to("PP1", 0)
    robot.types("xyz")
    robot.waits(lambda: drawn[-1].draft is robot.draft)
    assert len(drawn) == 3


def test_without_libreoffice_one_line_says_so_and_the_rest_works(
    sit_down: SitDown, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.undo()
    monkeypatch.setattr("penholder.formats.libreoffice.libreoffice", lambda: None)
    robot = sit_down(wells(), tmp_path / "wells.penholder")
    panel = opened(robot)
    robot.waits(lambda: "LibreOffice" in panel.pages.words)
    assert panel.pages.count == 0
    robot.keys("Return")
    robot.waits(lambda: (tmp_path / "wells.docx").exists() and bool(robot.message))


def slow_pages(begun: threading.Event, ended: threading.Event) -> Callable[..., Pages]:
    """Give a drawing that goes on until nobody wants it any more."""

    def drawn(*_: object) -> Pages:
        begun.set()
        try:
            while True:
                come_to(0, 0)
                time.sleep(0.005)
        finally:
            ended.set()

    return drawn


def test_closing_in_the_middle_of_a_drawing_ends_it(sit_down: SitDown, monkeypatch: pytest.MonkeyPatch) -> None:
    begun, ended = threading.Event(), threading.Event()
    monkeypatch.setattr("penholder.desktop.export.page_run.drawn_pages", slow_pages(begun, ended))
    robot = sit_down(wells())
    opened(robot)
    robot.waits(begun.is_set)
    robot.leaves()
    assert ended.is_set()
    assert not robot.window.isVisible()


def test_closing_the_panel_ends_a_drawing(sit_down: SitDown, monkeypatch: pytest.MonkeyPatch) -> None:
    begun, ended = threading.Event(), threading.Event()
    monkeypatch.setattr("penholder.desktop.export.page_run.drawn_pages", slow_pages(begun, ended))
    robot = sit_down(wells())
    opened(robot)
    robot.waits(begun.is_set)
    robot.keys("Escape")
    robot.waits(ended.is_set)


def test_a_key_is_not_held_up_by_the_open_panel(sit_down: SitDown, monkeypatch: pytest.MonkeyPatch) -> None:
    begun, ended = threading.Event(), threading.Event()
    monkeypatch.setattr("penholder.desktop.export.page_run.drawn_pages", slow_pages(begun, ended))
    robot = sit_down(wells())
    panel = opened(robot)
    robot.waits(begun.is_set)
    robot.goes_to("PP1", 0)
    looked: list[int] = []
    monkeypatch.setattr(panel, "_look", lambda: looked.append(1))
    for _ in range(20):
        robot.types("x")
    assert looked == []  # what is open is looked for after a pause, never within a key
    robot.waits(ended.is_set)  # and LibreOffice is given up at the first key


def test_another_draft_takes_the_panel_with_it(sit_down: SitDown, tmp_path: Path) -> None:
    robot = sit_down(wells())
    opened(robot)
    text = tmp_path / "other.txt"
    text.write_text("The General Assembly,\n\nRecalling its work,\n\n1. Decides to go on.\n", "utf-8")
    robot.opens(text)
    assert robot.window.exporting.panel is None
    assert opened(robot).session is robot.window.session


# --- afterwards ------------------------------------------------------------------------------------------------------


def test_the_file_is_opened_shown_and_copied(
    sit_down: SitDown, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given: list[str] = []
    monkeypatch.setattr(
        "penholder.desktop.handing_over.QDesktopServices.openUrl", lambda url: given.append(url.toLocalFile()) or True
    )
    monkeypatch.setattr("penholder.desktop.handing_over.sys.platform", "linux")
    robot = sit_down(wells(), tmp_path / "wells.penholder")
    for choice in ("Open", "Show in folder", "Copy"):
        opened(robot)
        robot.keys("Return")
        robot.waits(lambda: "copy is at" in robot.message)
        robot.presses_button(robot.window.messages, choice)
    assert given == [str(tmp_path / "wells.docx"), str(tmp_path)]
    mime = QGuiApplication.clipboard().mimeData()
    assert [url.toLocalFile() for url in mime.urls()] == [str(tmp_path / "wells.docx")]
    assert "can be pasted" in robot.message


def test_a_system_without_a_program_for_the_file_is_told(
    sit_down: SitDown, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("penholder.desktop.handing_over.QDesktopServices.openUrl", lambda _: False)
    robot = sit_down(wells(), tmp_path / "wells.penholder")
    opened(robot)
    robot.keys("Return")
    robot.waits(lambda: "copy is at" in robot.message)
    robot.presses_button(robot.window.messages, "Open")
    assert robot.message == "The system has no program for wells.docx."


def test_the_status_line_tells_of_the_last_copy_and_leads_to_the_panel(sit_down: SitDown, tmp_path: Path) -> None:
    robot = sit_down(wells(), tmp_path / "wells.penholder")
    opened(robot)
    robot.keys("Return")
    robot.waits(lambda: bool(robot.message))
    robot.goes_to("PP1", 0)
    robot.types("x")
    said = robot.window.workplace.status.findChildren(QToolButton)
    robot.waits(lambda: any("1 change since" in one.text() for one in said))
    button = next(one for one in said if one.text().startswith("Word copy "))
    button.click()
    assert robot.window.exporting.panel is not None


def test_a_version_is_kept_saved_and_found_again(sit_down: SitDown, tmp_path: Path) -> None:
    working = tmp_path / "wells.penholder"
    robot = sit_down(wells(), working)
    robot.keys("Ctrl+S")
    robot.waits(working.exists)
    opened(robot)
    robot.keys("Return")
    robot.waits(lambda: "copy is at" in robot.message)
    assert robot.window.windowTitle().endswith("edited")
    robot.keys("Ctrl+S")
    assert not robot.window.session.modified
    again = open_session(working)
    assert [one.file for one in again.versions.all] == ["wells.docx"]
    assert again.versions.all[0].draft == wells()


def test_changes_since_the_last_copy_are_shown_in_their_tab_and_put_away(sit_down: SitDown, tmp_path: Path) -> None:
    robot = sit_down(wells(), tmp_path / "wells.penholder")
    workplace = robot.window.workplace
    opened(robot)
    robot.keys("Return")
    robot.waits(lambda: "copy is at" in robot.message)
    robot.goes_to("PP1", 0)
    robot.types("Warmly ")
    robot.does("review.changes-since-last")
    assert workplace.tabs.currentWidget() is workplace.changes
    assert [card.title for card in workplace.changes.list.cards] == ["Inserted: “Warmly”"]
    assert "Shown is what has changed since the Word copy" in robot.message
    robot.presses_button(workplace.changes, "Show the changes to be decided")
    assert workplace.tabs.indexOf(workplace.changes) < 0
    assert robot.window.session.circulated is None


# --- printing --------------------------------------------------------------------------------------------------------


def test_the_pages_are_handed_to_the_program_for_them_and_removed_at_the_end(
    sit_down: SitDown, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given: list[Path] = []
    monkeypatch.setattr("penholder.desktop.export.printing._pdf", lambda *_: b"%PDF-1.6")
    monkeypatch.setattr("penholder.desktop.export.printing.open_file", lambda path: given.append(path) or True)
    robot = sit_down(wells(), tmp_path / "wells.penholder")
    robot.keys("Ctrl+P")
    robot.waits(lambda: bool(given))
    assert given[0].name == "wells.pdf"
    assert given[0].read_bytes() == b"%PDF-1.6"
    assert "print them there" in robot.message
    assert robot.window.session.versions.all == ()
    robot.leaves()
    assert not given[0].parent.exists()


def test_what_cannot_be_printed_is_said(sit_down: SitDown, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(*_: object) -> bytes:
        raise UserError("Pages are set with LibreOffice, which is not installed here.", "Install it.")

    monkeypatch.setattr("penholder.desktop.export.printing._pdf", missing)
    robot = sit_down(wells())
    robot.keys("Ctrl+P")
    robot.waits(lambda: "LibreOffice" in robot.message)


def test_undecided_changes_are_asked_about_before_printing_too(sit_down: SitDown) -> None:
    robot = sit_down(Reading(READING.draft, base=READING.base, changes=READING.changes))
    robot.keys("Ctrl+P")
    panel = robot.window.exporting.panel
    assert panel is not None
    assert panel.foot.trouble.startswith("Say above")

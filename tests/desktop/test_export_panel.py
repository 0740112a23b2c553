"""What the export panel shows and remembers: what is still open, choices, pages."""

from __future__ import annotations

import contextlib
import subprocess
import sys
import threading
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from penholder.desktop.tasks import Lane
from penholder.formats import libreoffice
from penholder.formats.docx.choices import Paper, WordChoices
from penholder.formats.registry import write_file
from penholder.formats.report import Reading
from penholder.ground.messages import message
from penholder.ground.settings import load_settings
from penholder.model.draft import Draft
from penholder.model.kinds import DocumentType, Kind, Stage
from penholder.model.place import InMasthead, InNote
from penholder.session.open_matters import MatterKind
from penholder.session.preview import Pages, drawn_pages
from tests.desktop.export_panel import SitDown, in_negotiation, lines, opened, slow_pages, tabs_to
from tests.desktop.test_stories import wells
from tests.model.build import draft, par

# --- what is still open -----------------------------------------------------------------------------------------------


def test_what_is_open_is_listed_and_leads_to_its_place(sit_down: SitDown) -> None:
    robot = sit_down(in_negotiation())
    robot.waits_for_check()
    panel = opened(robot)
    robot.waits(lambda: "2 brackets" in lines(panel))
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
    robot.waits(lambda: "2 brackets" in lines(panel))
    tabs_to(robot, lambda one: one is panel.open)
    row = lines(panel).index("2 brackets")
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


def test_where_nothing_is_open_one_line_says_so(sit_down: SitDown) -> None:
    finished = replace(
        draft(par("p1", Kind.TEXT, "A note on wells.")), document_type=DocumentType.OTHER, stage=Stage.WORKING
    )
    robot = sit_down(finished)
    robot.waits_for_check()
    panel = opened(robot)
    robot.waits(lambda: panel.open_sum.text() == "Nothing is open.")
    assert not panel.open.isVisible()


def test_the_list_follows_what_is_typed(sit_down: SitDown) -> None:
    robot = sit_down(in_negotiation())
    panel = opened(robot)
    robot.goes_to("2", 0)
    robot.types("[")
    robot.waits(lambda: "3 brackets" in lines(panel))
    robot.undoes()
    robot.waits(lambda: "2 brackets" in lines(panel))


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


def test_what_the_file_says_and_no_page_shows_is_one_line_that_unfolds(sit_down: SitDown) -> None:
    said = (message("its author (A. Drafter)"), message("a template’s path"))
    robot = sit_down(Reading(wells(), left_behind=said))
    panel = opened(robot)
    assert panel.left_behind.fold.text() == "Stays behind with the file you opened: 2"
    shown = panel.left_behind.findChildren(QLabel)
    assert not any(one.isVisible() for one in shown)
    tabs_to(robot, lambda one: one is panel.left_behind.fold)
    robot.keys("Return")
    assert ["A. Drafter" in one.text() for one in shown if one.isVisible()] == [True]
    assert panel.foot.export.isEnabled()
    nothing = sit_down(wells())
    assert not opened(nothing).left_behind.isVisible()


# --- choices ----------------------------------------------------------------------------------------------------------


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
    robot.waits(lambda: "1 PP or OP label typed in the text" in lines(panel))
    robot.presses_button(panel.purpose, "Make ready")
    workplace = robot.window.workplace
    assert robot.window.exporting.panel is None
    assert workplace.tabs.isVisible()
    assert workplace.tabs.currentWidget() is workplace.tabling
    robot.window.session.readiness.make_ready()
    again = opened(robot)
    robot.waits(lambda: "2 brackets" in lines(again))
    robot.keys("Ctrl+Shift+T")
    assert robot.window.exporting.panel is None
    assert workplace.tabs.isVisible()
    finished = sit_down(wells())
    button = next(one for one in opened(finished).purpose.findChildren(QPushButton) if one.text().startswith("Make"))
    assert not button.isVisible()


# --- pages ------------------------------------------------------------------------------------------------------------


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
    monkeypatch.setattr("penholder.desktop.export.page_run.drawn_pages", drawn_pages)
    monkeypatch.setattr("penholder.formats.libreoffice.libreoffice", lambda: None)
    robot = sit_down(wells(), tmp_path / "wells.penholder")
    panel = opened(robot)
    robot.waits(lambda: "LibreOffice" in panel.pages.words)
    assert panel.pages.count == 0
    robot.keys("Return")
    robot.waits(lambda: (tmp_path / "wells.docx").exists() and bool(robot.message))


def _running_in(group: int) -> list[str]:
    """Name the processes of a group that run; one that has ended and is not yet forgotten by the system runs no more."""
    found = []
    for path in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):  # it has ended meanwhile
            state, _, of_group, *_ = path.read_text("utf-8", "replace").rpartition(") ")[2].split()
            if int(of_group) == group and state != "Z":
                found.append(path.parent.name)
    return found


@pytest.mark.skipif(sys.platform != "linux", reason="running processes are looked for where Linux lists them")
def test_closing_in_the_middle_of_a_real_drawing_leaves_no_process(
    sit_down: SitDown, monkeypatch: pytest.MonkeyPatch
) -> None:
    if libreoffice.libreoffice() is None:
        pytest.skip("LibreOffice, which sets the pages, is not installed")
    started: list[subprocess.Popen[bytes]] = []
    begin = subprocess.Popen

    def begun(*arguments: Any, **named: Any) -> subprocess.Popen[bytes]:
        started.append(begin(*arguments, **named))
        return started[-1]

    monkeypatch.setattr("penholder.desktop.export.page_run.drawn_pages", drawn_pages)
    monkeypatch.setattr("penholder.formats.libreoffice.subprocess.Popen", begun)
    robot = sit_down(wells())
    opened(robot)
    robot.waits(lambda: bool(started))
    robot.leaves()
    assert started[0].poll() not in {None, 0}, "closing has waited until the pages were drawn"
    robot.waits(lambda: not _running_in(started[0].pid))


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


def test_a_tab_that_takes_the_place_of_the_panel_ends_a_drawing(
    sit_down: SitDown, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, go_on = threading.Event(), threading.Event()

    def drawn(draft: Draft, choices: WordChoices, width: int) -> Pages:
        begun.set()
        assert go_on.wait(10)
        return Pages(draft, choices, b"%PDF-", ())

    monkeypatch.setattr("penholder.desktop.export.page_run.drawn_pages", drawn)
    robot = sit_down(wells())
    opened(robot)
    robot.waits(begun.is_set)
    robot.keys("Alt+1")
    assert robot.window.exporting.panel is None
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    go_on.set()
    robot.window._tasks._executors[Lane.PAGES].submit(lambda: None).result(10)  # noqa: SLF001 - the drawing has ended
    robot.turns()  # what comes too late is heard by nobody: an error in the loop of events fails the test
    assert robot.message == ""


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

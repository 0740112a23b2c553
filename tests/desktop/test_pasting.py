"""Pasting from other programs: what was copied arrives as paragraphs with levels, italics and notes, and nothing else does."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from penholder.model.draft import Draft
from penholder.model.inline import ITALIC, Text
from penholder.model.kinds import Kind
from tests.desktop.robot import Robot
from tests.formats.test_html import LIBREOFFICE, WORD
from tests.model.build import draft, op, par, pre

SitDown = Callable[..., Robot]


def _rich(page: str, text: str) -> QMimeData:
    mime = QMimeData()
    mime.setHtml(page)
    mime.setText(text)
    return mime


def _pastes(robot: Robot, mime: QMimeData) -> None:
    robot.window.workplace.page.insertFromMimeData(mime)
    robot.turns()


def wells() -> Draft:
    return draft(par("p1", Kind.ORGAN, "The General Assembly,"), pre("p2", "Noting wells,"), op("p3", "Asks for more."))


def test_paragraphs_from_word_arrive_with_levels_italics_and_note(sit_down: SitDown) -> None:
    robot = sit_down(wells())
    robot.goes_to("PP1", -1)
    robot.types("\n")
    _pastes(robot, _rich(WORD, "plain form"))
    assert [(one.kind.value, one.level, one.words) for one in robot.draft.paragraphs[2:5]] == [
        ("preambular", 0, "Recalling its work on wells,"),
        ("operative", 0, "Requests the Secretary-General:"),
        ("operative", 1, "To report * twice <b>;"),
    ]
    assert robot.labels == ["", "", "", "1.", "(a)", "2."]
    assert [note.words for note in robot.draft.notes] == ["See Wells, vol. 1."]
    assert robot.draft.paragraphs[2].inlines[0] == Text("Recalling", frozenset({ITALIC}))
    robot.undoes(2)
    assert robot.draft == wells()


def test_a_few_words_go_into_the_paragraph_with_their_italics(sit_down: SitDown) -> None:
    robot = sit_down(wells())
    robot.goes_to("PP1", 7)
    _pastes(robot, _rich("<span style='font-family:Comic; color:red'>deep and <i>old</i></span> ", "deep and old "))
    assert robot.words[1] == "Noting deep and oldwells,"
    assert Text("old", frozenset({ITALIC})) in robot.draft.paragraphs[1].inlines


def test_a_list_from_libreoffice_arrives_with_its_note(sit_down: SitDown) -> None:
    robot = sit_down(wells())
    robot.goes_to("1", -1)
    robot.types("\n")
    _pastes(robot, _rich(LIBREOFFICE, "plain form"))
    assert robot.labels[2:] == ["1.", "2.", "3.", "(a)", "(b)"]
    assert len(robot.draft.notes) == 1


def test_broken_lines_from_a_page_become_paragraphs_and_its_furniture_is_named(sit_down: SitDown) -> None:
    robot = sit_down(wells())
    robot.goes_to("1", -1)
    robot.types("\n")
    lines = (
        "2. Requests the Secretary-General to report on the state of wells in all the schools of\n"
        "the region, in particular on those that were dug in the past year, and to do so at an\n"
        "A/C.3/81/L.99\n26-01234 3/4\n"
        "early date, in writing, with the views of the pupils who use them from day to day and\n"
        "of their teachers;\n"
        "3. Decides to remain seized of the matter and to return to it as soon as it can do so,\n"
        "at the latest in two years from now.\n"
    )
    mime = QMimeData()
    mime.setText(lines)
    _pastes(robot, mime)
    assert len(robot.words) == 5
    assert robot.words[3].startswith("Requests the Secretary-General")
    assert robot.words[3].endswith("and of their teachers;")
    assert robot.labels[2:] == ["1.", "2.", "3."]


def test_words_only_takes_nothing_but_words(sit_down: SitDown) -> None:
    robot = sit_down(wells())
    robot.goes_to("PP1", 7)
    QGuiApplication.clipboard().setMimeData(_rich("<i>slanted</i>", "slanted "))
    robot.keys("Ctrl+Shift+V")
    assert robot.words[1] == "Noting slanted wells,"
    assert all(not inline.marks for inline in robot.draft.paragraphs[1].inlines if isinstance(inline, Text))


def test_a_page_with_no_words_leaves_the_plain_form(sit_down: SitDown) -> None:
    robot = sit_down(wells())
    robot.goes_to("PP1", 7)
    _pastes(robot, _rich("<img src='file:///x.png'>", "many "))
    assert robot.words[1] == "Noting many wells,"

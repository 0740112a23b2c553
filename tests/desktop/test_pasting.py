"""Pasting from other programs: what was copied arrives as paragraphs with levels, italics and notes, and nothing else does."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from penholder.desktop.editor.pasted import LARGEST, Pasted, pasted_in, said_left_out
from penholder.desktop.editor.slices import Slice
from penholder.model.draft import Draft
from penholder.model.ids import PartId
from penholder.model.inline import ITALIC, Carried, Text
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


def test_a_table_stays_a_paragraph_of_its_own_wherever_it_is_put(sit_down: SitDown) -> None:
    table = _rich("<table><tr><td>a<td>b<tr><td>c<td>d</table>", "a b c d")
    for at, expected in (
        (0, [("object", "a\tb\nc\td"), ("operative", "Asks for more.")]),
        (4, [("operative", "Asks"), ("object", "a\tb\nc\td"), ("operative", " for more.")]),
        (-1, [("operative", "Asks for more."), ("object", "a\tb\nc\td")]),
    ):
        robot = sit_down(wells())
        robot.goes_to("1", at)
        _pastes(robot, table)
        assert [(one.kind.value, one.words) for one in robot.draft.paragraphs[2:]] == expected
        robot.undoes()
        assert robot.draft == wells()


def test_a_table_alone_takes_the_place_of_an_empty_paragraph(sit_down: SitDown) -> None:
    robot = sit_down(wells())
    robot.goes_to("1", -1)
    robot.types("\n")
    _pastes(robot, _rich("<table><tr><td>a<td>b</table>", "a b"))
    assert [(one.kind.value, one.words) for one in robot.draft.paragraphs[3:]] == [("object", "a\tb")]


def test_bullets_stay_bullets(sit_down: SitDown) -> None:
    robot = sit_down(wells())
    robot.goes_to("1", -1)
    robot.types("\n")
    _pastes(robot, _rich("<p>Requests:</p><ul><li>one;</li><li>two.</li></ul>", "Requests: one; two."))
    assert robot.labels[2:] == ["1.", "2.", "•", "•"]


def test_what_a_tracked_change_took_out_is_named_and_not_pasted(sit_down: SitDown) -> None:
    robot = sit_down(wells())
    robot.goes_to("PP1", 7)
    _pastes(robot, _rich("<p><del>shallow </del><ins>deep </ins></p>", "shallow deep "))
    assert robot.words[1] == "Noting deepwells,"
    assert "“shallow”" in robot.message


def test_that_a_picture_of_another_draft_stays_behind_is_said() -> None:
    part = Slice((par("p9", Kind.TEXT, "Wells ", Carried(PartId("o1"))),), origin="another")
    said = said_left_out(Pasted(part), "this one")
    assert said is not None
    assert "stay behind" in str(said)
    assert said_left_out(Pasted(part), "another") is None


def test_that_a_text_is_too_long_is_said() -> None:
    mime = QMimeData()
    text = "x" * (LARGEST + 5)
    said = said_left_out(pasted_in(mime, text, wells().paragraphs[1]), "")
    assert said is not None
    assert "last 5 characters" in str(said)


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

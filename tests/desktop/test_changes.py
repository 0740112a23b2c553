"""Tracked changes in the window: shown on the page, listed with their authors, accepted and rejected by keyboard."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from penholder.desktop.editor.change_marks import below
from penholder.desktop.theme import load_theme
from penholder.formats.report import Reading
from penholder.model.draft import Draft
from penholder.model.ids import ParagraphId
from penholder.model.inline import plain
from penholder.model.place import InParagraph, Position
from tests.desktop.robot import Robot
from tests.model.build import anchor, draft, note, pre
from tests.session.test_changes import BASE, CHANGES, NOW

SitDown = Callable[..., Robot]
READING = Reading(NOW, base=BASE, changes=CHANGES)


def _titles(robot: Robot) -> list[str]:
    return [card.title for card in robot.window.workplace.changes.list.cards]


def test_without_a_base_there_is_no_tab_of_changes(sit_down: SitDown) -> None:
    robot = sit_down(NOW)
    assert robot.window.workplace.tabs.indexOf(robot.window.workplace.changes) == -1
    robot.keys("F7")
    assert robot.window.workplace.tabs.currentWidget() is robot.window.workplace.findings


def test_changes_are_listed_with_their_authors(sit_down: SitDown) -> None:
    robot = sit_down(READING)
    assert _titles(robot) == [
        "Inserted: “long”",
        "“a report” became “two reports”",
        "Paragraph deleted: “Thanks the staff;”",
        "New paragraph: “Invites pupils to speak;”",
    ]
    cards = robot.window.workplace.changes.list.cards
    assert cards[0].body == "Delegation A, 3 November 2025"
    assert cards[1].place == "1"


def test_a_change_is_gone_to_and_rejected_by_key(sit_down: SitDown) -> None:
    robot = sit_down(READING)
    robot.keys("F7")
    assert robot.caret == ("PP1", 19)
    robot.keys("F7")
    robot.keys("Alt+N")
    assert robot.words[1] == "Requests a report;"
    assert len(_titles(robot)) == 3
    robot.undoes()
    robot.waits(lambda: len(_titles(robot)) == 4)


def test_a_change_is_accepted_by_key_and_the_next_one_is_open(sit_down: SitDown) -> None:
    robot = sit_down(READING)
    robot.keys("F7")
    robot.keys("Alt+Y")
    panel = robot.window.workplace.changes
    assert len(_titles(robot)) == 3
    assert panel.list.open_key == panel.list.cards[0].key
    assert robot.words == [one.words for one in NOW.paragraphs]
    robot.presses_button(panel, "Count what was accepted again")
    assert len(_titles(robot)) == 4


def test_what_is_out_of_sight_is_shown_before_it_is_decided(sit_down: SitDown) -> None:
    robot = sit_down(READING)
    robot.keys("F7")
    workplace = robot.window.workplace
    workplace.tabs.setCurrentWidget(workplace.findings)
    robot.keys("Alt+Y")
    assert len(robot.window.session.changes.found) == 4
    assert workplace.tabs.currentWidget() is workplace.changes
    robot.keys("Alt+Y")
    assert len(robot.window.session.changes.found) == 3


def test_the_page_and_the_keyboard_follow_to_the_next_change(sit_down: SitDown) -> None:
    robot = sit_down(READING)
    robot.keys("F7")
    panel = robot.window.workplace.changes
    opened = panel.list.open_widget()
    assert opened is not None
    accept = next(one for one in opened.findChildren(QPushButton) if one.text().startswith("Accept"))
    accept.setFocus()
    robot.presses_button(opened, accept.text())
    robot.turns()
    assert robot.caret == ("1", 20)
    assert QApplication.focusWidget() is panel.list


def test_words_of_a_file_are_never_taken_for_html_or_keys(sit_down: SitDown) -> None:
    who = "<b>Smith</b> & Co"
    robot = sit_down(Reading(NOW, base=BASE, changes=tuple(replace(one, author=who) for one in CHANGES)))
    robot.keys("F7")
    opened = robot.window.workplace.changes.list.open_widget()
    assert opened is not None
    labels = [one for one in opened.findChildren(QLabel) if who in one.text()]
    assert labels
    assert all(one.textFormat() is Qt.TextFormat.PlainText for one in labels)
    assert "Accept all 4 by <b>Smith</b> && Co" in [one.text() for one in opened.findChildren(QPushButton)]


def test_all_of_one_author_are_decided_at_once(sit_down: SitDown) -> None:
    robot = sit_down(READING)
    robot.keys("F7")
    opened = robot.window.workplace.changes.list.open_widget()
    assert opened is not None
    robot.presses_button(opened, "Reject all 2 by Delegation A")
    assert [one.gone for one in robot.window.session.changes.found] == ["a report", "Thanks the staff;"]
    assert "Invites pupils to speak;" not in robot.words


def test_words_that_came_are_coloured_until_they_are_accepted(sit_down: SitDown) -> None:
    robot = sit_down(READING)
    block = robot.window.workplace.page.document().findBlockByNumber(0)

    def coloured() -> list[str]:
        added = QColor(load_theme("light").added)
        formats = block.layout().formats()
        return [
            block.text()[one.start : one.start + one.length]
            for one in formats
            if one.format.foreground().color() == added
        ]

    assert coloured() == ["long "]
    robot.goes_to("PP1", 0)
    robot.types("Also r")
    robot.turns()
    assert coloured() == ["Also r", "long "] or coloured() == ["Also rRecalling", "long "]
    robot.window.session.changes.accept(robot.window.session.changes.found)
    robot.turns()
    assert coloured() == []


def test_all_can_be_decided_and_the_panel_says_so(sit_down: SitDown) -> None:
    robot = sit_down(READING)
    panel = robot.window.workplace.changes
    panel.accept_all()
    assert _titles(robot) == []
    assert not [one for one in panel.findChildren(QPushButton) if one.text() == "Accept all" and one.isVisible()]


def test_what_was_deleted_is_said_where_the_mouse_rests(sit_down: SitDown) -> None:
    robot = sit_down(READING)
    marks = robot.window.workplace.page.changes

    def said(name: str, at: int) -> str:
        return marks.said_at(Position(InParagraph(ParagraphId(name)), at))

    assert said("p2", 10) == (
        "“a report” became “two reports” (Delegation B, 3 November 2025)\n"
        "Paragraph deleted: “Thanks the staff;” (Delegation C)"
    )
    assert said("p1", 2) == ""
    assert said("p4", 2) == ""


def _in_note_and_masthead() -> Reading:
    def one(words: str, symbol: str) -> Draft:
        made = draft(pre("p1", "Recalling its work,", anchor("n1"), " and wells,"), notes=[note("n1", words)])
        return replace(made, masthead=replace(made.masthead, symbol=plain(symbol)))

    return Reading(one("See A/80/2.", "A/C.3/80/L.29/Rev.1"), base=one("See A/80/1.", "A/C.3/80/L.29"))


def test_changes_in_notes_and_masthead_are_shown_said_and_reached(sit_down: SitDown) -> None:
    robot = sit_down(_in_note_and_masthead())
    page, panel = robot.window.workplace.page, robot.window.workplace.changes
    assert [card.place for card in panel.list.cards] == ["symbol", "note 1"]
    assert page.changes.in_masthead("symbol")
    assert not page.changes.in_masthead("date")
    assert "Rev" in page.changes.said_in("symbol")
    name = ParagraphId("p1")
    assert page.changes.said_at(Position(InParagraph(name), 20)).startswith("“1” became “2”")
    assert page.changes.said_at(Position(InParagraph(name), 5)) == ""
    [of_note] = page.changes.of(name)
    assert page.changes.wedge_of(of_note, 30) == 20
    robot.keys("F7")
    robot.keys("F7")
    assert robot.caret == ("PP1", 20)
    robot.keys("Alt+N")
    assert robot.draft.notes[0].words == "See A/80/1."
    robot.keys("Alt+N")
    assert robot.draft.masthead.symbol == plain("A/C.3/80/L.29")


def test_the_bar_of_a_changed_field_is_painted_until_it_is_accepted(sit_down: SitDown) -> None:
    robot = sit_down(_in_note_and_masthead())
    page = robot.window.workplace.page
    accent = QColor(load_theme("light").accent)

    def painted() -> int:
        """How many points of the masthead have the colour of the bar."""
        robot.turns()
        seen = page.viewport().grab().toImage()
        return sum(seen.pixelColor(x, y) == accent for x in range(seen.width()) for y in range(min(90, seen.height())))

    page.verticalScrollBar().setValue(0)
    assert painted() > 0
    robot.window.session.changes.accept([robot.window.session.changes.found[0]])
    assert painted() == 0


@pytest.mark.parametrize("width", [1280, 1600])
def test_a_wedge_stands_where_the_words_went_however_wide_the_window(sit_down: SitDown, width: int) -> None:
    robot = sit_down(READING)
    robot.window.resize(width, 720)
    robot.turns()
    page = robot.window.workplace.page
    origin = QPointF(-page.horizontalScrollBar().value(), -page.verticalScrollBar().value())
    assert (page.horizontalScrollBar().value() > 0) is (width == 1280)
    cursor = page.textCursor()
    cursor.setPosition(page.document().findBlockByNumber(1).position() + 9)
    tip = below(page.document().findBlockByNumber(1), 9, origin)
    assert tip is not None
    assert abs(tip.x() - page.cursorRect(cursor).center().x()) <= 3

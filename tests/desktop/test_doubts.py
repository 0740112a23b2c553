"""The import looked through in the window: what was read is said in one line, doubts are settled and switched by key."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from penholder.desktop.said_reading import said_reading
from penholder.formats.intake.alternatives import joined_to_the_one_before, split_where
from penholder.formats.report import Problem, Reading
from penholder.ground.messages import message
from penholder.model.draft import Draft
from penholder.model.finding import Severity
from penholder.model.ids import NoteId, ParagraphId
from penholder.model.inline import NoteAnchor
from penholder.session.session import Session
from tests.desktop.robot import Robot
from tests.model.build import draft, note, op, pre

SitDown = Callable[..., Robot]

DRAFT = draft(
    pre("p1", "Recalling its work,"),
    op("p2", "Requests a report on the water", NoteAnchor(NoteId("n1")), " of all schools and of their teachers;"),
    op("p3", "Decides to go on."),
    notes=[note("n1", "A/80/1.")],
)


def _problem(name: str, begins: bool) -> Problem:
    switch = (
        joined_to_the_one_before(DRAFT, ParagraphId(name))
        if begins
        else split_where(DRAFT, ParagraphId(name), "of all schools and of their")
    )
    return Problem(
        "paragraph-doubtful",
        Severity.HINT,
        message("It was not clear whether a paragraph begins at line 7."),
        ParagraphId(name),
        place="1",
        decided=message("A new paragraph begins there."),
        alternative=message("Join it to the paragraph before." if begins else "Begin a new paragraph there."),
        switch=switch,
    )


READING = Reading(DRAFT, (_problem("p2", begins=False), _problem("p3", begins=True)))


def _open(robot: Robot) -> int:
    return len(robot.window.session.doubts.open)


def test_what_was_read_is_said_in_one_line() -> None:
    assert said_reading(Session(READING)) == "1 + 2 paragraphs, 1 note; 2 doubts."
    assert said_reading(Session(Reading(Draft()))) == "0 paragraphs, 0 notes."


def test_a_paragraph_is_split_where_the_line_begins_and_its_note_stays(sit_down: SitDown) -> None:
    robot = sit_down(READING)
    robot.keys("F7")
    assert robot.caret == ("1", 0)
    robot.keys("Alt+N")
    assert robot.words == [
        "Recalling its work,",
        "Requests a report on the water",
        "of all schools and of their teachers;",
        "Decides to go on.",
    ]
    assert robot.labels == ["", "1.", "2.", "3."]
    assert len(robot.draft.notes) == 1
    assert _open(robot) == 1
    robot.undoes()
    assert robot.draft == DRAFT


def test_a_paragraph_is_joined_to_the_one_before_and_its_number_is_words_again(sit_down: SitDown) -> None:
    robot = sit_down(READING)
    robot.keys("F7")
    robot.keys("F7")
    robot.keys("Alt+N")
    assert robot.words[-1].endswith("of their teachers; 2. Decides to go on.")


def test_a_doubt_is_settled_by_key_and_the_next_is_open(sit_down: SitDown) -> None:
    robot = sit_down(READING)
    robot.keys("F7")
    robot.keys("Alt+Y")
    panel = robot.window.workplace.doubts
    assert _open(robot) == 1
    assert panel.list.open_key == panel.list.cards[0].key
    robot.keys("Alt+Y")
    assert _open(robot) == 0
    assert robot.draft == DRAFT


def test_a_place_that_was_changed_since_is_not_switched(sit_down: SitDown) -> None:
    robot = sit_down(READING)
    robot.goes_to("1", -1)
    robot.types("x")
    robot.keys("F7")
    robot.keys("Alt+N")
    assert "has been changed since" in robot.message
    assert _open(robot) == 2


def test_what_is_said_of_many_places_is_one_card(sit_down: SitDown) -> None:
    drawing = Problem("object-kept", Severity.HINT, message("Something that cannot be edited here: drawing."))
    robot = sit_down(Reading(DRAFT, (replace(drawing, place="1"), replace(drawing, place="2"), *READING.problems)))
    panel = robot.window.workplace.doubts
    assert panel.list.cards[0].title.endswith("(2 places)")
    assert len(panel.list.cards) == 3
    robot.keys("F7")
    robot.keys("Alt+Y")
    assert _open(robot) == 2


def test_without_a_doubt_there_is_no_tab(sit_down: SitDown) -> None:
    robot = sit_down(DRAFT)
    assert robot.window.workplace.tabs.indexOf(robot.window.workplace.doubts) == -1
    robot.keys("Alt+Y")
    assert robot.draft == DRAFT


def test_a_line_that_cannot_be_found_for_sure_is_not_offered() -> None:
    twice = draft(op("p1", "of all schools and of all schools and more;"))
    assert split_where(twice, ParagraphId("p1"), "of all schools and") == ()
    assert split_where(twice, ParagraphId("p1"), "of all") == ()
    assert joined_to_the_one_before(twice, ParagraphId("p1")) == ()

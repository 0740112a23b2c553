"""What a drafter does to the order of a text by keys, and what happens to numbers in a working text, played by a robot."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton

from penholder.model.draft import Draft
from penholder.model.kinds import Kind, Stage
from penholder.model.outline import outline
from penholder.model.place import InParagraph
from tests.desktop.robot import Robot
from tests.model.build import anchor, draft, note, op, par, pre, ref

SitDown = Callable[..., Robot]
UP, DOWN = "Alt+Up", "Alt+Down"


def wells() -> Draft:
    return draft(
        par("p1", Kind.TITLE, "Wells"),
        par("p2", Kind.ORGAN, "The General Assembly,"),
        pre("p3", "Recalling its work,"),
        pre("p4", "Noting the report,", anchor("n1")),
        op("p5", "Requests States:", anchor("n2")),
        op("p6", "To dig wells;", level=1),
        op("p7", "To drill;", level=1),
        op("p8", "Decides on ", ref("paragraph 1 (a) above", "p6"), ";"),
        *(op(f"p{at}", "Decides to go on;") for at in range(9, 15)),
        notes=[note("n1", "See A/80/1."), note("n2", "See A/80/2.")],
    )


def talks() -> Draft:
    return replace(wells(), stage=Stage.WORKING)


def called(robot: Robot) -> list[str]:
    return [entry.called or entry.shown for entry in outline(robot.draft).entries][2:]


def selected(robot: Robot) -> tuple[str, str]:
    selection = robot.window.workplace.page.selection()
    assert selection is not None
    ends = (selection.anchor.place, selection.caret.place)
    names = [outline(robot.draft)[one.paragraph].place for one in ends if isinstance(one, InParagraph)]
    return names[0], names[1]


def test_enter_ends_a_list_and_a_preamble(sit_down: SitDown) -> None:
    robot = sit_down(draft(par("p1", Kind.TITLE, "")))
    robot.goes_to("title")
    robot.types("Wells\nThe General Assembly,\nRecalling its work,\n\nRequests States:\n")
    robot.presses(Qt.Key.Key_Tab)
    robot.types("To dig;\nTo drill;\n\nDecides to go on.")
    assert robot.words == [
        "Wells",
        "The General Assembly,",
        "Recalling its work,",
        "Requests States:",
        "To dig;",
        "To drill;",
        "Decides to go on.",
    ]
    assert robot.labels == ["", "", "", "1.", "(a)", "(b)", "2."]
    assert robot.text_on_page() == robot.words


def test_tab_takes_the_list_along_and_says_when_it_cannot(sit_down: SitDown) -> None:
    robot = sit_down(wells())
    robot.goes_to("2")
    robot.presses(Qt.Key.Key_Tab)
    assert robot.labels[4:9] == ["1.", "(a)", "(b)", "(c)", "2."]
    robot.presses(Qt.Key.Key_Backtab)
    assert robot.draft == wells()
    robot.goes_to("1")
    robot.presses(Qt.Key.Key_Tab)
    assert robot.draft == wells()
    assert robot.message.startswith("It stands as deep as it can")


def test_a_paragraph_moves_with_its_list_its_notes_and_what_names_it(sit_down: SitDown) -> None:
    robot = sit_down(wells())
    robot.goes_to("1", 3)
    robot.keys(DOWN)
    assert robot.words[4:8] == [
        "Decides on paragraph 2 (a) below;",
        "Requests States:",
        "To dig wells;",
        "To drill;",
    ]
    assert robot.text_on_page()[4:6] == ["Decides on paragraph 2 (a) below;", "Requests States:2"]
    assert robot.caret == ("2", 3)
    assert robot.message.endswith("1 reference followed.")
    robot.undoes()
    assert robot.draft == wells()


def test_over_the_border_of_the_parts_a_paragraph_becomes_one_of_the_other(sit_down: SitDown) -> None:
    robot = sit_down(wells())
    robot.goes_to("PP2")
    robot.keys(DOWN)
    assert robot.labels[3:6] == ["1.", "2.", "(a)"]
    assert robot.message == "It is now 1, in the operative part."
    assert robot.words[7] == "Decides on paragraph 2 (a) above;"
    robot.keys(UP)
    assert robot.draft == wells()
    robot.goes_to("PP1")
    robot.keys(UP)
    assert robot.message == "There is no place above to which it could move."
    assert robot.draft == wells()


def test_several_paragraphs_move_together(sit_down: SitDown) -> None:
    robot = sit_down(wells())
    robot.goes_to("3")
    for key in (Qt.Key.Key_Down, Qt.Key.Key_End):
        robot.qtbot.keyClick(robot.window.workplace.page, key, Qt.KeyboardModifier.ShiftModifier)
    robot.keys(UP)
    assert [one.id for one in robot.draft.paragraphs][7:10] == ["p9", "p10", "p8"]
    assert robot.words[9] == "Decides on paragraph 1 (a) above;"


def test_a_new_paragraph_at_the_top_is_told_in_a_line_and_undone_in_a_step(sit_down: SitDown) -> None:
    robot = sit_down(wells())
    robot.goes_to("1")
    robot.types("\n")
    assert robot.message == "Paragraphs 1–8 became 2–9; 1 reference followed."
    assert robot.text_on_page()[8] == "Decides on paragraph 2 (a) above;"
    robot.undoes()
    assert robot.draft == wells()
    assert robot.text_on_page()[7] == "Decides on paragraph 1 (a) above;"


def test_ordinary_typing_says_nothing(sit_down: SitDown) -> None:
    robot = sit_down(wells())
    robot.goes_to("8", -1)
    robot.types(" and on\n")
    assert robot.message == ""


def test_a_copy_has_notes_of_its_own(sit_down: SitDown) -> None:
    robot = sit_down(wells())
    robot.goes_to("1", 4)
    robot.keys("Ctrl+D")
    assert robot.words[7:10] == ["Requests States:", "To dig wells;", "To drill;"]
    assert robot.caret == ("2", 4)
    assert [one.words for one in robot.draft.notes].count("See A/80/2.") == 2
    assert robot.text_on_page()[7] == "Requests States:3"
    robot.undoes()
    assert robot.draft == wells()


def test_one_key_selects_ever_more(sit_down: SitDown) -> None:
    robot = sit_down(wells())
    robot.goes_to("1 (a)", 3)
    seen = []
    for _ in range(5):
        robot.keys("Ctrl+Shift+A")
        seen.append(selected(robot))
    assert seen == [("1 (a)", "1 (a)"), ("1", "1 (b)"), ("1", "8"), ("title", "8"), ("title", "8")]


def test_an_annex_begins_with_a_key(sit_down: SitDown) -> None:
    robot = sit_down(wells())
    robot.goes_to("7")
    robot.keys("Ctrl+7")
    assert [one.kind for one in robot.draft.paragraphs[-3:]] == [Kind.ANNEX, Kind.ANNEX_TITLE, Kind.NUMBERED]
    assert robot.labels[-3:] == ["Annex", "", "1."]


def test_backspace_at_the_start_joins_and_the_rest_follows(sit_down: SitDown) -> None:
    robot = sit_down(wells())
    robot.goes_to("4")
    robot.presses(Qt.Key.Key_Backspace)
    assert robot.words[8] == "Decides to go on;Decides to go on;"
    assert len(robot.labels) == 13


# --- a working text ----------------------------------------------------------------------------------------------------


def test_the_stage_is_chosen_in_the_status_line(sit_down: SitDown) -> None:
    robot = sit_down(wells())
    stage = next(
        one for one in robot.window.workplace.status.findChildren(QToolButton) if one.accessibleName() == "Stage"
    )
    stage.click()
    assert [one.words for one in robot.window.chooser.shown] == ["Working text", "For tabling"]
    robot.keys("Return")
    assert robot.draft.stage is Stage.WORKING
    assert "its numbers stand" in robot.message
    robot.waits(lambda: stage.text() == "Working text")
    robot.keys("Ctrl+Shift+W")
    robot.keys("Return")
    assert robot.draft.stage is Stage.TABLING
    robot.undoes(2)
    assert robot.draft == wells()


def test_in_a_working_text_what_is_put_in_between_is_bis(sit_down: SitDown) -> None:
    robot = sit_down(talks())
    before = called(robot)
    robot.goes_to("1 (b)", -1)
    robot.types("\n")
    robot.goes_to("2", -1)
    robot.types("\nInvites States;\n")
    robot.goes_to("PP1", -1)
    robot.types("\nRecognizing")
    assert [one for one in called(robot) if "bis" in one or "ter" in one] == ["PP1 bis", "OP2 bis", "OP2 ter"]
    assert [one for one in called(robot) if one in before] == before
    assert robot.words[9] == "Decides on paragraph 1 (a) above;"


def test_in_a_working_text_a_number_stays_vacant_until_all_are_counted_anew(sit_down: SitDown) -> None:
    robot = sit_down(talks())
    robot.goes_to("2", 0)
    robot.keys("Ctrl+Shift+A")
    robot.presses(Qt.Key.Key_Delete)
    robot.presses(Qt.Key.Key_Backspace)
    assert called(robot)[2:6] == ["OP1", "(a)", "(b)", "OP3"]
    robot.keys("Ctrl+Shift+N")
    shown = [one.words for one in robot.window.chooser.shown]
    assert shown[0] == "Number anew: 6 labels will change"
    assert shown[1].startswith("OP3 → OP2")
    assert called(robot)[5] == "OP3"  # nothing is done before it is asked for
    robot.keys("Return")
    assert called(robot)[2:7] == ["OP1", "(a)", "(b)", "OP2", "OP3"]
    assert robot.message == "6 labels changed."
    robot.undoes()
    assert called(robot)[5] == "OP3"


def test_bis_and_alt_by_key_in_any_text(sit_down: SitDown) -> None:
    robot = sit_down(wells())
    robot.goes_to("3")
    robot.keys("Ctrl+Shift+Return")
    robot.types("Invites States;")
    assert robot.caret == ("3 bis", 15)
    robot.goes_to("3")
    robot.keys("Ctrl+Alt+Return")
    assert robot.labels[8:11] == ["3.", "3 alt.", "3 bis."]
    assert robot.labels[-1] == "8."
    robot.goes_to("title")
    robot.keys("Ctrl+Shift+Return")
    assert robot.message == "This paragraph has no number behind which another could stand."


def test_a_locked_number_stays(sit_down: SitDown) -> None:
    robot = sit_down(wells())
    robot.goes_to("4")
    robot.keys("Ctrl+L")
    assert robot.message == "4 keeps its number."
    robot.goes_to("2")
    robot.types("Decides\n")
    assert robot.labels[7:11] == ["2.", "3.", "4.", "4."]
    robot.undoes(2)
    robot.does("structure.lock-all")
    assert robot.message.endswith("numbers stay as they are.")
    robot.keys("Ctrl+Shift+N")
    assert robot.message == "All numbers are as they are counted."


def test_labels_of_a_working_text_are_printed_on_the_page(sit_down: SitDown) -> None:
    robot = sit_down(wells())
    page = robot.window.workplace.page
    plain = page.bridge.look.shape(robot.draft.paragraphs[2], "")
    assert page.bridge.shown(2).shape == plain  # type: ignore[union-attr]
    robot.keys("Ctrl+Shift+W")
    robot.keys("Return")
    robot.turns()
    labelled = page.bridge.look.shape(robot.draft.paragraphs[2], "PP1")
    assert page.bridge.shown(2).shape == labelled != plain  # type: ignore[union-attr]

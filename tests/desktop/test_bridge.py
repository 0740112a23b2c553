"""The page and the draft, case by case: what each key does to the draft, and what the page shows of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QTextCursor
from PySide6.QtWidgets import QApplication

from penholder.desktop.editor.page import Page
from penholder.model.draft import Draft
from penholder.model.edit import ReplaceText, SetKind, SetNumber
from penholder.model.ids import NoteId, ParagraphId
from penholder.model.inline import Reference, plain
from penholder.model.kinds import Kind
from penholder.model.paragraph import RESTART
from penholder.model.place import InParagraph, Span
from tests.desktop.pages import composes, pastes, press, select, turn, types
from tests.model.build import anchor, draft, labels, note, op, par, pre, ref

Show = Callable[[Draft], Page]
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


def wells() -> Draft:
    return draft(
        par("p1", Kind.TITLE, "Wells"),
        par("p2", Kind.ORGAN, "The General Assembly,"),
        pre("p3", "Recalling wells", anchor("n1"), ","),
        op("p4", "Requests:"),
        op("p5", "To dig;", level=1),
        op("p6", "Decides on ", ref("paragraph 1 (a) above", "p5"), "."),
        notes=[note("n1", "See A/80/1.")],
    )


def words(page: Page) -> list[str]:
    return [one.words for one in page.draft.paragraphs]


def kinds(page: Page) -> list[tuple[Kind, int]]:
    return [(one.kind, one.level) for one in page.draft.paragraphs]


def on_page(page: Page) -> list[str]:
    return page.toPlainText().split("\n")


def caret(page: Page) -> tuple[str, int]:
    selection = page.selection()
    assert selection is not None
    place = selection.caret.place
    assert isinstance(place, InParagraph)
    return place.paragraph, selection.caret.offset


def undo(page: Page) -> None:
    page._session.undo()  # noqa: SLF001


def test_typing_goes_into_the_draft_as_one_step_for_each_word(show: Show) -> None:
    page = show(wells())
    select(page, "p1", 5)
    types(page, " and pumps")
    assert words(page)[0] == "Wells and pumps"
    undo(page)
    assert words(page)[0] == "Wells and "
    undo(page)
    undo(page)
    assert page.draft == wells()
    assert on_page(page)[0] == "Wells"
    assert caret(page) == ("p1", 5)


def test_accents_emoji_and_combining_marks_count_as_code_points(show: Show) -> None:
    page = show(wells())
    select(page, "p1", 2)
    types(page, "é💧e\u0301")
    assert words(page)[0] == "Weé💧e\u0301lls"
    assert caret(page) == ("p1", 6)
    press(page, Qt.Key.Key_Backspace)
    press(page, Qt.Key.Key_Backspace)
    assert "💧" in words(page)[0] or words(page)[0] == "Weélls"


def test_enter_splits_and_the_second_half_is_new(show: Show) -> None:
    page = show(wells())
    select(page, "p4", 8)
    types(page, "\n")
    assert words(page)[3:5] == ["Requests", ":"]
    assert kinds(page)[3:5] == [(Kind.OPERATIVE, 0)] * 2
    assert [one.id for one in page.draft.paragraphs][3:6] == ["p4", "p7", "p5"]


def test_enter_at_the_end_makes_what_follows_there(show: Show) -> None:
    page = show(draft(par("p1", Kind.TITLE, "Wells")))
    select(page, "p1", 5)
    types(page, "\nThe General Assembly,\nRecalling,")
    assert [kind for kind, _ in kinds(page)] == [Kind.TITLE, Kind.ORGAN, Kind.PREAMBULAR]
    assert words(page) == ["Wells", "The General Assembly,", "Recalling,"]


def test_enter_at_the_start_puts_a_paragraph_above_and_references_follow(show: Show) -> None:
    page = show(wells())
    select(page, "p5", 0)
    types(page, "\n")
    assert labels(page.draft)[3:] == ["1", "1 (a)", "1 (b)", "2"]
    assert words(page)[-1] == "Decides on paragraph 1 (b) above."
    assert on_page(page)[-1] == "Decides on paragraph 1 (b) above."
    assert caret(page) == ("p5", 0)


def test_enter_before_a_count_that_begins_anew_begins_it(show: Show) -> None:
    page = show(draft(op("p1", "Requests;"), op("p2", "Decides.", number=RESTART)))
    select(page, "p2", 0)
    types(page, "\n")
    assert labels(page.draft) == ["1", "1", "2"]


def test_backspace_at_the_start_joins_to_the_paragraph_above(show: Show) -> None:
    page = show(wells())
    select(page, "p3", 0)
    press(page, Qt.Key.Key_Backspace)
    assert words(page)[1] == "The General Assembly,Recalling wells,"
    assert kinds(page)[1] == (Kind.ORGAN, 0)
    assert len(page.draft.notes) == 1


def test_an_empty_paragraph_goes_and_the_one_below_stays_what_it_is(show: Show) -> None:
    page = show(draft(pre("p1"), op("p2", "Decides.")))
    select(page, "p1", 0)
    press(page, Qt.Key.Key_Delete)
    assert [(one.id, one.kind) for one in page.draft.paragraphs] == [("p2", Kind.OPERATIVE)]


def test_deleting_across_paragraphs_keeps_the_first(show: Show) -> None:
    page = show(wells())
    cursor = page.textCursor()
    cursor.setPosition(3)
    cursor.setPosition(page.document().findBlockByNumber(4).position() + 3, QTextCursor.MoveMode.KeepAnchor)
    page.setTextCursor(cursor)
    press(page, Qt.Key.Key_Delete)
    assert words(page)[0] == "Weldig;"
    assert kinds(page) == [(Kind.TITLE, 0), (Kind.OPERATIVE, 0)]
    assert page.draft.notes == ()
    undo(page)
    assert page.draft == wells()


def test_a_mark_is_shown_raised_and_what_is_typed_behind_it_is_not(show: Show) -> None:
    page = show(wells())
    assert on_page(page)[2] == "Recalling wells1,"
    select(page, "p3", 16)
    types(page, "x")
    assert words(page)[2] == "Recalling wellsx,"
    block = page.document().findBlockByNumber(2)
    cursor = QTextCursor(block)
    cursor.setPosition(block.position() + 17)
    assert cursor.charFormat().verticalAlignment() == cursor.charFormat().VerticalAlignment.AlignNormal
    cursor.setPosition(block.position() + 16)
    assert cursor.charFormat().verticalAlignment() == cursor.charFormat().VerticalAlignment.AlignSuperScript


def test_a_digit_typed_behind_a_mark_is_text(show: Show) -> None:
    page = show(wells())
    select(page, "p3", 16)
    types(page, "1")
    assert words(page)[2] == "Recalling wells1,"
    assert len(page.draft.notes) == 1


def test_what_is_typed_before_a_mark_that_begins_a_paragraph_stays_before_it(show: Show) -> None:
    page = show(draft(pre("p1", "A", anchor("n1"), "B"), notes=[note("n1", "x")]))
    select(page, "p1", 1)
    types(page, "\n1")
    assert on_page(page) == ["A", "11B"]
    assert page.draft.paragraphs[1].anchors == ((1, NoteId("n1")),)


@pytest.mark.parametrize(("offset", "key"), [(16, Qt.Key.Key_Backspace), (15, Qt.Key.Key_Delete)])
def test_a_mark_is_erased_whole_and_takes_its_note_along(show: Show, offset: int, key: Qt.Key) -> None:
    page = show(wells())
    select(page, "p3", offset)
    press(page, key)
    assert words(page)[2] == "Recalling wells,"
    assert page.draft.notes == ()
    undo(page)
    assert page.draft == wells()
    assert on_page(page)[2] == "Recalling wells1,"


def test_the_caret_passes_over_a_mark_of_two_digits_in_one_step(show: Show) -> None:
    notes = [note(f"n{at}", "x") for at in range(1, 12)]
    page = show(draft(pre("p1", *(anchor(one.id) for one in notes), "end"), notes=notes))
    select(page, "p1", 11)
    press(page, Qt.Key.Key_Left)
    assert caret(page) == ("p1", 10)
    press(page, Qt.Key.Key_Left)
    assert caret(page) == ("p1", 9)
    press(page, Qt.Key.Key_Right)
    press(page, Qt.Key.Key_Right)
    assert caret(page) == ("p1", 11)
    press(page, Qt.Key.Key_Left, modifiers=SHIFT)
    selection = page.selection()
    assert selection is not None
    assert (selection.anchor.offset, selection.caret.offset) == (11, 10)


def test_marks_are_counted_anew_when_a_note_comes_or_goes(show: Show) -> None:
    notes = [note("n1", "a"), note("n2", "b")]
    page = show(draft(pre("p1", "A", anchor("n1")), pre("p2", "B", anchor("n2")), notes=notes))
    assert on_page(page) == ["A1", "B2"]
    select(page, "p1", 2)
    press(page, Qt.Key.Key_Backspace)
    assert on_page(page) == ["A", "B1"]


def test_typing_within_a_reference_makes_text_of_it_and_at_its_end_stays_outside(show: Show) -> None:
    page = show(wells())
    select(page, "p6", 11 + len("paragraph 1 (a) above"))
    types(page, "x")
    assert isinstance(page.draft.by_id[ParagraphId("p6")].inlines[1], Reference)
    assert words(page)[-1] == "Decides on paragraph 1 (a) abovex."
    select(page, "p6", 14)
    types(page, "y")
    assert not any(isinstance(inline, Reference) for inline in page.draft.by_id[ParagraphId("p6")].inlines)
    assert words(page)[-1] == "Decides on paryagraph 1 (a) abovex."


def test_words_composed_by_an_input_method_come_in_when_they_are_committed(show: Show) -> None:
    page = show(wells())
    select(page, "p3", 15)
    composes(page, "に")
    turn()
    assert page.draft == wells()
    composes(page, "日本")
    composes(page, "", "日本")
    assert words(page)[2] == "Recalling wells日本,"
    assert caret(page) == ("p3", 17)


def test_a_change_from_elsewhere_ends_a_composition(show: Show) -> None:
    page = show(wells())
    select(page, "p1", 0)
    composes(page, "に")
    page._session.change("Fix", (SetKind(ParagraphId("p5"), Kind.OPERATIVE, 2),))  # noqa: SLF001
    assert not page.bridge.composing
    assert page.textCursor().block().layout().preeditAreaText() == ""


def test_what_composes_is_taken_before_a_command(show: Show) -> None:
    page = show(wells())
    select(page, "p1", 5)
    composes(page, "に")
    page.finish_composition()
    assert words(page)[0] == "Wellsに"


def test_a_paste_of_lines_makes_paragraphs(show: Show) -> None:
    page = show(wells())
    select(page, "p4", 9)
    pastes(page, " one;\nTwo;\r\nThree;")
    assert words(page)[3:6] == ["Requests:one;", "Two;", "Three;"]
    assert labels(page.draft)[3:7] == ["1", "2", "3", "3 (a)"]
    assert caret(page)[1] == len("Three;")
    undo(page)
    assert page.draft == wells()


def test_a_copy_within_the_draft_brings_notes_and_italics(show: Show) -> None:
    page = show(wells())
    select(page, "p3", 0, 16)
    mime = page.createMimeDataFromSelection()
    select(page, "p6", 0)
    page.insertFromMimeData(mime)
    assert on_page(page)[-1].startswith("Recalling wells2Decides")
    assert [one.words for one in page.draft.notes] == ["See A/80/1."] * 2


def test_edits_at_two_places_in_one_go_are_both_read(show: Show) -> None:
    page = show(wells())
    cursor = QTextCursor(page.document())
    cursor.beginEditBlock()
    cursor.movePosition(QTextCursor.MoveOperation.End)
    cursor.insertText("!")
    cursor.movePosition(QTextCursor.MoveOperation.Start)
    cursor.insertText("Deep ")
    cursor.insertBlock()
    cursor.endEditBlock()
    turn()
    assert words(page)[:2] == ["Deep ", "Wells"]
    assert words(page)[-1].endswith(".!")
    assert [one.id for one in page.draft.paragraphs][2:] == ["p2", "p3", "p4", "p5", "p6"]


def test_a_table_cannot_be_typed_into_but_removed_whole(show: Show) -> None:
    page = show(draft(op("p1", "Requests;"), par("p2", Kind.OBJECT, "Month\tTask"), op("p3", "Decides.")))
    select(page, "p2", 3)
    types(page, "x")
    assert words(page) == on_page(page) == ["Requests;", "Month\tTask", "Decides."]
    select(page, "p3", 0)
    press(page, Qt.Key.Key_Backspace)
    assert words(page) == on_page(page) == ["Requests;", "Month\tTask", "Decides."]
    cursor = page.textCursor()
    cursor.setPosition(page.document().findBlockByNumber(1).position())
    cursor.setPosition(page.document().findBlockByNumber(2).position(), QTextCursor.MoveMode.KeepAnchor)
    page.setTextCursor(cursor)
    press(page, Qt.Key.Key_Delete)
    assert words(page) == ["Requests;", "Decides."]


def test_undo_puts_the_caret_where_something_changed(show: Show) -> None:
    page = show(wells())
    select(page, "p1", 5)
    types(page, "a")
    select(page, "p6", 0)
    types(page, "b")
    select(page, "p4", 2)
    undo(page)
    assert caret(page) == ("p6", 0)
    undo(page)
    assert caret(page) == ("p1", 5)


def test_a_fix_elsewhere_leaves_the_caret_with_its_words(show: Show) -> None:
    page = show(wells())
    select(page, "p4", 4)
    edits = tuple(ReplaceText(Span(InParagraph(ParagraphId(name)), 0, 0), plain("Now ")) for name in ("p3", "p4", "p5"))
    page._session.change("Fix", edits)  # noqa: SLF001
    assert on_page(page)[3] == "Now Requests:"
    assert caret(page) == ("p4", 8)


def test_levels_and_numbers_move_the_page_without_touching_its_words(show: Show) -> None:
    page = show(wells())
    before = on_page(page)
    page._session.change("Level", (SetKind(ParagraphId("p5"), Kind.OPERATIVE, 0),))  # noqa: SLF001
    page._session.change("Number", (SetNumber(ParagraphId("p6"), RESTART),))  # noqa: SLF001
    assert on_page(page)[:5] == before[:5]
    assert labels(page.draft)[3:] == ["1", "2", "1"]


@pytest.mark.parametrize("keys", [QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo])
def test_the_page_leaves_undo_and_redo_to_the_program(show: Show, keys: QKeySequence.StandardKey) -> None:
    page = show(wells())
    combination = QKeySequence(keys)[0]
    event = QKeyEvent(QEvent.Type.ShortcutOverride, combination.key(), combination.keyboardModifiers())
    event.setAccepted(True)
    QApplication.sendEvent(page, event)
    assert not event.isAccepted()


def test_tab_asks_for_another_level_and_types_nothing(show: Show) -> None:
    page = show(wells())
    asked: list[int] = []
    page.level_asked.connect(asked.append)
    press(page, Qt.Key.Key_Tab, "\t")
    press(page, Qt.Key.Key_Backtab, "", SHIFT)
    assert asked == [1, -1]
    assert page.draft == wells()


def test_an_empty_draft_can_be_typed_into(show: Show) -> None:
    page = show(Draft())
    types(page, "Wells")
    assert [(one.kind, one.words) for one in page.draft.paragraphs] == [(Kind.TITLE, "Wells")]
    undo(page)
    undo(page)
    assert page.draft.paragraphs == ()
    assert page.document().isEmpty()


def test_everything_can_be_deleted_and_one_paragraph_stays(show: Show) -> None:
    page = show(wells())
    page.selectAll()
    press(page, Qt.Key.Key_Delete)
    assert [(one.id, one.words) for one in page.draft.paragraphs] == [("p1", "")]
    undo(page)
    assert page.draft == wells()


def test_old_line_ends_in_a_file_stay_as_they_are_beside_what_is_typed(show: Show) -> None:
    page = show(draft(pre("p1", "one\r two\u2028three\nfour")))
    select(page, "p1", 3)
    types(page, "x")
    assert words(page) == ["onex\r two\u2028three\nfour"]


def test_a_note_that_shows_another_mark_in_its_file_shows_it_here(show: Show) -> None:
    page = show(draft(pre("p1", "A", anchor("n1")), notes=[note("n1", "x", typed_mark="7")]))
    assert on_page(page) == ["A7"]
    assert page.draft.notes_by_id[NoteId("n1")].typed_mark == "7"

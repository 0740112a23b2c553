"""Numbers that follow out of sight are written a little later, and nobody can tell that they were."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QTextCursor

from penholder.desktop.editor.page import Page
from penholder.model.draft import Draft
from penholder.model.edit import ReplaceText
from penholder.model.inline import plain
from penholder.model.kinds import Kind
from penholder.model.paragraph import Paragraph
from penholder.model.place import Span
from tests.desktop.pages import press, select, types
from tests.model.build import anchor, draft, note, op, par, ref

Show = Callable[[Draft], Page]
ROWS = 120


def long() -> Draft:
    """Every paragraph names the one before it and has a note."""
    rows: list[Paragraph] = [par("p1", Kind.TITLE, "Wells")]
    for at in range(2, ROWS + 2):
        words = ref(f"paragraph {at - 2} above", f"p{at - 1}") if at > 2 else "nothing"
        rows.append(op(f"p{at}", "Recalls ", words, anchor(f"n{at}"), " and goes on;"))
    return draft(*rows, notes=[note(f"n{at}", "See A/80/1.") for at in range(2, ROWS + 2)])


@pytest.fixture
def page(show: Show) -> Page:
    page = show(long())
    page.resize(700, 500)
    return page


def lines_of(draft: Draft) -> list[str]:
    """Give each paragraph as the page shows it: the notes are marked 1, 2, 3 and so on."""
    marks = iter(range(1, ROWS + 9))
    return [
        "".join(str(next(marks)) if sign == "\ufffc" else sign for sign in one.text) if one.text else ""
        for one in draft.paragraphs
    ]


def on_page(page: Page) -> list[str]:
    return page.toPlainText().split("\n")


def waits(page: Page) -> bool:
    return on_page(page) != lines_of(page.draft)


def rests(page: Page) -> None:
    for _ in range(300):
        QCoreApplication.processEvents()
        if not waits(page):
            return


def begins_at_the_top(page: Page) -> None:
    select(page, "p2", 0)
    press(page, Qt.Key.Key_Return, "\r")


def test_what_is_seen_is_right_at_once_and_the_rest_soon(page: Page) -> None:
    begins_at_the_top(page)
    assert waits(page)
    seen = page.first_visible_block().blockNumber()
    assert on_page(page)[seen : seen + 6] == lines_of(page.draft)[seen : seen + 6]
    assert on_page(page)[3] == "Recalls paragraph 2 above2 and goes on;"
    rests(page)
    assert on_page(page) == lines_of(page.draft)
    assert on_page(page)[-1].startswith(f"Recalls paragraph {ROWS} above")


def test_whatever_comes_meanwhile_finds_the_draft(page: Page) -> None:
    begins_at_the_top(page)
    assert waits(page)
    types(page, "Decides")
    page.selectAll()
    assert page.createMimeDataFromSelection().text().count(f"paragraph {ROWS} above") == 1
    assert on_page(page) == lines_of(page.draft)


def test_words_typed_far_below_at_once_stand_where_they_were_typed(page: Page) -> None:
    begins_at_the_top(page)
    assert waits(page)
    last = page.draft.paragraphs[-1]
    select(page, last.id, len(last.text))
    types(page, "x")
    rests(page)
    assert page.draft.paragraphs[-1].words == f"Recalls paragraph {ROWS} above and goes on;x"
    assert on_page(page) == lines_of(page.draft)


def test_an_edit_by_program_below_keeps_the_followed_number(page: Page) -> None:
    begins_at_the_top(page)
    assert waits(page)
    cursor = QTextCursor(page.document().lastBlock())
    cursor.insertText("x")
    rests(page)
    assert page.draft.paragraphs[-1].words == f"xRecalls paragraph {ROWS} above and goes on;"
    assert on_page(page) == lines_of(page.draft)


def test_other_words_out_of_sight_are_written_at_once(page: Page) -> None:
    name = page.draft.paragraphs[-1].id
    page._session.change("Fix", (ReplaceText(Span.in_paragraph(name, 0, 7), plain("Notes")),))  # noqa: SLF001
    assert on_page(page)[-1].startswith("Notes paragraph")


def test_undo_of_it_is_right_as_well(page: Page) -> None:
    before = on_page(page)
    begins_at_the_top(page)
    page._session.undo()  # noqa: SLF001
    rests(page)
    assert on_page(page) == before == lines_of(page.draft)

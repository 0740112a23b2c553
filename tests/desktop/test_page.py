"""What is seen of a page: labels in the indent, PP labels in the margin, underlines, and the sheet in the middle."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QTextCharFormat
from PySide6.QtTest import QTest

from penholder.checks.engine import check
from penholder.checks.profile import Profile
from penholder.checks.report import Report
from penholder.desktop.editor.look import SHEET_MARGIN, TAB, TEXT_LEFT
from penholder.desktop.editor.page import Page
from penholder.desktop.theme import load_theme
from penholder.ground.messages import message
from penholder.model.draft import Draft
from penholder.model.finding import Certainty, Finding, Severity
from penholder.model.kinds import Kind
from penholder.model.masthead import Masthead
from penholder.model.place import InMasthead, InParagraph, Span
from tests.desktop.pages import press, select, turn, types
from tests.model.build import anchor, draft, line, note, op, par, pre

Show = Callable[[Draft], Page]


def wells() -> Draft:
    return draft(
        par("p1", Kind.TITLE, "Wells"),
        par("p2", Kind.ORGAN, "The General Assembly,"),
        pre("p3", "Recalling its work;", anchor("n1")),
        op("p4", "Requests States:"),
        op("p5", "To dig;", level=1),
        op("p6", "Decides to go on.", typed="7."),
        notes=[note("n1", "See A/80/1")],
    )


@pytest.fixture
def seen(show: Show) -> Iterator[Page]:
    """Give a page that is on the screen, with its findings."""
    page = show(wells())
    page.resize(1000, 700)
    page.show()
    QTest.qWaitForWindowExposed(page)
    page.underlines.redraw(page.standing.accept(check(page.draft)))
    turn()
    yield page
    page.hide()


def inked(page: Page, row: int, left: float, width: float) -> bool:
    """Tell whether anything is painted beside the first line of a block, from ``left`` on, in points from the text."""
    picture: QImage = page.viewport().grab().toImage()
    layout = page.document().findBlockByNumber(row).layout()
    top = layout.position().y() + layout.lineAt(0).y() - page.verticalScrollBar().value()
    scale = page.bridge.look.scale
    begin = (SHEET_MARGIN + TEXT_LEFT + left) * scale - page.horizontalScrollBar().value()
    area = QRect(round(begin), round(top), round(width * scale), round(layout.lineAt(0).height()))
    paper = QColor(load_theme("light").page)
    return any(
        picture.pixelColor(x, y) != paper
        for x in range(area.left(), area.right())
        for y in range(area.top(), area.bottom())
    )


def test_labels_stand_in_the_first_line_indent(seen: Page) -> None:
    assert inked(seen, 3, TAB, 10)
    assert inked(seen, 4, TAB, 10)
    assert not inked(seen, 1, 0, TAB - 2)
    assert not inked(seen, 3, 0, TAB - 2)


def test_preambular_paragraphs_are_named_in_the_margin(seen: Page) -> None:
    assert inked(seen, 2, -40, 30)
    assert not inked(seen, 3, -40, 30)


def underlined(page: Page, row: int) -> list[str]:
    """Give the words that are underlined for a finding in a block."""
    block = page.document().findBlockByNumber(row)
    return [
        block.text()[one.start : one.start + one.length]
        for one in block.layout().formats()
        if one.format.underlineStyle() != QTextCharFormat.UnderlineStyle.NoUnderline
    ]


def test_words_with_findings_are_underlined_and_marks_whose_note_has_one(seen: Page) -> None:
    assert "".join(underlined(seen, 2)) == "work;1"  # a semicolon that should be a comma; a note without full stop
    assert underlined(seen, 3) == []


def test_a_label_with_a_finding_is_known(seen: Page) -> None:
    name = seen.draft.paragraphs[5].id
    assert seen.underlines.worst_on_label(name) is not None
    assert seen.underlines.worst_on_label(seen.draft.paragraphs[3].id) is None


def test_underlines_move_with_the_words_and_go_when_those_are_changed(seen: Page) -> None:
    before = underlined(seen, 2)
    select(seen, "p3", 0)
    types(seen, "Also ")
    assert underlined(seen, 2) == before
    seen._session.undo()  # noqa: SLF001
    assert underlined(seen, 2) == before


def test_the_word_being_typed_is_not_underlined_until_the_caret_leaves_it(show: Show) -> None:
    page = show(draft(pre("p1", "Recalling its wor"), op("p2", "Decides.")))
    select(page, "p1", 17)
    types(page, "k")
    page.underlines.redraw(page.standing.accept(check(page.draft)))
    assert page.standing.of(InParagraph(page.draft.paragraphs[0].id), page.draft)
    assert underlined(page, 0) == []
    press(page, Qt.Key.Key_Home)
    assert underlined(page, 0) != []


def test_the_sheet_is_in_the_middle_and_its_margins_give_way_first(seen: Page) -> None:
    wide = seen.viewport().geometry()
    assert abs(wide.left() - (seen.width() - wide.right())) <= seen.verticalScrollBar().sizeHint().width() + 2
    seen.resize(600, 700)
    turn()
    assert seen.horizontalScrollBar().value() > 0
    assert inked(seen, 2, 24, 20)


def test_another_theme_and_size_show_the_same_words(seen: Page) -> None:
    before = seen.toPlainText()
    height = seen.document().findBlockByNumber(0).layout().lineAt(0).height()
    seen.relook(load_theme("dark"), 200)
    turn()
    assert seen.toPlainText() == before
    assert seen.document().findBlockByNumber(0).layout().lineAt(0).height() == pytest.approx(2 * height, rel=0.1)
    assert any("work" in words for words in underlined(seen, 2))


def test_a_field_of_the_masthead_with_a_finding_is_underlined(show: Show) -> None:
    page = show(replace(wells(), masthead=Masthead(symbol=line("A/C.3/80/L_9"))))
    page.resize(1000, 700)
    before = page.grab().toImage()
    words = message("The symbol is not well formed.")
    slip = Finding("t/symbol", Severity.ERROR, Certainty.CERTAIN, Span(InMasthead("symbol"), 0, 12), words, words)
    page.standing.accept(Report(page.draft, Profile.of(page.draft), (slip,)))
    assert page.grab().toImage() != before

"""Holds how the page of an exported file sets what is neither preamble nor operative part, tables, and the end mark."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from penholder.formats.docx.elements import child, value
from penholder.formats.docx.reader import read_docx
from penholder.formats.docx.text_shapes import TextShapes
from penholder.formats.docx.writer import write_docx
from penholder.formats.registry import read_file
from penholder.model.draft import Draft
from penholder.model.inline import plain
from penholder.model.kinds import Body, DocumentType, Kind
from penholder.model.masthead import Masthead
from penholder.model.note import Note
from penholder.model.paragraph import Paragraph
from tests.formats.docx.made_up import found, written
from tests.model.build import anchor, par

BEGUN = "ResTextBegun"


def styles(draft: Draft) -> list[str | None]:
    return [value(child(one, "pPr", "pStyle")) for one in found(written(draft), "p")]


def test_text_that_begins_a_thought_is_indented_and_text_that_goes_on_is_not() -> None:
    draft = Draft(
        (
            par("p1", Kind.OPERATIVE, "Requests Governments:"),
            par("p2", Kind.OPERATIVE, "To test the wells;", level=1),
            par("p3", Kind.TEXT, "and to say what they find;"),
            par("p4", Kind.TEXT, "with care;"),
            par("p5", Kind.ANNEX, ""),
            par("p6", Kind.HEADING, "B. Calendar", level=1),
            par("p7", Kind.TEXT, "The dates can be moved."),
        )
    )
    assert [styles(draft)[at] for at in (2, 3, 6)] == ["ResText", "ResText", BEGUN]


@pytest.mark.parametrize(("kind", "style"), [(DocumentType.AMENDMENT, BEGUN), (DocumentType.OTHER, "ResText")])
def test_the_one_instruction_of_an_amendment_is_indented(kind: DocumentType, style: str) -> None:
    rows = (par("p1", Kind.TITLE, "Wells"), par("p2", Kind.TEXT, "In paragraph 1, delete “deep”."))
    assert styles(Draft(rows, document_type=kind))[1] == style


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        (
            DocumentType.DRAFT_DECISION,
            ["ResProgramme", "ResProgramme1", "ResNumbered2", "ResProgrammeItem", "ResNumbered"],
        ),
        (DocumentType.DRAFT_RESOLUTION, ["ResNumbered", "ResNumbered1", "ResNumbered2", BEGUN, "ResNumbered"]),
    ],
)
def test_the_list_of_a_programme_of_work_hangs(kind: DocumentType, expected: list[str]) -> None:
    draft = Draft(
        (
            par("p1", Kind.TITLE, "Programme of work"),
            par("p2", Kind.NUMBERED, "Wells:"),
            par("p3", Kind.NUMBERED, "Deep ones;", level=1),
            par("p4", Kind.NUMBERED, "Very deep ones.", level=2),
            par("p5", Kind.NUMBERED, "Springs."),
            par("p6", Kind.TEXT, "Item 2. Springs."),
            par("p7", Kind.ANNEX, ""),
            par("p8", Kind.NUMBERED, "The plan is simple."),
        ),
        document_type=kind,
    )
    shown = styles(draft)
    assert [shown[at] for at in (1, 2, 3, 5, 7)] == expected


def test_items_of_a_programme_hang_and_their_heading_is_large() -> None:
    rows = (
        par("p1", Kind.TITLE, "Programme of work"),
        par("p2", Kind.HEADING, "Programme"),
        par("p3", Kind.TEXT, "Item 1. Wells:"),
        par("p4", Kind.TEXT, "Wells in schools;", level=1),
        par("p5", Kind.TEXT, "Item 2. Springs."),
    )
    items = ["ResHeading", "ResProgrammeItem", "ResProgrammeItem1", "ResProgrammeItem"]
    assert styles(Draft(rows, document_type=DocumentType.DRAFT_DECISION))[1:] == items
    numbered = (*rows[:2], par("p3", Kind.NUMBERED, "Wells."))
    assert styles(Draft(numbered, document_type=DocumentType.DRAFT_DECISION))[1:] == [
        "ResProgrammeHeading",
        "ResProgramme",
    ]
    assert styles(Draft(rows, document_type=DocumentType.DRAFT_RESOLUTION))[1:4] == ["ResHeading", BEGUN, "ResText1"]


def test_text_above_the_title_of_a_decision_is_no_row_of_its_list() -> None:
    rows = (par("p1", Kind.TEXT, "The Bureau has prepared a programme."), par("p2", Kind.TITLE, "Programme of work"))
    draft = Draft(rows, document_type=DocumentType.DRAFT_DECISION)
    assert TextShapes.of(draft).style(0) == BEGUN


def test_the_security_council_sets_its_sponsors_larger() -> None:
    rows = (par("p1", Kind.SPONSORS, "Chad: draft resolution"), par("p2", Kind.ORGAN, "The Council,"))
    assert styles(Draft(rows, body=Body.SC))[0] == "ResSponsorsCouncil"
    assert styles(Draft(rows, body=Body.HRC))[0] == "Sponsors"


def test_text_right_below_the_masthead_is_set_off_from_it() -> None:
    text = par("p1", Kind.TEXT, "The Bureau has prepared a programme.")
    for masthead, space in ((Masthead(committee=plain("Sixth Committee")), "360"), (Masthead(), None)):
        body = written(Draft((text,), masthead=masthead))
        shown = next(one for one in found(body, "p") if value(child(one, "pPr", "pStyle")) == BEGUN)
        assert value(child(shown, "pPr", "spacing"), "before") == space


def test_a_document_ends_with_the_end_mark_and_a_text_without_masthead_does_not() -> None:
    rows = (par("p1", Kind.OPERATIVE, "Decides to go on."),)
    assert styles(Draft(rows, masthead=Masthead(symbol=plain("A/C.3/80/L.1"))))[-1] == "ResEndMark"
    assert "ResEndMark" not in styles(Draft(rows))


def test_an_end_mark_drawn_by_hand_that_came_along_is_the_only_one(shared: Path) -> None:
    """The Secretariat draws its own as a line; thirteen of its fourteen files end with one."""
    drawn = read_file(shared / "word-un" / "A_80_604_Add.6.docx").draft
    assert drawn.paragraphs[-1].kind is Kind.OBJECT
    assert "ResEndMark" not in styles(drawn)
    without = replace(drawn, paragraphs=drawn.paragraphs[:-1])
    assert styles(without)[-1] == "ResEndMark"


def test_the_end_mark_takes_the_last_words_with_it_to_another_page() -> None:
    rows = (par("p1", Kind.OPERATIVE, "Decides to go on;"), par("p2", Kind.OPERATIVE, "Decides to rest."))
    body = written(Draft(rows, masthead=Masthead(symbol=plain("A/C.3/80/L.1"))))
    kept = [child(one, "pPr", "keepNext") is not None for one in found(body, "p")]
    assert kept[-3:] == [False, True, False]


def test_marks_of_notes_are_light_in_bold_lines() -> None:
    rows = (par("p1", Kind.TITLE, "Wells", anchor("n1")), par("p2", Kind.OPERATIVE, "Decides", anchor("n2")))
    body = written(Draft(rows, (Note.of("n1", plain("x")), Note.of("n2", plain("y")))))
    light = [value(child(one.getparent(), "rPr", "b")) for one in found(body, "footnoteReference")]
    assert light == ["0", None]


def test_a_note_of_the_secretariat_has_larger_titles_and_numbers_at_the_margin() -> None:
    """As A/C.5/80/L.1 and the reports have it; a text without symbol is no such document."""
    rows = (
        par("p1", Kind.TITLE, "State of the wells"),
        par("p2", Kind.NUMBERED, "The wells are dry."),
        par("p3", Kind.ANNEX, ""),
        par("p4", Kind.ANNEX_TITLE, "List of wells"),
    )
    of_kind = DocumentType.OTHER
    note = Draft(rows, masthead=Masthead(symbol=plain("A/C.5/80/L.99")), document_type=of_kind)
    set_so = ["ResReportTitle", "ResReportNumbered", "ResReportAnnex", "ResReportAnnexTitle"]
    assert [one for one in styles(note) if one in set_so] == set_so
    assert styles(Draft(rows, document_type=of_kind)) == ["TitleH1", "ResNumbered", "ResAnnex", "ResAnnexTitle"]
    assert read_docx(write_docx(note).data).draft.paragraphs == note.paragraphs


def stops(words: str) -> dict[str, list[int]]:
    row = found(written(Draft((Paragraph.of("p1", Kind.OBJECT, plain(words)),))), "p")[0]
    by_way: dict[str, list[int]] = {"left": [], "clear": []}
    for tab in found(row, "tab"):
        if value(tab, "pos"):
            by_way[str(value(tab))].append(int(str(value(tab, "pos"))))
    return by_way


def test_the_cells_of_a_table_begin_under_one_another() -> None:
    found_stops = stops("Month\tTask\tPlace\nSeptember\tSecond test\tSchool")
    first, second = found_stops["left"]
    assert 1267 + 9 * 80 < first < 1267 + 9 * 130 + 240
    assert first + 11 * 80 < second < first + 11 * 130 + 240
    assert found_stops["clear"][:3] == [1267, 1742, 2218]


@pytest.mark.parametrize("words", ["One cell", "Month\t" + "A long task " * 12])
def test_a_table_that_fits_no_line_keeps_the_stops_of_its_style(words: str) -> None:
    assert stops(words) == {"left": [], "clear": []}

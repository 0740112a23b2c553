"""The outline names what negotiators name: parts, their counts, and the labels they say aloud."""

from __future__ import annotations

from penholder.desktop.panels.outline_rows import Row, rows_of
from penholder.model.inline import ITALIC, Text
from penholder.model.kinds import Kind
from tests.model.build import anchor, draft, note, op, par, pre

WELLS = draft(
    par("p1", Kind.SPONSORS, "Chad: draft resolution"),
    par("p2", Kind.TITLE, "Wells"),
    par("p3", Kind.ORGAN, "The General Assembly,"),
    pre("p4", Text("Recalling", frozenset({ITALIC})), " wells", anchor("n1"), ","),
    pre("p5", "Noting them,"),
    par("p6", Kind.HEADING, "I"),
    op("p7", Text("Requests", frozenset({ITALIC})), " States:"),
    op("p8", "To dig;", level=1),
    par("p9", Kind.TEXT, "and to drill;"),
    par("p10", Kind.ANNEX),
    par("p11", Kind.ANNEX_TITLE, "Plan"),
    par("p12", Kind.NUMBERED, "Dig."),
    par("p13", Kind.OBJECT, "Month\tTask"),
    notes=[note("n1", "See A/80/1.")],
)


def test_each_part_has_a_head_with_its_count() -> None:
    heads = [row.words for row in rows_of(WELLS) if row.is_head]
    assert heads == ["Draft", "Preamble · 2", "Operative part · 1", "Annex · 1", "Notes · 1"]


def test_rows_say_the_labels_that_people_say() -> None:
    rows = [(row.label, row.words) for row in rows_of(WELLS) if not row.is_head]
    assert rows == [
        ("", "Wells"),
        ("PP1", "Recalling wells,"),
        ("PP2", "Noting them,"),
        ("", "I"),
        ("OP1", "Requests States:"),
        ("(a)", "To dig;"),
        ("", "and to drill;"),
        ("", "Plan"),
        ("1.", "Dig."),
        ("", "[Month Task]"),
        ("1", "See A/80/1."),
    ]


def test_a_heading_belongs_to_the_part_below_it() -> None:
    words = [row.words for row in rows_of(WELLS)]
    assert words.index("Operative part · 1") < words.index("I")


def test_the_opening_is_in_italics() -> None:
    row = next(row for row in rows_of(WELLS) if row.label == "OP1")
    assert row.words[: row.italic] == "Requests"


def test_a_repeated_preamble_has_a_head_of_its_own() -> None:
    again = draft(pre("p1", "A,"), op("p2", "B;"), pre("p3", "C,"), op("p4", "D."))
    assert [row.words for row in rows_of(again) if row.is_head] == [
        "Preamble · 1",
        "Operative part · 1",
        "Preamble · 1",
        "Operative part · 1",
    ]


def test_an_empty_draft_has_no_rows() -> None:
    assert rows_of(draft()) == ()
    assert rows_of(draft(notes=[note("n1", "loose")])) == (
        Row("", "Notes · 1"),
        Row("", "loose", note=note("n1", "loose").id),
    )

"""Enter makes what a drafter would write next."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from penholder.desktop.editor import continuation
from penholder.desktop.editor.page import Page
from penholder.model.draft import Draft
from penholder.model.kinds import Kind
from penholder.model.paragraph import COUNTED, RESTART, UNNUMBERED, Paragraph
from tests.desktop.pages import select, types
from tests.model.build import draft, op, par, pre, shown

Show = Callable[[Draft], Page]

ALL = (
    par("p1", Kind.SPONSORS, "Chad and Peru: draft resolution"),
    par("p2", Kind.TITLE, "Wells"),
    par("p3", Kind.ORGAN, "The General Assembly,"),
    pre("p4", "Recalling,"),
    par("p5", Kind.HEADING, "I"),
    op("p6", "Requests:"),
    op("p7", "To dig;", level=1),
    par("p8", Kind.ANNEX),
    par("p9", Kind.ANNEX_TITLE, "Plan"),
)


@pytest.mark.parametrize(
    ("index", "kind", "level"),
    [
        (0, Kind.PREAMBULAR, 0),  # title and organ line are there already
        (1, Kind.PREAMBULAR, 0),
        (2, Kind.PREAMBULAR, 0),
        (3, Kind.PREAMBULAR, 0),
        (4, Kind.OPERATIVE, 0),
        (5, Kind.OPERATIVE, 0),
        (6, Kind.OPERATIVE, 1),
        (7, Kind.ANNEX_TITLE, 0),
        (8, Kind.TEXT, 0),
    ],
)
def test_what_follows(index: int, kind: Kind, level: int) -> None:
    assert continuation.after(ALL, index) == (kind, level)


def test_a_new_draft_goes_from_sponsors_to_title_to_organ_to_preamble() -> None:
    row: list[Paragraph] = [par("p1", Kind.SPONSORS, "Chad: draft resolution")]
    for expected in (Kind.TITLE, Kind.ORGAN, Kind.PREAMBULAR, Kind.PREAMBULAR):
        kind, level = continuation.after(row, len(row) - 1)
        assert kind is expected
        row.append(par(f"p{len(row) + 1}", kind, level=level))


def test_a_heading_in_the_preamble_is_followed_by_its_kind() -> None:
    assert continuation.after((pre("p1"), par("p2", Kind.HEADING, "A"), pre("p3")), 1) == (Kind.PREAMBULAR, 0)
    assert continuation.after((op("p1"), par("p2", Kind.ANNEX), par("p3", Kind.HEADING, "A")), 2) == (Kind.NUMBERED, 0)


@pytest.mark.parametrize(
    ("index", "kind"), [(1, Kind.PREAMBULAR), (3, Kind.PREAMBULAR), (5, Kind.OPERATIVE), (7, Kind.OPERATIVE)]
)
def test_what_stands_before(index: int, kind: Kind) -> None:
    assert continuation.before(ALL, index)[0] is kind


def test_sponsors_stand_before_a_title() -> None:
    assert continuation.before(ALL[1:], 0) == (Kind.SPONSORS, 0)


def test_an_empty_paragraph_is_raised_instead_of_followed() -> None:
    rows = (pre("p1", "Recalling,"), pre("p2"), op("p3", "Requests:"), op("p4", level=2), op("p5"))
    assert [continuation.raised(rows, at) for at in range(5)] == [
        None,
        (Kind.OPERATIVE, 0),
        None,
        (Kind.OPERATIVE, 1),
        None,
    ]
    assert continuation.raised((pre("p1"),), 0) is None
    assert continuation.raised((pre("p1", "a"), pre("p2"), pre("p3", "b")), 1) is None


def test_a_count_that_begins_anew_begins_with_what_is_put_before() -> None:
    assert continuation.numbers_when_put_before(RESTART) == (RESTART, COUNTED)
    assert continuation.numbers_when_put_before(COUNTED) == (COUNTED, COUNTED)


def test_a_second_operative_paragraph_numbers_the_one_that_stood_alone(show: Show) -> None:
    page = show(draft(pre("p1", "Recalling,"), op("p2", "Decides to go on.", number=UNNUMBERED)))
    select(page, "p2", 17)
    types(page, "\n")
    assert shown(page.draft) == ["", "1.", "2."]
    page._session.undo()  # noqa: SLF001
    assert shown(page.draft) == ["", ""]


def test_enter_on_an_empty_subparagraph_goes_up_and_over_a_selection_begins_anew(show: Show) -> None:
    page = show(draft(op("p1", "Requests:"), op("p2", level=1), op("p3", "To dig", level=1)))
    select(page, "p2", 0)
    types(page, "\n")
    assert shown(page.draft) == ["1.", "2.", "(a)"]
    select(page, "p3", 0, 6)
    types(page, "\n")
    assert shown(page.draft) == ["1.", "2.", "(a)", "(b)"]

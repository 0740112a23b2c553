"""Enter makes what a drafter would write next."""

from __future__ import annotations

import pytest

from penholder.desktop.editor import continuation
from penholder.model.kinds import Kind
from penholder.model.paragraph import COUNTED, RESTART, Paragraph
from tests.model.build import op, par, pre

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


def test_a_count_that_begins_anew_begins_with_what_is_put_before() -> None:
    assert continuation.numbers_when_put_before(RESTART) == (RESTART, COUNTED)
    assert continuation.numbers_when_put_before(COUNTED) == (COUNTED, COUNTED)

"""Lines of a head that are written otherwise than they should be are read as what they are, so that a check can say so."""

from __future__ import annotations

import pytest

from penholder.checks.engine import check
from penholder.model.inline import words_of
from penholder.model.kinds import Kind
from tests.formats.seen import text_draft

MASTHEAD = "A/C.3/80/L.7\nDistr.: Limited\n4 November 2025\nOriginal: English\n\nEightieth session\nThird Committee\n"
TEXT = "\n\nSafe water\n\nThe General Assembly,\n\nRecalling its work,\n\n1. Requests a report;\n\n2. Decides to go on."


@pytest.mark.parametrize(
    "line", ["Agenda item 71 c", "Agenda item No. 71 (c)", "Agenda item 71(c)", "Agenda item: 71 (c)"]
)
def test_an_agenda_item_written_otherwise(line: str) -> None:
    draft = text_draft(f"{MASTHEAD}{line}\nRights of children\n\nChad and Peru: draft resolution{TEXT}")
    assert words_of(draft.masthead.agenda_item) == line
    assert words_of(draft.masthead.agenda_title) == "Rights of children"
    assert "layout/agenda-item" in {one.rule for one in check(draft).findings}


@pytest.mark.parametrize("line", ["Chad, Peru and Viet Nam draft resolution", "Chad and Peru, draft resolution"])
def test_sponsors_without_their_colon(line: str) -> None:
    draft = text_draft(f"{MASTHEAD}Agenda item 71 (c)\nRights of children\n\n{line}{TEXT}")
    assert [one.text for one in draft.paragraphs if one.kind is Kind.SPONSORS] == [line]
    assert "names/sponsor-line" in {one.rule for one in check(draft).findings}
    assert [one.text for one in draft.paragraphs if one.kind is Kind.TITLE] == ["Safe water"]


def test_a_title_that_ends_in_draft_resolution_is_no_line_of_sponsors() -> None:
    draft = text_draft(f"Situation in Chad draft resolution{TEXT}")
    assert Kind.SPONSORS not in {one.kind for one in draft.paragraphs}

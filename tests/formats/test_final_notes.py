"""The list of notes that closes a plain text is found by the marks that it answers, whatever its notes begin with."""

from __future__ import annotations

import pytest

from penholder.checks.engine import check
from penholder.formats.text import read_text
from penholder.model.kinds import Kind
from tests.formats.seen import notes_seen, text_draft

TEXT = (
    "Safe water in schools\n\nThe General Assembly,\n\nRecalling its resolution 70/2 of 25 September 2015,1\n\n"
    "Noting the report of the Office,2\n\n1. Requests a report on the Conventions;3\n\n2. Decides to go on.\n\n"
)
WORDS = ["GAOR, 80th session.", "Conference on Water, Rome, 2020.", "UNTS 1577, p. 3."]


def _notes(text: str) -> list[tuple[str, str]]:
    return [(mark, "".join(sign for sign, _ in body[0])) for mark, body in notes_seen(text_draft(text)) if body]


@pytest.mark.parametrize("mark", ["{} ", "{}. ", "{}) ", "[{}] ", "({}) "])
@pytest.mark.parametrize("heading", ["", "Notes\n", "Endnotes:\n\n"])
def test_notes_of_any_beginning_and_any_form_of_mark(mark: str, heading: str) -> None:
    text = TEXT + heading + "\n".join(mark.format(at) + words for at, words in enumerate(WORDS, 1))
    assert _notes(text) == [(str(at), words) for at, words in enumerate(WORDS, 1)]
    draft = text_draft(text)
    assert draft.paragraphs[-1].text == "Decides to go on."
    assert not [one for one in check(draft).findings if one.rule == "footnotes/numeric-sequence"]


def test_the_line_that_calls_them_notes_is_kept_as_furniture() -> None:
    reading = read_text((TEXT + "Notes\n1 GAOR.\n2 UNTS 3.\n3 Report.").encode())
    assert [one.text for one in reading.furniture] == ["Notes"]


def test_paragraphs_at_the_end_that_no_marks_answer_are_paragraphs() -> None:
    text = "Safe water\n\nThe General Assembly,\n\nRecalling its work,\n\n1. Wells are needed.\n\n2. Soap is needed."
    assert not text_draft(text).notes


def test_numbered_paragraphs_of_an_annex_are_no_notes() -> None:
    draft = text_draft(TEXT + "Annex\n\nPlan\n\n1. The plan helps.\n\n2. It can be used.\n\n3. It is short.")
    assert [one.kind for one in draft.paragraphs[-3:]] == [Kind.NUMBERED] * 3


def test_two_marks_at_one_place_are_two_notes() -> None:
    text = (
        "Safe water\n\nThe General Assembly,\n\nNoting the two Covenants,1,2 and the report,3\n\n1. Requests a report;4,5\n\n"
        "2. Decides to go on.\n\n1 See A/80/1.\n2 See A/80/2.\n3 See A/80/3.\n4 See A/80/4.\n5 See A/80/5."
    )
    assert [mark for mark, _ in _notes(text)] == ["1", "2", "3", "4", "5"]
    assert text_draft(text).paragraphs[2].words == "Noting the two Covenants,, and the report,"
    assert not [one for one in check(text_draft(text)).findings if one.severity != "hint"]


def test_a_comma_in_an_amount_makes_no_mark() -> None:
    text = (
        "Safe water\n\nThe General Assembly,\n\nNoting the report,1\n\n1. Notes that 12,5 million people,2 need it;\n\n"
        "2. Decides to go on.\n\n1 See A/80/1.\n2 See A/80/2.\n3 See A/80/3.\n4 See A/80/4.\n5 See A/80/5."
    )
    assert "12,5 million" in text_draft(text).paragraphs[3].words

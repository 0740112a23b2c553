"""Paragraphs whose opening is that of the other half are read by where they stand, so that the slip can be told."""

from __future__ import annotations

import pytest

from penholder.formats.markdown.reader import read_markdown
from penholder.model.kinds import Kind
from tests.formats.seen import kinds_seen, text_draft

HEAD = "Safe water in schools\n\nThe General Assembly,\n\nRecalling its resolution 70/1 of 25 September 2015,\n\n"


def _kinds(text: str) -> list[str]:
    return [kind.value for kind, _, _, _ in kinds_seen(text_draft(text))]


@pytest.mark.parametrize("behind", ["Mindful of its aims,\n\n1. Decides to go on;", "1. Decides to go on;"])
def test_a_verb_with_a_comma_in_the_preamble_is_preambular(behind: str) -> None:
    kinds = _kinds(HEAD + "Welcomes the progress made,\n\n" + behind + "\n\n2. Requests a report.")
    assert "operative" not in kinds[: kinds.index("preambular") + 2]


def test_a_sole_operative_paragraph_without_a_number_stays_operative() -> None:
    assert _kinds(HEAD + "Welcomes the progress made.")[-1] == "operative"


def test_a_participle_with_a_number_and_a_semicolon_is_operative() -> None:
    assert _kinds(HEAD + "1. Deciding to go on;\n\n2. Requests a report.")[-2:] == ["operative", "operative"]


def test_numbers_in_a_preamble_stay_preambular() -> None:
    numbered = "The General Assembly,\n\n1. Recalling its work,\n\n2. Mindful of its aims,\n\nDecides to go on."
    assert _kinds(numbered)[-3:] == ["preambular", "preambular", "operative"]


def test_a_stop_behind_a_numbered_title_makes_no_sentence_of_it() -> None:
    head = "Resolution adopted by the General Assembly on 18 December 2024\n\n"
    title = "79/300. " + "Promotion of safe water in schools and of all that belongs to it " * 3
    text = (
        head
        + title.strip()
        + ".\n\nThe General Assembly,\n\nRecalling its work,\n\n1. Decides to go on;\n\n2. Requests it."
    )
    assert "title" in _kinds(text)


def test_a_preamble_that_begins_on_the_line_of_its_organ_is_no_operative_paragraph() -> None:
    text = (
        "# Water\n\nThe General Assembly, Recalling its work,\n\nNoting the need,\n\n1. Decides to go on;\n\n2. Ends.\n"
    )
    kinds = [one.kind for one in read_markdown(text.encode()).draft.paragraphs]
    assert kinds == [Kind.TITLE, Kind.PREAMBULAR, Kind.PREAMBULAR, Kind.OPERATIVE, Kind.OPERATIVE]


def test_a_job_number_within_the_text_is_furniture() -> None:
    text = "The General Assembly,\n\nRecalling its work,\n\n25-17755 (E) 121125\n\n1. Decides to go on;\n\n2. Ends.\n"
    reading = read_markdown(text.encode())
    assert [one.text for one in reading.furniture] == ["25-17755 (E) 121125"]
    assert all("17755" not in one.text for one in reading.draft.paragraphs)

"""Holds that every choice of an export gives a sound file that reads back as the same draft."""

from __future__ import annotations

import itertools
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from penholder.formats.docx.choices import Numbering, Paper, ReferenceForm, WordChoices
from penholder.formats.docx.hand_breaks import without_hand_breaks
from penholder.formats.docx.reader import read_docx
from penholder.formats.docx.soundness import faults
from penholder.formats.docx.working_text import without_masthead
from penholder.formats.docx.writer import write_docx
from penholder.model.draft import Draft
from penholder.model.kinds import Stage
from penholder.model.note_marks import shown_marks
from penholder.model.outline import outline
from tests.formats.docx.made_up import sample
from tests.formats.docx.test_round_trip import same_profile
from tests.formats.docx.validators import audit_errors, sdk_errors
from tests.strategies import drafts, in_reading_order, settled_draft

EVERY = [
    WordChoices(Stage.TABLING, Paper.A4, numbering, references, links)
    for numbering, references, links in itertools.product(Numbering, ReferenceForm, (False, True))
]
FOR_INFORMALS = [
    replace(choices, stage=Stage.WORKING, line_numbers=True, wide_margins=True, version_line="Rev. 2, 14.30")
    for choices in EVERY
]


def choices() -> st.SearchStrategy[WordChoices]:
    return st.sampled_from(EVERY)


def is_same(read: Draft, meant: Draft) -> bool:
    meant = without_hand_breaks(meant)  # the one thing of a text that is not to go out
    return in_reading_order(same_profile(read, meant)) == in_reading_order(meant)


@given(drafts(odd=True), choices())
def test_every_draft_comes_back_as_it_was_whatever_was_chosen(draft: Draft, chosen: WordChoices) -> None:
    written = write_docx(draft, chosen)
    assert written.left_out == ()
    assert faults(written.data) == ()
    read = read_docx(written.data).draft
    assert is_same(read, draft)
    assert [entry.shown for entry in outline(read).entries] == [entry.shown for entry in outline(draft).entries]
    assert [*shown_marks(read).values()] == [*shown_marks(in_reading_order(draft)).values()]


@given(drafts(odd=True), st.sampled_from(FOR_INFORMALS))
def test_every_working_text_comes_back_as_the_draft_without_masthead(draft: Draft, chosen: WordChoices) -> None:
    """Marks in a masthead are no numbers in real drafts; where they are made up so, the other notes move up."""
    meant = settled_draft(without_masthead(draft))
    written = write_docx(draft, chosen)
    assert faults(written.data) == ()
    read = read_docx(written.data)
    assert is_same(read.draft, meant)
    assert read.draft.stage is Stage.WORKING or not draft.paragraphs


@given(drafts(odd=True), st.sampled_from(EVERY + FOR_INFORMALS))
def test_the_same_draft_gives_the_same_bytes(draft: Draft, chosen: WordChoices) -> None:
    assert write_docx(draft, chosen) == write_docx(draft, chosen)


@pytest.mark.parametrize("chosen", [EVERY[0], EVERY[-1], FOR_INFORMALS[3], FOR_INFORMALS[-1]])
def test_validators_find_nothing(chosen: WordChoices, tmp_path: Path) -> None:
    assert audit_errors(write_docx(sample(), chosen).data, tmp_path) == []


@pytest.mark.parametrize("chosen", [EVERY[-1], FOR_INFORMALS[-1]], ids=["tabling", "working"])
def test_the_open_xml_sdk_finds_nothing(chosen: WordChoices, sdk: Path, tmp_path: Path) -> None:
    assert sdk_errors(sdk, write_docx(sample(), chosen).data, tmp_path) == []


@settings(max_examples=8)
@given(draft=drafts(odd=True), chosen=st.sampled_from(EVERY + FOR_INFORMALS))
def test_a_validator_finds_nothing_in_made_up_drafts(
    draft: Draft, chosen: WordChoices, tmp_path_factory: pytest.TempPathFactory
) -> None:
    assert audit_errors(write_docx(draft, chosen).data, tmp_path_factory.mktemp("audit")) == []

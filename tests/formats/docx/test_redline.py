"""Holds that a file with tracked changes reads as its base when all are rejected, and as the draft when all are accepted."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings

from penholder.compare.sharing import with_ids_of
from penholder.formats.docx.reader import read_docx
from penholder.formats.docx.redline.writer import write_redline
from penholder.formats.docx.signing import Redline
from penholder.formats.docx.soundness import faults
from penholder.formats.docx.writer import write_docx
from penholder.model.draft import Draft
from tests.compare.test_differences import versions
from tests.strategies import drafts, in_reading_order

EXAMPLES = 50
"""Fewer than elsewhere: each one writes and reads five files."""


def clean(draft: Draft) -> Draft:
    """What a reader of the clean copy gets."""
    return read_docx(write_docx(draft).data).draft


def comparable(draft: Draft, like: Draft) -> Draft:
    """A Word file says neither stage nor type: its words tell them, and nothing is typed where all is taken out."""
    return in_reading_order(replace(draft, body=like.body, stage=like.stage, document_type=like.document_type))


def holds(base: Draft, draft: Draft) -> bytes:
    """Hold the law for two drafts that share ids, and give the file."""
    data = write_redline(draft, Redline(base)).data
    reading = read_docx(data)
    assert comparable(reading.draft, draft) == comparable(clean(draft), draft)
    assert comparable(reading.base or reading.draft, draft) == comparable(clean(base), draft)
    assert faults(data) == ()
    return data


@settings(max_examples=EXAMPLES)
@given(drafts(odd=True), drafts(odd=True))
def test_both_readings_of_unlike_drafts_are_those_of_the_clean_copies(base: Draft, draft: Draft) -> None:
    holds(with_ids_of(draft, base), draft)


@settings(max_examples=EXAMPLES)
@given(versions())
def test_both_readings_of_versions_are_those_of_the_clean_copies(pair: tuple[Draft, Draft]) -> None:
    holds(*pair)


@settings(max_examples=EXAMPLES)
@given(drafts(odd=True))
def test_without_a_difference_nothing_is_tracked(draft: Draft) -> None:
    data = write_redline(draft, Redline(draft)).data
    assert read_docx(data).changes == ()
    assert data == write_docx(draft).data

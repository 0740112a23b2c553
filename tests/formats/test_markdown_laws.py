"""Laws of Markdown: what is written is read as the same text, whatever signs are in it."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from penholder.formats.markdown.reader import read_markdown
from penholder.formats.markdown.writer import write_markdown
from penholder.model.draft import Draft
from penholder.model.inline import BOLD, Text, marked, normal
from penholder.model.kinds import Kind
from penholder.model.paragraph import Paragraph
from tests.formats.seen import notes_seen, signs_seen
from tests.strategies import drafts, inlines, settled_draft

HEAD = (
    Paragraph.of("p1001", Kind.TITLE, (Text("Safe water in schools"),)),
    Paragraph.of("p1002", Kind.ORGAN, (Text("The General Assembly,"),)),
)
"""A title and an organ line: above them nearly any line may be one of a masthead."""


HEAD_KINDS = frozenset({Kind.TITLE, Kind.ORGAN, Kind.SPONSORS, Kind.ANNEX})
BOLD_KINDS = frozenset({Kind.HEADING, Kind.ANNEX_TITLE, Kind.CLOSING})
"""Kinds that are bold by their style, in which bold is no mark."""


def _unbold(one: Paragraph) -> Paragraph:
    if one.kind not in BOLD_KINDS:
        return one
    return replace(one, inlines=marked(one.inlines, 0, len(one.text), BOLD, False))


def _headed(draft: Draft) -> Draft:
    """Give a draft whose masthead and head are those of a resolution."""
    rows = tuple(_unbold(one) for one in draft.paragraphs if one.kind not in HEAD_KINDS)
    anchored = {note for one in rows for _, note in one.anchors}
    notes = tuple(note for note in draft.notes if note.id in anchored)
    return settled_draft(Draft((*HEAD, *rows), notes))


@given(drafts(odd=True, most=6))
@settings(max_examples=150)
def test_text_marks_labels_and_notes_come_back(made: Draft) -> None:
    draft = _headed(made)
    again = read_markdown(write_markdown(draft).data).draft
    assert signs_seen(again) == signs_seen(draft)
    assert notes_seen(again) == notes_seen(draft)


@given(drafts(most=6))
@settings(max_examples=60)
def test_what_was_read_once_is_the_same_when_written_and_read_again(made: Draft) -> None:
    once = read_markdown(write_markdown(_headed(made)).data).draft
    again = read_markdown(write_markdown(once).data).draft
    assert again == once


@given(inlines(odd=True))
@settings(max_examples=150)
def test_a_line_comes_back_sign_for_sign(line: tuple[Text, ...]) -> None:
    whole = normal((Text("Recalling "), *line))
    draft = Draft((*HEAD, Paragraph.of("p1", Kind.PREAMBULAR, whole)))
    again = read_markdown(write_markdown(draft).data).draft
    assert signs_seen(again) == signs_seen(draft)


@given(st.text(alphabet="*_[]^\\<>/ib&#;10| a\n\t", max_size=40))
@settings(max_examples=300)
def test_any_signs_are_text_when_written(text: str) -> None:
    draft = Draft((*HEAD, Paragraph.of("p1", Kind.TEXT, (Text(f"x{text}"),))))
    again = read_markdown(write_markdown(draft).data).draft
    assert [one.words for one in again.paragraphs] == [one.words for one in draft.paragraphs]


@given(st.text(alphabet="*[]^\\<>/ib#-|:1. \n\tA", max_size=200))
@settings(max_examples=300)
def test_any_markdown_opens_and_keeps_its_letters(text: str) -> None:
    reading = read_markdown(f"x{text}".encode())
    found = "".join(one.words for one in reading.draft.paragraphs)
    labels = "".join(one.typed_label or "" for one in reading.draft.paragraphs)
    notes = "".join(note.words for note in reading.draft.notes)
    furniture = "".join(one.text for one in reading.furniture)
    assert (found + labels + notes + furniture).count("A") >= text.count("A") - text.count("[^")


def test_equal_drafts_give_equal_bytes() -> None:
    draft = Draft(HEAD)
    assert write_markdown(draft).data == write_markdown(replace(draft, issued=9)).data

"""Holds that another program's reader finds the same labels and notes, be the labels typed or counted by Word."""

from __future__ import annotations

import io
import re

import pytest
from docx2python import docx2python

from penholder.formats.docx.choices import Numbering, WordChoices
from penholder.formats.docx.writer import write_docx
from penholder.model.draft import Draft
from penholder.model.kinds import Kind
from penholder.model.note import Note
from penholder.model.outline import outline
from tests.model.build import anchor, line, op, par, pre

EACH = pytest.mark.parametrize("numbering", list(Numbering))
COUNTED_LABEL = re.compile(r"\t*([0-9a-z]+)\)\t")


def plain_numbers() -> Draft:
    """Four levels, a preamble with subparagraphs, and three notes; docx2python knows nothing of numbers begun anew."""
    return Draft(
        (
            par("p1", Kind.TITLE, "Safe water"),
            pre("p2", "Recalling:"),
            pre("p3", "One thing;", level=1),
            pre("p4", "Another,", anchor("n1"), level=1),
            op("p5", "Decides:"),
            op("p6", "To build taps:", level=1),
            op("p7", "At once;", anchor("n2"), level=2),
            op("p8", "Later:", level=2),
            op("p9", "In May;", level=3),
            op("p10", "In June:", level=3),
            op("p11", "Early;", level=4),
            op("p12", "Late;", level=4),
            op("p13", "To measure them;", level=1),
            op("p14", "Decides to remain seized of it.", anchor("n3")),
        ),
        tuple(Note.of(f"n{at}", line(f"Words of note {at}.")) for at in (1, 2, 3)),
    )


def text_of(draft: Draft, numbering: Numbering) -> str:
    """Text and notes as docx2python prints them, paragraphs parted by an empty line."""
    with docx2python(io.BytesIO(write_docx(draft, WordChoices(numbering=numbering)).data)) as read:
        return read.text


def labelled(text: str) -> tuple[str, str]:
    """Give label and words; docx2python writes each label that Word counts as "1)", whatever its form."""
    counted = COUNTED_LABEL.match(text)
    if counted is not None:
        return counted[1], text[counted.end() :]
    label, tab, words = text.partition("\t")
    return (label.strip("()."), words) if tab else ("", text)


@EACH
def test_labels_stand_before_the_same_words(numbering: Numbering) -> None:
    draft = plain_numbers()
    lines = [labelled(one) for one in text_of(draft, numbering).split("\n\n")]
    for paragraph, entry in zip(draft.paragraphs, outline(draft).entries, strict=True):
        words = paragraph.words
        assert [label for label, text in lines if text.startswith(words)] == [entry.shown.strip("().")]


@EACH
def test_notes_hang_on_the_same_words(numbering: Numbering) -> None:
    text = text_of(plain_numbers(), numbering)
    assert re.findall(r"(\S+)----footnote(\d)----", text) == [("Another,", "1"), ("once;", "2"), ("it.", "3")]
    for number in "123":
        assert re.search(rf"footnote{number}\)\t+Words of note {number}\.", text)

"""Word files of others: lists that Word counts in its own ways, and marks of notes that were typed two at one place."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

import docx
import pytest
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from penholder.checks.engine import check
from penholder.formats.docx.reader import read_docx
from penholder.model.draft import Draft
from penholder.model.kinds import Kind
from tests.formats.seen import kinds_seen

Levels = Sequence[tuple[str, str]]
ITEMS = [
    ("Calls upon all States:", 0),
    ("To provide safe water:", 1),
    ("In towns;", 2),
    ("In villages;", 2),
    ("To train teachers;", 1),
    ("Urges donors to help;", 0),
    ("Requests the Secretary-General to report to it.", 0),
]


def _element(name: str, value: str) -> object:
    element = OxmlElement(name)
    element.set(qn("w:val"), value)
    return element


def _counted_so(numbering: Any, levels: Levels) -> None:
    """Add the list 77, whose levels are counted by these forms."""
    abstract = OxmlElement("w:abstractNum")
    abstract.set(qn("w:abstractNumId"), "77")
    for at, (form, text) in enumerate(levels):
        level = OxmlElement("w:lvl")
        level.set(qn("w:ilvl"), str(at))
        for name, value in (("w:start", "1"), ("w:numFmt", form), ("w:lvlText", text)):
            level.append(_element(name, value))
        abstract.append(level)
    numbering.insert(0, abstract)
    number = OxmlElement("w:num")
    number.set(qn("w:numId"), "77")
    number.append(_element("w:abstractNumId", "77"))
    numbering.append(number)


def _file(levels: Levels) -> bytes:
    """Make a file whose paragraphs Word counts by these forms, and whose notes were typed."""
    document = docx.Document()
    numbering = document.part.numbering_part.element
    _counted_so(numbering, levels)
    document.add_paragraph().add_run("Safe water").bold = True
    for italic, rest, marks in (
        ("The General Assembly", ",", ""),
        ("Noting", " the report of the Secretary-General,", "1"),
        ("Noting also", " the two Conventions,", "2,3"),
    ):
        paragraph = document.add_paragraph()
        paragraph.add_run(italic).italic = True
        paragraph.add_run(rest)
        paragraph.add_run(marks).font.superscript = True
    for text, at in ITEMS:
        paragraph = document.add_paragraph()
        opening = text.split(" ")[0] if at == 0 else ""
        opening = "Calls upon" if opening == "Calls" else opening
        paragraph.add_run(opening).italic = True
        paragraph.add_run(text[len(opening) :])
        place = OxmlElement("w:numPr")
        place.append(_element("w:ilvl", str(at)))
        place.append(_element("w:numId", "77"))
        paragraph.paragraph_format.element.get_or_add_pPr().append(place)
    document.add_paragraph("________")
    notes = ("A/80/12.", "United Nations, Treaty Series, vol. 1249, No. 20378.", "Ibid., vol. 1577, No. 27531.")
    for at, words in enumerate(notes, 1):
        paragraph = document.add_paragraph()
        paragraph.add_run(str(at)).font.superscript = True
        paragraph.add_run(" " + words)
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def _draft(levels: Levels) -> Draft:
    return read_docx(_file(levels)).draft


@pytest.mark.parametrize(
    ("levels", "labels"),
    [
        (
            (("decimal", "%1."), ("lowerLetter", "(%2)"), ("lowerRoman", "(%3)")),
            ["1.", "(a)", "(i)", "(ii)", "(b)", "2.", "3."],
        ),
        (
            (("upperRoman", "%1."), ("upperLetter", "%2."), ("decimal", "%3)")),
            ["I.", "A.", "1)", "2)", "B.", "II.", "III."],
        ),
        (
            (("decimal", "%1."), ("lowerLetter", "%2."), ("lowerRoman", "%3.")),
            ["1.", "a.", "i.", "ii.", "b.", "2.", "3."],
        ),
        (
            (("decimal", "%1."), ("decimal", "%1.%2"), ("decimal", "%1.%2.%3")),
            ["1.", "1.1", "1.1.1", "1.1.2", "1.2", "2.", "3."],
        ),
        ((("decimal", "%1."), ("bullet", "•"), ("bullet", "–")), ["1.", "•", "–", "–", "•", "2.", "3."]),
    ],
    ids=["manual", "roman", "letters with stops", "decimals", "bullets"],
)
def test_items_stand_as_deep_as_in_word_whatever_their_labels(levels: Levels, labels: list[str]) -> None:
    rows = [row for row in kinds_seen(_draft(levels)) if row[0] is Kind.OPERATIVE]
    assert [(level, label) for _, level, label, _ in rows] == [
        (at, label) for (_, at), label in zip(ITEMS, labels, strict=True)
    ]


def test_two_raised_marks_at_one_place_are_two_notes_and_the_text_is_right() -> None:
    draft = _draft((("decimal", "%1."), ("lowerLetter", "(%2)"), ("lowerRoman", "(%3)")))
    assert [note.words for note in draft.notes] == [
        "A/80/12.",
        "United Nations, Treaty Series, vol. 1249, No. 20378.",
        "Ibid., vol. 1577, No. 27531.",
    ]
    assert [len(one.anchors) for one in draft.paragraphs[2:4]] == [1, 2]
    assert not [
        one for one in check(draft).findings if one.rule in {"footnotes/numeric-sequence", "punctuation/preamble-comma"}
    ]

"""Holds that each fault which validators leave out is found, and that a sound file has none."""

from __future__ import annotations

import pytest

from penholder.formats.docx.soundness import faults
from penholder.formats.docx.writer import write_docx
from tests.formats.docx.made_up import exchanged, minimal, sample

SEPARATOR = f'<w:p><w:pPr><w:pStyle w:val="ResFootnoteSeparator"/></w:pPr><w:r><w:t>{"_" * 18}</w:t></w:r></w:p>'
FIELD = "A field of the part “ftr” does not begin, go on and end in order."
_SAMPLE = write_docx(sample()).data
GONE = "The style Gone is named and is not there."
_NUMBERED = '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr></w:pPr></w:p>'


def said(data: bytes) -> list[str]:
    return [str(fault) for fault in faults(data)]


def test_a_written_file_is_sound() -> None:
    assert said(_SAMPLE) == []


@pytest.mark.parametrize(
    ("old", "new", "name", "fault"),
    [
        (
            'pStyle w:val="Sponsors"',
            'pStyle w:val="Gone"',
            "word/document.xml",
            GONE,
        ),
        (
            'rStyle w:val="PageNumber"',
            'rStyle w:val="Gone"',
            "word/footer_even.xml",
            GONE,
        ),
        ('basedOn w:val="HM"', 'basedOn w:val="Gone"', "word/styles.xml", GONE),
        (SEPARATOR, "", "word/footnotes.xml", "The footnote -1 has no paragraph."),
        (
            '<w:fldChar w:fldCharType="end"/>',
            "",
            "word/footer_default.xml",
            FIELD,
        ),
        (
            '<w:fldChar w:fldCharType="begin"/>',
            "",
            "word/footer_default.xml",
            FIELD,
        ),
        (
            'w:fldCharType="end"',
            'w:fldCharType="separate"',
            "word/footer_default.xml",
            FIELD,
        ),
        ("<w:sectPr>", f"{_NUMBERED}<w:sectPr>", "word/document.xml", "The list 3 is named and is not there."),
    ],
)
def test_each_fault_is_found(old: str, new: str, name: str, fault: str) -> None:
    assert fault in said(exchanged(_SAMPLE, old, new, name))


def test_a_list_without_shape_is_found_and_a_whole_one_is_sound() -> None:
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    used = '<w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num>'
    assert said(minimal(_NUMBERED, numbering=f"<w:numbering {space}>{used}</w:numbering>")) == [
        "The list 3 has no shape."
    ]
    whole = f'<w:numbering {space}><w:abstractNum w:abstractNumId="1"/>{used}</w:numbering>'
    assert said(minimal(_NUMBERED, numbering=whole)) == []


def test_a_field_inside_another_is_sound() -> None:
    steps = ["begin", "begin", "separate", "end", "separate", "end"]
    field = "".join(f'<w:r><w:fldChar w:fldCharType="{step}"/></w:r>' for step in steps)
    assert said(minimal(f"<w:p>{field}</w:p>")) == []

"""The twin for LibreOffice says what the Word file says, and asks for no more than its lines need."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from lxml import etree

from penholder.formats.docx.choices import HOUSE_CHOICES
from penholder.formats.docx.elements import W, tag_of
from penholder.formats.docx.twin.letters import face
from penholder.formats.docx.twin.making import twin_of
from penholder.formats.docx.writer import built, write_docx
from penholder.formats.registry import read_file
from penholder.model.draft import Draft
from penholder.model.kinds import Kind
from tests.formats.docx.made_up import sample
from tests.model.build import op, par
from tests.strategies import drafts

NO_ROOM = "\u200b"
LONG = " ".join(
    f"Recalling resolution A/RES/79/{at} of {at % 28 + 1} March 2024 and article {at} thereof," for at in range(30)
)


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def twin(draft: Draft) -> bytes:
    return twin_of(built(draft, HOUSE_CHOICES)).data


def said(data: bytes, part: str) -> list[str]:
    """Every paragraph's signs, tabs and marks without blanks, line ends and signs that take no room."""
    found = []
    for paragraph in etree.fromstring(parts(data)[part]).iter(f"{{{W}}}p"):
        text = ""
        for one in paragraph.iter():
            text += (one.text or "") if tag_of(one) == "t" else "†" if tag_of(one) == "footnoteReference" else ""
        found.append(re.sub(f"[ {NO_ROOM}]", "", text))
    return found


@settings(max_examples=60)
@given(drafts())
def test_no_word_comes_or_goes(draft: Draft) -> None:
    word, other = write_docx(draft).data, twin(draft)
    assert said(other, "word/document.xml") == said(word, "word/document.xml")
    notes = "word/footnotes.xml"
    assert said(other, notes)[2:] == said(word, notes)[2:]  # the first two are the lines above the notes


def test_no_word_comes_or_goes_in_long_lines_with_notes_and_italics() -> None:
    for draft in (sample(), Draft((op("p1", LONG), par("p2", Kind.PREAMBULAR, LONG)))):
        assert said(twin(draft), "word/document.xml") == said(write_docx(draft).data, "word/document.xml")


def test_lines_that_word_would_squeeze_are_drawn_together_by_little() -> None:
    main = etree.fromstring(parts(twin(Draft((op("p1", LONG),))))["word/document.xml"])
    spacings = [
        int(one.get(f"{{{W}}}val") or 0) for one in main.iter(f"{{{W}}}spacing") if tag_of(one.getparent()) == "rPr"
    ]
    assert spacings
    assert all(-1 <= one < 4 for one in spacings)


def test_a_blank_where_a_line_is_ended_by_hand_goes() -> None:
    main = etree.fromstring(parts(twin(Draft((op("p1", LONG),))))["word/document.xml"])
    ends = list(main.iter(f"{{{W}}}br"))
    assert ends
    for end in ends:
        before, after = end.getprevious(), end.getnext()
        assert before is not None
        assert not (before.text or "").endswith(" ")
        assert after is None or not (after.text or "").startswith(" ")


def test_signs_without_a_known_width_leave_a_paragraph_as_it_is() -> None:
    draft = Draft((op("p1", f"{LONG} 水资源 التعليم"),))
    word, other = (parts(data)["word/document.xml"] for data in (write_docx(draft).data, twin(draft)))
    assert other == word


def test_libreoffice_is_told_of_a_word_that_does_not_squeeze() -> None:
    assert b'w:name="compatibilityMode"' in parts(twin(sample()))["word/settings.xml"]
    assert b'w:val="14"' in parts(twin(sample()))["word/settings.xml"]
    assert b'w:val="14"' not in parts(write_docx(sample()).data)["word/settings.xml"]


def test_the_line_above_the_notes_is_words_own() -> None:
    notes = parts(twin(sample()))["word/footnotes.xml"]
    assert b"<w:separator/>" in notes
    assert b"______" not in notes


def test_lines_of_notes_are_not_counted() -> None:
    notes = etree.fromstring(parts(twin(sample()))["word/footnotes.xml"])
    properties = list(notes.iter(f"{{{W}}}pPr"))
    assert properties
    assert all(one.find(f"{{{W}}}suppressLineNumbers") is not None for one in properties)


def test_the_same_draft_gives_the_same_twin() -> None:
    assert twin(sample()) == twin(sample())


def test_widths_are_those_of_the_type() -> None:
    """Known figures of Times New Roman and Liberation Serif, in units of 2048 for the em."""
    assert round((face(bold=False, italic=False).width(" ") or 0) * 2048) == 512
    assert round((face(bold=False, italic=False).width("m") or 0) * 2048) == 1593
    assert round((face(bold=True, italic=False).width("m") or 0) * 2048) == 1706
    assert round(face(bold=False, italic=False).move("A", "V") * 2048) == -264
    assert face(bold=False, italic=True).width("水") is None


@pytest.mark.parametrize("name", ["A_C.3_80_L.25", "A_C.2_80_L.58", "A_80_L.31"])
def test_no_word_of_a_real_draft_comes_or_goes(shared: Path, name: str) -> None:
    draft = read_file(shared / "drafts" / f"{name}.pdf").draft
    word, other = write_docx(draft).data, twin(draft)
    assert said(other, "word/document.xml") == said(word, "word/document.xml")
    assert said(other, "word/footnotes.xml")[2:] == said(word, "word/footnotes.xml")[2:]
    assert other != word
    assert twin(replace(draft)) == other

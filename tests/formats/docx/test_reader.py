"""Holds how Word files are opened: our own after others had them, those of other programs, and bad ones."""

from __future__ import annotations

import contextlib
import csv
import io
import struct
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from penholder.formats.docx import opening
from penholder.formats.docx.elements import W
from penholder.formats.docx.reader import read_docx
from penholder.formats.docx.writer import write_docx
from penholder.formats.report import Reading
from penholder.ground.errors import UserError
from penholder.model.draft import Draft
from penholder.model.inline import ITALIC, NoteAnchor, Reference, Text
from penholder.model.kinds import Kind
from penholder.model.outline import outline
from penholder.model.paragraph import COUNTED, UNNUMBERED, fixed
from tests.formats.docx.conserved import missing
from tests.formats.docx.made_up import exchanged, minimal, part_bytes, sample, with_text
from tests.model.build import op, par

MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'


def p(*runs: str, style: str = "") -> str:
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{properties}{''.join(runs)}</w:p>"


def r(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def words(reading: Reading) -> list[str]:
    return [paragraph.words for paragraph in reading.draft.paragraphs]


def codes(reading: Reading) -> list[str]:
    return [problem.code for problem in reading.problems]


# --- our own files, after somebody worked on them -----------------------------------------------------------------


def test_a_label_typed_by_hand_is_read_as_one() -> None:
    data = write_docx(Draft((op("p1", "one"), op("p2", "two")))).data
    typed = p(r("2 bis.\tthree"), style="ResOperative") + p(r("[9.] ten"), style="ResOperative") + "<w:sectPr>"
    draft = read_docx(exchanged(data, "<w:sectPr>", typed)).draft
    assert [entry.shown for entry in outline(draft).entries] == ["1.", "2.", "2 bis.", ""]
    assert [one.number for one in draft.paragraphs] == [COUNTED, COUNTED, fixed("2 bis"), UNNUMBERED]
    assert draft.paragraphs[3].words == "[9.] ten"


def test_a_label_changed_by_hand_is_kept_as_typed() -> None:
    data = exchanged(write_docx(Draft((op("p1", "one"), op("p2", "two")))).data, ">2.<", ">4.<")
    draft = read_docx(data).draft
    assert [one.typed_label for one in draft.paragraphs] == [None, "4."]


def test_a_file_saved_by_another_program_is_known_by_the_names_of_its_styles() -> None:
    data = write_docx(sample()).data
    other = data
    for name in ("word/document.xml", "word/styles.xml"):
        other = exchanged(other, '"ResOperative1"', '"P17"', name)
    assert read_docx(other).draft == read_docx(data).draft


def test_a_style_made_from_ours_counts_as_ours() -> None:
    own = '<w:style w:type="paragraph" w:styleId="Mine"><w:name w:val="Mine"/><w:basedOn w:val="ResOrgan"/></w:style>'
    data = exchanged(write_docx(with_text("x")).data, "</w:styles>", own + "</w:styles>", "word/styles.xml")
    data = exchanged(data, "<w:sectPr>", p(r("The Security Council,"), style="Mine") + "<w:sectPr>")
    assert read_docx(data).draft.paragraphs[1].kind is Kind.ORGAN


def test_runs_that_word_cut_apart_are_one_again() -> None:
    data = write_docx(Draft((par("p1", Kind.PREAMBULAR, "Recalling paragraph 1 above"), op("p2", "Decides")))).data
    cut = exchanged(data, "graph 1 ab", 'graph</w:t></w:r><w:proofErr w:type="x"/><w:r><w:t xml:space="preserve"> 1 ab')
    assert read_docx(cut).draft == read_docx(data).draft


def test_a_written_mark_that_lost_its_style_is_no_part_of_the_note() -> None:
    data = write_docx(sample()).data
    bare = exchanged(data, '<w:rPr><w:rStyle w:val="ResFootnoteMark"/></w:rPr><w:t>*<', "<w:t>*<", "word/footnotes.xml")
    assert read_docx(bare).draft == read_docx(data).draft


def test_a_new_file_gives_the_same_ids_each_time() -> None:
    data = write_docx(sample()).data
    assert read_docx(data) == read_docx(data)


def test_references_are_live_again() -> None:
    draft = read_docx(write_docx(sample()).data).draft
    live = [inline for one in draft.paragraphs for inline in one.inlines if isinstance(inline, Reference)]
    assert [(one.words, len(one.targets)) for one in live] == [("paragraph 2 (b) (ii) below", 1)]


# --- files of other programs --------------------------------------------------------------------------------------


def test_another_programs_file_is_sorted_by_its_words_and_has_its_italics() -> None:
    body = (
        p(r("Safe water")) + p() + p(r("The General Assembly", "<w:i/>"), r(",")) + p(r("1.\t"), r("Decides", "<w:i/>"))
    )
    reading = read_docx(minimal(body))
    assert words(reading) == ["Safe water", "The General Assembly,", "Decides"]
    assert [one.kind for one in reading.draft.paragraphs] == [Kind.TITLE, Kind.ORGAN, Kind.OPERATIVE]
    assert reading.draft.paragraphs[1].inlines == (Text("The General Assembly", frozenset({ITALIC})), Text(","))
    assert codes(reading) == []


def test_text_in_links_boxes_tables_and_controls_is_kept() -> None:
    box = (
        f"<w:r><mc:AlternateContent {MC}><mc:Choice><w:drawing><w:txbxContent>{p(r('box'))}</w:txbxContent></w:drawing>"
        f"</mc:Choice><mc:Fallback><w:pict><w:txbxContent>{p(r('box'))}</w:txbxContent></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )
    body = (
        p(r("a "), f"<w:hyperlink>{r('link')}</w:hyperlink>", box)
        + f"<w:tbl><w:tr><w:tc>{p(r('cell'))}</w:tc></w:tr></w:tbl>"
        + f"<w:sdt><w:sdtPr/><w:sdtContent>{p(r('control'))}</w:sdtContent></w:sdt>"
        + p(f"<w:sdt><w:sdtContent>{r('in line')}</w:sdtContent></w:sdt>")
    )
    reading = read_docx(minimal(body))
    assert words(reading) == ["a link", "box", "cell", "control", "in line"]
    assert "text-boxes" in codes(reading)
    assert [one.kind for one in reading.draft.paragraphs if one.words == "cell"] == [Kind.OBJECT]


def test_tracked_changes_are_read_as_accepted_and_said() -> None:
    body = p(r("a"), f"<w:ins>{r('b')}</w:ins>", "<w:del><w:r><w:delText>c</w:delText></w:r></w:del>")
    reading = read_docx(minimal(body))
    assert words(reading) == ["ab"]
    assert reading.base is not None
    assert [one.words for one in reading.base.paragraphs] == ["ac"]
    assert [(one.kind, one.text) for one in reading.changes] == [("insert", "b"), ("delete", "c")]
    assert "tracked-changes" in codes(reading)


def test_signs_that_have_elements_of_their_own_are_read() -> None:
    signs = (
        '<w:r><w:t>a</w:t><w:tab/><w:br/><w:br w:type="page"/><w:noBreakHyphen/>'
        '<w:sym w:font="Symbol" w:char="F0B7"/><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>'
    )
    assert words(read_docx(minimal(p(signs)))) == ["a\t\n\u2011•✓"]


def test_field_codes_are_no_text_and_results_are() -> None:
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{r("7")}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    assert words(read_docx(minimal(p(field)))) == ["7"]


def test_footnotes_and_endnotes_are_notes_and_loose_ones_are_kept() -> None:
    footnotes = (
        f'<w:footnotes xmlns:w="{W}"><w:footnote w:type="separator" w:id="0">{p(r("___"))}</w:footnote>'
        f'<w:footnote w:id="2">{p("<w:r><w:footnoteRef/></w:r>", r(" See A."))}</w:footnote>'
        f'<w:footnote w:id="3">{p("<w:r><w:footnoteRef/></w:r>", r(" Lost."))}</w:footnote>'
        f'<w:footnote w:id="4">{p("<w:r><w:footnoteRef/></w:r>")}</w:footnote></w:footnotes>'
    )
    endnotes = f'<w:endnotes xmlns:w="{W}"><w:endnote w:id="2">{p(r("End."))}</w:endnote></w:endnotes>'
    body = p(r("a"), '<w:r><w:footnoteReference w:id="2"/></w:r>', '<w:r><w:endnoteReference w:id="2"/></w:r>')
    reading = read_docx(minimal(body, footnotes=footnotes, endnotes=endnotes))
    assert [note.words for note in reading.draft.notes] == ["See A.", "End.", "Lost."]
    assert len([one for one in reading.draft.paragraphs[0].inlines if isinstance(one, NoteAnchor)]) == 2
    assert "note-without-mark" in codes(reading)


def test_headers_and_footers_are_furniture() -> None:
    header = f'<w:hdr xmlns:w="{W}">{p(r("A/C.3/80/L.1"))}</w:hdr>'
    reading = read_docx(minimal(p(r("x")), header=header))
    assert [line.text for line in reading.furniture] == ["A/C.3/80/L.1"]


def test_strict_open_xml_is_read() -> None:
    data = minimal(p(r("strict")))
    strict = exchanged(data, W, "http://purl.oclc.org/ooxml/wordprocessingml/main")
    assert words(read_docx(strict)) == ["strict"]


def test_no_word_of_a_real_file_is_lost(shared: Path) -> None:
    states = {
        row["file"]: row["state"]
        for row in csv.DictReader((shared / "word" / "INDEX.csv").read_text("utf-8").splitlines())
    }
    lost, opened = [], 0
    for file in [*((shared / "word" / name) for name in states), *sorted((shared / "word-un").glob("*.docx"))]:
        data = file.read_bytes()
        if states.get(file.name, "ok") != "ok":
            refused(data)
            continue
        opened += 1
        if gone := missing(data, read_docx(data)):
            lost.append((file.name, dict(gone.most_common(5))))
    assert lost == []
    assert opened == 182 + 14


# --- bad files ----------------------------------------------------------------------------------------------------


def refused(data: bytes) -> str:
    with pytest.raises(UserError) as caught:
        read_docx(data)
    assert str(caught.value.advice)
    return str(caught.value.what)


@pytest.mark.parametrize(
    "data", [b"", b"PK", b"plain text", b"\x00" * 5000, b"PK\x03\x04" + b"\xff" * 500, b"%PDF-1.7"]
)
def test_what_is_no_word_file_is_refused_in_one_sentence(data: bytes) -> None:
    assert refused(data) == "This Word file is damaged or incomplete, or is no Word file at all."


@given(st.data())
def test_a_damaged_file_is_read_or_refused_and_nothing_else(data: st.DataObject) -> None:
    whole = bytearray(_SAMPLE)
    for _ in range(data.draw(st.integers(1, 4))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    damaged = bytes(whole[: data.draw(st.integers(0, len(whole)))]) if data.draw(st.booleans()) else bytes(whole)
    with contextlib.suppress(UserError):
        read_docx(damaged)


_SAMPLE = write_docx(sample()).data


def test_a_locked_file_and_an_old_one_are_told_apart() -> None:
    start = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600
    assert refused(start + "EncryptedPackage".encode("utf-16-le")) == "This Word file is locked with a password."
    assert refused(start) == "This file is in the form that Word had before 2007."


def test_a_part_that_unpacks_into_too_much_is_refused_unread() -> None:
    target = io.BytesIO()
    with (
        zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open("word/document.xml", "w") as stream,
    ):
        for _ in range(opening.LARGEST_PART // 1_000_000 + 1):
            stream.write(b" " * 1_000_000)
    assert len(target.getvalue()) < 100_000
    assert refused(target.getvalue()) == "This Word file unpacks into far more than a draft can hold."


def test_many_parts_together_may_not_be_too_much_either(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "LARGEST_PACKAGE", len(part_bytes(_SAMPLE, "word/document.xml")) + 100)
    assert refused(_SAMPLE) == "This Word file unpacks into far more than a draft can hold."


@pytest.mark.parametrize("limit", ["MOST_TAGS", "MOST_PARAGRAPHS"])
def test_more_paragraphs_than_a_draft_can_have_are_refused_before_they_are_read(
    monkeypatch: pytest.MonkeyPatch, limit: str
) -> None:
    monkeypatch.setattr(opening, limit, 5)
    assert refused(_SAMPLE) == "This Word file unpacks into far more than a draft can hold."


def test_too_many_entries_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "MOST_ENTRIES", 3)
    assert refused(_SAMPLE).startswith("This Word file is damaged")


@pytest.mark.parametrize(
    "declared",
    [
        '<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>',
        '<!DOCTYPE d [<!ENTITY a SYSTEM "file:///etc/hostname">]>',
        '<!DOCTYPE d SYSTEM "http://example.org/d.dtd">',
    ],
)
def test_entities_are_refused_and_never_fetched(declared: str) -> None:
    data = exchanged(minimal(p(r("x"))), "<w:document", f"{declared}<w:document")
    assert refused(data) == "This Word file defines entities, which no Word file needs and which can do harm."


def test_xml_of_great_depth_is_refused() -> None:
    deep = "<w:sdtContent>" * 5000 + "</w:sdtContent>" * 5000
    assert refused(minimal(deep)).startswith("This Word file is damaged")


def test_xml_that_breaks_off_is_refused() -> None:
    assert refused(exchanged(minimal(p(r("x"))), "</w:body>", "")).startswith("This Word file is damaged")


def test_a_workbook_is_no_word_file() -> None:
    other = exchanged(exchanged(minimal(""), "<w:document ", "<w:workbook "), "</w:document>", "</w:workbook>")
    assert refused(other) == "This is no Word file."


def test_a_part_with_a_password_is_refused() -> None:
    data = bytearray(minimal(p(r("x"))))
    at = data.find(b"PK\x01\x02")
    while at >= 0:
        data[at + 8] |= 1
        local = struct.unpack_from("<I", data, at + 42)[0]
        data[local + 6] |= 1
        at = data.find(b"PK\x01\x02", at + 4)
    assert refused(bytes(data)).startswith("This Word file is damaged")


def test_a_style_that_is_based_on_itself_does_no_harm() -> None:
    styles = (
        f'<w:styles xmlns:w="{W}"><w:style w:styleId="A"><w:basedOn w:val="B"/></w:style>'
        '<w:style w:styleId="B"><w:basedOn w:val="A"/></w:style></w:styles>'
    )
    assert words(read_docx(minimal(p(r("x"), style="A"), styles=styles))) == ["x"]


def test_a_note_that_is_missing_leaves_its_mark() -> None:
    reading = read_docx(minimal(p(r("a"), '<w:r><w:footnoteReference w:id="9"/></w:r>')))
    assert [note.paragraphs for note in reading.draft.notes] == [()]
    assert "mark-without-note" in codes(reading)


def test_twenty_thousand_paragraphs_open() -> None:
    assert len(read_docx(minimal(p(r("x")) * 20_000)).draft.paragraphs) == 20_000

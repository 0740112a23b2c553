"""Holds what a mission's own template gives an exported Word file, and that nothing else of it goes further."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings

from penholder.formats.docx.choices import Numbering, ReferenceForm, WordChoices
from penholder.formats.docx.elements import W, child, value
from penholder.formats.docx.reader import read_docx
from penholder.formats.docx.soundness import faults
from penholder.formats.docx.template.reading import read_template, template_of
from penholder.formats.docx.template.value import Template
from penholder.formats.docx.writer import write_docx
from penholder.formats.registry import read_file
from penholder.formats.report import Written
from penholder.ground.errors import UserError
from penholder.model.draft import Draft
from penholder.model.kinds import Kind, Stage
from penholder.model.paragraph import Paragraph
from tests.formats.docx.made_up import found, part, part_bytes, sample, text_in
from tests.formats.docx.templates import NS, mission_template, picture, with_parts, without_styles
from tests.formats.docx.validators import audit_errors, sdk_errors
from tests.model.build import draft, op
from tests.strategies import drafts, in_reading_order

SECRET = "Xyzzyplugh"
REAL = (
    "word-un/A_80_628.docx",
    "word-un/A_81_6_SECT._29B_.docx",
    "word/*NumberingIndents.docx",
    "word/*HC048-Excerpt.docx",
    "word/*strict-format.docx",
    "word/*created-in-pages-bulleted-lists.docx",
    "word/*docx-editor-demo.docx",
)


def _written(template: Template, text: Draft | None = None) -> Written:
    return write_docx(text or sample(), WordChoices(template=template))


def _style(data: bytes, name: str) -> object:
    return next(one for one in found(part(data, "word/styles.xml"), "style") if value(child(one, "name")) == name)


def _read(data: bytes) -> Draft:
    return in_reading_order(read_docx(data).draft)


MISSION = template_of(mission_template(symbol="A/79/L.5"))


def test_page_and_letterhead_are_the_templates() -> None:
    data = _written(MISSION).data
    size = found(part(data), "pgSz")[0]
    assert (value(size, "w"), value(size, "h")) == ("11906", "16838")
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        heads = [name for name in archive.namelist() if name.startswith("word/header")]
        assert heads == ["word/header_default.xml"]
        assert "word/media/template_header_default_1.png" in archive.namelist()
    assert "Permanent Mission of Ruritania" in text_in(part(data, heads[0]))


def test_numbers_of_pages_stay_where_the_template_has_no_footer() -> None:
    data = _written(MISSION).data
    assert "NUMPAGES" in part_bytes(data, "word/footer_default.xml").decode()
    assert found(part(data, "word/settings.xml"), "evenAndOddHeaders") == []


def test_a_symbol_in_the_letterhead_is_that_of_the_draft() -> None:
    head = text_in(part(_written(MISSION).data, "word/header_default.xml"))
    assert "A/79/L.5" not in head
    assert "A/C.3/80/L.999" in head


def test_styles_of_the_same_name_are_the_templates_and_the_rest_are_added() -> None:
    data = _written(MISSION).data
    assert value(child(_style(data, "Title_H1"), "rPr", "color")) == "003366"
    assert _style(data, "Res_Operative") is not None
    assert _style(data, "Operative paragraph") is not None
    names = [value(child(one, "name")) for one in found(part(data, "word/styles.xml"), "style")]
    assert len({str(name).casefold() for name in names}) == len(names)
    defaults = [one for one in found(part(data, "word/styles.xml"), "style") if value(one, "default") == "1"]
    assert len({value(one, "type") for one in defaults}) == len(defaults)


def test_text_begins_at_the_margins_of_another_page_and_where_it_did_on_the_houses_own() -> None:
    indent = child(_style(_written(MISSION).data, "__Single Txt"), "pPr", "ind")
    assert (value(indent, "left"), value(indent, "right")) == ("0", "0")
    own = template_of(write_docx(sample()).data)
    indent = child(_style(_written(own).data, "__Single Txt"), "pPr", "ind")
    assert (value(indent, "left"), value(indent, "right")) == ("1267", "1267")


def test_a_style_that_numbers_by_itself_does_not_number_a_second_time() -> None:
    numbered = f'<w:style {NS} w:type="paragraph" w:styleId="x"><w:name w:val="__Single Txt"/>'
    numbered += '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>'
    template = with_parts(
        mission_template(), alter={"word/styles.xml": lambda text: text.replace("</w:styles>", numbered)}
    )
    data = _written(template_of(template)).data
    assert found(_style(data, "__Single Txt"), "numPr") == []
    assert faults(data) == ()


def test_a_style_of_ours_by_name_that_is_of_another_type_is_kept_under_another_name() -> None:
    other = f'<w:style {NS} w:type="character" w:styleId="ResOrgan"><w:name w:val="Res_Organ"/></w:style></w:styles>'
    template = with_parts(
        mission_template(), alter={"word/styles.xml": lambda text: text.replace("</w:styles>", other)}
    )
    data = _written(template_of(template)).data
    assert value(_style(data, "Res_Organ"), "type") == "paragraph"
    assert value(_style(data, "Res_Organ (template)"), "type") == "character"
    assert _read(data) == _read(write_docx(sample()).data)


def test_the_same_template_gives_the_same_bytes() -> None:
    assert _written(template_of(mission_template(symbol="A/79/L.5"))).data == _written(MISSION).data


def test_nothing_else_of_the_template_goes_further() -> None:
    template = mission_template(SECRET)
    with zipfile.ZipFile(io.BytesIO(template)) as archive:
        assert sum(SECRET.encode() in archive.read(name) for name in archive.namelist()) >= 5
    written = _written(template_of(template))
    with zipfile.ZipFile(io.BytesIO(written.data)) as archive:
        for name in archive.namelist():
            assert SECRET.encode() not in archive.read(name), name
    assert "New York" in text_in(part(written.data, "word/header_default.xml"))
    assert " PAGE " in part_bytes(written.data, "word/header_default.xml").decode()
    assert any("fields other than page numbers" in str(one) for one in written.left_out)


def test_both_validators_and_our_own_checks_find_nothing(tmp_path: Path, sdk: Path) -> None:
    data = _written(template_of(mission_template(SECRET, "A/79/L.5"))).data
    assert faults(data) == ()
    assert audit_errors(data, tmp_path) == []
    assert sdk_errors(sdk, data, tmp_path) == []


def test_drawings_of_text_and_letterhead_have_numbers_of_their_own(shared: Path, tmp_path: Path) -> None:
    text = read_file(shared / "word-un" / "A_80_630.docx").draft
    data = _written(MISSION, text).data
    assert "wp:docPr" in part_bytes(data, "word/document.xml").decode()
    assert audit_errors(data, tmp_path) == []


@pytest.mark.parametrize("name", REAL)
def test_real_files_serve_as_templates(shared: Path, tmp_path: Path, name: str) -> None:
    path = next(iter(sorted(shared.glob(name))), None)
    if path is None:
        pytest.skip(f"{name} is not among the real documents")
    data = _written(read_template(path)).data
    assert faults(data) == ()
    assert audit_errors(data, tmp_path) == []
    assert _read(data) == _read(write_docx(sample()).data)


def test_a_document_of_the_secretariat_gives_styles_and_keeps_the_page_of_the_house(shared: Path) -> None:
    template = read_template(shared / "word-un" / "A_80_628.docx")
    assert (template.running, template.section) == ((), b"")


@given(drafts())
@settings(max_examples=40)
def test_what_is_written_with_a_template_is_read_back_as_without(text: Draft) -> None:
    assert _read(_written(MISSION, text).data) == _read(write_docx(text).data)


def test_a_page_without_room_and_an_endless_one_are_left_to_the_house() -> None:
    template = with_parts(
        mission_template(),
        alter={"word/document.xml": lambda text: text.replace('w:left="1800"', 'w:left="11000"')},
    )
    assert value(found(part(_written(template_of(template)).data), "pgSz")[0], "w") == "12240"


def test_the_longest_section_gives_the_page() -> None:
    cover = "<w:p><w:pPr><w:sectPr><w:pgSz w:w='7000' w:h='9000'/></w:sectPr></w:pPr></w:p>" + "<w:p/>" * 5
    template = with_parts(
        mission_template(), alter={"word/document.xml": lambda text: text.replace("<w:body>", f"<w:body>{cover}")}
    )
    assert value(found(part(_written(template_of(template)).data), "pgSz")[0], "w") == "11906"


def test_a_drawing_that_is_no_picture_is_named() -> None:
    drawn = '<w:r><w:pict><v:line xmlns:v="urn:schemas-microsoft-com:vml"/></w:pict></w:r></w:p>'
    template = with_parts(mission_template(), alter={"word/header1.xml": lambda text: text.replace("</w:p>", drawn, 1)})
    assert [str(one) for one in template_of(template).left_out] == [
        "Of the template's headers and footers, drawings and fields other than page numbers are left out."
    ]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"no file at all", "damaged"),
        (mission_template()[:2000], "damaged"),
        (without_styles(mission_template()), "has no styles"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "password"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "before 2007"),
        (picture(), "damaged"),
    ],
    ids=["words", "half", "no styles", "locked", "old", "picture"],
)
def test_what_cannot_be_a_template_is_said_in_one_sentence(tmp_path: Path, data: bytes, said: str) -> None:
    path = tmp_path / "letter.dotx"
    path.write_bytes(data)
    with pytest.raises(UserError) as trouble:
        read_template(path)
    assert said in str(trouble.value)
    assert "letter.dotx cannot be the template" in str(trouble.value)


def test_a_template_changes_no_word_of_a_draft_that_is_all_labels() -> None:
    rows = replace(draft(op("p1", "First;"), Paragraph.of("p2", Kind.OPERATIVE, (), 1), op("p3", "Last.")), notes=())
    assert _read(_written(MISSION, rows).data) == _read(write_docx(rows).data)
    assert f"{{{W}}}" in str(part(_written(MISSION, rows).data).tag)


def test_a_working_text_keeps_its_version_line_and_its_wide_margin_under_a_letterhead() -> None:
    choices = WordChoices(Stage.WORKING, wide_margins=True, version_line="Rev. 1, 2 January 2026", template=MISSION)
    data = write_docx(sample(), choices).data
    head = text_in(part(data, "word/header_default.xml"))
    assert "Permanent Mission of Ruritania" in head
    assert "Rev. 1, 2 January 2026" in head
    plain = found(part(_written(MISSION).data), "pgMar")[0]
    assert int(value(found(part(data), "pgMar")[0], "right") or 0) == int(value(plain, "right") or 0) + 1440
    assert faults(data) == ()
    assert _read(data).stage is Stage.WORKING


@pytest.mark.parametrize("numbering", [*Numbering])
def test_lists_of_the_template_and_of_the_draft_stay_apart(tmp_path: Path, numbering: Numbering) -> None:
    # the template that python-docx brings has lists in its styles
    data = write_docx(
        sample(), WordChoices(numbering=numbering, references=ReferenceForm.FIELDS, template=MISSION)
    ).data
    assert faults(data) == ()
    assert audit_errors(data, tmp_path) == []
    bare = write_docx(sample(), WordChoices(numbering=numbering, references=ReferenceForm.FIELDS)).data
    assert _read(data) == _read(bare)

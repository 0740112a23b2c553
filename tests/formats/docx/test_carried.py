"""Holds that what came with a Word file and cannot be edited goes out with it again, at its place, and looks as it did."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

from penholder.formats.docx.carry.names import held
from penholder.formats.docx.elements import W
from penholder.formats.docx.soundness import faults
from penholder.formats.docx.writer import write_docx
from penholder.formats.registry import read_file
from penholder.formats.report import Reading
from penholder.model.kinds import Kind
from penholder.model.note_marks import shown_marks
from tests.formats.docx.carrying import again, foreign, main_part, names_in, picture_in_line, relations_of, row, table
from tests.formats.docx.made_up import part, part_bytes
from tests.formats.docx.same_again import carried_things, shown
from tests.formats.docx.templates import picture
from tests.formats.docx.validators import audit_errors
from tests.formats.docx.written_by_others import ORGAN, p, r, style, styles
from tests.formats.pictures import talkative

PICTURE = {"rIdP": ("image", "media/a.png", False)}
STYLES = {"rIdY": ("styles", "styles.xml", False)}


def test_a_table_goes_out_as_a_table_with_its_words_and_its_look() -> None:
    given = styles(style("Cell", "<w:b/>"), style("Loud", "<w:color w:val='FF0000'/>"), defaults='<w:sz w:val="30"/>')
    cells = row(p(r("one"), properties='<w:pStyle w:val="Cell"/>'), p(r("two", "<w:i/>")))
    before, written, after = again(foreign(ORGAN + table(cells) + p(r("Behind.")), STYLES, styles_dot_xml=given))
    assert shown(after) == shown(before)
    assert before.paragraphs[1].words == "one\ttwo"
    document, made = main_part(written), part_bytes(written.data, "word/styles.xml").decode()
    assert document.count("<w:tbl>") == 1
    assert "Loud" not in made
    assert "FF0000" not in made
    assert 'w:val="Cell"' not in document
    assert made.count("ResCarried") == document.count("ResCarried") == 1
    assert written.left_out == ()
    assert faults(written.data) == ()


def test_two_tables_stay_two() -> None:
    before, written, after = again(foreign(table(row(p(r("a")))) + p() + table(row(p(r("b"))))))
    assert [one.words for one in before.paragraphs] == [one.words for one in after.paragraphs] == ["a", "b"]
    assert "</w:tbl><w:tbl>" not in main_part(written)


def test_labels_that_word_counted_in_a_table_are_typed() -> None:
    shape = (
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="4"/><w:numFmt w:val="lowerLetter"/>'
        '<w:lvlText w:val="(%1)"/><w:pPr><w:ind w:left="500" w:hanging="500"/></w:pPr></w:lvl></w:abstractNum>'
        '<w:num w:numId="7"><w:abstractNumId w:val="0"/></w:num>'
    )
    counted = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="7"/></w:numPr>'
    body = table(row(p(r("tap"), properties=counted), p(r("yard"), properties=counted)))
    numbering = f'<w:numbering xmlns:w="{W}">{shape}</w:numbering>'
    before, written, after = again(
        foreign(ORGAN + body, {"rIdN": ("numbering", "numbering.xml", False)}, numbering_dot_xml=numbering)
    )
    assert before.paragraphs[1].words == "(d) tap\t(e) yard"
    assert shown(after) == shown(before)
    assert 'w:left="500" w:hanging="500"' in main_part(written)
    assert "numPr" not in main_part(written)


def test_notes_in_a_table_are_counted_with_the_others() -> None:
    mark = '<w:r><w:footnoteReference w:id="{}"/></w:r>'
    body = (
        ORGAN
        + p(r("One"), mark.format(9))
        + table(row(p(r("x"), mark.format(3)), p(r("y"))))
        + p(r("Last"), mark.format(4))
    )
    bodies = "".join(f'<w:footnote w:id="{at}">{p(r(f"See {at}."))}</w:footnote>' for at in (3, 4, 9))
    before, written, after = again(
        foreign(
            body,
            {"rIdF": ("footnotes", "footnotes.xml", False)},
            footnotes_dot_xml=f'<w:footnotes xmlns:w="{W}">{bodies}</w:footnotes>',
        )
    )
    assert shown(after) == shown(before)
    assert [shown_marks(after)[name] for _, _, name in after.anchors] == ["1", "2", "3"]
    assert [note.words for note in after.notes] == ["See 9.", "See 3.", "See 4."]
    assert faults(written.data) == ()


TRACKED = table(
    row(p(r("kept")), p('<w:del w:id="1" w:author="A"><w:r><w:delText>old</w:delText></w:r></w:del>', r(" word"))),
    row(p(r("came")), p(r("too")), properties='<w:trPr><w:ins w:id="2" w:author="A"/></w:trPr>'),
    row(p(r("went")), p(r("too")), properties='<w:trPr><w:del w:id="3" w:author="A"/></w:trPr>'),
)


def test_a_table_with_tracked_changes_goes_out_in_the_reading_at_hand(tmp_path: Path) -> None:
    file = tmp_path / "a.docx"
    file.write_bytes(foreign(ORGAN + TRACKED + p(r("Behind."))))
    reading: Reading = read_file(file)
    assert reading.base is not None
    for draft, words in ((reading.draft, "kept\t word\ncame\ttoo"), (reading.base, "kept\told word\nwent\ttoo")):
        written = write_docx(draft)
        assert draft.paragraphs[1].words == words
        file.write_bytes(written.data)
        assert shown(read_file(file).draft) == shown(draft)
        assert not any(sign in main_part(written) for sign in ("<w:ins", "<w:del", "w:author"))


def test_a_picture_is_named_afresh_and_its_line_is_as_high_as_it_is() -> None:
    body = ORGAN + p(r("before "), picture_in_line(), r(" after")) + p(picture_in_line())
    before, written, after = again(foreign(body, PICTURE, media__a_dot_png=picture("by whom")))
    assert carried_things(after) == carried_things(before)
    assert shown(after) == shown(before)
    assert {name for name in names_in(written.data) if "media" in name} == {"word/media/image1.png"}
    assert part_bytes(written.data, "word/media/image1.png") == picture()
    assert main_part(written).count('w:lineRule="atLeast"') == 2
    assert [one.get("id") for one in part(written.data).iter("{*}docPr")] == ["1", "2"]


def test_a_picture_that_is_wider_than_the_page_is_made_smaller() -> None:
    body = ORGAN + p(picture_in_line(size=12_000_000))
    written = again(foreign(body, PICTURE, media__a_dot_png=picture()))[1]
    assert {one.get("cx") for one in part(written.data).iter("{*}extent", "{*}ext")} == {str(9840 * 635)}


@pytest.mark.parametrize(
    ("relation", "known"),
    [
        ('r:link="rIdP"', {"rIdP": ("image", "http://example.org/a.png", True)}),
        ('r:embed="rIdP"', {"rIdP": ("image", "file:///C:/a.png", True)}),
        ('r:embed="gone"', PICTURE),
        ('r:embed="rIdP"', {"rIdP": ("image", "styles.xml", False)}),
    ],
)
def test_a_picture_that_is_not_in_the_file_or_cannot_be_cleaned_is_named(
    relation: str, known: dict[str, tuple[str, str, bool]]
) -> None:
    written = again(foreign(ORGAN + p(r("x"), picture_in_line(relation)), known, styles_dot_xml=styles()))[1]
    assert [str(one) for one in written.left_out] == [
        "A picture in PP1 is not in the Word file, because it lies outside its own file or has a form that cannot be "
        "cleaned."
    ]
    assert "example.org" not in "".join(
        part_bytes(written.data, name).decode("latin-1") for name in names_in(written.data)
    )
    assert "drawing" not in main_part(written)


CHART = (
    '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><c:chart><c:plotArea><c:layout/>'
    '<c:pieChart><c:ser><c:idx val="0"/><c:order val="0"/><c:spPr>'
    '<a:solidFill><a:schemeClr val="accent1"/></a:solidFill></c:spPr>'
    "<c:val><c:numRef><c:f>'[{0}.xlsx]{0}'!$B$2:$B$3</c:f><c:numCache><c:formatCode>General</c:formatCode>"
    '<c:ptCount val="2"/><c:pt idx="0"><c:v>41</c:v></c:pt><c:pt idx="1"><c:v>59</c:v></c:pt></c:numCache></c:numRef></c:val>'
    "</c:ser></c:pieChart></c:plotArea></c:chart>"
    '<c:externalData r:id="rIdW"><c:autoUpdate val="0"/></c:externalData>'
    "<c:printSettings><c:headerFooter><c:oddHeader>{0}</c:oddHeader></c:headerFooter></c:printSettings></c:chartSpace>"
)
THEME = (
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="x"><a:themeElements><a:clrScheme name="x">'
    '<a:accent1><a:srgbClr val="12AB34"/></a:accent1></a:clrScheme></a:themeElements></a:theme>'
)


def chart_file() -> bytes:
    drawing = (
        '<w:r><w:drawing><wp:inline><wp:extent cx="95250" cy="95250"/><wp:docPr id="4" name="x"/><a:graphic><a:graphicData '
        'uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart r:id="rIdC"/></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing></w:r>"
    )
    return foreign(
        ORGAN + p(drawing),
        {"rIdC": ("chart", "charts/c.xml", False), "rIdT": ("theme", "theme.xml", False)},
        charts__c_dot_xml=CHART.format(talkative.SECRET),
        charts___rels__c_dot_xml_dot_rels=relations_of({"rIdW": ("package", "../embeddings/b.xlsx", False)}),
        embeddings__b_dot_xlsx=talkative.SECRET,
        theme_dot_xml=THEME,
    )


def test_a_chart_keeps_numbers_and_colours_and_loses_the_workbook_behind_it() -> None:
    before, written, after = again(chart_file())
    assert carried_things(after) == carried_things(before) == {"chart 41": 1, "chart 59": 1}
    chart = part_bytes(written.data, "word/charts/chart1.xml").decode()
    assert "12AB34" in chart
    assert "<c:f>Sheet1!$B$2:$B$3</c:f>" in chart
    assert not any("embeddings" in name for name in names_in(written.data))
    assert [str(one) for one in written.left_out] == [
        "The chart in object is in the Word file without the workbook behind it, which can hold more than it shows."
    ]


def test_the_words_of_a_box_in_a_drawing_stand_in_the_text_alone() -> None:
    box = (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>'
        '<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" behindDoc="0" locked="0"'
        ' layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
        '<wp:positionH relativeFrom="column"><wp:posOffset>0</wp:posOffset></wp:positionH>'
        '<wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV>'
        '<wp:extent cx="9525" cy="9525"/><wp:wrapNone/><wp:docPr id="4" name="x"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
        '<wps:wsp><wps:cNvSpPr/><wps:spPr><a:blipFill><a:blip r:embed="rIdP"/></a:blipFill></wps:spPr><wps:txbx><w:txbxContent>'
        f"{p(r('In the box.'))}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic>"
        "</wp:anchor></w:drawing>"
        "</mc:Choice><mc:Fallback><w:pict/></mc:Fallback></mc:AlternateContent></w:r>"
    )
    before, written, after = again(foreign(ORGAN + p(r("Here. "), box), PICTURE, media__a_dot_png=picture()))
    assert shown(after) == shown(before)
    assert main_part(written).count("In the box.") == 1
    assert '<mc:Choice Requires="wps"' in main_part(written)


def test_the_same_carried_things_give_the_same_bytes() -> None:
    data = chart_file()
    assert again(data)[1] == again(data)[1]


def test_a_carried_thing_whose_data_are_damaged_is_named() -> None:
    before = again(foreign(ORGAN + p(r("x"), picture_in_line()), PICTURE, media__a_dot_png=picture()))[0]
    for data in ("", "{", "[]", '{"xml": "<a"}', '{"xml": "<a/>", "relations": 3, "parts": {}}'):
        damaged = replace(before, carried=tuple(replace(one, data=data) for one in before.carried))
        assert [str(one) for one in write_docx(damaged).left_out] == [
            "An object in PP1 that came from another file is not in the Word file."
        ]


@pytest.mark.parametrize("folder", ["word", "word-un"])
def test_real_files_with_tables_and_pictures_come_back_whole(shared: Path, tmp_path: Path, folder: str) -> None:
    """A sample; ``tests/benchmarks/word_again.py`` tries all of them, before the Open XML SDK's validator too."""
    names = (
        "Comment061 TableFntEdnt WordWithAttachments extended-props word_sample May_12 A_80_604_Add.2 argSz AllShadows"
    )
    files = [
        file for file in sorted((shared / folder).glob("*.do*")) if any(name in file.name for name in names.split())
    ]
    for file in files:
        before, written, after = again(file.read_bytes())
        if any(one.kind is Kind.OBJECT for one in before.paragraphs):
            assert shown(after) == shown(before), file.name
            assert carried_things(after) == carried_things(before), file.name
            assert faults(written.data) == (), file.name
            assert audit_errors(written.data, tmp_path) == [], file.name
    assert files


def test_a_holder_leaves_their_namespaces_to_what_it_holds() -> None:
    """If it took them over, each element of a table would be given its own anew when it is taken out: seconds for a long one."""
    one = etree.fromstring(f'<w:tbl xmlns:w="{W}"><w:tr/></w:tbl>')
    holder = held(one)
    assert holder.nsmap == {}
    holder.remove(one)
    assert etree.tostring(one) == f'<w:tbl xmlns:w="{W}"><w:tr/></w:tbl>'.encode()

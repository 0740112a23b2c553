"""Holds how Word files of other programs become drafts: looks, fields, objects, labels, stage."""

from __future__ import annotations

import base64
import json

import pytest

from penholder.formats.docx.elements import W
from penholder.model.inline import BOLD, ITALIC, SUPERSCRIPT, UNDERLINE, Carried, Text
from penholder.model.kinds import DocumentType, Kind, Stage
from tests.formats.docx.written_by_others import ORGAN, messages, p, paragraphs, r, read, shown, style, styles

# --- looks ---------------------------------------------------------------------------------------------------------


def first_marks(body: str, given: str) -> object:
    run = read(body, styles=given).draft.paragraphs[0].inlines[0]
    assert isinstance(run, Text)
    return run.marks


@pytest.mark.parametrize(
    ("own", "of_paragraph", "of_characters", "italic"),
    [
        ("", "<w:i/>", "", True),
        ("", "", "<w:i/>", True),
        ("", "<w:i/>", "<w:i/>", False),  # set by both, a switch is off again
        ("<w:i/>", "<w:i/>", "<w:i/>", True),  # what is set directly is absolute
        ('<w:i w:val="0"/>', "<w:i/>", "", False),
        ("", '<w:i w:val="false"/>', "", False),
    ],
)
def test_italics_are_those_that_show(own: str, of_paragraph: str, of_characters: str, italic: bool) -> None:
    given = styles(style("P", of_paragraph), style("C", of_characters, "character"))
    body = p(r("words", f'<w:rStyle w:val="C"/>{own}'), properties='<w:pStyle w:val="P"/>')
    assert first_marks(body, given) == (frozenset({ITALIC}) if italic else frozenset())


def test_a_style_takes_its_italics_from_the_one_it_is_based_on() -> None:
    given = styles(style("A", "<w:i/>"), style("B", "", based_on="A"), style("C", "", based_on="B"))
    assert first_marks(p(r("words"), properties='<w:pStyle w:val="C"/>'), given) == frozenset({ITALIC})


def test_defaults_of_the_document_hold_for_all() -> None:
    assert first_marks(p(r("words")), styles(defaults="<w:i/>")) == frozenset({ITALIC})


def test_raised_by_position_is_raised_and_links_are_not_underlined() -> None:
    given = styles(style("Hyperlink", '<w:u w:val="single"/>', "character"))
    assert first_marks(p(r("x", '<w:position w:val="6"/>'), r(" y")), given) == frozenset({SUPERSCRIPT})
    assert first_marks(p(r("x", '<w:rStyle w:val="Hyperlink"/>')), given) == frozenset()
    assert first_marks(p(r("x", '<w:u w:val="single"/>')), given) == frozenset({UNDERLINE})


def test_bold_of_a_title_is_no_mark_and_of_words_it_is() -> None:
    bold = p(r("Safe water", "<w:b/>")) + ORGAN + p(r("Recalling ", "<w:i/>"), r("its", "<w:b/>"), r(" work,"))
    draft = read(bold).draft
    assert draft.paragraphs[0].inlines == (Text("Safe water"),)
    assert Text("its", frozenset({BOLD})) in draft.paragraphs[2].inlines


def test_hidden_words_are_kept_in_the_report_and_not_shown() -> None:
    reading = read(p(r("shown "), r("secret", "<w:vanish/>"), r("too")))
    assert paragraphs(reading) == [("text", None, "shown too")]
    assert messages(reading, "hidden-text") == ["The file has hidden text: “secret”."]


def test_struck_words_are_kept_as_text_and_said() -> None:
    reading = read(p(r("shown "), r("struck", "<w:strike/>")))
    assert paragraphs(reading) == [("text", None, "shown struck")]
    assert messages(reading, "struck-text") == ["Words are struck through by hand: “struck”."]


# --- what stands in a line ------------------------------------------------------------------------------------------


def sign(step: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{step}"/></w:r>'


def code(text: str) -> str:
    return f"<w:r><w:instrText>{text}</w:instrText></w:r>"


def test_fields_in_fields_show_the_outer_result() -> None:
    inner = sign("begin") + code("DATE") + sign("separate") + r("inner") + sign("end")
    outer = sign("begin") + code("IF ") + inner + sign("separate") + r("outer") + sign("end")
    reading = read(p(r("a "), outer, r(" b")))
    assert paragraphs(reading)[0][2] == "a outer b"
    assert messages(reading, "field-code") == ["A field code holds words: “inner”."]


def test_a_field_may_run_over_paragraphs() -> None:
    body = p(sign("begin"), code("TOC"), sign("separate"), r("one")) + p(r("two"), sign("end")) + p(r("three"))
    assert [text for _, _, text in paragraphs(read(body))] == ["one", "two", "three"]


@pytest.mark.parametrize("broken", [sign("begin") + code("PAGE"), sign("end"), sign("separate")])
def test_a_field_that_is_not_whole_hides_nothing(broken: str) -> None:
    assert [text for _, _, text in paragraphs(read(p(r("one "), broken, r("two")) + p(r("three"))))] == [
        "one two",
        "three",
    ]


def test_simple_fields_links_tags_and_controls_give_their_words() -> None:
    inner = r("word ")
    line = "".join(
        f"<w:{tag}>{inner}</w:{tag}>" for tag in ("fldSimple", "hyperlink", "smartTag", "customXml", "bdo", "dir")
    )
    reading = read(p(line, f"<w:sdt><w:sdtPr/><w:sdtContent>{inner}</w:sdtContent></w:sdt>"))
    assert paragraphs(reading)[0][2] == ("word " * 7).strip()


def test_a_picture_is_carried_with_its_parts() -> None:
    r_space = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    drawing = (
        '<w:drawing><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
        f'xmlns:r="{r_space}" r:embed="r0"/></w:drawing>'
    )
    reading = read(p(r("before "), f"<w:r>{drawing}</w:r>", r("after")), image="not really an image")
    assert any(isinstance(one, Carried) for one in reading.draft.paragraphs[0].inlines)
    kept = json.loads(reading.draft.carried[0].data)
    assert "blip" in kept["xml"]
    assert base64.b64decode(kept["parts"]["word/image.xml"]["data"]) == b"not really an image"
    assert messages(reading, "object-kept") == ["Something that cannot be edited here: picture."]


def test_a_table_is_an_object_with_its_words_and_its_notes() -> None:
    notes = f'<w:footnotes xmlns:w="{W}"><w:footnote w:id="2">{p(r("See A."))}</w:footnote></w:footnotes>'
    cells = "".join(
        f"<w:tc>{p(one)}</w:tc>" for one in (r("one"), r("two") + '<w:r><w:footnoteReference w:id="2"/></w:r>')
    )
    reading = read(f"<w:tbl><w:tr>{cells}</w:tr><w:tr><w:tc>{p(r('three'))}</w:tc></w:tr></w:tbl>", footnotes=notes)
    assert paragraphs(reading) == [("object", None, "one\ttwo\nthree")]
    assert shown(reading)["notes"][0]["anchors"] == [{"paragraph": "p1", "field": None, "offset": 7}]
    assert "<w:tbl" in json.loads(reading.draft.carried[0].data)["xml"]


def test_an_equation_is_carried_and_its_words_are_said() -> None:
    math = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
    reading = read(p(r("where "), f"<m:oMath {math}><m:r><m:t>a=b</m:t></m:r></m:oMath>"))
    assert messages(reading, "object-kept") == ["Something that cannot be edited here: equation: a=b."]


# --- labels and kinds -----------------------------------------------------------------------------------------------


def test_labels_typed_with_tabs_or_blanks_are_labels() -> None:
    body = (
        ORGAN
        + p(r("\tRecalling its work,"))
        + p(r("\t1.\tRequests Member States:"))
        + p(r("\t\t(a)\tTo build;"))
        + p(r("(b)  To measure."))
        + p(r("2. Decides to go on."))
    )
    assert paragraphs(read(body))[1:] == [
        ("preambular", None, "Recalling its work,"),
        ("operative", "1", "Requests Member States:"),
        ("operative", "1 (a)", "To build;"),
        ("operative", "1 (b)", "To measure."),
        ("operative", "2", "Decides to go on."),
    ]


def test_line_breaks_typed_for_paragraph_ends_part_paragraphs() -> None:
    def line(*parts: str) -> str:
        return "<w:r><w:br/></w:r>".join(r(part) for part in parts)

    body = p(
        line(
            "The General Assembly,", "Recalling its work,", "1. Decides to build", "more taps;", "2. Requests a report."
        )
    )
    assert paragraphs(read(body)) == [
        ("organ", None, "The General Assembly,"),
        ("preambular", None, "Recalling its work,"),
        ("operative", "1", "Decides to build\nmore taps;"),
        ("operative", "2", "Requests a report."),
    ]


def counted(text: str, of_list: int) -> str:
    return p(r(text), properties=f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{of_list}"/></w:numPr>')


def test_labels_of_a_negotiation_may_be_counted_by_word() -> None:
    lists = "".join(
        f'<w:abstractNum w:abstractNumId="{at}"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
        f'<w:lvlText w:val="{text}"/></w:lvl></w:abstractNum>'
        for at, text in enumerate(["PP%1", "OP%1."])
    ) + "".join(f'<w:num w:numId="{at + 1}"><w:abstractNumId w:val="{at}"/></w:num>' for at in range(2))
    body = (
        ORGAN + counted("Recalling its work,", 1) + counted("Decides to go on;", 2) + counted("Requests a report.", 2)
    )
    reading = read(body, numbering=f'<w:numbering xmlns:w="{W}">{lists}</w:numbering>')
    assert [(one["kind"], one["typed_label"]) for one in shown(reading)["paragraphs"]] == [
        ("organ", None),
        ("preambular", "PP1"),
        ("operative", "OP1."),
        ("operative", "OP2."),
    ]
    assert reading.draft.stage is Stage.WORKING


def test_numbers_of_several_parts_are_shown_as_they_are() -> None:
    reading = read(p(r("31.I.1\tThe Commission was established to advise.")))
    assert [one["typed_label"] for one in shown(reading)["paragraphs"]] == ["31.I.1"]


@pytest.mark.parametrize(
    ("lines", "stage"),
    [
        (["PP1 Recalling its work,", "OP1 Decides to go on;", "OP2 Requests a report."], Stage.WORKING),
        (["Recalling its [early] work,", "1. Decides [to go on];", "2. Requests a report."], Stage.WORKING),
        (["Recalling its work,", "1. Decides to go on;", "1 bis. Requests a report."], Stage.WORKING),
        (["Recalling its work,", "1. [Ruritania: Decides to go on;]", "2. Requests [EU: a report]."], Stage.WORKING),
        (["Recalling its work,", "1. Decides to go on;", "2. Requests a report."], Stage.TABLING),
    ],
)
def test_what_a_negotiation_leaves_in_a_text_makes_it_a_working_text(lines: list[str], stage: Stage) -> None:
    assert read(ORGAN + "".join(p(r(line)) for line in lines)).draft.stage is stage


def test_highlighted_words_make_a_working_text() -> None:
    yellow = '<w:highlight w:val="yellow"/>'
    body = (
        ORGAN + p(r("Recalling "), r("its work", yellow), r(",")) + p(r("1. Decides "), r("to go on", yellow), r("."))
    )
    assert read(body).draft.stage is Stage.WORKING


def test_a_masthead_in_a_table_is_the_masthead() -> None:
    left, right = p(r("United Nations")) + p(r("General Assembly")), p(r("A/C.3/80/L.99")) + p(r("Distr.: Limited"))
    table = f"<w:tbl><w:tr><w:tc>{left}</w:tc><w:tc>{right}{p(r('12 November 2025'))}</w:tc></w:tr></w:tbl>"
    body = table + p(r("Eightieth session")) + p(r("Ruritania: draft resolution")) + p(r("Safe water")) + ORGAN
    reading = read(body)
    masthead = shown(reading)["masthead"]
    assert (masthead["symbol"], masthead["distribution"], masthead["date"]) == (
        "A/C.3/80/L.99",
        "Limited",
        "2025-11-12",
    )
    assert masthead["session"] == 80
    assert [one.kind for one in reading.draft.paragraphs] == [Kind.SPONSORS, Kind.TITLE, Kind.ORGAN]
    assert {one.text for one in reading.furniture} == {"United Nations", "General Assembly"}
    assert reading.draft.document_type is DocumentType.DRAFT_RESOLUTION


def test_a_masthead_typed_in_columns_is_the_masthead() -> None:
    lines = [
        "United Nations\t\tA/C.3/80/L.99",
        "General Assembly\tDistr.: Limited",
        "\t12 November 2025",
        "Eightieth session",
    ]
    body = "".join(p(r(line)) for line in lines) + p(r("Ruritania: draft resolution")) + p(r("Safe water")) + ORGAN
    masthead = shown(read(body))["masthead"]
    assert (masthead["symbol"], masthead["distribution"], masthead["date"]) == (
        "A/C.3/80/L.99",
        "Limited",
        "2025-11-12",
    )
    assert masthead["session"] == 80


def test_a_masthead_in_the_header_of_page_1_is_the_masthead() -> None:
    header = f'<w:hdr xmlns:w="{W}">{p(r("A/C.3/80/L.99"))}{p(r("Distr.: Limited"))}</w:hdr>'
    reading = read(p(r("Safe water")) + ORGAN, header=header)
    assert shown(reading)["masthead"]["symbol"] == "A/C.3/80/L.99"
    assert reading.furniture == ()

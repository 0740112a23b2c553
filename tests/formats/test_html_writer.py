"""Holds what a written page of HTML is: readable by itself, by screen readers, by message programs and by our own reader."""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any

import lxml.html
import pytest
from hypothesis import given, settings

from penholder.formats.excerpt import excerpt
from penholder.formats.html.excerpt import html_excerpt
from penholder.formats.html.reader import read_html
from penholder.formats.html.writer import write_html
from penholder.formats.registry import read_file
from penholder.formats.report import Reading
from penholder.formats.show import structure_json
from penholder.formats.text import text_excerpt, write_text
from penholder.model.draft import Draft
from penholder.model.ids import CommentId, PartId, SourceId
from penholder.model.inline import Carried, Inlines, Mark, MarkKind, Text, normal, plain, words_of
from penholder.model.kinds import Kind, Stage
from penholder.model.masthead import Masthead
from penholder.model.note import CarriedPart, Comment, Note, Source
from penholder.model.outline import outline
from penholder.model.paragraph import Paragraph
from tests.formats.docx.made_up import sample
from tests.model.build import anchor, draft, op, par, pre
from tests.strategies import drafts

_BLANKS = re.compile(r"[\s\u00a0]+")


def _page(written: Draft) -> Any:
    return lxml.html.document_fromstring(write_html(written).data.decode("utf-8"))


def _shown(page: Any) -> str:
    return _BLANKS.sub("", page.find("body").text_content())


def _seen(reading: Reading) -> tuple[list[str], list[str], dict[str, Any]]:
    """What of a reading a person would compare: kinds, labels and words in order, notes, masthead."""
    shown = structure_json(reading, "")
    rows = [
        f"{one['kind']} {one['level']} {one['label']} {one['typed_label']} {one['markdown']}"
        for one in shown["paragraphs"]
    ]
    return rows, [f"{one['mark']} {one['markdown']}" for one in shown["notes"]], shown["masthead"]


def _back(written: Draft) -> Reading:
    return read_html(write_html(written).data.decode("utf-8"))


def test_title_language_and_headings_are_said() -> None:
    page = _page(sample())
    assert page.get("lang") == "en-GB"
    assert page.findtext(".//title") == "Safe water in schools"
    assert [one.text_content() for one in page.iter("h1")] == ["Safe water in schools"]
    assert [one.text_content() for one in page.iter("h2")].count("Annex I") == 1


def test_a_page_brings_its_styles_and_nothing_else() -> None:
    page = _page(sample())
    names = Counter(one.tag for one in page.iter() if isinstance(one.tag, str))
    assert not names.keys() & {"script", "style", "link", "img", "iframe", "object", "form", "base"}
    attributes = {name for one in page.iter() if isinstance(one.tag, str) for name in one.attrib}
    assert attributes <= {"lang", "charset", "name", "content", "style", "id", "href", "role", "aria-label", "scope"}
    assert all(one.get("href").startswith("#") for one in page.iter("a"))
    assert "class" not in attributes


def test_marks_and_notes_lead_to_one_another() -> None:
    page = _page(sample())
    places = Counter(one.get("id") for one in page.iter() if isinstance(one.tag, str) and one.get("id"))
    assert set(places.values()) == {1}
    links = [one for one in page.iter("a") if one.get("role") == "doc-noteref"]
    backs = {one.get("id"): one.get("href") for one in page.iter("a") if one.get("role") == "doc-backlink"}
    assert len(backs) == len(sample().notes)
    for link in links:
        assert link.get("href")[1:] in backs
        if link.get("id"):
            assert backs[link.get("href")[1:]] == f"#{link.get('id')}"


def test_a_mark_whose_note_has_no_body_leads_nowhere() -> None:
    page = _page(replace(draft(op("p1", "Notes", anchor("n1"), " it.")), notes=(Note.of("n1"),)))
    assert [*page.iter("a")] == []
    assert page.find(".//sup").text_content() == "1"


@given(drafts(odd=True))
@settings(max_examples=60)
def test_every_label_and_every_word_is_on_the_page(written: Draft) -> None:
    shown = _shown(_page(written))
    labels = outline(written)
    for one in written.paragraphs:
        words = [words_of((inline,)) for inline in one.inlines]
        for text in (labels[one.id].shown, *words):
            for word in text.split():
                wanted = re.sub("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff\u00a0]", "", word)
                assert _BLANKS.sub("", wanted) in re.sub("[\x7f-\x9f]", "", shown)


@given(drafts())
@settings(max_examples=60)
def test_the_same_draft_gives_the_same_page(written: Draft) -> None:
    again = replace(written, paragraphs=tuple(replace(one) for one in written.paragraphs))
    assert write_html(written).data == write_html(again).data


def test_a_page_is_read_back_as_it_was() -> None:
    # a label in a form that no level has ("7)") says nothing of its level where only the words can tell
    rows = tuple(replace(one, typed_label=None) for one in sample().paragraphs)
    written = replace(sample(), paragraphs=rows)
    assert _seen(_back(written)) == _seen(Reading(written))


@pytest.mark.parametrize("name", ["A_C.3_80_L.25", "A_C.4_80_L.6", "A_80_L.9", "A_C.6_80_L.22", "S_2021_1075-EN"])
def test_real_drafts_are_read_back_as_they_were(shared: Path, name: str) -> None:
    reading = read_file(shared / "drafts" / f"{name}.pdf")
    assert _seen(_back(reading.draft)) == _seen(reading)


def test_a_note_of_several_paragraphs_stays_one() -> None:
    note = Note.of("n1", plain("First."), plain("Second."))
    back = _back(replace(draft(op("p1", "Notes", anchor("n1"), " it.")), notes=(note,))).draft
    assert [[words_of(line) for line in one.paragraphs] for one in back.notes] == [["First.", "Second."]]


def test_a_sign_may_stand_twice_for_one_note() -> None:
    note = Note.of("n1", plain("On behalf of others."), custom_mark="*")
    twice = draft(
        par("p1", Kind.SPONSORS, "Peru,", anchor("n1"), " Chad", anchor("n1"), ": draft resolution"),
        par("p2", Kind.TITLE, "Wells"),
        par("p3", Kind.ORGAN, "The General Assembly,"),
        pre("p4", "Noting it,"),
    )
    back = _back(replace(twice, notes=(note,))).draft
    assert len(back.notes) == 1
    assert len(back.anchors) == 2


_TABLE = """<w:tbl xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
<w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p/></w:tc></w:tr>
<w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr><w:p/></w:tc><w:tc><w:p/></w:tc></w:tr>
<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc><w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl><w:p/></w:tc></w:tr>
</w:tbl>"""


def _with_table(words: str, xml: str = _TABLE) -> Draft:
    part = CarriedPart(PartId("o1"), "table of 3 rows", json.dumps({"xml": xml}))
    table = Paragraph.of("p1", Kind.OBJECT, [Carried(PartId("o1")), *plain(words)])
    return replace(draft(table), carried=(part,))


def test_a_table_has_the_shape_that_it_had_in_its_word_file() -> None:
    page = _page(_with_table("Wells\nNorth\t3\n\t4"))
    cells = [
        [(one.tag, one.text_content(), one.get("colspan"), one.get("rowspan")) for one in row]
        for row in page.iter("tr")
    ]
    assert cells == [
        [("th", "Wells", "2", None)],
        [("td", "North", None, "2"), ("td", "3", None, None)],
        [("td", "4", None, None)],
    ]
    assert write_html(_with_table("Wells\nNorth\t3\n\t4")).left_out == ()


def test_words_that_do_not_fit_the_shape_are_all_written() -> None:
    page = _page(_with_table("Wells\nNorth\t3\nnot\ta\tfourth"))
    assert [*page.iter("table")] == []
    assert _shown(page) == "WellsNorth3notafourth"


@pytest.mark.parametrize("xml", ["<w:tbl", "", "<x/>", '<!DOCTYPE x [<!ENTITY a "b">]><w:tbl xmlns:w="w">&a;</w:tbl>'])
def test_a_damaged_shape_does_no_harm(xml: str) -> None:
    page = _page(_with_table("North\t3\nSouth\t4", xml))
    assert [[one.text_content() for one in row] for row in page.iter("tr")] == [["North", "3"], ["South", "4"]]


def test_what_a_page_leaves_out_is_named() -> None:
    marked = frozenset({Mark(MarkKind.COMMENT, "c1"), Mark(MarkKind.SOURCE, "s1")})
    line: Inlines = normal([Text("agreed \x01words", marked), Carried(PartId("o1"))])
    written = write_html(
        replace(
            draft(Paragraph.of("p1", Kind.OPERATIVE, line)),
            comments=(Comment(CommentId("c1"), "A delegate", "Not yet."),),
            sources=(Source(SourceId("s1"), "A/RES/79/1"),),
            carried=(CarriedPart(PartId("o1"), "picture: Secret", "{}"),),
        )
    )
    assert [str(one) for one in written.left_out] == [
        "A character that no page of HTML can hold is left out.",
        "A picture or field is left out.",
        "A comment is left out.",
        "The sources of inserted words are left out.",
    ]
    assert not re.search(rb"Not yet|delegate|A/RES/79/1|Secret|c1|s1|o1", written.data)


def test_words_that_are_read_from_right_to_left_are_so_marked() -> None:
    page = _page(draft(pre("p1", "مع التقدير"), pre("p2", "Noting,"), pre("p3", "“12 …"), pre("p4", "注意到")))
    assert [one.get("dir") for one in page.iter("p")] == ["rtl", None, None, None]


def test_an_empty_draft_is_an_empty_page() -> None:
    page = _page(Draft())
    assert page.findtext(".//title") == "Draft"
    assert _shown(page) == ""
    assert _page(Draft(masthead=Masthead(symbol=plain("A/81/L.1")))).findtext(".//title") == "A/81/L.1"


def _negotiated() -> Draft:
    return replace(
        draft(
            par("p0", Kind.ORGAN, "The General Assembly,"),
            pre("p1", "Noting,"),
            op("p2", "Decides;"),
            op("p3", "To do.", level=1),
        ),
        stage=Stage.WORKING,
    )


def test_a_working_text_has_the_labels_by_which_it_is_talked_about() -> None:
    assert _shown(_page(_negotiated())) == "TheGeneralAssembly,PP1Noting,OP1Decides;(a)Todo."
    lines = write_text(_negotiated()).data.decode().split("\n\n")
    assert lines == ["The General Assembly,", "PP1\tNoting,", "OP1\tDecides;", "\t(a)\tTo do.\n"]
    tabled = write_text(_negotiated(), Stage.TABLING).data.decode()
    assert "PP1" not in tabled
    assert "1.\tDecides;" in tabled


def test_an_excerpt_brings_labels_where_they_are_asked_for_or_where_several_are_taken() -> None:
    rows = replace(_negotiated(), stage=Stage.TABLING)
    whole = [one.id for one in rows.paragraphs]
    assert text_excerpt(excerpt(rows, rows.paragraphs[1:2], whole)) == "Noting,"
    assert text_excerpt(excerpt(rows, rows.paragraphs[1:3], whole)) == "Noting,\n1.\tDecides;"
    assert text_excerpt(excerpt(rows, rows.paragraphs[1:2], whole, with_labels=True)) == "PP1\tNoting,"
    assert text_excerpt(excerpt(rows, rows.paragraphs[2:3], whole, with_labels=True)) == "1.\tDecides;"
    assert html_excerpt(excerpt(rows, rows.paragraphs[1:2], whole)).endswith(">Noting,")


def test_two_excerpts_in_one_message_keep_their_notes_apart() -> None:
    def page(words: str) -> str:
        rows = replace(draft(op("p1", words, anchor("n1"))), notes=(Note.of("n1", plain(f"On {words}.")),))
        return html_excerpt(excerpt(rows, rows.paragraphs, ()))

    both = lxml.html.document_fromstring(page("wells") + page("taps"))
    names = [one.get("id") for one in both.iter("a")]
    assert len(set(names)) == 4
    back = read_html(page("wells") + page("taps")).draft
    assert [note.words for note in back.notes] == ["On wells.", "On taps."]


def test_numbers_of_notes_are_raised_and_signs_stand_high_already() -> None:
    first, second = Note.of("n1", plain("One."), custom_mark="*"), Note.of("n2", plain("Two."))
    page = write_html(
        draft(op("p1", "Decides", anchor("n1"), " it", anchor("n2"), "."), notes=(first, second))
    ).data.decode()
    assert ">*</a>" in page
    assert "<sup>*</sup>" not in page
    assert "<sup>1</sup></a>" in page

"""Holds what a written Word file shows, and what it does not carry."""

from __future__ import annotations

import io
from dataclasses import replace

import docx
import pytest
from hypothesis import given

from penholder.formats.docx.elements import Element, child, tag_of, value
from penholder.formats.docx.shipped_parts import style_ids
from penholder.formats.docx.style_names import FIELD_STYLES, NUMBER_STYLES, STYLE_KINDS
from penholder.formats.docx.writer import write_docx
from penholder.model.draft import Draft
from penholder.model.inline import Mark, MarkKind, Text, normal, plain
from penholder.model.kinds import DocumentType, Kind
from penholder.model.masthead import Masthead
from penholder.model.note import Note
from penholder.model.note_marks import shown_marks
from penholder.model.outline import outline
from penholder.model.paragraph import RESTART, UNNUMBERED, Paragraph, fixed
from tests.formats.docx.made_up import (
    found,
    paragraphs_in,
    part,
    properties_of,
    sample,
    sample_masthead,
    text_in,
    with_text,
    written,
)
from tests.model.build import anchor, op, par, pre
from tests.strategies import drafts


def style(paragraph: Element) -> str | None:
    return value(child(paragraph, "pPr", "pStyle"))


def attributes(element: Element) -> list[tuple[str, str]]:
    return [(str(name), str(text)) for name, text in element.attrib.items()]


def styled(root: Element, name: str) -> list[Element]:
    return [paragraph for paragraph in found(root, "p") if style(paragraph) == name]


def marks_as_word_shows_them(data: bytes) -> list[str]:
    """What Word prints for each footnote reference: its own count, which passes over marks that are written out."""
    marks, counted = [], 0
    for run in found(part(data), "r"):
        reference = child(run, "footnoteReference")
        if reference is not None and value(reference, "customMarkFollows"):
            marks.append(text_in(run))
        elif reference is not None:
            counted += 1
            marks.append(str(counted))
    return marks


def test_labels_stand_typed_before_one_tab() -> None:
    draft = Draft(
        (
            pre("p1", "Recalling,"),
            op("p2", "one"),
            op("p3", "two", level=1),
            op("p4", "three", level=2),
            op("p5", "four", typed="7)"),
            op("p6", "five", number=fixed("3 bis")),
            op("p7", "six", number=RESTART),
            op("p8", "seven", number=UNNUMBERED),
            par("p9", Kind.TITLE, "Water", typed="79/181."),
        )
    )
    assert paragraphs_in(written(draft)) == [
        "Recalling,",
        "1.\tone",
        "(a)\ttwo",
        "(i)\tthree",
        "7)\tfour",
        "3 bis.\tfive",
        "1.\tsix",
        "seven",
        "\t79/181.\tWater",
    ]


@given(drafts())
def test_every_label_reads_as_on_the_page(draft: Draft) -> None:
    styles = {*NUMBER_STYLES.values()}
    labels = [
        "".join(text_in(run) for run in found(paragraph, "r") if value(child(run, "rPr", "rStyle")) in styles).strip(
            "\t"
        )
        for paragraph in found(written(draft), "p")
        if style(paragraph) in STYLE_KINDS
    ]
    assert labels == [entry.shown for entry in outline(draft).entries]


@given(drafts())
def test_every_mark_reads_as_on_the_page(draft: Draft) -> None:
    shown, known = shown_marks(draft), draft.notes_by_id
    order = dict.fromkeys(name for _, _, name in draft.anchors if name in known)
    assert marks_as_word_shows_them(write_docx(draft).data) == [shown[name] for name in order]


def test_a_number_that_differs_from_the_count_is_written_out_and_word_counts_on_as_the_page_does() -> None:
    draft = Draft(
        (op("p1", "a", anchor("n1"), "b", anchor("n2"), "c", anchor("n3")),),
        (Note.of("n1", plain("x")), Note.of("n2", plain("y"), typed_mark="1"), Note.of("n3", plain("z"))),
    )
    data = write_docx(draft).data
    assert marks_as_word_shows_them(data) == ["1", "1", "3"]
    assert [text_in(note) for note in found(part(data, "word/footnotes.xml"), "footnote")][2:] == [
        "\tx",
        "1\ty",
        "3\tz",
    ]


def test_a_custom_mark_is_written_out_in_text_and_note_and_stands_again_where_it_stood_again() -> None:
    data = write_docx(sample()).data
    assert marks_as_word_shows_them(data) == ["*", "**", "1", "2", "3"]
    assert text_in(styled(part(data), "Sponsors")[0]) == "Ruritania,** Sylvania**: draft resolution"
    notes = [text_in(note) for note in found(part(data, "word/footnotes.xml"), "footnote")]
    assert notes[2].startswith("*\tReissued")


def test_a_note_of_two_paragraphs_has_two() -> None:
    note = found(written(sample(), "word/footnotes.xml"), "footnote")[4]
    assert paragraphs_in(note) == ["\tSee Taps of the World, vol. 3, No.\u00a027531.", "And vol. 4."]


def test_a_mark_without_a_note_keeps_its_place() -> None:
    draft = Draft((op("p1", "a", anchor("n1")),), (Note.of("n1"),))
    notes = found(written(draft, "word/footnotes.xml"), "footnote")
    assert [len(found(note, "p")) for note in notes] == [1, 1, 1]
    assert text_in(notes[2]) == ""


def test_every_kind_and_level_has_a_style_of_its_own() -> None:
    known = set(style_ids().values())
    assert set(STYLE_KINDS) | set(FIELD_STYLES.values()) | set(NUMBER_STYLES.values()) <= known
    assert {style(paragraph) for paragraph in found(written(sample()), "p")} <= known
    kinds = [kind for kind, _ in STYLE_KINDS.values()]
    assert set(kinds) == set(Kind)


def test_the_house_styles_have_the_house_values() -> None:
    def properties(name: str) -> dict[str, str]:
        one = next(one for one in found(part_of_styles, "style") if value(one, "styleId") == name)
        return {
            f"{tag_of(element)}.{key.rpartition('}')[2]}": text
            for element in [*properties_of(one, "pPr"), *properties_of(one, "rPr")]
            for key, text in attributes(element)
        }

    part_of_styles = part(write_docx(Draft()).data, "word/styles.xml")
    normal_style = properties("Normal")
    assert normal_style["spacing.line"] == "240"
    assert (normal_style["spacing.val"], normal_style["w.val"], normal_style["sz.val"]) == ("4", "103", "20")
    body = properties("SingleTxt")
    assert (body["ind.left"], body["ind.right"], body["spacing.after"], body["jc.val"]) == (
        "1267",
        "1267",
        "120",
        "both",
    )
    note = properties("FootnoteText")
    assert (note["sz.val"], note["spacing.val"], note["w.val"], note["spacing.line"]) == ("17", "5", "104", "210")
    assert (note["ind.left"], note["ind.hanging"]) == ("475", "475")
    names = style_ids()
    assert {names["__Single Txt"], names["_ H_1"], names["_ H _Ch"], names["footnote text"]} == {
        "SingleTxt",
        "H1",
        "HCh",
        "FootnoteText",
    }


def test_the_masthead_is_part_of_the_text_and_its_mark_stands_on_the_symbol() -> None:
    root = written(sample())
    table = found(root, "tbl")[0]
    assert "A/C.3/80/L.999*" in paragraphs_in(table)
    assert found(table, "footnoteReference")
    assert [text for text in paragraphs_in(table) if text] == [
        "United Nations",
        "A/C.3/80/L.999*",
        "General Assembly",
        "Distr.: Limited",
        "12\u00a0November 2025",
        "Original: English",
    ]


def test_what_is_missing_in_the_masthead_is_left_blank() -> None:
    draft = replace(with_text("Decides."), masthead=replace(Masthead(), session=plain("Eightieth session")))
    texts = [text for text in paragraphs_in(written(draft)) if text]
    assert texts == ["United Nations", "General Assembly", "Eightieth session", "1.\tDecides."]


def test_a_draft_without_masthead_has_none() -> None:
    root = written(with_text("Decides."))
    assert not found(root, "tbl")
    assert paragraphs_in(root) == ["1.\tDecides."]


def test_later_pages_have_the_symbol_above_and_the_number_below_and_the_first_has_neither() -> None:
    data = write_docx(sample()).data
    for which, style in (("default", "ResFooterRight"), ("even", "Footer")):
        head = part(data, f"word/header_{which}.xml")
        assert [text for text in paragraphs_in(head) if text] == ["A/C.3/80/L.999"]
        foot = part(data, f"word/footer_{which}.xml")
        assert [one.text for one in found(foot, "instrText")] == ["PAGE", "NUMPAGES"]
        assert value(child(found(foot, "p")[0], "pPr", "pStyle")) == style
    assert text_in(part(data, "word/header_first.xml")) == text_in(part(data, "word/footer_first.xml")) == ""
    assert child(found(part(data), "sectPr")[0], "titlePg") is not None
    assert found(part(data, "word/settings.xml"), "evenAndOddHeaders")


def test_an_annex_begins_on_a_new_page() -> None:
    styles = part(write_docx(sample()).data, "word/styles.xml")
    annex = next(one for one in found(styles, "style") if value(one, "styleId") == "ResAnnex")
    assert child(annex, "pPr", "pageBreakBefore") is not None
    assert [text_in(one) for one in styled(written(sample()), "ResAnnex")] == ["Annex I", "Annex II"]


@pytest.mark.parametrize(
    ("label", "is_passed_over"),
    [
        ("1.", False),
        ("118.", False),
        ("(a)", False),
        ("(viii)", False),
        ("2 bis.", True),
        ("14 bis.", False),
        ("PP12", True),
    ],
)
def test_a_label_that_all_but_reaches_its_stop_takes_the_next(label: str, is_passed_over: bool) -> None:
    properties = properties_of(found(written(Draft((op("p1", "a", typed=label),))), "p")[0], "pPr")
    assert ("tabs" in [tag_of(one) for one in properties]) == is_passed_over


def test_an_object_keeps_its_words() -> None:
    assert "Tap\tYardOne\tTwo" in paragraphs_in(written(sample()))


def test_opening_words_are_in_italics() -> None:
    opening = found(styled(written(sample()), "ResOrgan")[0], "r")[0]
    assert text_in(opening) == "The General Assembly"
    assert child(opening, "rPr", "i") is not None


def test_marks_and_references_are_written_as_they_look() -> None:
    kinds = [MarkKind.ITALIC, MarkKind.BOLD, MarkKind.UNDERLINE, MarkKind.SUPERSCRIPT, MarkKind.HIGHLIGHT]
    text = normal(Text(kind.value, frozenset({Mark(kind)})) for kind in kinds)
    run_properties = [
        [tag_of(one) for one in properties_of(run, "rPr")] for run in found(written(with_text("x", text)), "r")
    ]
    assert run_properties[-5:] == [["i", "iCs"], ["b", "bCs"], ["u"], ["vertAlign"], ["highlight"]]
    assert any("paragraph 2 (b) (ii) below" in text for text in paragraphs_in(written(sample())))


def test_day_and_month_and_number_stay_on_one_line() -> None:
    draft = with_text("on 12 August 2026 and 1 May, in No. 5, not in 112 May or No. x", plain("No"))
    assert (
        paragraphs_in(written(draft))[0]
        == "1.\ton 12\u00a0August 2026 and 1\u00a0May, in No.\u00a05, not in 112 May or No. x"
    )


def test_an_instruction_of_an_amendment_hangs_on_its_number() -> None:
    draft = Draft((par("p1", Kind.NUMBERED, "Delete it."),), document_type=DocumentType.AMENDMENT)
    assert [style(one) for one in found(written(draft), "p")] == ["ResAmendment"]


def test_text_that_follows_a_title_without_an_organ_line_is_set_off() -> None:
    def space(first: Paragraph) -> list[str | None]:
        root = written(Draft((par("p1", Kind.TITLE, "Water"), first, op("p3", "Decides."))))
        return [value(child(one, "pPr", "spacing"), "before") for one in found(root, "p")]

    assert space(par("p2", Kind.NUMBERED, "Delete it.")) == [None, "240", None]
    assert space(par("p2", Kind.ORGAN, "The General Assembly,")) == [None, None, None]


def test_adoption_data_above_the_title_and_at_the_end_have_styles_of_their_own() -> None:
    above = [par("p1", Kind.CLOSING, "Resolution adopted by the General Assembly"), par("p2", Kind.CLOSING, "[on it]")]
    draft = Draft((*above, par("p3", Kind.TITLE, "Water"), par("p4", Kind.CLOSING, "12th plenary meeting")))
    styles = [style(one) for one in found(written(draft), "p")]
    assert styles == ["ResAdopted", "ResAdoption", "TitleH1", "ResClosing"]


def test_characters_of_every_writing_are_kept() -> None:
    text = "Türkiye 水资源 التعليم מים 💧 👩\u200d🏫 <&> \u2028 “”"
    assert paragraphs_in(written(with_text(text))) == [f"1.\t{text}"]


@pytest.mark.parametrize(
    "draft",
    [
        Draft(),
        Draft(masthead=sample_masthead(), notes=(Note.of("star", custom_mark="*"),)),
        Draft((par("p1", Kind.TITLE, " ".join(["word"] * 60)),)),
        Draft((op("p0", "all:"), *(op(f"p{at}", "each;", level=1) for at in range(1, 400)))),
        Draft((par("p1", Kind.TITLE, "a", anchor("n1")),), (Note.of("n1", plain("long " * 9_000)),)),
    ],
    ids=["empty", "head only", "title of 60 words", "399 subparagraphs", "note of pages in the title"],
)
def test_another_reader_opens_it(draft: Draft) -> None:
    opened = docx.Document(io.BytesIO(write_docx(draft).data))
    words = [paragraph.words for paragraph in draft.paragraphs]
    assert [one.text.rpartition("\t")[2] for one in opened.paragraphs][-len(words) or len(opened.paragraphs) :] == words

"""Holds how remarks and notes of foreign Word files are read: those of Word, and those that were typed."""

from __future__ import annotations

import json

from penholder.formats.docx.elements import W
from penholder.formats.docx.reader import read_docx
from penholder.formats.native import read_native, write_native
from tests.formats.docx.manners import packed
from tests.formats.docx.written_by_others import ORGAN, p, r, read, shown, style, styles

# --- remarks --------------------------------------------------------------------------------------------------------


def remarks(*texts: str) -> str:
    written = "".join(
        f'<w:comment w:id="{at}" w:author="Ruritania" w:date="2026-03-01T10:00:00Z">{p(r(text))}</w:comment>'
        for at, text in enumerate(texts)
    )
    return f'<w:comments xmlns:w="{W}">{written}</w:comments>'


def test_a_remark_has_its_author_and_its_place() -> None:
    start, end = '<w:commentRangeStart w:id="0"/>', '<w:commentRangeEnd w:id="0"/>'
    reference = '<w:r><w:commentReference w:id="0"/></w:r>'
    reading = read(p(r("one "), start, r("two"), end, reference, r(" three")), comments=remarks("Which two?"))
    assert shown(reading)["comments"] == [
        {"paragraph": "p1", "start": 4, "end": 7, "author": "Ruritania", "text": "Which two?"}
    ]


def test_a_remark_without_a_stretch_stands_on_the_word_before_it() -> None:
    reading = read(p(r("one two"), '<w:r><w:commentReference w:id="0"/></w:r>', r(" three")), comments=remarks("Why?"))
    assert [(one["start"], one["end"]) for one in shown(reading)["comments"]] == [(4, 7)]


def test_the_comment_of_the_document_system_gives_the_symbol_and_is_no_remark() -> None:
    job = "&lt;&lt;ODS JOB NO&gt;&gt;N2600001E&lt;&lt;ODS JOB NO&gt;&gt;"
    symbol = "&lt;&lt;ODS DOC SYMBOL1&gt;&gt;A/C.3/80/L.99&lt;&lt;ODS DOC SYMBOL1&gt;&gt;"
    body = p('<w:r><w:commentReference w:id="0"/></w:r>') + p(r("Safe water")) + ORGAN
    reading = read(body, comments=remarks(f"{job} {symbol}"))
    assert shown(reading)["comments"] == []
    assert shown(reading)["masthead"]["symbol"] == "A/C.3/80/L.99"
    assert "ODS" not in json.dumps(shown(reading))


# --- notes ----------------------------------------------------------------------------------------------------------

RAISED = '<w:vertAlign w:val="superscript"/>'


def test_notes_typed_with_raised_figures_are_notes() -> None:
    body = (
        ORGAN
        + p(r("Recalling its resolution 70/1,"), r("1", RAISED), r(" and others"), r("2", RAISED), r(","))
        + p(r("1. Decides to go on."))
        + p(r("________________"))
        + p(r("1", RAISED), r(" See "), r("Official Records", "<w:i/>"), r("."))
        + p(r("2", RAISED), r(" Ibid."))
    )
    reading = read(body)
    assert [(one["mark"], one["markdown"]) for one in shown(reading)["notes"]] == [
        ("1", "See *Official Records*."),
        ("2", "Ibid."),
    ]
    assert shown(reading)["paragraphs"][1]["markdown"] == "Recalling its resolution 70/1,[^1] and others[^2],"
    assert len(reading.draft.paragraphs) == 3
    assert [one.text for one in reading.furniture] == ["________________"]


def test_bodies_may_begin_with_plain_figures_where_the_marks_are_raised() -> None:
    body = (
        ORGAN
        + p(r("Recalling its work,"), r("1", RAISED))
        + p(r("1. Decides."))
        + p(r("Notes"))
        + p(r("1 See A/80/1."))
    )
    reading = read(body)
    assert [one["text"] for one in shown(reading)["notes"]] == ["See A/80/1."]
    assert "Notes" in [one.text for one in reading.furniture]


def test_raised_figures_without_bodies_stay_what_they_are() -> None:
    body = ORGAN + p(r("Recalling 30 m"), r("2", RAISED), r(" of the 1"), r("st", RAISED), r(" yard,"))
    reading = read(body)
    assert reading.draft.notes == ()
    assert reading.draft.paragraphs[1].words == "Recalling 30 m2 of the 1st yard,"


def test_a_starred_line_is_the_note_of_the_star_in_the_sponsors_line() -> None:
    body = (
        p(r("Ruritania*: draft resolution"))
        + p(r("Safe water"))
        + ORGAN
        + p(r("1. Decides."))
        + p(r("\t*\tOn behalf of all."))
    )
    reading = read(body)
    assert [(one["mark"], one["text"], len(one["anchors"])) for one in shown(reading)["notes"]] == [
        ("*", "On behalf of all.", 1)
    ]


def test_endnotes_show_the_numbers_that_word_gives_them() -> None:
    endnotes = f'<w:endnotes xmlns:w="{W}"><w:endnote w:id="2">{p(r("See A."))}</w:endnote></w:endnotes>'
    reading = read(p(r("one"), '<w:r><w:endnoteReference w:id="2"/></w:r>'), endnotes=endnotes)
    assert [one["typed_mark"] for one in shown(reading)["notes"]] == ["i"]


def test_a_whole_package_with_types_is_opened() -> None:
    document = f'<w:document xmlns:w="{W}"><w:body>{p(r("words"))}</w:body></w:document>'
    assert read_docx(packed({"word/document.xml": document})).draft.paragraphs[0].words == "words"


def test_no_mark_of_a_note_stands_in_a_note() -> None:
    given = styles(style("FootnoteReference", RAISED, "character"))
    given = given.replace('<w:name w:val="FootnoteReference"/>', '<w:name w:val="footnote reference"/>')
    again = r("1", '<w:rStyle w:val="FootnoteReference"/>')
    note = f'<w:footnote w:id="2">{p("<w:r><w:footnoteRef/></w:r>", r(" See note "), again)}</w:footnote>'
    reference = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    reading = read(p(r("one"), reference), footnotes=f'<w:footnotes xmlns:w="{W}">{note}</w:footnotes>', styles=given)
    assert [one["markdown"] for one in shown(reading)["notes"]] == ["See note <sup>1</sup>"]
    draft, _ = read_native(write_native(reading.draft))
    assert draft == reading.draft

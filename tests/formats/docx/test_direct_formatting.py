"""Lists what an exported Word file says beside its styles, with the reason why no style can say it; nothing else may."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from penholder.formats.docx.choices import WordChoices
from penholder.formats.docx.elements import Element, W, child, tag_of, value
from penholder.formats.docx.writer import write_docx
from penholder.model.draft import Draft
from penholder.model.kinds import Body
from tests.formats.docx.made_up import changed, exchanged, found, part, sample
from tests.formats.docx.test_choices import EVERY, FOR_INFORMALS
from tests.formats.docx.test_clean import parts_of_word
from tests.strategies import drafts

OF_PARAGRAPHS = {
    "pStyle": "the style itself",
    "numPr": "which list a paragraph belongs to, and where one begins anew, is its content",
    "keepNext": "the last words keep the end mark with them, whatever paragraph they are",
    "tabs": "a stop is passed over by a label that all but reaches it; columns of a table depend on its words",
    "bidi": "a paragraph in a right-to-left writing may be of any kind",
    "spacing": "the space above depends on what stands before: a masthead, or a title without an organ line",
    "rPr": "the style of a label that Word counts is that of the paragraph's end",
}
OF_CHARACTERS = {
    "rStyle": "the style itself",
    **dict.fromkeys(("b", "bCs", "i", "iCs", "u", "highlight", "vertAlign"), "marks that the drafter set on words"),
    "rtl": "a passage in a right-to-left writing may be of any style",
    "lang": "a passage in another language may be of any style",
}
OF_TABLES = {
    **dict.fromkeys(
        ("tblW", "tblLayout", "tblCellMar", "tcW", "gridSpan", "gridAfter", "wAfter"), "measures of one table"
    ),
    **dict.fromkeys(
        ("tblBorders", "tcBorders", "trHeight"), "lines and heights that each row of a masthead has for itself"
    ),
}
ALLOWED = {
    "pPr": OF_PARAGRAPHS,
    "rPr": OF_CHARACTERS,
    **dict.fromkeys(("tblPr", "trPr", "tcPr"), OF_TABLES),
}


def direct(data: bytes) -> Iterator[str]:
    """Give what is set directly: "pPr/jc"; but for the one list of styles and what the page itself is."""
    for name in parts_of_word(data):
        if name in {"word/styles.xml", "word/theme.xml", "word/fontTable.xml", "word/settings.xml"}:
            continue
        for holder in part(data, name).iter(*(f"{{{W}}}{tag}" for tag in ALLOWED)):
            yield from (f"{tag_of(holder)}/{tag_of(one)}" for one in holder)


def unreasoned(data: bytes) -> set[str]:
    return {one for one in direct(data) if one.partition("/")[2] not in ALLOWED[one.partition("/")[0]]}


@given(drafts(odd=True), st.sampled_from([WordChoices(), *EVERY, *FOR_INFORMALS]), st.sampled_from(Body))
def test_nothing_is_set_directly_that_a_style_can_say(draft: Draft, choices: WordChoices, body: Body) -> None:
    assert unreasoned(write_docx(replace(draft, body=body), choices).data) == set()


def test_the_sample_sets_nothing_but_words_stops_and_the_masthead_s_table() -> None:
    seen = {*direct(write_docx(sample()).data)}
    assert {one for one in seen if one.startswith("pPr/")} == {"pPr/pStyle", "pPr/tabs", "pPr/keepNext"}
    assert {one for one in seen if one.startswith("rPr/")} <= {
        f"rPr/{one}" for one in ("rStyle", "i", "iCs", "b", "bCs")
    }


def test_a_centred_paragraph_would_be_seen() -> None:
    data = exchanged(write_docx(sample()).data, '<w:pStyle w:val="Sponsors"/>', '<w:pStyle w:val="Sponsors"/><w:jc/>')
    assert unreasoned(data) == {"pPr/jc"}


def test_a_note_s_size_would_be_seen() -> None:
    data = write_docx(sample()).data
    name = "word/footnotes.xml"
    sized = changed(
        data, name, lambda old: old.replace(b"<w:r><w:t>Ibid.", b'<w:r><w:rPr><w:sz w:val="16"/></w:rPr><w:t>Ibid.')
    )
    assert unreasoned(sized) == {"rPr/sz"}


def outline_of(styles: Element, name: str | None) -> str | None:
    """The level in Word's outline that a style has, by itself or by what it is based on."""
    while name:
        style = next(one for one in found(styles, "style") if value(one, "styleId") == name)
        if (level := value(child(style, "pPr", "outlineLvl"))) is not None:
            return level
        name = value(child(style, "basedOn"))
    return None


@pytest.mark.parametrize("choices", [WordChoices(), FOR_INFORMALS[-1]], ids=["tabling", "working"])
def test_titles_headings_and_annexes_are_the_outline_that_a_screen_reader_walks(choices: WordChoices) -> None:
    data = write_docx(sample(), choices).data
    styles = part(data, "word/styles.xml")
    levels = [
        (outline_of(styles, value(child(one, "pPr", "pStyle"))), "".join(t.text or "" for t in found(one, "t")))
        for one in found(part(data), "p")
    ]
    assert [one for one in levels if one[0] not in {None, "9"}] == [
        ("0", "Safe water in schools"),
        ("0", "Annex I"),
        ("1", "Plan of the taps"),
        ("1", "I. Yards"),
        ("2", "A. Shade"),
        ("3", "1. Trees"),
        ("0", "Annex II"),
    ]

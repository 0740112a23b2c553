"""Holds where symbols lead, and that a link is nothing but a way to somewhere: the words are the same."""

from __future__ import annotations

import pytest

from penholder.formats.docx.choices import WordChoices
from penholder.formats.docx.elements import R, value
from penholder.formats.docx.links import links_in
from penholder.formats.docx.reader import read_docx
from penholder.formats.docx.writer import write_docx
from penholder.model.draft import Draft
from penholder.model.inline import BOLD, ITALIC, Text, plain
from penholder.model.masthead import Masthead
from penholder.model.note import Note
from tests.formats.docx.made_up import found, part, part_bytes, text_in
from tests.model.build import anchor, line, op

LINKED = WordChoices(links=True)


@pytest.mark.parametrize(
    ("text", "addresses"),
    [
        ("see A/RES/78/1.", ["A/RES/78/1"]),
        ("see A/C.3/80/L.29/Rev.1, and S/2024/557", ["A/C.3/80/L.29/Rev.1", "S/2024/557"]),
        ("see A/RES/2200 A (XXI), annex", ["A/RES/2200(XXI)"]),
        ("see A/67/828-S/2013/210", ["A/67/828"]),
        ("see NPT/CONF.1995/32", ["NPT/CONF.1995/32"]),
        ("see A/C.3/80/L29", []),
        ("see https://docs.un.org/en/A/RES/78/1", []),
        ("and/or 79/1 or 3/4 of it", []),
    ],
)
def test_symbols_without_a_fault_lead_to_their_document(text: str, addresses: list[str]) -> None:
    assert [link.address for link in links_in(text)] == [f"https://docs.un.org/en/{one}" for one in addresses]


def linked() -> Draft:
    return Draft(
        (
            op("p1", "Takes note of A/80/911", anchor("n1"), " and of A/80/911 again;"),
            op(
                "p2",
                "Recalls A/C.3/80/L.2",
                Text("9", frozenset({BOLD})),
                " and ",
                Text("S/2024/557", frozenset({ITALIC})),
            ),
        ),
        (Note.of("n1", line("See S/2024/557.")),),
        Masthead(symbol=plain("A/C.3/80/L.999")),
    )


def test_text_and_notes_have_links_and_the_draft_s_own_symbol_none() -> None:
    data = write_docx(linked(), LINKED).data
    assert [text_in(one) for one in found(part(data), "hyperlink")] == ["A/80/911", "A/80/911", "S/2024/557"]
    assert [text_in(one) for one in found(part(data, "word/footnotes.xml"), "hyperlink")] == ["S/2024/557"]
    ids = [one.get(f"{{{R}}}id") for one in found(part(data), "hyperlink")]
    assert ids[0] == ids[1] != ids[2]
    relations = part_bytes(data, "word/_rels/footnotes.xml.rels")
    assert b'Target="https://docs.un.org/en/S/2024/557" TargetMode="External"' in relations


def test_links_are_blue_and_not_underlined_as_in_the_secretariat_s_files() -> None:
    styles = part(write_docx(linked(), LINKED).data, "word/styles.xml")
    style = next(one for one in found(styles, "style") if value(one, "styleId") == "Hyperlink")
    assert [value(one) for one in found(style, "color", "u")] == ["0000FF", "none"]


def test_a_draft_with_links_reads_back_without_a_word_about_them() -> None:
    reading = read_docx(write_docx(linked(), LINKED).data)
    assert reading.draft == linked()
    assert reading.problems == ()


def test_without_the_choice_there_is_no_link() -> None:
    assert b"hyperlink" not in part_bytes(write_docx(linked()).data, "word/_rels/document.xml.rels")

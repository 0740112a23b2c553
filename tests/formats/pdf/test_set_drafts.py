"""What is set on a page is what is read: paragraphs, labels, marks, notes and italics of made-up drafts."""

from __future__ import annotations

from collections.abc import Sequence

import pypdfium2 as pdfium
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from penholder.formats.markdown.printing import print_inlines
from penholder.formats.pdf.reader import read_pdf
from penholder.formats.report import Reading
from penholder.model.kinds import Kind
from penholder.model.note_marks import shown_marks
from penholder.model.outline import outline
from tests.formats.pdf.typesetting import BOLD, ITALIC, LEFT, Piece, SetParagraph, set_pdf, words
from tests.formats.test_text_laws import _signs, signs_kept

WORDS = (
    "the States and their Governments to cooperate closely with schools in rural areas of small islands on water quality "
    "education safety-related long-term measures funding programmes including women young people teachers regions"
).split()
OPENINGS = {"preamble": ("Recalling", "Noting", "Recognizing", "Reaffirming"), "operative": ("Requests", "Decides")}
LETTERS = "abcdefgh"


@st.composite
def _pieces(draw: st.DrawFn, opening: str, end: str, notes: list[str]) -> tuple[Piece, ...]:
    body = draw(st.lists(st.sampled_from(WORDS), min_size=3, max_size=60))
    pieces = [Piece(word, ITALIC) for word in opening.split()]
    for word in body:
        pieces.append(Piece(word))
        if draw(st.integers(0, 30)) == 0:
            notes.append(draw(st.sampled_from(("See A/99/1.", "Resolution 70/1.", "See resolution 66/288, annex."))))
            pieces.append(Piece(str(len(notes)), note=notes[-1]))
    last = next(index for index in range(len(pieces) - 1, -1, -1) if pieces[index].note is None)
    pieces[last] = Piece(pieces[last].text + end, pieces[last].font)
    return tuple(pieces)


@st.composite
def drafts(draw: st.DrawFn) -> list[SetParagraph]:
    """Make a draft: organ line, preamble, operative paragraphs with subparagraphs, notes numbered through."""
    notes: list[str] = []
    made = [SetParagraph((*words("The General", ITALIC), Piece("Assembly,", ITALIC)))]
    openings = draw(st.lists(st.sampled_from(OPENINGS["preamble"]), min_size=1, max_size=8))
    made += [SetParagraph(draw(_pieces(opening, ",", notes))) for opening in openings]
    count = draw(st.integers(2, 8))
    for number in range(1, count + 1):
        subs = draw(st.sampled_from((0, 0, 0, 2, 4)))
        end = ":" if subs else ("." if number == count else ";")
        pieces = draw(_pieces(draw(st.sampled_from(OPENINGS["operative"])), end, notes))
        made.append(SetParagraph(pieces, f"{number}."))
        for index in range(subs):
            last = "." if number == count and index == subs - 1 else ";"
            made.append(SetParagraph(draw(_pieces("", last, notes)), f"({LETTERS[index]})"))
    return made


def markdown_of(paragraph: SetParagraph) -> str:
    """Say a paragraph as Markdown says it."""
    text, italic = "", False
    for piece in paragraph.pieces:
        if piece.note is not None:
            text += f"[^{piece.text}]"
            continue
        if italic and piece.font != ITALIC:
            text += "*"
        text += " " if text else ""
        if piece.font == ITALIC and not italic:
            text += "*"
        italic = piece.font == ITALIC
        text += piece.text
    return text + ("*" if italic else "")


def said(reading: Reading) -> list[tuple[str, str]]:
    """Give the paragraphs as shown label and Markdown."""
    draft = reading.draft
    marks = shown_marks(draft)
    return [
        (entry.shown, print_inlines(one.inlines, marks))
        for one, entry in zip(draft.paragraphs, outline(draft).entries, strict=True)
    ]


@settings(max_examples=40)
@given(drafts(), st.sampled_from((0.0, 6.0, 12.0)))
def test_a_draft_is_read_as_it_was_set(draft: list[SetParagraph], between: float) -> None:
    reading = read_pdf(set_pdf(draft, between=between))
    assert said(reading) == [(one.label, markdown_of(one)) for one in draft]
    notes = [piece.note for one in draft for piece in one.pieces if piece.note is not None]
    assert [note.words for note in reading.draft.notes] == notes
    assert not reading.problems


@settings(max_examples=40)
@given(drafts())
def test_no_sign_of_the_text_layer_is_lost(draft: list[SetParagraph]) -> None:
    data = set_pdf(draft)
    assert signs_kept(read_pdf(data)) == _signs(text_layer(data))


def text_layer(data: bytes) -> str:
    """Give the text that pdfium finds by itself."""
    document = pdfium.PdfDocument(data)
    try:
        return "\n".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()


def _read(paragraphs: Sequence[SetParagraph]) -> Reading:
    return read_pdf(set_pdf(paragraphs))


ORGAN = SetParagraph(words("The General Assembly,", ITALIC))


def test_a_title_of_two_lines_is_one_and_bold_by_its_kind() -> None:
    long = "Strengthening of the cooperation of rural schools on the quality of their water and its protection"
    title = SetParagraph(words(long, BOLD), size=12, first=LEFT)
    reading = _read([title, ORGAN, SetParagraph(words("Noting the report,"))])
    assert reading.draft.paragraphs[0].kind is Kind.TITLE
    assert said(reading)[0] == ("", long)


@pytest.mark.parametrize("mark", ["*", "**"])
def test_a_star_is_a_mark_where_its_note_stands_at_the_foot(mark: str) -> None:
    title = SetParagraph(
        (*words("Water quality", BOLD), Piece(mark, BOLD, note="Second reissue.")), size=12, first=LEFT
    )
    reading = _read([title, ORGAN, SetParagraph(words("Noting the report,"))])
    assert said(reading)[0] == ("", f"Water quality[^{mark}]")
    assert [one.words for one in reading.draft.notes] == ["Second reissue."]

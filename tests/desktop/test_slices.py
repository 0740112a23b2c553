"""Parts of a draft taken out and put in: words, notes and references come along, ids where they can."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import assume, given
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, QUrl

from penholder.desktop.editor.clipboard import OWN_TYPE, Copier, mime_of, slice_in, words_in
from penholder.desktop.editor.pasted import Pasted
from penholder.desktop.editor.slices import Slice, edits_between, moved, put_in, slice_of, slice_of_text
from penholder.model.change import applied
from penholder.model.draft import Draft
from penholder.model.ids import CommentId, ParagraphId
from penholder.model.inline import Mark, MarkKind, NoteAnchor, Reference, Text, normal
from penholder.model.kinds import Kind
from penholder.model.note import Comment
from penholder.model.paragraph import Paragraph
from tests.model.build import anchor, draft, labels, note, op, par, pre, ref
from tests.strategies import drafts

WELLS = draft(
    par("p1", Kind.TITLE, "Wells"),
    pre("p2", "Recalling its work,", anchor("n1")),
    op("p3", "Requests States to dig;"),
    op("p4", "Decides to report on paragraph 1 above", ref("paragraph 1 above", "p3"), "."),
    notes=[note("n1", "See A/80/1.")],
)


@st.composite
def drafts_with_two_places(draw: st.DrawFn) -> tuple[Draft, tuple[int, int], tuple[int, int]]:
    one = draw(drafts(odd=True))
    assume(one.paragraphs)
    places = []
    for _ in range(2):
        row = draw(st.integers(0, len(one.paragraphs) - 1))
        places.append((row, draw(st.integers(0, len(one.paragraphs[row].text)))))
    return one, min(places), max(places)


def all_words(one: Draft) -> str:
    return "\n".join(paragraph.words for paragraph in one.paragraphs)


@given(drafts_with_two_places())
def test_what_is_cut_and_put_back_reads_as_before(case: tuple[Draft, tuple[int, int], tuple[int, int]]) -> None:
    before, start, end = case
    part = slice_of(before, start, end, "here")
    without = applied(before, put_in(before, start, end, Slice(())).edits)
    at = (start[0], min(start[1], len(without.paragraphs[start[0]].text)))
    after = applied(without, put_in(without, at, at, part, "here").edits)
    assert [_plain(one) for one in after.paragraphs] == [_plain(one) for one in before.paragraphs]
    assert len(after.anchors) == len(before.anchors)


def _plain(one: Paragraph) -> str:
    """Give the words of a paragraph but for the digits in it, which may have followed other labels."""
    return "".join("#" if character.isdigit() else character for character in one.words)


@given(drafts(odd=True), st.data())
def test_the_edits_between_two_rows_make_one_the_other(before: Draft, data: st.DataObject) -> None:
    row = data.draw(st.permutations(before.paragraphs))[: data.draw(st.integers(0, len(before.paragraphs)))]
    row = [replace(one, kind=Kind.TEXT, level=0, inlines=()) if data.draw(st.booleans()) else one for one in row]
    after = applied(before, edits_between(before.paragraphs, row, None))
    assert [one.id for one in after.paragraphs] == [one.id for one in row]
    assert [one.kind for one in after.paragraphs] == [one.kind for one in row]


@given(drafts_with_two_places(), st.data())
def test_words_that_are_moved_are_neither_lost_nor_doubled(
    case: tuple[Draft, tuple[int, int], tuple[int, int]], data: st.DataObject
) -> None:
    before, start, end = case
    row = data.draw(st.integers(0, len(before.paragraphs) - 1))
    to = (row, data.draw(st.integers(0, len(before.paragraphs[row].text))))
    put = moved(before, start, end, to, "here")
    assert (put is None) == (start <= to <= end)
    if put is not None:
        after = applied(before, put.edits)
        assert sorted(_digits_gone(all_words(after))) == sorted(_digits_gone(all_words(before)))
        assert len(after.anchors) == len(before.anchors)
        assert len(after.notes) == len(before.notes)


def _digits_gone(text: str) -> str:
    return "".join(one for one in text if not one.isdigit() and one not in "abcdefghijklmnopqrstuvwxyz")


def test_a_paragraph_that_is_cut_and_put_back_is_still_the_one_that_is_referred_to() -> None:
    part = slice_of(WELLS, (2, 0), (3, 0), "here")
    without = applied(WELLS, put_in(WELLS, (2, 0), (3, 0), Slice(())).edits)
    assert ParagraphId("p3") not in without.by_id
    after = applied(without, put_in(without, (2, 0), (2, 0), part, "here").edits)
    assert [one.id for one in after.paragraphs] == ["p1", "p2", "p3", "p4"]
    assert after.by_id[ParagraphId("p4")] == WELLS.by_id[ParagraphId("p4")]


def test_a_copied_note_is_a_note_of_its_own() -> None:
    part = slice_of(WELLS, (1, 0), (1, 20), "here")
    after = applied(WELLS, put_in(WELLS, (2, 0), (2, 0), part, "here").edits)
    assert [one.words for one in after.notes] == ["See A/80/1."] * 2
    assert len({name for _, _, name in after.anchors}) == 2


def test_references_come_along_only_where_their_paragraph_is() -> None:
    part = slice_of(WELLS, (3, 0), (3, len(WELLS.paragraphs[3].text)), "elsewhere")
    here = applied(WELLS, put_in(WELLS, (1, 0), (1, 0), part, "elsewhere").edits)
    assert any(isinstance(inline, Reference) for inline in here.paragraphs[1].inlines)
    there = applied(WELLS, put_in(WELLS, (1, 0), (1, 0), part, "another").edits)
    assert not any(isinstance(inline, Reference) for inline in there.paragraphs[1].inlines)
    assert "paragraph 1 above." in there.paragraphs[1].words


def test_lines_of_text_become_paragraphs_of_the_kind_they_are_put_into() -> None:
    part = slice_of_text("Calls for wells;\n\n  Decides to dig;  \n", Kind.OPERATIVE, 0)
    after = applied(WELLS, put_in(WELLS, (2, 23), (2, 23), part).edits)
    assert [one.words for one in after.paragraphs[2:4]] == [
        "Requests States to dig;Calls for wells;",
        "Decides to dig;",
    ]
    assert labels(after)[2:] == ["1", "2", "3"]


def test_whole_paragraphs_put_before_another_leave_it_what_it_is() -> None:
    part = slice_of(WELLS, (2, 0), (3, 0), "here")
    after = applied(WELLS, put_in(WELLS, (1, 0), (1, 0), part, "here").edits)
    assert [(one.kind, one.words) for one in after.paragraphs[1:3]] == [
        (Kind.OPERATIVE, "Requests States to dig;"),
        (Kind.PREAMBULAR, "Recalling its work,"),
    ]
    assert after.paragraphs[2].id == "p2"


def test_our_own_form_on_the_clipboard_keeps_everything() -> None:
    part = slice_of(WELLS, (0, 2), (3, 10), "here")
    mime = mime_of(WELLS, part)
    assert slice_in(mime, WELLS.paragraphs[0]) == Pasted(part)
    rows = ["lls", "Recalling its work,¹", "1.\tRequests States to dig;", "Decides to"]
    assert mime.text().split("\n") == [*rows, "_" * 18, "¹\tSee A/80/1."]
    assert "<sup>1</sup>" in mime.html()


def test_a_slice_that_is_damaged_gives_way_to_the_plain_text() -> None:
    mime = mime_of(WELLS, slice_of(WELLS, (0, 0), (0, 5)))
    mime.setData(OWN_TYPE, b'{"origin": 1}')
    pasted = slice_in(mime, WELLS.paragraphs[2])
    assert pasted is not None
    assert [(one.kind, one.words) for one in pasted.part.paragraphs] == [(Kind.OPERATIVE, "Wells")]


def test_an_anchor_without_its_note_is_not_put_in() -> None:
    part = replace(slice_of(WELLS, (1, 0), (1, 20), "here"), notes=())
    after = applied(WELLS, put_in(WELLS, (2, 0), (2, 0), part, "here").edits)
    assert not any(isinstance(inline, NoteAnchor) for inline in after.paragraphs[2].inlines)


def test_control_characters_and_files_are_not_pasted() -> None:
    mime = QMimeData()
    mime.setText("To\x00 dig\x1b;\tnow")
    pasted = slice_in(mime, WELLS.paragraphs[2])
    assert pasted is not None
    assert pasted.part.paragraphs[0].words == "To dig;\tnow"
    mime.setUrls([QUrl.fromLocalFile("/tmp/wells.docx")])
    assert slice_in(mime, WELLS.paragraphs[2]) is None


def _commented() -> Draft:
    remark = frozenset({Mark(MarkKind.COMMENT, "c1")})
    rows = (Paragraph.of("p1", Kind.PREAMBULAR, normal([Text("Noting "), Text("this", remark), Text(" well,")])),)
    return replace(draft(*rows), comments=(Comment(CommentId("c1"), "A delegate", "Not yet."),))


def test_a_comment_stays_on_its_words_within_a_page_and_is_not_on_the_clipboard() -> None:
    text, here, there = _commented(), Copier(), Copier()
    mime = here.mime(text, (0, 0), (0, 17))
    assert "comment" not in bytes(mime.data(OWN_TYPE).data()).decode()
    taken, elsewhere = here.taken(mime, text.paragraphs[0]), there.taken(mime, text.paragraphs[0])
    assert taken is not None
    assert elsewhere is not None
    assert taken.part.paragraphs[0].inlines == text.paragraphs[0].inlines
    assert [one.words for one in elsewhere.part.paragraphs] == ["Noting this well,"]
    assert all(not one.marks for one in elsewhere.part.paragraphs[0].inlines if isinstance(one, Text))


def test_what_another_page_copied_since_is_what_is_pasted() -> None:
    here, there = Copier(), Copier()
    here.mime(WELLS, (0, 0), (0, 3))
    later = there.mime(WELLS, (1, 0), (1, 9))
    taken = here.taken(later, WELLS.paragraphs[0])
    assert taken is not None
    assert [one.words for one in taken.part.paragraphs] == ["Recalling"]


def test_paragraphs_can_be_copied_with_their_labels_though_one_is_alone() -> None:
    copier = Copier()
    assert copier.labelled(WELLS, 1, 1).text().startswith("PP1\tRecalling its work,¹")
    assert copier.labelled(WELLS, 2, 2).text() == "1.\tRequests States to dig;"
    assert "1.<span" in copier.labelled(WELLS, 2, 2).html()


def test_words_only_are_pasted_without_the_notes_for_other_programs() -> None:
    mime = mime_of(WELLS, slice_of(WELLS, (1, 0), (1, 20)))
    assert "_____" in mime.text()
    words = words_in(mime, WELLS.paragraphs[2])
    assert words is not None
    assert [one.words for one in words.paragraphs] == ["Recalling its work,¹"]

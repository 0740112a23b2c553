"""Holds that what was written to a Word file is read back as it was."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given

from penholder.formats.docx.hand_breaks import without_hand_breaks
from penholder.formats.docx.reader import read_docx
from penholder.formats.docx.writer import write_docx
from penholder.model.draft import Draft
from penholder.model.inline import plain
from penholder.model.kinds import Body, DocumentType, Kind, Stage
from penholder.model.masthead import Masthead
from penholder.model.note import Note
from penholder.model.outline import outline
from tests.formats.docx.made_up import sample, with_text
from tests.model.build import anchor, line, op, par
from tests.strategies import drafts, in_reading_order


def back(draft: Draft) -> Draft:
    return read_docx(write_docx(draft).data).draft


def same_profile(draft: Draft, other: Draft) -> Draft:
    """A Word file says neither stage nor type, and the body in masthead and organ line only: its words tell them."""
    return replace(draft, body=other.body, stage=other.stage, document_type=other.document_type)


@given(drafts(odd=True))
def test_every_draft_comes_back_as_it_was(draft: Draft) -> None:
    written = write_docx(draft)
    assert written.left_out == ()
    reading = read_docx(written.data)
    expected = without_hand_breaks(draft)  # the one thing of a text that is not to go out
    assert in_reading_order(same_profile(reading.draft, draft)) == in_reading_order(expected)


@given(drafts())
def test_the_way_back_and_forth_changes_no_byte(draft: Draft) -> None:
    data = write_docx(draft).data
    assert write_docx(same_profile(read_docx(data).draft, draft)).data == data


@given(drafts(loose_notes=True))
def test_only_notes_without_a_mark_stay_behind(draft: Draft) -> None:
    written = write_docx(draft)
    anchored = {name for _, _, name in draft.anchors}
    kept = replace(draft, notes=tuple(note for note in draft.notes if note.id in anchored))
    assert len(written.left_out) == len(draft.notes) - len(kept.notes)
    assert in_reading_order(same_profile(read_docx(written.data).draft, draft)) == in_reading_order(kept)


def test_the_sample_comes_back_whole() -> None:
    draft = sample()
    reading = read_docx(write_docx(draft).data)
    assert in_reading_order(reading.draft) == in_reading_order(draft)
    assert reading.problems == ()
    assert {line.text for line in reading.furniture} >= {"United Nations", "General Assembly", "A/C.3/80/L.999"}


def test_a_line_that_begins_like_a_label_keeps_its_words() -> None:
    draft = Draft((par("p1", Kind.PREAMBULAR, "(a)\tas it stands"), op("p2", "5.\tis no label here")))
    assert in_reading_order(back(draft)).paragraphs == draft.paragraphs


def test_an_emptied_label_stays_empty() -> None:
    draft = Draft((op("p1", "one"), op("p2", "two", typed=""), op("p3", "three")))
    assert [entry.shown for entry in outline(back(draft)).entries] == ["1.", "", "3."]
    assert back(draft).paragraphs == draft.paragraphs


def test_no_break_blanks_of_dates_are_plain_again_and_others_stay() -> None:
    draft = with_text("on 12 August 2026, see No. 5, and\u00a0so on")
    assert back(draft).paragraphs[0].text == "on 12 August 2026, see No. 5, and\u00a0so on"


def test_a_mark_without_a_note_and_a_note_without_words_are_told_apart() -> None:
    draft = Draft((op("p1", "one", anchor("n1"), " two", anchor("n2")),), (Note.of("n1"), Note.of("n2", plain(""))))
    assert [note.paragraphs for note in back(draft).notes] == [(), ((),)]


def test_the_body_is_read_from_the_masthead() -> None:
    draft = replace(with_text("Decides."), body=Body.ECOSOC, masthead=Masthead(session=plain("2026 session")))
    assert back(draft).body is Body.ECOSOC


def test_the_body_is_read_from_the_organ_line() -> None:
    draft = Draft((par("p1", Kind.ORGAN, "The Security Council,"), op("p2", "Decides.")), body=Body.SC)
    assert back(draft).body is Body.SC


def test_a_text_in_negotiation_is_known_by_its_labels() -> None:
    draft = Draft((op("p1", "one", typed="OP1"), op("p2", "two", typed="OP2")), stage=Stage.WORKING)
    assert back(draft) == draft


def test_an_amendment_is_known_by_its_style() -> None:
    draft = Draft(
        (par("p1", Kind.NUMBERED, "Delete the first preambular paragraph."),), document_type=DocumentType.AMENDMENT
    )
    assert back(draft) == draft


def test_the_words_after_which_a_sign_stands_again_keep_it() -> None:
    sponsors = par("p1", Kind.SPONSORS, "Chad,", anchor("n1"), " Peru", anchor("n1"), ": draft resolution")
    draft = Draft((sponsors,), (Note.of("n1", line("On behalf of all."), custom_mark="*"),))
    assert back(draft) == draft

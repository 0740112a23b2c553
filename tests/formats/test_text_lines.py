"""Broken lines, page furniture and notes of plain text, as extractions and people leave them."""

from __future__ import annotations

import pytest

from penholder.formats.text import read_text
from penholder.model.inline import NoteAnchor
from penholder.model.kinds import Kind
from penholder.model.note_marks import shown_marks
from tests.formats.seen import lines_seen, text_draft

LONG = "Recalling that all schools need safe water and soap, in particular where many children live,"


def _notes(text: str) -> dict[str, str]:
    draft = text_draft(text)
    marks = shown_marks(draft)
    return {marks[note.id]: note.words for note in draft.notes}


class TestJoining:
    """A line goes on with the paragraph before it or begins a new one."""

    WRAPPED = (
        "The General Assembly,\nRecalling its resolution 70/1 of 25 September 2015, in which it adopted goals and\n"
        "targets for all the countries of the world and for all the children in them,\nRecalling also the report on water in "
        "rural schools and the comments that were made\non it,\n1. Decides to go on with the work that was begun in the year "
        "before and to finish it\nas soon as possible;\n2. Requests the Secretary-General to help the Governments of the "
        "countries concerned\nin all that they do."
    )

    def test_without_empty_lines_and_indents(self) -> None:
        assert [line.split()[0] for line in lines_seen(text_draft(self.WRAPPED))] == [
            "The",
            "Recalling",
            "Recalling",
            "1.",
            "2.",
        ]

    def test_with_an_empty_line_after_every_line(self) -> None:
        spaced = self.WRAPPED.replace("\n", " \n\n")
        assert lines_seen(text_draft(spaced)) == lines_seen(text_draft(self.WRAPPED))

    def test_with_first_lines_indented(self) -> None:
        starts = ("The General", "Recalling", "1.", "2.")
        indented = "\n".join(" " * (12 if line.startswith(starts) else 6) + line for line in self.WRAPPED.split("\n"))
        assert lines_seen(text_draft(indented)) == lines_seen(text_draft(self.WRAPPED))

    def test_with_an_empty_line_between_paragraphs(self) -> None:
        text = self.WRAPPED.replace("\nRecalling", "\n\nRecalling").replace("\n1.", "\n\n1.").replace("\n2.", "\n\n2.")
        assert lines_seen(text_draft(text)) == lines_seen(text_draft(self.WRAPPED))

    def test_a_label_on_a_line_of_its_own(self) -> None:
        text = self.WRAPPED.replace("1. Decides", "1.\nDecides").replace("2. Requests", "2.\nRequests")
        assert lines_seen(text_draft(text)) == lines_seen(text_draft(self.WRAPPED))

    def test_a_number_at_the_beginning_of_a_line_is_no_label(self) -> None:
        draft = text_draft(
            "The General Assembly,\nRecalling the conference on water in schools, which was held in Geneva on 11 and\n"
            "12. and 13 May of the year before, and the conference that will be held on the\n(a) "
            "first and second of June, and all "
            "the conferences after those of which we know,\n1. Decides to go on with the work that was begun in the year before "
            "and to finish it\nas soon as possible."
        )
        assert [one.kind for one in draft.paragraphs] == [Kind.ORGAN, Kind.PREAMBULAR, Kind.OPERATIVE]

    @pytest.mark.parametrize(
        ("first", "second", "joined"),
        [
            ("field-", "based structures", "field-based structures"),
            ("victim-", "and survivor-centred", "victim- and survivor-centred"),
            ("inter\u00ad", "national", "international"),
            ("people-to-", "people contact", "people-to-people contact"),
        ],
    )
    def test_hyphens_at_the_ends_of_lines(self, first: str, second: str, joined: str) -> None:
        draft = text_draft(
            f"The General Assembly,\nRecalling the many resolutions that it adopted on this in the past and on {first}\n"
            f"{second} in the schools of all the countries of the world and in all their towns and\n"
            f"villages,\n1. Decides to go on."
        )
        assert joined in draft.paragraphs[1].words

    def test_runs_of_blanks_count_as_one_where_lines_are_broken(self) -> None:
        text = self.WRAPPED.replace("all the countries", "all   the\tcountries")
        assert "all the countries of the world" in text_draft(text).paragraphs[1].words

    def test_blanks_stay_where_each_line_is_a_paragraph(self) -> None:
        draft = text_draft("The General Assembly,\n\nRecalling  its resolution 70/1,\n\n1. Decides to go on.")
        assert draft.paragraphs[1].words == "Recalling  its resolution 70/1,"


class TestFurniture:
    """What a page has beside the text is listed with its line and is in no paragraph."""

    def test_numbers_headers_and_links_in_mid_sentence(self) -> None:
        text = (
            "A/C.3/81/L.99\nEighty-first session\nAgenda item 71 (c)\nRights of children\nPeru: draft resolution\nSafe water\n"
            "The General Assembly,\nRecalling its resolution 70/1 of 25 September 2015, in which it adopted goals and\n"
            "targets for all the\nhttps://docs.un.org/en/A/RES/70/1\nA/C.3/81/L.99\n26-17755\n2/3\n"
            "countries of the world and for all the children who live in them and go to school,\n1. Decides to go on with the "
            "work that was begun in the year before and to finish it\nas soon as possible.\nA/C.3/81/L.99\n3/3\n26-17755"
        )
        reading = read_text(text.encode())
        assert [(one.line, one.text) for one in reading.furniture] == [
            (10, "https://docs.un.org/en/A/RES/70/1"),
            (11, "A/C.3/81/L.99"),
            (12, "26-17755"),
            (13, "2/3"),
            (17, "A/C.3/81/L.99"),
            (18, "3/3"),
            (19, "26-17755"),
        ]
        assert "targets for all the countries of the world" in reading.draft.paragraphs[3].words
        assert "".join(inline.text for inline in reading.draft.masthead.symbol) == "A/C.3/81/L.99"  # type: ignore[union-attr]

    def test_form_feeds_tell_pages_and_bare_page_numbers(self) -> None:
        places = ("towns", "villages", "the mountains", "the plains", "camps")
        pages = [
            f"Recalling that all schools in {place} need safe water and soap, in particular where "
            f"many\nlive in {place},\n{number}\n"
            for number, place in enumerate(places, start=1)
        ]
        text = "The General Assembly,\n" + "\f".join([*pages, "1. Decides to go on."])
        reading = read_text(text.encode())
        assert [one.text for one in reading.furniture] == ["1", "2", "3", "4", "5"]
        assert sum(1 for one in reading.draft.paragraphs if one.kind is Kind.PREAMBULAR) == 5

    def test_an_address_that_a_sentence_leads_to_is_text(self) -> None:
        text = (
            "The General Assembly,\nRecalling the report on water in rural schools, which can be read by everybody at\n"
            "https://www.example.org/water\nand in the libraries of all the countries that took part in the work on the report,\n"
            "1. Decides to go on."
        )
        reading = read_text(text.encode())
        assert reading.furniture == ()
        assert "at https://www.example.org/water and" in reading.draft.paragraphs[1].words


class TestNotes:
    """Marks are settled by the bodies that were found."""

    @pytest.mark.parametrize(
        ("text", "seen"),
        [
            ("the Convention,1 and the Protocol", "the Convention,[^1] and the Protocol"),
            ("the Convention, 1  and the Protocol", "the Convention,[^1] and the Protocol"),
            ("the Convention1, and the Protocol", "the Convention[^1], and the Protocol"),
            ("the Convention 1 and the Protocol", "the Convention[^1] and the Protocol"),
            ("of 3 April 20251 and the Protocol", "of 3 April 2025[^1] and the Protocol"),
            ("“the Convention”1 and the Protocol", "“the Convention”[^1] and the Protocol"),
            ("the Convention¹ and the Protocol", "the Convention[^1] and the Protocol"),
            ("the Convention[1] and the Protocol", "the Convention[^1] and the Protocol"),
            ("paragraph 1 of the Convention,1 and", "paragraph 1 of the Convention,[^1] and"),
            ("1 April, 1 May and the Convention1 and", "1 April, 1 May and the Convention[^1] and"),
        ],
    )
    def test_places_of_a_mark(self, text: str, seen: str) -> None:
        draft = text_draft(
            f"The General Assembly,\n\nRecalling {text} more,\n\n1. Decides to go on.\n\n______\n1 See A/80/79."
        )
        assert lines_seen(draft)[1] == f"Recalling {seen} more,"
        assert draft.notes[0].words == "See A/80/79."

    def test_bodies_in_the_middle_of_the_text_and_over_several_lines(self) -> None:
        text = (
            "The General Assembly,\nRecalling its resolution 70/1 of 25 September 2015,1 in which it adopted goals and\n"
            "targets for all the\n__________________\n1 See Official Records of the General Assembly, Eightieth Session, "
            "Supplement No. 97\n(A/80/97), chap. V.\ncountries of the world and for all the children who live in them and go to "
            "school,\n1. Decides to go on with the work that was begun in the year before2 and to finish it\nas soon as "
            "possible.\n__________________\n2 Ibid."
        )
        assert _notes(text) == {
            "1": "See Official Records of the General Assembly, Eightieth Session, Supplement No. 97 (A/80/97), chap. V.",
            "2": "Ibid.",
        }
        assert "targets for all the countries of the world" in lines_seen(text_draft(text))[1]

    def test_a_body_that_goes_on_on_the_next_page(self) -> None:
        text = (
            "The General Assembly,\nRecalling its resolution 70/1 of 25 September 2015,1 in which it adopted goals and\n"
            "targets for all the\n__________________\n1 See Official Records, 2005, Supplement No. 7 and\n\f"
            "countries of the world and for all the children who live in them and go to school,\n1. Decides to go on.\n"
            "__________________\ncorrigendum (E/2005/27), chap. I.\n"
        )
        assert _notes(text) == {
            "1": "See Official Records, 2005, Supplement No. 7 and corrigendum (E/2005/27), chap. I."
        }

    def test_marks_on_lines_of_their_own(self) -> None:
        text = (
            "The General Assembly,\nRecalling its resolution 70/1 of 25 September 2015,1\nin which "
            "it adopted goals and targets,\n"
            "1. Decides to go on with the work that was begun in the year before and to finish it2\nas soon as possible.\n"
            "__________________\n1\nSee A/80/79.\n2\nIbid.\n"
        )
        assert _notes(text) == {"1": "See A/80/79.", "2": "Ibid."}

    def test_a_star_on_the_symbol_and_one_in_the_sponsors_line(self) -> None:
        draft = text_draft(
            "A/C.3/81/L.99*\nEighty-first session\nAgenda item 71 (c)\nRights of children\n\nPeru:** draft resolution\n\n"
            "Safe water\n\nThe General Assembly,\n\n1. Decides to go on.\n\n______\n* Reissued for technical reasons.\n"
            "** On behalf of a group."
        )
        marks = shown_marks(draft)
        assert [marks[inline.note] for inline in draft.masthead.symbol if isinstance(inline, NoteAnchor)] == ["*"]
        assert lines_seen(draft)[0] == "Peru:[^**] draft resolution"
        assert [note.custom_mark for note in draft.notes] == ["*", "**"]

    def test_one_star_may_stand_twice(self) -> None:
        draft = text_draft(
            "Peru,* Chad* and Mali: draft resolution\n\nSafe water\n\nThe General Assembly,\n\n1. Decides.\n\n* Observers."
        )
        assert lines_seen(draft)[0] == "Peru,[^*] Chad[^*] and Mali: draft resolution"
        assert len(draft.notes) == 1

    @pytest.mark.parametrize(
        ("marks", "typed"),
        [
            (("1", "2", "4"), [None, None, "4"]),
            (("1", "3", "2"), [None, "3", "2"]),
            (("2", "3"), ["2", "3"]),
        ],
    )
    def test_numbers_that_are_not_those_counted_are_kept(self, marks: tuple[str, ...], typed: list[str | None]) -> None:
        words = " and ".join(f"the Convention{mark}" for mark in marks)
        bodies = "\n".join(f"{mark} See A/80/{mark}." for mark in marks)
        draft = text_draft(f"The General Assembly,\n\nRecalling {words},\n\n1. Decides to go on.\n\n______\n{bodies}")
        assert [note.typed_mark for note in draft.notes] == typed
        assert [note.words for note in draft.notes] == [f"See A/80/{mark}." for mark in marks]

    def test_a_number_printed_twice_over_one_body_is_a_second_note(self) -> None:
        draft = text_draft(
            "The General Assembly,\n\nRecalling the Convention,1 the Protocol2 and the Treaty,1\n\n1. Decides to go on.\n\n"
            "______\n1 See A/80/1.\n2 See A/80/2."
        )
        assert [(note.typed_mark, note.words) for note in draft.notes] == [
            (None, "See A/80/1."),
            (None, "See A/80/2."),
            ("1", ""),
        ]

    def test_numbers_of_the_text_are_no_marks(self) -> None:
        text = (
            "The General Assembly,\n\nRecalling resolutions 70/1 and 70/2, paragraphs 1, 2 and 3 of "
            "the annex, Goal 6, CO2, the Group of 77, "
            "COVID-19, 3 April 2025 and 2 of 3 targets, as well as CM/Rec(2024)1 and 5 km²,\n\n1. Decides to go on."
        )
        assert text_draft(text).notes == ()

    def test_only_notes(self) -> None:
        reading = read_text(b"__________\n1 See A/80/79.\n2 Ibid.")
        assert [note.words for note in reading.draft.notes] == ["See A/80/79.", "Ibid."]
        assert {problem.code for problem in reading.problems} == {"note-without-mark"}


class TestMail:
    """Text that came in a message."""

    MAIL = (
        "On Monday the facilitator wrote:\n\nDear all,\n\nhere is the text.\n\nSafe water in schools\n\n"
        "The General Assembly,\n\nRecalling its resolution 70/1,1\n\n1. Decides to go on.\n\n-------\n1 See A/80/1.\n"
    )

    def test_what_stands_above_the_title_is_text_and_a_row_of_hyphens_is_a_rule(self) -> None:
        draft = text_draft(self.MAIL)
        text, title = Kind.TEXT, Kind.TITLE
        assert [one.kind for one in draft.paragraphs[:4]] == [text, text, text, title]
        assert draft.paragraphs[3].words == "Safe water in schools"
        assert _notes(self.MAIL) == {"1": "See A/80/1."}

    def test_the_signs_of_a_quoted_message_go_and_it_is_said(self) -> None:
        quoted = "\n".join(f"> {line}".rstrip() for line in self.MAIL.split("\n"))
        reading = read_text(quoted.encode())
        assert lines_seen(reading.draft) == lines_seen(text_draft(self.MAIL))
        assert reading.problems[0].code == "quotation-signs"

    def test_a_single_sign_is_text(self) -> None:
        draft = text_draft("The General Assembly,\n\n> Recalling its resolution 70/1,\n\n1. Decides to go on.")
        assert draft.paragraphs[1].words.startswith("> ")

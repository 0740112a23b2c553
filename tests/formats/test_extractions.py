"""What extractions from PDF do to a text: blanks in words, lost hyphens, marks and labels apart, heads of pages in sentences."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from penholder.formats.intake.lost_hyphens import LostHyphens, may_have_lost_hyphens
from penholder.formats.intake.marks_apart import Apart, marks_apart
from penholder.formats.intake.stray_blanks import StrayBlanks
from penholder.formats.text import read_text
from penholder.model.note_marks import shown_marks
from tests.formats.seen import lines_seen, text_draft

WORDS = st.lists(
    st.sampled_from(
        "the re establishment of well -being high level two - State Secretary -General implement ation , ; . ( ) 2 030 "
        "A/80/1 acce ss Korea and -related 5 -13 July twoState genderbased – “ ” ’s e-mail x @ é 中 - --".split(" ")
    ),
    max_size=25,
).map(" ".join)


class TestStrayBlanks:
    """A blank that an extraction put into a word goes; one that a writer can have meant stays."""

    @pytest.mark.parametrize(
        ("broken", "whole"),
        [
            ("the implement ation of the plan", "the implementation of the plan"),
            ("access t o food and a nd", "access to food and and"),
            ("in t his regard", "in this regard"),
            ("a nature -based solution", "a nature-based solution"),
            ("the two - State solution", "the two-State solution"),
            ("the COVID -19 pandemic", "the COVID-19 pandemic"),
            ("the Republic of Korea , and", "the Republic of Korea, and"),
            ("the Office ’s work", "the Office’s work"),
            ("the “wells ” of schools", "the “wells” of schools"),
            ("the 2 030 Agenda", "the 2030 Agenda"),
            ("from 5 –13 July", "from 5–13 July"),
            ("short - and long-term wells", "short- and long-term wells"),
            ("in -depth studies", "in-depth studies"),
        ],
    )
    def test_goes(self, broken: str, whole: str) -> None:
        assert StrayBlanks([broken]).mended(broken) == whole

    @pytest.mark.parametrize(
        "text",
        [
            "gender-based and -related violence",
            "prevent the re-establishment of wells",
            "low- and middle-income countries",
            "women with in addition a well",  # both pieces are words
            "children in childbirth are a concern",
            "the wells – and the pumps",
            "annex I a and b and c",
            "in paragraph 2 (a) and (b)",
            "resolutions 79/1, 79/2 and 79/3",
            "a loan of 2 500 wells",
            "the de facto authorities and ad hoc groups",
        ],
    )
    def test_stays(self, text: str) -> None:
        assert StrayBlanks([text]).mended(text) == text

    def test_a_hyphen_at_the_end_of_a_line(self) -> None:
        assert StrayBlanks([]).mended("requests the Secretary -", "General to report") == "requests the Secretary-"

    def test_a_word_of_the_text_itself_is_known(self) -> None:
        lines = ["the Okavambo basin and the Okavambo wells", "the Oka vambo pumps"]
        assert StrayBlanks(lines).mended(lines[1]) == "the Okavambo pumps"

    @given(WORDS)
    def test_nothing_but_blanks_is_taken_out(self, text: str) -> None:
        mended = StrayBlanks([text]).mended(text)
        assert mended.replace(" ", "") == text.replace(" ", "")


class TestLostHyphens:
    """A hyphen that an extraction took away comes back, if the text shows that it took some."""

    @pytest.mark.parametrize(
        ("broken", "whole"),
        [
            ("a twoState solution", "a two-State solution"),
            ("genderbased violence", "gender-based violence"),
            ("a nuclear-weaponfree zone", "a nuclear-weapon-free zone"),
            ("the sixtyseventh session", "the sixty-seventh session"),
            ("its thirty sixth meeting", "its thirty-sixth meeting"),
        ],
    )
    def test_comes_back(self, broken: str, whole: str) -> None:
        assert LostHyphens([broken]).mended(broken) == whole

    @pytest.mark.parametrize(
        "text", ["a high level of water", "the cooperation of States", "see www.example.org/twoState"]
    )
    def test_words_that_never_had_one(self, text: str) -> None:
        assert LostHyphens([text, "a high-level meeting"]).mended(text) == text

    def test_two_words_become_one_only_where_the_text_writes_them_so(self) -> None:
        assert LostHyphens(["on capacity building"]).mended("on capacity building") == "on capacity building"
        lines = ["on capacity-building", "on capacity building"]
        assert LostHyphens(lines).mended(lines[1]) == "on capacity-building"

    def test_a_text_with_hyphens_at_its_lines_has_lost_none(self) -> None:
        lines = ["a twoState solution", *["some line of the text"] * 12]
        assert may_have_lost_hyphens(lines)
        assert not may_have_lost_hyphens([*lines, "the well-"])
        assert not may_have_lost_hyphens(["a crosscutting issue", *["some line of the text"] * 12])

    @given(WORDS)
    def test_nothing_but_hyphens_for_blanks_changes(self, text: str) -> None:
        plain = str.maketrans("", "", " -")
        assert LostHyphens([text]).mended(text).translate(plain) == text.translate(plain)


def _page(body: str, notes: str = "") -> str:
    return (
        f"The General Assembly,\n{body}\n__________________\n{notes}\n" if notes else f"The General Assembly,\n{body}\n"
    )


LONG = (
    "Recalling that all schools need safe water and soap, in particular where so very many\n"
    "children live, and that wells were dug"
)


class TestNotes:
    """Marks and bodies of notes find each other."""

    NOTES = "See A/80/1.\nSee A/80/2, annex,\nsect. I.\n3\nSee A/80/3.\n1\n2"

    def test_marks_behind_their_bodies(self) -> None:
        draft = text_draft(_page(f"{LONG},1 mended,2 and cleaned,3", self.NOTES))
        marks = shown_marks(draft)
        assert {marks[note.id]: note.words for note in draft.notes} == {
            "1": "See A/80/1.",
            "2": "See A/80/2, annex, sect. I.",
            "3": "See A/80/3.",
        }

    def test_the_end_of_a_note_of_the_page_before_comes_first(self) -> None:
        found = marks_apart(["and sect. II.", "See A/80/5.", "6 See A/80/6.", "5"], 4, unfinished=True)
        assert found == Apart(1, ((1, 2, 3),), 2)

    @pytest.mark.parametrize(
        "texts",
        [
            ["1 See A/80/1.", "2 See A/80/2."],  # each has its own
            ["See A/80/1.", "See A/80/2.", "2"],  # two bodies, one mark
            ["See A/80/1.", "7"],  # not the next one
        ],
    )
    def test_other_notes_are_left_as_they_are(self, texts: list[str]) -> None:
        assert marks_apart(texts, 0, unfinished=False) is None


class TestLabels:
    """Labels come before their paragraphs, whatever an extraction did with them."""

    def test_a_column_of_labels_before_their_texts(self) -> None:
        text = (
            "Chad: amendment to draft resolution A/80/L.1\n\nSafe water in schools\n\n1.\n\n2.\n\nIn the first preambular "
            "paragraph, delete the words that follow on\nthe wells of all the schools.\n\nIn the second preambular paragraph, "
            "delete the words that follow on the\npumps of all the schools.\n\n3. Delete the third preambular paragraph, "
            "which says what is already said\nin the others.\n"
        )
        assert [line[:12] for line in lines_seen(text_draft(text))][-3:] == [
            "1. In the fi",
            "2. In the se",
            "3. Delete th",
        ]

    def test_a_number_without_its_stop_on_a_line_of_its_own(self) -> None:
        body = (
            f"{LONG},\n1.\nDecides to go on with the work on wells that was begun in the year before and is\nnot done;\n2\n"
            "Requests the Secretary-General to report on the wells and on the pumps of schools;\n3.\nDecides to end."
        )
        assert [line.split()[0] for line in lines_seen(text_draft(_page(body)))][2:] == ["1.", "2", "3."]

    def test_an_item_on_a_line_of_its_own(self) -> None:
        text = (
            "Draft decision submitted by the Chair of the Committee\n\nDraft programme of work\n\nThe General Assembly approves "
            "the draft programme of work of\nthe Committee and invites its Bureau to take into account what was said in the\n"
            "debate on it and on all the other programmes of work, as\nset out below.\n\n"
            "Item 1.\n\nSafe water in the schools.\n\nItem 2.\n\nWells and pumps in the country."
        )
        items = ["Item 1. Safe water in the schools.", "Item 2. Wells and pumps in the country."]
        assert lines_seen(text_draft(text))[-2:] == items

    def test_headings_and_named_items_without_empty_lines(self) -> None:
        body = (
            f"{LONG},\n1. Decides that the panels of the meeting on wells will be held in the order that\nfollows here:\n"
            "Panel 1: Wells;\nPanel 2: Pumps;\nEnsuring that the wells of all schools are clean and that they stay clean\n"
            "2. Decides to go on."
        )
        lines = lines_seen(text_draft(_page(body)))
        assert lines[3:] == [
            "Panel 1: Wells;",
            "Panel 2: Pumps;",
            "Ensuring that the wells of all schools are clean and that they stay clean",
            "2. Decides to go on.",
        ]


class TestPages:
    """The head and the foot of a page are known where nothing marks its end."""

    HEAD = (
        "United Nations A/RES/79/999\nGeneral Assembly\n\nResolution adopted by the General Assembly on 4 December 2024\n\n"
        "79/999. Safe water in the schools of the world\n\nThe General Assembly,\n"
    )
    BODY = (
        "Recalling that all the schools of the world need safe water and soap, in particular\nwhere\n{head}\n24-99999 2/3\n"
        "so very many children live, and that wells were dug in the last few years,\n1. Decides to go on;\n"
        "2. Requests the Secretary-General to report on the wells and on the pumps of schools.\n24-99999 3/3\n"
    )

    @pytest.mark.parametrize(
        "head",
        [
            "A/RES/79/999 Safe water in the schools of the world",
            "Safe water in the schools of the world A/RES/79/999",
            "A/RES/79/999\nSafe water in the schools of the world",
            "Safe water in the\nschools of the world A/RES/79/999",
        ],
    )
    def test_title_and_symbol_in_the_middle_of_a_sentence(self, head: str) -> None:
        reading = read_text((self.HEAD + self.BODY.format(head=head)).encode())
        assert any("where so very many children" in one.words for one in reading.draft.paragraphs)
        assert {one.text for one in reading.furniture} >= {*head.split("\n"), "24-99999 2/3"}

    def test_a_cited_symbol_and_words_of_the_title_in_a_sentence_stay(self) -> None:
        body = self.BODY.format(
            head="it is safe, as the\nreport on the schools of the world in A/RES/79/999 says, and where"
        )
        words = " ".join(one.words for one in text_draft(self.HEAD + body).paragraphs)
        assert "the report on the schools of the world in A/RES/79/999 says" in words

    def test_the_foot_of_a_page_behind_its_last_line(self) -> None:
        foot = "25-12345\n25-12345\n2/3"
        text = f"The General Assembly,\n{LONG} {foot}\nin 2025 and in the years before and in those to come,\n25-12345\n3/3"
        assert "dug in 2025" in text_draft(text).paragraphs[1].words


class TestDoubts:
    """What was mended and what could not be is said."""

    TEXT = _page(
        f"{LONG} by the implement ation of the programme of work that was made for the wells,\n1. Decides to go on."
    )

    def test_mended_words_are_named(self) -> None:
        problem = next(one for one in read_text(self.TEXT.encode()).problems if one.code == "blanks-in-words")
        assert "“implementation”" in str(problem.message)
        assert problem.decided is not None

    def test_lines_that_are_whole_paragraphs_are_left_alone(self) -> None:
        text = "The General Assembly,\n\nRecalling the implement ation of the plan ,\n\n1. Decides to go on."
        assert "implement ation of the plan ," in text_draft(text).paragraphs[1].words

    def test_pieces_of_lines_that_stand_apart(self) -> None:
        body = (
            "Recalling that all schools need safe water and soap, in particular where so very many\nthe global\n\n"
            "children live and learn, and that wells were dug for many of them in the years before\n\nin order\n\n"
            "and pumps were bought for the others by the Governments of the countries concerned,\n1. Decides to go on."
        )
        problem = next(one for one in read_text(_page(body).encode()).problems if one.code == "order-doubtful")
        assert problem.place == "PP1"

"""Pages drawn word by word: notes over two pages, furniture, tables, hyphens, blanks, turned text, doubled letters."""

from __future__ import annotations

from penholder.formats.markdown.printing import print_inlines
from penholder.formats.pdf.reader import read_pdf
from penholder.formats.report import Reading
from penholder.model.kinds import Kind
from penholder.model.note_marks import shown_marks
from tests.formats.pdf.typesetting import BOLD, ITALIC, RULE, Drawn, drawn_pdf

ORGAN = Drawn(448.8, "The General Assembly,", font=ITALIC)
TOPICS = [f"Noting the report on {topic}," for topic in "water air soil light fish birds trees rain snow".split()]
FULL = "and in all the villages of the islands and in all the other places that the report of this year names as"


def _said(reading: Reading) -> list[str]:
    marks = shown_marks(reading.draft)
    return [print_inlines(one.inlines, marks) for one in reading.draft.paragraphs]


def test_a_note_goes_on_at_the_foot_of_the_next_page() -> None:
    first = [
        ORGAN,
        Drawn(466.8, "Noting the report,"),
        Drawn(463.5, "1", 226.0, 6.5),
        RULE,
        Drawn(687.2, "1", 117.0, 5.5),
        Drawn(690.0, "See the list of", 123.4, 8.5),
    ]
    second = [Drawn(84.5, "Recalling its resolution,"), RULE, Drawn(690.0, "documents.", 123.4, 8.5)]
    reading = read_pdf(drawn_pdf([first, second]))
    assert [one.words for one in reading.draft.notes] == ["See the list of documents."]
    assert _said(reading)[1:] == ["Noting the report,[^1]", "Recalling its resolution,"]


def test_a_paragraph_goes_on_over_the_page_and_the_next_one_begins_by_its_indent() -> None:
    first = [ORGAN, Drawn(466.8, f"Noting the schools {FULL}"[:80]), Drawn(478.8, FULL[:84], 123.4)]
    second = [Drawn(84.5, "needing help,", 123.4), Drawn(102.5, "Recalling its resolution,")]
    assert len(_said(read_pdf(drawn_pdf([first, second])))) == 3


def test_what_stands_at_the_edges_of_pages_is_furniture() -> None:
    pages = [
        [
            Drawn(59, "A/C.3/99/L.1" if page else "Draft", 60, 8.5, BOLD),
            Drawn(448.8 if not page else 84.5, "The General Assembly," if not page else TOPICS[page]),
            Drawn(755.3, f"{page + 1}/4", 60, 8.5, BOLD),
            Drawn(753.8, "99-12345", 524.5, 7),
        ]
        for page in range(4)
    ]
    reading = read_pdf(drawn_pdf(pages))
    assert [one.words for one in reading.draft.paragraphs][-3:] == TOPICS[1:4]
    assert {one.text for one in reading.furniture} >= {"A/C.3/99/L.1", "2/4", "3/4", "4/4", "99-12345"}


def test_a_line_that_stands_twice_at_the_top_of_pages_of_many_is_text() -> None:
    rest = [Drawn(120.5, f"Noting the schools {FULL}"[:92]), Drawn(132.5, "needing help,", 123.4)]
    pages = [[Drawn(84.5, "Targets:" if page in {2, 4} else topic), *rest] for page, topic in enumerate(TOPICS)]
    reading = read_pdf(drawn_pdf(pages))
    assert [one.words for one in reading.draft.paragraphs].count("Targets:") == 2


def test_a_table_is_one_object_with_its_rows_and_cells() -> None:
    rows = [("5 October", "Organization of work"), ("7 October", "Programme planning"), ("9 October", "Water quality")]
    page = [ORGAN, Drawn(466.8, "Noting the programme of work,")]
    for index, (day, topic) in enumerate(rows):
        page += [Drawn(500 + 20 * index, day, 123.4), Drawn(500 + 20 * index, topic, 224.7)]
    page += [Drawn(552, "of the islands", 224.7), Drawn(590, "Recalling its resolution,")]
    reading = read_pdf(drawn_pdf([page]))
    table = next(one for one in reading.draft.paragraphs if one.kind is Kind.OBJECT)
    assert (
        table.words
        == "5 October\tOrganization of work\n7 October\tProgramme planning\n9 October\tWater quality of the islands"
    )
    assert reading.draft.paragraphs[-1].words == "Recalling its resolution,"


def test_a_real_hyphen_at_the_end_of_a_line_stays_and_a_machines_goes() -> None:
    page = [
        ORGAN,
        Drawn(466.8, f"Noting the government of the place {FULL}"[:86] + " and its govern-"),
        Drawn(478.8, f"ment {FULL}"[:84] + " of the long-", 123.4),
        Drawn(490.8, "term plan,", 123.4),
    ]
    words = read_pdf(drawn_pdf([page])).draft.paragraphs[1].words
    assert "its government " in words
    assert "long-term plan," in words


def test_letters_that_are_drawn_twice_to_look_bold_are_read_once() -> None:
    page = [ORGAN, Drawn(466.8, "Noting the report,"), Drawn(466.8, "Noting the report,", 147.3)]
    assert _said(read_pdf(drawn_pdf([page])))[-1] == "Noting the report,"


def test_italics_are_those_of_the_font_and_no_guess() -> None:
    page = [
        ORGAN,
        Drawn(466.8, "Noting the report,"),
        Drawn(484.8, "Recalling", font=ITALIC),
        Drawn(484.8, "its work,", 188),
    ]
    assert _said(read_pdf(drawn_pdf([page]))) == [
        "*The General Assembly,*",
        "Noting the report,",
        "*Recalling* its work,",
    ]


def test_raised_letters_and_units_are_no_marks_and_stay_raised() -> None:
    page = [
        ORGAN,
        Drawn(466.8, "Noting the 5 km"),
        Drawn(463.5, "2", 211.5, 6.5),
        Drawn(466.8, "of the lake,", 218),
    ]
    reading = read_pdf(drawn_pdf([page]))
    assert not reading.draft.notes
    assert _said(reading)[-1] == "Noting the 5 km<sup>2</sup> of the lake,"

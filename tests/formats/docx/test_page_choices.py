"""Holds what the sheet and the head of a page are for each choice, and that A4 breaks no line otherwise than Letter."""

from __future__ import annotations

from dataclasses import replace

from penholder.formats.docx.choices import Paper, WordChoices
from penholder.formats.docx.elements import Element, W, child, serialized, value
from penholder.formats.docx.reader import read_docx
from penholder.formats.docx.writer import write_docx
from penholder.model.draft import Draft
from penholder.model.inline import plain
from penholder.model.kinds import Body, Kind, Stage
from penholder.model.masthead import Masthead
from penholder.model.note_marks import shown_marks
from penholder.model.paragraph import fixed
from tests.formats.docx.made_up import changed, found, paragraphs_in, part, sample
from tests.formats.docx.test_choices import is_same
from tests.model.build import op, par, pre

INFORMAL = WordChoices(stage=Stage.WORKING, version_line="Rev. 2, 24 November 2026, 14.30")


def measures(choices: WordChoices) -> dict[str, int]:
    main = part(write_docx(sample(), choices).data)
    return {
        name.removeprefix(f"{{{W}}}"): int(number)
        for one in found(main, "pgSz", "pgMar")
        for name, number in one.attrib.items()
    }


def text_area(sheet: dict[str, int]) -> tuple[int, int, int]:
    """Width and height of the text, and how much lower than its header it begins."""
    width = sheet["w"] - sheet["left"] - sheet["right"]
    return width, sheet["h"] - sheet["top"] - sheet["bottom"], sheet["top"] - sheet["header"]


def test_a4_has_the_text_of_letter_in_the_middle_of_another_sheet() -> None:
    letter, a4 = measures(WordChoices()), measures(WordChoices(paper=Paper.A4))
    assert (letter["w"], letter["h"], a4["w"], a4["h"]) == (12240, 15840, 11906, 16838)
    assert text_area(letter) == text_area(a4)
    assert a4["left"] == a4["right"]
    assert a4["footer"] - letter["footer"] == a4["bottom"] - letter["bottom"] == a4["top"] - letter["top"]


def test_wide_margins_and_line_numbers_are_for_working_texts_alone() -> None:
    chosen = WordChoices(line_numbers=True, wide_margins=True, version_line="Rev. 1")
    assert measures(chosen) == measures(WordChoices())
    assert not found(part(write_docx(sample(), chosen).data), "lnNumType")
    working = replace(chosen, stage=Stage.WORKING)
    assert measures(working)["right"] == measures(INFORMAL)["right"] + 1440
    assert found(part(write_docx(sample(), working).data), "lnNumType")


def informal() -> Draft:
    return Draft(
        (
            par("p1", Kind.SPONSORS, "Ruritania: draft resolution"),
            par("p2", Kind.TITLE, "Safe water"),
            par("p3", Kind.ORGAN, "The General Assembly,"),
            pre("p4", "Recalling [EU: all] its work,"),
            pre("p5", "Noting:"),
            pre("p6", "One thing,", level=1),
            op("p7", "Decides [agreed ad ref];"),
            op("p8", "To act;", level=1),
            op("p9", "Decides more;", number=fixed("1 bis")),
            op("p10", "Typed;", typed="OP5"),
            op("p11", "Counted.", typed=None),
            par("p12", Kind.ANNEX),
            par("p13", Kind.NUMBERED, "Of the annex."),
        ),
        stage=Stage.WORKING,
    )


def test_a_working_text_prints_the_labels_of_negotiators_and_keeps_the_words() -> None:
    data = write_docx(informal(), INFORMAL).data
    assert paragraphs_in(part(data)) == [
        "Ruritania: draft resolution",
        "Safe water",
        "The General Assembly,",
        "PP1\tRecalling [EU: all] its work,",
        "PP2\tNoting:",
        "(a)\tOne thing,",
        "OP1\tDecides [agreed ad ref];",
        "(a)\tTo act;",
        "OP1 bis\tDecides more;",
        "OP5\tTyped;",
        "OP3\tCounted.",
        "Annex",
        "1.\tOf the annex.",
    ]


def test_a_working_text_reads_back_as_the_draft_with_its_own_labels() -> None:
    read = read_docx(write_docx(informal(), INFORMAL).data).draft
    assert read.stage is Stage.WORKING
    assert is_same(read, informal())


def test_a_label_that_a_person_altered_in_a_working_text_is_kept_as_typed() -> None:
    data = write_docx(informal(), INFORMAL).data
    main = part(data)
    run = next(one for one in found(main, "t") if one.text == "OP1 bis")
    run.text = "OP1 ter"
    other = next(one for one in found(main, "t") if one.text == "PP2")
    other.text = "PP2 alt"
    read = read_docx(changed(data, "word/document.xml", lambda _: serialized(main))).draft
    assert read.paragraphs[4].typed_label == "PP2 alt"
    assert read.paragraphs[8].number == fixed("1 ter")


def test_every_page_of_a_working_text_says_which_version_it_is_and_has_a_number() -> None:
    data = write_docx(sample(), INFORMAL).data
    for which in ("default", "even"):
        assert paragraphs_in(part(data, f"word/header_{which}.xml")) == [INFORMAL.version_line]
        assert found(part(data, f"word/footer_{which}.xml"), "instrText")
    assert not found(part(data), "titlePg")
    assert "United Nations" not in paragraphs_in(part(data))


def test_the_notes_of_a_masthead_stay_with_it() -> None:
    data = write_docx(sample(), INFORMAL)
    read = read_docx(data.data).draft
    assert [*shown_marks(read).values()] == ["**", "1", "2", "3"]
    assert [str(one) for one in data.left_out] == [
        "A working text has no masthead, so the Word file has none; the draft keeps it."
    ]


def test_a_draft_in_negotiation_is_a_working_text_unless_it_is_made_for_tabling() -> None:
    assert not found(part(write_docx(informal()).data), "titlePg")
    tabled = write_docx(informal(), WordChoices(stage=Stage.TABLING)).data
    assert found(part(tabled), "titlePg")
    assert "1.\tDecides [agreed ad ref];" in paragraphs_in(part(tabled))


def head(draft: Draft) -> list[tuple[str | None, str]]:
    main = part(write_docx(draft).data)
    paragraphs: list[Element] = found(main, "p")
    lines = [(value(child(one, "pPr", "pStyle")), "".join(t.text or "" for t in found(one, "t"))) for one in paragraphs]
    return [one for one in lines if one[1]]


def of_body(body: Body, **fields: str) -> Draft:
    masthead = Masthead(**{name: plain(words) for name, words in fields.items()})
    names = {Body.HRC: "Human Rights Council", Body.ECOSOC: "Economic and Social Council", Body.SC: "Security Council"}
    organ = par("p3", Kind.ORGAN, f"The {names[body]},")
    return Draft((par("p2", Kind.SPONSORS, "Chad: draft resolution"), organ, op("p4", "Decides.")), (), masthead, body)


def test_the_human_rights_council_stands_below_the_assembly_with_its_session_and_dates() -> None:
    draft = of_body(
        Body.HRC,
        symbol="A/HRC/60/L.5",
        session="Sixtieth session",
        agenda_item="Agenda item 3",
        agenda_title="Promotion of all human rights",
    )
    dates = par("p1", Kind.TEXT, "8 September–3 October 2025")
    draft = replace(draft, paragraphs=(dates, *draft.paragraphs))
    assert head(draft)[:9] == [
        ("ResUnitedNations", "United Nations"),
        ("ResSymbol", "A/HRC/60/L.5"),
        ("XLarge", "General Assembly"),
        ("ResSubsidiary", "Human Rights Council"),
        ("Session", "Sixtieth session"),
        ("ResSessionDates", "8\u00a0September–3\u00a0October 2025"),
        ("AgendaItemNormal", "Agenda item 3"),
        ("AgendaTitleH2", "Promotion of all human rights"),
        ("Sponsors", "Chad: draft resolution"),
    ]
    read = read_docx(write_docx(draft).data).draft
    assert is_same(read, draft)
    assert read.body is Body.HRC


def test_the_economic_and_social_council_has_its_year_and_item() -> None:
    draft = of_body(Body.ECOSOC, symbol="E/2026/L.4", session="2026 session", agenda_item="Agenda item 12 (d)")
    assert head(draft)[2:6] == [
        ("XLarge", "Economic and Social Council"),
        ("Session", "2026 session"),
        ("AgendaItemNormal", "Agenda item 12 (d)"),
        ("Sponsors", "Chad: draft resolution"),
    ]
    assert is_same(read_docx(write_docx(draft).data).draft, draft)


def test_the_security_council_sets_its_sponsors_larger_below_the_masthead() -> None:
    draft = of_body(Body.SC, symbol="S/2026/12", distribution="Distr.: General")
    assert head(draft)[2:5] == [
        ("XLarge", "Security Council"),
        ("Distribution", "Distr.: General"),
        ("ResSponsorsCouncil", "Chad: draft resolution"),
    ]
    assert read_docx(write_docx(draft).data).draft.body is Body.SC

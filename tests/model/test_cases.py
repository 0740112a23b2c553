"""Every row of the table of cases: how each odd shape of a text is held, and what it is called."""

from __future__ import annotations

from penholder.model.kinds import DocumentType, Kind
from penholder.model.outline import outline
from penholder.model.paragraph import RESTART, UNNUMBERED, fixed
from tests.model.build import draft, labels, op, par, places, pre, shown


def test_subparagraphs_have_the_kind_of_their_paragraph_and_a_level() -> None:
    text = draft(
        op("p1"), op("p2", level=1), op("p3", level=2), op("p4", level=3), op("p5", level=4), op("p6", level=1)
    )
    assert labels(text) == ["1", "1 (a)", "1 (a) (i)", "1 (a) (i) a", "1 (a) (i) a i", "1 (b)"]
    assert shown(text) == ["1.", "(a)", "(i)", "a.", "i.", "(b)"]


def test_preambular_paragraphs_have_no_label_but_their_subparagraphs_do() -> None:
    text = draft(pre("p1"), pre("p2"), pre("p3", level=1), pre("p4", level=1))
    assert labels(text) == [None, None, "(a)", "(b)"]
    assert places(text) == ["PP1", "PP2", "PP2 (a)", "PP2 (b)"]


def test_flush_text_goes_on_with_the_paragraph_and_takes_no_number() -> None:
    text = draft(op("p1"), op("p2", level=1), op("p3", level=1), par("p4", Kind.TEXT, "which follow;"), op("p5"))
    assert labels(text) == ["1", "1 (a)", "1 (b)", None, "2"]
    assert places(text)[3] == "text after 1 (b)"


def test_an_organ_line_may_be_followed_by_letters_without_a_parent() -> None:
    text = draft(par("p1", Kind.ORGAN, "The General Assembly:"), op("p2", level=1), op("p3", level=1))
    assert labels(text) == [None, "(a)", "(b)"]


def test_a_decision_of_one_paragraph_has_no_label() -> None:
    text = draft(par("p1", Kind.ORGAN, "The General Assembly"), op("p2", "Decides", number=UNNUMBERED))
    assert labels(text) == [None, None]
    assert shown(text) == ["", ""]


def test_operative_numbers_run_on_over_section_headings() -> None:
    heading = par("p2", Kind.HEADING, "II. Means of implementation")
    deeper = par("p3", Kind.HEADING, "A. Finance", level=1)
    text = draft(op("p1"), heading, deeper, op("p4"))
    assert labels(text) == ["1", None, None, "2"]
    assert places(text)[1:3] == ["section II", "section A"]


def test_parts_may_number_anew_and_repeat_a_preamble() -> None:
    text = draft(
        par("p1", Kind.HEADING, "I"),
        pre("p2"),
        op("p3"),
        op("p4"),
        par("p5", Kind.HEADING, "II"),
        pre("p6"),
        op("p7", number=RESTART),
        op("p8"),
    )
    assert labels(text) == [None, None, "1", "2", None, None, "1", "2"]
    assert places(text)[5:] == ["II, PP1", "II, 1", "II, 2"]
    assert outline(text)["p4"].zone != outline(text)["p8"].zone  # type: ignore[index]


def test_numbers_begin_again_in_an_annex() -> None:
    text = draft(op("p1"), op("p2"), par("p3", Kind.ANNEX), par("p4", Kind.NUMBERED), par("p5", Kind.NUMBERED, level=1))
    assert labels(text) == ["1", "2", "Annex", "1", "1 (a)"]
    assert places(text)[2:] == ["annex", "annex, 1", "annex, 1 (a)"]


def test_several_annexes_are_counted_in_roman_numerals() -> None:
    text = draft(
        op("p1"), par("p2", Kind.ANNEX), par("p3", Kind.NUMBERED), par("p4", Kind.ANNEX), par("p5", Kind.NUMBERED)
    )
    assert labels(text) == ["1", "Annex I", "1", "Annex II", "1"]
    assert places(text)[4] == "annex II, 1"


def test_bullets_are_typed_labels_one_level_below() -> None:
    text = draft(op("p1"), op("p2", level=1, typed="•"), op("p3", level=1, typed="•"))
    assert shown(text) == ["1.", "•", "•"]


def test_the_number_of_a_past_resolution_is_the_typed_label_of_its_title() -> None:
    text = draft(par("p1", Kind.TITLE, "Safe water", typed="79/181."))
    assert shown(text) == ["79/181."]
    assert labels(text) == [None]


def test_a_sponsors_line_is_one_paragraph() -> None:
    text = draft(par("p1", Kind.SPONSORS, "Chad, Peru and Viet Nam: draft resolution"))
    assert places(text) == ["sponsors"]


def test_an_amendment_holds_numbered_or_plain_instructions() -> None:
    assert DocumentType.AMENDMENT.value == "amendment"
    text = draft(par("p1", Kind.TEXT, "Insert a new paragraph reading:"), par("p2", Kind.NUMBERED, "Delete."))
    assert labels(text) == [None, "1"]


def test_a_fixed_number_stands_still_and_does_not_advance_the_count() -> None:
    text = draft(op("p1"), op("p2", number=fixed("1 bis")), op("p3"))
    assert shown(text) == ["1.", "1 bis.", "2."]
    assert labels(text) == ["1", "1 bis", "2"]


def test_a_typed_label_is_shown_and_spoken_but_the_count_goes_its_own_way() -> None:
    text = draft(op("p1"), op("p2", typed="3."), op("p3", level=1))
    entry = outline(text).entries[2]
    assert shown(text) == ["1.", "3.", "(a)"]
    assert (entry.label, entry.spoken) == ("2 (a)", "3 (a)")


def test_after_z_comes_aa() -> None:
    items = [op(f"p{index}", level=1) for index in range(2, 30)]
    assert shown(draft(op("p1"), *items))[26:29] == ["(z)", "(aa)", "(bb)"]

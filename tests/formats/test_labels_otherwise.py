"""Labels that people write otherwise than the Manual are read as labels, so that a check can speak of them."""

from __future__ import annotations

import pytest

from penholder.checks.engine import check
from penholder.model.kinds import Kind
from penholder.model.paragraph import fixed
from tests.formats.seen import kinds_seen, text_draft

HEAD = "Safe water in schools\n\nThe General Assembly,\n\nRecalling its resolution 70/1 of 25 September 2015,\n\n"
Row = tuple[str, int, str, str]


def _rows(text: str) -> list[Row]:
    return [(kind.value, level, label, words) for kind, level, label, words in kinds_seen(text_draft(text))]


def _rules(text: str) -> set[str]:
    return {finding.rule for finding in check(text_draft(text)).findings}


@pytest.mark.parametrize("labels", [("I.", "II.", "III."), ("A.", "B.", "C."), ("(a)", "(b)", "(c)"), ("•", "•", "•")])
def test_roman_numerals_and_capitals_before_operative_paragraphs_are_their_numbers(labels: tuple[str, ...]) -> None:
    texts = ["Requests a report;", "Invites States to dig wells;", "Decides to go on."]
    rows = _rows(HEAD + "\n\n".join(f"{label} {words}" for label, words in zip(labels, texts, strict=True)))
    assert rows[3:] == [("operative", 0, label, words) for label, words in zip(labels, texts, strict=True)]


def test_one_roman_numeral_in_a_row_of_figures() -> None:
    text = HEAD + "1. Requests a report;\n\nII. Invites States to dig wells;\n\n3. Decides to go on."
    assert _rows(text)[3:] == [
        ("operative", 0, "1.", "Requests a report;"),
        ("operative", 0, "II.", "Invites States to dig wells;"),
        ("operative", 0, "3.", "Decides to go on."),
    ]
    assert "numbering/operative-sequence" in _rules(text)


def test_a_heading_with_a_roman_numeral_stays_a_heading() -> None:
    rows = _rows(HEAD + "I. Requests for help\n\n1. Requests a report;\n\nII. Means\n\n2. Decides to go on.")
    assert [row[0] for row in rows[3:]] == ["heading", "operative", "heading", "operative"]


@pytest.mark.parametrize("label", ["1A.", "1 A.", "1a.", "1.1", "1.1."])
def test_letters_and_decimals_behind_a_number_are_numbers_put_in(label: str) -> None:
    text = HEAD + f"1. Requests a report;\n\n{label} [Invites States to dig wells;]\n\n2. Decides to go on."
    draft = text_draft(text)
    assert [one.number for one in draft.paragraphs if one.kind is Kind.OPERATIVE][1] == fixed(label.rstrip("."))
    assert _rows(text)[4][2].rstrip(".") == label.rstrip(".")
    assert _rows(text)[5][:3] == ("operative", 0, "2.")


def test_a_number_with_decimals_that_no_paragraph_follows_is_none() -> None:
    rows = _rows(HEAD + "1. Requests a report on\n\n1.5 million people in the region.")
    assert all(row[2] != "1.5" for row in rows)


@pytest.mark.parametrize("sign", ["(a)", "a)", "•", "-"])
def test_a_letter_or_bullet_before_a_preambular_paragraph_begins_no_list(sign: str) -> None:
    pre = f"Safe water\n\nThe General Assembly,\n\n{sign} Recalling its resolution 70/1,\n\nNoting the report,\n\n"
    text = pre + "1. Decides to go on;\n\n2. Requests a report."
    assert _rows(text)[2:4] == [
        ("preambular", 0, sign, "Recalling its resolution 70/1,"),
        ("preambular", 0, "", "Noting the report,"),
    ]
    assert "numbering/preamble-none" in _rules(text)
    assert not _rules(text) & {"structure/order", "numbering/no-lone-subparagraph"}


def test_items_below_a_preambular_chapeau_stay_items() -> None:
    text = "Safe water\n\nThe General Assembly,\n\nConvinced:\n\n(a) Recognizing,\n\n(b) Money,\n\n1. Decides to go on;"
    assert [row[:3] for row in _rows(text)[2:5]] == [
        ("preambular", 0, ""),
        ("preambular", 1, "(a)"),
        ("preambular", 1, "(b)"),
    ]


@pytest.mark.parametrize("signs", ["a. b. c.", "(a) b. (c)", "a. (b) (c)", "A. B. C."])
def test_letters_with_a_stop_below_a_number_are_its_items(signs: str) -> None:
    items = "".join(f"\n\n{sign} To act in case {at};" for at, sign in enumerate(signs.split()))
    text = HEAD + f"1. Decides:{items}\n\n2. Requests a report."
    assert [row[:3] for row in _rows(text)[4:7]] == [("operative", 1, sign) for sign in signs.split()]
    assert "numbering/sublevel-form" in _rules(text)


def test_letters_with_a_stop_below_roman_numerals_are_of_the_third_level() -> None:
    text = HEAD + "1. Decides:\n\n(a) To test:\n\n(i) Wells:\n\na. Deep;\n\nb. Flat;\n\n(ii) Pipes;\n\n(b) To report;"
    assert [row[1] for row in _rows(text)[3:]] == [0, 1, 2, 3, 3, 2, 1]


def test_a_bullet_in_the_place_of_a_label_is_an_item_of_its_list() -> None:
    text = HEAD + "1. Decides:\n\n(a) To test:\n\n(i) Wells;\n\n(ii) Pipes;\n\n• Taps;\n\n(iv) Pumps;\n\n(b) To report;"
    assert [row[1] for row in _rows(text)[3:]] == [0, 1, 2, 2, 2, 2, 1]
    assert not _rules(text) & {"numbering/sublevel-sequence", "numbering/no-lone-subparagraph"}


def test_bullets_below_an_item_that_ends_in_a_colon_are_below_it() -> None:
    text = HEAD + "1. Decides:\n\n(a) To test:\n\n• Wells;\n\n• Pipes;\n\n(b) To report;\n\n2. Requests help."
    assert [row[1] for row in _rows(text)[3:]] == [0, 1, 2, 2, 1, 0]


def test_an_opening_with_a_small_letter_begins_a_paragraph() -> None:
    rows = _rows(
        "Safe water\n\nThe General Assembly,\n\nRecalling its work,\n\nnoting also the report,\n\n1. Decides to go on;"
    )
    assert [row[3] for row in rows[2:4]] == ["Recalling its work,", "noting also the report,"]

"""What counts as the label of a paragraph, in which ways it can be read, and what only looks like one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from penholder.drafting.halves import Half
from penholder.drafting.labels import LabelForm, print_label, read_label

ARABIC, LETTER, ROMAN = LabelForm.ARABIC, LabelForm.LETTER, LabelForm.ROMAN

STANDARD = [
    ("1. Requests the Office", "1.", {ARABIC: 1}),
    ("12.\tRequests the Office", "12.", {ARABIC: 12}),
    ("3.\u00a0Requests", "3.", {ARABIC: 3}),
    ("14 bis. Invites", "14 bis.", {ARABIC: 14}),
    ("(a) To report", "(a)", {LETTER: 1}),
    ("(aa)\tTo report", "(aa)", {LETTER: 27}),
    ("(c) To report", "(c)", {LETTER: 3}),
    ("(i)\tTo report", "(i)", {LETTER: 9, ROMAN: 1}),
    ("(ii) To report", "(ii)", {LETTER: 35, ROMAN: 2}),
    ("(xii) To report", "(xii)", {ROMAN: 12}),
    ("a. Wells", "a.", {LabelForm.LETTER_STOP: 1}),
    ("v. Wells", "v.", {LabelForm.LETTER_STOP: 22, LabelForm.ROMAN_STOP: 5}),
    ("(d) bis To report", "(d) bis", {LETTER: 4}),
    ("5.", "5.", {ARABIC: 5}),
]

NOT_STANDARD = [
    ("7) Requests", "7)", {ARABIC: 7}),
    ("(7) Requests", "(7)", {ARABIC: 7}),
    ("7 . Requests", "7 .", {ARABIC: 7}),
    ("07. Requests", "07.", {ARABIC: 7}),
    ("14 bis Invites", "14 bis", {ARABIC: 14}),
    ("b) To report", "b)", {LETTER: 2}),
    ("(B) To report", "(B)", {LETTER: 2}),
    ("(b)To report", "(b)", {LETTER: 2}),
    ("1.Recalls that", "1.", {ARABIC: 1}),
    ("• wells", "•", {LabelForm.BULLET: 0}),
    ("–\twells", "–", {LabelForm.BULLET: 0}),
]

NONE = [
    "",
    "2030 Agenda for Sustainable Development",
    "12 August 1949 and after",
    "12. August 1949",
    "1. 5 million dollars",
    "1.5 million dollars",
    "15 per cent",
    "No. 5",
    "1949. The year",
    "(2017) and later",
    "(he) says",
    "(ab) To",
    "(iiii) To",
    "i.e. that",
    "p. 23 of the report",
    "A. General questions",
    "IV. General questions",
    "-5 degrees",
    "* Second reissue",
    "12 members",
    "Requests the Office",
    "OPEN questions",
]


@pytest.mark.parametrize(("text", "label", "forms"), STANDARD)
def test_reads_labels_that_are_well_formed(text: str, label: str, forms: dict[LabelForm, int]) -> None:
    read = read_label(text)
    assert read is not None
    assert (read.text, dict(read.forms), read.standard) == (label, forms, True)
    assert text[read.end :] == text[read.start + len(label) :].lstrip("\t \u00a0")


@pytest.mark.parametrize(("text", "label", "forms"), NOT_STANDARD)
def test_reads_labels_of_other_forms_and_says_so(text: str, label: str, forms: dict[LabelForm, int]) -> None:
    read = read_label(text)
    assert read is not None
    assert (read.text, dict(read.forms), read.standard) == (label, forms, False)


@pytest.mark.parametrize("text", NONE)
def test_leaves_what_only_looks_like_a_label(text: str) -> None:
    assert read_label(text) is None


@pytest.mark.parametrize(
    ("text", "half", "number", "suffix"),
    [
        ("PP3 Recalling", Half.PREAMBULAR, 3, ""),
        ("PP 4 bis. Recalling", Half.PREAMBULAR, 4, "bis"),
        ("OP12. Requests", Half.OPERATIVE, 12, ""),
        ("OP5bis Requests", Half.OPERATIVE, 5, "bis"),
        ("op 5 alt 2: Requests", Half.OPERATIVE, 5, "alt 2"),
        ("OP4a. Requests", Half.OPERATIVE, 4, "a"),
        ("OP7)", Half.OPERATIVE, 7, ""),
    ],
)
def test_reads_the_labels_of_a_negotiation(text: str, half: Half, number: int, suffix: str) -> None:
    read = read_label(text)
    assert read is not None
    assert (read.half, read.value(LabelForm.WORKING), read.suffix) == (half, number, suffix)
    assert text[read.end :] in ("", "Recalling", "Requests")


def test_an_opening_bracket_belongs_to_the_paragraph() -> None:
    read = read_label("[4 bis. Invites")
    assert read is not None
    assert (read.prefix, read.start, read.text, read.suffix) == ("[", 1, "4 bis.", "bis")
    assert read.standard


def test_a_number_that_a_paragraph_begins_with_does_not_hide_its_label() -> None:
    read = read_label("12. 2030 Agenda for Sustainable Development")
    assert read is not None
    assert read.value(ARABIC) == 12


LEVEL_FORMS = (ARABIC, LETTER, ROMAN, LabelForm.LETTER_STOP, LabelForm.ROMAN_STOP)


@given(level=st.integers(0, 4), value=st.integers(1, 52))
def test_what_is_printed_is_read_again_at_every_level(level: int, value: int) -> None:
    printed = print_label(level, value)
    read = read_label(f"{printed}\tWells")
    assert read is not None
    assert read.value(LEVEL_FORMS[level]) == value
    assert (read.text, read.standard) == (printed, True)


@pytest.mark.parametrize(("level", "label"), list(enumerate(["3.", "(c)", "(iii)", "c.", "iii."])))
def test_prints_the_forms_of_the_levels(level: int, label: str) -> None:
    assert print_label(level, 3) == label


@pytest.mark.parametrize("level", [-1, 5])
def test_there_are_no_labels_beyond_the_fourth_level(level: int) -> None:
    with pytest.raises(ValueError, match="levels 0 to 4"):
        print_label(level, 1)

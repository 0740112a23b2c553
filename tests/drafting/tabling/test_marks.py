"""What negotiators write beside a text, and what of it goes from a line."""

from __future__ import annotations

import pytest

from penholder.drafting.parties import is_parties, is_position, leading_parties
from penholder.drafting.tabling.names_in_front import label_behind_names
from penholder.drafting.tabling.plan import StepKind
from penholder.drafting.tabling.strokes import strokes_in
from penholder.drafting.working_marks import is_version_line, is_working_mark


@pytest.mark.parametrize(
    "inside",
    [
        "Agreed", "agreed ad ref", "Agreed ad ref.", "agreed 14/10", "agreed ad ref 14/10", "Agreed – 3 November", "ad ref",
        "NEW", "new para", "Based on A/RES/78/130, PP2", "Language from A/RES/78/130, OP4", "A/RES/78/130, OP4", "ex-OP4",
        "ex PP5", "moved from OP7", "technical update", "agreed language from resolution 78/130",
        "agreed language, A/RES/78/130, PP4",
    ],
)  # fmt: skip
def test_marks(inside: str) -> None:
    assert is_working_mark(inside)


@pytest.mark.parametrize(
    "inside",
    [
        "A/80/157, para. 5",
        "A/80/157",
        "see A/80/157",
        "as agreed",
        "new wells",
        "a",
        "iv",
        "resolution 217 A (III)",
        "2025",
        "sic",
    ],
)
def test_what_belongs_to_a_text_is_no_mark(inside: str) -> None:
    assert not is_working_mark(inside)


@pytest.mark.parametrize("names", ["EU", "US/UK", "Chad, Peru and Norway", "G77 and China", "CAN, AUS, NZ", "Türkiye"])
def test_delegations(names: str) -> None:
    assert is_parties(names)
    assert leading_parties(f"{names}: Recalling wells,") == len(names) + 2


@pytest.mark.parametrize("words", ["the wells", "can", "and", "are", "Chadian", "EUR", "Recalling", "Member States"])
def test_words_are_no_delegations(words: str) -> None:
    assert not is_parties(words)
    assert leading_parties(f"{words}: one") is None


@pytest.mark.parametrize(
    "words", ["RUS: delete", "JPN supports; RUS, CHN delete", "RETAIN – EU, MEX", "Pending", "EU reserves"]
)
def test_positions(words: str) -> None:
    assert is_position(words)


@pytest.mark.parametrize("words", ["deep", "to delete the wells", "open to all States", "and the text of it"])
def test_words_are_no_positions(words: str) -> None:
    assert not is_position(words)


@pytest.mark.parametrize(
    "line",
    [
        "ZERO DRAFT", "Zero draft – 12 September 2025", "Facilitator’s text, as of 3 October 2025, 18:00", "Rev.1",
        "Compilation of proposals – Rev. 1 (as of 20 October, 13:00)", "Rev. 2 (as of 3 November, 18:00)", "Chair’s text",
        "Facilitator’s revised draft, Rev. 3 (as of 12 November 2025, 19:30)", "As of 3 November 2025, 6 p.m.",
    ],
)  # fmt: skip
def test_lines_that_name_a_version(line: str) -> None:
    assert is_version_line(line)


@pytest.mark.parametrize(
    "line",
    ["Draft resolution", "Water in schools", "3 November 2025", "Peru and Chad: revised draft resolution", "Eightieth session",
     "Rev. 2 of the plan of action", "Text of the convention", "Original: English", "Limited"],
)  # fmt: skip
def test_lines_of_a_masthead_name_no_version(line: str) -> None:
    assert not is_version_line(line)


def _after(text: str, attributed: bool = True) -> str:
    for stroke in reversed(strokes_in(text, attributed)):
        text = text[: stroke.start] + stroke.after + text[stroke.end :]
    return text


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Recalling wells, (Agreed)", "Recalling wells,"),
        ("Recalling wells, [agreed ad ref]  ", "Recalling wells,"),
        ("Recalling wells, agreed ad ref", "Recalling wells,"),
        ("Recalling wells,\ufffc (new)\ufffc", "Recalling wells,\ufffc\ufffc"),
        ("Recalling wells, (new) (Agreed)", "Recalling wells,"),
        ("Digs (agreed) wells;", "Digs wells;"),
        ("Digs wells (agreed);", "Digs wells;"),
        ("EU: Recalling wells,", "Recalling wells,"),
        ("(EU/UK) Recalling wells,", "Recalling wells,"),
        ("(new) G77: Recalling wells,", "Recalling wells,"),
        ("Facilitator’s proposal: Recalling wells,", "Recalling wells,"),
        ("Recalling wells, (EU, MEX)", "Recalling wells,"),
        ("Recalling  deep   wells, ", "Recalling deep wells,"),
        ("(new) [Recalling wells,]", "[Recalling wells,]"),
    ],
)
def test_what_goes(text: str, left: str) -> None:
    assert _after(text) == left
    assert _after(left) == left


@pytest.mark.parametrize(
    "text",
    [
        "(EU) [Recalling wells,]",
        "EU: [Recalling wells,]",
        "[EU: Recalling wells,]",
        "[Recalling wells,] (agreed)",
        "[Recalling wells,] (EU, MEX)",
        "Recalling wells, (RUS: delete)",
        "Recalling “the (agreed)  text”,",
        "Recalling the European Union (EU) and wells,",
        "See https://wells.org/a(agreed)b,",
        "Recalling wells (A/80/157, para. 3),",
        "Welcomes all new wells (see A/80/157);",
        "EU:",
        "(Agreed)",
    ],
)
def test_what_stays(text: str) -> None:
    assert _after(text) == text


def test_names_in_front_of_other_lines_are_words() -> None:
    assert _after("Peru: two members", attributed=False) == "Peru: two members"
    assert _after("Peru: two members") == "Peru: two members"
    assert _after("sources of energy (clean)") == "sources of energy (clean)"
    assert _after("Columns     apart") == "Columns     apart"
    [stroke] = strokes_in("Peru: Recalling wells,", attributed=True)
    assert stroke.kind is StepKind.ATTRIBUTION


@pytest.mark.parametrize("names", ["EU proposal", "Facilitator’s proposal", "proposed by Chad", "UK text"])
def test_proposals_ask_for_nothing(names: str) -> None:
    assert is_parties(names)


@pytest.mark.parametrize(
    ("text", "label", "start"),
    [
        ("(EU/UK) PP3 bis Recalling wells,", "PP3 bis", 8),
        ("EU: OP5 Invites rest;", "OP5", 4),
        ("[EU: OP5. Invites rest;]", "OP5.", 5),
        ("(new) (Facilitator’s proposal) OP5 bis Invites rest;", "OP5 bis", 31),
    ],
)
def test_labels_behind_names(text: str, label: str, start: int) -> None:
    read = label_behind_names(text)
    assert read is not None
    assert (read.text, read.start, read.prefix) == (label, start, text[:start])


@pytest.mark.parametrize(
    "text", ["OP5 Invites rest;", "See OP5 Invites", "EU: 5. Invites", "EU: OPEC", "Recalling PP3,"]
)
def test_no_label_behind_names(text: str) -> None:
    assert label_behind_names(text) is None

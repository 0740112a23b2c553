"""Markdown as adopted texts and people write it."""

from __future__ import annotations

import pytest

from penholder.formats.markdown.reader import read_markdown
from penholder.formats.markdown.writer import write_markdown
from penholder.model.draft import Draft
from penholder.model.inline import BOLD, ITALIC, Text
from penholder.model.kinds import Kind
from penholder.model.paragraph import Paragraph
from tests.formats.seen import kinds_seen, lines_seen, notes_seen

HEAD = "# Safe water\n\n*The General Assembly*,\n\n"


def _draft(text: str) -> Draft:
    return read_markdown((HEAD + text).encode()).draft


def _marked(text: str) -> list[tuple[str, frozenset[object]]]:
    line = _draft(f"*Recalling* {text}").paragraphs[2].inlines
    return [(inline.text, inline.marks) for inline in line if isinstance(inline, Text)][1:]


IT, BO = frozenset({ITALIC}), frozenset({BOLD})
NONE: frozenset[object] = frozenset()


@pytest.mark.parametrize(
    ("source", "runs"),
    [
        ("its *own* work", [(" its ", NONE), ("own", IT), (" work", NONE)]),
        ("its **own** work", [(" its ", NONE), ("own", BO), (" work", NONE)]),
        ("a***b***c", [(" a", NONE), ("b", IT | BO), ("c", NONE)]),
        ("**Action 13*****.*** x", [(" ", NONE), ("Action 13", BO), (".", IT | BO), (" x", NONE)]),
        ("2 * 3 * 4", [(" 2 * 3 * 4", NONE)]),
        ("Peru\\* and *", [(" Peru* and *", NONE)]),
        ("open *never closed", [(" open *never closed", NONE)]),
        ("<u>x</u> </i>", None),
        ("&#42;x&#42;", [(" *x*", NONE)]),
        ("a \\[b\\] \\d", [(" a [b] \\d", NONE)]),
    ],
)
def test_emphasis_and_escapes(source: str, runs: list[tuple[str, frozenset[object]]] | None) -> None:
    found = _marked(source)
    if runs is None:
        assert "".join(text for text, _ in found) == " x </i>"
    else:
        assert found == runs


def test_notes_with_several_paragraphs_and_lazy_lines() -> None:
    draft = _draft(
        "*Recalling* it,[^1] and that,[^2]\n\n[^1]: See *here*,\n    and there.\n\n    Second.\n[^2]: One\nline.\n"
    )
    assert [note.words for note in draft.notes] == ["See here, and there.\nSecond.", "One line."]


def test_one_label_over_two_bodies_and_two_labels_over_one() -> None:
    draft = _draft("*Recalling* a,[^1] b,[^1] c,[^*] d,[^*] e,[^3]\n\n[^1]: One.\n[^1]: Two.\n[^*]: Star.\n")
    assert [(mark, "".join(sign for row in body for sign, _ in row)) for mark, body in notes_seen(draft)] == [
        ("1", "One."),
        ("1", "Two."),
        ("*", "Star."),
        ("3", ""),
    ]


def test_broken_lines_are_one_paragraph_and_items_are_several() -> None:
    draft = _draft("*Recalling* its resolution\nof last year,\n\n1. *Decides*:\n- to test;\n- to report;\n\n2. *Ends*.")
    assert lines_seen(draft)[2:] == [
        "Recalling its resolution of last year,",
        "1. Decides:",
        "- to test;",
        "- to report;",
        "2. Ends.",
    ]


def test_a_backslash_breaks_a_line_within_its_paragraph() -> None:
    assert _draft("*Recalling* one\\\ntwo,").paragraphs[2].words == "Recalling one\ntwo,"


def test_headings_by_signs_and_by_bold() -> None:
    draft = _draft("## I. Water\n\n1. *Decides*;\n\n### A. Wells\n\n2. *Goes on*;\n\n**II. Soap**\n\n3. *Ends*.")
    assert [(one.level, one.words) for one in draft.paragraphs if one.kind is Kind.HEADING] == [
        (0, "I. Water"),
        (1, "A. Wells"),
        (0, "II. Soap"),
    ]


def test_an_annex_with_its_title_in_one_line() -> None:
    rows = kinds_seen(_draft("1. *Adopts* the plan.\n\n**Annex II Plan for schools**\n\n1.\tOne."))
    assert rows[3:] == [
        (Kind.ANNEX, 0, "Annex II", ""),
        (Kind.ANNEX_TITLE, 0, "", "Plan for schools"),
        (Kind.NUMBERED, 0, "1.", "One."),
    ]


def test_what_stands_behind_adoption_data_belongs_to_an_annex() -> None:
    rows = kinds_seen(
        _draft("1. *Adopts* it.\n\n*55th plenary meeting*\n\n*24 December 2024*\n\n**Declaration**\n\n1.\tWe act.")
    )
    assert [row[0] for row in rows[3:]] == [Kind.CLOSING, Kind.CLOSING, Kind.HEADING, Kind.NUMBERED]


def test_a_list_that_runs_on_over_headings_keeps_its_letters() -> None:
    draft = _draft(
        "1. *Adopts* it.\n\n# Annex\n\n**Plan**\n\n1.\tWe will:\n\n**Water**\n\n(a)\tTest;\n\n"
        "(b)\tReport;\n\n**Soap**\n\n(c)\tBuy."
    )
    assert [(one.level, one.typed_label) for one in draft.paragraphs if one.kind is Kind.NUMBERED] == [
        (0, None),
        (1, None),
        (1, None),
        (1, None),
    ]


def test_a_table_is_one_object_with_its_text() -> None:
    draft = _draft("| Month | *Task* |\n| --- | --- |\n| March | a \\| b |\n")
    assert (draft.paragraphs[2].kind, draft.paragraphs[2].words) == (Kind.OBJECT, "Month\tTask\nMarch\ta | b")


def test_two_agenda_titles_stay_two_lines() -> None:
    text = (
        "A/RES/78/999\n\n**Seventy-eighth session**\n\nAgenda items 1 and 2\n\n**One**\n\n"
        "**Two**\n\n**Peru: draft resolution**\n\n"
    )
    draft = read_markdown((text + HEAD).encode()).draft
    assert "".join(inline.text for inline in draft.masthead.agenda_title if isinstance(inline, Text)) == "One\nTwo"
    assert read_markdown(write_markdown(draft).data).draft.masthead == draft.masthead


def test_separators_are_furniture() -> None:
    reading = read_markdown((HEAD + "*Recalling* it,\n\n* * *\n\n1. *Decides*.").encode())
    assert [one.text for one in reading.furniture] == ["* * *"]


@pytest.mark.parametrize(
    "text", ["5. x", "(a) x", "PP3 x", "• x", "# x", "| x", "Annex", "[^1]: x", "12 Decides", "79/1. x"]
)
def test_text_that_looks_like_a_label_or_sign_stays_text(text: str) -> None:
    draft = Draft((*_draft("").paragraphs, Paragraph.of("p9", Kind.TEXT, (Text(text),))))
    again = read_markdown(write_markdown(draft).data).draft
    assert again.paragraphs[-1].words == text
    assert again.paragraphs[-1].typed_label is None


def test_what_is_left_out_is_said() -> None:
    assert write_markdown(_draft("")).left_out == ()


@pytest.mark.parametrize("what", ["draft resolution", "amendment to draft resolution A/80/L.99"])
def test_a_mark_before_the_last_words_of_a_sponsors_line_does_not_hide_it(what: str) -> None:
    head = "A/80/L.98\n\n**Eightieth session**\n\nAgenda item 72 (a)\n\n**Assistance: humanitarian assistance**\n\n"
    text = f"{head}**Chad and Peru:**[^*] **{what}**\n\n**Safe wells**\n\n*The General Assembly*,\n\n[^*]: See list.\n"
    draft = read_markdown(text.encode()).draft
    assert [one.kind for one in draft.paragraphs[:3]] == [Kind.SPONSORS, Kind.TITLE, Kind.ORGAN]
    assert draft.paragraphs[0].words == f"Chad and Peru: {what}"

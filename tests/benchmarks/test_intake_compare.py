"""The comparison that the figures of intake rest on: it sees what differs, and only that."""

from __future__ import annotations

from typing import Any

from penholder.formats.show import structure_json
from penholder.formats.text import read_text
from tests.benchmarks.intake_compare import Wrong, compare

REFERENCE: dict[str, Any] = {
    "blocks": [
        {"kind": "meta", "left": 90, "page": 1, "table": False, "md": "Agenda item 5"},
        {"kind": "heading", "left": 90, "page": 1, "table": False, "md": "**Wells**"},
        {"kind": "heading", "left": 185, "page": 1, "table": False, "md": "**Safe water**"},
        {"kind": "para", "left": 221, "page": 1, "table": False, "md": "*The General Assembly*,"},
        {"kind": "para", "left": 221, "page": 1, "table": False, "md": "*Recalling* the “Wells” Convention,[^1]"},
        {"kind": "para", "left": 221, "page": 1, "table": False, "md": "1.\t*Decides* to act:"},
        {
            "kind": "para",
            "left": 251,
            "page": 1,
            "table": False,
            "md": "(a)\tIn twenty‑five schools,[^2] at once and with care;",
        },
        {"kind": "para", "left": 90, "page": 1, "table": True, "md": "A row of a table"},
    ],
    "footnotes": [{"num": "1", "text": "See A/80/1."}, {"num": "2", "text": "Ibid."}],
}
TEXT = (
    'Safe water\n\nThe General Assembly,\n\nRecalling the "Wells" Convention,1\n\n1. Decides to act:\n\n'
    "(a) In twenty-five  schools,2 at once and with care;\n\n______\n1 See A/80/1.\n2 Ibid.\n"
)


def _shown(text: str) -> dict[str, Any]:
    return structure_json(read_text(text.encode()), "draft.txt")


def test_what_is_the_same_but_for_kinds_of_signs_and_runs_of_blanks_is_right() -> None:
    result = compare(REFERENCE, _shown(TEXT))
    scores = (result.paragraphs, result.headings, result.marks, result.notes)
    assert [(score.right, score.total) for score in scores] == [(4, 4), (1, 1), (2, 2), (2, 2)]


def test_another_label_another_word_and_a_moved_mark_are_seen() -> None:
    text = TEXT.replace("1. Decides", "2. Decides").replace("schools,2", "schools2,").replace("Ibid.", "Ibid., annex.")
    result = compare(REFERENCE, _shown(text))
    assert [place for place, _ in result.paragraphs.missed] == ["block 5, page 1"]
    assert (result.marks.right, result.notes.right) == (1, 1)
    assert result.notes.missed == [("2", "Ibid.")]


def test_a_paragraph_cut_in_two_costs_its_paragraph_and_not_its_mark() -> None:
    result = compare(REFERENCE, _shown(TEXT.replace(" and with", ";\n\nand with")))
    assert (result.paragraphs.right, result.marks.right) == (3, 2)


def test_known_errors_of_the_reference_are_not_counted() -> None:
    result = compare(REFERENCE, _shown(TEXT.replace("1. Decides", "2. Decides")), Wrong(blocks=frozenset({5})))
    assert (result.paragraphs.right, result.paragraphs.total) == (3, 3)

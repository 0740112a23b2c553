"""The rule of symbols beyond its examples: where it looks, what it leaves alone, and both kinds of rare series."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from penholder.checks.engine import check
from penholder.checks.notation import read_notation
from penholder.model.change import applied
from penholder.model.finding import Severity
from tests.checks.texts import found, operative

GRAMMAR = "symbols/grammar"


def _with_note(words: str) -> str:
    return operative("1. Goes;[^1]", "2. Ends.", f"note 1: {words}")


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("A/75/L49", "A/75/L.49"),
        ("A/C.3/80/L 29", "A/C.3/80/L.29"),
        ("A/C.3 /80/L.29", "A/C.3/80/L.29"),
        ("S/12344/Rey.1", "S/12344/Rev.1"),
        ("A/C.3/80/L.29/rev.1", "A/C.3/80/L.29/Rev.1"),
        ("A/67/828–S/2013/210", "A/67/828-S/2013/210"),
        ("A//80/12", "A/80/12"),
        ("A\\80\\12", "A/80/12"),
        ("A / 80 / 312", "A/80/312"),
        ("A /80/ 312", "A/80/312"),
        ("E / 2024 / 55", "E/2024/55"),
        ("A / HRC / 60 / 7", "A/HRC/60/7"),
        ("A / 80 / L.5", "A/80/L.5"),
        ("a/80/312", "A/80/312"),
        ("e/2024/55/Add.1", "E/2024/55/Add.1"),
    ],
)
def test_slips_are_found_and_put_right(written: str, right: str) -> None:
    draft = read_notation(_with_note(f"See {written}, para. 4."))
    (finding,) = check(draft).findings
    assert (finding.rule, finding.severity) == (GRAMMAR, Severity.ERROR)
    assert applied(draft, finding.fixes[0].edits).notes[0].words == f"See {right}, para. 4."


@pytest.mark.parametrize("written", ["a/80/312", "A / 80 / 312", "a/80/l.5"])
def test_a_note_that_is_nothing_but_a_damaged_symbol_is_told_once(written: str) -> None:
    (finding,) = check(read_notation(_with_note(f"{written}."))).findings
    assert finding.rule == GRAMMAR


def test_a_slip_that_cannot_be_put_right_is_only_reported() -> None:
    (finding,) = check(read_notation(_with_note("A/2025/L.5."))).findings
    assert (finding.rule, finding.fixes) == (GRAMMAR, ())


@pytest.mark.parametrize(
    "words",
    [
        "A/HRC/54/L.6/Rev.1.",
        "A/67/828-S/2013/210, annex.",
        "CRPD/C/PRK/RQ/1.",
        "A/CONF.157/24 (Part I), chap. III.",
        "ECE/TRANS/WP.15/AC.1/158.",
        "See A/ES-10/273 and A/ES-10/273/Corr.1.",
        "Available at www.un.org/A/75/L49.",
        "Available at https://docs.un.org/en/A/75/L49.",
        "Treaties and/or agreements of 2025/26.",
        "Grade A / 12 and 13, and types A / 5 / 6.",
    ],
)
def test_well_formed_symbols_and_web_addresses_are_left_alone(words: str) -> None:
    assert found(_with_note(words)) == []


def test_paragraphs_notes_and_masthead_are_all_looked_at() -> None:
    notation = "symbol: A/80/L 4\n" + operative("1. Recalls A/80/L 5;[^1]", "2. Ends.", "note 1: A/80/L 6.")
    assert found(notation) == [GRAMMAR] * 3


def test_what_is_quoted_is_reported_and_not_touched() -> None:
    (finding,) = check(read_notation(operative("1. Recalls “document A/80/L 5”;", "2. Ends."))).findings
    assert finding.fixes == ()


def test_the_italics_around_a_slip_stay() -> None:
    draft = read_notation(_with_note("See *what A/80/L 5 has in full*."))
    (finding,) = check(draft).findings
    line = applied(draft, finding.fixes[0].edits).notes[0].paragraphs[0]
    assert [getattr(inline, "text", "") for inline in line] == ["See ", "what A/80/L.5 has in full", "."]


def test_no_symbol_of_a_well_formed_series_is_found_fault_with(shared: Path) -> None:
    """Frequent series are right but for slips that are known by their form; so are rare ones."""
    with (shared / "lists" / "symbol_series.tsv").open(encoding="utf-8", newline="") as file:
        examples = [row["example"] for row in csv.DictReader(file, delimiter="\t")]
    faulty = {one for one in examples if found(_with_note(f"See {one}, para. 1."))}
    assert {"A/75/L49", "S/12344/Rey.1", "A/5811/"} <= faulty
    assert "A/HRC/54/L.6/Rev.1" not in faulty
    assert len(faulty) < len(examples) / 10, sorted(faulty)

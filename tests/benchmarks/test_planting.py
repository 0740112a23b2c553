"""The planting program itself: a planted slip changes the text, is one, and can be planted again at the same place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from random import Random
from typing import Any

import pytest

from penholder.checks.engine import check
from penholder.formats.registry import read_file
from penholder.model.change import applied
from penholder.model.draft import Draft
from penholder.model.edit import ReplaceText
from penholder.model.finding import Severity
from penholder.model.inline import plain
from penholder.model.place import InNote, InParagraph, Span
from tests.benchmarks.official.catalogue import listed_rules
from tests.benchmarks.official.judged import judged_rows, key_of, verdicts
from tests.benchmarks.official.own_words import meanings_of
from tests.benchmarks.official.speaking import Said, Spoken
from tests.benchmarks.planting.harvest import harvest
from tests.benchmarks.planting.kinds import BY_NAME, SLIPS
from tests.benchmarks.planting.sowing import Bed, beds, sown, still_stands
from tests.checks.shapes import shape
from tests.checks.texts import clean

EVERY = 8
WANTED = 4

_OWN_IDS = {"markup/doubled-word", "dates/resolution-date", "layout/committee-matches-symbol", "names/officers"}
"""Ids that the file of rules does not have: it names the matter without an id of its own."""


@pytest.fixture(scope="module")
def texts(shared: Path) -> dict[str, Draft]:
    """Give some drafts and every so many of the resolutions; the whole is in the benchmark, twenty of each kind."""
    drafts = [one for one in sorted((shared / "drafts").glob("*.pdf")) if _is_needed(one.stem)]
    paths = [*drafts, *sorted((shared / "resolutions").glob("*.md"))[::EVERY]]
    return {path.stem: read_file(path).draft for path in sorted(paths)}


def _is_needed(name: str) -> bool:
    """Tell whether a draft has what few have: many sponsors, amendments, the Security Council's form."""
    return name.startswith(("A_80", "A_C.1", "A_C.3", "S_2018"))


def test_each_kind_has_a_name_of_its_own_and_says_why_other_ids_are_right() -> None:
    assert len(BY_NAME) == len(SLIPS) > 100
    assert [one.name for one in SLIPS if len(one.rules) > 1 and not one.why] == []


def test_kinds_break_rules_of_the_file_and_are_as_certain(shared: Path) -> None:
    listed = {one.id: one.decide for one in listed_rules(shared / "reference" / "editorial-rules.md")}
    assert len(listed) > 150
    assert {one.rule for one in SLIPS} - listed.keys() <= _OWN_IDS
    different = [one.name for one in SLIPS if one.rule in listed and one.certain != (listed[one.rule] == "certain")]
    assert different == []


@pytest.mark.parametrize(
    "name",
    [
        "semicolon in the preamble",
        "parenthesis behind a number",
        "letter twice",
        "nothing at the very end",
        "organ line with a colon",
        "above for below, below for above",
        "note without a stop",
        "neighbouring marks changed",
        "symbol without the stop of L.",
    ],
)
def test_a_planted_slip_changes_a_clean_text_and_nothing_else(name: str) -> None:
    draft = clean()
    fault = BY_NAME[name].plant(draft, Random(1))
    assert fault is not None
    assert fault.before == draft
    assert 1 <= len(_different(shape(fault.before), shape(fault.after))) <= 3
    assert BY_NAME[name].plant(draft, Random(1)) == fault


def _different(before: Sequence[Any], after: Sequence[Any]) -> list[object]:
    """Give the lines that are not as they were: of the masthead, of paragraphs, of notes."""
    groups = zip(before[3:], after[3:], strict=True)
    return [new for left, right in groups for old, new in zip(left, right, strict=True) if old != new]


def test_each_kind_can_be_planted_often_and_is_a_change(texts: dict[str, Draft]) -> None:
    plan = beds(texts, WANTED, "test")
    counts = Counter(name for bed in plan for name, _ in bed.slips)
    assert {one.name: counts[one.name] for one in SLIPS if counts[one.name] < WANTED} == {}
    for bed in plan[::6]:
        row = sown(texts[bed.text], bed)
        for one in row:
            assert shape(one.fault.before) != shape(one.fault.after), one.slip.name
            assert one.fault.places - {"*"} <= _names(one.fault.before) | _names(one.fault.after)
            assert still_stands(one.fault, row[-1].fault.after)


def _names(draft: Draft) -> set[str]:
    fields = {field for field, _ in draft.masthead.lines()}
    return fields | {one.id for one in draft.paragraphs} | {one.id for one in draft.notes}


def test_a_later_slip_that_undoes_an_earlier_one_is_seen() -> None:
    draft = clean()
    fault = BY_NAME["semicolon in the preamble"].plant(draft, Random(1))
    assert fault is not None
    assert still_stands(fault, fault.after)
    assert not still_stands(fault, draft)


def test_what_was_there_before_is_not_counted_as_found() -> None:
    """A text with the same fault at the same place is not clean, and its outcome says so."""
    slip = "symbol without the stop of L."
    draft = clean()
    bad = applied(draft, (ReplaceText(Span.in_paragraph(draft.paragraphs[3].id, 0, 0), plain("")),))
    assert harvest(bad, Bed("made up", ((slip, "1"),)))[0].clean
    assert harvest(bad, Bed("made up", ((slip, "1"),)))[0].found
    assert harvest(bad, Bed("made up", ((slip, "1"),)))[0].safe
    assert [one for one in check(draft).findings if one.severity is not Severity.HINT] == []


@pytest.mark.parametrize(
    ("words", "changed", "meaning"),
    [
        ("as in “water for all” now", "water", "quotation"),
        ("entitled “Water for all” now", "Water", "title after entitled"),
        ("see www.example.org/water now", "example", "web address"),
        ("the Conseil de la paix et des droits de l’homme", "paix", "foreign or italic words"),
    ],
)
def test_words_of_somebody_else_are_known(shared: Path, words: str, changed: str, meaning: str) -> None:
    assert shared
    at = words.index(changed)
    place = InParagraph(clean().paragraphs[0].id)
    assert meaning in set(meanings_of(place, plain(words), at, at + len(changed)))
    assert "title in a note" not in set(meanings_of(InNote(clean().notes[0].id), plain(words), at, at + len(changed)))


def test_the_drafters_own_words_are_nobody_elses(shared: Path) -> None:
    assert shared
    words = "recalls the words “water for all” and what is to organise in this regard,"
    at = words.index("organise")
    assert set(meanings_of(InParagraph(clean().paragraphs[0].id), plain(words), at, at + 8)) == set()


def test_judgements_are_kept_with_a_word_or_two_and_a_reason() -> None:
    """What is kept of official texts is no sentence: where, which rule, two words at most, the verdict and why."""
    findings, changes = verdicts()
    assert len(findings) >= 200
    assert len(changes) >= 100
    for one in (*findings, *changes):
        text, place, rule, words = one.key
        assert all((text, place, one.reason))
        assert "/" in rule
        assert len(words.split()) <= 2
    assert {one.severity for one in findings} == {"error", "warning"}
    assert any(not one.right for one in findings)


def test_a_judged_finding_that_is_gone_is_not_counted() -> None:
    said = Said("t", "1", "a/b", "warning", "two words more", "", "", False)
    assert key_of(said) == ("t", "1", "a/b", "two words")
    rows = [(name, seen) for name, _, seen in judged_rows({"t": Spoken((said,), (), (), False, ())})]
    assert ("judged warnings that are right", "none") in rows
    assert any(name.strip() == "judged before and gone since" for name, _ in rows)

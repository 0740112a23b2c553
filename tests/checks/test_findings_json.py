"""The JSON of findings: offsets in the shown text, names of what ``show`` lists, and what a fix puts there."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given

from penholder.checks.engine import check
from penholder.checks.fixing import fix_all_safe
from penholder.checks.notation import read_notation
from penholder.checks.reports.findings_json import findings_json
from penholder.model.draft import Draft
from penholder.model.inline import words_of
from tests.checks.texts import operative
from tests.strategies import drafts


def _json(notation: str) -> dict[str, Any]:
    return json.loads(json.dumps(findings_json(check(read_notation(notation)), "draft.txt")))  # type: ignore[no-any-return]


def _only(notation: str) -> dict[str, Any]:
    (found,) = _json(notation)["findings"]
    return found  # type: ignore[no-any-return]


def test_the_whole_has_the_stated_keys() -> None:
    whole = _json("body: hrc\nstage: working\n" + operative("1. Goes,", "2. Ends."))
    assert list(whole) == ["format", "version", "source", "body", "stage", "findings", "fixed", "counts"]
    assert (whole["format"], whole["version"], whole["source"]) == ("penholder-findings", 1, "draft.txt")
    assert (whole["body"], whole["stage"]) == ("hrc", "working")
    assert whole["counts"] == {"error": 0, "warning": 1, "hint": 0}
    assert set(whole["findings"][0]) == {
        *("rule", "severity", "certainty", "paragraph", "note", "field", "place", "start", "end", "quote"),
        *("message", "reason", "fixes"),
    }


def test_note_marks_count_nothing_in_offsets() -> None:
    found = _only(operative("1. Notes the report[^1] and goes,", "2. Ends.", "note 1: A/80/12."))
    assert (found["paragraph"], found["note"], found["field"], found["place"]) == ("p3", None, None, "1")
    assert (found["start"], found["end"], found["quote"]) == (21, 26, "goes,")
    assert found["fixes"] == [{"title": "Put a semicolon", "safety": "safe", "replacement": "goes;"}]


def test_a_finding_about_a_mark_counts_the_text_it_stands_in() -> None:
    found = _only(operative("1. Notes the report[^1]; and goes;", "2. Ends.", "note 1: A/80/12."))
    assert (found["paragraph"], found["note"], found["quote"]) == ("p3", None, "report;")
    assert found["fixes"][0]["replacement"] == "report;"


def test_a_finding_about_a_label_stands_before_the_text() -> None:
    found = _only(operative("1. Goes;", "3. Ends."))
    assert (found["paragraph"], found["field"], found["place"]) == ("p4", None, "3")
    assert (found["start"], found["end"], found["quote"]) == (0, 0, "")
    assert [(one["title"], one["replacement"]) for one in found["fixes"]] == [("Number as 2.", None)]


def test_a_finding_in_a_note_counts_all_its_paragraphs() -> None:
    found = _only(operative("1. Goes;[^1]", "2. Ends.", "note 1: See A/80/L 4."))
    assert (found["paragraph"], found["note"], found["place"]) == (None, "n1", "note 1")
    assert (found["start"], found["end"], found["quote"]) == (4, 12, "A/80/L 4")
    assert found["fixes"][0]["replacement"] == "A/80/L.4"


def test_a_finding_in_the_masthead_names_the_field() -> None:
    found = _only("symbol: A/80/L 4\n" + operative("1. Goes;", "2. Ends."))
    assert (found["field"], found["place"], found["quote"]) == ("symbol", "symbol", "A/80/L 4")


def test_what_was_fixed_is_written_as_it_was_found() -> None:
    draft, fixed = fix_all_safe(read_notation(operative("1. Goes.", "3. Ends.")))
    whole = findings_json(check(draft), "draft.txt", fixed)
    assert whole["findings"] == []
    assert [(one["rule"], one["quote"]) for one in whole["fixed"]] == [
        ("punctuation/operative-semicolon", "Goes."),
        ("numbering/operative-sequence", ""),
    ]
    assert whole["counts"] == {"error": 0, "warning": 0, "hint": 0}


def _shown(draft: Draft, found: dict[str, Any]) -> str:
    """Give the text of the place as ``show`` lists it."""
    if found["paragraph"] is not None:
        return draft.by_id[found["paragraph"]].words
    if found["field"] is not None:
        return words_of(draft.masthead.line(found["field"]))
    return draft.notes_by_id[found["note"]].words


@given(drafts(odd=True, loose_notes=True))
def test_a_quote_is_what_stands_there(draft: Draft) -> None:
    for found in findings_json(check(draft), "draft")["findings"]:
        assert found["quote"] == _shown(draft, found)[found["start"] : found["end"]]
        assert 0 <= found["start"] <= found["end"] <= len(_shown(draft, found))

"""The JSON that scripts rely on: each command's output against its schema, and what a schema cannot say."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from penholder.commands.opening import open_session
from penholder.formats.registry import read_working_file
from penholder.ground.resources import resource
from tests.cli.program import holds, penholder

SAMPLE = resource("samples", "safe-water-in-schools.md")


@pytest.fixture(scope="module")
def structure() -> Any:
    return penholder("show", SAMPLE, "--format", "json").json


@pytest.fixture(scope="module")
def findings() -> Any:
    return penholder("check", SAMPLE, "--format", "json").json


def test_show_keeps_its_schema(structure: Any) -> None:
    holds(structure, "structure.json")
    assert structure["masthead"] == {
        "symbol": "A/C.3/81/L.99",
        "distribution": "Limited",
        "date": "2026-11-04",
        "original_language": "English",
        "session": 81,
        "committee": "Third Committee",
        "agenda_item": "71 (c)",
        "agenda_title": "Promotion and protection of the rights of children: "
        "safe water, sanitation and hygiene in schools",
    }


def test_ids_are_the_same_each_time(structure: Any) -> None:
    again = penholder("show", SAMPLE, "--format", "json").json
    assert again == structure


def test_anchors_stand_in_the_shown_text(structure: Any) -> None:
    texts = {one["id"]: one["text"] for one in structure["paragraphs"]}
    anchors = [anchor for note in structure["notes"] for anchor in note["anchors"]]
    assert len(anchors) >= 5
    for anchor in anchors:
        if anchor["paragraph"]:
            assert 0 <= anchor["offset"] <= len(texts[anchor["paragraph"]])
    assert [one["field"] for one in anchors if one["field"]] == ["symbol"]


def test_references_name_paragraphs(structure: Any) -> None:
    texts = {one["id"]: one for one in structure["paragraphs"]}
    words = {texts[one["paragraph"]]["text"][one["start"] : one["end"]] for one in structure["references"]}
    assert words == {"paragraph 2 (b) above", "paragraphs 2 and 3 above"}
    labels = [[texts[target]["label"] for target in one["targets"]] for one in structure["references"]]
    assert labels == [["2 (b)"], ["2", "3"]]


def test_check_keeps_its_schema_and_its_exit_status(findings: Any) -> None:
    holds(findings, "findings.json")
    assert penholder("check", SAMPLE, "--format", "json").status == 1
    counted = Counter(one["severity"] for one in findings["findings"])
    assert findings["counts"] == {name: counted[name] for name in ("error", "warning", "hint")}


def test_a_quote_is_what_show_gives_for_its_place(structure: Any, findings: Any) -> None:
    texts = {one["id"]: one["text"] for one in (*structure["paragraphs"], *structure["notes"])}
    quoted = 0
    for one in findings["findings"]:
        if one["field"] is None:
            text = texts[one["note"] or one["paragraph"]]
            assert one["quote"] == text[one["start"] : one["end"]], one
            quoted += bool(one["quote"])
    assert quoted >= 5


def test_several_files_come_as_a_list(tmp_path: Path) -> None:
    clean = tmp_path / "clean.md"
    clean.write_text("**Wells**\n\n*The General Assembly*\n\n*Welcomes* the report.\n", "utf-8")
    answer = penholder("check", SAMPLE, clean, "--format", "json")
    holds(answer.json, "findings_list.json")
    assert [one["counts"]["error"] > 0 for one in answer.json["files"]] == [True, False]
    assert answer.status == 1
    assert penholder("check", clean).status == 0


def test_rules_keep_their_schema() -> None:
    listed = penholder("rules", "--format", "json").json
    holds(listed, "rules.json")
    one = penholder("rules", "numbering/operative-sequence", "--format", "json").json
    holds(one, "rules.json")
    assert one["rules"] == [rule for rule in listed["rules"] if rule["id"] == "numbering/operative-sequence"]


def test_fixes_are_made_and_named(tmp_path: Path, findings: Any) -> None:
    target = tmp_path / "fixed.md"
    answer = penholder("check", SAMPLE, "--fix", "--output", target, "--format", "json")
    holds(answer.json, "findings.json")
    assert answer.json["fixed"]
    assert answer.json["counts"]["error"] < findings["counts"]["error"]
    again = penholder("check", target, "--fix", "--output", tmp_path / "again.md", "--format", "json")
    assert again.json["fixed"] == []


def test_a_working_file_s_ignored_findings_are_left_out_and_not_fixed(tmp_path: Path) -> None:
    session = open_session(SAMPLE)
    report = session.check_now()
    here = next(one for one in report.findings if one.fixes and one.fixes[0].safety == "safe")
    session.checked.ignore_here(here)
    other = next(one for one in report.findings if one.rule != here.rule)
    session.ignored.ignore_in_draft(other.rule)
    path = tmp_path / "sample.penholder"
    session.save(path)
    answer = penholder("check", path, "--format", "json")
    left = session.check_now().findings
    assert [(one["rule"], one["message"]) for one in answer.json["findings"]] == [
        (one.rule, str(one.message)) for one in left
    ]
    assert "1 finding is ignored there and not listed." in answer.err
    target = tmp_path / "fixed.md"
    fixed = penholder("check", path, "--fix", "--output", target, "--format", "json").json
    assert here.rule not in {one["rule"] for one in fixed["fixed"] if one["message"] == str(here.message)}
    assert other.rule not in {one["rule"] for one in fixed["fixed"]}
    kept = tmp_path / "kept.penholder"
    penholder("check", path, "--fix", "--output", kept)
    assert read_working_file(kept)[1] == read_working_file(path)[1], "the desk goes along to a working file"
    again = penholder("check", target, "--format", "json").json
    assert str(here.message) in {one["message"] for one in again["findings"]}, "other formats have no desk"


def test_the_drafter_s_own_list_is_for_the_window_alone(tmp_path: Path) -> None:
    (tmp_path / "settings").mkdir()
    (tmp_path / "settings" / "ignored-rules.toml").write_text('rules = ["punctuation/preamble-comma"]\n', "utf-8")
    answer = penholder("check", SAMPLE, "--format", "json", PENHOLDER_HOME=str(tmp_path))
    assert "punctuation/preamble-comma" in {one["rule"] for one in answer.json["findings"]}


def test_the_findings_of_several_drafts_are_one_page(tmp_path: Path) -> None:
    answer = penholder("check", SAMPLE, SAMPLE, "--format", "html")
    assert answer.status == 1
    assert answer.out.startswith("<!DOCTYPE html>")
    assert answer.out.count("<section>") == 2

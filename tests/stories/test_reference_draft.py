"""A real draft from end to end: its plain text is opened, checked, fixed, exported to Word and opened again."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.cli.program import penholder


@pytest.fixture(scope="module")
def text(shared: Path) -> Path:
    return shared / "drafts" / "A_C.3_80_L.29.txt"


@pytest.fixture(scope="module")
def findings(text: Path) -> Any:
    return penholder("check", text, "--format", "json").json["findings"]


def test_two_errors_and_no_more(findings: Any) -> None:
    errors = [(one["rule"], one["place"]) for one in findings if one["severity"] == "error"]
    assert sorted(errors) == [
        ("footnotes/marker-after-punctuation", "2 (c)"),
        ("footnotes/numeric-sequence", "20 (h)"),
    ]


def test_the_mark_before_its_comma_is_24_and_not_23(findings: Any) -> None:
    (slip,) = [one for one in findings if one["rule"] == "footnotes/marker-after-punctuation"]
    assert "24" in slip["message"]
    assert slip["quote"] == "second,"


def test_the_body_without_a_mark_is_at_most_a_warning(findings: Any) -> None:
    others = [one for one in findings if one["severity"] != "error"]
    assert all(one["severity"] in {"warning", "hint"} for one in others)
    assert any("reissue" in one["quote"] or one["note"] for one in others)


def test_word_and_back_is_the_same_text(text: Path, tmp_path: Path) -> None:
    word = tmp_path / "draft.docx"
    written = penholder("convert", text, word)
    assert written.status == 0
    assert "Second reissue" in written.err
    before = penholder("show", text, "--format", "json").json
    after = penholder("show", word, "--format", "json").json

    def seen(shown: Any) -> list[tuple[Any, ...]]:
        return [
            (one["kind"], one["level"], one["label"], one["typed_label"], one["markdown"])
            for one in shown["paragraphs"]
        ]

    assert seen(after) == seen(before)
    bodies = [(one["mark"], one["markdown"]) for one in before["notes"] if one["anchors"]]
    assert [(one["mark"], one["markdown"]) for one in after["notes"]] == bodies
    assert [one["targets"] for one in after["references"]]
    assert len(after["references"]) == len(before["references"])


def test_what_is_fixed_is_right_afterwards(text: Path, tmp_path: Path) -> None:
    fixed = tmp_path / "fixed.md"
    answer = penholder("check", text, "--fix", "--output", fixed, "--format", "json").json
    assert [one["place"] for one in answer["fixed"] if one["severity"] == "error"] == ["2 (c)"]
    left = penholder("check", fixed, "--format", "json").json["findings"]
    assert "footnotes/marker-after-punctuation" not in {one["rule"] for one in left}

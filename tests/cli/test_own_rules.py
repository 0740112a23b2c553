"""Rules of the drafter's own: tried by ``penholder rules --test``, listed with the others, and held in checks."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from penholder.ground.places import style_folder
from tests.cli.program import holds, penholder

EXAMPLE = "organ: The General Assembly,\\n1. The wells of it."
GOOD = f"""\
[[rule]]
id = "mission/words"
summary = "Words of our mission."
words = "wells = springs"

[[rule.term]]
pattern = '(\\d+) metres'
right = '\\1 m'

[[rule.example]]
wrong = "{EXAMPLE}"
right = "{EXAMPLE.replace("wells", "springs")}"
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "mission.toml"


def test_a_good_file_is_said_to_be_good(file: Path) -> None:
    file.write_text(GOOD, "utf-8")
    answer = penholder("rules", "--test", file)
    assert answer.status == 0
    assert "mission/words: 1 word, 1 pattern, 1 example" in answer.out
    assert "every example is true" in answer.out


def test_faults_and_examples_that_are_not_true_are_told_with_their_lines(file: Path) -> None:
    file.write_text(GOOD.replace('"wells = springs"', '"""\nwells = brooks\nwells\n"""'), "utf-8")
    answer = penholder("rules", "--test", file, "--format", "json")
    assert answer.status == 1
    holds(answer.json, "rules_test.json")
    (rule,) = answer.json["rules"]
    assert [one["line"] for one in rule["failures"]] == [13]
    assert "does not give" in rule["failures"][0]["reason"]
    assert [one["line"] for one in answer.json["faults"]] == [6]
    said = penholder("rules", "--test", file)
    assert said.status == 1
    assert "line 6: " in said.out
    assert "line 13: " in said.out
    assert said.out.rstrip().endswith("2 faults")


@pytest.mark.parametrize(
    ("wrong", "right", "reason"),
    [
        ("1. Wells and wells.", "1. Springs and springs.", "2 findings"),
        ("1. Springs.", "1. Springs.", "0 findings"),
        ("1. Wells.", "1. Wells.", "said to be right"),
        ("Wells", "1. Springs.", "cannot be read"),
    ],
)
def test_why_an_example_is_not_true(file: Path, wrong: str, right: str, reason: str) -> None:
    file.write_text(
        f'[[rule]]\nid = "m/w"\nwords = "wells = springs"\n[[rule.example]]\nwrong = "{wrong}"\nright = "{right}"',
        "utf-8",
    )
    answer = penholder("rules", "--test", file)
    assert (answer.status, reason in answer.out) == (1, True)


def test_a_file_that_cannot_be_read_is_one_sentence(tmp_path: Path) -> None:
    strange = tmp_path / "strange.toml"
    strange.write_bytes(b"\xff\xfe\x00")
    for path in (tmp_path / "absent.toml", tmp_path, strange):
        assert penholder("rules", "--test", path).one_sentence()
    assert penholder("rules", "footnotes/ibid", "--test", strange).one_sentence()


def _own(text: str) -> None:
    style_folder().mkdir(parents=True)
    (style_folder() / "mission.toml").write_text(text, "utf-8")


def _draft(tmp_path: Path) -> Path:
    draft = tmp_path / "draft.md"
    draft.write_text("The General Assembly,\n\n1. *Welcomes* the wells;\n\n2. *Requests* a report.\n", "utf-8")
    return draft


def test_own_rules_are_listed_shown_and_held(tmp_path: Path) -> None:
    _own(GOOD)
    home = os.environ["PENHOLDER_HOME"]
    assert "mission/words" in penholder("rules").out
    listed = penholder("rules", "--format", "json").json
    holds(listed, "rules.json")
    assert "Words of our mission." in penholder("rules", "mission/words").out
    answer = penholder("check", _draft(tmp_path), "--select", "mission", "--format", "json", PENHOLDER_HOME=home)
    holds(answer.json, "findings.json")
    assert [(one["rule"], one["quote"]) for one in answer.json["findings"]] == [("mission/words", "wells")]
    assert answer.err == ""


def test_a_fault_in_them_is_one_sentence_and_the_rest_holds(tmp_path: Path) -> None:
    _own(GOOD.replace("'(\\d+) metres'", "'(a+)+'"))
    answer = penholder("check", _draft(tmp_path), "--select", "mission/words", "--format", "json")
    assert [one["quote"] for one in answer.json["findings"]] == ["wells"]
    assert len(answer.err.strip().splitlines()) == 1
    assert "line 7" in answer.err
    assert answer.status == 0


def test_the_example_of_the_manual_is_true(file: Path, repository: Path) -> None:
    manual = (repository / "resources/docs/manual.md").read_text("utf-8")
    (example,) = re.findall(r"```\n(\[\[rule\]\].*?)```", manual, re.DOTALL)
    file.write_text(example, "utf-8")
    assert penholder("rules", "--test", file).status == 0

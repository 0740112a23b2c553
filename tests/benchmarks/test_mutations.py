"""Conditions are taken out as ``mutations.py`` says, and of each change it is told whether a test notices it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from types import FunctionType

import pytest

from tests.benchmarks.mutating.changes import changes_in

CODE = '''"""Made up."""

class Row:
    def is_long(self, text):
        return bool(text) and len(text) > 5

def longest(texts):
    found = ""
    for one in texts:
        if not one.strip():
            continue
        if len(one) > len(found):
            found = one
    return found if found else None

def words(text):
    return [word for word in text.split() if word.isalpha()]

def named(text):
    if (at := text.find(":")) >= 0:
        return text[:at]
    return ""
'''


@pytest.fixture
def made_up(tmp_path: Path) -> Path:
    file = tmp_path / "made_up.py"
    file.write_text(CODE, "utf-8")
    return file


def test_each_kind_of_condition_is_taken_out(made_up: Path) -> None:
    assert [(one.function, one.done) for one in changes_in(made_up)] == [
        ("Row.is_long", "without `bool(text)` (and)"),
        ("Row.is_long", "without `len(text) > 5` (and)"),
        ("Row.is_long", "opposite of `len(text) > 5`"),
        ("longest", "guard `not one.strip()` gone"),
        ("longest", "opposite of `not one.strip()`"),
        ("longest", "`len(one) > len(found)` always holds"),
        ("longest", "opposite of `len(one) > len(found)`"),
        ("longest", "always `found`"),
        ("words", "all, not only `if word.isalpha()`"),
        ("named", "opposite of `(at := text.find(':')) >= 0`"),
    ]


def test_the_changed_function_does_what_is_said(made_up: Path) -> None:
    changes = {one.done: one.code for one in changes_in(made_up) if one.function in {"longest", "words"}}
    said = {done: FunctionType(code, {}) for done, code in changes.items()}
    assert said["guard `not one.strip()` gone"](["a", "   "]) == "   "
    assert said["opposite of `len(one) > len(found)`"](["a"]) is None
    assert said["`len(one) > len(found)` always holds"](["abc", "a"]) == "a"
    assert said["all, not only `if word.isalpha()`"]("a 1") == ["a", "1"]


@pytest.mark.skipif(sys.platform == "win32", reason="changes are tried in forked processes")
def test_a_change_is_noticed_by_the_test_that_reaches_it() -> None:
    script = Path(__file__).with_name("mutations.py")
    command = [
        sys.executable,
        str(script),
        "certain",
        "--file",
        "no_lone_subparagraph",
        "--tests",
        "checks/test_borders.py",
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=240)
    assert "| certain    |" in done.stdout, done.stderr
    assert "| 100.0%" in done.stdout, done.stdout

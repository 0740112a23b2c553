"""Bad input and wrong usage: exit status 2, one sentence, no traceback, nothing on standard output."""

from __future__ import annotations

from pathlib import Path

import pytest

from penholder.cli.verbs import VERBS as VERBS_OF_THE_PROGRAM
from penholder.ground.resources import resource
from tests.cli.program import penholder

SAMPLE = resource("samples", "safe-water-in-schools.md")
VERBS = ("show", "check")


@pytest.mark.parametrize("verb", VERBS)
def test_a_missing_file(verb: str, tmp_path: Path) -> None:
    assert "nowhere.md" in penholder(verb, tmp_path / "nowhere.md").one_sentence()


@pytest.mark.parametrize("verb", VERBS)
def test_a_folder(verb: str, tmp_path: Path) -> None:
    assert "folder" in penholder(verb, tmp_path).one_sentence()


def test_a_binary_file(tmp_path: Path) -> None:
    file = tmp_path / "picture.txt"
    file.write_bytes(bytes(range(256)) * 40)
    assert "picture.txt" in penholder("show", file).one_sentence()


def test_a_suffix_that_cannot_be_written(tmp_path: Path) -> None:
    sentence = penholder("convert", SAMPLE, tmp_path / "draft.xyz").one_sentence()
    assert ".xyz" in sentence


def test_a_target_that_is_there_is_not_replaced_unasked(tmp_path: Path) -> None:
    target = tmp_path / "draft.md"
    target.write_text("mine", "utf-8")
    assert "--force" in penholder("convert", SAMPLE, target).one_sentence()
    assert target.read_text("utf-8") == "mine"
    assert penholder("convert", SAMPLE, target, "--force").status == 0
    assert "Safe water" in target.read_text("utf-8")


def test_an_unknown_option_and_an_unknown_rule() -> None:
    assert "--moon" in penholder("check", SAMPLE, "--moon").one_sentence()
    assert "numbering/moon" in penholder("rules", "numbering/moon").one_sentence()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["check"], "Missing argument 'FILE'. See “penholder check --help”."),
        (["convert", "draft.md"], "Missing argument 'OUT'. See “penholder convert --help”."),
        (["chekc", "draft.md"], "No such command 'chekc'. Did you mean 'check'? See “penholder --help”."),
        (["self-tset"], "No such command 'self-tset'. Did you mean 'self-test'? See “penholder --help”."),
        (["show", "draft.md", "--format", "xml"], "'xml' is not one of 'text', 'json'"),
        (["check", "draft.md", "--body", "moon"], "'ga', 'hrc', 'ecosoc', 'sc'"),
    ],
)
def test_wrong_usage_is_said_in_words(arguments: list[str], said: str) -> None:
    assert said in penholder(*arguments).one_sentence()


def test_fix_without_an_output(tmp_path: Path) -> None:
    assert "--output" in penholder("check", SAMPLE, "--fix").one_sentence()


def test_a_reader_of_the_output_that_goes_away(tmp_path: Path) -> None:
    import subprocess
    import sys

    command = f"{sys.executable} -m penholder rules | head -n 1"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False, timeout=60)
    assert done.stderr == ""


def test_version_and_help() -> None:
    assert penholder("--version").out.startswith("Penholder ")
    listed = penholder("--help").out
    for verb in VERBS_OF_THE_PROGRAM:
        assert f"  {verb} " in listed
        page = penholder(verb, "--help")
        assert (page.status, page.err) == (0, "")
    assert "…" not in listed.replace("“", "").split("Commands:")[1]
    assert "..." not in listed.split("Commands:")[1]

"""What is pinned: every package by version and hash, no address anywhere, and a reason for each dependency."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path

import pytest

NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")


def one_name(text: str) -> str:
    found = NAME.match(text)
    assert found, text
    return re.sub(r"[-_.]+", "-", found[0]).lower()


@pytest.fixture(scope="module")
def entries(repository: Path) -> list[str]:
    """Give the lock file's entries, each a name, a version, perhaps a condition, and its hashes."""
    text = (repository / "requirements.lock").read_text("utf-8")
    lines = "\n".join(line for line in text.splitlines() if not line.startswith("#"))
    return [entry for entry in re.split(r"\n(?=\S)", lines.strip()) if entry]


def test_each_package_is_locked_to_one_version_with_hashes(entries: list[str]) -> None:
    form = re.compile(r"[a-z0-9-]+==[A-Za-z0-9.+!]+(?: ; [^\\\n]+)? \\\n(?:    --hash=sha256:[0-9a-f]{64}(?: \\\n)?)+")
    assert [entry.splitlines()[0] for entry in entries if not form.fullmatch(entry)] == []
    assert len({one_name(entry) for entry in entries}) == len(entries) > 20


def test_every_dependency_is_locked(repository: Path, entries: list[str]) -> None:
    project = tomllib.loads((repository / "pyproject.toml").read_text("utf-8"))
    groups = project["dependency-groups"]
    wanted = [
        *project["project"]["dependencies"],
        *groups["test"],
        *groups["build"],
        *project["build-system"]["requires"],
    ]
    assert {one_name(one) for one in wanted} <= {one_name(entry) for entry in entries}


@pytest.mark.parametrize(
    "name", ["requirements.lock", "installer/validator/package.json", "installer/validator/package-lock.json"]
)
def test_a_lock_file_holds_no_address(repository: Path, name: str) -> None:
    text = (repository / name).read_text("utf-8")
    assert re.findall(r"\w+://|(?m:^-)|\"resolved\"|--(?:extra-)?index-url|--find-links", text) == []


def test_the_validator_is_locked_with_the_package_of_its_platform(repository: Path) -> None:
    folder = repository / "installer" / "validator"
    wanted = json.loads((folder / "package.json").read_text("utf-8"))
    locked = json.loads((folder / "package-lock.json").read_text("utf-8"))["packages"]
    for name, version in {**wanted["dependencies"], **wanted["optionalDependencies"]}.items():
        assert locked[f"node_modules/{name}"]["version"] == version
        assert locked[f"node_modules/{name}"]["integrity"].startswith("sha512-")


def test_each_dependency_says_why_it_is_there(repository: Path) -> None:
    text = (repository / "pyproject.toml").read_text("utf-8")
    lists = re.findall(r"^(?:dependencies|test|build) = \[\n(.*?)^\]", text, re.MULTILINE | re.DOTALL)
    lines = [line for one in lists for line in one.splitlines()]
    assert len(lists) == 3
    assert [line for line in lines if not re.fullmatch(r'    "[^"]+", # \S.{8,}', line)] == []

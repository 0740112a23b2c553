"""Which rules of ``editorial-rules.md`` there are: its ids are read in place and held against ``penholder rules``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from penholder.checks.reports.rules_json import rules_json

_RULE = re.compile(r"^- \*\*\d+\.\d+ `(?P<id>[a-z]+/[a-z0-9-]+)`\*\*(?P<rest>.*(?:\n(?!- \*\*|#).*)*)", re.MULTILINE)
_DECIDE = re.compile(r"\*Decide\* (?P<how>\w+)")


@dataclass(frozen=True)
class Listed:
    """One rule of the file: its id, and what is said of how well it can be decided ("n.a." where nothing is)."""

    id: str
    decide: str


def listed_rules(path: Path) -> tuple[Listed, ...]:
    """Read the ids of the file with what it says under *Decide*."""
    text = path.read_text("utf-8")
    found = []
    for match in _RULE.finditer(text):
        how = _DECIDE.search(match["rest"])
        found.append(Listed(match["id"], how["how"] if how else "n.a."))
    return tuple(found)


def known_rules() -> Mapping[str, str]:
    """Give the ids that the program lists, each with where it holds ("check", "export", "engine", "redline")."""
    return {one["id"]: one["where"] for one in rules_json()["rules"]}


def reasons(docs: Path) -> Mapping[str, str]:
    """Give what the documentation says of rules that are left out: the line that begins a row or an item with the id."""
    found: dict[str, str] = {}
    for page in sorted(docs.rglob("*.md")):
        if page.parent.name == "rules" and page.stem not in {"left-out", "README", "index"}:
            continue
        for line in page.read_text("utf-8").splitlines():
            named = re.match(r"[|\-*\s]*`([a-z]+/[a-z0-9-]+)`[\s|:–-]*(.*)", line)
            if named:
                found.setdefault(named[1], named[2].strip(" |"))
    return found

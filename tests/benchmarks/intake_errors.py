"""Reads the list of what is known to be wrong in the reference structures: place and reason, each looked at on its page."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

from tests.benchmarks.intake_compare import NOTHING_WRONG, Wrong

LIST = Path(__file__).with_name("reference_errors.toml")


def wrong_in(name: str) -> Wrong:
    """Give what is wrong in the reference of a file, by its name without suffix."""
    return _known().get(name, NOTHING_WRONG)


@cache
def _known() -> dict[str, Wrong]:
    with LIST.open("rb") as file:
        entries = tomllib.load(file).get("error", [])
    found: dict[str, Wrong] = {}
    for entry in entries:
        before = found.get(entry["file"], NOTHING_WRONG)
        found[entry["file"]] = Wrong(
            before.blocks | set(entry.get("blocks", ())),
            before.notes | set(entry.get("notes", ())),
            before.marks | set(entry.get("marks", ())),
        )
    return found

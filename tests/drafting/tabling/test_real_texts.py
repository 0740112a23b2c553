"""Adopted resolutions and official drafts hold nothing of a negotiation: nothing goes from them, hardly anything is asked."""

from __future__ import annotations

from pathlib import Path

import pytest

from penholder.drafting.tabling.plan import DecisionKind
from penholder.drafting.tabling.planning import plan_for_tabling
from penholder.formats.registry import read_file

BLANK_IN_A_TABLE = "A_RES_78_62"
"""Two cells of a list of dates in this resolution say "[To be determined]"; that is how it was adopted."""


def _found(paths: list[Path]) -> tuple[list[str], list[str]]:
    steps, asked = [], []
    for path in paths:
        plan = plan_for_tabling(read_file(path).draft)
        steps += [f"{path.stem}: {step.before}" for step in plan.steps]
        asked += [f"{path.stem}: {one.quote}" for one in plan.decisions if one.kind is not DecisionKind.MASTHEAD]
        assert plan.ready == plan.draft, path.stem
    return steps, asked


def test_nothing_goes_from_an_adopted_resolution(shared: Path) -> None:
    paths = sorted((shared / "resolutions").glob("*.md"))
    if not paths:
        pytest.skip("there are no resolutions in ../shared")
    steps, asked = _found(paths)
    assert steps == []
    assert asked == [f"{BLANK_IN_A_TABLE}: [To be determined]"] * 2


def test_nothing_goes_from_an_official_draft(shared: Path) -> None:
    paths = sorted((shared / "drafts").glob("*.pdf"))
    if not paths:
        pytest.skip("there are no drafts in ../shared")
    assert _found(paths) == ([], [])

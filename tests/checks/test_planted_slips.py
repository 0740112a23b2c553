"""A sample of the slips of ``tests/benchmarks/planting``: what was found, rightly named and mended stays so.

The whole, twenty of each kind over all texts, is ``installer/dev.py bench checking``.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from penholder.checks.catalogue import BY_ID
from penholder.formats.registry import read_file
from penholder.model.draft import Draft
from tests.benchmarks.planting.harvest import Outcome, harvest
from tests.benchmarks.planting.kinds import BY_NAME, SLIPS
from tests.benchmarks.planting.sowing import beds

EVERY = 12
DRAFTS = ("A_C.3_80_L.25", "A_C.3_80_L.23", "A_80_L.9", "A_C.6_80_L.16", "S_2018_437-EN")


@pytest.fixture(scope="module")
def outcomes(shared: Path) -> list[Outcome]:
    """Plant one slip of each kind whose rule there is, several to a text."""
    paths = [shared / "drafts" / f"{name}.pdf" for name in DRAFTS]
    paths += sorted((shared / "resolutions").glob("*.md"))[::EVERY]
    texts: dict[str, Draft] = {path.stem: read_file(path).draft for path in paths}
    known = [one for one in SLIPS if one.rule in BY_ID]
    return [one for bed in beds(texts, 1, "sample", known) for one in harvest(texts[bed.text], bed) if one.clean]


@pytest.mark.parametrize(("certain", "least"), [(True, 0.98), (False, 0.88)], ids=["certain", "likely"])
def test_planted_slips_are_found_and_rightly_named(outcomes: list[Outcome], certain: bool, least: float) -> None:
    mine = [one for one in outcomes if BY_NAME[one.slip].certain is certain]
    missed = [f"{one.slip} in {one.text}" for one in mine if not one.found]
    assert len(mine) > 5
    assert len(missed) <= (1 - least) * len(mine), missed


def test_the_first_safe_fix_gives_the_text_back(outcomes: list[Outcome]) -> None:
    mine = [one for one in outcomes if one.safe is not None and not BY_NAME[one.slip].lost]
    different = [f"{one.slip} in {one.text}" for one in mine if not one.safe]
    assert len(mine) > 30
    assert len(different) <= 0.02 * len(mine), different

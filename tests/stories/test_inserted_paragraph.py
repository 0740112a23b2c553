"""A paragraph at the top of official texts: what should follow follows, and nothing else changes."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from penholder.model.draft import Draft
from penholder.model.paragraph import Paragraph
from tests.benchmarks.inserted_paragraph import judged, over, with_one_more
from tests.model.build import draft, op, pre, ref


@pytest.mark.parametrize("which", [3, 11])
def test_every_thirtieth_resolution(shared: Path, which: int) -> None:
    paths = sorted((shared / "resolutions").glob("*.md"))[which::30]
    outcome = over(paths)
    assert outcome.wrong == []
    assert outcome.texts == len(paths) > 20


def test_a_draft_as_an_extraction_leaves_it(shared: Path) -> None:
    outcome = over([shared / "drafts" / "A_C.3_80_L.29.txt"])
    assert outcome.wrong == []
    assert (outcome.right, outcome.read_anew, outcome.plain) == (1, 1, 1)


def small() -> Draft:
    return draft(pre("p1", "In 2015"), op("p2", "One of 12"), op("p3", ref("paragraph 1 above", "p2"), " and 7"))


def test_a_number_follows() -> None:
    after = with_one_more(small())
    assert after.paragraphs[-1].words == "paragraph 2 above and 7"
    assert judged("small", small(), after).wrong == []


@pytest.mark.parametrize(
    ("row", "wrong"),
    [
        (op("p2", "One of 13"), "words of"),
        (op("p3", ref("paragraph 1 above", "p2"), " and 7"), "became"),
        (op("p3", ref("paragraph 2 above", "p1"), " and 7"), "became"),
    ],
)
def test_what_goes_wrong_is_seen(row: Paragraph, wrong: str) -> None:
    after = with_one_more(small())
    spoiled = replace(after, paragraphs=tuple(row if one.id == row.id else one for one in after.paragraphs))
    assert any(wrong in one for one in judged("small", small(), spoiled).wrong)

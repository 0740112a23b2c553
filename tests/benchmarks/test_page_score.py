"""The figures of the pages count what differs, and nothing else."""

from __future__ import annotations

from dataclasses import replace

from tests.benchmarks.page_lines import PrintedLine
from tests.benchmarks.page_score import score

LINE = PrintedLine("text", 1, "Recalling its earlier work on wells,", 147.1, 400.0, 100.0, 10.0, "Recalling", "")
NEXT = replace(LINE, text="Noting the report on springs,", base=118.0, italic="Noting")
PAGE = [LINE, NEXT]


def test_a_page_is_like_itself() -> None:
    found = score(PAGE, PAGE)
    assert (found.equal_pages, found.equal["text"], found.lines["text"]) == (1, 2, 2)
    assert (found.gaps, found.equal_gaps) == (1, 1)
    assert not found.other


def test_a_line_that_ends_otherwise_is_not_equal_but_its_place_is_seen() -> None:
    found = score(PAGE, [replace(LINE, text="Recalling its earlier work", left=160.0), NEXT])
    assert found.equal["text"] == 1
    assert found.seen["text"] == 2
    assert dict(found.other) == {"text: left edge 147 is 160": 1}


def test_size_edge_italics_weight_and_gaps_are_each_seen() -> None:
    other = replace(LINE, size=12.0, left=120.0, italic="", bold="Recalling")
    found = score(PAGE, [other, replace(NEXT, base=124.0)])
    assert sorted(found.other) == [
        "text: italics",
        "text: left edge 147 is 120",
        "text: size 10.0 is 12.0",
        "text: weight",
    ]
    assert (found.gaps, found.equal_gaps) == (1, 0)


def test_a_page_more_is_seen() -> None:
    assert score(PAGE, [LINE, replace(NEXT, page=2)]).equal_pages == 0

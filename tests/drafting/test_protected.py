"""The passages that no fix may touch."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from penholder.drafting.protected import is_protected, protected_spans, web_addresses


@pytest.mark.parametrize(
    ("text", "protected"),
    [
        ("entitled “Deep wells”, and", ["“Deep wells”"]),
        ("entitled Deep wells for all, and", ["Deep wells for all"]),
        ("said “a ‘b’ c” and", ["“a ‘b’ c”"]),
        ("said “a “b” c” and", ["“a “b” c”"]),
        ('said "a" and "b"', ['"a"', '"b"']),
        ("said “open to the end", ["“open to the end"]),
        ("see https://docs.un.org/en/A/RES/2397(2017).", ["https://docs.un.org/en/A/RES/2397(2017)"]),
        ("(see www.un.org/wells)", ["www.un.org/wells"]),
        ("see un.org/wells, and", ["un.org/wells"]),
        ("write to wells@un.org.", ["wells@un.org"]),
        ("States’ wells and children’s wells", []),
        ("", []),
    ],
)
def test_quotations_titles_and_addresses_are_protected(text: str, protected: list[str]) -> None:
    assert [text[start:end] for start, end in protected_spans(text)] == protected


def test_a_place_is_protected_when_it_touches_a_span() -> None:
    spans = ((3, 6),)
    assert [is_protected(spans, start, end) for start, end in [(0, 3), (0, 4), (4, 4), (5, 9), (6, 9), (2, 2)]] == [
        False,
        True,
        True,
        True,
        False,
        False,
    ]


@given(st.lists(st.integers(0, 40), max_size=12, unique=True), st.integers(0, 40), st.integers(0, 5))
def test_a_place_is_found_among_many_spans(edges: list[int], start: int, length: int) -> None:
    ordered = sorted(edges)
    spans = tuple(zip(ordered[::2], ordered[1::2], strict=False))
    touched = any(first < max(start + length, start + 1) and start < last for first, last in spans)
    assert is_protected(spans, start, start + length) is touched


@given(st.text(alphabet='ab “”"«».:/@wentitled', max_size=80))
def test_spans_are_in_order_and_apart(text: str) -> None:
    for spans in (protected_spans(text), web_addresses(text)):
        edges = [edge for span in spans for edge in span]
        assert edges == sorted(edges)
        assert all(0 <= start < end <= len(text) for start, end in spans)

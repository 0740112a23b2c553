"""Official names, passages in other languages and italic titles: what no fix may touch."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from penholder.drafting.foreign import foreign_passages
from penholder.drafting.names import Names, capital_runs, known_names, names_in, odd_words_in
from penholder.drafting.protected import is_protected, protected_spans
from penholder.drafting.untouchable import titles_in_italics, untouchable_spans
from penholder.model.inline import ITALIC, Text, normal, plain, text_of
from tests.work_done import lines_run

WORDS = [
    "the",
    "of",
    "and",
    "for",
    "Water",
    "Organisation",
    "wells",
    "“",
    "”",
    "les",
    "É",
    ",",
    ". ",
    "World",
    "Health",
    "\ufffc",
]
texts = st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join)


def _words(text: str, spans: tuple[tuple[int, int], ...]) -> list[str]:
    return [text[start:end] for start, end in spans]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("the World Trade Center, and", ["World Trade Center"]),
        ("of the Organisation of Islamic Cooperation and", ["Organisation of Islamic Cooperation"]),
        ("the\u00a0World Health\u00a0Organization’s", ["World Health\u00a0Organization"]),
        ("the Office of the Victims' Rights Advocate", ["Office of the Victims' Rights Advocate"]),
        ("the World Health Organizations", []),
        ("the world trade center", []),
    ],
)  # fmt: skip
def test_known_names_are_found_whole(text: str, names: list[str]) -> None:
    assert _words(text, names_in(text)) == names


def test_the_longest_name_is_the_one_that_counts() -> None:
    names = Names.of(["Programme of Action", "Programme of Action of Wells"])
    assert list(names.found_in("a Programme of Action of Wells")) == [(2, 30)]


def test_every_known_name_finds_itself() -> None:
    names = known_names()
    for some in names.by_first.values():
        for name in some:
            assert list(names.found_in(f"The {name}.")) == [(4, 4 + len(name))]


def test_odd_words_are_those_that_only_names_with_a_spelling_of_their_own_have() -> None:
    assert {"Organisation", "Center", "Harbor", "Labor"} <= known_names().odd_words
    assert not {"Organization", "Centre", "World", "Trade", "Health"} & known_names().odd_words
    assert "Organisation" in odd_words_in("the Organisation for Economic Co-operation and Development")
    assert odd_words_in("the Organisation") == ()


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("by the Joint Data Center on Forced Displacement, the", ["Joint Data Center on Forced Displacement"]),
        ("Recognizing World Health", ["World Health"]),
        ("the work. Organisation of Wells", []),
        ("the Organisation", []),
        ("the Ministry of the Interior and the Water Center", ["Ministry of the Interior", "Water Center"]),
        ("in Asia-Pacific, States", ["Asia-Pacific"]),
    ],
)
def test_runs_of_capitals_are_joined_by_small_words_only(text: str, runs: list[str]) -> None:
    assert _words(text, capital_runs(text)) == runs


@pytest.mark.parametrize(
    ("text", "foreign"),
    [
        ("the Organisation internationale de la Francophonie, and", ["Organisation internationale de la Francophonie"]),
        ("with the Agence française de développement of the", ["Agence française de développement"]),
        ("the Ley de Migración; and", ["Ley de Migración"]),
        ("the Government of Côte d’Ivoire, the", ["Côte d’Ivoire"]),
        ("in Rio de Janeiro, and in Sao Paulo", []),
        ("the wells of Türkiye and others", []),
        ("in the wells on the land", []),
    ],
)
def test_passages_in_other_languages_are_found(text: str, foreign: list[str]) -> None:
    assert _words(text, foreign_passages(text)) == foreign


def test_italics_are_titles_in_notes_and_beyond_the_opening() -> None:
    italic = frozenset({ITALIC})
    pieces = (Text("Recalling", italic), Text(" the "), Text("Well Review", italic), Text(", "), Text("noting", italic))
    line = normal((*pieces, Text(" it")))
    text = text_of(line)
    assert _words(text, titles_in_italics(text, line, in_note=False)) == ["Well Review"]
    assert _words(text, titles_in_italics(text, line, in_note=True)) == ["Recalling", "Well Review", "noting"]


@given(texts)
def test_what_is_untouchable_holds_all_that_is_protected_and_is_in_order(text: str) -> None:
    spans = untouchable_spans(text, plain(text), in_note=False, odd_words=frozenset({"Organisation"}))
    edges = [edge for span in spans for edge in span]
    assert edges == sorted(edges)
    assert all(0 <= start < end <= len(text) for start, end in spans)
    for start, end in (*protected_spans(text), *names_in(text), *foreign_passages(text)):
        assert all(is_protected(spans, at, at + 1) for at in range(start, end))


@given(texts)
def test_runs_and_foreign_passages_begin_and_end_with_words(text: str) -> None:
    for start, end in (*capital_runs(text), *foreign_passages(text)):
        assert text[start].isalpha()
        assert text[end - 1].isalpha()


@pytest.mark.parametrize("piece", ["A", "A ", "É de ", "World Health ", "Organisation of ", "(", "“A", "of the "])
def test_a_line_of_twice_the_length_takes_twice_the_work(piece: str) -> None:
    def work(text: str) -> int:
        return lines_run(lambda: (untouchable_spans(text, plain(text), in_note=True), capital_runs(text)))

    work(piece)  # what is read once and kept
    assert work(piece * 2_000) <= 2.1 * work(piece * 1_000)

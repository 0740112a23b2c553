"""Whatever the text, every function answers, and a very long line is no trouble."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from penholder.drafting.bodies import body_of_symbol, is_committee_line, organ_line_body
from penholder.drafting.brackets import find_brackets, working_residue
from penholder.drafting.dates import find_dates, iso_date
from penholder.drafting.labels import read_label
from penholder.drafting.masthead import (
    agenda_item_number,
    distribution_value,
    is_date_line,
    is_session_line,
    is_sponsors_line,
    language_value,
    session_number,
)
from penholder.drafting.openings import read_opening
from penholder.drafting.ordinals import ordinal_to_int
from penholder.drafting.protected import protected_spans
from penholder.drafting.sentences import ends_with, word_count, words
from penholder.drafting.symbols import find_symbols, parse_symbol

READERS: list[Callable[[str], object]] = [
    agenda_item_number,
    body_of_symbol,
    distribution_value,
    ends_with,
    find_brackets,
    find_dates,
    find_symbols,
    is_committee_line,
    is_date_line,
    is_session_line,
    is_sponsors_line,
    iso_date,
    language_value,
    ordinal_to_int,
    organ_line_body,
    parse_symbol,
    protected_spans,
    read_label,
    read_opening,
    session_number,
    word_count,
    words,
    working_residue,
]

_PIECES = st.sampled_from(
    "A/80/|L.|29|Rev| |\u00a0|(a)|1.| bis|PP|[|]|“|”|Recalling|Also |Further |Having |entitled |http://|www.|4 May |"
    "2025|Agenda item |Eightieth| session|: draft |-|–".split("|")
)


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.__name__)
@given(text=st.one_of(st.text(max_size=60), st.lists(_PIECES, max_size=12).map("".join)))
def test_no_text_is_too_odd(reader: Callable[[str], object], text: str) -> None:
    assert reader(text) == reader(text)


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.__name__)
@pytest.mark.parametrize(
    "piece",
    [
        "a",
        "A/",
        "A/1",
        "A/80/L. ",
        "Rev.",
        "a.",
        "a@",
        "[",
        "[EU, ",
        "“",
        " ",
        "1 ",
        "1 May ",
        "(i)",
        ": amendment to ",
        "Also ",
    ],
)
def test_a_line_of_a_hundred_thousand_signs_is_read(reader: Callable[[str], object], piece: str) -> None:
    """A pattern that tries again and again would not come back from here within the time a test run has."""
    line = (piece * 100_000)[:100_000]
    assert reader(line) == reader(line)

"""The lines of a masthead, and the organs, sessions and dates that stand in them."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from penholder.drafting.bodies import COMMITTEE_NAMES, ORGAN_NAMES, body_of_symbol, is_committee_line, organ_line_body
from penholder.drafting.dates import MONTHS, find_dates, iso_date, written_date
from penholder.drafting.masthead import (
    agenda_item_number,
    distribution_value,
    is_agenda_item_line,
    is_date_line,
    is_session_line,
    is_sponsors_line,
    language_value,
    session_number,
)
from penholder.drafting.ordinals import HIGHEST, int_to_ordinal, ordinal_to_int, session_ordinal


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Eightieth session", 80),
        ("**Eightieth session**", 80),
        ("EIGHTIETH SESSION", 80),
        ("Eightieth session*", 80),
        ("80th session", 80),
        ("103rd session", 103),
        ("Eightieth session, resumed", 80),
        ("Resumed seventy-eighth session", 78),
        ("Seventy‑eighth session", 78),
        ("2026 session", 2026),
        ("Substantive session of 2012", 2012),
    ],
)
def test_reads_the_number_of_a_session(text: str, number: int) -> None:
    assert session_number(text) == number
    assert is_session_line(text)


def test_special_sessions_are_counted_in_a_series_of_their_own() -> None:
    assert session_number("Tenth emergency special session") is None
    assert is_session_line("Tenth emergency special session")


@pytest.mark.parametrize("text", ["Session", "The eightieth session was opened", "Large session", "82th session", ""])
def test_what_is_no_line_of_a_session(text: str) -> None:
    assert not is_session_line(text)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Agenda item 71 (c)", "71 (c)"),
        ("Agenda item 71(c)", "71 (c)"),
        ("Agenda item 99 (hh)", "99 (hh)"),
        ("Agenda items 13 and 117", "13 and 117"),
        ("Agenda items 16 (b), 17 and 18", "16 (b), 17 and 18"),
        ("Item 71 (c) of the provisional agenda*", "71 (c)"),
        ("Items 3 and 5 of the agenda", "3 and 5"),
    ],
)
def test_reads_the_number_of_an_agenda_item(text: str, number: str) -> None:
    assert agenda_item_number(text) == number
    assert is_agenda_item_line(text)


@pytest.mark.parametrize("text", ["Agenda", "Agenda item", "Items to be discussed", "Agenda item 5 was considered"])
def test_what_is_no_line_of_an_agenda_item(text: str) -> None:
    assert not is_agenda_item_line(text)


def test_reads_distribution_and_language() -> None:
    assert distribution_value("Distr.: Limited") == "Limited"
    assert distribution_value("Distr: general") == "General"
    assert distribution_value("Limited") is None
    assert language_value("Original: English") == "English"
    assert language_value("Original: Arabic/English/French") == "Arabic/English/French"
    assert language_value("The original: English text") is None


@pytest.mark.parametrize(
    "text",
    [
        "Chad and Peru: draft resolution",
        "Peru,* Chad* and Ghana: draft resolution",
        "**Peru:**[^*] **draft resolution**",
        "Peru:\ufffc draft decision",
        "Peru: revised draft resolution",
        "Peru: amendment to draft resolution A/80/L.25",
        "Peru: amendments to revised draft resolution A/C.3/80/L.4/Rev.1",
        "Draft resolution submitted by the Chair",
        "Draft decision submitted by the President of the General Assembly*",
        "Draft resolution",
    ],
)
def test_knows_sponsors_lines(text: str) -> None:
    assert is_sponsors_line(text)


@pytest.mark.parametrize(
    "text", ["The draft resolution", "Peru", "Draft resolutions are welcome", "Note by the Secretariat", "", ": wells"]
)
def test_knows_what_is_no_sponsors_line(text: str) -> None:
    assert not is_sponsors_line(text)


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("The General Assembly,", "ga"),
        ("*The Human Rights Council*,", "hrc"),
        ("THE ECONOMIC AND SOCIAL  COUNCIL", "ecosoc"),
        ("The Security Council:", "sc"),
        ("General Assembly", None),
        ("The Third Committee,", None),
        ("The General Assembly, recalling", None),
    ],
)
def test_reads_the_organ_line(text: str, body: str | None) -> None:
    assert organ_line_body(text) == body


@pytest.mark.parametrize("body", sorted(ORGAN_NAMES))
def test_each_organ_has_a_line(body: str) -> None:
    assert organ_line_body(f"The {ORGAN_NAMES[body]},") == body


def test_knows_committees() -> None:
    assert all(is_committee_line(name) for name in COMMITTEE_NAMES)
    assert is_committee_line("**Third Committee**")
    assert not is_committee_line("Third Committee of the Assembly")


@pytest.mark.parametrize(
    ("symbol", "body"),
    [
        ("A/C.3/80/L.29", "ga"),
        ("A/HRC/60/L.7", "hrc"),
        ("E/2026/L.4", "ecosoc"),
        ("S/2026/123", "sc"),
        ("ST/SGB/2003/13", None),
        ("ECE/TRANS/303", None),
        ("", None),
    ],
)
def test_tells_the_body_of_a_symbol(symbol: str, body: str | None) -> None:
    assert body_of_symbol(symbol) == body


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("4 November 2025", "2025-11-04"),
        ("4\u00a0November 2025", "2025-11-04"),
        (" 4th November 2025. ", "2025-11-04"),
        ("November 4, 2025", "2025-11-04"),
        ("29 February 2024", "2024-02-29"),
        ("29 February 2025", None),
        ("__ November 2025", None),
        ("November 2025", None),
        ("on 4 November 2025", None),
        ("4 November 12025", None),
        ("0 May 2025", None),
    ],
)
def test_reads_a_date(text: str, iso: str | None) -> None:
    assert iso_date(text) == iso


def test_a_date_line_may_leave_its_day_open() -> None:
    assert is_date_line("4 November 2025")
    assert is_date_line("__ November 2025")
    assert not is_date_line("November 2025")


def test_finds_dates_in_running_text() -> None:
    text = "of 12 August 1949, not 31 February 2020, of 4th May 2024 and May 2, 2025"
    found = find_dates(text)
    assert [(text[one.start : one.end], one.iso, one.standard) for one in found] == [
        ("12 August 1949", "1949-08-12", True),
        ("4th May 2024", "2024-05-04", False),
        ("May 2, 2025", "2025-05-02", False),
    ]


@given(st.dates(min_value=datetime.date(1000, 1, 1)))
def test_every_day_is_read_as_it_is_written(day: datetime.date) -> None:
    written = f"{day.day} {MONTHS[day.month - 1]} {day.year}"
    assert iso_date(written) == day.isoformat()
    [found] = find_dates(f"of {written},")
    assert (found.iso, found.standard) == (day.isoformat(), True)


@given(st.integers(1, HIGHEST), st.sampled_from([str.lower, str.upper, str.capitalize, str.title]))
def test_ordinals_are_read_as_they_are_written(number: int, capitals: type[str]) -> None:
    assert ordinal_to_int(capitals(int_to_ordinal(number))) == number
    assert ordinal_to_int(capitals(session_ordinal(number))) == number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Twenty-Sixth", 26),
        ("twenty\u2011sixth", 26),
        ("one hundred and third", 103),
        ("103rd", 103),
        ("11th", 11),
        ("11st", None),
        ("200th", None),
        ("twenty", None),
        ("", None),
    ],
)
def test_reads_ordinals(text: str, number: int | None) -> None:
    assert ordinal_to_int(text) == number


def test_sessions_are_written_in_figures_from_the_hundredth() -> None:
    assert [session_ordinal(number) for number in (80, 99, 100, 101, 102, 103, 111)] == [
        "eightieth",
        "ninety-ninth",
        "100th",
        "101st",
        "102nd",
        "103rd",
        "111th",
    ]


@given(st.dates(min_value=datetime.date(1945, 1, 1)))
def test_a_date_that_is_written_reads_as_the_same_day(day: datetime.date) -> None:
    assert iso_date(written_date(day)) == day.isoformat()

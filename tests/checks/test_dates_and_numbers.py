"""Dates, periods, numbers and amounts: every wrong form that people write, and what only looks like one."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from penholder.checks.catalogue import BY_ID
from penholder.checks.engine import check
from penholder.checks.notation import read_notation
from penholder.checks.profile import Profile
from penholder.drafting.date_forms import date_faults
from penholder.drafting.dates import MONTHS, written_date
from penholder.drafting.number_words import from_words, in_words
from penholder.model.change import applied
from penholder.model.draft import Draft
from penholder.model.finding import Finding, Safety


def _draft(text: str) -> Draft:
    return read_notation(f"organ: The General Assembly,\npre: Recalling {text},\n1. Goes on;\n2. Ends.")


def _found(rule: str, text: str) -> list[Finding]:
    draft = _draft(text)
    return list(check(draft, replace(Profile.of(draft), also=frozenset({rule})), rules=(BY_ID[rule],)).findings)


@pytest.mark.parametrize(
    ("rule", "wrong", "right"),
    [
        ("dates/format", "the day of April 4, 2024", "the day of 4 April 2024"),
        ("dates/format", "the day of April 4 2024", "the day of 4 April 2024"),
        ("dates/format", "the day of 4th April 2024", "the day of 4 April 2024"),
        ("dates/format", "on the 4th of April 2024", "on 4 April 2024"),
        ("dates/format", "the day of 04 April 2024", "the day of 4 April 2024"),
        ("dates/format", "the day of 4 Apr. 2024", "the day of 4 April 2024"),
        ("dates/format", "the day of 4 Sept 2024", "the day of 4 September 2024"),
        ("dates/format", "the day of 4 April, 2024", "the day of 4 April 2024"),
        ("dates/format", "the day of 4 april 2024", "the day of 4 April 2024"),
        ("dates/format", "the day of 13/04/2024", "the day of 13 April 2024"),
        ("dates/format", "the day of 2024-04-13", "the day of 13 April 2024"),
        ("dates/format", "the day of March 8 each year", "the day of 8 March each year"),
        ("dates/format", "the day of 4 of April 2024", "the day of 4 April 2024"),
        ("dates/format", "the day of 4-April-2024", "the day of 4 April 2024"),
        ("dates/format", "the day of 4, April 2024", "the day of 4 April 2024"),
        ("dates/format", "the day of 4April 2024", "the day of 4 April 2024"),
        ("dates/format", "the day of 4 April2024", "the day of 4 April 2024"),
        ("dates/format", "the day of 4 MAY 2024", "the day of 4 May 2024"),
        ("dates/format", "the day of 4 April ’24", "the day of 4 April 2024"),
        ("dates/format", "in Sept. 2024", "in September 2024"),
        ("dates/format", "in april 2024", "in April 2024"),
        ("dates/format", "held May 4 to 6, 2024", "held 4 to 6 May 2024"),
        ("dates/format", "from 4th to 6th May 2024", "from 4 to 6 May 2024"),
        ("dates/period", "held on 20 & 21 June 2018", "held on 20 and 21 June 2018"),
        ("dates/period", "the fiscal year 2024/2025", "the fiscal year 2024/25"),
        ("dates/period", "held 31 May-11 June 2010", "held from 31 May to 11 June 2010"),
        ("dates/period", "held on 20–21 June 2018", "held on 20 and 21 June 2018"),
        ("dates/period", "held from 20–24 June 2018", "held from 20 to 24 June 2018"),
        ("dates/period", "from 2000 until 2016", "from 2000 to 2016"),
        ("dates/period", "the fiscal year 2024–2025", "the fiscal year 2024/25"),
        ("numbers/per-cent", "some 37 % of wells", "some 37 per cent of wells"),
        ("numbers/per-cent", "some 10–15% of wells", "some 10–15 per cent of wells"),
        ("numbers/per-cent", "some twenty-five percent of wells", "some 25 per cent of wells"),
        ("numbers/per-cent", "some 30-percent cut", "some 30 per cent cut"),
        ("numbers/per-cent", "some 30 Per Cent of wells", "some 30 per cent of wells"),
        ("numbers/fractions", "a half of it and one-third of the wells", "a half of it and one third of the wells"),
        ("numbers/large", "the 12 500 wells", "the 12,500 wells"),
        ("numbers/large", "the 1.250.000 wells", "the 1,250,000 wells"),
        ("numbers/large", "the 53bn wells", "the 53 billion wells"),
        ("numbers/session-ordinal", "its 71st and 72nd sessions", "its seventy-first and seventy-second sessions"),
        ("numbers/large", "the 3.7million wells", "the 3.7 million wells"),
        ("numbers/large", "the 50 thousand wells", "the 50,000 wells"),
        ("numbers/session-ordinal", "its eightyfirst session", "its eighty-first session"),
        ("numbers/session-ordinal", "its Eighty-First session", "its eighty-first session"),
        ("numbers/session-ordinal", "its 81 session", "its eighty-first session"),
        ("numbers/session-ordinal", "its eighty-one session", "its eighty-first session"),
        ("numbers/session-ordinal", "its Eighty-first session", "its eighty-first session"),
        ("numbers/session-ordinal", "its one hundred and third session", "its 103rd session"),
        ("punctuation/apostrophe", "the 1990’s", "the 1990s"),
        ("numbers/decades-centuries", "the twenty first century", "the twenty-first century"),
        ("numbers/decades-centuries", "the Twenty-first Century", "the twenty-first century"),
        ("numbers/decades-centuries", "the 1990-s", "the 1990s"),
        ("numbers/words-under-ten", "a 3-day visit", "a three-day visit"),
        ("numbers/words-under-ten", "within 5 years of its start", "within five years of its start"),
        ("numbers/words-under-ten", "the eleven wells of it", "the 11 wells of it"),
        ("money/us-dollars", "the sum of USD 5 million", "the sum of 5 million United States dollars"),
        ("money/us-dollars", "the sum of US$ 1.24m", "the sum of 1.24 million United States dollars"),
        ("money/us-dollars", "the sum of 5 million US Dollars", "the sum of 5 million United States dollars"),
        ("money/us-dollars", "the sum of $5,000", "the sum of 5,000 United States dollars"),
    ],
)
def test_a_form_is_found_and_its_first_fix_is_right(rule: str, wrong: str, right: str) -> None:
    (finding,) = _found(rule, wrong)
    assert applied(_draft(wrong), finding.fixes[0].edits).paragraphs[1].text == _draft(right).paragraphs[1].text


@pytest.mark.parametrize(
    ("rule", "right"),
    [
        ("dates/format", "4 April 2024, April 2024, resolution 4/4 of 4 May 2024 and what States may do"),
        ("dates/format", "A/C.3/80/L.29, decision EX.CL/Dec.7 and www.example.org/2024-04-04"),
        ("dates/period", "from 31 May to 11 June 2010, on 20 and 21 June 2018 and between 2000 and 2016"),
        ("dates/period", "the plan for 2026–2029 and the year 2024/25"),
        ("numbers/per-cent", "www.example.org/a%20b, the percentage and the twentieth century"),
        ("numbers/fractions", "resolutions 5/1 and 5/2, half of it and one quarter of the wells"),
        (
            "numbers/large",
            "resolution 2200 A (XXI), the 2030 Agenda, vol. 1125, Nos. 17512 and 17513, and 26,913,800 wells",
        ),
        ("numbers/large", "millions of people and a pipe of 5 m"),
        ("numbers/session-ordinal", "its eightieth session, its 103rd session and the 9th meeting"),
        ("numbers/decades-centuries", "the 1990s and the twentieth century"),
        (
            "numbers/words-under-ten",
            "children under 5 years of age, article 3 obligations, Goal 6 targets and 2 degrees Celsius",
        ),
        ("numbers/words-under-ten", "12 wells and 3 springs, 3 of 15 States and the five reports"),
        ("money/us-dollars", "the sum of 5,000 United States dollars and of 300 dollars"),
    ],
)
def test_what_only_looks_like_a_wrong_form_is_left_alone(rule: str, right: str) -> None:
    assert _found(rule, right) == []


def test_a_date_in_figures_is_offered_both_ways_and_never_mended_unasked() -> None:
    (finding,) = _found("dates/format", "the day of 04/05/2024")
    assert [str(fix.title) for fix in finding.fixes] == ["Write “4 May 2024”", "Write “5 April 2024”"]
    assert {fix.safety for fix in finding.fixes} == {Safety.REVIEW}


def test_a_figure_begins_no_sentence() -> None:
    draft = read_notation("organ: The General Assembly,\npre: Recalling it,\n1. 15 wells are dug;\n2. Ends.")
    (finding,) = check(draft, rules=(BY_ID["numbers/sentence-start"],)).findings
    assert (finding.span.start, finding.span.end) == (0, 2)


@given(st.dates(datetime.date(1900, 1, 1), datetime.date(2099, 12, 31)))
def test_every_day_is_read_in_every_form(day: datetime.date) -> None:
    right, month = written_date(day), MONTHS[day.month - 1]
    assert date_faults(f"of {right},") == ()
    for wrong in (
        f"{month} {day.day}, {day.year}",
        f"{day.day}th {month} {day.year}",
        f"{day.day:02}th {month} {day.year}",
    ):
        (fault,) = date_faults(f"of {wrong},")
        assert fault.rights == (right,)


@given(st.integers(1, 99))
def test_numbers_in_words_are_read_back(number: int) -> None:
    assert from_words(in_words(number)) == number

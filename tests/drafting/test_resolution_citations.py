"""Citations of resolutions in running text: who, which, when, and where each of these stands."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from penholder.drafting.naming_organs import Naming
from penholder.drafting.resolution_citations import Dating, find_resolutions
from penholder.drafting.resolution_organs import organ_of
from penholder.drafting.sessions import assembly_may_sit, human_rights_council_may_sit, session_of_assembly


def read(text: str, body: str = "ga") -> list[tuple[str, str, str]]:
    """Give organ, number and date of every citation."""
    return [
        (organ_of(group, cited, body), cited.number.written, cited.date)
        for group in find_resolutions(text)
        for cited in group.cited
    ]


CASES = {
    "Recalling its resolution 70/1 of 25 September 2015, entitled “Our world”,": [("ga", "70/1", "2015-09-25")],
    "General Assembly resolution 79/181": [("ga", "79/181", "")],
    "its resolutions 31/6 A and B": [("ga", "31/6 A and B", "")],
    "its decisions 31/406 A to E of 3 November 1976": [("ga", "31/406 A to E", "1976-11-03")],
    "Security Council resolutions 2170 (2014) and 2199 (2015),": [("sc", "2170 (2014)", ""), ("sc", "2199 (2015)", "")],
    "Security Council resolution 2397 of 22 December 2017": [("sc", "2397", "2017-12-22")],
    "Council resolution 58/17 of 3 April 2025,\ufffc and": [("hrc", "58/17", "2025-04-03")],
    "Council resolution 1996/31 of 25 July 1996": [("ecosoc", "1996/31", "1996-07-25")],
    "Council resolution 1373 (2001),": [("sc", "1373 (2001)", "")],
    "Economic and Social Council resolution 2024/1": [("ecosoc", "2024/1", "")],
    "Commission on Human Rights resolution 2005/80 of 21 April 2005": [("other", "2005/80", "2005-04-21")],
    "resolution 2200 A (XXI), annex": [("ga", "2200 A (XXI)", "")],
    "resolution S-13/2 and Assembly resolution ES-10/23 of 10 May 2024": [
        ("ga", "S-13/2", ""),
        ("ga", "ES-10/23", "2024-05-10"),
    ],
    "its resolutions 78/1 of 29 September 2023 and 78/2 of the same date": [
        ("ga", "78/1", "2023-09-29"),
        ("ga", "78/2", "2023-09-29"),
    ],
    "Human Rights Council resolutions 5/1 and 5/2 of 18 June 2007\ufffc": [
        ("hrc", "5/1", "2007-06-18"),
        ("hrc", "5/2", "2007-06-18"),
    ],
    "resolutions 68/98 of 11 December 2013 on health and 77/300 of 26 August 2022 on work": [
        ("ga", "68/98", "2013-12-11"),
        ("ga", "77/300", "2022-08-26"),
    ],
    "the Security Council, in its resolution 2321 (2016) of 30 November 2016,": [("sc", "2321 (2016)", "2016-11-30")],
    "established by the Human Rights Council in its resolution 22/13 of 21 March 2013": [
        ("hrc", "22/13", "2013-03-21")
    ],
    "resolution 6/14 of 1 March 2024 of the United Nations Environment Assembly": [("other", "6/14", "2024-03-01")],
    "Recalling United Nations Environment Assembly resolution 5/5 of 2 March 2022": [("other", "5/5", "2022-03-02")],
    "recalling resolution 31/18 of 23 March 2016": [("hrc", "31/18", "2016-03-23")],
    "paragraph 5 of resolution 52/237, paragraph 11 of resolution 53/227": [("ga", "52/237", ""), ("ga", "53/227", "")],
    "its resolutions 54/110 of 9 December 1999,\ufffc 55/158 of 12 December 2000\ufffc and 56/88": [
        ("ga", "54/110", "1999-12-09"),
        ("ga", "55/158", "2000-12-12"),
        ("ga", "56/88", ""),
    ],
    "resolution 58.3 and decision 1/CP.21 and resolution WHA67.1 and A/RES/79/1 and resolution 1": [],
    "its resolutions 1718 (2006) of 14 October 2006, 1874 of 12 June 2009 and 150 other texts": [
        ("sc", "1718 (2006)", "2006-10-14"),
        ("", "1874", "2009-06-12"),
    ],
    "the resolution 2030 Agenda and resolution 150": [("", "150", "")],
    "in its resolution 71/90, of 30 June as a day": [("ga", "71/90", "")],
    "and 69/38, 71/90 of resolutions 69/38, 73/72, 73/91 of 7 December 2018": [
        ("ga", "69/38", ""),
        ("ga", "73/72", ""),
        ("ga", "73/91", "2018-12-07"),
    ],
    "the Economic and Social Commission for Asia and the Pacific in its resolution 73/8 of 19 May 2017": [
        ("other", "73/8", "2017-05-19")
    ],
    "its resolutions 45/248 B, section VI, of 21 December 1990, 55/231 of 23 December 2000": [
        ("ga", "45/248 B", "1990-12-21"),
        ("ga", "55/231", "2000-12-23"),
    ],
    "Welcoming resolution S-35/1 of 24 November 2022 and resolution S-27/2 of 10 May 2002": [
        ("hrc", "S-35/1", "2022-11-24"),
        ("ga", "S-27/2", "2002-05-10"),
    ],
    "resolutions 75/201 and 2558 (2020) of 21 December 2020 and 2397 regarding work": [
        ("ga", "75/201", "2020-12-21"),
        ("sc", "2558 (2020)", "2020-12-21"),
        ("", "2397", ""),
    ],
    "adopted resolution 2152 on 29 April 2014, 2218 (2015)": [("", "2152", "2014-04-29"), ("sc", "2218 (2015)", "")],
    "resolution 70/1 of December 2015": [("ga", "70/1", "")],
}


@pytest.mark.parametrize("text", CASES, ids=range(len(CASES)))
def test_who_which_and_when(text: str) -> None:
    assert read(text) == CASES[text]


def test_in_a_text_of_the_human_rights_council_its_own_numbers_come_first() -> None:
    assert read("Recalling its resolution 34/24", "hrc") == [("hrc", "34/24", "")]
    assert read("Recalling resolution 79/181 of 17 December 2024", "hrc") == [("ga", "79/181", "2024-12-17")]


@pytest.mark.parametrize(
    ("text", "naming", "name"),
    [
        ("the Security Council’s resolution 1325 (2000)", Naming.FULL, "Security Council"),
        ("recalls Assembly resolution 71/321", Naming.SHORT, "Assembly"),
        ("Recalling its previous resolution 71/321", Naming.OWN, ""),
        ("resolution 2254 (2015) of the Security Council", Naming.FULL, "Security Council"),
        ("pursuant to resolution 71/321", Naming.NONE, ""),
        ("World Health Assembly resolution 70/1", Naming.FULL, "World Health Assembly"),
    ],
)
def test_how_the_organ_is_named(text: str, naming: Naming, name: str) -> None:
    (group,) = find_resolutions(text)
    assert (group.naming, group.name) == (naming, name)


def test_each_bit_has_its_place() -> None:
    text = "and recalling Security Council resolutions 2397 (2017) of 22 December 2017 and 2401(2018),"
    (group,) = find_resolutions(text)
    first, second = group.cited
    assert text[group.start : group.word_end] == "Security Council resolutions"
    assert text[group.word : group.word_end] == "resolutions"
    assert text[first.start : first.end] == "2397 (2017)"
    assert text[first.date_start : first.date_end] == " of 22 December 2017"
    assert text[first.date_words_start : first.date_end] == "22 December 2017"
    assert (text[second.start : second.end], second.number.written, second.link) == ("2401(2018)", "2401 (2018)", "and")
    assert text[group.start : group.end] == text[14:-1]


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("2200A(XXI)", "2200 A (XXI)"),
        ("2200 A(XXI)", "2200 A (XXI)"),
        ("2200/XXI", "2200 (XXI)"),
        ("31/16A", "31/16 A"),
        ("31/16, A", "31/16 A"),
        ("2397(2017)", "2397 (2017)"),
        ("2200 (XXI) A", "2200 A (XXI)"),
    ],
)
def test_numbers_that_are_badly_written_are_read_all_the_same(written: str, right: str) -> None:
    (group,) = find_resolutions(f"in resolution {written}, and")
    (cited,) = group.cited
    assert cited.number.written == right


def test_what_leans_on_a_neighbour_says_so() -> None:
    (group,) = find_resolutions("resolutions 78/1 and 78/2 of 4 May 2024 and 78/3 of the same date")
    assert [one.dating for one in group.cited] == [Dating.SHARED, Dating.FULL, Dating.SAME]


@given(st.text("resolution 0123456789/()AXVI,. of April\ufffc’", max_size=120), st.text("aA1/( ", max_size=20))
def test_any_text_is_read_and_places_lie_in_it_in_order(noise: str, end: str) -> None:
    text = f"{noise} resolutions 70/1 of 25 September 2015, {end}"
    at = 0
    for group in find_resolutions(text):
        assert at <= group.word < group.word_end
        for cited in group.cited:
            assert at <= cited.start < cited.end <= cited.date_start <= cited.date_end <= len(text)
            at = cited.date_end
    assert any(cited.date == "2015-09-25" for group in find_resolutions(text) for cited in group.cited)


@given(st.dates())
def test_the_session_that_sits_on_a_date_may_sit_then(day: object) -> None:
    iso = str(day)
    year, month, number = (int(part) for part in iso.split("-"))
    if year > 1946:
        assert assembly_may_sit(session_of_assembly(year, month, number), iso)


def test_sessions_of_the_human_rights_council_are_three_a_year() -> None:
    assert human_rights_council_may_sit(58, "2025-04-03")
    assert human_rights_council_may_sit(60, "2025-10-06")
    assert human_rights_council_may_sit(5, "2007-06-18")
    assert not human_rights_council_may_sit(58, "2024-04-03")


def test_a_long_line_is_read_in_little_time() -> None:
    for piece in (
        "resolutions 70/1, ",
        "A" * 50 + " ",
        "resolution ",
        "its resolutions 70/1 of 25 September 2015 ",
        "A/",
    ):
        find_resolutions(piece * (100_000 // len(piece)))

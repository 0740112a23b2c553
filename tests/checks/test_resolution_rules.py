"""Rules about resolutions that a text cites and about its first page: what the examples of their pages cannot show."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from penholder.checks.engine import check
from penholder.checks.facts import NOTHING_KNOWN, Facts
from penholder.checks.fixing import fix_all_safe
from penholder.checks.notation import read_notation
from penholder.checks.profile import Profile
from penholder.drafting.registers.shipped import Registers
from penholder.model.change import applied
from penholder.model.draft import Draft
from penholder.model.finding import Finding, Safety
from penholder.model.inline import text_of

FIRST_MENTION = "dates/resolution-first-mention"


def draft(preamble: str, operative: str = "Takes note of the report", head: str = "", body: str = "ga") -> Draft:
    """Write a short draft with these words in its preamble and its operative part."""
    organ = {"ga": "General Assembly", "hrc": "Human Rights Council", "sc": "Security Council"}[body]
    notes = "\n".join(f"note {mark}: A/80/{mark}." for mark in "123" if f"[^{mark}]" in preamble)
    return read_notation(
        f"body: {body}\n{head}\norgan: The {organ},\npre: {preamble},\n1. {operative};\n2. Requests a report.\n{notes}"
    )


def findings(one: Draft, rule: str, facts: Facts | None = None) -> list[Finding]:
    """Give what one rule finds."""
    report = check(one, replace(Profile.of(one), select=frozenset({rule})), facts=facts)
    assert report.failed == ()
    return list(report.findings)


def after(one: Draft, finding: Finding) -> list[str]:
    """Give the paragraphs after the first fix."""
    return [paragraph.text for paragraph in applied(one, finding.fixes[0].edits).paragraphs]


@pytest.mark.parametrize(
    ("rule", "wrong", "right"),
    [
        (
            "symbols/number-not-symbol",
            "its A/RES/79/181 of 17 December 2024",
            "its resolution 79/181 of 17 December 2024",
        ),
        (
            "symbols/number-not-symbol",
            "its resolutions 78/218 of 19 December 2023 and A/RES/79/181 of 17 December 2024",
            "its resolutions 78/218 of 19 December 2023 and 79/181 of 17 December 2024",
        ),
        (
            "symbols/number-not-symbol",
            "A/HRC/RES/58/17 of 3 April 2025",
            "Human Rights Council resolution 58/17 of 3 April 2025",
        ),
        ("symbols/number-not-symbol", "document S/RES/2397(2017)", "Security Council resolution 2397 (2017)"),
        ("symbols/ga-old", "its resolution 2200A(XXI)", "its resolution 2200 A (XXI)"),
        ("symbols/ga-old", "its resolution 1514/XV", "its resolution 1514 (XV)"),
        (
            "symbols/ga-old",
            "its resolution 1514 XV of 14 December 1960",
            "its resolution 1514 (XV) of 14 December 1960",
        ),
        ("symbols/ga-old", "its resolution 217 (III) A", "its resolution 217 A (III)"),
        (
            "symbols/ga-modern",
            "its resolution 49/75, G of 15 December 1994",
            "its resolution 49/75 G of 15 December 1994",
        ),
        ("symbols/ga-modern", "its resolution 79 / 181", "its resolution 79/181"),
        (
            "symbols/ga-modern",
            "its resolutions 78/218 of 19 December 2023 and 79–181 of 17 December 2024",
            "its resolutions 78/218 of 19 December 2023 and 79/181 of 17 December 2024",
        ),
        ("symbols/special-sessions", "its resolution S 24/2", "its resolution S-24/2"),
        (
            "symbols/special-sessions",
            "its resolutions ES-10/15 of 20 July 2004 and ES10/17 of 15 December 2006",
            "its resolutions ES-10/15 of 20 July 2004 and ES-10/17 of 15 December 2006",
        ),
        (
            "symbols/ecosoc",
            "Economic and Social Council resolution 5 (2024)",
            "Economic and Social Council resolution 2024/5",
        ),
        (
            "symbols/ecosoc",
            "Economic and Social Council resolution 5/2024",
            "Economic and Social Council resolution 2024/5",
        ),
        ("symbols/sc-year", "SCR 2397", "Security Council resolution 2397 (2017)"),
        ("symbols/sc-year", "Security Council resolution 2397 of 2017", "Security Council resolution 2397 (2017)"),
        ("symbols/sc-year", "Security Council resolution 2397/2017", "Security Council resolution 2397 (2017)"),
        (
            "symbols/sc-year",
            "Security Council resolutions 2375 (2017) and 2397 regarding work",
            "Security Council resolutions 2375 (2017) and 2397 (2017) regarding work",
        ),
        (
            "symbols/list-order",
            "its resolutions 70/1[^1] of 25 September 2015, 61/185 of 20 December 2006[^2] and 74/4 of 15 October 2019",
            "its resolutions 61/185 of 20 December 2006\ufffc, 70/1\ufffc of 25 September 2015 and 74/4 of 15 October 2019",
        ),
    ],
)
def test_a_citation_that_is_badly_written_is_put_right(rule: str, wrong: str, right: str) -> None:
    one = draft(f"Recalling {wrong}")
    if rule == "symbols/list-order":
        one = draft(f"Recalling {wrong.replace('70/1[^1] of 25 September 2015', '70/1 of 25 September 2015[^1]')}")
        right = right.replace("70/1\ufffc of 25 September 2015", "70/1 of 25 September 2015\ufffc")
    (finding,) = findings(one, rule)
    assert after(one, finding)[1] == f"Recalling {right},"


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ("symbols/number-not-symbol", "the report, entitled “Follow-up to A/RES/79/181”"),
        ("symbols/number-not-symbol", "document A/HRC/58/11"),
        ("symbols/ga-old", "Economic and Social Council resolution 663 (XXIV)"),
        ("symbols/ga-modern", "the years 2024–2025 and decision 79/549 of 31 July 2025"),
        ("symbols/ga-session-year", "resolution 6/14 of 1 March 2024 of the United Nations Environment Assembly"),
        ("symbols/ga-session-year", "its resolution 51/241 of 31 July 1997"),
        ("symbols/ga-session-year", "Commission on Narcotic Drugs resolution 66/1 of 17 March 2023"),
        ("symbols/sc-year", "General Assembly resolution 1514 (XV) and the 2030 Agenda"),
        ("symbols/sc-number-year", "Security Council resolution 9999 (2051)"),
        ("symbols/organ-named", "the decision of the Security Council in its resolution 2397 (2017)"),
        ("symbols/list-order", "its resolutions 79/181, 78/218 and 77/226"),
        ("symbols/list-order", "General Assembly resolution 377 A (V) or 76/262"),
        (
            "symbols/list-order",
            "its resolutions 77/201 of 15 December 2022 on schools and 73/327 of 25 July 2019 on children",
        ),
        ("symbols/hrc", "Human Rights Council resolutions 5/1 and 5/2 of 18 June 2007"),
        (FIRST_MENTION, "the Committee pursuant to Security Council resolution 1373 (2001)"),
        (FIRST_MENTION, "the Summit held on 23 September 2024, at which resolution 79/1 was adopted"),
        (FIRST_MENTION, "resolution 1 (I), adopted by the General Assembly on 24 January 1946"),
        (FIRST_MENTION, "its resolutions 75/201 and 75/202 of 21 December 2020"),
        (FIRST_MENTION, "its resolutions 61/194, 62/188, 63/211 and 64/195"),
        (FIRST_MENTION, "the report entitled “Implementation of resolution 70/1”"),
    ],
)
def test_what_is_right_is_left_alone(rule: str, words: str) -> None:
    assert findings(draft(f"Recalling {words}"), rule) == []


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ("symbols/ga-old", "its resolution 4000 (XXX)"),
        ("symbols/ga-old", "its resolution 79 (XXXI)"),
        ("symbols/ga-modern", "its resolution 79/549 of 31 July 2025"),
        ("symbols/ga-modern", "its decision 79/181 of 17 December 2024"),
        ("symbols/ga-session-year", "its resolutions 79/181 of 17 December 2004 and 80/7 of 12 November 2025"),
        ("symbols/hrc", "Council resolution 58/17 of 3 April 2023"),
        ("symbols/sc-number-year", "Security Council resolution 2397 (2007)"),
        ("symbols/organ-named", "resolution 2397 (2017)"),
        ("symbols/organ-named", "resolution 58/17 of 3 April 2025, in which the Council welcomed it"),
        ("symbols/ecosoc", "Economic and Social Council resolution 63/2"),
        (
            FIRST_MENTION,
            "its resolutions 79/181 of 17 December 2024 and 79/182 of the same date, and its decision 79/520",
        ),
    ],
)
def test_what_cannot_be_is_reported_without_a_fix(rule: str, words: str) -> None:
    found = findings(draft(f"Recalling {words}"), rule)
    assert len(found) == 1
    assert found[0].fixes == ()


def test_a_date_moves_from_a_later_mention_to_the_first() -> None:
    one = draft("Recalling its resolution 99/3", "Reaffirms its resolution 99/3 of 2 October 2044")
    (finding,) = findings(one, FIRST_MENTION, NOTHING_KNOWN)
    texts = after(one, finding)
    assert texts[1] == "Recalling its resolution 99/3 of 2 October 2044,"
    assert texts[2] == "Reaffirms its resolution 99/3;"


def test_a_date_is_offered_only_where_the_registers_have_one() -> None:
    one = draft("Recalling its resolution 99/3")
    (unknown,) = findings(one, FIRST_MENTION, NOTHING_KNOWN)
    assert unknown.fixes == ()
    registers = Registers({"resolutions": "ga\t99/3\t0\t2\t2044-10-02\n"})
    (known,) = findings(one, FIRST_MENTION, Facts("made up", registers))
    assert after(one, known)[1] == "Recalling its resolution 99/3 of 2 October 2044,"
    disagreeing = Registers({"resolutions": "ga\t99/3\t0\t2\t2044-10-02\nga\t99/3\t0\t2\t2044-10-03\n"})
    (open_one,) = findings(one, FIRST_MENTION, Facts("other", disagreeing))
    assert open_one.fixes == ()


@pytest.mark.parametrize(
    ("rows", "severity"),
    [
        ("ga\t99/3\t1\t0\t2044-10-02\n", "error"),
        ("ga\t99/3\t0\t3\t2044-10-02\n", "warning"),
        ("ga\t99/3\t0\t1\t2044-10-02\n", "warning"),
        ("ga\t99/3\t0\t20\t2044-10-02\nga\t99/3\t0\t1\t2044-10-05\n", "warning"),
    ],
)
def test_another_date_than_the_only_one_of_the_registers_is_reported(rows: str, severity: str) -> None:
    one = draft("Recalling its resolution 99/3 of 5 October 2044")
    (finding,) = findings(one, FIRST_MENTION, Facts(rows, Registers({"resolutions": rows})))
    assert finding.severity.value == severity
    assert after(one, finding)[1] == "Recalling its resolution 99/3 of 2 October 2044,"


@pytest.mark.parametrize(
    "rows", ["", "ga\t99/3\t0\t2\t2044-10-02\nga\t99/3\t0\t1\t2044-10-03\n", "ga\t99/3\t0\t9\t2044\n"]
)
def test_a_date_is_not_judged_where_the_registers_have_none_or_disagree(rows: str) -> None:
    one = draft("Recalling its resolution 99/3 of 5 October 2044")
    assert findings(one, FIRST_MENTION, Facts(rows, Registers({"resolutions": rows}))) == []


def test_a_wrong_date_at_a_later_mention_is_told_once() -> None:
    rows = "ga\t99/3\t1\t0\t2044-10-02\n"
    one = draft("Recalling its resolution 99/3 of 2 October 2044", "Reaffirms its resolution 99/3 of 3 October 2044")
    (finding,) = findings(one, FIRST_MENTION, Facts(rows, Registers({"resolutions": rows})))
    assert after(one, finding)[2] == "Reaffirms its resolution 99/3;"


def test_an_annex_mentions_anew() -> None:
    text = (
        "organ: The General Assembly,\npre: Recalling its resolution 70/1 of 25 September 2015,\n1. Adopts the annex;\n"
        "2. Requests a report.\nannex: Annex\n1. Resolution 70/1 of 25 September 2015 is carried out.\n2. More is done."
    )
    assert findings(read_notation(text), FIRST_MENTION) == []


def test_texts_of_the_security_council_need_no_dates() -> None:
    assert findings(draft("Recalling its resolution 2397 (2017)", body="sc"), FIRST_MENTION) == []


@pytest.mark.parametrize(
    ("rule", "head", "right"),
    [
        ("layout/distribution", "symbol: A/C.3/81/L.7\ndistribution: Distr.: Restricted", "Distr.: Limited"),
        ("layout/distribution", "symbol: A/RES/81/7\ndistribution: Distr.: Limited", "Distr.: General"),
        ("layout/session-matches-symbol", "symbol: A/81/L.7\nsession: 81st session", "Eighty-first session"),
        ("layout/session-matches-symbol", "symbol: A/HRC/60/L.7\nsession: Fifty-ninth session", "Sixtieth session"),
        ("layout/session-matches-symbol", "symbol: E/2026/L.4\nsession: 2025 session", "2026 session"),
        (
            "layout/session-matches-symbol",
            "symbol: A/ES-11/L.7\nsession: Tenth emergency special session",
            "Eleventh emergency special session",
        ),
        ("layout/committee-matches-symbol", "symbol: A/C.6/81/L.7\ncommittee: Fifth Committee", "Sixth Committee"),
        ("layout/committee-matches-symbol", "symbol: A/81/L.7\ncommittee: Fifth Committee", ""),
        ("layout/agenda-item", "agenda_item: Agenda Item 71 (c)", "Agenda item 71 (c)"),
        ("layout/agenda-item", "agenda_item: Agenda item No. 71 c)", "Agenda item 71 (c)"),
        ("layout/agenda-item", "agenda_item: Agenda items 71(c)", "Agenda item 71 (c)"),
        ("layout/agenda-item", "agenda_item: Agenda item 71 c", "Agenda item 71 (c)"),
        ("layout/agenda-item", "agenda_item: Agenda items 25 a and 26 to 28", "Agenda items 25 (a) and 26 to 28"),
        ("layout/agenda-item", "agenda_item: Agenda item 13, 117 & 118", "Agenda items 13, 117 and 118"),
    ],
)
def test_a_line_of_the_first_page_is_put_right(rule: str, head: str, right: str) -> None:
    one = draft("Recalling its work", head=head)
    (finding,) = findings(one, rule)
    field = head.rpartition("\n")[2].partition(":")[0]
    changed = applied(one, finding.fixes[0].edits)
    assert text_of(getattr(changed.masthead, field)) == right
    assert findings(changed, rule) == []


@pytest.mark.parametrize(
    "head",
    [
        "symbol: A/C.4/81/L.7\ncommittee: Special Political and Decolonization Committee (Fourth Committee)",
        "symbol: A/AC.109/2026/L.7\nsession: 2026 session",
        "symbol: S/2026/123\ndistribution: Distr.: General",
        "symbol: E/CN.6/2026/L.3\nsession: Seventieth session",
        "session: Eighty-first session\nagenda_item: Agenda item [ ]",
        "agenda_item: Item 71 (c) of the provisional agenda",
        "symbol: A/C.3/81/L.7\nsession: Eighty-first session (resumed)",
    ],
)
def test_a_first_page_that_agrees_is_left_alone(head: str) -> None:
    one = draft("Recalling its work", head=head)
    assert [finding for name in ("layout", "numbers/session-future") for finding in findings(one, name)] == []


@pytest.mark.parametrize(
    ("words", "wrong"),
    [
        ("Requests the Secretary-General to report to the General Assembly at its eighty-first session", True),
        ("Decides to include the item in the provisional agenda of its seventy-ninth session", True),
        ("Decides to include the item in the provisional agenda of its eighty-third session", False),
        ("Decides to include the item in the provisional agenda of its ninety-third session", True),
        ("Requests the Secretary-General to report to the Human Rights Council at its sixty-first session", False),
        ("Recalls the report submitted to the General Assembly at its eightieth session", False),
        ("Welcomes the work of the Commission at its fifty-third session", False),
    ],
)
def test_a_follow_up_names_a_session_to_come(words: str, wrong: bool) -> None:
    one = draft("Recalling its work", words, "symbol: A/C.3/81/L.7")
    assert bool(findings(one, "numbers/session-future")) is wrong


_NUMBERS = st.builds(
    lambda session, number: f"{session}/{number}", st.integers(min_value=31, max_value=80), st.integers(1, 300)
)
_OLD = st.builds(
    lambda number, session: f"{number}A({session})", st.integers(1, 3541), st.sampled_from(("XV", "XXI", "III"))
)


@given(
    st.lists(
        st.one_of(_NUMBERS, _OLD, st.just("A/RES/79/181"), st.just("S-10/2"), st.just("2397(2017)")),
        min_size=1,
        max_size=6,
    )
)
def test_safe_fixes_of_citations_end_and_leave_none(numbers: list[str]) -> None:
    one = draft(f"Recalling its resolutions {', '.join(numbers)}")
    profile = replace(Profile.of(one), select=frozenset({"symbols"}))
    once, _ = fix_all_safe(one, profile)
    again, fixed = fix_all_safe(once, profile)
    assert again == once
    assert fixed == ()
    left = check(once, profile).findings
    assert all(fix.safety is Safety.REVIEW for finding in left for fix in finding.fixes)

"""Signs within a line: blanks, quotation marks, apostrophes, dashes, lists, doubled words, beyond the examples."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from penholder.checks.catalogue import BY_ID
from penholder.checks.engine import check
from penholder.checks.fixing import fix_all_safe
from penholder.checks.notation import read_notation
from penholder.checks.profile import Profile
from penholder.drafting.quotation_marks import wrong_marks
from penholder.drafting.spacing import spacing_faults
from penholder.model.change import applied
from penholder.model.draft import Draft
from penholder.model.finding import Finding, Safety
from tests.checks.shapes import shape


def _draft(text: str, notes: str = "") -> Draft:
    return read_notation(f"organ: The General Assembly,\npre: Recalling {text},\n1. Goes on;\n2. Ends.{notes}")


def _found(rule: str, text: str, notes: str = "") -> list[Finding]:
    draft = _draft(text, notes)
    profile = replace(Profile.of(draft), also=frozenset({rule}))
    return list(check(draft, profile, rules=(BY_ID[rule],)).findings)


def _mended(rule: str, text: str) -> Draft:
    """Apply the first fix of every finding, again until none is left."""
    draft = _draft(text)
    for _ in range(4):
        findings = check(draft, rules=(BY_ID[rule],)).findings
        if not findings:
            break
        draft = applied(draft, findings[0].fixes[0].edits)
    return draft


@pytest.mark.parametrize(
    ("rule", "wrong", "right"),
    [
        ("punctuation/spacing", "the work , old and new", "the work, old and new"),
        ("punctuation/spacing", "the work,old and new", "the work, old and new"),
        ("punctuation/spacing", "the work, , old", "the work, old"),
        ("punctuation/spacing", "resolution 79/1,the work", "resolution 79/1, the work"),
        ("punctuation/spacing", "the work ( old )", "the work (old)"),
        ("punctuation/spacing", "the work(old and new)", "the work (old and new)"),
        ("punctuation/spacing", "the “ old” work", "the “old” work"),
        ("punctuation/spacing", "vol.3 and No.45", "vol. 3 and No. 45"),
        ("punctuation/spacing", "4\u00a0 May", "4\u00a0May"),
        ("punctuation/spacing", "the old\twork", "the old work"),
        ("punctuation/spacing", "the well- being of all", "the well-being of all"),
        ("punctuation/spacing", "the decision -making of all", "the decision-making of all"),
        ("punctuation/spacing", "the Office ’s work", "the Office’s work"),
        ("punctuation/spacing", "the International Plan,2002, and wells", "the International Plan, 2002, and wells"),
        ("punctuation/spacing", "the wells(Old) and new", "the wells (Old) and new"),
        ("punctuation/spacing", "the wells, (ii)to dig", "the wells, (ii) to dig"),
        ("punctuation/spacing", "the employment., old and new", "the employment, old and new"),
        ("punctuation/quotes", 'the "old" work', "the “old” work"),
        ("punctuation/quotes", "the 'old' work", "the “old” work"),
        ("punctuation/quotes", "the “work of 'old' days”", "the “work of ‘old’ days”"),
        ("punctuation/quotes", "the ”old“ work", "the “old” work"),
        ("punctuation/apostrophe", "the States' duties", "the States’ duties"),
        ("punctuation/apostrophe", "the State`s duties", "the State’s duties"),
        ("punctuation/apostrophe", "work with NGO's and others", "work with NGOs and others"),
        ("punctuation/dash-range", "pages 12-15 of it", "pages 12–15 of it"),
        ("punctuation/dash-range", "the plan for 2026 – 2029", "the plan for 2026–2029"),
        ("punctuation/dash-range", "all wells between 2020-2024", "all wells between 2020 and 2024"),
        ("punctuation/dash-range", "the wells—old and new—of it", "the wells – old and new – of it"),
        ("punctuation/serial-comma", "local, national, and regional plans", "local, national and regional plans"),
        ("punctuation/serial-comma", "Chad, Peru, or Norway", "Chad, Peru or Norway"),
        ("punctuation/quote-end", "the “old work,” and the new", "the “old work”, and the new"),
        ("punctuation/inter-alia", "the work, inter alia on wells", "the work, inter alia, on wells"),
        ("markup/doubled-word", "the work work of it", "the work of it"),
        ("markup/doubled-word", "the General General Assembly", "the General Assembly"),
        ("markup/doubled-word", "the old work work", "the old work"),
        ("markup/doubled-word", "the year 2024 2024 and on", "the year 2024 and on"),
    ],
)
def test_a_slip_is_found_and_mended(rule: str, wrong: str, right: str) -> None:
    assert _found(rule, wrong)
    assert shape(_mended(rule, wrong)) == shape(_draft(right))


@pytest.mark.parametrize(
    ("rule", "right"),
    [
        (
            "punctuation/spacing",
            "resolution A/RES/2200 (XXI), Sales No. E.96.IV.8, and the (re)building of 1,250.5 wells",
        ),
        ("punctuation/spacing", "www.example.org/a,b;c and https://example.org:80/x"),
        ("punctuation/spacing", "the codes XY/PV(12)Add and xy/std:ab"),
        ("punctuation/spacing", "the wells …, and so on ... to the end"),
        ("punctuation/quotes", "a pipe of 5'10\" and a place at 12°30'15\" N"),
        ("punctuation/quotes", "the crossings of Ra‘i and Ya‘rubiyah, and States’ duties"),
        ("punctuation/quotes", "the “Decade ‘Water for all’ of old”"),
        ("punctuation/apostrophe", "WHO’s mandate and the States’ duties"),
        ("punctuation/dash-range", "A/67/828-S/2013/210, COVID-19, the post-2015 plan and job 25-17755"),
        ("punctuation/dash-range", "the short- and long-term plans and confidence- and security-building"),
        ("punctuation/serial-comma", "the towns of Geneva, Switzerland, and nearby villages"),
        ("punctuation/serial-comma", "its wells, where appropriate, and to report; law and order, peace, and rest"),
        ("punctuation/quote-end", "the “old work”, the “new work” and the letter of Acme Co."),
        ("punctuation/inter-alia", "the work (inter alia, on wells), and, inter alia, its end"),
        ("markup/doubled-word", "that that was had had in Pago Pago, and day-to-day day care"),
    ],
)
def test_what_is_right_is_left_alone(rule: str, right: str) -> None:
    assert _found(rule, right) == []


def test_semicolons_within_a_paragraph_are_no_fault_of_any_rule() -> None:
    draft = read_notation(
        "title: Safe water\norgan: The General Assembly,\npre: Recalling its earlier work,\n"
        "1. Calls for wells, for pumps, and for care of both; for springs; and for rest;\n2. Ends."
    )
    assert check(draft).findings == ()


def test_a_quotation_is_touched_only_after_a_look() -> None:
    (finding,) = _found("punctuation/spacing", "the letter saying “all  wells”")
    assert finding.fixes[0].safety is Safety.REVIEW


def test_a_mark_without_its_partner_is_turned_only_after_a_look() -> None:
    (finding,) = _found("punctuation/quotes", 'the letter saying "all wells')
    assert finding.fixes[0].safety is Safety.REVIEW


def test_the_comma_between_two_note_marks_is_no_doubled_sign() -> None:
    notes = "\nnote 1: A/80/12.\nnote 2: A/80/13."
    draft = read_notation(f"organ: The General Assembly,\npre: Recalling both,[^1],[^2]\n1. Goes on;\n2. Ends.{notes}")
    assert check(draft, rules=(BY_ID["punctuation/spacing"],)).findings == ()


def test_two_signs_that_meet_give_way_to_the_one_that_is_due() -> None:
    draft = read_notation("organ: The General Assembly,\npre: Recalling its earlier work,\n1. Goes on,;\n2. Ends.")
    fixed, _ = fix_all_safe(draft)
    assert fixed.paragraphs[2].text == "Goes on;"


@given(st.text(alphabet="ab ,;:.()“”\u00a0\ufffc", max_size=60))
def test_spacing_put_right_stays_so(text: str) -> None:
    """Whatever the line: putting right what is found finds an end, and no letter is lost on the way."""
    letters = [sign for sign in text if sign in "ab\ufffc"]
    for _ in range(60):
        faults = spacing_faults(text)
        if not faults:
            break
        for fault in reversed(faults):
            text = text[: fault.start] + fault.right + text[fault.end :]
    assert spacing_faults(text) == ()
    assert [sign for sign in text if sign in "ab\ufffc"] == letters


@given(st.lists(st.sampled_from(["well", "old", "“deep”", "States’", "“the ‘new’ one”"]), min_size=1, max_size=6))
def test_straight_marks_become_the_curly_ones_they_were(words: list[str]) -> None:
    """Double marks made straight are turned back where they do not stand directly in others."""
    right = " ".join(words)
    wrong = right.replace("“", '"').replace("”", '"')
    signs = list(wrong)
    for mark in wrong_marks(wrong):
        signs[mark.at] = mark.right
        if mark.partner is not None:
            signs[mark.partner] = mark.partner_right
    assert "".join(signs).replace("‘", "“").replace("’", "”") == right.replace("‘", "“").replace("’", "”")

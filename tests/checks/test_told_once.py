"""One slip in a text is one finding, and mending it by the first fix leaves nothing behind."""

from __future__ import annotations

import pytest

from penholder.checks.engine import check
from penholder.checks.notation import read_notation
from penholder.formats.text import read_text
from penholder.model.change import applied

_BEFORE = "organ: The General Assembly,\npre: Recalling its resolution 70/1 of 25 September 2015,\n"


def _rules(notation: str) -> list[str]:
    return [one.rule for one in check(read_notation(notation)).findings]


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ('Welcomes the campaign entitled "Water for all"', "punctuation/quotes"),
        ("Welcomes the wells dug in the 1990’s", "punctuation/apostrophe"),
        ("Notes the drought in the DPRK", "names/country-short-form"),
        ("Notes the contribution of US$ 41 million", "money/us-dollars"),
        (
            "Adopts the measures of the third preambular paragraph, at its eighty first session",
            "numbers/session-ordinal",
        ),
        ("Welcomes the wells, in line with preambular paragraph 1 above", "xref/preamble-by-ordinal"),
        ("Notes that inter alia schools were built", "punctuation/inter-alia"),
        ("Welcomes the work of the IAEA in schools", "names/no-abbreviations"),
        ("Welcomes work in line with WHO’s mandate", "names/full-stops"),
        ("Welcomes the IAEA’s work in schools", "names/full-stops"),
        ("Welcomes work in cooperation with U.N.E.S.C.O.", "names/full-stops"),
        ("Notes the contribution of 3 million USD", "money/us-dollars"),
        ("Notes the contribution of USD 5,000", "money/us-dollars"),
    ],
)
def test_a_slip_is_told_by_one_rule(line: str, rule: str) -> None:
    assert _rules(f"{_BEFORE}1. {line};\n2. Requests a report.") == [rule]


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        (
            "Welcomes work in line with WHO’s mandate",
            "Welcomes work in line with the mandate of the World Health Organization",
        ),
        ("Welcomes the WHO’s mandate", "Welcomes the mandate of the World Health Organization"),
        ("Welcomes work with the W.H.O. office", "Welcomes work with the World Health Organization office"),
        ("Welcomes work with U.N. support", "Welcomes work with United Nations support"),
    ],
)
def test_an_abbreviation_in_a_wrong_form_is_written_in_full_where_names_are(wrong: str, right: str) -> None:
    draft = read_notation(f"{_BEFORE}1. {wrong};\n2. Requests a report.")
    (finding,) = check(draft).findings
    mended = applied(draft, finding.fixes[0].edits)
    assert mended.paragraphs[2].text == f"{right};"
    assert check(mended).findings == ()


_WITHOUT_PREAMBLE = "organ: The General Assembly,\n"
_END = "1. Welcomes the report;\n2. Requests a report."


@pytest.mark.parametrize(
    ("notation", "rule"),
    [
        ("pre: Recalling its resolution 62/45 of 5 Dec. 2007,\n", "dates/format"),
        ("pre: Recalling its resolution 62/45 of 05/12/2007,\n", "dates/format"),
        ("pre: Recalling its resolution 62/45 of the 5th December 2007,\n", "dates/format"),
        ("pre: Recalling its resolution 62/45 of December 5, 2007, and what followed,\n", "dates/format"),
        ("pre: Noting the census of 23 Aug. 2021, which was the first,\n", "dates/format"),
        (
            "pre: Recalling its resolution 76-238 of 24 December 2021,\npre: Reaffirming resolution 76/238,\n",
            "symbols/ga-modern",
        ),
        ("pre: Recalling Security Council resolution 2634 of 2022 of 31 May 2022,\n", "symbols/sc-year"),
        ("pre: Noting the accounts for the financial year 2024-25,\n", "dates/period"),
        ("pre: Noting the droughts of the nineteen nineties,\n", "numbers/decades-centuries"),
        ("pre: Noting the droughts of the nineties,\n", "numbers/decades-centuries"),
        ("pre: Recalling its resolution 2625 ( XXV) of 24 October 1970,\n", "symbols/ga-old"),
        ("pre: Noting the grant of 26455000 Swiss francs,\n", "numbers/large"),
        ("pre: Noting the fall from 53–41 million people,\n", "punctuation/dash-range"),
        ("pre: Noting the work done from 1990–1995,\n", "punctuation/dash-range"),
        ("pre: Noting the work done from 1990-95,\n", "punctuation/dash-range"),
        ("pre: Noting that between 5–7 million people have no well,\n", "punctuation/dash-range"),
        ("pre: Noting the rise from 1.5–2.5 million people,\n", "punctuation/dash-range"),
        ("pre: Noting the rise from 10,000–20,000 people,\n", "punctuation/dash-range"),
        ("pre: Noting the fall from 20 per cent–10 per cent,\n", "punctuation/dash-range"),
        ("pre: Guided by Article 17, paragraph 2, of the UN Charter,\n", "names/charter"),
    ],
)
def test_a_date_or_number_in_another_form_is_told_by_one_rule_and_its_fix_leaves_nothing(
    notation: str, rule: str
) -> None:
    draft = read_notation(_WITHOUT_PREAMBLE + notation + _END)
    (finding,) = check(draft).findings
    assert finding.rule == rule
    assert check(applied(draft, finding.fixes[0].edits)).findings == ()


@pytest.mark.parametrize(
    ("note", "rule"),
    [
        (
            "*Official Records of the General Assembly, 80th Session, Supplement No. 53* (A/80/53), chap. IV.",
            "footnotes/official-records",
        ),
        ("united Nations, *Treaty Series*, vol. 1577, No. 27531.", "footnotes/full-stop"),
    ],
)
def test_a_note_in_another_form_is_told_by_one_rule(note: str, rule: str) -> None:
    draft = read_notation(f"{_WITHOUT_PREAMBLE}pre: Recalling the source,[^1]\n{_END}\nnote 1: {note}")
    (finding,) = check(draft).findings
    assert finding.rule == rule
    assert check(applied(draft, finding.fixes[0].edits)).findings == ()


@pytest.mark.parametrize("symbol", ["symbol: A/81/L.7\n", ""])
def test_the_session_of_the_first_page_in_figures_is_told_by_one_rule(symbol: str) -> None:
    notation = f"{symbol}session: 81st session\ntitle: Safe water\n{_BEFORE}{_END}"
    assert _rules(notation) == ["layout/session-matches-symbol"]


def test_a_session_that_differs_from_the_symbol_makes_no_session_to_come_wrong() -> None:
    lines = "1. Welcomes the report;\n2. Decides to include the item in the provisional agenda of its eighty-second session."
    found = _rules(f"symbol: A/8/L.7\nsession: Eighty-first session\ntitle: Safe water\n{_BEFORE}{lines}")
    assert found == ["layout/session-matches-symbol"]


def test_the_number_of_a_resolution_before_a_title_of_the_council_is_told_once() -> None:
    lines = "title: 60/12. Safe water\norgan: The Human Rights Council,\npre: Recalling the report,\n"
    assert _rules(f"body: hrc\n{lines}{_END}") == ["structure/hrc-title-prefix"]


def test_a_pair_of_straight_marks_is_put_right_in_one_fix() -> None:
    draft = read_notation(f'{_BEFORE}1. Welcomes the campaign entitled "Water for all";\n2. Requests a report.')
    (finding,) = check(draft).findings
    assert (
        applied(draft, finding.fixes[0].edits).paragraphs[2].text == "Welcomes the campaign entitled “Water for all”;"
    )


def test_words_without_commas_get_both() -> None:
    draft = read_notation(f"{_BEFORE}1. Notes that inter alia schools were built;\n2. Requests a report.")
    (finding,) = check(draft).findings
    assert applied(draft, finding.fixes[0].edits).paragraphs[2].text == "Notes that, inter alia, schools were built;"


def test_a_reference_to_a_paragraph_with_a_wrong_number_is_not_told_too() -> None:
    lines = "1. Calls:\n  (a) To go;\n  (c) To stay;\n2. Requests a report on paragraph 1 (b) above."
    assert _rules(_BEFORE + lines) == ["numbering/sublevel-sequence"]


@pytest.mark.parametrize("numbers", ["1 2 2 4", "1 2 2 3", "1 1 3 4", "1 3 3 4"])
def test_a_reference_from_a_paragraph_with_a_wrong_number_is_not_told_too(numbers: str) -> None:
    words = ["Welcomes wells", "Notes lakes", "Thanks rivers", "Requests a report"]
    for home in range(4):
        for aim in {1, 2, 3, 4} - {home + 1}:
            where = f"in the light of paragraph {aim} {'above' if aim <= home else 'below'}"
            lines = [
                f"{number}. {word}{f' {where}' if at == home else ''}{'.' if at == 3 else ';'}"
                for at, (number, word) in enumerate(zip(numbers.split(), words, strict=True))
            ]
            assert _rules(_BEFORE + "\n".join(lines)) == ["numbering/operative-sequence"]


def test_a_paragraph_that_refers_to_itself_is_told_where_the_numbers_are_right() -> None:
    assert _rules(f"{_BEFORE}1. Notes paragraph 1 above;\n2. Requests a report.") == ["xref/target-exists"]


def test_a_single_annex_is_not_annex_one() -> None:
    lines = "op: Adopts the rules contained in annex I to the present resolution.\n"
    lines += "annex:\nannex title: Rules\n1. Wells are clean."
    assert _rules(_BEFORE + lines) == ["structure/annex-placement"]


def test_the_opening_of_the_other_half_leaves_the_next_paragraph_alone() -> None:
    pre = "pre: Recalls its resolution 70/1 of 25 September 2015,\npre: Recalling also the report,\n"
    assert _rules(f"organ: The General Assembly,\n{pre}op: Requests a report.") == ["opening/wrong-half"]


def test_a_fixed_opening_is_in_italics_where_the_others_are() -> None:
    pre = "pre: Recalls its resolution 70/1 of 25 September 2015,\npre: *Noting* the report,\n"
    draft = read_notation(f"organ: *The General Assembly*,\n{pre}op: *Requests* a report.")
    (finding,) = check(draft).findings
    assert check(applied(draft, finding.fixes[0].edits)).findings == ()


def test_moreover_behind_a_participle_goes_out_with_the_fix() -> None:
    pre = "pre: Welcoming the fund,\npre: Welcoming also the office,\npre: Welcoming moreover the wells,\n"
    draft = read_notation(f"organ: The General Assembly,\n{pre}op: Requests a report.")
    (finding,) = check(draft).findings
    assert finding.rule == "opening/restart"
    assert applied(draft, finding.fixes[0].edits).paragraphs[3].text == "Welcoming further the wells,"


def test_the_number_of_a_dated_resolution_lends_no_digit_to_a_note() -> None:
    text = (
        "The General Assembly,\n\nRecalling its resolution 79/181 of 17 December 2024,\n\n"
        "1. Welcomes the report;\n\n2. Requests a report.\n\n1 A/80/44.\n"
    )
    assert "79/181 of" in read_text(text.encode(), "text").draft.paragraphs[1].text


def test_the_number_of_the_draft_before_a_council_title_goes_whole() -> None:
    lines = "op: Decides to remain seized of the matter."
    draft = read_notation(
        f"body: hrc\ntitle: 60/L.7 Safe water\norgan: The Human Rights Council,\npre: Recalling its resolution 16/21 "
        f"of 25 March 2011,\n{lines}"
    )
    (finding,) = check(draft).findings
    assert applied(draft, finding.fixes[0].edits).paragraphs[0].text == "60/… Safe water"


@pytest.mark.parametrize("written", ["its resolution 1 (2024)", "Council resolution 1 (2024)", "its resolution 1/2024"])
def test_the_year_behind_a_number_of_the_economic_and_social_council_is_told_as_what_it_is(written: str) -> None:
    lines = "1. Takes note of the report;\n2. Requests a report."
    organ = f"body: ecosoc\norgan: The Economic and Social Council,\npre: Recalling {written} of 5 June 2024,\n"
    assert _rules(organ + lines) == ["symbols/ecosoc"]


def test_a_resolution_of_the_security_council_in_a_text_of_the_other_council_stays_one() -> None:
    lines = "1. Takes note of the report;\n2. Requests a report."
    pre = "pre: Recalling Security Council resolution 242 (1967) of 22 November 1967,\n"
    assert _rules(f"body: ecosoc\norgan: The Economic and Social Council,\n{pre}{lines}") == []


def test_who_proposes_words_in_brackets_is_no_abbreviation() -> None:
    assert _rules(f"{_BEFORE}1. Welcomes the report [CAN, NOR: in full];\n2. Requests a report.") == [
        "markup/no-residue"
    ]

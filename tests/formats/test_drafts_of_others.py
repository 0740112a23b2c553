"""Drafts as others hand them in: conference papers, mails, working papers; what is no title, what is a label, who speaks."""

from __future__ import annotations

import pytest

from penholder.checks.engine import check
from penholder.model.draft import Draft
from penholder.model.kinds import Body, Kind, Stage
from tests.formats.seen import kinds_seen, text_draft

TEXT = (
    "The General Assembly,\n\nRecalling its resolution 70/1 of 25 September 2015,\n\nNoting the report,\n\n"
    "1. Requests a report;\n\n2. Decides to go on."
)


def _rules(draft: Draft) -> set[str]:
    return {one.rule for one in check(draft).findings if one.severity != "hint"}


def _first(draft: Draft) -> list[tuple[str, str]]:
    return [(kind.value, words) for kind, _, _, words in kinds_seen(draft)]


def test_lines_that_say_what_a_paper_is_are_no_title() -> None:
    head = "Committee: Third Committee\nTopic: Safe water\nSponsors: Chad, Peru\nSignatories: Kenya, Brazil\n\n"
    draft = text_draft(head + TEXT)
    assert [kind for kind, _ in _first(draft)[:5]] == ["text", "text", "text", "text", "organ"]
    assert "markup/no-residue" not in _rules(draft)


@pytest.mark.parametrize("farewell", ["Best regards,", "Kind regards", "Yours sincerely,"])
def test_a_mail_around_a_draft_is_text_and_its_title_stays_one(farewell: str) -> None:
    draft = text_draft(f"Dear colleagues,\n\nPlease find the draft.\n\n{farewell}\nThe Mission\n\nSafe water\n\n{TEXT}")
    assert _first(draft)[-6] == ("title", "Safe water")
    assert {kind for kind, _ in _first(draft)[:-6]} == {"text"}


def test_numbers_with_strokes_are_labels() -> None:
    draft = text_draft("Safe water\n\n" + TEXT.replace("1. ", "1/ ").replace("2. ", "2/ "))
    assert [label for kind, _, label, _ in kinds_seen(draft) if kind is Kind.OPERATIVE] == ["1/", "2/"]
    assert _rules(draft) == {"numbering/operative-sequence"}


def test_openings_in_capitals_are_openings() -> None:
    draft = text_draft(
        "Safe water\n\nTHE GENERAL ASSEMBLY,\n\nRECALLING its work,\n\n1. CALLS UPON States to act;\n\n2. DECIDES so."
    )
    assert _rules(draft) == {"opening/capital", "structure/organ-line"}


def test_a_letter_behind_a_bullet_is_the_label() -> None:
    draft = text_draft("Safe water\n\n" + TEXT.replace("a report;", "States:\n\n- (a) To test;\n\n- (b) To report;"))
    assert [(level, label) for kind, level, label, _ in kinds_seen(draft) if kind is Kind.OPERATIVE][1:3] == [
        (1, "- (a)"),
        (1, "- (b)"),
    ]


def test_a_working_text_is_left_alone_about_what_is_right_in_it() -> None:
    text = (
        "Rev. 2 (as of 3 November, 18:00)\nFacilitator: Chad and Peru\n\nSafe water\n\nThe General Assembly,\n\n"
        "PP1 Recalling its resolution 70/1 of 25 September 2015, [agreed]\n\n"
        "PP1 bis [EU: Recognizing the role of civil society,]\n\nPP2 Concerned about the schools, [USA: delete]\n\n"
        "OP1. [Urges] [Encourages - RUS] States to act;\n\nOP1 alt. [Invites States to act;] [G77: prefer OP1 alt]\n\n"
        "OP1 bis. [JPN, AUS: Requests the Secretary-General to report;]\n\nOP2. Decides to go on."
    )
    draft = text_draft(text)
    assert draft.stage is Stage.WORKING
    assert ("title", "Safe water") in _first(draft)
    assert _rules(draft) == set()


def test_a_functional_commission_names_itself() -> None:
    text = (
        "E/CN.6/2026/L.3\nDistr.: Limited\n12 March 2026\nOriginal: English\n\nCommission on the Status of Women\n"
        "Seventieth session\nAgenda item 3 (a)\nFollow-up\n\nChad and Peru: draft resolution\n\nSafe water\n\n"
        "The Commission on the Status of Women,\n\nRecalling its resolution 66/1 of 25 March 2022,\n\n1. Requests a report;\n\n"
        "2. Decides to go on."
    )
    draft = text_draft(text)
    assert draft.body is Body.ECOSOC
    assert ("organ", "The Commission on the Status of Women,") in _first(draft)
    assert _rules(draft) == set()


def test_an_abbreviation_behind_its_name_is_no_name_of_who_asks() -> None:
    text = "The Security Council,\n\nRecalling its work,\n\n1. Calls upon the African Union (AU);\n\n2. Decides so."
    assert "markup/no-residue" not in _rules(text_draft(text))
    asked = text.replace("the African Union (AU);", "all States; (AU)")
    assert "markup/no-residue" in _rules(text_draft(asked))

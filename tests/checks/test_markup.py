"""What a negotiation leaves: brackets, marks, names, highlights, comments, inserted numbers, amendments, length."""

from __future__ import annotations

from dataclasses import replace

import pytest

from penholder.checks.catalogue import BY_ID
from penholder.checks.engine import check
from penholder.checks.notation import read_notation
from penholder.checks.profile import Profile
from penholder.model.change import applied
from penholder.model.draft import Draft
from penholder.model.edit import SetMark
from penholder.model.finding import Finding
from penholder.model.inline import HIGHLIGHT, Mark, MarkKind
from penholder.model.kinds import Stage
from penholder.model.place import Span

RESIDUE = "markup/no-residue"


def _draft(text: str, stage: str = "tabling") -> Draft:
    return read_notation(
        f"stage: {stage}\norgan: The General Assembly,\npre: Recalling its earlier work,\n1. {text}\n2. Ends."
    )


def _found(rule: str, draft: Draft) -> list[Finding]:
    return list(check(draft, replace(Profile.of(draft), also=frozenset({rule})), rules=(BY_ID[rule],)).findings)


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("Welcomes the [deep] wells;", "Welcomes the deep wells;"),
        ("Welcomes the [EU: deep] wells;", "Welcomes the deep wells;"),
        ("Welcomes the deep [USA: delete] wells;", "Welcomes the deep wells;"),
        ("Welcomes the {EU add: deep} wells;", "Welcomes the deep wells;"),
        ("Welcomes the deep wells; [agreed]", "Welcomes the deep wells;"),
        ("Welcomes the deep wells; [ad ref]", "Welcomes the deep wells;"),
        ("Welcomes the deep wells; agreed ad ref", "Welcomes the deep wells;"),
        ("Welcomes the deep wells TBC;", "Welcomes the deep wells;"),
        ("Welcomes the deep wells [placeholder];", "Welcomes the deep wells;"),
        ("Welcomes the deep? wells;", "Welcomes the deep wells;"),
    ],
)
def test_a_trace_is_found_and_its_first_fix_takes_it_away(text: str, mended: str) -> None:
    draft = _draft(text)
    (finding,) = _found(RESIDUE, draft)
    assert applied(draft, finding.fixes[0].edits).paragraphs[2].text == mended
    assert _found(RESIDUE, replace(draft, stage=Stage.WORKING)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Welcomes what was agreed at the meeting (the Convention) and in resolution 2200 A (XXI);",
        "Welcomes the report “Where is the well?” of 2024 [sic];",
        "Welcomes: wells, pumps and springs;",
    ],
)
def test_words_of_the_text_are_no_traces(text: str) -> None:
    assert _found(RESIDUE, _draft(text)) == []


def test_highlights_and_comments_are_told_and_a_highlight_can_go() -> None:
    draft = _draft("Welcomes the deep wells;")
    place = draft.paragraphs[2].id
    lit = applied(draft, (SetMark(Span.in_paragraph(place, 9, 17), HIGHLIGHT, True),))
    (finding,) = _found(RESIDUE, lit)
    assert applied(lit, finding.fixes[0].edits) == draft
    remark = Mark(MarkKind.COMMENT, "c1")
    (finding,) = _found(RESIDUE, applied(draft, (SetMark(Span.in_paragraph(place, 9, 17), remark, True),)))
    assert finding.fixes == ()


def test_a_bracket_without_partner_is_told_in_both_stages() -> None:
    for stage in ("tabling", "working"):
        for text in ("Welcomes the [deep wells;", "Welcomes the deep] wells;"):
            (finding,) = _found("markup/brackets-balanced", _draft(text, stage))
            assert finding.span.end - finding.span.start == 1


def test_brackets_within_brackets_weigh_less_in_a_working_text() -> None:
    weights = [
        _found("markup/brackets-balanced", _draft("Welcomes [the [deep] wells];", stage))[0].severity.value
        for stage in ("tabling", "working")
    ]
    assert weights == ["warning", "hint"]


@pytest.mark.parametrize(
    ("labels", "mended"),
    [
        (("1.", "1A."), "1 bis."),
        (("1.", "1.1."), "1 bis."),
        (("1.", "1 bis.", "1 quater."), "1 ter."),
    ],
)
def test_alternatives_follow_as_bis_and_ter(labels: tuple[str, ...], mended: str) -> None:
    lines = "\n".join(f"{label} Goes on;" for label in labels)
    draft = read_notation(f"stage: working\norgan: The General Assembly,\npre: Recalling it,\n{lines}\n2. Ends.")
    (finding,) = _found("markup/alternatives", draft)
    fixed = applied(draft, finding.fixes[0].edits)
    assert [one.number.label for one in fixed.paragraphs if one.number.way == "fixed"][-1] + "." == mended


@pytest.mark.parametrize("mention", ["paragraph 21bis", "paragraph 21-bis", "paragraph 21 Bis", "paragraph 4 (d)bis"])
def test_mentions_of_inserted_paragraphs_have_one_form(mention: str) -> None:
    assert len(_found("markup/insert-number", _draft(f"Takes out {mention} and the rest;"))) == 1


def test_articles_of_treaties_are_no_inserted_paragraphs() -> None:
    assert _found("markup/insert-number", _draft("Recalls article 6bis and paragraph 21 bis;")) == []


def test_the_length_is_told_only_where_a_limit_is_set() -> None:
    draft = _draft("Welcomes the deep wells;")
    assert check(draft, rules=(BY_ID["markup/length"],)).findings == ()
    over = check(draft, replace(Profile.of(draft), most_words=3), rules=(BY_ID["markup/length"],))
    assert [str(one.message) for one in over.findings] == ["The text has 12 words with its notes; the limit is 3."]

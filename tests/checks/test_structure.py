"""Rules about the parts of a resolution, as far as their examples do not show it."""

from __future__ import annotations

import pytest

from penholder.checks.engine import check
from penholder.checks.notation import read_notation
from penholder.model.change import applied
from tests.checks.shapes import shape
from tests.checks.texts import clean, operative

ORGAN = "structure/organ-line"
BODY = "pre: Recalling its work,\npre: Mindful of its aims,\n1. Notes the report;\n2. Stresses the aim."


def _structure(notation: str) -> list[str]:
    return [one.rule for one in check(read_notation(notation)).findings if one.rule.startswith("structure/")]


@pytest.mark.parametrize("line", ["The Third Committee,", "The Sixth Committee"])
@pytest.mark.parametrize("kind", ["organ", "text"])
def test_a_committee_adopts_nothing_however_its_line_was_read(line: str, kind: str) -> None:
    draft = read_notation(f"title: Water\n{kind}: {line}\n{BODY}")
    (finding,) = [one for one in check(draft).findings if one.rule == ORGAN]
    mended = applied(draft, finding.fixes[0].edits)
    assert shape(mended) == shape(read_notation(f"title: Water\norgan: The General Assembly,\n{BODY}"))


def test_a_document_without_its_organ_is_offered_one_and_a_passage_is_not() -> None:
    draft = read_notation(f"title: Water\n{BODY}")
    (finding,) = [one for one in check(draft).findings if one.rule == ORGAN]
    mended = applied(draft, finding.fixes[0].edits)
    assert shape(mended) == shape(read_notation(f"title: Water\norgan: The General Assembly,\n{BODY}"))
    assert _structure(BODY) == []


@pytest.mark.parametrize(
    "line", ["The General Assembly", "The General Assembly:", "the general assembly,", "The  General Assembly,"]
)
def test_case_and_comma_of_the_organ_are_put_right_without_a_look(line: str) -> None:
    draft = read_notation(f"organ: {line}\n{BODY}")
    (finding,) = [one for one in check(draft).findings if one.rule == ORGAN]
    assert shape(applied(draft, finding.fixes[0].edits)) == shape(
        read_notation(f"organ: The General Assembly,\n{BODY}")
    )


def test_paragraphs_that_strayed_together_are_told_once_and_moved_together() -> None:
    strayed = "pre: Aware of it,\n  (a) As a whole,\n  (b) In part,\npre: Convinced of it,\n"
    draft = read_notation(operative("1. Notes the report;", *strayed.splitlines(), "2. Stresses the aim."))
    (finding,) = [one for one in check(draft).findings if one.rule == "structure/order"]
    mended = applied(draft, finding.fixes[0].edits)
    before = "organ: The General Assembly,\npre: Recalling its work,\n" + strayed
    assert shape(mended) == shape(read_notation(before + "1. Notes the report;\n2. Stresses the aim."))


def test_a_part_with_a_heading_may_have_a_preamble() -> None:
    lines = ("1. Notes the report;", "heading: II. Means", "pre: Aware of the cost,", "2. Stresses the aim.")
    assert "structure/order" not in _structure(operative(*lines))


def test_titles_are_asked_of_documents_only() -> None:
    text = "organ: The General Assembly,\n" + BODY
    assert _structure(text) == []
    assert _structure("session: Eightieth session\n" + text) == ["structure/title-required"]
    assert _structure("session: Eightieth session\ntitle: Water\n" + text) == []


def test_a_title_begins_with_a_capital_and_has_no_more_than_its_names() -> None:
    body = "\norgan: The General Assembly,\npre: Mindful of safe water,\nop: Notes the report."
    for title in ("safe water", "SAFE WATER", "Use of Safe Water", "Safe water."):
        assert _structure(f"title: {title}{body}") == ["structure/title-form"], title


@pytest.mark.parametrize("title", ["Convention on the Rights of the Child", "Work of the United Nations"])
def test_names_in_titles_have_their_capitals(title: str) -> None:
    body = "organ: The General Assembly,\npre: Mindful of the rights of a child and of work,\nop: Notes the report."
    assert _structure(f"title: {title}\n{body}") == []


@pytest.mark.parametrize(
    "line",
    ["[Adopted without a vote.]", "72nd plenary meeting", "Resolution adopted by the General Assembly on 1 May 2020"],
)
@pytest.mark.parametrize("kind", ["text", "heading", "closing"])
def test_data_of_an_adoption_is_found_however_it_was_read(line: str, kind: str) -> None:
    body = "organ: The General Assembly,\npre: Recalling its work,\nop: Notes the report.\n"
    found = _structure(f"{body}{kind}: {line}")
    assert "structure/no-adoption-data" in found
    assert "structure/no-adoption-data" not in _structure(f"document: resolution\n{body}{kind}: {line}")


def test_annexes_are_held_against_what_is_said_of_them() -> None:
    head = "organ: The General Assembly\n"
    annexes = "\nannex:\nannex title: One\n1. First.\nannex:\nannex title: Two\n1. Second."
    assert _structure(head + "op: Adopts annexes I and II to the present resolution." + annexes) == []
    third = head + "op: Adopts annexes I and III to the present resolution." + annexes
    assert _structure(third) == ["structure/annex-placement"]
    assert _structure(head + "op: Adopts the text." + annexes) == ["structure/annex-placement"]
    assert _structure(head + "op: Recalls the rules annexed to its resolution 70/1.") == []


def test_a_clean_draft_is_clean() -> None:
    assert [one for one in check(clean()).findings if one.rule.startswith(("structure/", "opening/"))] == []

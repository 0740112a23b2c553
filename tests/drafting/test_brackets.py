"""Square brackets and the other traces of a negotiation."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from penholder.drafting.brackets import Bracket, ResidueKind, find_brackets, working_residue


def test_brackets_are_paired_from_the_inside() -> None:
    assert find_brackets("[a [b] c] [d]") == (
        Bracket(0, 9, 0, closed=True),
        Bracket(3, 6, 1, closed=True),
        Bracket(10, 13, 0, closed=True),
    )


def test_a_bracket_without_partner_is_told() -> None:
    assert find_brackets("a] [b") == (
        Bracket(1, 2, 0, closed=False, opening=False),
        Bracket(3, 4, 0, closed=False),
    )


@given(st.text(alphabet="[]ab ", max_size=40))
def test_every_bracket_is_told_once(text: str) -> None:
    found = find_brackets(text)
    paired = sum(2 if one.closed else 1 for one in found)
    assert paired == text.count("[") + text.count("]")
    assert all(not one.closed or text[one.start] + text[one.end - 1] == "[]" for one in found)
    for one in found:
        inside = [other for other in found if other.closed and other.start < one.start < one.end <= other.end]
        assert not one.closed or one.depth >= len(inside)


@pytest.mark.parametrize(
    ("text", "trace", "kind"),
    [
        ("PP3 Recalling the wells,", "PP3", ResidueKind.LABEL),
        ("OP5 bis Requests", "OP5 bis", ResidueKind.LABEL),
        ("Recalling the wells, [agreed]", "[agreed]", ResidueKind.AGREED),
        ("Recalling the wells, (agreed ad ref)", "(agreed ad ref)", ResidueKind.AGREED),
        ("Recalling the wells, (Based on A/RES/79/1, PP3)", "(Based on A/RES/79/1, PP3)", ResidueKind.MARK),
        ("Recalling the wells, (new)", "(new)", ResidueKind.MARK),
        ("Recalling the wells, (RUS: delete)", "(RUS: delete)", ResidueKind.ATTRIBUTION),
        ("Recalling the wells, (EU/UK)", "(EU/UK)", ResidueKind.ATTRIBUTION),
        ("Recalling the wells, [ad ref]", "[ad ref]", ResidueKind.AD_REF),
        ("Recalling the [EU: deep] wells,", "[EU: ", ResidueKind.ATTRIBUTION),
        ("Recalling the [EU, Chad and Peru: deep] wells,", "[EU, Chad and Peru: ", ResidueKind.ATTRIBUTION),
        ("Recalling the [Chad delete] wells,", "[Chad delete]", ResidueKind.ATTRIBUTION),
        ("Recalling the […] wells,", "[…]", ResidueKind.PLACEHOLDER),
        ("to be held in TBC,", "TBC", ResidueKind.PLACEHOLDER),
        ("Recalling the wells??", "??", ResidueKind.PLACEHOLDER),
        ("Alt 2: Recalling the wells,", "Alt 2:", ResidueKind.ALTERNATIVE),
    ],
)
def test_finds_the_traces_of_a_negotiation(text: str, trace: str, kind: ResidueKind) -> None:
    [residue] = working_residue(text)
    assert (text[residue.start : residue.end], residue.kind) == (trace, kind)


@pytest.mark.parametrize(
    "text",
    [
        "[Adopted without a vote.]",
        "[on the report of the Third Committee (A/80/1)]",
        "[4 bis. Invites States to dig;]",
        "Recalling the [deep] wells,",
        "1. Requests the Office;",
        "have agreed on a reference,",
        "Recalling the European Union (EU) and others,",
        "Recalling the report (A/80/157, para. 3),",
        "[Note: wells]",
    ],
)
def test_what_is_no_trace(text: str) -> None:
    assert working_residue(text) == ()


def test_adopted_resolutions_hold_no_label_and_no_attribution(shared: Path) -> None:
    found = [
        (path.stem, line[residue.start : residue.end])
        for path in sorted((shared / "resolutions").glob("*.md"))
        for line in path.read_text("utf-8").splitlines()
        for residue in working_residue(line)
        if residue.kind is not ResidueKind.PLACEHOLDER
    ]
    assert found == []

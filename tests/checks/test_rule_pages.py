"""The pages of the rules say what the rules say, and every rule of the reference is known, kept or left out with a reason."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from penholder.checks.catalogue import BY_ID
from penholder.checks.duties import DUTIES, DUTY_BY_ID, Where
from penholder.checks.reports.rule_pages import rule_pages
from penholder.checks.reports.rules_json import rule_page_text, rules_json

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "resources" / "docs" / "rules"
REFERENCE = ROOT.parent / "shared" / "reference" / "editorial-rules.md"
_LEFT_OUT = re.compile(r"^\| `(?P<id>[a-z]+/[a-z-]+)` \| (?P<why>.+) \|$", re.MULTILINE)
_STATED = re.compile(r"^- \*\*[\d.]+ `([a-z]+/[a-z-]+)`", re.MULTILINE)


def left_out() -> dict[str, str]:
    text = (FOLDER / "left-out.md").read_text("utf-8")
    return {found["id"]: found["why"] for found in _LEFT_OUT.finditer(text)}


@pytest.mark.parametrize("name", sorted(rule_pages()))
def test_each_page_is_as_the_rules_have_it(name: str) -> None:
    assert (FOLDER / name).read_text("utf-8") == rule_pages()[name], "python3 installer/dev.py docs writes it anew"


def test_no_page_is_left_of_a_family_that_is_gone() -> None:
    assert {path.name for path in FOLDER.glob("*.md")} == {*rule_pages(), "left-out.md"}


def test_a_rule_is_a_check_or_kept_or_left_out_and_never_two_of_them() -> None:
    lists = (set(BY_ID), set(DUTY_BY_ID), set(left_out()))
    assert len(set.union(*lists)) == sum(len(one) for one in lists)
    assert all(len(why) > 30 for why in left_out().values())


def test_what_the_program_keeps_is_listed_with_where() -> None:
    listed = {one["id"]: one["where"] for one in rules_json()["rules"]}
    assert {listed[one] for one in BY_ID} == {"check"}
    assert {one.id: one.where.value for one in DUTIES}.items() <= listed.items()
    assert all(one.where is not Where.CHECK for one in DUTIES)
    for one in DUTIES:
        assert one.summary in " ".join(rule_page_text(one.id).split())


@pytest.mark.skipif(not REFERENCE.is_file(), reason="the reference of the rules is not beside this checkout")
def test_every_rule_of_the_reference_has_its_place() -> None:
    stated = _STATED.findall(REFERENCE.read_text("utf-8"))
    assert len(stated) > 130
    assert [one for one in stated if one not in {*BY_ID, *DUTY_BY_ID, *left_out()}] == []

"""The catalogue lists every rule file, and each rule says of itself what the frame of the project demands."""

from __future__ import annotations

import importlib
import json
from pathlib import Path

import pytest

from penholder.checks import rules
from penholder.checks.catalogue import BY_ID, FAMILIES, RULES, unknown
from penholder.checks.reports.rules_json import rule_page_text, rules_json
from penholder.checks.rule import FORMAL_FAMILIES, Rule
from penholder.checks.terms.reading import read_terms
from penholder.ground.resources import resource
from penholder.model.finding import Certainty, Safety, Severity
from penholder.model.kinds import Body

FOLDER = Path(rules.__file__).parent
STYLE = sorted(resource("style").glob("*.toml"))
FILES = sorted(path for path in FOLDER.glob("*/*.py") if path.name != "__init__.py")

LIGHTER: dict[str, str] = {}
"""Rules whose findings weigh less than family and certainty say, each with what was seen in real texts."""


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_each_rule_file_stands_in_the_catalogue_under_its_own_name(path: Path) -> None:
    module = importlib.import_module(f"penholder.checks.rules.{path.parent.name}.{path.stem}")
    made = [one for one in vars(module).values() if isinstance(one, Rule)]
    assert [one.id for one in made] == [f"{path.parent.name}/{path.stem.replace('_', '-')}"]
    assert made[0] in RULES


@pytest.mark.parametrize("path", STYLE, ids=lambda path: path.stem)
def test_each_file_of_terms_stands_in_the_catalogue_under_its_own_name(path: Path) -> None:
    read = read_terms(path.read_text("utf-8"), path.name)
    assert read.faults == ()
    assert [one.rule.id.replace("/", "-") for one in read.rules] == [path.stem]
    assert read.rules[0].rule.id in BY_ID


def test_the_catalogue_holds_nothing_else_and_nothing_twice() -> None:
    assert len(RULES) == len(BY_ID) == len(FILES) + len(STYLE)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_severity_follows_from_family_and_certainty(rule: Rule) -> None:
    if rule.id in LIGHTER:
        assert rule.severity is not Severity.ERROR
    elif rule.certainty is Certainty.ADVISORY:
        assert rule.severity is Severity.HINT
    else:
        formal = rule.certainty is Certainty.CERTAIN and rule.family in FORMAL_FAMILIES
        assert rule.severity is (Severity.ERROR if formal else Severity.WARNING)


def test_unknown_names_are_told_and_families_are_known() -> None:
    assert unknown(frozenset({"numbering", "footnotes/ibid", "footnotes/ibit", "commas"})) == (
        "commas",
        "footnotes/ibit",
    )
    assert {"numbering", "punctuation", "footnotes", "symbols"} <= set(FAMILIES)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_summaries_and_reasons_are_whole_sentences(rule: Rule) -> None:
    page = rule.page
    for text in (page.summary, page.reason, page.source):
        assert text[0].isupper() or text[0] in "“" or text == page.source
        assert text.endswith(".")
        assert "  " not in text
    assert not rule.name.endswith(".")


def test_the_list_of_rules_is_json_with_the_stated_keys() -> None:
    listed = json.loads(json.dumps(rules_json()))
    assert (listed["format"], listed["version"]) == ("penholder-rules", 1)
    assert [one["id"] for one in listed["rules"] if one["where"] == "check"] == list(BY_ID)
    for one in listed["rules"]:
        assert set(one) == {
            *("id", "name", "summary", "reason", "source", "bodies"),
            *("severity", "certainty", "fix", "where", "examples"),
        }
        assert one["fix"] in {"safe", "review", "none"}
        assert set(one["bodies"]) <= {body.value for body in Body}
        assert all(set(example) == {"wrong", "right"} for example in one["examples"])


def test_the_capital_of_subparagraphs_is_no_rule_of_the_security_council() -> None:
    (one,) = [one for one in rules_json()["rules"] if one["id"] == "numbering/subparagraph-capital"]
    assert one["bodies"] == ["ga", "hrc", "ecosoc"]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_the_page_of_a_rule_tells_all_of_it(rule: Rule) -> None:
    page = rule_page_text(rule.id)
    flat = " ".join(page.split())
    for text in (rule.id, rule.name, rule.page.summary, rule.page.reason, rule.page.source):
        assert text in flat
    assert ("safe:" in page) is (rule.fix is Safety.SAFE)
    assert page.count("Wrong:") == sum(example.wrong is not None for example in rule.page.examples)


def test_a_page_nobody_wrote_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        rule_page_text("numbering/nothing")

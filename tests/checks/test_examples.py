"""Every example on the page of a rule is true: what is wrong is found, its fix is right, what is right is silent."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from penholder.checks.catalogue import RULES
from penholder.checks.engine import check
from penholder.checks.explain import Example
from penholder.checks.fixing import safe_fix
from penholder.checks.notation import limit_in, read_notation
from penholder.checks.profile import Profile
from penholder.checks.rule import Rule
from penholder.model.change import applied
from penholder.model.finding import Finding, Safety
from tests.checks.shapes import shape


def _examples() -> Iterator[tuple[Rule, Example]]:
    for rule in RULES:
        for example in rule.page.examples:
            yield rule, example


EXAMPLES = [pytest.param(rule, example, id=f"{rule.id}-{at}") for at, (rule, example) in enumerate(_examples())]
WRONG = [one for one in EXAMPLES if one.values[1].wrong is not None]


def findings_of(rule: Rule, notation: str) -> list[Finding]:
    draft = read_notation(notation)
    profile = replace(Profile.of(draft), also=frozenset({rule.id}), most_words=limit_in(notation))
    report = check(draft, profile)
    assert report.failed == ()
    return [finding for finding in report.findings if finding.rule == rule.id]


@pytest.mark.parametrize(("rule", "example"), WRONG)
def test_each_wrong_example_gives_one_finding_of_its_rule(rule: Rule, example: Example) -> None:
    assert example.wrong is not None
    assert len(findings_of(rule, example.wrong)) == 1


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_each_right_example_gives_none(rule: Rule, example: Example) -> None:
    assert findings_of(rule, example.right) == []


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_right_examples_are_right_by_every_other_rule_too(rule: Rule, example: Example) -> None:
    assert check(read_notation(example.right)).findings == (), rule.id


@pytest.mark.parametrize(("rule", "example"), WRONG)
def test_the_fix_of_each_wrong_example_gives_the_right_one(rule: Rule, example: Example) -> None:
    assert example.wrong is not None
    draft = read_notation(example.wrong)
    (finding,) = findings_of(rule, example.wrong)
    if not finding.fixes:
        return
    fix = safe_fix(finding) or finding.fixes[0]
    assert shape(applied(draft, fix.edits)) == shape(read_notation(example.right))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_each_rule_with_a_safe_fix_shows_one(rule: Rule) -> None:
    fixes = [
        fix
        for example in rule.page.examples
        if example.wrong
        for finding in findings_of(rule, example.wrong)
        for fix in finding.fixes
    ]
    if rule.fix is None:
        assert fixes == []
    else:
        assert rule.fix in {fix.safety for fix in fixes}
        if rule.fix is Safety.REVIEW:
            assert {fix.safety for fix in fixes} == {Safety.REVIEW}

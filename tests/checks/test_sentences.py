"""What is said beside a finding is a whole sentence, and the title of a fix says what it does: of every rule."""

from __future__ import annotations

import pytest

from penholder.checks.catalogue import RULES
from penholder.checks.explain import Example
from penholder.checks.rule import Rule
from tests.checks.test_examples import WRONG, findings_of

PAIRS = ("“”", "()", "[]")
NOT_SAID = ("behind", "blank")
"""Words that people at the desk do not use of a line: they say after, and space."""


@pytest.mark.parametrize("rule", RULES, ids=lambda one: one.id)
def test_a_reason_is_a_whole_sentence(rule: Rule) -> None:
    reason = str(rule.reason)
    assert reason.endswith((".", ".”", "?"))
    for first, last in PAIRS:
        assert reason.count(first) == reason.count(last), reason


@pytest.mark.parametrize(("rule", "example"), WRONG)
def test_a_message_is_one_sentence_and_a_title_says_what_it_writes(rule: Rule, example: Example) -> None:
    assert example.wrong is not None
    for finding in findings_of(rule, example.wrong):
        said = str(finding.message)
        assert said.endswith((".", ".”", "?")), said
        assert not said.endswith(".."), said
        for fix in finding.fixes:
            title = str(fix.title)
            assert title[:1].isupper(), title
            assert not title.endswith((":", ";")), title
        for words in (said, *(str(fix.title) for fix in finding.fixes)):
            assert "  " not in words.replace(example.wrong, ""), words
            assert not any(one in words.split() for one in NOT_SAID), words

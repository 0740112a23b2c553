"""The rules themselves as people and scripts read them: the JSON of ``penholder rules`` and the page of one rule."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable
from typing import Any

from penholder.checks.catalogue import BY_ID, RULES
from penholder.checks.rule import Rule
from penholder.model.finding import Safety
from penholder.model.kinds import Body

Json = Any
"""What ``json`` gives and takes; the shapes are those of the command line's page."""

_BODY_NAMES = {
    Body.GA: "General Assembly",
    Body.HRC: "Human Rights Council",
    Body.ECOSOC: "Economic and Social Council",
    Body.SC: "Security Council",
}
_FIX_WORDS = {
    Safety.SAFE: "safe: applied together with others",
    Safety.REVIEW: "for review: offered, and applied after a look",
    None: "none",
}
_WIDTH = 96


def rules_json(rules: Iterable[Rule] = RULES) -> dict[str, Json]:
    """Write rules as JSON values; ``fix`` is "safe", "review" or "none"."""
    return {"format": "penholder-rules", "version": 1, "rules": [_rule_json(one) for one in rules]}


def _rule_json(rule: Rule) -> dict[str, Json]:
    page = rule.page
    return {
        "id": rule.id,
        "name": rule.name,
        "summary": page.summary,
        "reason": page.reason,
        "source": page.source,
        "bodies": [body.value for body in Body if body in rule.scope.bodies],
        "severity": rule.severity.value,
        "certainty": rule.certainty.value,
        "fix": rule.fix.value if rule.fix else "none",
        "where": "check",
        "examples": [{"wrong": example.wrong, "right": example.right} for example in page.examples],
    }


def rule_page_text(name: str) -> str:
    """Write the page of one rule as plain text; an id that no rule has raises ``KeyError``."""
    rule = BY_ID[name]
    page = rule.page
    bodies = "all" if rule.scope.bodies == frozenset(Body) else ", ".join(_BODY_NAMES[one] for one in rule.scope.bodies)
    stages = ", ".join(stage.value for stage in sorted(rule.scope.stages))
    facts = (
        f"Bodies: {bodies}. Stages: {stages}.",
        f"Severity: {rule.severity.value}. Certainty: {rule.certainty.value}. Fix: {_FIX_WORDS[rule.fix]}.",
    )
    blocks = [rule.id, rule.name, _wrapped(page.summary), _wrapped(page.reason), "\n".join(facts)]
    for example in page.examples:
        if example.wrong is not None:
            blocks.append("Wrong:\n" + textwrap.indent(example.wrong, "    "))
        blocks.append("Right:\n" + textwrap.indent(example.right, "    "))
    return "\n\n".join((*blocks, _wrapped("Source: " + page.source))) + "\n"


def _wrapped(text: str) -> str:
    return textwrap.fill(text, _WIDTH, break_on_hyphens=False)

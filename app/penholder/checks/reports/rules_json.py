"""The rules themselves as people and scripts read them: the JSON of ``penholder rules`` and the page of one rule."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable
from typing import Any

from penholder.checks.catalogue import BY_ID, RULES
from penholder.checks.duties import DUTIES, DUTY_BY_ID, Duty, Where
from penholder.checks.rule import Rule, usual_severity
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

KNOWN_IDS = frozenset(BY_ID) | frozenset(DUTY_BY_ID)
"""The ids that a rule of the drafter's own cannot have."""


def rules_json(rules: Iterable[Rule] = RULES, duties: Iterable[Duty] = DUTIES) -> dict[str, Json]:
    """Write rules and what the program keeps by itself as JSON values; ``fix`` is "safe", "review" or "none"."""
    listed = [*(_rule_json(one) for one in rules), *(_duty_json(one) for one in duties)]
    return {"format": "penholder-rules", "version": 1, "rules": listed}


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
        "where": Where.CHECK.value,
        "examples": [{"wrong": example.wrong, "right": example.right} for example in page.examples],
    }


def _duty_json(duty: Duty) -> dict[str, Json]:
    return {
        "id": duty.id,
        "name": duty.name,
        "summary": duty.summary,
        "reason": f"{duty.reason} {duty.kept}",
        "source": duty.source,
        "bodies": [body.value for body in Body if body in duty.bodies],
        "severity": usual_severity(duty.id, duty.certainty).value,
        "certainty": duty.certainty.value,
        "fix": "none",
        "where": duty.where.value,
        "examples": [{"wrong": example.wrong, "right": example.right} for example in duty.examples],
    }


def rule_page_text(name: str, own: Iterable[Rule] = ()) -> str:
    """Write the page of one rule as plain text; an id that no rule has, nor one of the ``own``, raises ``KeyError``."""
    if name in DUTY_BY_ID:
        return _duty_page_text(DUTY_BY_ID[name])
    rule = {one.id: one for one in (*own, *RULES)}[name]
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


def _duty_page_text(duty: Duty) -> str:
    blocks = [duty.id, duty.name, _wrapped(duty.summary), _wrapped(duty.reason), _wrapped(duty.kept)]
    for example in duty.examples:
        blocks.append("Wrong:\n" + textwrap.indent(example.wrong or "", "    "))
        blocks.append("Right:\n" + textwrap.indent(example.right, "    "))
    return "\n\n".join((*blocks, _wrapped(f"Source: {duty.source}."))) + "\n"


def _wrapped(text: str) -> str:
    return textwrap.fill(text, _WIDTH, break_on_hyphens=False)

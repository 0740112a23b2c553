"""Tries a file of terms: which of the examples of its rules are true, and what is wrong with the others."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from penholder.checks.engine import check
from penholder.checks.explain import Example
from penholder.checks.fixing import safe_fix
from penholder.checks.notation import read_notation
from penholder.checks.profile import Profile
from penholder.checks.rule import Rule
from penholder.checks.terms.fields import TermFault
from penholder.checks.terms.reading import TermFile, TermRule
from penholder.model.change import applied
from penholder.model.draft import Draft
from penholder.model.finding import Finding

Json = Any
"""What ``json`` gives and takes; the shapes are those of the command line's page."""


@dataclass(frozen=True, slots=True)
class Trial:
    """A rule that was tried, and the examples of it that are not true, each with its line and the reason."""

    tried: TermRule
    failures: tuple[TermFault, ...]


def try_terms(read: TermFile) -> tuple[Trial, ...]:
    """Run the examples of every rule that a file gave."""
    return tuple(Trial(one, tuple(_failures(read.name, one))) for one in read.rules)


def _failures(name: str, tried: TermRule) -> Iterator[TermFault]:
    for line, example in zip(tried.example_lines, tried.rule.page.examples, strict=True):
        try:
            reason = _untrue(tried.rule, example)
        except ValueError as error:
            reason = f"the example cannot be read: {error}"
        if reason:
            yield TermFault(name, line, reason)


def _untrue(rule: Rule, example: Example) -> str:
    """Say why an example is not true; nothing if it is."""
    right = read_notation(example.right)
    if found := _of(rule, right):
        return f"what is said to be right gives a finding: {found[0].message}"
    if example.wrong is None:
        return ""
    wrong = read_notation(example.wrong)
    found = _of(rule, wrong)
    if len(found) != 1:
        return f"what is said to be wrong gives {len(found)} findings, not one"
    fix = safe_fix(found[0]) or next(iter(found[0].fixes), None)
    if fix is not None and _words(applied(wrong, fix.edits)) != _words(right):
        return f"the fix “{fix.title}” does not give what is said to be right"
    return ""


def _of(rule: Rule, draft: Draft) -> tuple[Finding, ...]:
    return check(draft, replace(Profile.of(draft), also=frozenset({rule.id})), rules=(rule,)).findings


def _words(draft: Draft) -> tuple[object, ...]:
    """Give what two drafts have in common when one is made of the other by a fix."""
    notes = tuple(line for note in draft.notes for line in note.paragraphs)
    return (tuple((one.kind, one.level, one.inlines) for one in draft.paragraphs), notes)


def trials_json(read: TermFile, trials: tuple[Trial, ...]) -> dict[str, Json]:
    """Write the result as JSON values; ``faults`` are those of the file, ``failures`` those of examples."""
    return {
        "format": "penholder-rules-test",
        "version": 1,
        "source": read.name,
        "rules": [
            {
                "id": one.tried.rule.id,
                "line": one.tried.line,
                "words": one.tried.words,
                "patterns": one.tried.patterns,
                "examples": len(one.tried.example_lines),
                "failures": [{"line": fault.line, "reason": fault.reason} for fault in one.failures],
            }
            for one in trials
        ],
        "faults": [{"line": fault.line, "reason": fault.reason} for fault in read.faults],
    }


def trials_text(read: TermFile, trials: tuple[Trial, ...]) -> str:
    """Write the result for a person; the last line says whether all is well."""
    lines = [read.name]
    for one in trials:
        tried = one.tried
        counts = (_count(tried.words, "word"), _count(tried.patterns, "pattern"))
        lines.append(f"  {tried.rule.id}: {', '.join((*counts, _count(len(tried.example_lines), 'example')))}")
        lines += [f"      line {fault.line}: {fault.reason}" for fault in one.failures]
    lines += [f"  line {fault.line}: {fault.reason}" for fault in read.faults]
    wrong = len(read.faults) + sum(len(one.failures) for one in trials)
    lines.append(
        f"  {_count(wrong, 'fault')}" if wrong else "  Everything in it can be used, and every example is true."
    )
    return "\n".join(lines)


def _count(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"

"""Living with findings: from one to the next, putting them right one by one or together, and hearing no more of them."""

from __future__ import annotations

from collections.abc import Callable

from penholder.commands.command import Command, Context
from penholder.ground.messages import Message, message
from penholder.model.finding import Finding, Safety
from penholder.session.user_rules import rule_called

BACK = "“What is ignored…” in the menu Review takes it back."


def _step(by: int) -> Callable[[Context], None]:
    return lambda context: context.findings.step(by)


def _make_change(context: Context) -> None:
    context.findings.make_open_change()


def _explain(context: Context) -> None:
    context.findings.explain()


def _choose(context: Context) -> None:
    context.findings.choose()


def _show_ignored(context: Context) -> None:
    context.findings.show_ignored()


def _fix_alike(context: Context) -> None:
    if (finding := context.findings.open) is not None:
        context.session.fixes.ask(finding.rule)


def _fix_all(context: Context) -> None:
    context.session.fixes.ask()


def said_fixed(number: int) -> Message:
    """Say what was done in one line."""
    if not number:
        return message("Nothing was changed.")
    words = "1 change; Ctrl+Z takes it back." if number == 1 else "{number} changes; Ctrl+Z takes them back."
    return message(words, number=number)


def make_fixes(context: Context) -> None:
    """Make the fixes that were shown and are still ticked, as one step, and say in one line what was done."""
    context.session.tell("notice", said_fixed(context.session.fixes.make()))


def _ignore_here(context: Context) -> None:
    finding = context.findings.open
    if finding is not None and context.session.checked.ignore_here(finding):
        context.session.tell("notice", message(f"This finding is ignored here. {BACK}"))


def _ignore_in_draft(context: Context) -> None:
    if (finding := context.findings.open) is not None:
        context.session.ignored.ignore_in_draft(finding.rule)
        context.session.tell("notice", message(f"“{{rule}}” is ignored in this draft. {BACK}", rule=called(finding)))


def _ignore_always(context: Context) -> None:
    if (finding := context.findings.open) is not None:
        context.session.ignored.ignore_always(finding.rule)
        context.session.tell("notice", message(f"“{{rule}}” is ignored in every draft. {BACK}", rule=called(finding)))


def called(finding: Finding) -> str:
    """Give what the rule of a finding is called."""
    rule = rule_called(finding.rule)
    return rule.name if rule is not None else finding.rule


def _is_open(context: Context) -> bool:
    return context.findings.open is not None


def _has_fix(context: Context) -> bool:
    finding = context.findings.open
    return finding is not None and bool(finding.fixes)


def _has_safe_fix(context: Context) -> bool:
    finding = context.findings.open
    return finding is not None and any(fix.safety is Safety.SAFE for fix in finding.fixes)


COMMANDS = (
    Command("review.next-finding", "Next finding", "Review", _step(1), "F8", "Open the next finding that is shown."),
    Command(
        "review.previous-finding", "Previous finding", "Review", _step(-1), "Shift+F8", "Open the finding before it."
    ),
    Command(
        "review.make-change",
        "Make the open finding’s change",
        "Review",
        _make_change,
        "Ctrl+.",
        "Make the change that the open finding shows.",
        _has_fix,
    ),
    Command(
        "review.fix-alike",
        "Fix all of this kind…",
        "Review",
        _fix_alike,
        "Ctrl+Shift+,",
        "See every safe change of the open finding’s rule, and make them as one step.",
        _has_safe_fix,
    ),
    Command(
        "review.fix-everything-safe",
        "Fix everything safe…",
        "Review",
        _fix_all,
        "Ctrl+Shift+.",
        "See every change that needs no judgement, and make them as one step.",
    ),
    Command(
        "review.explain",
        "Why?",
        "Review",
        _explain,
        "Shift+F1",
        "Show the rule of the open finding: its reason, examples and source.",
        _is_open,
    ),
    Command(
        "review.choose-findings",
        "Choose which findings are shown",
        "Review",
        _choose,
        "Ctrl+Shift+L",
        "Show findings of some severities, of one family, or of the paragraph at the caret.",
    ),
    Command(
        "review.ignore-here",
        "Ignore here",
        "Review",
        _ignore_here,
        "Ctrl+Shift+I",
        "Hear no more of the open finding.",
        _is_open,
    ),
    Command(
        "review.ignore-in-draft",
        "Ignore this rule in this draft",
        "Review",
        _ignore_in_draft,
        hint="Hear no more of the open finding’s rule in this draft.",
        enabled=_is_open,
    ),
    Command(
        "review.ignore-always",
        "Always ignore this rule",
        "Review",
        _ignore_always,
        hint="Hear no more of the open finding’s rule in any draft.",
        enabled=_is_open,
    ),
    Command(
        "review.ignored",
        "What is ignored…",
        "Review",
        _show_ignored,
        hint="List what is ignored; each entry can be taken back.",
    ),
)

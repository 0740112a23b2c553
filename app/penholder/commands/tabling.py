"""Making a working text ready for tabling: the plan is shown first, then done as one step."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from penholder.commands.command import Command, Context
from penholder.drafting.tabling.plan import Decision, DecisionKind, StepKind, TablingPlan
from penholder.ground.messages import Message, message

_DONE = {
    StepKind.LABEL: "label",
    StepKind.NUMBER: "fixed number",
    StepKind.MARK: "mark",
    StepKind.ATTRIBUTION: "attribution",
    StepKind.HIGHLIGHT: "highlight",
    StepKind.LINE: "line",
    StepKind.BLANK: "superfluous blank",
}
_OPEN = {
    DecisionKind.BRACKET: ("bracket", "brackets"),
    DecisionKind.RIVALS: ("choice between paragraphs", "choices between paragraphs"),
    DecisionKind.PLACEHOLDER: ("placeholder", "placeholders"),
    DecisionKind.COMMENT: ("comment", "comments"),
    DecisionKind.POSITION: ("position", "positions"),
    DecisionKind.LABEL: ("label", "labels"),
    DecisionKind.REFERENCE: ("reference", "references"),
    DecisionKind.MASTHEAD: ("field of the masthead", "fields of the masthead"),
}


def said_steps(counts: Mapping[StepKind, int]) -> str:
    """Say what goes: "28 labels, 12 marks and 3 highlights"; empty where nothing does."""
    return _joined([_number(counts[kind], word, f"{word}s") for kind, word in _DONE.items() if counts.get(kind)])


def said_open(decisions: tuple[Decision, ...]) -> str:
    """Say what remains: "9 brackets and 2 placeholders"; empty where nothing does."""
    counts = Counter(one.kind for one in decisions)
    return _joined([_number(counts[kind], *words) for kind, words in _OPEN.items() if counts[kind]])


def _number(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


def _joined(parts: list[str]) -> str:
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} and {parts[-1]}"


def said_remaining(decisions: tuple[Decision, ...]) -> str:
    """Say in few words what is still open: "9 brackets and 3 other things still need a decision"."""
    brackets = sum(1 for one in decisions if one.kind is DecisionKind.BRACKET)
    others = len(decisions) - brackets
    parts = [_number(brackets, "bracket", "brackets")] if brackets else []
    if others:
        parts.append(_number(others, "other thing", "other things") if brackets else said_open(decisions))
    if not parts:
        return "nothing is left to decide"
    return f"{_joined(parts)} still {'needs' if len(decisions) == 1 else 'need'} a decision"


def said_done(plan: TablingPlan, remaining: tuple[Decision, ...]) -> Message:
    """Say what was done and what is still open, in one line."""
    removed = said_steps({kind: number for kind, number in plan.counts.items() if kind is not StepKind.NUMBER})
    number = plan.counts.get(StepKind.NUMBER, 0)
    done = [f"{removed} removed"] if removed else []
    done += [f"{_number(number, 'fixed number', 'fixed numbers')} counted"] if number else []
    first = ", ".join(done) or "The text is marked as one for tabling"
    return message(f"{first}; {said_remaining(remaining)}.")


def make_ready(context: Context) -> None:
    """Do what the plan says as one step, and say in one line what was done and what is left."""
    session = context.session
    plan = session.readiness.make_ready()
    still = session.readiness.plan.decisions
    if plan is None:
        session.tell("notice", message(f"There is nothing to take out; {said_remaining(still)}."))
    else:
        session.tell("notice", said_done(plan, still))


def _show(context: Context) -> None:
    context.session.readiness.ask()


COMMANDS = (
    Command(
        "structure.ready-for-tabling",
        "Make ready for tabling…",
        "Structure",
        _show,
        "Ctrl+Shift+T",
        "See what goes from a working text before it is tabled, and what is still to be decided.",
    ),
)

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


def said_done(plan: TablingPlan, remaining: tuple[Decision, ...]) -> Message:
    """Say what was done and what is still open, in one line."""
    done, still = said_steps(plan.counts), said_open(remaining)
    first = f"{done} removed" if done else "The text is marked as one for tabling"
    number = len(remaining)
    rest = (
        f"; {still} still {'needs' if number == 1 else 'need'} a decision." if still else "; nothing is left to decide."
    )
    return message(first + rest)


def make_ready(context: Context) -> None:
    """Do what the plan says as one step, and say in one line what was done and what is left."""
    session = context.session
    plan = session.readiness.make_ready()
    if plan is None:
        still = said_open(session.readiness.plan.decisions)
        words = f"There is nothing to take out; still to decide: {still}." if still else "There is nothing to take out."
        session.tell("notice", message(words))
        return
    session.tell("notice", said_done(plan, session.readiness.plan.decisions))


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

"""Rule: square brackets pair up within a paragraph and do not stand within each other."""

from __future__ import annotations

from collections.abc import Iterator

from penholder.checks.passage import Passage
from penholder.checks.readings.substitution import EVERY_LINE
from penholder.checks.rule import Fault, rule
from penholder.drafting.brackets import find_brackets
from penholder.drafting.protected import is_protected, web_addresses
from penholder.ground.messages import message
from penholder.model.finding import Severity
from penholder.model.kinds import Stage


@rule("markup/brackets-balanced", called="Square brackets in pairs", scope=EVERY_LINE)
def brackets_balanced(passage: Passage) -> Iterator[Fault]:
    """Every square bracket that opens closes in the same paragraph, and none stands within another pair.

    What is open in a text must be plain to everybody in the room; with a bracket missing nobody can say where it ends.
    Brackets within brackets are common in a negotiation, so there they are a mere hint.

    Wrong:
        stage: working
        organ: The General Assembly,
        pre: Recalling its earlier work,
        1. Welcomes the [considerable progress made;
        2. Requests a report.

    Right:
        stage: working
        organ: The General Assembly,
        pre: Recalling its earlier work,
        1. Welcomes the [considerable] progress made;
        2. Requests a report.

    Source: follows from the use of brackets in the Editorial Manual, Paragraphs and subparagraphs.
    """
    text = passage.text
    if "[" not in text and "]" not in text:
        return
    addresses = web_addresses(text)
    for bracket in find_brackets(text):
        if is_protected(addresses, bracket.start, bracket.start + 1):
            continue
        span = passage.span(bracket.start, bracket.end)
        if not bracket.closed:
            done, missing = ("opened", "closed") if bracket.opening else ("closed", "opened")
            words = message(
                "This square bracket is {done} and not {missing} in its paragraph.", done=done, missing=missing
            )
            yield Fault(span, words)
        elif bracket.depth == 1:
            working = passage.profile.stage is Stage.WORKING
            words = message("These square brackets stand within others.")
            yield Fault(span, words, severity=Severity.HINT if working else None)

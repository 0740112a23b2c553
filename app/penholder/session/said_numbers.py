"""The line that tells what a step did to numbers: "Paragraphs 9–28 became 10–29; 4 references followed."."""

from __future__ import annotations

from penholder.ground.messages import Message, message
from penholder.model.draft import Draft
from penholder.model.renumbering import Renumbering, renumbering

_MOST_RUNS = 2
"""More stretches than this are told as a number: nobody reads five of them in a line that goes away."""


def said_renumbering(before: Draft, after: Draft) -> Message | None:
    """Say what changed in the numbers of paragraphs that the step did not touch; None where it is not worth a line."""
    found = renumbering(before, after)
    return message(said(found)) if found is not None and found.is_worth_telling else None


def said(found: Renumbering) -> str:
    """Put a renumbering into a sentence."""
    parts = []
    if found.runs and len(found.runs) <= _MOST_RUNS:
        parts.append(", and ".join(f"{_named(run.old)} became {_span(run.new)}" for run in found.runs))
    elif found.runs or found.labels:
        parts.append(f"{found.labels} {'label has' if found.labels == 1 else 'labels have'} changed")
    if found.references:
        parts.append(f"{found.references} {'reference' if found.references == 1 else 'references'} followed")
    words = "; ".join(parts)
    return words[:1].upper() + words[1:] + "."


def _named(numbers: tuple[int, int]) -> str:
    return f"paragraph {numbers[0]}" if numbers[0] == numbers[1] else f"paragraphs {_span(numbers)}"


def _span(numbers: tuple[int, int]) -> str:
    return str(numbers[0]) if numbers[0] == numbers[1] else f"{numbers[0]}–{numbers[1]}"

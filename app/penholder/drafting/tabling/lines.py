"""One line made ready: its strokes and highlights as steps, and the line as it is without those that are taken."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from penholder.drafting.tabling.plan import Step, StepKey, StepKind
from penholder.drafting.tabling.strokes import strokes_in
from penholder.model.inline import (
    BOLD,
    HIGHLIGHT,
    UNDERLINE,
    Inlines,
    Marks,
    Text,
    cut,
    marked,
    spliced,
    stretches,
    text_of,
)
from penholder.model.place import Place, Span

HIGHLIGHTED: Marks = frozenset({HIGHLIGHT})
SET_APART: Marks = frozenset({HIGHLIGHT, BOLD, UNDERLINE})
"""How proposals are set apart in a working text: no paragraph of an official text has bold or underlined words."""


@dataclass(frozen=True, slots=True)
class ReadyLine:
    """A line with what is done to it; ``line`` is what it becomes without the steps that are left out."""

    steps: tuple[Step, ...]
    line: Inlines

    @property
    def strokes(self) -> tuple[tuple[int, int], ...]:
        """The stretches of the line before that go or would go."""
        return tuple((one.span.start, one.span.end) for one in self.steps if one.kind is not StepKind.HIGHLIGHT)


def ready_line(place: Place, line: Inlines, attributed: bool, apart: Marks, left_out: frozenset[StepKey]) -> ReadyLine:
    """Look through a line; ``attributed`` says that names may stand in front of it, ``apart`` what highlights words."""
    text = text_of(line)
    steps = [
        Step(StepKind.HIGHLIGHT, Span(place, start, end), text[start:end], text[start:end])
        for start, end in stretches(line, apart)
    ]
    steps += [
        Step(one.kind, Span(place, one.start, one.end), text[one.start : one.end], one.after)
        for one in strokes_in(text, attributed)
    ]
    steps = _told_apart(steps)
    return ReadyLine(tuple(steps), _made([one for one in steps if one.key not in left_out], line, apart))


def _told_apart(steps: Sequence[Step]) -> list[Step]:
    """Count the steps that are alike, so that each can be left out by itself."""
    seen: Counter[StepKey] = Counter()
    found = []
    for step in sorted(steps, key=lambda one: one.span.start):
        found.append(replace(step, nth=seen[step.key]))
        seen[step.key] += 1
    return found


def _made(steps: Sequence[Step], line: Inlines, apart: Marks) -> Inlines:
    for step in steps:
        if step.kind is StepKind.HIGHLIGHT:
            for mark in apart:
                line = marked(line, step.span.start, step.span.end, mark, False)
    for step in sorted(steps, key=lambda one: -one.span.start):
        if step.kind is not StepKind.HIGHLIGHT:
            line = spliced(line, step.span.start, step.span.end, _left(line, step))
    return line


def _left(line: Inlines, step: Step) -> Inlines:
    """Give the blank that stays, as the first one was set."""
    if not step.after:
        return ()
    first = cut(line, step.span.start, step.span.start + 1)
    return first if text_of(first) == step.after else (Text(step.after),)

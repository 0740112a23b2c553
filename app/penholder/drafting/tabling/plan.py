"""The plan as a value: the steps that make a text ready, what follows from them, and what remains to be decided."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from penholder.ground.messages import Message
from penholder.model.draft import Draft
from penholder.model.edit import Edit
from penholder.model.place import Place, Span


class StepKind(StrEnum):
    """What a step takes away or puts right, in the order in which people are told of it."""

    LABEL = "label"
    NUMBER = "number"
    MARK = "mark"
    ATTRIBUTION = "attribution"
    HIGHLIGHT = "highlight"
    LINE = "line"
    BLANK = "blank"


class DecisionKind(StrEnum):
    """What remains to be decided."""

    BRACKET = "bracket"
    RIVALS = "rivals"
    PLACEHOLDER = "placeholder"
    COMMENT = "comment"
    POSITION = "position"
    LABEL = "label"
    REFERENCE = "reference"
    MASTHEAD = "masthead"


StepKey = tuple[StepKind, Place, str, int]
"""What names a step while the text round it changes: its kind, its place, what goes, and which of several alike."""


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that is done: ``before`` goes from the span, ``after`` is there then (often nothing).

    A label or a number has its span in the label, from 0 to its length; a highlight takes no word away. ``nth`` counts
    those that are alike in one place, from 0.
    """

    kind: StepKind
    span: Span
    before: str
    after: str = ""
    nth: int = 0

    @property
    def key(self) -> StepKey:
        """The name under which a step is left out."""
        return self.kind, self.span.place, self.before, self.nth


@dataclass(frozen=True, slots=True)
class Decision:
    """One thing that only the drafter can decide: where, and what in one sentence."""

    kind: DecisionKind
    span: Span
    message: Message
    quote: str = ""


@dataclass(frozen=True, slots=True)
class Follow:
    """What changes because something else does: a number that moves up, a reference that goes with its paragraph."""

    place: Place
    before: str
    after: str


@dataclass(frozen=True)
class TablingPlan:
    """What making a draft ready would do; ``edits`` are those of the steps that are not left out, as one change.

    ``ready`` is the draft that they lead to. Nothing but the stage changes where there are no steps.
    """

    draft: Draft
    steps: tuple[Step, ...]
    left_out: frozenset[StepKey]
    edits: tuple[Edit, ...]
    ready: Draft
    follows: tuple[Follow, ...]
    decisions: tuple[Decision, ...]

    @property
    def taken(self) -> tuple[Step, ...]:
        """The steps that are not left out."""
        return tuple(step for step in self.steps if step.key not in self.left_out)

    @property
    def counts(self) -> Mapping[StepKind, int]:
        """How many steps of each kind are taken."""
        return Counter(step.kind for step in self.taken)

    @property
    def changes_anything(self) -> bool:
        """Whether making the draft ready makes another draft of it."""
        return self.ready != self.draft

"""What a check has to say, and how it can be put right."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from penholder.ground.messages import Message
from penholder.model.edit import Edit
from penholder.model.place import Span


class Severity(StrEnum):
    """How much a finding matters."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"


class Certainty(StrEnum):
    """How well a machine can decide the rule from the text alone."""

    CERTAIN = "certain"
    LIKELY = "likely"
    ADVISORY = "advisory"


class Safety(StrEnum):
    """Whether a fix may be applied together with others, or only one by one after a look."""

    SAFE = "safe"
    REVIEW = "review"


@dataclass(frozen=True, slots=True)
class Fix:
    """One way to put a finding right; spans in its edits refer to the draft that was checked."""

    title: Message
    edits: tuple[Edit, ...]
    safety: Safety


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing a check has to say: where, what is wrong, and why."""

    rule: str
    severity: Severity
    certainty: Certainty
    span: Span
    message: Message
    reason: Message
    fixes: tuple[Fix, ...] = ()

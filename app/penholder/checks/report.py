"""The result of a check: its findings in the order of reading, and what the next check may take over."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from penholder.checks.context import Context
from penholder.checks.earlier import Earlier
from penholder.checks.profile import Profile
from penholder.checks.rule import Rule
from penholder.checks.walk import NO_WALK, Judged, Walk
from penholder.ground.messages import Message
from penholder.model.draft import Draft
from penholder.model.finding import Finding, Severity
from penholder.model.masthead import FIELDS
from penholder.model.place import InMasthead, InNote, InParagraph, Place, Span

Order = tuple[int, int, int, int, int]


@dataclass(frozen=True)
class Cache:
    """What the next check may take over, for the same rules, profile and revision of the facts."""

    rules: tuple[Rule, ...] = ()
    walk: Walk = NO_WALK
    lines: Mapping[Place, Judged] = field(default_factory=dict)
    drafts: dict[str, tuple[tuple[object, ...], tuple[Finding, ...]]] = field(default_factory=dict)
    revision: str = ""
    odd_words: frozenset[str] = frozenset()
    made: Earlier = field(default_factory=dict)


@dataclass(frozen=True)
class Report:
    """What was found in a draft for a profile.

    ``failed`` names the rules that broke down and are left out; ``truncated`` says in sentences where there were too
    many findings to list. ``cache`` is no part of what the report says.
    """

    draft: Draft
    profile: Profile
    findings: tuple[Finding, ...]
    failed: tuple[str, ...] = ()
    truncated: tuple[Message, ...] = ()
    cache: Cache = field(default_factory=Cache, compare=False, repr=False)

    @cached_property
    def counts(self) -> dict[Severity, int]:
        """How many findings there are of each severity."""
        return {severity: sum(one.severity is severity for one in self.findings) for severity in Severity}


def reading_order(context: Context) -> Callable[[Span], Order]:
    """Give a key that sorts spans as a draft is read: masthead, paragraphs with their labels first, notes."""
    paragraphs = context.draft.positions
    notes = {note: index for index, note in enumerate(context.notes_in_order)}

    def key(span: Span) -> Order:
        place = span.place
        if isinstance(place, InMasthead):
            return (0, FIELDS.index(place.field), 0, span.start, span.end)
        if isinstance(place, InNote):
            return (2, notes[place.note], place.index, span.start, span.end)
        return (1, paragraphs[place.paragraph], int(isinstance(place, InParagraph)), span.start, span.end)

    return key

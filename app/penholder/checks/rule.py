"""What a rule is: one decorated function whose docstring is its page."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from penholder.checks.context import Context
from penholder.checks.explain import RulePage, read_page
from penholder.checks.passage import Passage
from penholder.ground.messages import Message, message
from penholder.model.finding import Certainty, Finding, Fix, Safety, Severity
from penholder.model.kinds import Body, DocumentType, Kind, Stage
from penholder.model.place import Span

_SENTENCE_END = re.compile(
    r"(?<=\.)(?<!\bNo\.)(?<!\bchap\.)(?<!\bpara\.)(?<!\bvol\.)(?<!\bart\.)(?<!\bsect\.) (?=[A-Z“])"
)
"""A full stop that ends a sentence: "Sales No. E.96.IV.8" goes on."""

FORMAL_FAMILIES = frozenset({"structure", "numbering", "footnotes", "symbols", "xref"})
"""Families whose certain rules are errors."""

DRAFT_AND_ADOPTED = frozenset(DocumentType) - {DocumentType.AMENDMENT, DocumentType.OTHER}
"""Types of document with a preamble and an operative part of their own; an amendment quotes those of another text."""

RESOLUTIONS = frozenset({DocumentType.DRAFT_RESOLUTION, DocumentType.RESOLUTION})
"""Types of document that are one sentence; decisions are often written in sentences of their own."""


class Reach(StrEnum):
    """What a rule about lines looks at."""

    PARAGRAPHS = "paragraphs"
    NOTES = "notes"
    MASTHEAD = "masthead"


@dataclass(frozen=True, slots=True)
class Fault:
    """What a rule gives back: where, what is wrong, and how to put it right.

    ``reason`` and ``severity`` are those of the rule unless one place is a special case.
    """

    span: Span
    message: Message
    fixes: tuple[Fix, ...] = ()
    reason: Message | None = None
    severity: Severity | None = None


@dataclass(frozen=True)
class Scope:
    """Where a rule holds; an empty ``kinds`` means every kind of paragraph.

    ``usual`` names the bodies for whose texts it is run unasked; for others it waits until a profile asks for it.
    """

    bodies: frozenset[Body] = frozenset(Body)
    stages: frozenset[Stage] = frozenset(Stage)
    document_types: frozenset[DocumentType] = frozenset(DocumentType)
    kinds: frozenset[Kind] = frozenset()
    reach: frozenset[Reach] = frozenset({Reach.PARAGRAPHS})
    usual: frozenset[Body] = frozenset(Body)


EVERYWHERE = Scope()
PassageJudge = Callable[[Passage], Iterable[Fault]]
DraftJudge = Callable[[Context], Iterable[Fault]]
Seen = Callable[[Context], tuple[object, ...]]


@dataclass(frozen=True)
class Rule:
    """A rule with all that is known of it; exactly one of ``judge_passage`` and ``judge_draft`` is there.

    ``seen`` gives what a rule about drafts looks at: while that is equal, its findings are. ``written_page`` is the page
    of a rule that was read from a file of terms and has no docstring.
    """

    id: str
    name: str
    certainty: Certainty
    severity: Severity
    fix: Safety | None
    scope: Scope
    docstring: str
    judge_passage: PassageJudge | None = None
    judge_draft: DraftJudge | None = None
    seen: Seen | None = None
    written_page: RulePage | None = None

    @property
    def family(self) -> str:
        """The part of the id before the slash."""
        return self.id.partition("/")[0]

    @cached_property
    def page(self) -> RulePage:
        """The rule's page, read from its docstring unless it was written as one."""
        return self.written_page or read_page(inspect.cleandoc(self.docstring))

    @cached_property
    def reason(self) -> Message:
        """Why there is such a rule, in the one sentence that stands beside a finding; its page says the rest."""
        return message(_SENTENCE_END.split(self.page.reason, maxsplit=1)[0])

    def holds_for(self, body: Body, stage: Stage, document_type: DocumentType) -> bool:
        """Tell whether the rule holds for texts of this kind."""
        scope = self.scope
        return body in scope.bodies and stage in scope.stages and document_type in scope.document_types

    def findings(self, faults: Iterable[Fault]) -> Iterator[Finding]:
        """Make findings of what the rule's function gave."""
        for fault in faults:
            yield Finding(
                self.id,
                fault.severity or self.severity,
                self.certainty,
                fault.span,
                fault.message,
                fault.reason or self.reason,
                fault.fixes,
            )


def rule(
    name: str,
    *,
    called: str,
    certainty: Certainty = Certainty.CERTAIN,
    fix: Safety | None = None,
    severity: Severity | None = None,
    scope: Scope = EVERYWHERE,
) -> Callable[[PassageJudge], Rule]:
    """Make a rule of a function that looks at one line; ``name`` is its id ("family/name"), ``called`` its title."""

    def decorate(judge: PassageJudge) -> Rule:
        weight = severity or usual_severity(name, certainty)
        return Rule(name, called, certainty, weight, fix, scope, judge.__doc__ or "", judge_passage=judge)

    return decorate


def draft_rule(
    name: str,
    *,
    called: str,
    seen: Seen,
    certainty: Certainty = Certainty.CERTAIN,
    fix: Safety | None = None,
    severity: Severity | None = None,
    scope: Scope = EVERYWHERE,
) -> Callable[[DraftJudge], Rule]:
    """Make a rule of a function that looks at a whole draft, again only when what ``seen`` gives has changed."""

    def decorate(judge: DraftJudge) -> Rule:
        weight = severity or usual_severity(name, certainty)
        docstring = judge.__doc__ or ""
        return Rule(name, called, certainty, weight, fix, scope, docstring, judge_draft=judge, seen=seen)

    return decorate


def usual_severity(name: str, certainty: Certainty) -> Severity:
    """Give how much the findings of a rule matter by its family and certainty alone."""
    if certainty is Certainty.ADVISORY:
        return Severity.HINT
    formal = name.partition("/")[0] in FORMAL_FAMILIES
    return Severity.ERROR if formal and certainty is Certainty.CERTAIN else Severity.WARNING

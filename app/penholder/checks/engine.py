"""Runs the rules over a draft: pure, and quick the second time because what has not changed is not looked at again."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from itertools import islice
from typing import TypeVar

from penholder.checks.context import Context
from penholder.checks.facts import Facts, shipped_facts
from penholder.checks.passage import Passage
from penholder.checks.profile import Profile
from penholder.checks.report import Cache, Report, reading_order
from penholder.checks.rule import Fault, PassageJudge, Reach, Rule
from penholder.checks.walk import NO_WALK, Judged, Line, Walk
from penholder.ground.messages import Message, message
from penholder.model.draft import Draft
from penholder.model.finding import Finding
from penholder.model.kinds import Kind
from penholder.model.paragraph import Paragraph
from penholder.model.place import InNote, InParagraph, Place

_log = logging.getLogger(__name__)
Looked = TypeVar("Looked", Passage, Context)
"""What a rule looks at: a line or the whole draft."""

_TOO_MANY_OF_ONE = "The rule {rule} finds fault in more than {most} places; the first {most} are listed."
_TOO_MANY = "There are more than {most} findings; the first {most} are listed."
_LOOK_UP_EVERY = 64
"""Lines between two questions whether the check is still wanted."""


class CheckCancelledError(Exception):
    """The check was no longer wanted; there is no report."""


def never() -> bool:
    """Say that a check is still wanted."""
    return False


def check(
    draft: Draft,
    profile: Profile | None = None,
    previous: Report | None = None,
    cancelled: Callable[[], bool] = never,
    rules: tuple[Rule, ...] | None = None,
    facts: Facts | None = None,
) -> Report:
    """Check a draft and give every finding in the order of reading.

    ``previous`` is the report on an earlier state: its results are taken over where neither a line nor what surrounds
    it has changed, and the report is the same as without it. ``cancelled`` is asked now and then; once it says yes,
    ``CheckCancelledError`` is raised. A rule that raises is named in the report and left out of it; the others go on.
    The ``rules`` are those of the catalogue and of the profile unless named; they are loaded with the first check, after
    the page is shown, and so are the ``facts``, those that ship with the program unless others are given.
    """
    profile = profile or Profile.of(draft)
    if rules is None:
        from penholder.checks.catalogue import RULES  # noqa: PLC0415

        rules = (*RULES, *profile.own)
    facts = shipped_facts() if facts is None else facts
    holding = tuple(
        one
        for one in rules
        if profile.asks_for(one.id, profile.body in one.scope.usual)
        and one.holds_for(profile.body, profile.stage, profile.document_type)
    )
    reusable = previous is not None and previous.profile == profile and not previous.failed
    same = previous is not None and previous.cache.rules == holding and previous.cache.revision == facts.revision
    old = previous.cache if previous is not None and reusable and same else Cache()
    return _Run(Context(draft, profile, facts, old.made), holding, old, cancelled).report()


@dataclass
class _Run:
    """One check: what it is about, what it may take over, and which rules broke down."""

    context: Context
    rules: tuple[Rule, ...]
    old: Cache
    cancelled: Callable[[], bool]
    failed: set[str] = field(default_factory=set)

    def report(self) -> Report:
        """Run everything and put the findings together."""
        walk = Walk.of(self.context)
        lines = self._lines(walk)
        drafts = self._drafts()
        found = [one for kept in lines.values() for one in kept.findings]
        found += [one for _, findings in drafts.values() for one in findings]
        order = reading_order(self.context)
        ranks = {one.id: rank for rank, one in enumerate(self.rules)}
        found.sort(key=lambda one: (order(one.span), ranks[one.rule]))
        findings, truncated = self._bounded(_told_once(one for one in found if one.rule not in self.failed))
        context = self.context
        cache = Cache(self.rules, walk, lines, drafts, context.facts.revision, context.odd_words, context.made)
        failed = tuple(one.id for one in self.rules if one.id in self.failed)
        return Report(self.context.draft, self.context.profile, findings, failed, truncated, cache)

    def _bounded(self, found: list[Finding]) -> tuple[tuple[Finding, ...], tuple[Message, ...]]:
        """Leave out what is too much, and all findings of rules that broke down, and say so."""
        options = self.context.profile.options
        counts: dict[str, int] = {}
        kept = []
        for finding in found:
            if finding.rule not in self.failed:
                counts[finding.rule] = counts.get(finding.rule, 0) + 1
                if counts[finding.rule] <= options.most_per_rule:
                    kept.append(finding)
        too_many = [name for name, count in counts.items() if count > options.most_per_rule]
        said = [message(_TOO_MANY_OF_ONE, rule=name, most=options.most_per_rule) for name in too_many]
        if len(kept) > options.most_in_all:
            said.append(message(_TOO_MANY, most=options.most_in_all))
        return tuple(kept[: options.most_in_all]), tuple(said)

    def _lines(self, walk: Walk) -> dict[Place, Judged]:
        """Judge every line that is not as it was."""
        same = self.old.odd_words == self.context.odd_words
        before = self.old.walk if same else NO_WALK
        lines = dict(self.old.lines) if same else {}
        for place in walk.gone(before):
            lines.pop(place, None)
        most = min(self.context.profile.options.most_per_rule, sys.maxsize - 1) + 1
        concerned: dict[tuple[Reach, Kind | None], list[tuple[Rule, PassageJudge]]] = {}
        for count, line in enumerate(walk.suspects(before)):
            if count % _LOOK_UP_EVERY == 0 and self.cancelled():
                raise CheckCancelledError
            kept = lines.get(line.place)
            if kept is None or not kept.still_holds(line):
                key = (_reach(line.place), line.standing.kind)
                if key not in concerned:
                    concerned[key] = self._concerned(*key)
                passage = self._passage(line)
                found: list[Finding] = []
                for rule, judge in concerned[key]:
                    found += self._judged(rule, judge, passage, most)
                lines[line.place] = Judged(line.subject, line.standing, passage.asked, tuple(found))
        return lines

    def _concerned(self, reach: Reach, kind: Kind | None) -> list[tuple[Rule, PassageJudge]]:
        """Give the rules that look at such lines, each with its function."""
        return [
            (one, one.judge_passage)
            for one in self.rules
            if one.judge_passage is not None
            and reach in one.scope.reach
            and (reach is not Reach.PARAGRAPHS or not one.scope.kinds or kind in one.scope.kinds)
        ]

    def _passage(self, line: Line) -> Passage:
        profile, facts, odd_words = self.context.profile, self.context.facts, self.context.odd_words
        paragraph = line.subject if isinstance(line.subject, Paragraph) else None
        inlines = line.subject.inlines if isinstance(line.subject, Paragraph) else line.subject
        return Passage(line.place, inlines, profile, line.standing, line.show(), paragraph, facts, odd_words)

    def _drafts(self) -> dict[str, tuple[tuple[object, ...], tuple[Finding, ...]]]:
        """Run the rules about the whole draft for which what they look at has changed."""
        results: dict[str, tuple[tuple[object, ...], tuple[Finding, ...]]] = {}
        for rule in self.rules:
            if rule.judge_draft is None or rule.seen is None:
                continue
            if self.cancelled():
                raise CheckCancelledError
            seen = self._seen(rule, rule.seen)
            kept = self.old.drafts.get(rule.id)
            if kept is not None and kept[0] == seen:
                results[rule.id] = kept
            else:
                results[rule.id] = (seen, self._judged(rule, rule.judge_draft, self.context))
        return results

    def _seen(self, rule: Rule, look: Callable[[Context], tuple[object, ...]]) -> tuple[object, ...]:
        """Gather what a rule looks at; a rule that cannot even do that is switched off like one that cannot judge."""
        try:
            return look(self.context)
        except Exception:  # noqa: BLE001 - a border: one rule that fails must not silence the others
            self._switch_off(rule)
            return ()

    def _judged(
        self, rule: Rule, judge: Callable[[Looked], Iterable[Fault]], about: Looked, most: int | None = None
    ) -> tuple[Finding, ...]:
        """Run one rule, for a line no further than to one finding more than can be listed.

        One that raises is switched off for the rest of the check. Nearly all rules find nothing in nearly all lines,
        and so little as possible is done for that case.
        """
        if rule.id in self.failed:
            return ()
        try:
            faults = list(islice(judge(about), most))
            return tuple(rule.findings(faults)) if faults else ()
        except Exception:  # noqa: BLE001 - a border: one rule that fails must not silence the others
            self._switch_off(rule)
            return ()

    def _switch_off(self, rule: Rule) -> None:
        """Name a rule that has just raised; it is asked no more and its findings are left out."""
        _log.exception("the rule %s broke down", rule.id)
        self.failed.add(rule.id)


def _told_once(found: Iterable[Finding]) -> list[Finding]:
    """Leave out what an earlier rule says already: the same words, with the same change to put them right."""
    told: set[object] = set()
    kept = []
    for finding in found:
        same = (finding.span, finding.fixes[0].edits) if finding.fixes else None
        if same is None or same not in told:
            kept.append(finding)
            told.add(same)
    return kept


def _reach(place: Place) -> Reach:
    if isinstance(place, InParagraph):
        return Reach.PARAGRAPHS
    return Reach.NOTES if isinstance(place, InNote) else Reach.MASTHEAD

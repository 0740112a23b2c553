"""Runs the rules over a draft: pure, and quick the second time because what has not changed is not looked at again."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import TypeVar

from penholder.checks.context import Context
from penholder.checks.facts import Facts, shipped_facts
from penholder.checks.passage import Passage
from penholder.checks.profile import Profile
from penholder.checks.report import Cache, Kept, Report, Subject, reading_order
from penholder.checks.rule import Fault, PassageJudge, Reach, Rule
from penholder.checks.standing import Standing, standings
from penholder.ground.messages import Message, message
from penholder.model.draft import Draft
from penholder.model.finding import Finding
from penholder.model.inline import anchors_in
from penholder.model.kinds import Kind
from penholder.model.paragraph import Paragraph
from penholder.model.place import InMasthead, InNote, InParagraph, Place

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
    return _Run(Context(draft, profile, facts), holding, old, cancelled).report()


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
        row = self._row()
        lines = self._lines(row)
        drafts = self._drafts()
        found = [one for kept in lines.values() for one in kept.findings]
        found += [one for _, findings in drafts.values() for one in findings]
        order = reading_order(self.context)
        ranks = {one.id: rank for rank, one in enumerate(self.rules)}
        found.sort(key=lambda one: (order(one.span), ranks[one.rule]))
        findings, truncated = self._bounded(_told_once(one for one in found if one.rule not in self.failed))
        cache = Cache(
            self.rules, self.context.outline, row, lines, drafts, self.context.facts.revision, self.context.odd_words
        )
        failed = tuple(one.id for one in self.rules if one.id in self.failed)
        return Report(self.context.draft, self.context.profile, findings, failed, truncated, cache)

    def _row(self) -> tuple[Standing, ...]:
        """Give the standings of the paragraphs, those of the last time if no label or kind has changed."""
        counted = self.context.outline
        return self.old.standings if counted is self.old.outline else standings(counted)

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

    def _lines(self, row: tuple[Standing, ...]) -> dict[Place, Kept]:
        """Judge every line that is not as it was."""
        lines: dict[Place, Kept] = {}
        known = self.old.lines if self.old.odd_words == self.context.odd_words else {}
        most = min(self.context.profile.options.most_per_rule, sys.maxsize - 1) + 1
        concerned: dict[tuple[Reach, Kind | None], list[tuple[Rule, PassageJudge]]] = {}
        for count, (place, subject, standing, marks) in enumerate(self._subjects(row)):
            if count % _LOOK_UP_EVERY == 0 and self.cancelled():
                raise CheckCancelledError
            kept = known.get(place)
            if kept is None or not kept.still_holds(subject, standing, marks):
                key = (_reach(place), standing.kind)
                if key not in concerned:
                    concerned[key] = self._concerned(*key)
                passage = self._passage(place, subject, standing, marks)
                found: list[Finding] = []
                for rule, judge in concerned[key]:
                    found += self._judged(rule, judge, passage, most)
                kept = Kept(subject, standing, marks, tuple(found))
            lines[place] = kept
        return lines

    def _subjects(self, row: tuple[Standing, ...]) -> Iterator[tuple[Place, Subject, Standing, tuple[str, ...]]]:
        """Walk every line with its standing and the marks on it."""
        draft, shown = self.context.draft, self.context.shown_marks
        for field_name, line in draft.masthead.lines():
            marks = tuple(shown.get(note, "") for _, note in anchors_in(line))
            yield InMasthead(field_name), line, Standing(field_name.replace("_", " ")), marks
        for paragraph, standing in zip(draft.paragraphs, row, strict=True):
            marks = tuple(shown.get(note, "") for _, note in paragraph.anchors) if paragraph.anchors else ()
            yield InParagraph(paragraph.id), paragraph, standing, marks
        for name in self.context.notes_in_order:
            lines = draft.notes_by_id[name].paragraphs
            for index, line in enumerate(lines):
                first, last = index == 0, index == len(lines) - 1
                yield InNote(name, index), line, Standing(f"note {shown[name]}".strip(), first=first, last=last), ()

    def _concerned(self, reach: Reach, kind: Kind | None) -> list[tuple[Rule, PassageJudge]]:
        """Give the rules that look at such lines, each with its function."""
        return [
            (one, one.judge_passage)
            for one in self.rules
            if one.judge_passage is not None
            and reach in one.scope.reach
            and (reach is not Reach.PARAGRAPHS or not one.scope.kinds or kind in one.scope.kinds)
        ]

    def _passage(self, place: Place, subject: Subject, standing: Standing, marks: tuple[str, ...]) -> Passage:
        profile, facts = self.context.profile, self.context.facts
        if isinstance(subject, Paragraph):
            return Passage(place, subject.inlines, profile, standing, marks, subject, facts, self.context.odd_words)
        return Passage(place, subject, profile, standing, marks, facts=facts, odd_words=self.context.odd_words)

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

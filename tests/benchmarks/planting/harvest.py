"""What the checks make of planted slips: found and rightly named, and what the first fix gives."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from penholder.checks.engine import check
from penholder.checks.fixing import safe_fix
from penholder.checks.report import Report
from penholder.drafting.crossrefs import live_references
from penholder.model.change import applied
from penholder.model.draft import Draft
from penholder.model.finding import Finding, Fix, Severity
from penholder.model.place import InParagraph
from tests.benchmarks.planting.slip import Fault, name_of
from tests.benchmarks.planting.sowing import Bed, Sown, sown
from tests.checks.shapes import shape


@dataclass(frozen=True)
class Outcome:
    """What became of one slip.

    ``clean`` says that no rule which could name it spoke at its place before; others do not count. ``safe`` and
    ``offered`` say whether the first safe fix, or the first of any, gave the text before (None: there is none).
    ``others`` are the rules of further findings of its making.
    """

    slip: str
    text: str
    where: str
    clean: bool
    found: bool
    as_hint: bool = False
    safe: bool | None = None
    offered: bool | None = None
    others: tuple[str, ...] = ()


Key = tuple[str, str, str]


def harvest(draft: Draft, bed: Bed) -> list[Outcome]:
    """Plant, check the text with all of it, and take one slip after the other out again, the last first."""
    row = sown(draft, bed)
    clean = check(draft)
    reports = [clean]
    befores: list[Report] = []
    for one in row:
        fresh = one.fault.before is not (row[len(befores) - 1].fault.after if befores else draft)
        befores.append(check(one.fault.before, previous=reports[-1]) if fresh else reports[-1])
        reports.append(check(one.fault.after, previous=befores[-1]))
    whole = reports[-1]
    return [
        _outcome(bed.text, one, before, after, whole)
        for one, before, after in zip(row, befores, reports[1:], strict=True)
    ]


def _outcome(text: str, one: Sown, before: Report, after: Report, whole: Report) -> Outcome:
    slip, fault = one.slip, one.fault
    places = _with_homes(fault)
    was = _named(before, slip.rules, places)
    now = _named(after, slip.rules, places)
    among_all = _named(whole, slip.rules, places)
    loud = [finding for finding in now if finding.severity is not Severity.HINT]
    others = Counter(_keys(after)) - Counter(_keys(before))
    rules = tuple(sorted(rule for rule, _, _ in others.elements() if rule not in slip.rules))
    where = next(iter(fault.places), "")
    if was and (fault.places or len(now) <= len(was)):
        return Outcome(slip.name, text, where, False, False, others=rules)
    heard = len([finding for finding in among_all if finding.severity is not Severity.HINT]) > 0
    found = bool(loud) and heard
    if not now:
        return Outcome(slip.name, text, where, True, False, others=rules)
    first = (loud or now)[0]
    safe = next((fix for fix in map(safe_fix, loud or now) if fix), None)
    offered = next(iter(first.fixes), None)
    return Outcome(
        slip.name,
        text,
        where,
        True,
        found,
        bool(now) and not loud,
        None if safe is None else _gives_back(fault, safe),
        None if offered is None else _gives_back(fault, offered),
        rules,
    )


def _gives_back(fault: Fault, fix: Fix) -> bool:
    """Tell whether a fix of the text with the slip gives the text before, as a person reads both."""
    return shape(live_references(applied(fault.after, fix.edits))) == shape(live_references(fault.before))


def _named(report: Report, rules: tuple[str, ...], places: frozenset[str]) -> list[Finding]:
    found = [one for one in report.findings if one.rule in rules and (not places or name_of(one.span.place) in places)]
    return sorted(found, key=lambda one: rules.index(one.rule))


def _keys(report: Report) -> Iterator[Key]:
    for one in report.findings:
        if one.severity is not Severity.HINT:
            yield one.rule, name_of(one.span.place), str(one.message)


def _with_homes(fault: Fault) -> frozenset[str]:
    """Add to notes the paragraphs they hang on: a fault of a note may be shown at its mark; "*" means anywhere."""
    if not fault.places or "*" in fault.places:
        return frozenset()
    homes = {note: place.paragraph for place, _, note in fault.after.anchors if isinstance(place, InParagraph)}
    return fault.places | {homes[name] for name in fault.places if name in homes}

"""Every safe fix of a draft, planned before it is made: each change can be looked at and left out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from penholder.checks.context import Context
from penholder.checks.engine import never
from penholder.checks.fingerprints import Fingerprint, fingerprints, those_meant
from penholder.checks.fixing import LeaveOut, fix_all_safe, nothing_left_out, safe_fix
from penholder.checks.profile import Profile
from penholder.checks.report import Report, reading_order
from penholder.model.draft import Draft
from penholder.model.finding import Finding, Fix


@dataclass(frozen=True)
class PlannedFix:
    """One change: the finding, the fix, the draft that both refer to, what it is known by, and whether it is made."""

    finding: Finding
    fix: Fix
    draft: Draft
    key: Fingerprint
    taken: bool


@dataclass(frozen=True)
class FixPlan:
    """What all safe fixes of ``draft`` would do, in the order of reading; ``after`` is what would come of those taken."""

    draft: Draft
    after: Draft
    fixes: tuple[PlannedFix, ...]

    @cached_property
    def taken(self) -> int:
        """How many changes are made."""
        return sum(one.taken for one in self.fixes)


def plan_fixes(
    draft: Draft,
    profile: Profile,
    left_out: frozenset[Fingerprint] = frozenset(),
    leave_out: LeaveOut = nothing_left_out,
    cancelled: Callable[[], bool] = never,
) -> FixPlan:
    """Plan every safe fix that a profile asks for.

    ``leave_out`` takes away what is ignored and shall not even be named; what is ``left_out`` is named and not made.
    """
    passed: dict[Fingerprint, PlannedFix] = {}
    keys: dict[int, Fingerprint] = {}
    reports: list[Report] = []  # so that no finding goes, and no other takes its place in ``keys``

    def without(report: Report) -> Report:
        shown = leave_out(report)
        reports.append(shown)
        keys.update(zip(map(id, shown.findings), fingerprints(shown.draft, shown.findings), strict=True))
        meant = those_meant(shown.draft, shown.findings, left_out)
        spared = [(shown.findings[at], key) for at, key in meant.items()]
        for finding, key in spared:
            if (fix := safe_fix(finding)) is not None:
                passed.setdefault(key, PlannedFix(finding, fix, shown.draft, key, taken=False))
        same = {id(safe_fix(finding)) for finding, _ in spared} - {id(None)}  # one fix may mend several findings
        kept = tuple(one for at, one in enumerate(shown.findings) if at not in meant and id(safe_fix(one)) not in same)
        return replace(shown, findings=kept)

    after, fixed = fix_all_safe(draft, profile, without, cancelled)
    made = [
        PlannedFix(one.finding, fix, one.draft, keys[id(one.finding)], taken=True)
        for one in fixed
        if (fix := safe_fix(one.finding)) is not None
    ]
    return FixPlan(draft, after, tuple(_in_order(draft, after, profile, [*made, *passed.values()])))


def _in_order(draft: Draft, after: Draft, profile: Profile, fixes: list[PlannedFix]) -> Iterator[PlannedFix]:
    """Sort by place in the draft as it is; what came with a fix is sorted in the draft that it came into."""
    first, last = reading_order(Context(draft, profile)), reading_order(Context(after, profile))

    def order(one: PlannedFix) -> tuple[int, int, int, int, int]:
        for known in (first, last):
            try:
                return known(one.finding.span)
            except LookupError:
                continue
        return (3, 0, 0, 0, 0)

    yield from sorted(fixes, key=order)

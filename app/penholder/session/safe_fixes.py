"""The safe fixes of an open draft, shown before they are made: the plan, what is left out of it, and the one step."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from penholder.checks.fingerprints import Fingerprint
from penholder.checks.fix_plan import FixPlan, plan_fixes
from penholder.checks.profile import UNBOUNDED
from penholder.session.around import Around
from penholder.session.checked import Checked


class SafeFixes:
    """The plan for one rule or for all; ``asked_for`` says that somebody wants to see it. Listeners of ``fixes`` are told."""

    def __init__(self, session: Around, checked: Checked) -> None:
        self._session = session
        self._checked = checked
        self._left_out: frozenset[Fingerprint] = frozenset()
        self.plan: FixPlan | None = None
        """The last plan that was made; None until one is there."""
        self.rule = ""
        """The one rule whose fixes are wanted; empty for all."""
        self.asked_for = False

    @property
    def is_current(self) -> bool:
        """Whether the plan is about the draft as it stands."""
        return self.plan is not None and self.plan.draft is self._session.draft

    def ask(self, rule: str = "") -> None:
        """Have the fixes of a rule, or of all, shown; nothing is left out at first."""
        self.rule, self._left_out, self.plan = rule, frozenset(), None
        self.asked_for = True
        self._session.tell("fixes", self)

    def job(self) -> Callable[[Callable[[], bool]], FixPlan]:
        """Give the making of the plan, which may run in another thread and asks whether it is cancelled."""
        draft, left_out = self._session.draft, self._left_out
        profile = replace(self._checked.profile, options=UNBOUNDED)
        if self.rule:
            profile = replace(profile, select=frozenset({self.rule}))
        leave_out = self._checked.ignored.for_fixing()
        return lambda cancelled: plan_fixes(draft, profile, left_out, leave_out, cancelled)

    def accept(self, plan: FixPlan) -> None:
        """Keep a plan that was made, and tell of it."""
        self.plan = plan
        self._session.tell("fixes", self)

    def take(self, key: Fingerprint, taken: bool) -> None:
        """Leave a change out, or take it in again; the plan is out of date from then on."""
        self._left_out = self._left_out - {key} if taken else self._left_out | {key}

    def make(self) -> int:
        """Make what is ticked, as one step of the history, and give the number of changes."""
        plan = self.job()(_never) if not self.is_current or self._is_behind() else self.plan
        if plan is None or not plan.taken:
            return 0
        label = "Fix all of this kind" if self.rule else "Fix everything safe"
        self.plan = None
        return plan.taken if self._session.put(label, plan.after) else 0

    def _is_behind(self) -> bool:
        """Tell whether something was ticked or unticked since the plan was made."""
        return self.plan is None or frozenset(one.key for one in self.plan.fixes if not one.taken) != self._left_out


def _never() -> bool:
    return False

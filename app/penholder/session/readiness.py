"""Making an open draft ready for tabling: the plan as it stands, what is left out of it, and the one step that does it."""

from __future__ import annotations

from collections.abc import Iterable

from penholder.drafting.tabling.plan import StepKey, TablingPlan
from penholder.drafting.tabling.planning import plan_for_tabling
from penholder.session.around import Around

LABEL = "Make ready for tabling"
"""The words for undo."""


class Readiness:
    """The plan of a session's draft. ``asked_for`` says that somebody wants to see it; listeners of ``tabling`` are told."""

    def __init__(self, session: Around) -> None:
        self._session = session
        self._left_out: frozenset[StepKey] = frozenset()
        self._plan: TablingPlan | None = None
        self.asked_for = False

    @property
    def plan(self) -> TablingPlan:
        """The plan for the draft as it stands; made once for each draft and choice."""
        draft = self._session.draft
        if self._plan is None or self._plan.draft is not draft or self._plan.left_out != self._left_out:
            plan = plan_for_tabling(draft, self._left_out)
            standing = self._left_out & {step.key for step in plan.steps}
            self._plan = plan if standing == self._left_out else plan_for_tabling(draft, standing)
            self._left_out = standing
        return self._plan

    def ask(self) -> None:
        """Have the plan shown."""
        self.asked_for = True
        self._session.tell("tabling", self)

    def leave_out(self, keys: Iterable[StepKey], left_out: bool) -> None:
        """Leave steps out, or take them in again."""
        self._left_out = self._left_out | frozenset(keys) if left_out else self._left_out - frozenset(keys)
        self._session.tell("tabling", self)

    def make_ready(self) -> TablingPlan | None:
        """Do what the plan says, as one step of the history, and give the plan that was carried out; None if it is nothing."""
        plan = self.plan
        if not plan.changes_anything or not self._session.put(LABEL, plan.ready):
            return None
        self._session.tell("tabling", self)
        return plan

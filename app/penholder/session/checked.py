"""The findings of an open draft: the last report as it was made, and what is left of it once the ignored ones are out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from penholder.checks.engine import check
from penholder.checks.fingerprints import Fingerprint
from penholder.checks.profile import Profile
from penholder.checks.report import Report
from penholder.ground.messages import Message, message
from penholder.model.finding import Finding, Fix
from penholder.session.around import Around
from penholder.session.finding_filter import FindingFilter
from penholder.session.house import House
from penholder.session.ignored import Ignored
from penholder.session.user_rules import profile_of, user_rules


class Checked:
    """Makes and keeps reports on a session's draft; listeners of ``report`` are told of each, less what is ignored."""

    def __init__(self, session: Around, desk: Mapping[str, Any]) -> None:
        self._session = session
        self._whole: Report | None = None
        self.troubles: tuple[Message, ...] = ()
        """What is wrong in the rules and profiles of the drafter's own, as it was found with the last report."""
        self.ignored = Ignored(self, desk)
        self.house = House(desk)
        """Which profile of an office holds for this draft, and how long it may be."""
        self.shown: Report | None = None
        """What was found, without what is ignored."""
        self.filter = FindingFilter()
        """Which of them the drafter wants to see at the moment."""

    @property
    def profile(self) -> Profile:
        """For whom and how the draft is checked."""
        return self.house.on(replace(profile_of(self._session.draft), ignore=self.ignored.rules))

    @property
    def is_current(self) -> bool:
        """Whether the last report is about the draft as it stands, for the rules that are wanted now."""
        whole = self._whole
        return whole is not None and whole.draft is self._session.draft and whole.profile == self.profile

    @property
    def passed_over(self) -> int:
        """How many of the findings of the last report are ignored one by one."""
        if self._whole is None or self.shown is None:
            return 0
        return len(self._whole.findings) - len(self.shown.findings)

    def meant_here(self) -> Mapping[Fingerprint, Finding]:
        """Give for each finding that is ignored by itself the finding of the last report, where it is still found."""
        return self.ignored.found_in(self._whole) if self._whole is not None else {}

    def job(self) -> Callable[[Callable[[], bool]], Report]:
        """Give a check of the draft as it stands that may run in another thread and asks whether it is cancelled."""
        draft, profile, previous = self._session.draft, self.profile, self._whole
        return lambda cancelled: check(draft, profile, previous, cancelled)

    def accept(self, report: Report) -> None:
        """Keep the report of a check and tell of it."""
        self._tell_troubles()
        self._whole = report
        self.shown = self.ignored.left_out(report)
        self._session.tell("report", self.shown)

    def _tell_troubles(self) -> None:
        """Tell what is wrong in the rules and profiles of the drafter's own, once until it changes."""
        troubles = (*user_rules().troubles, *self.house.faults)
        if troubles and troubles != self.troubles:
            self._session.tell("notice", message(" ".join(map(str, troubles))))
        self.troubles = troubles

    def now(self) -> Report:
        """Check at once, with what is known from before, and keep the report."""
        if not self.is_current:
            self.accept(check(self._session.draft, self.profile, self._whole))
        assert self.shown is not None
        return self.shown

    def ignore_here(self, finding: Finding) -> bool:
        """Ignore one finding of the last report; False where it is no longer in it."""
        if self._whole is None or finding not in self._whole.findings:
            return False
        self.ignored.ignore_here(self._whole, finding)
        return True

    def choose_house(self, key: str, most_words: int | None) -> None:
        """Check with another house profile or limit of words from now on."""
        self.house.choose(key, most_words)
        self._session.tell("ignored", self.ignored)

    def ignored_changed(self) -> None:
        """Show the last report without what is ignored now, and tell of it."""
        if self._whole is not None:
            self.accept(self._whole)
        self._session.tell("ignored", self.ignored)

    def apply_fix(self, finding: Finding, fix: Fix) -> bool:
        """Make a fix, if its finding still holds in the text as it stands now."""
        standing = next((one for one in self.now().findings if _same(one, finding)), None)
        held = standing and next((one for one in standing.fixes if one.title == fix.title), None)
        if not held:
            self._session.tell("notice", message("The text has changed since; this finding no longer holds."))
            return False
        return self._session.change(str(held.title), held.edits)


def _same(one: Finding, other: Finding) -> bool:
    return (one.rule, one.span, one.message) == (other.rule, other.span, other.message)

"""What the drafter does not want to hear of: single findings, rules in this draft, rules in every draft.

The first two are a part of the desk and are kept in the working file; the last is the drafter's own and lies in the
folder of settings. None of them is a step of the history.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, Protocol

from penholder.checks.fingerprints import Fingerprint, fingerprints, those_meant
from penholder.checks.fixing import LeaveOut
from penholder.checks.report import Report
from penholder.ground.silenced import load_silenced, save_silenced
from penholder.model.finding import Finding
from penholder.model.inline import text_of
from penholder.model.place import InLabel, Place
from penholder.session.kept_ignored import DeskPart, KeptHere, ignored_from_json, ignored_to_json


class Told(Protocol):
    """Who is told that something else is ignored than before."""

    def ignored_changed(self) -> None:
        """Show the findings anew."""


class Ignored:
    """What is ignored in one draft; every change of it is told, and can be taken back."""

    def __init__(self, told: Told | None, desk: Mapping[str, Any], always: Iterable[str] | None = None) -> None:
        self._told = told
        self._kept = ignored_from_json(desk)
        self._saved = self._kept
        self.always: frozenset[str] = load_silenced() if always is None else frozenset(always)
        """The rules that are ignored in every draft of this drafter."""

    @property
    def here(self) -> tuple[Fingerprint, ...]:
        """The single findings, in the order in which they were ignored."""
        return tuple(one.fingerprint for one in self._kept.here)

    @property
    def in_draft(self) -> tuple[str, ...]:
        """The rules that are ignored in this draft, in alphabetical order."""
        return tuple(sorted(self._kept.rules))

    @property
    def rules(self) -> frozenset[str]:
        """The rules of which nothing is heard in this draft."""
        return self._kept.rules | self.always

    @property
    def number(self) -> int:
        """How many entries the list of what is ignored has."""
        return len(self._kept.here) + len(self._kept.rules) + len(self.always)

    @property
    def is_empty(self) -> bool:
        """Whether the desk has nothing to keep of it."""
        return self._kept.is_empty

    @property
    def modified(self) -> bool:
        """Whether something was ignored or taken back since the working file was saved."""
        return self._kept != self._saved

    def note_saved(self) -> None:
        """Remember that it stands on disk as it is."""
        self._saved = self._kept

    def left_out(self, report: Report) -> Report:
        """Give a report without what is ignored."""
        kept = [one for one in report.findings if one.rule not in self.rules]
        meant = those_meant(report.draft, kept, self.here)
        if not meant and len(kept) == len(report.findings):
            return report
        return replace(report, findings=tuple(one for at, one in enumerate(kept) if at not in meant))

    def found_in(self, report: Report) -> Mapping[Fingerprint, Finding]:
        """Give the findings of a whole report that are ignored by themselves; one that is mended is not among them."""
        meant = those_meant(report.draft, report.findings, self.here)
        return {one: report.findings[at] for at, one in meant.items()}

    def for_fixing(self) -> LeaveOut:
        """Give a function that takes what is ignored out of one round of fixing after the other.

        A fix may change the words on both sides of an ignored finding; it is left out of the later rounds all the same.
        """
        spared: set[tuple[str, Place, str]] = set()

        def leave_out(report: Report) -> Report:
            left = self.left_out(report)
            kept = tuple(one for one in left.findings if _words(report, one) not in spared) if spared else left.findings
            there = {id(one) for one in left.findings}
            spared.update(_words(report, one) for one in report.findings if id(one) not in there)
            return replace(left, findings=kept)

        return leave_out

    def ignore_here(self, report: Report, finding: Finding) -> None:
        """Ignore one finding of a report, and no other that has the same words."""
        at = report.findings.index(finding)
        made = fingerprints(report.draft, report.findings)[at]
        if made not in self.here:
            self._put(replace(self._kept, here=(*self._kept.here, KeptHere(made))))

    def ignore_in_draft(self, rule: str) -> None:
        """Ignore a rule in this draft."""
        self._put(replace(self._kept, rules=self._kept.rules | {rule}))

    def ignore_always(self, rule: str) -> None:
        """Ignore a rule in every draft; trouble with the disk raises ``UserError``, and the rule goes on."""
        self._set_always(self.always | {rule})

    def take_back(self, one: Fingerprint) -> None:
        """Hear again of a finding."""
        self._put(replace(self._kept, here=tuple(kept for kept in self._kept.here if kept.fingerprint != one)))

    def take_back_in_draft(self, rule: str) -> None:
        """Hear again of a rule in this draft."""
        self._put(replace(self._kept, rules=self._kept.rules - {rule}))

    def take_back_always(self, rule: str) -> None:
        """Hear again of a rule in every draft; trouble with the disk raises ``UserError``."""
        self._set_always(self.always - {rule})

    def to_json(self) -> dict[str, Any]:
        """Write what belongs to the draft for the desk of its working file."""
        return ignored_to_json(self._kept)

    def _set_always(self, rules: frozenset[str]) -> None:
        if rules != self.always:
            save_silenced(rules)
            self.always = rules
            self._tell()

    def _put(self, kept: DeskPart) -> None:
        if kept != self._kept:
            self._kept = kept
            self._tell()

    def _tell(self) -> None:
        if self._told is not None:
            self._told.ignored_changed()


def _words(report: Report, finding: Finding) -> tuple[str, Place, str]:
    """Give rule, place and words of a finding."""
    span = finding.span
    text = "" if isinstance(span.place, InLabel) else text_of(report.draft.line(span.place))[span.start : span.end]
    return finding.rule, span.place, text

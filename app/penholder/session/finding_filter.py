"""Which findings the drafter wants to see at the moment: of which severity, of which family, only at the caret or all."""

from __future__ import annotations

from dataclasses import dataclass, replace

from penholder.model.finding import Finding, Severity
from penholder.model.place import InMasthead, InNote, Place

EVERY_SEVERITY = frozenset(Severity)


@dataclass(frozen=True, slots=True)
class FindingFilter:
    """What is let through; ``family`` is empty for all of them. It is remembered for as long as the draft is open."""

    severities: frozenset[Severity] = EVERY_SEVERITY
    family: str = ""
    only_here: bool = False

    @property
    def lets_all(self) -> bool:
        """Whether nothing is held back."""
        return self == FindingFilter()

    def lets(self, finding: Finding, at: Place | None) -> bool:
        """Tell whether a finding is shown while the caret is at a place."""
        if finding.severity not in self.severities:
            return False
        if self.family and finding.rule.partition("/")[0] != self.family:
            return False
        return not self.only_here or at is None or same_home(finding.span.place, at)

    def with_severity(self, severity: Severity, shown: bool) -> FindingFilter:
        """Show a severity, or do not."""
        return replace(self, severities=self.severities | {severity} if shown else self.severities - {severity})


def same_home(one: Place, other: Place) -> bool:
    """Tell whether two places are in one paragraph, label and text alike, in one note, or in one field."""
    return home_of(one) == home_of(other)


def home_of(place: Place) -> tuple[str, str]:
    """Give the paragraph, note or field that a place is in."""
    if isinstance(place, InMasthead):
        return "masthead", place.field
    return ("note", place.note) if isinstance(place, InNote) else ("paragraph", place.paragraph)

"""Findings as text for a person, at a terminal or in a message: by place, each with its reason and what would mend it."""

from __future__ import annotations

from collections.abc import Iterable

from penholder.checks.fixing import Fixed, safe_fix
from penholder.checks.report import Report
from penholder.model.draft import Draft
from penholder.model.finding import Finding, Safety, Severity
from penholder.model.inline import words_of
from penholder.model.kinds import Kind
from penholder.model.note_marks import shown_marks
from penholder.model.outline import outline
from penholder.model.place import InLabel, InMasthead, InNote, InParagraph, Place

SIGNS = {Severity.ERROR: "●", Severity.WARNING: "▲", Severity.HINT: "○"}
QUOTED = 30
_LEGEND = f" ({', '.join(f'{sign} {one.value}' for one, sign in SIGNS.items())})"
"""After the counts, for readers who do not have the program."""


def findings_text(report: Report, source: str, fixed: Iterable[Fixed] = ()) -> str:
    """Write a report, what was put right before it first; the last line counts what is left."""
    lines = [source]
    for one in fixed:
        done = safe_fix(one.finding)
        place = place_in_words(one.draft, one.finding.span.place)
        lines.append(f"  ✓ {place}: {one.finding.message} → {done.title if done else ''}")
    for finding in report.findings:
        place = place_in_words(report.draft, finding.span.place)
        lines.append(f"  {SIGNS[finding.severity]} {place}: {finding.message}{_context(report.draft, finding)}")
        lines.append(f"      {finding.reason} [{finding.rule}]")
        lines += [f"      → {fix.title}{_care(fix.safety)}" for fix in finding.fixes]
    lines += [f"  {said}" for said in report.truncated]
    if report.failed:
        lines.append(f"  Rules that could not be run: {', '.join(report.failed)}.")
    counts = ", ".join(counted(report, one) for one in Severity)
    lines.append(f"  {counts}{_LEGEND if report.findings else ''}")
    return "\n".join(lines)


def _care(safety: Safety) -> str:
    return "" if safety is Safety.SAFE else " (look first)"


def counted(report: Report, severity: Severity) -> str:
    """Say how many findings there are of a severity: "1 error", "0 hints"."""
    number = sum(1 for finding in report.findings if finding.severity is severity)
    return f"{number} {severity.value}{'' if number == 1 else 's'}"


def _context(draft: Draft, finding: Finding) -> str:
    """Quote what stands at the finding with a few characters on either side."""
    span = finding.span
    if isinstance(span.place, InLabel) or (span.start, span.end) == (0, 0):
        return ""
    text = draft_text(draft, span.place)
    start, end = max(0, span.start - QUOTED), min(len(text), span.end + QUOTED // 3)
    return f" (“{'…' if start else ''}{text[start:end]}{'…' if end < len(text) else ''}”)".replace("\ufffc", "")


def draft_text(draft: Draft, place: Place) -> str:
    """Give the text of a place with U+FFFC for anchors, so that offsets hold."""
    if isinstance(place, InParagraph):
        return draft.by_id[place.paragraph].text
    return words_of(draft.line(place))


def place_in_words(draft: Draft, place: Place) -> str:
    """Name a place as people do: "PP3", "OP 2 (b)", "note 3", "agenda item"."""
    if isinstance(place, InParagraph | InLabel):
        entry = outline(draft)[place.paragraph]
        return f"OP {entry.place}" if entry.kind is Kind.OPERATIVE and entry.place[:1].isdigit() else entry.place
    if isinstance(place, InNote):
        return f"note {shown_marks(draft).get(place.note) or 'without a mark'}"
    assert isinstance(place, InMasthead)
    return place.field.replace("_", " ")

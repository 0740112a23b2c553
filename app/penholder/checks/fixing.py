"""Applies the safe fixes of a draft together, again and again until none is left."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from penholder.checks.engine import check, never
from penholder.checks.profile import UNBOUNDED, Profile
from penholder.checks.report import Report
from penholder.model.change import applied
from penholder.model.draft import Draft
from penholder.model.edit import (
    CountAnew,
    Edit,
    InsertParagraphs,
    MoveParagraphs,
    PutParagraph,
    RemoveNotes,
    RemoveParagraphs,
    ReplaceText,
    SetKind,
    SetMark,
    SetMasthead,
    SetNote,
    SetNumber,
    SetTypedLabel,
)
from penholder.model.finding import Finding, Fix, Safety
from penholder.model.place import InMasthead, InNote, InParagraph, Place

_MOST_ROUNDS = 20
"""A fix may bring another fault to light, hardly ever a third; this bounds what a rule at odds with itself could do."""

_WHOLE = (0, 0)


LeaveOut = Callable[[Report], Report]
"""Gives a report without what is not to be put right."""


@dataclass(frozen=True, slots=True)
class Fixed:
    """A finding that was put right, with the draft that its spans refer to."""

    finding: Finding
    draft: Draft


def nothing_left_out(report: Report) -> Report:
    """Give a report as it is."""
    return report


Touched = tuple[str, str, int, int]
"""What an edit touches: what it is, whose it is, and from where to where (0 to 0 for the whole of it)."""


def fix_all_safe(
    draft: Draft,
    profile: Profile | None = None,
    leave_out: LeaveOut = nothing_left_out,
    cancelled: Callable[[], bool] = never,
) -> tuple[Draft, tuple[Fixed, ...]]:
    """Apply every safe fix and give the new draft with the findings that were put right.

    Fixes that touch the same words, label or note wait for the next round, when the draft is checked anew. Done
    twice, the second time changes nothing. ``leave_out`` is asked about the report of every round. Once ``cancelled``
    says yes, ``CheckCancelledError`` is raised.
    """
    profile = replace(profile or Profile.of(draft), options=UNBOUNDED)
    report: Report | None = None
    fixed: list[Fixed] = []
    for _ in range(_MOST_ROUNDS):
        report = check(draft, profile, report, cancelled)
        chosen = tuple(_chosen(leave_out(report)))
        if not chosen:
            break
        changed = applied(draft, (edit for _, fix in chosen for edit in fix.edits))
        if changed == draft:
            break
        fixed += [Fixed(finding, draft) for finding, _ in chosen]
        draft = changed
    return draft, tuple(fixed)


def safe_fix(finding: Finding) -> Fix | None:
    """Give the first fix of a finding that needs no look."""
    return next((fix for fix in finding.fixes if fix.safety is Safety.SAFE), None)


def _chosen(report: Report) -> Iterator[tuple[Finding, Fix]]:
    """Choose fixes that do not touch each other, in the order of reading."""
    taken: dict[tuple[str, str], list[tuple[int, int]]] = {}
    done: set[int] = set()
    for finding in report.findings:
        fix = safe_fix(finding)
        if fix is None or id(fix) in done:
            continue
        touched = [one for edit in fix.edits for one in _touched(edit)]
        if any(_meets(taken.get((what, whose), []), start, end) for what, whose, start, end in touched):
            continue
        for what, whose, start, end in touched:
            taken.setdefault((what, whose), []).append((start, end))
        done.add(id(fix))
        yield finding, fix


def _meets(spans: list[tuple[int, int]], start: int, end: int) -> bool:
    """Tell whether a stretch overlaps one of those taken; neighbours that merely touch count, and so does the whole."""
    return any((left <= end and start <= right) or _WHOLE in {(left, right), (start, end)} for left, right in spans)


def _touched(edit: Edit) -> Iterator[Touched]:
    if isinstance(edit, ReplaceText | SetMark):
        what, whose = _line(edit.span.place)
        yield what, whose, edit.span.start, edit.span.end
    elif isinstance(edit, PutParagraph):
        yield "paragraph", edit.paragraph.id, 0, 0
        yield "label", edit.paragraph.id, 0, 0
    elif isinstance(edit, SetTypedLabel | SetNumber | SetKind):
        yield "label", edit.paragraph, 0, 0
    elif isinstance(edit, SetNote):
        yield "note", edit.note.id, 0, 0
    elif isinstance(edit, RemoveNotes):
        yield from (("note", note, 0, 0) for note in edit.notes)
    elif isinstance(edit, SetMasthead):
        yield "masthead", edit.field, 0, 0
    elif isinstance(edit, CountAnew):
        yield from (("label", name, 0, 0) for name in edit.paragraphs)
    elif isinstance(edit, RemoveParagraphs | MoveParagraphs):
        yield from (("paragraph", name, 0, 0) for name in edit.paragraphs)
        yield from (("label", name, 0, 0) for name in edit.paragraphs)
    elif isinstance(edit, InsertParagraphs):
        yield "row", str(edit.after), 0, 0


def _line(place: Place) -> tuple[str, str]:
    if isinstance(place, InNote):
        return "note", place.note
    if isinstance(place, InMasthead):
        return "masthead", place.field
    return ("paragraph" if isinstance(place, InParagraph) else "label"), place.paragraph

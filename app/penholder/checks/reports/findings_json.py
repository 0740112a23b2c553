"""A report as the JSON of ``penholder check``, in the words and offsets of the text that ``penholder show`` gives.

A finding names the one thing whose text it counts: a ``paragraph`` by id, a ``note`` by id, or a ``field`` of the
masthead. ``start``, ``end`` and ``quote`` count that text as ``show`` gives it, in which there are neither labels nor
note marks: a finding about a label stands at the start of its paragraph and quotes nothing. ``place`` is what people
say ("2 (b)", "note 3", "symbol").
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from penholder.checks.context import Context
from penholder.checks.fixing import Fixed
from penholder.checks.report import Report
from penholder.model.edit import ReplaceText
from penholder.model.finding import Finding, Fix, Severity
from penholder.model.inline import cut, length_of, shown_offset, spliced, words_of
from penholder.model.place import InLabel, InMasthead, InNote, InParagraph, Span

Json = Any
"""What ``json`` gives and takes; the shapes are those of the command line's page."""


def findings_json(report: Report, source: str, fixed: Iterable[Fixed] = ()) -> dict[str, Json]:
    """Write a report as JSON values; ``source`` is the name of the file as it was given.

    ``fixed`` are the findings that were put right before; each is written as it stood in the draft it was found in.
    """
    profile = report.profile
    context = Context(report.draft, profile)
    return {
        "format": "penholder-findings",
        "version": 1,
        "source": source,
        "body": profile.body.value,
        "stage": profile.stage.value,
        "findings": [finding_json(context, finding) for finding in report.findings],
        "fixed": [finding_json(Context(one.draft, profile), one.finding) for one in fixed],
        "counts": {severity.value: report.counts[severity] for severity in Severity},
    }


def finding_json(context: Context, finding: Finding) -> dict[str, Json]:
    """Write one finding of the context's draft."""
    start, end, quote = quoted(context, finding.span)
    return {
        "rule": finding.rule,
        "severity": finding.severity.value,
        "certainty": finding.certainty.value,
        **_names(finding.span),
        "place": said_place(context, finding.span),
        "start": start,
        "end": end,
        "quote": quote,
        "message": str(finding.message),
        "reason": str(finding.reason),
        "fixes": [
            {
                "title": str(fix.title),
                "safety": fix.safety.value,
                "replacement": replacement(context, finding.span, fix),
            }
            for fix in finding.fixes
        ],
    }


def said_place(context: Context, span: Span) -> str:
    """Say where a span stands, as people do."""
    place = span.place
    if isinstance(place, InNote):
        return f"note {context.shown_marks[place.note] or 'without a mark'}"
    if isinstance(place, InMasthead):
        return place.field.replace("_", " ")
    return context.outline[place.paragraph].place


def quoted(context: Context, span: Span) -> tuple[int, int, str]:
    """Give start, end and words of a span in the text that ``show`` gives for its place."""
    place = span.place
    if isinstance(place, InLabel):
        return 0, 0, ""
    line = context.draft.line(place)
    before = 0
    if isinstance(place, InNote):
        lines = context.draft.notes_by_id[place.note].paragraphs
        before = sum(len(words_of(one)) + 1 for one in lines[: place.index])
    start, end = shown_offset(line, span.start), shown_offset(line, span.end)
    return before + start, before + end, words_of(line)[start:end]


def _names(span: Span) -> dict[str, Json]:
    """Give the id of what the span stands in."""
    place = span.place
    return {
        "paragraph": place.paragraph if isinstance(place, InParagraph | InLabel) else None,
        "note": place.note if isinstance(place, InNote) else None,
        "field": place.field if isinstance(place, InMasthead) else None,
    }


def replacement(context: Context, span: Span, fix: Fix) -> str | None:
    """Give what will stand where the span is, if the fix changes nothing else than that place; None otherwise."""
    if isinstance(span.place, InLabel):
        return None
    edits = [edit for edit in fix.edits if isinstance(edit, ReplaceText) and _within(edit.span, span)]
    if len(edits) != len(fix.edits):
        return None
    line, end = context.draft.line(span.place), span.end
    for edit in sorted(edits, key=lambda one: one.span.start, reverse=True):
        line = spliced(line, edit.span.start, edit.span.end, edit.inlines)
        end += sum(map(length_of, edit.inlines)) - (edit.span.end - edit.span.start)
    return words_of(cut(line, span.start, end))


def _within(inner: Span, outer: Span) -> bool:
    return inner.place == outer.place and outer.start <= inner.start and inner.end <= outer.end

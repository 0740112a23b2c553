"""Rule: a text for tabling keeps no trace of the negotiation."""

from __future__ import annotations

from collections.abc import Iterator

from penholder.checks.passage import Passage
from penholder.checks.readings.substitution import WRITTEN
from penholder.checks.rule import Fault, Reach, Scope, rule
from penholder.drafting.residue import Trace, traces_in
from penholder.ground.messages import message
from penholder.model.edit import ReplaceText, SetMark
from penholder.model.finding import Fix, Safety
from penholder.model.inline import HIGHLIGHT, OBJECT_SIGN, Mark, MarkKind, Reference, Text, stretches
from penholder.model.kinds import DocumentType, Kind, Stage

_OF_THE_TEXT = frozenset({Kind.PREAMBULAR, Kind.OPERATIVE})


@rule(
    "markup/no-residue",
    called="No traces of the negotiation",
    fix=Safety.REVIEW,
    scope=Scope(stages=frozenset({Stage.TABLING}), kinds=WRITTEN, reach=frozenset(Reach)),
)
def no_residue(passage: Passage) -> Iterator[Fault]:
    """A text for tabling has no square brackets, no “[agreed]” and “ad ref”, no names of delegations before a proposal, no
    placeholders, question marks, highlights and comments.

    Brackets and marks say that something is open, and a text is tabled when nothing is. In a working text they are right
    and nothing is said.

    Wrong:
        organ: The General Assembly,
        pre: Recalling its earlier work,
        1. Welcomes the [considerable] progress made;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Recalling its earlier work,
        1. Welcomes the considerable progress made;
        2. Requests a report.

    Wrong:
        organ: The General Assembly,
        pre: Recalling its earlier work,
        1. Welcomes the progress made; [agreed ad ref]
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Recalling its earlier work,
        1. Welcomes the progress made;
        2. Requests a report.

    Wrong:
        organ: The General Assembly,
        pre: Recalling its earlier work,
        1. Welcomes the [EU: considerable] progress made;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Recalling its earlier work,
        1. Welcomes the considerable progress made;
        2. Requests a report.

    Right:
        stage: working
        organ: The General Assembly,
        pre: Recalling its earlier work,
        1. Welcomes the [considerable] progress made;
        2. Requests a report.

    Source: Editorial Manual, Paragraphs and subparagraphs, by which brackets go once a text is agreed.
    """
    yield from _marks(passage)
    asks = passage.standing.kind in _OF_THE_TEXT or passage.standing.kind is Kind.NUMBERED
    for trace in traces_in(passage.place, passage.text, _is_in_text(passage), asks):
        yield Fault(passage.span(trace.start, trace.end), trace.message, _fixes(passage, trace))


def _is_in_text(passage: Passage) -> bool:
    """Tell a paragraph in which a remark may stand that is no part of the text: "Note:" below a table is no remark."""
    kind = passage.standing.kind
    if kind is Kind.TEXT:
        return passage.profile.document_type is not DocumentType.OTHER and not passage.standing.in_annex
    return kind in _OF_THE_TEXT


def _fixes(passage: Passage, trace: Trace) -> tuple[Fix, ...]:
    """Offer to keep the words of the text and to take everything out; a note mark within lets nothing go."""
    text = passage.text
    fixes = []
    if trace.kept is not None:
        left, right = trace.kept
        edits = (ReplaceText(passage.span(trace.start, left), ()), ReplaceText(passage.span(right, trace.end), ()))
        fixes.append(Fix(message("Keep the words"), edits, Safety.REVIEW))
    if OBJECT_SIGN not in text[trace.start : trace.end]:
        start, end = trace.start, trace.end
        if text[start - 1 : start] == "(" and text[end : end + 1] == ")":
            start, end = start - 1, end + 1
        if text[start - 1 : start].isspace() and text[end : end + 1] in ("", *" ,;:.)"):
            start -= 1
            if text[start - 1 : start] == "," and text[end : end + 1] in set(",;:."):
                start -= 1
        elif text[end : end + 1].isspace() and not text[:start].strip():
            end += 1
        fixes.append(Fix(message("Take it out"), (ReplaceText(passage.span(start, end), ()),), Safety.REVIEW))
    return tuple(fixes)


def _marks(passage: Passage) -> Iterator[Fault]:
    """Walk the highlights and the comments; each comment is told once in a line."""
    marks = {mark for one in passage.inlines if isinstance(one, Text | Reference) for mark in one.marks}
    if HIGHLIGHT in marks:
        for start, end in stretches(passage.inlines, frozenset({HIGHLIGHT})):
            span = passage.span(start, end)
            fix = Fix(message("Take the highlight off"), (SetMark(span, HIGHLIGHT, False),), Safety.REVIEW)
            yield Fault(span, message("These words are highlighted."), (fix,))
    for ref in sorted(mark.ref for mark in marks if mark.kind is MarkKind.COMMENT):
        start, end = next(iter(stretches(passage.inlines, frozenset({Mark(MarkKind.COMMENT, ref)}))))
        yield Fault(passage.span(start, end), message("A comment stands on these words."))

"""What is still open in a draft before it goes out; each matter names its place, and none of them forbids anything."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from penholder.checks.report import Report
from penholder.compare.differences import Difference, What
from penholder.drafting.brackets import ResidueKind, working_residue
from penholder.drafting.labels import LabelForm, read_label
from penholder.drafting.masthead_gaps import masthead_gaps
from penholder.drafting.tabling.plan import DecisionKind
from penholder.drafting.tabling.still_open import UNTOUCHED, still_open
from penholder.formats.report import Problem
from penholder.ground.messages import Message, message
from penholder.model.comment_places import comment_places
from penholder.model.draft import Draft
from penholder.model.finding import Severity
from penholder.model.inline import HIGHLIGHT, OBJECT_SIGN, Inlines, stretches, text_of
from penholder.model.kinds import Stage
from penholder.model.place import InLabel, InMasthead, InNote, InParagraph, Place, Span

LONGEST_QUOTE = 60
"""Characters of the text that a matter quotes."""


class MatterKind(StrEnum):
    """What is open, in the order in which it is listed."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"
    CHANGE = "change"
    BRACKET = "bracket"
    LABEL = "label"
    TRACE = "trace"
    COMMENT = "comment"
    EMPTY_NOTE = "empty_note"
    MASTHEAD = "masthead"
    HIGHLIGHT = "highlight"
    DOUBT = "doubt"


_OF_DECISION = {DecisionKind.BRACKET: MatterKind.BRACKET, DecisionKind.REFERENCE: MatterKind.LABEL}
"""The kinds of what the plan for tabling asks; the others are traces of the negotiation."""

_RIGHT_IN_WORKING_TEXT = frozenset({MatterKind.LABEL, MatterKind.TRACE})


@dataclass(frozen=True, slots=True)
class Matter:
    """One open matter: its sentence or the words it is about, and where it stands; None where it has no place of its own."""

    kind: MatterKind
    said: Message
    span: Span | None = None


def open_matters(
    draft: Draft,
    report: Report | None,
    stage: Stage,
    changes: Iterable[Difference] = (),
    doubts: Iterable[Problem] = (),
) -> tuple[Matter, ...]:
    """List what is open in a draft that leaves for a stage.

    A working text has no masthead, so none is missed in it, and its labels and the names of who proposes what are right.

    ``changes`` are those neither accepted nor rejected, ``doubts`` those of the reader that nobody has looked at.
    """
    found = (
        *_findings(report),
        *_in_text(draft),
        *_comments(draft),
        *_empty_notes(draft),
        *(_changed(one) for one in changes),
        *(_masthead(draft) if stage is Stage.TABLING else ()),
        *(_doubt(draft, one) for one in doubts),
    )
    right = _RIGHT_IN_WORKING_TEXT if stage is Stage.WORKING else frozenset()
    order = list(MatterKind)
    return tuple(
        sorted((one for one in found if one.kind not in right), key=lambda one: order.index(one.kind))
    )  # stable: within a kind the order of the text


def _findings(report: Report | None) -> Iterator[Matter]:
    for one in report.findings if report else ():
        yield Matter(MatterKind(one.severity.value), one.message, one.span)


def _in_text(draft: Draft) -> Iterator[Matter]:
    """Give brackets, other traces of negotiation and highlighted words of every line but those of adoption data."""
    for paragraph in draft.paragraphs:
        typed = read_label(f"{paragraph.typed_label} ") if paragraph.typed_label else None
        if typed is not None and typed.value(LabelForm.WORKING) is not None:
            yield Matter(MatterKind.LABEL, _quote(typed.text), Span(InLabel(paragraph.id), 0, 0))
    for place, line in draft.lines():
        yield from _to_decide(draft, place)
        yield from _highlighted(place, line)


def _to_decide(draft: Draft, place: Place) -> Iterator[Matter]:
    """Give what the plan for tabling would ask about a line, and what it would take out: names, marks, labels."""
    asked = still_open(draft, place)
    for one in asked:
        yield Matter(_OF_DECISION.get(one.kind, MatterKind.TRACE), _quote(one.quote), one.span)
    if isinstance(place, InParagraph) and draft.by_id[place.paragraph].kind in UNTOUCHED:
        return
    text = text_of(draft.line(place))
    for trace in working_residue(text):
        if not any(one.span.start < trace.end and trace.start < one.span.end for one in asked):
            kind = MatterKind.LABEL if trace.kind is ResidueKind.LABEL else MatterKind.TRACE
            yield Matter(kind, _quote(text[trace.start : trace.end]), Span(place, trace.start, trace.end))


def _highlighted(place: Place, line: Inlines) -> Iterator[Matter]:
    for start, end in stretches(line, frozenset({HIGHLIGHT})):
        yield Matter(MatterKind.HIGHLIGHT, _quote(text_of(line)[start:end]), Span(place, start, end))


def _comments(draft: Draft) -> Iterator[Matter]:
    places = comment_places(draft)
    for comment in draft.comments:
        said = message("{author}: {words}", author=comment.author or "?", words=_short(comment.text))
        yield Matter(MatterKind.COMMENT, said, places.get(comment.id))


def _empty_notes(draft: Draft) -> Iterator[Matter]:
    for note in draft.notes:
        if not note.words.strip():
            yield Matter(MatterKind.EMPTY_NOTE, message("A note without words."), Span(InNote(note.id), 0, 0))


def _masthead(draft: Draft) -> Iterator[Matter]:
    for field, said in masthead_gaps(draft):
        yield Matter(MatterKind.MASTHEAD, said, Span(InMasthead(field), 0, 0))


def _changed(one: Difference) -> Matter:
    words = message("“{gone}” became “{come}”.", gone=_short(one.gone), come=_short(one.come))
    if one.what is What.REMOVED:
        return Matter(MatterKind.CHANGE, message("Paragraph deleted: “{gone}”", gone=_short(one.gone)))
    if not one.gone.strip() or one.gone == one.come:
        words = message("“{come}”", come=_short(one.come))
    elif not one.come.strip():
        words = message("Deleted: “{gone}”", gone=_short(one.gone))
    return Matter(MatterKind.CHANGE, words, Span(one.place, *one.new))


def _doubt(draft: Draft, one: Problem) -> Matter:
    place: Place | None = None
    if one.note is not None and one.note in draft.notes_by_id:
        place = InNote(one.note)
    elif one.paragraph is not None and one.paragraph in draft.by_id:
        place = InParagraph(one.paragraph)
    return Matter(MatterKind.DOUBT, one.message, Span(place, 0, 0) if place else None)


def _quote(words: str) -> Message:
    return message("{words}", words=_short(words))


def _short(words: str) -> str:
    words = " ".join(words.replace(OBJECT_SIGN, "").split())
    return words if len(words) <= LONGEST_QUOTE else words[: LONGEST_QUOTE - 1].rstrip() + "…"


SEVERITIES = {MatterKind(one.value): one for one in Severity}
"""The severity of those matters that are findings."""

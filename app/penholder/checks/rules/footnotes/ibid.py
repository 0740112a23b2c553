"""Rule: "Ibid." stands for what is identical with the note directly before."""

from __future__ import annotations

from collections.abc import Iterator

from penholder.checks.context import Context
from penholder.checks.readings.citations import ChainFault, ChainFaultKind, Series, chain_faults
from penholder.checks.readings.numbered_notes import note_row_seen, notes_as_read
from penholder.checks.rule import Fault, draft_rule
from penholder.ground.messages import Message, message
from penholder.model.edit import ReplaceText
from penholder.model.finding import Fix, Safety
from penholder.model.inline import ITALIC, Inline, Text
from penholder.model.place import InNote, Span

_FORM = message("It has a capital and a full stop, no “See” before it, and a comma before what follows.")
_SERIES = {Series.TREATIES: "the Treaty Series", Series.RECORDS: "the Official Records"}


@draft_rule(
    "footnotes/ibid",
    called="“Ibid.” for what the note before cites",
    fix=Safety.REVIEW,
    seen=note_row_seen,
)
def ibid(context: Context) -> Iterator[Fault]:
    """“Ibid.” replaces what is identical with the note directly before, if that has a single source.

    A note that is inserted or taken out breaks the chain, and then “Ibid.” points to another work. The rule is
    certain for the Treaty Series and the Official Records and looks at nothing else.

    Wrong:
        organ: The General Assembly,
        pre: Guided by the Convention[^1] and the Covenant,[^2]
        1. Takes note of the report;
        2. Requests a report.
        note 1: United Nations, *Treaty Series*, vol. 1577, No. 27531.
        note 2: United Nations, *Treaty Series*, vol. 1249, No. 20378.

    Right:
        organ: The General Assembly,
        pre: Guided by the Convention[^1] and the Covenant,[^2]
        1. Takes note of the report;
        2. Requests a report.
        note 1: United Nations, *Treaty Series*, vol. 1577, No. 27531.
        note 2: Ibid., vol. 1249, No. 20378.

    Wrong:
        organ: The General Assembly,
        pre: Guided by the Convention,[^1] the report[^2] and the Covenant,[^3]
        1. Takes note of the report;
        2. Requests a report.
        note 1: United Nations, *Treaty Series*, vol. 1577, No. 27531.
        note 2: A/80/912.
        note 3: Ibid., vol. 1249, No. 20378.

    Right:
        organ: The General Assembly,
        pre: Guided by the Convention,[^1] the report[^2] and the Covenant,[^3]
        1. Takes note of the report;
        2. Requests a report.
        note 1: United Nations, *Treaty Series*, vol. 1577, No. 27531.
        note 2: A/80/912.
        note 3: United Nations, *Treaty Series*, vol. 1249, No. 20378.

    Right:
        organ: The General Assembly,
        pre: Recalling one report,[^1] another[^2] and a third,[^3]
        1. Takes note of the reports;
        2. Requests a report.
        note 1: *Official Records of the General Assembly, Eightieth Session, Supplement No. 53* (A/80/53), chap. IV.
        note 2: Ibid., chap. V.
        note 3: Ibid., *Eighty-first Session, Supplement No. 53* (A/81/53), chap. VI.

    Source: Editorial Manual, footnotes, chapter 5, B; the forms are those of A/C.3/80/L.29.
    """
    notes = notes_as_read(context)
    texts = [one.note.lines[0][1] if one.has_body else None for one in notes]
    for fault in chain_faults(texts):
        one = notes[fault.index]
        before = notes[fault.index - 1].shown if fault.index else ""
        span = Span(InNote(one.note.id), 0, max(fault.cut, 1))
        reason = _FORM if fault.kind is ChainFaultKind.BADLY_WRITTEN else None
        yield Fault(span, _said(fault, one.shown, before), _fixes(fault, span), reason)


def _said(fault: ChainFault, mark: str, before: str) -> Message:
    """Say what is wrong with one note."""
    series = _SERIES[fault.series] if fault.series else ""
    if fault.kind is ChainFaultKind.NOTHING_BEFORE:
        return message("Note {mark} is the first, so “Ibid.” points to nothing.", mark=mark)
    if fault.kind is ChainFaultKind.BADLY_WRITTEN:
        return message("“Ibid.” is not well written in note {mark}.", mark=mark)
    if fault.kind is ChainFaultKind.OTHER_SERIES:
        words = "Note {mark} says “Ibid.” and cites {series}, but note {before} does not cite {series}."
        return message(words, mark=mark, series=series, before=before)
    words = "Note {before} cites {series} too, so note {mark} should begin with “Ibid.”."
    return message(words, mark=mark, series=series, before=before)


def _fixes(fault: ChainFault, span: Span) -> tuple[Fix, ...]:
    if fault.words is None:
        return ()
    title = "Write “Ibid.”" if fault.words.startswith("Ibid") else "Write the source in full"
    edit = ReplaceText(Span(span.place, 0, fault.cut), tuple(_inlines(fault.words)))
    return (Fix(message(title), (edit,), Safety.REVIEW),)


def _inlines(words: str) -> Iterator[Inline]:
    """Give words in which asterisks stand around italics."""
    for index, part in enumerate(words.split("*")):
        if part:
            yield Text(part, frozenset({ITALIC})) if index % 2 else Text(part)

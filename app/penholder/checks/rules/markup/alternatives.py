"""Rule: alternatives to a paragraph are numbered bis, ter, quater behind its number."""

from __future__ import annotations

from collections.abc import Iterator

from penholder.checks.context import Context, labels_seen
from penholder.checks.rule import DRAFT_AND_ADOPTED, Fault, Scope, draft_rule
from penholder.drafting.inserted_numbers import SUFFIXES, other_number
from penholder.drafting.labels import LabelForm, read_label
from penholder.ground.messages import Message, message
from penholder.model.edit import SetNumber, SetTypedLabel
from penholder.model.finding import Fix, Safety
from penholder.model.kinds import Kind, Stage
from penholder.model.outline import Entry
from penholder.model.paragraph import fixed


@draft_rule(
    "markup/alternatives",
    called="Alternatives numbered bis, ter, quater",
    fix=Safety.REVIEW,
    seen=labels_seen,
    scope=Scope(stages=frozenset({Stage.WORKING}), document_types=DRAFT_AND_ADOPTED),
)
def alternatives(context: Context) -> Iterator[Fault]:
    """In a working text the first of several versions of a paragraph keeps its number, and the others follow it as “4
    bis”, “4 ter”, “4 quater”, without leaving one out.

    Letters and decimals after a number look like subparagraphs or sections, and delegations that speak of 4A and 4 bis
    do not find each other.

    Wrong:
        stage: working
        organ: The General Assembly,
        pre: Recalling its earlier work,
        1. Welcomes the progress made;
        1A. [Notes the progress made;]
        2. Requests a report.

    Right:
        stage: working
        organ: The General Assembly,
        pre: Recalling its earlier work,
        1. Welcomes the progress made;
        1 bis. [Notes the progress made;]
        2. Requests a report.

    Wrong:
        stage: working
        organ: The General Assembly,
        pre: Recalling its earlier work,
        1. Welcomes the progress made;
        1 ter. [Notes the progress made;]
        2. Requests a report.

    Right:
        stage: working
        organ: The General Assembly,
        pre: Recalling its earlier work,
        1. Welcomes the progress made;
        1 bis. [Notes the progress made;]
        2. Requests a report.

    Source: Editorial Manual, Paragraphs and subparagraphs.
    """
    last = (0, 0)
    for entry in context.outline.entries:
        if entry.kind is not Kind.OPERATIVE or entry.level:
            continue
        other = other_number(entry.shown)
        if other is not None:
            number = other[0]
            last = (number, last[1] + 1 if last[0] == number else 1)
            words = message(
                "The alternative to paragraph {number} is numbered “{label}”.",
                number=number,
                label=entry.shown.rstrip(".:"),
            )
            yield _fault(context, entry, last, words)
        elif (read := _rank(entry)) is not None:
            due = (last[0], last[1] + 1)
            if read[1] and read[0] == last[0] and read != due:
                yield _fault(context, entry, due, _out_of_order(entry, due))
                last = due
            else:
                last = read


def _out_of_order(entry: Entry, due: tuple[int, int]) -> Message:
    return message("Paragraph {label} stands where {due} belongs.", label=entry.shown.rstrip(".:"), due=_written(due))


def _written(number: tuple[int, int]) -> str:
    return f"{number[0]} {SUFFIXES[min(number[1], len(SUFFIXES)) - 1]}"


def _rank(entry: Entry) -> tuple[int, int] | None:
    """Read a label as its number and the rank of its suffix, 0 for none; None where it is neither figure nor OP label."""
    read = read_label(entry.shown + " ") if entry.shown else None
    if read is None or read.suffix not in ("", *SUFFIXES):
        return None
    number = read.value(LabelForm.ARABIC) or read.value(LabelForm.WORKING)
    return None if number is None else (number, SUFFIXES.index(read.suffix) + 1 if read.suffix else 0)


def _fault(context: Context, entry: Entry, due: tuple[int, int], words: Message) -> Fault:
    right = _written(due)
    edits = (SetNumber(entry.paragraph, fixed(right)), SetTypedLabel(entry.paragraph, None))
    fix = Fix(message("Number as {label}", label=right), edits, Safety.REVIEW)
    return Fault(context.label_span(entry), words, (fix,))

"""Rule: operative paragraphs are numbered 1., 2., 3. without gap, repeat or new beginning."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from penholder.checks.context import Context, labels_seen
from penholder.checks.parts import lost_numbers, operative_paragraphs, unnumbered_rows
from penholder.checks.readings.renumbering import renumbered, safety_of_renumbering, stands_apart
from penholder.checks.readings.rows import Break, breaks
from penholder.checks.readings.shown_numbers import ShownNumber, shown_number
from penholder.checks.rule import DRAFT_AND_ADOPTED, RESOLUTIONS, Fault, Scope, draft_rule
from penholder.drafting.labels import LabelForm, print_label, read_label
from penholder.ground.messages import Message, message
from penholder.model.edit import SetKind, SetNumber, SetTypedLabel
from penholder.model.finding import Fix, Safety
from penholder.model.ids import ParagraphId
from penholder.model.kinds import Kind, Stage
from penholder.model.outline import Entry
from penholder.model.paragraph import COUNTED

_WRITTEN = "The number is written {label} instead of {right}"
"""The full stop of the sentence is that of the number."""


@draft_rule(
    "numbering/operative-sequence",
    called="Operative paragraphs in sequence",
    fix=Safety.SAFE,
    seen=labels_seen,
    scope=Scope(document_types=DRAFT_AND_ADOPTED),
)
def operative_sequence(context: Context) -> Iterator[Fault]:
    """Operative paragraphs are numbered 1., 2., 3., with a figure and a full stop, without gap, repeat or new
    beginning.

    Everybody cites paragraphs by number, in every language, so a number names one paragraph and none is missing. The
    number is a figure with a full stop.

    Wrong:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Welcomes the progress made;
        3. Stresses what remains to be done;
        4. Requests a report, as set out in paragraph 3 above.

    Right:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Welcomes the progress made;
        2. Stresses what remains to be done;
        3. Requests a report, as set out in paragraph 2 above.

    Wrong:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Welcomes the progress made;
        2) Requests the Secretary-General to report to it.

    Right:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Welcomes the progress made;
        2. Requests the Secretary-General to report to it.

    Wrong:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Welcomes the progress made;
        2. Stresses what remains to be done;
        2 bis. Requests the Secretary-General to report to it.

    Right:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Welcomes the progress made;
        2. Stresses what remains to be done;
        3. Requests the Secretary-General to report to it.

    Right:
        stage: working
        organ: The General Assembly,
        pre [PP1]: Recalling its resolution 70/1 of 25 September 2015,
        OP1. Welcomes the progress made;
        2. Stresses what remains to be done;
        2 bis. Requests the Secretary-General to report to it.

    Source: Editorial Manual, Paragraphs and subparagraphs; examples of Resolutions, Drafting and editing.
    """
    lost, strayed = lost_numbers(context.outline), context.strayed
    yield from (_strayed(context, entry) for entry in context.outline.entries if entry.paragraph in strayed)
    for entries in operative_paragraphs(context.outline):
        numbers = list(_numbers(context, entries, strayed))
        began_off = set()
        slips = breaks(numbers)
        for at, slip in enumerate(slips):
            began_off.add(slip.first.entry.paragraph)
            doubtful = slip.swapped or stands_apart(context, slip) or _strange(slips, at) or _strange(slips, at - 1)
            fix = renumbered(context, slip.numbers, doubtful)
            yield Fault(context.label_span(slip.first.entry), _out_of_order(slip), (fix,))
        for number in numbers:
            unwritten = number.written_well or number.informal or not number.entry.shown.strip()
            if not unwritten and number.entry.paragraph not in began_off:
                yield _badly_written(context, number)
        for entry in entries:
            if (fault := _left_out_of_the_count(context, entry, entry.paragraph in lost)) is not None:
                yield fault
    if context.profile.document_type in RESOLUTIONS:
        yield from _without_any_number(context)


def _without_any_number(context: Context) -> Iterator[Fault]:
    """Speak once of the paragraphs of a section that all have no number."""
    for row in unnumbered_rows(context.outline):
        counted = tuple(SetNumber(entry.paragraph, COUNTED) for entry in row)
        shown = tuple(SetTypedLabel(entry.paragraph, None) for entry in row)
        fix = Fix(message("Number them"), (*counted, *shown), Safety.REVIEW)
        words = message("These {count} operative paragraphs have no numbers.", count=len(row))
        yield Fault(context.label_span(row[0]), words, (fix,))


def _numbers(context: Context, entries: Sequence[Entry], strayed: frozenset[ParagraphId]) -> Iterator[ShownNumber]:
    """Read the numbers of a text; a paragraph that strayed into a list above takes its place in the count."""
    missing = 0
    for entry in entries:
        number = shown_number(entry)
        if number is not None:
            yield replace(number, due=number.due + missing) if missing else number
        missing += sum(one in strayed for one in context.outline.children.get(entry.paragraph, ()))


def _strayed(context: Context, entry: Entry) -> Fault:
    """Speak of a number that is written so that its paragraph looks like a subparagraph."""
    label = print_label(0, int("".join(filter(str.isdigit, entry.shown))))
    words = message(_WRITTEN, label=entry.shown, right=label)
    edits = (SetKind(entry.paragraph, Kind.OPERATIVE), SetTypedLabel(entry.paragraph, None))
    safety = safety_of_renumbering(context, [entry])
    return Fault(context.label_span(entry), words, (Fix(message("Number as {label}", label=label), edits, safety),))


def _strange(slips: Sequence[Break[ShownNumber]], at: int) -> bool:
    """Tell whether the row goes on behind a slip as if the slip were not there: it may be quoted, or put in."""
    return 0 <= at < len(slips) - 1 and slips[at + 1].first.value == slips[at].first.due


def _out_of_order(slip: Break[ShownNumber]) -> Message:
    """Say how a number breaks the row."""
    value = slip.first.value or 0
    last = (slip.before.value or 0) if slip.before else 0
    if slip.swapped:
        return message("Paragraph {number} stands before paragraph {due}.", number=value, due=slip.first.due)
    if not last:
        return message("The first operative paragraph is numbered {number}.", number=value)
    if value == last:
        return message("There are two paragraphs {number}.", number=value)
    if value == last + 2:
        return message(
            "Paragraph {number} follows paragraph {last}: {gap} is left out.", number=value, last=last, gap=last + 1
        )
    return message("Paragraph {number} follows paragraph {last}.", number=value, last=last)


def _badly_written(context: Context, number: ShownNumber) -> Fault:
    """Speak of a label that is not a figure with a full stop; its number is kept where it says one."""
    entry = number.entry
    label = print_label(0, number.value) if number.value is not None and number.off else None
    right = label or entry.printed
    words = message(_WRITTEN, label=entry.shown, right=right)
    if entry.shown.strip() == right.rstrip("."):
        words = message("The number {label} has no full stop.", label=entry.shown.strip())
    safety = safety_of_renumbering(context, [entry]) if number.value is not None else Safety.REVIEW
    fix = Fix(message("Number as {label}", label=right), (SetTypedLabel(entry.paragraph, label),), safety)
    return Fault(context.label_span(entry), words, (fix,))


def _left_out_of_the_count(context: Context, entry: Entry, lost: bool) -> Fault | None:
    """Speak of a paragraph that is locked, that has no number among numbered ones, or that begins a new count."""
    way = context.draft.by_id[entry.paragraph].number.way
    if way == "fixed" and context.profile.stage is Stage.TABLING and not _is_informal(entry.shown):
        words = message(
            "The number {label} is provisional, but the text is to be tabled.", label=entry.shown.rstrip(".")
        )
    elif lost:
        words = message("This operative paragraph has no number, but the others have.")
    elif way == "restart" and _goes_on(context, entry):
        words = message("The numbers begin again at {label} in the middle of the text.", label=entry.shown.rstrip("."))
    else:
        return None
    edits = (SetNumber(entry.paragraph, COUNTED), SetTypedLabel(entry.paragraph, None))
    return Fault(context.label_span(entry), words, (Fix(message("Number with the others"), edits, Safety.REVIEW),))


def _goes_on(context: Context, entry: Entry) -> bool:
    """Tell whether a labelled paragraph stands directly before, so that nothing begins here."""
    position = context.outline.positions[entry.paragraph]
    before = context.outline.entries[position - 1] if position else None
    return before is not None and before.kind is Kind.OPERATIVE and bool(before.shown)


def _is_informal(label: str) -> bool:
    read = read_label(label)
    return read is not None and read.value(LabelForm.WORKING) is not None

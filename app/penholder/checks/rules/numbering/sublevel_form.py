"""Rule: labels below the numbered paragraph have the form of their level."""

from __future__ import annotations

from collections.abc import Iterator

from penholder.checks.context import Context, labels_seen
from penholder.checks.readings.renumbering import safety_of_renumbering
from penholder.checks.readings.shown_numbers import is_quoted_item, shown_number
from penholder.checks.rule import DRAFT_AND_ADOPTED, Fault, Scope, draft_rule
from penholder.drafting.labels import print_label
from penholder.ground.messages import message
from penholder.model.edit import SetKind, SetTypedLabel
from penholder.model.finding import Fix, Safety
from penholder.model.ids import ParagraphId
from penholder.model.outline import Entry


@draft_rule(
    "numbering/sublevel-form",
    called="Form of the labels of subparagraphs",
    fix=Safety.SAFE,
    seen=lambda context: (*labels_seen(context), _quoted_items(context)),
    scope=Scope(document_types=DRAFT_AND_ADOPTED),
)
def sublevel_form(context: Context) -> Iterator[Fault]:
    """Subparagraphs are labelled (a), then (i), then a., then i., level by level.

    The form of a label tells its level, and references such as “paragraph 2 (a) (iv)” are built from it. A quoted list
    of sentences, an agenda for example, keeps its figures.

    Wrong:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Calls upon Member States:
          a) To share what they have learned;
          (b) To report on it;
        2. Decides to remain seized of the matter.

    Right:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Calls upon Member States:
          (a) To share what they have learned;
          (b) To report on it;
        2. Decides to remain seized of the matter.

    Wrong:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Calls upon Member States:
          (a) To share what they have learned;
          (2) To report on it;
        2. Decides to remain seized of the matter.

    Right:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Calls upon Member States:
          (a) To share what they have learned;
          (b) To report on it;
        2. Decides to remain seized of the matter.

    Wrong:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Calls upon Member States:
            (i) To share what they have learned;
            (ii) To report on it;
        2. Decides to remain seized of the matter.

    Right:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Calls upon Member States:
          (a) To share what they have learned;
          (b) To report on it;
        2. Decides to remain seized of the matter.

    Source: Editorial Manual, Paragraphs and subparagraphs.
    """
    quoted = _quoted_items(context)
    for group in context.siblings:
        if (fault := _too_deep(context, group)) is not None:
            yield fault
        for entry in group:
            number = shown_number(entry) if entry.shown.strip() and entry.paragraph not in quoted else None
            if number is None or number.written_well or number.bullet or number.informal:
                continue
            label = print_label(entry.level, number.value) if number.value is not None and number.off else None
            right = label or entry.printed
            words = message("The label {label} stands where {right} belongs.", label=entry.shown, right=right)
            safety = safety_of_renumbering(context, [entry]) if number.value is not None else Safety.REVIEW
            fix = Fix(message("Label as {label}", label=right), (SetTypedLabel(entry.paragraph, label),), safety)
            yield Fault(context.label_span(entry), words, (fix,))


def _too_deep(context: Context, group: tuple[Entry, ...]) -> Fault | None:
    """Speak of labels of a level that is not reached yet: (i) right below a numbered paragraph, where (a) belongs."""
    first, counted = group[0], context.outline
    above = counted[first.parent].level if first.parent is not None else 0
    steps = first.level - above - 1
    if steps < 1 or not all(entry.shown and entry.shown == entry.printed for entry in group):
        return None
    start, end = counted.positions[first.paragraph], counted.positions[group[-1].paragraph]
    while end + 1 < len(counted.entries) and counted.entries[end + 1].level > first.level:
        end += 1
    moved = [entry for entry in counted.entries[start : end + 1] if entry.level >= first.level]
    edits = tuple(SetKind(entry.paragraph, entry.kind, entry.level - steps) for entry in moved)
    right = print_label(above + 1, 1)
    words = message("The label {label} stands where {right} belongs.", label=first.shown, right=right)
    fix = Fix(message("Label from {label} on", label=right), edits, safety_of_renumbering(context, moved))
    return Fault(context.label_span(first), words, (fix,))


def _quoted_items(context: Context) -> frozenset[ParagraphId]:
    """Give the subparagraphs that are items of a quoted list."""
    return frozenset(
        entry.paragraph
        for entry in context.outline.entries
        if entry.level
        and entry.shown != entry.printed
        and is_quoted_item(entry.shown, context.draft.by_id[entry.paragraph].words)
    )

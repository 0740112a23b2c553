"""Rule: letters and roman numerals of subparagraphs run on without gap and begin again under each parent."""

from __future__ import annotations

from collections.abc import Iterator

from penholder.checks.context import Context, labels_seen
from penholder.checks.readings.renumbering import renumbered, stands_apart
from penholder.checks.readings.rows import Break, breaks
from penholder.checks.readings.shown_numbers import ShownNumber, shown_number
from penholder.checks.rule import DRAFT_AND_ADOPTED, Fault, Scope, draft_rule
from penholder.ground.messages import Message, message
from penholder.model.edit import SetNumber, SetTypedLabel
from penholder.model.finding import Fix, Safety
from penholder.model.kinds import Stage
from penholder.model.paragraph import COUNTED


@draft_rule(
    "numbering/sublevel-sequence",
    called="Subparagraphs in sequence",
    fix=Safety.SAFE,
    seen=labels_seen,
    scope=Scope(document_types=DRAFT_AND_ADOPTED),
)
def sublevel_sequence(context: Context) -> Iterator[Fault]:
    """Letters and roman numerals run on without gap or repeat, and begin anew under each paragraph.

    A subparagraph is cited by its label, so each label names one subparagraph and none is missing.

    Wrong:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Calls upon Member States:
          (a) To share what they have learned;
          (c) To report on it;
          (d) To go on;
        2. Decides to remain seized of the matter.

    Right:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Calls upon Member States:
          (a) To share what they have learned;
          (b) To report on it;
          (c) To go on;
        2. Decides to remain seized of the matter.

    Right:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Calls upon Member States:
          (a) To share:
            (i) Means;
            (ii) Knowledge;
          (b) To report:
            (i) Yearly;
            (ii) In full;
        2. Decides to remain seized of the matter.

    Source: Editorial Manual, Paragraphs and subparagraphs.
    """
    for group in context.siblings:
        numbers = [number for entry in group if (number := shown_number(entry)) is not None]
        for slip in breaks(numbers):
            fix = renumbered(context, slip.numbers, slip.swapped or stands_apart(context, slip))
            yield Fault(context.label_span(slip.first.entry), _out_of_order(slip), (fix,))
        for entry in group:
            locked = context.draft.by_id[entry.paragraph].number.way == "fixed"
            if locked and context.profile.stage is Stage.TABLING:
                words = message(
                    "The label {label} is provisional, but the text is to be tabled.", label=entry.shown.rstrip(".")
                )
                edits = (SetNumber(entry.paragraph, COUNTED), SetTypedLabel(entry.paragraph, None))
                fix = Fix(message("Label with the others"), edits, Safety.REVIEW)
                yield Fault(context.label_span(entry), words, (fix,))


def _out_of_order(slip: Break[ShownNumber]) -> Message:
    """Say how a label breaks the row."""
    entry, before = slip.first.entry, slip.before
    label = entry.shown.rstrip(".")
    if slip.swapped:
        return message("Subparagraph {label} stands before {due}.", label=label, due=entry.printed.rstrip("."))
    if before is None:
        return message("The first subparagraph is labelled {label}.", label=label)
    if slip.first.value == before.value:
        return message("There are two subparagraphs {label} here.", label=label)
    return message("Subparagraph {label} follows {before}.", label=label, before=before.entry.shown.rstrip("."))

"""The fix that lets the count speak again, and whether it may be made without a look.

References that were right follow in the same step (the model sees to it); a fix beside a doubt, beside a locked
number or in a working text is for review, because there a number may be meant as it stands.
"""

from __future__ import annotations

from collections.abc import Sequence

from penholder.checks.context import Context
from penholder.checks.readings.rows import Break
from penholder.checks.readings.shown_numbers import ShownNumber
from penholder.ground.messages import message
from penholder.model.edit import SetTypedLabel
from penholder.model.finding import Fix, Safety
from penholder.model.kinds import Kind, Stage
from penholder.model.outline import Entry

_UNNUMBERED = frozenset({Kind.TEXT, Kind.OBJECT})


def renumbered(context: Context, numbers: Sequence[ShownNumber], doubtful: bool = False) -> Fix:
    """Offer to number these paragraphs as they are counted; ``doubtful`` asks for a look in any case."""
    first = numbers[0].entry
    verb = "Label" if first.level else "Number"
    title = message(verb + " as {label}", label=first.printed)
    if len(numbers) > 1:
        title = message(verb + " from {label} on", label=first.printed.rstrip("."))
    edits = tuple(SetTypedLabel(number.entry.paragraph, None) for number in numbers)
    safety = Safety.REVIEW if doubtful else safety_of_renumbering(context, [one.entry for one in numbers])
    return Fix(title, edits, safety)


def safety_of_renumbering(context: Context, entries: Sequence[Entry]) -> Safety:
    """Say whether these paragraphs may be numbered anew without a look.

    Not in a working text, not beside a locked number ("14 bis"), and not where a reference names a number that two
    paragraphs show, so that nobody can say which of them it means.
    """
    if context.profile.stage is Stage.WORKING or any(entry.zone in context.locked_zones for entry in entries):
        return Safety.REVIEW
    unclear = any(entry.spoken in context.unclear_labels for entry in entries)
    return Safety.REVIEW if unclear else Safety.SAFE


def stands_apart(context: Context, slip: Break[ShownNumber]) -> bool:
    """Tell whether unnumbered text stands before a break in the row: a number may be lost in it, or it is quoted."""
    if slip.before is None:
        return False
    start, end = (context.outline.positions[one.entry.paragraph] for one in (slip.before, slip.first))
    return any(entry.kind in _UNNUMBERED for entry in context.outline.entries[start:end])

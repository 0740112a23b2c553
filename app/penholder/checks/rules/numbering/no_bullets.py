"""Rule: bullets are not used in the numbered text."""

from __future__ import annotations

from collections.abc import Iterator

from penholder.checks.context import Context, labels_seen
from penholder.checks.readings.shown_numbers import shown_number
from penholder.checks.rule import DRAFT_AND_ADOPTED, Fault, Scope, draft_rule
from penholder.ground.messages import message
from penholder.model.edit import SetTypedLabel
from penholder.model.finding import Fix, Safety


@draft_rule(
    "numbering/no-bullets",
    called="No bullets",
    fix=Safety.REVIEW,
    seen=labels_seen,
    scope=Scope(document_types=DRAFT_AND_ADOPTED),
)
def no_bullets(context: Context) -> Iterator[Fault]:
    """Bullets are not used in the preamble and the operative part.

    A bullet cannot be cited; (a), (b) and (c) can.

    Wrong:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Calls upon Member States:
          • To share what they have learned;
          • To report on it;
        2. Decides to remain seized of the matter.

    Right:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Calls upon Member States:
          (a) To share what they have learned;
          (b) To report on it;
        2. Decides to remain seized of the matter.

    Source: Editorial Manual, Paragraphs and subparagraphs; that they are not used in resolutions is inferred.
    """
    for group in context.siblings:
        otherwise = [entry for entry in group if entry.shown != entry.printed]
        bullets = [entry for entry in otherwise if (number := shown_number(entry)) is not None and number.bullet]
        if not bullets:
            continue
        words = message("This list has bullets, which cannot be cited.")
        if len(bullets) == 1:
            words = message("This subparagraph has a bullet, which cannot be cited.")
        edits = tuple(SetTypedLabel(entry.paragraph, None) for entry in bullets)
        fix = Fix(message("Label from {label} on", label=bullets[0].printed), edits, Safety.REVIEW)
        yield Fault(context.label_span(bullets[0]), words, (fix,))

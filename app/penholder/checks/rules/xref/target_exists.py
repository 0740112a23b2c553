"""Rule: the paragraph that a reference names is there, and is another one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from penholder.checks.context import Context
from penholder.checks.readings.own_references import (
    OwnReference,
    called,
    is_lost,
    named_by,
    own_references,
    own_references_seen,
)
from penholder.checks.rule import DRAFT_AND_ADOPTED, Fault, Scope, draft_rule
from penholder.ground.messages import Message, message
from penholder.model.inline import placed
from penholder.model.outline import Entry
from penholder.model.place import InParagraph, Span
from penholder.model.reference_words import Aim, Slot

_ITSELF = message("A reference sends the reader elsewhere; this one sends the reader to where it stands.")


@draft_rule(
    "xref/target-exists",
    called="References to paragraphs that are there",
    seen=own_references_seen,
    scope=Scope(document_types=DRAFT_AND_ADOPTED),
)
def target_exists(context: Context) -> Iterator[Fault]:
    """A paragraph, subparagraph or section that is cited as part of the same text is there, and is not the citing one.

    References are left behind when paragraphs are taken out or moved, and then they send the reader to nothing.

    Wrong:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Takes note of the report;
        2. Requests the Secretary-General to report on paragraph 9 above.

    Right:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Takes note of the report;
        2. Requests the Secretary-General to report on paragraph 1 above.

    Wrong:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Takes note of the report;
        2. Requests the Secretary-General to report on paragraph 2 above.

    Right:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Takes note of the report;
        2. Requests the Secretary-General to report on paragraph 1 above.

    Right:
        organ: The General Assembly,
        pre: Recalling paragraph 9 of its resolution 70/1 of 25 September 2015, and paragraph 12 thereof,
        1. Takes note of the report;
        2. Requests the Secretary-General to report on paragraph 1 of the present resolution.

    Source: Editorial Manual, instructions for the preparation of official documents, which asks authors to check
    references once more in the final text.
    """
    for reference in own_references(context):
        if reference.words.aim is not Aim.ANNEX and not is_lost(context, reference):
            yield from _faults(context, reference)
    yield from _lost(context)


def _faults(context: Context, reference: OwnReference) -> Iterator[Fault]:
    """Look at each number of one reference."""
    for slot in reference.words.slots:
        span = _span(reference, slot)
        named = named_by(context, reference, slot)
        if _is_counted_so(context, reference, slot, named):
            continue
        if not named:
            yield Fault(span, _missing(reference, slot))
        elif reference.points and any(entry.paragraph == reference.home for entry in named):
            words = message(
                "This is {called}, and it refers to itself.", called=called(reference.words.aim, slot.label)
            )
            yield Fault(span, words, reason=_ITSELF)


def _is_counted_so(context: Context, reference: OwnReference, slot: Slot, named: Sequence[Entry]) -> bool:
    """Tell whether the paragraph is there by the count, and a number is written otherwise there or here, which others say."""
    if reference.words.aim is not Aim.PARAGRAPH or (named and all(one.paragraph != reference.home for one in named)):
        return False
    home = context.outline.by_id.get(reference.home) if reference.home is not None else None
    annex = home.annex if home is not None else 0
    misnumbered = home is not None and home.spoken == slot.label != home.label
    return any(
        one.label == slot.label and (one.spoken != slot.label or misnumbered) and one.annex == annex
        for one in context.outline.entries
        if one.paragraph != reference.home
    )


def _span(reference: OwnReference, slot: Slot) -> Span:
    """Show the whole reference where it has one number, else the number alone."""
    alone = len(reference.words.slots) == 1
    return reference.span if alone else Span(reference.place, slot.start, slot.end)


def _missing(reference: OwnReference, slot: Slot) -> Message:
    return message("There is no {called} in this text.", called=called(reference.words.aim, slot.label))


def _lost(context: Context) -> Iterator[Fault]:
    """Find live references whose paragraph was taken out, though another may show its number now."""
    known = context.outline.by_id
    for paragraph, reference in context.live_references:
        if all(target in known for target in reference.targets):
            continue
        line = context.draft.by_id[paragraph].inlines
        start = next(at for at, one in placed(line) if one is reference)
        span = Span(InParagraph(paragraph), start, start + len(reference.words))
        yield Fault(span, message("The paragraph that “{words}” named was taken out.", words=reference.words))

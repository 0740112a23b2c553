"""Rule: the italics cover the opening phrase and stop before the preposition or object."""

from __future__ import annotations

from collections.abc import Iterator

from penholder.checks.context import Context, openings_seen
from penholder.checks.opening_lines import OpeningLine
from penholder.checks.rule import RESOLUTIONS, Fault, Scope, draft_rule
from penholder.drafting.opening_italics import goes_too_far, stops_too_early
from penholder.ground.messages import Message, message
from penholder.model.edit import SetMark
from penholder.model.finding import Certainty, Fix, Safety
from penholder.model.inline import BOLD, ITALIC, UNDERLINE, stretches
from penholder.model.place import Span


@draft_rule(
    "opening/italic-extent",
    called="Extent of the italics",
    certainty=Certainty.LIKELY,
    fix=Safety.SAFE,
    seen=openings_seen,
    scope=Scope(document_types=RESOLUTIONS),
)
def italic_extent(context: Context) -> Iterator[Fault]:
    """The italics at the beginning of a paragraph cover its opening phrase and stop before the preposition or object.

    The phrase is the verb or participle with its adverb, with “also” or “further”, and with a noun that belongs to it.
    “Takes note” is italic and “of” is not. Nothing is said of a text in which openings are not italic at all, nor where
    a phrase can be taken to end earlier (“Reaffirms” in “Reaffirms its commitment”).

    Wrong:
        organ: *The General Assembly*,
        pre: *Recalling* its resolution 70/1 of 25 September 2015,
        1. *Takes note of* the report of the Committee;
        2. *Decides* to remain seized of the matter.

    Right:
        organ: *The General Assembly*,
        pre: *Recalling* its resolution 70/1 of 25 September 2015,
        1. *Takes note* of the report of the Committee;
        2. *Decides* to remain seized of the matter.

    Wrong:
        organ: *The General Assembly*,
        pre: *Recalling* its resolution 70/1 of 25 September 2015,
        pre: Welcoming the progress made,
        op: *Decides* to remain seized of the matter.

    Right:
        organ: *The General Assembly*,
        pre: *Recalling* its resolution 70/1 of 25 September 2015,
        pre: *Welcoming* the progress made,
        op: *Decides* to remain seized of the matter.

    Wrong:
        organ: *The General Assembly*,
        pre: *Recalling* its resolution 70/1 of 25 September 2015,
        pre: *Recalling* also its resolution 75/3 of 5 October 2020,
        op: *Decides* to remain seized of the matter.

    Right:
        organ: *The General Assembly*,
        pre: *Recalling* its resolution 70/1 of 25 September 2015,
        pre: *Recalling also* its resolution 75/3 of 5 October 2020,
        op: *Decides* to remain seized of the matter.

    Wrong:
        organ: *The General Assembly*,
        pre: *Recalling its resolution* 70/1 of 25 September 2015,
        op: *Decides* to remain seized of the matter.

    Right:
        organ: *The General Assembly*,
        pre: *Recalling* its resolution 70/1 of 25 September 2015,
        op: *Decides* to remain seized of the matter.

    Right:
        organ: *The General Assembly*,
        pre: *Reaffirming* its commitment to safe water,
        pre: *Stressing the importance* of wells,
        op: *Decides* to remain seized of the matter.

    Source: measured in A/RES/73/3, 73/6, 73/7 and 73/8 and in drafts of the Security Council; observed in the resolutions
        of the seventy-eighth and seventy-ninth sessions.
    """
    if not context.openings.italic:
        return
    for name, line in context.openings.lines:
        if line.opened is None or not line.opened.opening.known:
            continue
        words = _what_is_wrong(line)
        if words is None or (context.draft.by_id[name].level and not line.begins_italic):
            continue
        start, end = line.italics if line.italics is not None and line.begins_italic else (line.start, line.start)
        phrase = line.text[line.start : line.end]
        edits = [SetMark(Span.in_paragraph(name, line.start, line.end), ITALIC, present=True)]
        if end > line.end:
            edits.append(SetMark(Span.in_paragraph(name, line.end, end), ITALIC, present=False))
        elif line.italics is not None and line.end <= line.italics[0] <= line.end + 1:
            edits.append(SetMark(Span.in_paragraph(name, *line.italics), ITALIC, present=False))
        edits += (
            SetMark(Span.in_paragraph(name, line.start, line.end), mark, present=False)
            for mark in (BOLD, UNDERLINE)
            if any(start < line.end for start, _ in stretches(context.draft.by_id[name].inlines, frozenset({mark})))
        )
        fix = Fix(message("Set “{words}” in italics", words=phrase), tuple(edits), Safety.SAFE)
        if end > line.end:
            fix = Fix(message("Set no more than “{words}” in italics", words=phrase), tuple(edits), Safety.SAFE)
        yield Fault(Span.in_paragraph(name, min(start, line.start), max(end, line.end)), words, (fix,))


def _what_is_wrong(line: OpeningLine) -> Message | None:
    phrase = line.text[line.start : line.end]
    if line.italics is None or not line.begins_italic:
        return message("The opening “{words}” is not in italics.", words=phrase)
    end = line.italics[1]
    if end > line.end and goes_too_far(phrase, line.text[line.end : end]):
        return message("The italics go beyond “{words}”.", words=phrase)
    if end < line.end and stops_too_early(phrase, line.text[end : line.end]):
        return message("The italics stop within “{words}”.", words=phrase)
    return None

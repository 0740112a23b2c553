"""Rule: "above" and "below" are true, and stand with every reference to a paragraph of the same text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from penholder.checks.context import Context
from penholder.checks.passage import in_style
from penholder.checks.readings.own_references import (
    OwnReference,
    is_lost,
    live_at,
    named_by,
    own_references,
    own_references_seen,
)
from penholder.checks.rule import DRAFT_AND_ADOPTED, Fault, Scope, draft_rule
from penholder.drafting.protected import is_protected, protected_spans
from penholder.ground.messages import message
from penholder.model.edit import ReplaceText
from penholder.model.finding import Fix, Safety, Severity
from penholder.model.ids import ParagraphId
from penholder.model.inline import Inlines, Reference, length_of, placed, plain
from penholder.model.kinds import Body, Kind
from penholder.model.outline import Entry
from penholder.model.place import InParagraph, Span
from penholder.model.reference_words import Aim

_OTHER_SIDE = {"above": "below", "below": "above"}
_LABEL = r"\d{1,3}(?: \([a-z]{1,2}\))?"
_BARE = re.compile(
    r"\b(?:in|to|with|under|per|by|of|on|consideration) "
    rf"(?=(?P<words>paragraphs? (?P<labels>{_LABEL}(?:(?:, | and | to ){_LABEL})*)))(?P=words)"
    r"(?=[;:\ufffc]|\.(?!\d)|,(?! paragraph)(?! of\b)(?! \d)|$| (?!of\b|thereof|above|below|to be read|to read|\("
    r"|\d|and \d|to \d|in which|and paragraph))"
)
_NAMES_ANOTHER_TEXT = re.compile(
    r"\b(?:thereof|[Rr]esolution|[Aa]rticle|[Ss]ection|[Dd]ecision|report|of that)\b|in particular $"
)
_ONE_LABEL = re.compile(_LABEL)
_REACH_BACK = 120
_MISSING = message("A reader takes a bare number for one of the text that was cited last.")


@lru_cache(maxsize=2048)
def _bare(text: str) -> tuple[tuple[int, int, str, str], ...]:
    """Find references that say neither "above" nor of which text they speak, where no other text is cited before."""
    if "paragraph" not in text:
        return ()
    return tuple(
        (*found.span("words"), found["words"], found["labels"])
        for found in _BARE.finditer(text)
        if not _NAMES_ANOTHER_TEXT.search(text, max(0, found.start() - _REACH_BACK), found.start())
        and not is_protected(protected_spans(text), *found.span("words"))
    )


@draft_rule(
    "xref/above-below",
    called="“Above” and “below” in references",
    fix=Safety.SAFE,
    seen=lambda context: (*own_references_seen(context), context.gathered(_bare)),
    scope=Scope(document_types=DRAFT_AND_ADOPTED),
)
def above_below(context: Context) -> Iterator[Fault]:
    """A reference to a paragraph of the same text says “above” or “below”, and the paragraph stands on that side.

    The word tells the reader that this text is meant and no other, and where to look. The Security Council writes
    “paragraph 3 of this resolution” as well.

    Wrong:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Takes note of the report;
        2. Requests the Secretary-General to report on paragraph 1 below.

    Right:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Takes note of the report;
        2. Requests the Secretary-General to report on paragraph 1 above.

    Wrong:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Decides to provide the means referred to in paragraph 2 above;
        2. Requests the Secretary-General to report.

    Right:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Decides to provide the means referred to in paragraph 2 below;
        2. Requests the Secretary-General to report.

    Right:
        organ: The General Assembly,
        pre: Recalling the measures referred to in paragraph 2 of its resolution 70/1 of 25 September 2015,
        1. Takes note of the report, as requested in article 12, paragraph 3, of the Statute;
        2. Requests the Secretary-General to report on paragraph 1 of the present resolution.

    Source: observed in A/C.3/80/L.29, in the resolutions of the seventy-eighth and seventy-ninth sessions and in drafts
    of the Security Council of 2016 to 2024.
    """
    for reference in own_references(context):
        if reference.points and not is_lost(context, reference):
            yield from _on_the_wrong_side(context, reference)
    if context.profile.body is not Body.SC:
        yield from _without_a_side(context)


def _on_the_wrong_side(context: Context, reference: OwnReference) -> Iterator[Fault]:
    words = reference.words
    sides = [_sides(context, reference.home, named_by(context, reference, slot)) for slot in words.slots]
    known = [side for side in sides if side]
    wrong = [slot for slot, side in zip(words.slots, sides, strict=True) if side == _OTHER_SIDE[words.tail]]
    if not wrong:
        return
    right = _OTHER_SIDE[words.tail]
    said = message("Paragraph {label} stands {right}, not {tail}.", label=wrong[0].label, right=right, tail=words.tail)
    if words.aim is Aim.SECTION:
        said = message(
            "Section {label} stands {right}, not {tail}.", label=wrong[0].label, right=right, tail=words.tail
        )
    fixes: tuple[Fix, ...] = ()
    if len(known) == len(sides) and set(known) == {right}:
        fixes = (_turned(context, reference, right),)
    yield Fault(reference.span, said, fixes)


def _sides(context: Context, home: ParagraphId | None, named: Sequence[Entry]) -> str:
    """Tell on which side all that a number may name stands; empty where that is open or the paragraph itself."""
    positions = context.outline.positions
    if home is None or home not in positions:
        return ""
    here = positions[home]
    placed = [positions[one.paragraph] for one in named]
    sides = {"" if there == here else "above" if there < here else "below" for there in placed}
    return sides.pop() if len(sides) == 1 else ""


def _turned(context: Context, reference: OwnReference, right: str) -> Fix:
    """Write the other word; a live reference stays live."""
    words = reference.words
    line = context.draft.line(reference.place)
    live = live_at(line, words.start, words.end)
    start, end = words.tail_start, words.tail_start + len(words.tail)
    if live is None:
        edit = ReplaceText(Span(reference.place, start, end), in_style(line, start, end, right))
    else:
        new = Reference(live.targets, live.words[: start - words.start] + right, live.marks)
        edit = ReplaceText(reference.span, (new,))
    return Fix(message("Write “{right}”", right=right), (edit,), Safety.SAFE)


def _without_a_side(context: Context) -> Iterator[Fault]:
    """Find bare numbers that can only mean this text, since it has such paragraphs and no other text was cited."""
    for place, found in context.gathered(_bare):
        if not isinstance(place, InParagraph):
            continue
        here = context.outline[place.paragraph]
        if here.kind not in {Kind.PREAMBULAR, Kind.OPERATIVE}:
            continue
        for start, end, words, labels in found:
            if _is_live(context.draft.line(place), start):
                continue
            sides = {_side_of(context, here, label) for label in _ONE_LABEL.findall(labels)}
            side = sides.pop() if len(sides) == 1 else ""
            if side:
                said = message("It is not said whether “{words}” is above or below.", words=words)
                edit = ReplaceText(Span(place, end, end), plain(f" {side}"))
                fix = Fix(message("Add “{side}”", side=side), (edit,), Safety.REVIEW)
                yield Fault(Span(place, start, end), said, (fix,), _MISSING, Severity.WARNING)


def _is_live(line: Inlines, at: int) -> bool:
    """Tell whether an offset is within a live reference, whose words may name a locked number ("2 bis")."""
    return any(isinstance(one, Reference) and start <= at < start + length_of(one) for start, one in placed(line))


def _side_of(context: Context, here: Entry, label: str) -> str:
    named = [one for one in context.outline.named.get((Aim.PARAGRAPH, label), ()) if one.zone == here.zone]
    return _sides(context, here.paragraph, named)

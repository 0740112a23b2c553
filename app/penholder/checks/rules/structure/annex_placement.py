"""Rule: annexes follow the operative part, are announced there, and are counted in roman numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from penholder.checks.context import Context
from penholder.checks.rule import RESOLUTIONS, Fault, Scope, draft_rule
from penholder.ground.messages import message
from penholder.model.edit import SetTypedLabel
from penholder.model.finding import Fix, Safety
from penholder.model.kinds import Kind
from penholder.model.numerals import to_roman
from penholder.model.outline import Entry
from penholder.model.place import InLabel, InParagraph, Span

_OWN = re.compile(
    r"\bannex(?:es)?(?P<numbers>(?: [IVX]+(?:(?:,| and| to|–) ?[IVX]+){0,6})?)"
    r" (?:to (?:the present|this) (?:resolution|decision)|hereto|below)|"
    r"\bannexed (?:to (?:the present|this) (?:resolution|decision)|hereto|below)|\bannexes? attached\b",
    re.IGNORECASE,
)
_BARE = re.compile(r"\bannex(?:es|ed)?\b", re.IGNORECASE)
_ROMAN = re.compile(r"[IVX]+")
_MOST = 39
_BODY = frozenset({Kind.PREAMBULAR, Kind.OPERATIVE, Kind.TEXT})


@lru_cache(maxsize=4_000)
def _announced(text: str) -> tuple[tuple[int, int, int], ...]:
    """Give where a text speaks of annexes of its own, with the highest number named (1 where there is none)."""
    if "nnex" not in text and "NNEX" not in text:
        return ()
    found = []
    for one in _OWN.finditer(text):
        numbers = [_value(number) for number in _ROMAN.findall(one["numbers"] or "")]
        found.append((one.start(), one.end(), max(numbers, default=1)))
    return tuple(found)


@lru_cache(maxsize=4_000)
def _named(text: str) -> tuple[int, ...]:
    """Find the first word of an annex."""
    found = _BARE.search(text)
    return (found.start(),) if found is not None else ()


def _value(roman: str) -> int:
    return next((number for number in range(1, _MOST) if to_roman(number).upper() == roman), 1)


@draft_rule(
    "structure/annex-placement",
    called="Annexes",
    fix=Safety.REVIEW,
    seen=lambda context: (context.outline, context.gathered(_announced), context.gathered(_named)),
    scope=Scope(document_types=RESOLUTIONS),
)
def annex_placement(context: Context) -> Iterator[Fault]:
    """Annexes follow the last operative paragraph and are announced there; every annex that is announced is there.

    A single one is headed “Annex”, several “Annex I”, “Annex II”. An annex that is announced nowhere is no part of what
    the organ adopts, and one that is announced and missing leaves the text unfinished.

    Wrong:
        organ: The General Assembly
        op: Adopts the guidelines contained in the annex to the present resolution.

    Right:
        organ: The General Assembly
        op: Adopts the guidelines contained in the annex to the present resolution.
        annex:
        annex title: Guidelines on safe water
        1. Wells are kept clean.

    Wrong:
        organ: The General Assembly
        op: Adopts the guidelines contained in the annex to the present resolution.
        annex [Annex I]:
        annex title: Guidelines on safe water
        1. Wells are kept clean.

    Right:
        organ: The General Assembly
        op: Adopts the guidelines contained in the annex to the present resolution.
        annex:
        annex title: Guidelines on safe water
        1. Wells are kept clean.

    Right:
        organ: The General Assembly,
        pre: Recalling the guidelines annexed to its resolution 70/1 of 25 September 2015,
        op: Decides to remain seized of the matter.

    Source: observed in S/2024/557 and in the resolutions of the seventy-eighth and seventy-ninth sessions; Editorial Manual,
        Headings.
    """
    annexes = [entry for entry in context.outline.entries if entry.kind is Kind.ANNEX]
    yield from _missing(context, len(annexes))
    if not annexes:
        return
    yield from _misnumbered(context, annexes)
    late = next(
        (one for one in context.outline.entries if one.annex and one.kind is Kind.OPERATIVE and not one.level), None
    )
    if late is not None:
        words = message("The annex stands before operative paragraph {label}.", label=late.shown.rstrip(".") or "1")
        yield Fault(_label(annexes[0]), words)
    naming = (
        context.outline[place.paragraph] for place, _ in context.gathered(_named) if isinstance(place, InParagraph)
    )
    if not any(one.kind in _BODY and not one.annex for one in naming):
        words = message("This annex is announced nowhere in the text.")
        yield Fault(_label(annexes[0]), words)


def _label(entry: Entry) -> Span:
    return Span(InLabel(entry.paragraph), 0, len(entry.shown))


def _missing(context: Context, count: int) -> Iterator[Fault]:
    """Speak of the first mention of an annex that is not there."""
    for place, found in context.gathered(_announced):
        if not isinstance(place, InParagraph):
            continue
        entry = context.outline[place.paragraph]
        if entry.kind not in _BODY or entry.annex:
            continue
        for start, end, highest in found:
            if count == 1 and highest == 1 and re.search(r" I\b", context.draft.by_id[place.paragraph].text[start:end]):
                words = message("The text speaks of annex I, but the only annex has no number.")
                yield Fault(Span(place, start, end), words)
                return
            if highest > count:
                words = message("The text speaks of an annex, but there is none.")
                if count:
                    words = message(
                        "The text speaks of annex {number}, but there is none.", number=to_roman(highest).upper()
                    )
                yield Fault(Span(place, start, end), words)
                return


def _misnumbered(context: Context, annexes: list[Entry]) -> Iterator[Fault]:
    """Speak once of headings that are not numbered as they are counted."""
    wrong = [entry for entry in annexes if entry.shown.strip() != entry.printed]
    if not wrong:
        return
    first = wrong[0]
    words = message("The heading is “{found}” instead of “{right}”.", found=first.shown, right=first.printed)
    edits = tuple(SetTypedLabel(entry.paragraph, None) for entry in wrong)
    yield Fault(
        _label(first),
        words,
        (
            Fix(
                message("Number the annexes" if len(wrong) > 1 else "Write “{right}”", right=first.printed),
                edits,
                Safety.REVIEW,
            ),
        ),
    )

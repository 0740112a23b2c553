"""Rule: where abbreviations are used, each is introduced after the full name and then used."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from penholder.checks.context import Context
from penholder.checks.rule import Fault, Scope, draft_rule
from penholder.drafting.acronyms import acronyms, is_working_mark
from penholder.drafting.protected import is_protected, protected_spans
from penholder.ground.messages import message
from penholder.model.finding import Certainty
from penholder.model.kinds import Body, Kind
from penholder.model.place import InParagraph, Span

_KINDS = frozenset({Kind.PREAMBULAR, Kind.OPERATIVE})


@dataclass(frozen=True, slots=True)
class _Used:
    start: int
    end: int
    letters: str
    introduced: bool


@lru_cache(maxsize=4096)
def _used(text: str) -> tuple[_Used, ...]:
    found = acronyms(text)
    if not found:
        return ()
    protected = protected_spans(text)
    return tuple(
        _Used(one.start, one.end, one.letters, one.introduced)
        for one in found
        if one.letters != "USD" and not is_working_mark(text, one) and not is_protected(protected, one.start, one.end)
    )


@draft_rule(
    "names/abbreviation-introduced",
    called="Abbreviations introduced and used",
    seen=lambda context: (*context.gathered(_used), context.outline),
    certainty=Certainty.ADVISORY,
    scope=Scope(bodies=frozenset({Body.SC})),
)
def abbreviation_introduced(context: Context) -> Iterator[Fault]:
    """An abbreviation stands in parentheses after the full name at its first use, and is used again after that.

    Drafts of the Security Council use abbreviations. A reader can follow them if the full name was there first; one that is
    introduced and never comes back is a burden for nothing.

    Wrong:
        body: sc
        organ: The Security Council,
        pre: Recalling its resolution 2231 (2015),
        1. Welcomes the work of IGAD for peace;
        2. Requests a report.

    Right:
        body: sc
        organ: The Security Council,
        pre: Recalling its resolution 2231 (2015),
        1. Welcomes the work of the Intergovernmental Authority on Development for peace;
        2. Requests a report.

    Wrong:
        body: sc
        organ: The Security Council,
        pre: Recalling its resolution 2231 (2015),
        1. Welcomes the work of the Intergovernmental Authority on Development (IGAD) for peace;
        2. Requests a report.

    Right:
        body: sc
        organ: The Security Council,
        pre: Recalling its resolution 2231 (2015),
        1. Welcomes the work of the Intergovernmental Authority on Development for peace;
        2. Requests a report.

    Right:
        body: sc
        organ: The Security Council,
        pre: Welcoming the work of the Intergovernmental Authority on Development (IGAD),
        1. Calls upon IGAD to go on;
        2. Requests a report.

    Source: Editorial Manual, Abbreviations and acronyms; 20 of 34 drafts of the Security Council of 2016 to 2024 define theirs.
    """
    found = [
        (Span(place, one.start, one.end), one)
        for place, used in context.gathered(_used)
        if isinstance(place, InParagraph) and context.outline[place.paragraph].kind in _KINDS
        for one in used
    ]
    counts = Counter(one.letters for _, one in found)
    known: set[str] = set()
    for span, one in found:
        if one.letters not in known and not one.introduced:
            told = message("“{letters}” is used before its full name has been given.", letters=one.letters)
            yield Fault(span, told)
        elif one.introduced and counts[one.letters] == 1:
            yield Fault(span, message("“{letters}” is introduced here and not used again.", letters=one.letters))
        known.add(one.letters)

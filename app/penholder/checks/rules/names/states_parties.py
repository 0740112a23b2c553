"""Rule: "States Parties" is written in one way in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from penholder.checks.context import Context
from penholder.checks.passage import in_style
from penholder.checks.rule import Fault, draft_rule
from penholder.drafting.protected import is_protected, protected_spans
from penholder.ground.messages import message
from penholder.model.edit import ReplaceText
from penholder.model.finding import Certainty, Fix, Safety
from penholder.model.place import InParagraph, Place, Span

_PARTIES = re.compile(
    r"\b(?P<name>(?:Meetings?|Conferences?|Committee|Assembly) of (?:the )?)?States (?P<word>[Pp]arties)\b"
)


@lru_cache(maxsize=4096)
def _words(text: str) -> tuple[tuple[int, int, str], ...]:
    if "States " not in text:
        return ()
    protected = protected_spans(text)
    found = (one for one in _PARTIES.finditer(text) if one["name"] is None)
    return tuple((*one.span("word"), one["word"]) for one in found if not is_protected(protected, *one.span()))


@draft_rule(
    "names/states-parties",
    called="One way to write “States Parties”",
    seen=lambda context: context.gathered(_words),
    certainty=Certainty.ADVISORY,
    fix=Safety.REVIEW,
)
def states_parties(context: Context) -> Iterator[Fault]:
    """A text writes either “States Parties” or “States parties”, and keeps to it.

    Both are in print: Geneva and older texts of New York have the small letter, those of 2025 the capital one. Names of
    meetings (“the Meeting of States Parties”) have capital letters anyway and are not counted.

    Wrong:
        organ: The General Assembly,
        pre: Welcoming that 190 States Parties have reported, and calling upon all States Parties to go on,
        1. Invites the States parties to take part;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Welcoming that 190 States Parties have reported, and calling upon all States Parties to go on,
        1. Invites the States Parties to take part;
        2. Requests a report.

    Right:
        organ: The General Assembly,
        pre: Welcoming the third Meeting of States Parties,
        1. Invites the States parties to take part;
        2. Requests a report.

    Source: observed in A/C.3/80/L.29 and A/RES/80/213 (capital) and in A/RES/73/7 (small).
    """
    ways: dict[str, list[tuple[Place, int, int]]] = {"Parties": [], "parties": []}
    for place, words in context.gathered(_words):
        if isinstance(place, InParagraph):
            for start, end, word in words:
                ways[word].append((place, start, end))
    fewer, more = sorted(ways, key=lambda word: (len(ways[word]), word == "Parties"))
    if not ways[fewer]:
        return
    for place, start, end in ways[fewer]:
        span = Span(place, start, end)
        told = message("Here it is “States {found}”, elsewhere in the text “States {right}”.", found=fewer, right=more)
        fix = Fix(
            message("Write “States {right}”", right=more),
            (ReplaceText(span, in_style(context.draft.line(place), start, end, more)),),
            Safety.REVIEW,
        )
        yield Fault(span, told, (fix,))

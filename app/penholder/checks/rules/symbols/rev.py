"""Rule: a revised draft has the symbol of the one it replaces, with "/Rev.1"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from penholder.checks.context import Context
from penholder.checks.readings.masthead_lines import masthead_line, masthead_seen
from penholder.checks.rule import Fault, Scope, draft_rule
from penholder.drafting.session_of_symbol import said_by_symbol
from penholder.ground.messages import message
from penholder.model.finding import Certainty
from penholder.model.kinds import DocumentType, Kind
from penholder.model.place import Span

_DRAFT = re.compile(r"(?:^|: ?)(?P<words>(?P<revised>revised )?draft (?:resolution|decision))s?\b", re.IGNORECASE)


def _seen(context: Context) -> tuple[object, ...]:
    sponsors = tuple(one for one in context.draft.paragraphs if one.kind is Kind.SPONSORS)
    return (*masthead_seen(context), sponsors)


@draft_rule(
    "symbols/rev",
    called="Symbol of a revised draft",
    certainty=Certainty.ADVISORY,
    seen=_seen,
    scope=Scope(document_types=frozenset({DocumentType.DRAFT_RESOLUTION, DocumentType.DRAFT_DECISION})),
)
def rev(context: Context) -> Iterator[Fault]:
    """A draft that replaces an issued one keeps its symbol with “/Rev.1” and is called a revised draft.

    Delegations find by it what replaces what; a revision under a new symbol would stand beside the old text.

    Wrong:
        symbol: A/C.3/81/L.7/Rev.1
        sponsors: Peru and Samoa: draft resolution
        title: Safe water in schools
        organ: The General Assembly,
        pre: Recalling its work,
        1. Takes note of the report;
        2. Requests a report.

    Right:
        symbol: A/C.3/81/L.7/Rev.1
        sponsors: Peru and Samoa: revised draft resolution
        title: Safe water in schools
        organ: The General Assembly,
        pre: Recalling its work,
        1. Takes note of the report;
        2. Requests a report.

    Right:
        symbol: A/C.3/81/L.7
        sponsors: Peru and Samoa: draft resolution
        title: Safe water in schools
        organ: The General Assembly,
        pre: Recalling its work,
        1. Takes note of the report;
        2. Requests a report.

    Source: guidelines for the submission of proposals in the General Assembly.
    """
    symbol = masthead_line(context.draft, "symbol").plain
    said = said_by_symbol(symbol)
    if said is None or not said.limited:
        return
    for paragraph in context.draft.paragraphs:
        found = _DRAFT.search(paragraph.text) if paragraph.kind is Kind.SPONSORS else None
        if found is None or (found["revised"] is not None) == said.revision:
            continue
        words = message("The text is called a revised draft, but its symbol {symbol} has no “/Rev.”.", symbol=symbol)
        if said.revision:
            words = message(
                "The symbol {symbol} is that of a revised draft, but the line does not say so.", symbol=symbol
            )
        yield Fault(Span.in_paragraph(paragraph.id, *found.span("words")), words)

"""Rule: symbols of documents are well formed."""

from __future__ import annotations

from collections.abc import Iterator

from penholder.checks.passage import Passage
from penholder.checks.rule import Fault, Reach, Scope, rule
from penholder.drafting.protected import is_protected, protected_spans
from penholder.drafting.symbols import FoundSymbol, find_symbols
from penholder.ground.messages import message
from penholder.model.edit import ReplaceText
from penholder.model.finding import Fix, Safety


@rule(
    "symbols/grammar",
    called="Well-formed document symbols",
    fix=Safety.SAFE,
    scope=Scope(reach=frozenset(Reach)),
)
def grammar(passage: Passage) -> Iterator[Fault]:
    """A document symbol is made of its parts without blanks: organ, body, session or year, kind and number.

    Readers look documents up by symbol, and a symbol with a lost stop or slash leads nowhere. The form is judged by the
    parts, never by how common a series is; web addresses are left alone.

    Wrong:
        organ: The General Assembly,
        pre: Recalling the report,[^1]
        1. Takes note of the report;
        2. Requests a report.
        note 1: A/C.3/80/L29.

    Right:
        organ: The General Assembly,
        pre: Recalling the report,[^1]
        1. Takes note of the report;
        2. Requests a report.
        note 1: A/C.3/80/L.29.

    Right:
        organ: The General Assembly,
        pre: Recalling the letters,[^1]
        1. Takes note of them;
        2. Requests a report.
        note 1: A/67/828-S/2013/210, annex, and A/HRC/54/L.6/Rev.1.

    Source: United Nations Library guides to document symbols; Editorial Manual, Resolutions, I.
    """
    if "/" not in passage.text and "\\" not in passage.text:
        return
    protected: tuple[tuple[int, int], ...] | None = None
    for found in find_symbols(passage.text):
        if not found.faults:
            continue
        protected = protected_spans(passage.text) if protected is None else protected
        fixes = () if is_protected(protected, found.start, found.end) else _fixes(passage, found)
        words = message("The symbol {symbol} is not well formed.", symbol=found.text)
        reason = message(" ".join(dict.fromkeys(fault.explanation for fault in found.faults)))
        yield Fault(passage.span(found.start, found.end), words, fixes, reason)


def _fixes(passage: Passage, found: FoundSymbol) -> tuple[Fix, ...]:
    """Correct each slip by itself, so that marks on the rest of the symbol stay."""
    if found.corrected is None:
        return ()
    edits = tuple(
        ReplaceText(
            passage.span(fault.start, fault.end), passage.in_style(fault.start, fault.end, fault.correction or "")
        )
        for fault in found.faults
    )
    return (Fix(message("Write {symbol}", symbol=found.corrected), edits, Safety.SAFE),)

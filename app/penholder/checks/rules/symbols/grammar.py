"""Rule: symbols of documents are well formed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from penholder.checks.passage import Passage
from penholder.checks.rule import Fault, Reach, Scope, rule
from penholder.drafting.masthead import plain_line
from penholder.drafting.protected import is_protected, protected_spans
from penholder.drafting.symbols import FoundSymbol, find_symbols
from penholder.ground.messages import message
from penholder.model.edit import ReplaceText
from penholder.model.finding import Fix, Safety
from penholder.model.place import InMasthead, InNote

_SUFFIX = r"(?:/(?:Rev|Add|Corr|Amend)\.[1-9][0-9]{0,2}){0,3}"
_WHOLE = re.compile(
    rf"(?:A|E|S|ST|[A-Z]{{3,12}})(?:/[A-Z][A-Za-z.]*[0-9]*(?:-[0-9]+)?)*(?:/(?:E?S-)?[0-9]{{1,4}})?(?:/E?S-[0-9]{{1,2}})?"
    rf"(?:/(?:(?:L|CRP|WP|INF|PV|SR|NGO|PRST)\.|R)?[0-9]{{1,5}}(?: [A-Z])?(?: \((?:[0-9]{{4}}|[IVXL]+)\))?)?{_SUFFIX}"
    rf"(?:-(?:A|E|S)/[0-9]{{2,4}}/[0-9]{{1,4}}{_SUFFIX})?"
)
"""A whole symbol, of whatever series; what is checked is that its parts are parted by slashes and nothing stands behind."""
_COMMITTEE = re.compile(r"A/C\.(?![1-6]/)")

_ALONE = re.compile(
    r"(?P<organ>[ASE]|[ase](?=/))(?:[ \u00a0.-]?|/)(?P<session>[0-9]{2}|(?:19|20)[0-9]{2})[/.,-](?P<number>[0-9]{1,4})"
    r"(?P<suffix>(?:/(?:Rev|Add|Corr)\.[0-9]{1,2})?)(?=[.,][ \u00a0]|\.?\Z)"
)
"""A note that begins with a symbol whose organ or session has lost its slash: "A 80/312", "S-2013/210"."""


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

    Wrong:
        organ: The General Assembly,
        pre: Recalling the report,[^1]
        1. Takes note of the report;
        2. Requests a report.
        note 1: A 80/312, annex.

    Right:
        organ: The General Assembly,
        pre: Recalling the report,[^1]
        1. Takes note of the report;
        2. Requests a report.
        note 1: A/80/312, annex.

    Right:
        organ: The General Assembly,
        pre: Recalling the letters,[^1]
        1. Takes note of them;
        2. Requests a report.
        note 1: A/67/828-S/2013/210, annex, and A/HRC/54/L.6/Rev.1.

    Source: United Nations Library guides to document symbols; Editorial Manual, Resolutions, I.
    """
    if isinstance(passage.place, InMasthead) and passage.place.field == "symbol":
        yield from _of_the_document(passage)
    if isinstance(passage.place, InNote):
        yield from _of_a_note(passage)
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


def _of_the_document(passage: Passage) -> Iterator[Fault]:
    """Hold the symbol of the document itself against the forms that drafts and resolutions of the four organs have."""
    symbol = plain_line(passage.text)
    if (
        not symbol
        or (_WHOLE.fullmatch(symbol) and not _COMMITTEE.match(symbol))
        or any(found.faults for found in find_symbols(passage.text))
    ):
        return
    words = message("The symbol {symbol} is not well formed.", symbol=symbol)
    yield Fault(passage.span(0, len(passage.text.rstrip("*\ufffc "))), words)


def _of_a_note(passage: Passage) -> Iterator[Fault]:
    """Find the symbol that a note begins with where so much of it is lost that it is not known for one."""
    found = _ALONE.match(passage.text)
    if found is None or any(one.start == 0 and one.faults for one in find_symbols(passage.text)):
        return
    right = f"{found['organ'].upper()}/{found['session']}/{found['number']}{found['suffix']}"
    if found.group() != right:
        words = message("The symbol {symbol} is not well formed.", symbol=found.group())
        new = passage.in_style(0, found.end(), right)
        fix = Fix(
            message("Write {symbol}", symbol=right), (ReplaceText(passage.span(0, found.end()), new),), Safety.SAFE
        )
        yield Fault(passage.span(0, found.end()), words, (fix,))


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

"""Document symbols (A/C.3/80/L.29, S/2024/557): reads well-formed ones and finds damaged ones in running text.

A symbol is judged by its parts and never by how common its series is: a well-formed symbol of a series nobody has heard
of has no fault (Editorial Manual, Resolutions, System of identification; United Nations Library guides to symbols).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from penholder.drafting.protected import web_addresses
from penholder.drafting.symbol_faults import SymbolFault, corrected_text, find_faults
from penholder.drafting.symbol_scan import KNOWN_ORGANS, scan_symbols

__all__ = ["FoundSymbol", "Symbol", "SymbolFault", "continues_symbol", "find_symbols", "parse_symbol"]

_COMPONENT = r"[A-Z0-9][A-Za-z0-9]*(?:[.\-][A-Za-z0-9]+)*(?:\([A-Za-z0-9\-]+\)[A-Z]?)?"
_ORGAN = r"[A-Z]{1,10}(?:-[A-Z]{2,6})?[0-9]{0,3}"
_PRINTED_SESSION = r"(?: [A-Z])? \((?:(?:S-|ES-)?[IVXL]{1,8}|[0-9]{4})\)"
_SINGLE = rf"{_ORGAN}(?:/{_COMPONENT})+?"
_SYMBOL = re.compile(rf"(?:{_SINGLE})(?:-(?:{_SINGLE})){{0,3}}(?:{_PRINTED_SESSION})?")
_TWIN = re.compile(rf"-(?=(?:{'|'.join(sorted(KNOWN_ORGANS, key=len, reverse=True))}|[A-Z]{{3,8}})/)")
_LONGEST = 160
_TAIL = re.compile(r"[A-Za-z0-9./\-]{2,80}$")
_HEAD = re.compile(r"[A-Za-z0-9./\-]{1,80}")
_BREAKS_AFTER = ("/", "-", "/L.", "/Add.", "/Rev.", "/Corr.", "/C.", "/AC.", "/CN.", "/CONF.", "/CRP.", "/PV.", "/SR.")


@dataclass(frozen=True, slots=True)
class Symbol:
    """A well-formed symbol with its parts, the organ first.

    ``twins`` are the symbols joined to it by a hyphen, "S/2013/210" in "A/67/828-S/2013/210": the same document in
    another series; ``parts`` are those of the first.
    """

    text: str
    parts: tuple[str, ...]
    twins: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FoundSymbol:
    """A symbol in running text, whole or damaged.

    ``corrected`` is what should stand there: the text itself where there is no fault, None where it is not certain.
    """

    start: int
    end: int
    text: str
    faults: tuple[SymbolFault, ...]
    corrected: str | None


def parse_symbol(text: str) -> Symbol | None:
    """Read a text that is one well-formed symbol and nothing else; None for anything else, a slip included."""
    if len(text) > _LONGEST or not any(character.isdigit() for character in text):
        return None
    if _SYMBOL.fullmatch(text) is None:
        return None
    scanned = scan_symbols(text)
    if scanned and (scanned[0].start, scanned[0].end) == (0, len(text)) and find_faults(scanned[0]):
        return None
    first, *twins = _TWIN.split(text)
    return Symbol(text, tuple(first.split("/")), tuple(twins))


def find_symbols(text: str) -> tuple[FoundSymbol, ...]:
    """Find the symbols in running text with what is wrong in each, in order; web addresses are passed over.

    Only what is certainly a slip is a fault. Offsets of symbols and of faults count code points of ``text``.
    """
    addresses = web_addresses(text)
    starts = [start for start, _ in addresses]
    found = []
    for scanned in scan_symbols(text):
        before = bisect_right(starts, scanned.start)
        if before and scanned.start < addresses[before - 1][1]:
            continue
        faults = find_faults(scanned)
        written = text[scanned.start : scanned.end]
        corrected = corrected_text(written, scanned.start, faults) if faults else written
        if faults and corrected is not None and parse_symbol(corrected) is None:
            corrected = None
        found.append(FoundSymbol(scanned.start, scanned.end, written, faults, corrected))
    return tuple(found)


def continues_symbol(line: str, following: str) -> bool:
    """Tell whether a symbol goes on over a line break, so that the two lines are to be joined without a blank.

    "… in document A/C.3/80/" and "L.29, the Committee …" are; a hyphen between twin symbols counts too.
    """
    before, after = line.rstrip(), following.lstrip()
    if not before or not after:
        return False
    if not (before.endswith(_BREAKS_AFTER) or after[0] == "/"):
        return False
    tail, head = _TAIL.search(before[-_LONGEST:]), _HEAD.match(after)
    if tail is None or head is None:
        return False
    joint = len(tail.group())
    symbols = scan_symbols(tail.group() + head.group())
    return any(symbol.start < joint < symbol.end and not find_faults(symbol) for symbol in symbols)

"""Where symbols of documents in a line lead: to the official document site, in the form that the Secretariat's files have.

Form of the address: "https://docs.un.org/en/" and the symbol, without the blank and the letter of a printed session
("A/RES/2200 A (XXI)" leads to A/RES/2200(XXI)). Of two symbols of one document the first is the address.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote

from penholder.drafting.symbols import find_symbols, parse_symbol

SITE = "https://docs.un.org/en/"
_PRINTED_SESSION = re.compile(r"(?: [A-Z])? (?=\()")
_KEPT = "/().-"


@dataclass(frozen=True, slots=True)
class Link:
    """A stretch of a line, in code points, and the address behind it."""

    start: int
    end: int
    address: str


def links_in(text: str) -> Iterator[Link]:
    """Give the links of a line; a symbol with any fault has none, because nobody knows which document it means."""
    for found in find_symbols(text):
        symbol = parse_symbol(found.text) if not found.faults else None
        if symbol is not None:
            yield Link(found.start, found.end, address_of("/".join(symbol.parts)))


def address_of(symbol: str) -> str:
    """Give the address of the document with this symbol."""
    return SITE + quote(_PRINTED_SESSION.sub("", symbol), safe=_KEPT)

"""What the symbol of a draft says of its first page: session, committee, limited distribution."""

from __future__ import annotations

import re
from dataclasses import dataclass

_DRAFT = re.compile(
    r"(?P<organ>A/HRC|A|E|S)(?:/C\.? ?(?P<committee>[1-6]))?(?:/(?P<other>(?:AC|CN|CONF|SUB|BUR)\.?[^/]*))?"
    r"/(?P<kind>ES-|S-)?(?P<session>[0-9]{1,4})/(?P<series>L[.,]? ?[0-9]{1,4})?(?P<rest>.*)"
)
_ADOPTED = re.compile(r"(?P<organ>A/HRC|A|E|S)/(?:RES|DEC)/(?P<kind>ES-|S-)?(?P<session>[0-9]{1,4})/.*")


@dataclass(frozen=True, slots=True)
class SymbolSaid:
    """What a symbol says: ``organ`` "A", "A/HRC", "E" or "S"; ``session`` with its kind ("", "S-", "ES-").

    ``session`` is None where the symbol has none: those of the Security Council have a year. ``committee`` is 1 to 6 for
    a Main Committee, None for the plenary; ``limited`` tells that it is of the limited series.
    """

    organ: str
    kind: str
    session: int | None
    committee: int | None
    limited: bool
    revision: bool
    plenary: bool


def said_by_symbol(symbol: str) -> SymbolSaid | None:
    """Read the symbol of a draft or of an adopted text; None for a document of another kind."""
    text = symbol.strip()
    found = _DRAFT.fullmatch(text) or _ADOPTED.fullmatch(text)
    if found is None:
        return None
    parts = found.groupdict()
    session = None if found["organ"] == "S" else int(found["session"])
    committee = int(parts["committee"]) if parts.get("committee") else None
    drafted = found.re is _DRAFT
    return SymbolSaid(
        found["organ"],
        found["kind"] or "",
        session,
        committee,
        bool(parts.get("series")),
        "/Rev." in text,
        drafted and committee is None and not parts.get("other"),
    )

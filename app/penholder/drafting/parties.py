"""Who is named in a working text: States by name or code, groups, the Chair; and what they ask for ("EU, MEX: delete").

The names lie in ``resources/registers``. There is no official form for attributions; these are the ones in use.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache

from penholder.ground.resources import resource

_ASKING = (
    r"(?i:(?:to be )?(?:adds?|del(?:ete[sd]?|etion)?|replaces?|alt|retains?|retention|reserves?|reservation|prefers?|supports?|"
    r"supported by|proposals?|proposed by|proposes|brackets?|move[sd]?|merges?|keep|open|pending|on hold|text|language|"
    r"original|opposes?|objects?|flexible|query|discussed))"
)
_JOINT = r"(?:\s?[,;/&+]\s?(?:and\s)?|\s(?:and|with)\s|\s?[–—-]\s)"


@cache
def party_names() -> frozenset[str]:
    """Give every name under which a delegation, a group or the Chair is known, as written."""
    names: set[str] = set()
    for file in ("states.toml", "delegations.toml"):
        with resource("registers", file).open("rb") as opened:
            table: dict[str, str] = tomllib.load(opened)
        for key, rows in table.items():
            names.update(rows.split() if key == "codes" else rows.splitlines())
    return frozenset(name for name in names if name)


@cache
def _one() -> str:
    """Give the pattern of one name, the longest first; "the" may stand before it, "’s" behind it."""
    names = sorted(party_names(), key=len, reverse=True)
    return rf"(?:the\s)?(?:{'|'.join(re.escape(name) for name in names)})(?:[’']s?)?(?![\w-])"


@cache
def _names() -> re.Pattern[str]:
    return re.compile(rf"{_one()}(?:{_JOINT}{_one()})*")


@cache
def _lead() -> re.Pattern[str]:
    return re.compile(rf"{_one()}(?:{_JOINT}{_one()})*(?:\s{_ASKING}(?![\w-]))?")


@cache
def _position() -> re.Pattern[str]:
    part = rf"(?:{_one()}|{_ASKING}(?![\w-])|ad ref\.?)"
    return re.compile(rf"{part}(?:[\s,;/&+:–—-]{{1,4}}(?:and\s|by\s)?{part})*[.:]?")


_PROPOSED = re.compile(r"(?i:proposals? (?:by|of|from)|proposed by|by)\s|\s(?i:proposals?|text|language|proposes)$")
"""What may stand beside a name without asking for anything: "EU proposal", "proposed by Chad"."""

_COLON = re.compile(r"\s?:\s*")


def is_parties(text: str) -> bool:
    """Tell whether the whole text names delegations and asks for nothing: "EU", "Chad, Peru and Norway", "EU proposal"."""
    return _names().fullmatch(_PROPOSED.sub("", text.strip(), count=1)) is not None


def is_position(text: str) -> bool:
    """Tell whether the whole text says what somebody asks for: "JPN supports; RUS, CHN delete", "RETAIN – EU", "delete"."""
    return _position().fullmatch(text.strip()) is not None


def leading_parties(text: str, start: int = 0) -> int | None:
    """Give the offset after delegations and a colon at ``start`` ("EU/UK: ", "Mexico proposal: "), else None."""
    found = _lead().match(text, start)
    if found is None:
        return None
    colon = _COLON.match(text, found.end())
    return colon.end() if colon else None

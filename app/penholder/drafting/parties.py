"""Who is named in a working text: States by name or code, groups, the Chair; and what they ask for ("EU, MEX: delete").

The names lie in ``resources/registers``. There is no official form for attributions; these are the ones in use.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache, lru_cache

from penholder.drafting.registers import shipped_registers
from penholder.drafting.states import states
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
    with resource("registers", "delegations.toml").open("rb") as file:
        table: dict[str, str] = tomllib.load(file)
    names = {name for rows in table.values() for name in rows.splitlines()}
    names.update(states(), (one.code for one in shipped_registers().states))
    return frozenset(name for name in names if name)


_WORDS = re.compile(r"\w+")
_FIRST = re.compile(r"\w*")
_THE = re.compile(r"the\s")
_ASKED_FIRST = re.compile(rf"(?:{_ASKING}(?![\w-])|ad ref)")


@cache
def _by_first_word() -> dict[str, tuple[str, ...]]:
    """Give the names by their first word, so that no pattern is made of those that a text cannot have."""
    found: dict[str, list[str]] = {}
    for name in party_names():
        found.setdefault(_first_word(name), []).append(name)
    return {first: tuple(names) for first, names in found.items()}


def _first_word(text: str, start: int = 0) -> str:
    found = _FIRST.match(text, start)
    return found.group() if found is not None else ""


def _begins_with_a_name(text: str, start: int = 0) -> bool:
    """Tell whether the first word, or the one behind "the", is the first of a name."""
    the = _THE.match(text, start)
    known = _by_first_word()
    return _first_word(text, start) in known or (the is not None and _first_word(text, the.end()) in known)


def _names_for(text: str, start: int = 0) -> tuple[str, ...]:
    """Give the names whose first word stands in a text, the longest first."""
    known = _by_first_word()
    names = {name for word in set(_WORDS.findall(text, start)) for name in known.get(word, ())}
    return tuple(sorted(names, key=lambda name: (-len(name), name)))


def _one(names: tuple[str, ...]) -> str:
    """Give the pattern of one name; "the" may stand before it, "’s" behind it."""
    written = "|".join(re.escape(name) for name in names) or r"(?!)"
    return rf"(?:the\s)?(?:{written})(?:[’']s?)?(?![\w-])"


@lru_cache(maxsize=256)
def _names(names: tuple[str, ...]) -> re.Pattern[str]:
    one = _one(names)
    return re.compile(rf"{one}(?:{_JOINT}{one})*")


@lru_cache(maxsize=256)
def _lead(names: tuple[str, ...]) -> re.Pattern[str]:
    one = _one(names)
    return re.compile(rf"{one}(?:{_JOINT}{one})*(?:\s{_ASKING}(?![\w-]))?")


@lru_cache(maxsize=256)
def _position(names: tuple[str, ...]) -> re.Pattern[str]:
    part = rf"(?:{_one(names)}|{_ASKING}(?![\w-])|ad ref\.?)"
    return re.compile(rf"{part}(?:[\s,;/&+:–—-]{{1,4}}(?:and\s|by\s)?{part})*[.:]?")


_PROPOSED = re.compile(r"(?i:proposals? (?:by|of|from)|proposed by|by)\s|\s(?i:proposals?|text|language|proposes)$")
"""What may stand beside a name without asking for anything: "EU proposal", "proposed by Chad"."""

_COLON = re.compile(r"\s?:\s*")


def is_parties(text: str) -> bool:
    """Tell whether the whole text names delegations and asks for nothing: "EU", "Chad, Peru and Norway", "EU proposal"."""
    rest = _PROPOSED.sub("", text.strip(), count=1)
    return _begins_with_a_name(rest) and _names(_names_for(rest)).fullmatch(rest) is not None


def is_position(text: str) -> bool:
    """Tell whether the whole text says what somebody asks for: "JPN supports; RUS, CHN delete", "RETAIN – EU", "delete"."""
    words = text.strip()
    if not _begins_with_a_name(words) and _ASKED_FIRST.match(words) is None:
        return False
    return _position(_names_for(words)).fullmatch(words) is not None


def leading_parties(text: str, start: int = 0) -> int | None:
    """Give the offset after delegations and a colon at ``start`` ("EU/UK: ", "Mexico proposal: "), else None."""
    if not _begins_with_a_name(text, start):
        return None
    found = _lead(_names_for(text, start)).match(text, start)
    if found is None:
        return None
    colon = _COLON.match(text, found.end())
    return colon.end() if colon else None

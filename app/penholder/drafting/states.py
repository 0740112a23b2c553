"""The names of States and observers: as lists print them, as running text has them, and as they should not be written.

The names lie in ``resources/registers``: ``states.toml`` holds the form of lists, ``other-state-names.toml`` all others.
"""

from __future__ import annotations

import tomllib
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from penholder.ground.resources import resource


@dataclass(frozen=True, slots=True)
class State:
    """A State or an observer by its name in lists.

    ``place`` orders lists: Member States by the letters of their names, whatever their accents, then the observers.
    ``article`` tells whether running text writes "the" before it.
    """

    name: str
    place: tuple[int, str]
    article: bool = False

    @property
    def observer(self) -> bool:
        """Tell whether it stands behind the Member States."""
        return self.place[0] > 0


class Form(StrEnum):
    """What kind of name a written form is."""

    LISTED = "listed"
    PRINTED = "printed"
    NATURAL = "natural"
    OTHER = "other"
    OTHER_IN_LISTS = "other in lists"
    """Not the name of the State, yet in running text part of other names, or something else."""


@dataclass(frozen=True, slots=True)
class NamedState:
    """What a written form names."""

    state: State
    form: Form


def folded(name: str) -> str:
    """Give a name as the alphabet orders it: small letters, without accents and apostrophes."""
    letters = unicodedata.normalize("NFKD", name.casefold())
    return "".join(sign for sign in letters if not unicodedata.combining(sign) and sign not in "’'")


@cache
def states() -> Mapping[str, State]:
    """Give every State and observer by its name in lists, in the order of lists."""
    listed, others = _table("states.toml"), _table("other-state-names.toml")
    articles = frozenset(others["with_article"].split("\n"))
    names = [(name, (0, folded(name))) for name in _lines(listed["members"])]
    names += [(name, (1 + rank, folded(name))) for rank, name in enumerate(_lines(listed["observers"]))]
    made = (State(name, place, name in articles) for name, place in sorted(names, key=lambda one: one[1]))
    return {one.name: one for one in made}


@cache
def state_forms() -> Mapping[str, NamedState]:
    """Give every known way to write a name, with curly apostrophes, and what it names."""
    known, table = states(), _table("other-state-names.toml")
    forms = {
        written.removeprefix("!"): NamedState(known[name], _form(key, written))
        for key in ("other", "natural", "printed")
        for written, name in (line.split(" = ") for line in _lines(table[key]))
    }
    return forms | {name: NamedState(one, Form.LISTED) for name, one in known.items()}


def natural_name(state: State) -> str:
    """Give a name as running text has it, without its article: "Islamic Republic of Iran"."""
    return _natural().get(state.name, state.name)


def in_running_text(state: State) -> str:
    """Give a name as running text has it: "the Republic of Korea", "Viet Nam"."""
    return f"the {natural_name(state)}" if state.article else natural_name(state)


@cache
def _natural() -> Mapping[str, str]:
    return {one.state.name: written for written, one in _all_natural()}


def _all_natural() -> Iterator[tuple[str, NamedState]]:
    for line in _lines(_table("other-state-names.toml")["natural"]):
        written, _, name = line.partition(" = ")
        yield written, NamedState(states()[name], Form.NATURAL)


def _form(key: str, written: str) -> Form:
    return Form.OTHER_IN_LISTS if written.startswith("!") else Form(key)


def _lines(rows: str) -> list[str]:
    return [row for row in rows.splitlines() if row]


@cache
def _table(name: str) -> dict[str, str]:
    with resource("registers", name).open("rb") as file:
        return tomllib.load(file)

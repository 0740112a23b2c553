"""The names of States and observers: as lists print them, as running text has them, and as they should not be written.

The names lie in ``resources/registers``: ``state_forms.tsv`` holds the Member States as lists print them,
``other-state-names.toml`` the observers and all other forms.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from penholder.drafting.registers import shipped_registers
from penholder.ground.resources import resource

_INVERTED = re.compile(r"(.+) \((.+)\)")
"""How lists write names that begin otherwise in running text: "Iran (Islamic Republic of)"."""


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
    others = _others()
    articles = frozenset(_lines(others["with_article"]))
    names = [(one.short, (0, folded(one.short))) for one in shipped_registers().states]
    names += [(name, (1 + rank, folded(name))) for rank, name in enumerate(_lines(others["observers"]))]
    made = (State(name, place, name in articles) for name, place in sorted(names, key=lambda one: one[1]))
    return {one.name: one for one in made}


@cache
def state_forms() -> Mapping[str, NamedState]:
    """Give every known way to write a name, with curly apostrophes, and what it names."""
    known, table = states(), _others()
    forms = {natural_name(one): NamedState(one, Form.NATURAL) for one in known.values()}
    forms |= {
        written.removeprefix("!"): NamedState(known[name], _form(key, written))
        for key in ("other", "printed")
        for written, name in (line.split(" = ") for line in _lines(table[key]))
    }
    return forms | {name: NamedState(one, Form.LISTED) for name, one in known.items()}


def natural_name(state: State) -> str:
    """Give a name as running text has it, without its article: "Islamic Republic of Iran"."""
    inverted = _INVERTED.fullmatch(state.name)
    return f"{inverted[2]} {inverted[1]}" if inverted is not None else state.name


def in_running_text(state: State) -> str:
    """Give a name as running text has it: "the Republic of Korea", "Viet Nam"."""
    return f"the {natural_name(state)}" if state.article else natural_name(state)


def _form(key: str, written: str) -> Form:
    return Form.OTHER_IN_LISTS if written.startswith("!") else Form(key)


def _lines(rows: str) -> list[str]:
    return [row for row in rows.splitlines() if row]


@cache
def _others() -> dict[str, str]:
    with resource("registers", "other-state-names.toml").open("rb") as file:
        return tomllib.load(file)

"""Reads the tables that ship with the program, each when something is first asked of it."""

from __future__ import annotations

import hashlib
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from pathlib import Path
from types import MappingProxyType

from penholder.drafting.registers.known import UNKNOWN, Entity, KnownResolution, KnownSession, Stated, StateForms
from penholder.ground.resources import resource

TABLES = ("resolutions", "titles", "sessions", "entities", "state_forms", "symbol_series")
"""The tables, each a file of tab-separated values with ``#`` before the lines that say where it comes from."""


@dataclass(frozen=True, eq=False)
class Registers:
    """The tables as one value; ``tables`` has the text of each by name, and what is not there says nothing."""

    tables: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def revision(self) -> str:
        """A name for what the tables hold: another one whenever a sign of them differs."""
        whole = "\0".join(f"{name}\0{self.tables[name]}" for name in sorted(self.tables))
        return hashlib.sha256(whole.encode()).hexdigest()[:16] if self.tables else ""

    def resolution(self, organ: str, number: str) -> KnownResolution:
        """Give dates and titles: of ("ga", "79/181"), ("sc", "2397"), ("ga", "2200 A (XXI)"), ("hrc", "S-17/1").

        Of one that is not in the tables nothing is known: no dates, no titles.
        """
        dates, titles = self._dates.get((organ, number)), self._titles.get((organ, number))
        if dates is None and titles is None:
            return UNKNOWN
        return KnownResolution(_stated(dates), _stated(titles))

    @cached_property
    def _dates(self) -> dict[tuple[str, str], list[str]]:
        return self._by_number("resolutions")

    @cached_property
    def _titles(self) -> dict[tuple[str, str], list[str]]:
        return self._by_number("titles")

    def _by_number(self, table: str) -> dict[tuple[str, str], list[str]]:
        """Give the rows of a table by organ and number; what they say is read when it is asked for."""
        rows: dict[tuple[str, str], list[str]] = {}
        for line in self.tables.get(table, "").splitlines():
            if line[:1] != "#":
                organ, number, rest = line.split("\t", 2)
                rows.setdefault((organ, number), []).append(rest)
        return rows

    @cached_property
    def sessions(self) -> Mapping[tuple[str, str], KnownSession]:
        """Sessions by organ and number, as written in symbols: ("hrc", "58"), ("ga", "S-20"), ("ga", "ES-10")."""
        rows = self._rows("sessions")
        return MappingProxyType({(one[0], one[1]): KnownSession(one[2], one[3], int(one[4])) for one in rows})

    @cached_property
    def entities(self) -> tuple[Entity, ...]:
        """Organs, offices and programmes by name."""
        return tuple(Entity(one[0], tuple(one[1].split("|")), one[2]) for one in self._rows("entities"))

    @cached_property
    def entity_names(self) -> Mapping[str, str]:
        """The name of an entity by its abbreviation; the first that has it."""
        names: dict[str, str] = {}
        for one in self.entities:
            for letters in one.abbreviations:
                names.setdefault(letters, one.name)
        return MappingProxyType(names)

    @cached_property
    def states(self) -> tuple[StateForms, ...]:
        """Member States in the order of their short names."""
        return tuple(StateForms(*one) for one in self._rows("state_forms"))

    @cached_property
    def series(self) -> Mapping[str, int]:
        """Series of documents ("A/C.#/#/L.#") with the number of different symbols that were seen of each."""
        return MappingProxyType({one[0]: int(one[1]) for one in self._rows("symbol_series")})

    def years_of_council_number(self, number: int) -> tuple[int, int] | None:
        """Give the years between which a resolution of the Security Council must have been adopted.

        Its numbers rise with time, so the next known ones below and above bound the year; beyond the last known one
        there is only a first year, and the other is 9999. None where nothing is known.
        """
        numbers, years = self._council_years
        at = bisect_left(numbers, number)
        if not numbers:
            return None
        if at == len(numbers):
            return years[-1], 9999
        first = years[at] if numbers[at] == number else years[at - 1] if at else 1946
        return first, years[at]

    @cached_property
    def old_numbers(self) -> frozenset[int]:
        """The numbers of resolutions that were counted over several sessions, as "1514" in "1514 (XV)"."""
        names = {number for organ, number in self._dates.keys() | self._titles.keys() if organ == "ga"}
        return frozenset(int(name.split(" ")[0]) for name in names if name.endswith(")"))

    @cached_property
    def _council_years(self) -> tuple[list[int], list[int]]:
        """Give the surely dated numbers of the Security Council in order, without those at odds with their neighbours."""
        rows: list[tuple[int, int]] = []
        for (organ, number), said in self._dates.items():
            years = {one.words[:4] for one in _stated(said) if one.weight > 1} if organ == "sc" else set()
            if len(years) == 1:
                rows.append((int(number), int(years.pop())))
        rows.sort()
        kept = [
            row
            for at, row in enumerate(rows)
            if all(one[1] <= row[1] for one in rows[max(0, at - 3) : at])
            and all(one[1] >= row[1] for one in rows[at + 1 : at + 4])
        ]
        return [number for number, _ in kept], [year for _, year in kept]

    def _rows(self, table: str) -> Iterator[list[str]]:
        for line in self.tables.get(table, "").splitlines():
            if line and line[0] != "#":
                yield line.split("\t")


def _stated(rows: list[str] | None) -> tuple[Stated, ...]:
    split = (row.split("\t") for row in rows or ())
    return tuple(Stated(words, own == "1", int(texts)) for own, texts, words in split)


EMPTY = Registers()


@cache
def shipped_registers() -> Registers:
    """Read the tables that ship with the program, once."""
    return read_registers(resource("registers"))


def read_registers(folder: Path) -> Registers:
    """Read the tables in a folder; one that is missing there says nothing."""
    paths = {name: folder / f"{name}.tsv" for name in TABLES}
    return Registers({name: path.read_text("utf-8") for name, path in paths.items() if path.exists()})


__all__ = ["EMPTY", "TABLES", "UNKNOWN", "Registers", "read_registers", "shipped_registers"]

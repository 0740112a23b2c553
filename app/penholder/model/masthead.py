"""The masthead: what stands above a draft on page 1, each field a line as it is printed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, get_args

from penholder.model.inline import Inlines

MastheadField = Literal[
    "symbol",
    "distribution",
    "date",
    "original_language",
    "session",
    "committee",
    "agenda_item",
    "agenda_title",
]
FIELDS: tuple[MastheadField, ...] = get_args(MastheadField)


@dataclass(frozen=True)
class Masthead:
    """The fields in the order of the page; an empty line means that the file has none.

    Fields hold the whole printed line ("Distr.: Limited", "Agenda item 71 (c)"), so that nothing of it is lost.
    """

    symbol: Inlines = ()
    distribution: Inlines = ()
    date: Inlines = ()
    original_language: Inlines = ()
    session: Inlines = ()
    committee: Inlines = ()
    agenda_item: Inlines = ()
    agenda_title: Inlines = ()

    def line(self, field: MastheadField) -> Inlines:
        """Give one field by name."""
        line: Inlines = getattr(self, field)
        return line

    def lines(self) -> Iterator[tuple[MastheadField, Inlines]]:
        """Walk the fields that are there, in the order of the page."""
        for field in FIELDS:
            if line := self.line(field):
                yield field, line

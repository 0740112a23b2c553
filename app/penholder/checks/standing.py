"""How each paragraph stands in its text: what it is called, what follows it, and which sign it should end in.

A resolution is one sentence: commas close the preamble, semicolons the operative part, one full stop the whole
(observed in every text read; the Editorial Manual, Resolutions, Drafting and editing, C, calls for one sentence).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from penholder.model.ids import ParagraphId
from penholder.model.kinds import Kind
from penholder.model.outline import Entry, Outline


class Ending(StrEnum):
    """The sign that a paragraph ends in by its place; ``FREE`` where the place alone does not tell."""

    COMMA = ","
    SEMICOLON = ";"
    STOP = "."
    COLON = ":"
    FREE = ""


@dataclass(frozen=True, slots=True)
class Shown:
    """What the page shows of the count at a line: its ``label``, the one ``printed`` if the count spoke, and the
    ``marks`` of the notes on it, in order.
    """

    label: str = ""
    printed: str = ""
    marks: tuple[str, ...] = ()


NOTHING_SHOWN = Shown()


@dataclass(frozen=True, slots=True)
class Standing:
    """What a rule may know of a line beyond its own words; compared by value, since results are kept by it.

    Of a paragraph, ``as_counted`` tells whether its label is the one that it is due, ``next_kind`` is the kind of the
    paragraph behind it (None at the end). Of a note, ``first`` and ``last`` tell whether the line begins and ends its
    body. The labels themselves are not here: they change with every paragraph that is put in before.
    """

    kind: Kind | None = None
    level: int = 0
    as_counted: bool = True
    ending: Ending = Ending.FREE
    has_subparagraphs: bool = False
    in_annex: bool = False
    next_kind: Kind | None = None
    first: bool = True
    last: bool = True


_TEXT_ENDS_BEFORE = frozenset({Kind.TITLE, Kind.SPONSORS, Kind.ORGAN, Kind.ANNEX, Kind.CLOSING})
_GOES_ON_WITH = frozenset({Kind.TEXT, Kind.OBJECT, Kind.NUMBERED, Kind.ANNEX_TITLE})


def standings(counted: Outline, strayed: frozenset[ParagraphId]) -> tuple[Standing, ...]:
    """Give the standing of every paragraph, in their order; some have ``strayed`` (``strayed_numbers``)."""
    entries = counted.entries
    following = _following(entries)
    return tuple(
        Standing(
            entry.kind,
            entry.level,
            entry.shown == entry.printed,
            _ending(entries, index, following[index], _list_below(counted, entry, strayed)),
            entry.paragraph in counted.children,
            bool(entry.annex),
            entries[index + 1].kind if index + 1 < len(entries) else None,
        )
        for index, entry in enumerate(entries)
    )


def _following(entries: Sequence[Entry]) -> list[Kind | None]:
    """Give for each paragraph the kind of the next one that goes on with the sentence; None where the text ends.

    A heading interrupts nothing: numbers and the one sentence run on over sections.
    """
    found: list[Kind | None] = []
    following: Kind | None = None
    for entry in reversed(entries):
        found.append(following)
        if entry.kind in _TEXT_ENDS_BEFORE:
            following = None
        elif entry.kind is not Kind.HEADING:
            following = entry.kind
    return found[::-1]


def _list_below(counted: Outline, entry: Entry, strayed: frozenset[ParagraphId]) -> bool | None:
    """Tell whether subparagraphs follow; None where the only one has a wrong label, and may be no subparagraph."""
    below = counted.children.get(entry.paragraph, ())
    if entry.paragraph in strayed:
        following = counted.positions[entry.paragraph] + 1
        return None if following < len(counted.entries) and counted.entries[following].level else False
    if below and below[0] in strayed:
        return False
    if len(below) == 1 and counted[below[0]].shown != counted[below[0]].printed:
        return None
    return bool(below)


def _ending(entries: Sequence[Entry], index: int, following: Kind | None, parent: bool | None) -> Ending:
    entry = entries[index]
    if entry.annex or entry.kind not in {Kind.PREAMBULAR, Kind.OPERATIVE} or following in _GOES_ON_WITH:
        return Ending.FREE
    if parent:
        return Ending.COLON
    if parent is None or _introduces(entries, index):
        return Ending.FREE
    if entry.kind is Kind.OPERATIVE:
        return Ending.STOP if following is None else Ending.SEMICOLON
    if entry.level and index + 1 < len(entries) and entries[index + 1].level:
        return Ending.FREE
    return Ending.COMMA


def _introduces(entries: Sequence[Entry], index: int) -> bool:
    """Tell whether an operative paragraph without a number introduces numbered ones, as "Resolves that:" does."""
    entry = entries[index]
    if entry.kind is not Kind.OPERATIVE or entry.level or entry.shown or index + 1 == len(entries):
        return False
    return entries[index + 1].kind is Kind.OPERATIVE and bool(entries[index + 1].shown)

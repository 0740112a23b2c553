"""What a new paragraph is when Enter makes it: mostly the same again, after a title or an organ line what follows there."""

from __future__ import annotations

from collections.abc import Sequence

from penholder.model.kinds import LEVELLED_KINDS, Kind
from penholder.model.paragraph import COUNTED, RESTART, Number, Paragraph

Nature = tuple[Kind, int]
"""Kind and level."""

_AFTER = {
    Kind.SPONSORS: Kind.TITLE,
    Kind.TITLE: Kind.ORGAN,
    Kind.ORGAN: Kind.PREAMBULAR,
    Kind.ANNEX: Kind.ANNEX_TITLE,
    Kind.ANNEX_TITLE: Kind.TEXT,
    Kind.OBJECT: Kind.TEXT,
}
_ONLY_ONCE = frozenset({Kind.TITLE, Kind.ORGAN})


def after(paragraphs: Sequence[Paragraph], index: int) -> Nature:
    """Give what comes next when the paragraph at an index is ended by Enter: sponsors, title, organ line, preamble."""
    here = paragraphs[index]
    if here.kind in LEVELLED_KINDS or here.kind is Kind.CLOSING:
        return here.kind, here.level
    if here.kind is Kind.HEADING:
        return _below_heading(paragraphs, index), 0
    following = _AFTER[here.kind]
    there = {one.kind for one in paragraphs}
    while following in _ONLY_ONCE and following in there:
        following = _AFTER[following]
    return following, 0


def _below_heading(paragraphs: Sequence[Paragraph], index: int) -> Kind:
    """Give what the nearest counted paragraph is: below the heading first, then above it."""
    for one in (*paragraphs[index + 1 :], *reversed(paragraphs[:index])):
        if one.kind in {Kind.PREAMBULAR, Kind.OPERATIVE, Kind.NUMBERED}:
            return one.kind
        if one.kind is Kind.ANNEX:
            return Kind.NUMBERED
    return Kind.OPERATIVE


def raised(paragraphs: Sequence[Paragraph], index: int) -> Nature | None:
    """Give what Enter makes of an empty paragraph instead of a new one; None where it makes a new one.

    An empty subparagraph goes one level up: so a list is ended. An empty paragraph at the end of the preamble becomes the
    first of the operative part.
    """
    here = paragraphs[index]
    if here.inlines or here.kind not in LEVELLED_KINDS:
        return None
    if here.level:
        return here.kind, here.level - 1
    is_last = index + 1 == len(paragraphs) or paragraphs[index + 1].kind is not Kind.PREAMBULAR
    follows = index and paragraphs[index - 1].kind is Kind.PREAMBULAR
    return (Kind.OPERATIVE, 0) if here.kind is Kind.PREAMBULAR and is_last and follows else None


def before(paragraphs: Sequence[Paragraph], index: int) -> Nature:
    """Give what a paragraph is that Enter at the start of another puts above it."""
    here = paragraphs[index]
    if here.kind in LEVELLED_KINDS:
        return here.kind, here.level
    if index:
        return after(paragraphs, index - 1)
    return (Kind.SPONSORS, 0) if here.kind is Kind.TITLE else (Kind.TEXT, 0)


def numbers_when_put_before(number: Number) -> tuple[Number, Number]:
    """Give the numbers of a new paragraph and of the one it was put above: a count that began anew begins with the new one."""
    return (RESTART, COUNTED) if number == RESTART else (COUNTED, number)

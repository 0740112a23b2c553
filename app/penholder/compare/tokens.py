"""A line as words, spaces, signs and objects: the pieces in which two lines are compared."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator
from dataclasses import dataclass

from penholder.model.inline import Inline, Inlines, Reference, Text, length_of, placed

_PIECE = re.compile(r"\w+(?:[’'-]\w+)*|\s+|.", re.DOTALL)
"""A word with its inner hyphens and apostrophes, a run of blanks, or one other sign."""


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a line with its offsets; two pieces are the same words where their keys are equal."""

    start: int
    end: int
    key: Hashable


def tokens(line: Inlines) -> tuple[Token, ...]:
    """Cut a line into pieces; a live reference is one piece, as are an anchor and a carried inline."""
    return tuple(_walk(line))


def _walk(line: Inlines) -> Iterator[Token]:
    words, start = "", 0
    for offset, inline in placed(line):
        if isinstance(inline, Text):
            start = start if words else offset
            words += inline.text
            continue
        yield from _pieces(words, start)
        words = ""
        yield Token(offset, offset + length_of(inline), _key(inline))
    yield from _pieces(words, start)


def _pieces(words: str, start: int) -> Iterator[Token]:
    for found in _PIECE.finditer(words):
        yield Token(start + found.start(), start + found.end(), found.group())


def _key(inline: Inline) -> Hashable:
    """Give what makes an object the same: a reference by its words, since what it leads to is no word of the text."""
    return inline.words if isinstance(inline, Reference) else inline

"""How a text is laid out as a whole: whether its lines are broken, how wide it is, what an empty line means."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from penholder.formats.intake.lines import Line

_ENDED = re.compile(r"[.;:,?!][”\"’»)\]]?\s?(?:\d{1,3}|[⁰¹²³⁴⁵⁶⁷⁸⁹]+)?$")
_LONG = 40
_WIDEST = 160
"""A page holds about 95 characters in a line; whoever writes longer lines does not break them by hand."""


@dataclass(frozen=True, slots=True)
class Shape:
    """The layout of a text. ``width`` is the length of a full line in characters, 0 where lines are whole paragraphs.

    ``spaced`` says that empty lines mean nothing because they stand after every line; ``base`` is the indent of the body
    for each page. A ``fragment`` was taken out of a text, so that it has no head. ``typeset`` says that the lines were set
    in type, ``gapped`` that space parts their paragraphs.
    """

    wrapped: bool
    spaced: bool
    width: int
    base: dict[int, int]
    fragment: bool = False
    typeset: bool = False
    gapped: bool = False


def shape_of(lines: Sequence[Line]) -> Shape:
    """Measure the layout of the lines that are text."""
    wrapped = _is_wrapped(lines)
    lengths = sorted(len(line.text) for line in lines if len(line.text) >= _LONG)
    width = lengths[int(len(lengths) * 0.85)] if wrapped and lengths else 0
    return Shape(wrapped, _is_spaced(lines), min(width, _WIDEST), _bases(lines))


def typeset_shape(lines: Sequence[Line]) -> Shape:
    """Measure the layout of lines that were set in type: paragraphs stand apart where a tenth of the lines have space above."""
    pairs = [following for line, following in pairwise(lines) if line.page == following.page]
    gapped = sum(1 for line in pairs if line.gap) * 10 >= len(pairs)
    return replace(shape_of(lines), wrapped=True, spaced=False, typeset=True, gapped=gapped)


def _is_wrapped(lines: Sequence[Line]) -> bool:
    """Tell broken lines from whole paragraphs by the lines that stop in mid-sentence and go on with a small letter."""
    pairs = broken = 0
    for line, following in pairwise(lines):
        if len(line.text) < _LONG:
            continue
        pairs += 1
        if len(line.text) <= _WIDEST and following.text[0].islower() and not _ENDED.search(line.text[-8:]):
            broken += 1
    return pairs > 0 and broken >= max(1, pairs * 0.15)


def _is_spaced(lines: Sequence[Line]) -> bool:
    pairs = [following for line, following in pairwise(lines) if line.page == following.page]
    return len(pairs) > 1 and sum(1 for following in pairs if following.gap) >= len(pairs) * 0.8


def _bases(lines: Sequence[Line]) -> dict[int, int]:
    """Give the commonest indent of the long lines of each page, which is that of the lines after the first."""
    indents: dict[int, Counter[int]] = {}
    for line in lines:
        if len(line.text) >= _LONG:
            indents.setdefault(line.page, Counter())[line.indent] += 1
    return {page: min(counts, key=lambda indent: (-counts[indent], indent)) for page, counts in indents.items()}

"""Where a sentence ends within a line: stops that belong to no abbreviation, initial, number or address."""

from __future__ import annotations

import re
from collections.abc import Iterator

_END = re.compile(
    "(?P<word>[\\w’'-]{0,40})(?P<closing>[)\\]”]?)(?P<sign>[.?!])\ufffc{0,4}[)\\]”]?(?P<gap>[ \u00a0]+)(?=[“(]?[A-Z])"
)
_ABBREVIATIONS = frozenset(
    """
    add al approx arts art c ca cap cf ch chap chaps co col conf corp
    corr cp decl dr ed eds e.g etc fig figs gen ger hon i.e ibid inc jr
    lt ltd maj messrs mr mrs ms mt no nos op p para paras pp prof pt rev s sect sects sen sgt sr st ste supp suppl u v
    vol vols vs viz art jan feb apr jun jul aug sep sept oct nov dec
    """.split()
)


def inner_sentence_ends(text: str) -> Iterator[int]:
    """Give the offsets of signs that end a sentence before the end of a line.

    A single letter before a stop is an initial, unless it is the end of a label or a number.
    """
    if "." not in text and "?" not in text and "!" not in text:
        return
    for found in _END.finditer(text):
        word = found["word"]
        short = (
            word.lower() in _ABBREVIATIONS
            or (len(word) < 2 and not word.isdigit())
            or _is_initials(text, found.start("word"))
        )
        if found["sign"] == "." and not found["closing"] and short:
            continue
        yield found.start("sign")


def _is_initials(text: str, start: int) -> bool:
    """Tell whether a stop stands just before the word, as in "e.g." and "U.N."."""
    return text[max(start - 1, 0) : start] == "."

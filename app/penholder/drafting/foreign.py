"""Passages in French, Spanish and their like within an English text: names of institutions, laws, quoted titles.

They are known by the small words of those languages, and by letters with accents, between the small words of English.
"""

from __future__ import annotations

import re
from functools import lru_cache

_WORD = re.compile(r"[^\W\d_]+")
_ACCENT = re.compile(r"[À-ÖØ-öø-ÿŒœ]")
_FOREIGN = frozenset(
    "le les des du et pour sur dans aux au une un en par avec sans sous entre est sont qui que leur leurs ses cette la de d l"
    " el los las del y para con por sobre una su sus desde hacia según como al o e da do dos das"
    " der die das und für im von zur zum dello della delle degli dei nella sulla di".split()
)
_ENGLISH = frozenset(
    "the of and for to on with by from at its that this which as or is are was were be been has have had their under into"
    " in through between against within its it not all any other such also".split()
)
_BREAK = re.compile(r"[,;:.!?()\[\]“”«»\ufffc]")


@lru_cache(maxsize=64)
def foreign_passages(text: str) -> tuple[tuple[int, int], ...]:
    """Give the stretches between English words and stops in which at least two words are foreign or have an accent."""
    found: list[tuple[int, int]] = []
    start = end = foreign = before = 0
    for word in _WORD.finditer(text):
        small = word.group()
        apart = small in _ENGLISH or bool(_BREAK.search(text, before, word.start()))
        before = word.end()
        if apart:
            if foreign > 1:
                found.append((start, end))
            foreign = 0
            if small in _ENGLISH:
                start = before
                continue
        if apart or not text[start : word.start()].strip():
            start = word.start()
        foreign += small in _FOREIGN or _ACCENT.search(small) is not None
        end = word.end()
    if foreign > 1:
        found.append((start, end))
    return tuple(found)

"""Tells the hyphens that a machine put at the ends of lines from those that words have, by the rest of the document.

United Nations documents are never hyphenated by machine; others are. A hyphen is soft where the word is written without it
elsewhere and never with it; in a document that shows several such, also where neither half is a word that occurs in it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from penholder.formats.intake.lines import Line, Zone

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_BROKEN = re.compile(r"([^\W\d_]+)-$")
_GOES_ON = re.compile(r"[^\W\d_]+")
_SOFT = "\u00ad"
_SEVERAL = 3
_PLACES = frozenset({Zone.TEXT, Zone.NOTE})


def with_soft_hyphens(lines: Sequence[Line]) -> list[Line]:
    """Give the lines, those that end in a machine's hyphen with a soft one in its place."""
    seen = _words(lines)
    breaks = [*_breaks(lines)]
    proven = [at for at, stem, rest in breaks if _is_proven(stem, rest, seen)]
    soft = set(proven)
    if len(proven) >= _SEVERAL:
        soft.update(at for at, stem, rest in breaks if stem not in seen and rest not in seen)
    return [replace(line, text=line.text[:-1] + _SOFT) if at in soft else line for at, line in enumerate(lines)]


def _is_proven(stem: str, rest: str, seen: frozenset[str]) -> bool:
    return stem + rest in seen and f"{stem}-{rest}" not in seen


def _breaks(lines: Sequence[Line]) -> list[tuple[int, str, str]]:
    """Give the lines that end within a word, and its two halves in small letters."""
    found = []
    own = [(at, line) for at, line in enumerate(lines) if line.zone in _PLACES]
    for (at, line), (_, following) in pairwise(own):
        stem, rest = _BROKEN.search(line.text), _GOES_ON.match(following.text)
        if stem and rest and rest.group().islower() and line.zone is following.zone:
            found.append((at, stem.group(1).lower(), rest.group().lower()))
    return found


def _words(lines: Sequence[Line]) -> frozenset[str]:
    """Give the words that stand whole within lines, in small letters."""
    found: set[str] = set()
    goes_on = False
    for line in lines:
        words = [word.lower() for word in _WORD.findall(line.text)]
        broken = _BROKEN.search(line.text) is not None
        found.update(words[1 if goes_on else 0 : len(words) - 1 if broken else None])
        goes_on = broken
    return frozenset(found)

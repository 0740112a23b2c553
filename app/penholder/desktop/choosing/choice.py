"""What a list offers, and which of it fits what was typed; without Qt."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz

MOST = 200
"""Rows that a list shows; whoever wants more types more."""
_NEAR = 80
"""How alike, of 100, a row must be to what was typed when no row has its words."""
_AT_START, _AT_WORD, _INSIDE = 0, 1, 2


@dataclass(frozen=True, slots=True)
class Choice:
    """One row: its words, what stands beside them (keys, a label, a count), a sentence about it, and what it stands for.

    ``also`` is found by typing, too, and is not shown.
    """

    words: str
    value: object
    beside: str = ""
    hint: str = ""
    also: str = ""


def narrowed(choices: Sequence[Choice], typed: str, most: int = MOST) -> tuple[Choice, ...]:
    """Give the choices that have every typed word, the nearest first; without one, those that are spelled nearly so.

    Accents, case and the order of words do not count. Among equals the order of the list stays.
    """
    words = folded(typed).split()
    if not words:
        return tuple(choices[:most])
    ranked = [(rank, at) for at, one in enumerate(choices) if (rank := _rank(one, words)) is not None]
    if not ranked:
        whole = " ".join(words)
        scored = [
            (-fuzz.partial_ratio(whole, folded(one.words), score_cutoff=_NEAR), at) for at, one in enumerate(choices)
        ]
        ranked = [(score, at) for score, at in scored if score]
    return tuple(choices[at] for _, at in sorted(ranked)[:most])


def _rank(choice: Choice, words: Sequence[str]) -> float | None:
    """Tell how near a choice is, 0 being nearest; None where a word is missing."""
    shown, hidden = folded(choice.words), folded(f"{choice.beside} {choice.also}")
    rank = 0
    for word in words:
        at = shown.find(word)
        if at < 0:
            if word not in hidden:
                return None
            rank += _INSIDE + 1
        elif at == 0:
            rank += _AT_START
        else:
            rank += _AT_WORD if f" {word}" in shown else _INSIDE
    return rank


@lru_cache(maxsize=8192)
def folded(words: str) -> str:
    """Give words without accents and in small letters, as they are compared."""
    return "".join(one for one in unicodedata.normalize("NFD", words.casefold()) if not unicodedata.combining(one))

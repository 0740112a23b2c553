"""Official names: those that are known, and runs of capitalized words that are likely to be one.

Known are the organs and offices in ``resources/registers/entities.tsv`` and the names in ``names.toml`` beside it,
some of which keep a spelling that is not that of the house (Organisation for the Prohibition of Chemical Weapons).
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from penholder.drafting.registers import shipped_registers
from penholder.ground.resources import resource

_OPENING_SIGNS = str.maketrans('([“‘*/"', " " * 7)
_WORD = re.compile(r"[^\W_]+")
_CAPITALIZED = re.compile(r"(?<![^\W_])[A-ZÀ-ÖØ-Þ][^\W_]*")
_SAME_SIGNS = str.maketrans({"\u00a0": " ", "\u202f": " ", "\n": " ", "\u2011": "-", "\u2010": "-", "'": "’"})
_BETWEEN = frozenset(
    {"of", "for", "the", "and", "on", "in", "to", "with", "without", "against", "de", "du", "des", "la", "le"}
)
_APART = frozenset({("and", "the"), ("in", "the"), ("to", "the"), ("with", "the"), ("and", "to"), ("and", "for")})
_BEGINS_SENTENCE = re.compile(r"(?:^|[.:;?!\ufffc])[\s\[(“*]{0,4}$")
_MOST_BETWEEN = 2

Spans = tuple[tuple[int, int], ...]


@dataclass(frozen=True)
class Names:
    """Known names by their first word, the longest first.

    ``odd_words`` are words that only some of them spell so, ``odd_firsts`` the first words of these.
    """

    by_first: dict[str, tuple[str, ...]]
    odd_words: frozenset[str]
    odd_firsts: frozenset[str]

    @classmethod
    def of(cls, names: Iterable[str], odd: Iterable[str] = ()) -> Names:
        """Sort names for finding them; ``odd`` are those with a spelling of their own."""
        strange = list(odd)
        known = [name for name in names if name not in strange]
        by_first: dict[str, list[str]] = {}
        for name in dict.fromkeys((*known, *strange)):
            by_first.setdefault(_first(name), []).append(name.translate(_SAME_SIGNS))
        usual = {word for name in known for word in _WORD.findall(name)}
        words = {word for name in strange for word in _WORD.findall(name) if word[0].isupper()}
        by_length = {first: tuple(sorted(some, key=len, reverse=True)) for first, some in by_first.items()}
        return cls(by_length, frozenset(words - usual), frozenset(map(_first, strange)))

    def found_in(self, text: str) -> Iterator[tuple[int, int]]:
        """Find the known names in a text, in order, none within another."""
        plain = text.translate(_SAME_SIGNS)
        end = 0
        for word in _CAPITALIZED.finditer(plain):
            start = word.start()
            for name in self.by_first.get(word.group(), ()) if start >= end else ():
                if plain.startswith(name, start) and not plain[start + len(name) : start + len(name) + 1].isalnum():
                    end = start + len(name)
                    yield start, end
                    break


def _first(name: str) -> str:
    found = _CAPITALIZED.match(name)
    if found is None:
        raise ValueError(f"a name begins with a capital letter: {name}")
    return found.group()


@cache
def known_names() -> Names:
    """Read the names that ship with the program, once."""
    with resource("registers", "names.toml").open("rb") as file:
        said = tomllib.load(file)
    entities = (one.name for one in shipped_registers().entities if " " in one.name and one.name[0].isupper())
    return Names.of((*entities, *said["house"].split("\n")[1:-1]), said["odd"].split("\n")[1:-1])


@lru_cache(maxsize=64)
def names_in(text: str) -> Spans:
    """Give the known names in a text."""
    return tuple(known_names().found_in(text))


@lru_cache(maxsize=2048)
def odd_words_in(text: str) -> tuple[str, ...]:
    """Give the words whose odd spelling known names in a text account for ("Organisation"), in alphabetical order."""
    names = known_names()
    if names.odd_firsts.isdisjoint(text.translate(_OPENING_SIGNS).split()):
        return ()
    odd = names.odd_words
    named = {word for start, end in names_in(text) for word in _WORD.findall(text[start:end])}
    return tuple(sorted(odd & named))


def word_spans(text: str, words: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Give the places where one of some words stands, written just so."""
    if words:
        yield from (found.span() for found in _WORD.finditer(text) if found.group() in words)


@lru_cache(maxsize=64)
def capital_runs(text: str) -> Spans:
    """Give the runs of two or more capitalized words, joined by nothing but blanks, hyphens and "of", "for the" and the like.

    The first word of a sentence is written with a capital anyhow and begins no run.
    """
    runs: list[tuple[int, int]] = []
    start = end = count = before = 0
    between: list[str] = []
    for word in _WORD.finditer(text):
        joined = count > 0 and _joins(text[before : word.start()])
        before = word.end()
        if word.group()[0].isupper():
            if joined and len(between) <= _MOST_BETWEEN and tuple(between[:2]) not in _APART:
                count, end = count + 1, word.end()
            else:
                runs += [(start, end)] if count > 1 else []
                count = 0 if _BEGINS_SENTENCE.search(text, max(0, word.start() - 6), word.start()) else 1
                start, end = word.span()
            between = []
        elif joined and word.group() in _BETWEEN:
            between.append(word.group())
        else:
            runs += [(start, end)] if count > 1 else []
            count = 0
    return (*runs, (start, end)) if count > 1 else tuple(runs)


def _joins(gap: str) -> bool:
    return gap in {"-", "\u2011", "’", "/"} or gap.isspace()

"""The list of openings as a tree of words, read once from ``resources/phrases/openings.toml``."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from penholder.drafting.halves import Half
from penholder.ground.resources import resource

_HERE = ""
"""Key under which a node of the tree keeps the listed form of the phrase that ends there."""


@dataclass(frozen=True, slots=True)
class Phrasebook:
    """What is listed for one half.

    ``tree`` maps a word in small letters to the tree of words that can follow, and "" to the base of a phrase that
    ends there.
    """

    half: Half
    tree: dict[str, Any]
    before: tuple[str, ...]
    after: tuple[str, ...]
    adverbs: frozenset[str]
    never: frozenset[str]
    telling: frozenset[str]
    asides: frozenset[str]
    forms: tuple[str, ...]

    def longest(self, small: Sequence[str], at: int, commas: Sequence[bool]) -> tuple[int, str]:
        """Give how many words from ``at`` the longest listed phrase takes, and its base; (0, "") for none."""
        node, taken, base = self.tree, 0, ""
        for offset, word in enumerate(small[at:]):
            if (offset and commas[at + offset]) or word not in node:
                break
            node = node[word]
            if _HERE in node:
                taken, base = offset + 1, node[_HERE]
        return taken, base

    def markers_before(self, small: Sequence[str], commas: Sequence[bool]) -> Iterator[tuple[str, int]]:
        """Give the markers the words can begin with and how many words each takes, beginning with none at all.

        An aside can stand between marker and verb: "Also, in this regard, calls upon".
        """
        yield "", 0
        for marker in self.before:
            words = marker.split()
            size = len(words)
            if list(small[:size]) != words or any(commas[1:size]):
                continue
            if not any(commas[size : size + 1]):
                yield marker, size
            elif " ".join(small[size : size + 3]) in self.asides and any(commas[size + 3 : size + 4]):
                yield marker, size + 3

    def marker_at(self, small: Sequence[str], at: int) -> str:
        """Give the longest marker that stands after a phrase and begins at word ``at``; "" for none."""
        fitting = (marker for marker in self.after if list(small[at : at + len(marker.split())]) == marker.split())
        return max(fitting, key=len, default="")

    def has_form(self, word: str) -> bool:
        """Tell whether a word has the ending that openings of this half have."""
        return len(word) > 4 and word.endswith(self.forms) and not word.endswith("ss")


@cache
def phrasebook(half: Half) -> Phrasebook:
    """Give the list of one half; the file is read at the first call."""
    data = _data()
    own, common = data[half.value], data["common"]
    tree: dict[str, Any] = {}
    bases: dict[str, str] = own.get("bases", {})
    for phrase in _lines(own["phrases"]):
        node = tree
        for word in phrase.lower().split():
            node = node.setdefault(word, {})
        node[_HERE] = bases.get(phrase, phrase)
    return Phrasebook(
        half,
        tree,
        tuple(_lines(own["markers_before"])),
        tuple(_lines(own["markers_after"])),
        frozenset(_lines(common["adverbs"])),
        frozenset(_lines(common["never"])),
        frozenset(_lines(common["telling"])),
        frozenset(_lines(common["asides"])),
        tuple(own["endings"]),
    )


@cache
def first_words(half: Half) -> frozenset[str]:
    """Give the verbs or participles of one half in small letters: the first word of each phrase, and one behind an adverb."""
    book = phrasebook(half)
    words = set(book.tree)
    for word in book.tree.keys() & book.adverbs:
        words.update(key for key in book.tree[word] if key)
    return frozenset(words - book.adverbs)


@cache
def _data() -> dict[str, Any]:
    with resource("phrases", "openings.toml").open("rb") as file:
        return tomllib.load(file)


def _lines(block: str) -> list[str]:
    return [line.strip() for line in block.splitlines() if line.strip()]

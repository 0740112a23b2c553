"""The words that resolutions are written with: they tell a whole word from a piece of one."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from penholder.ground.resources import resource


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Words in small letters. ``fixed`` are the compounds that are never written as two words.

    ``by_letters`` gives a compound by its letters alone: "twostate" → "two-state".
    """

    words: frozenset[str]
    fixed: frozenset[str]
    by_letters: dict[str, str]

    def knows(self, word: str) -> bool:
        """Tell whether a word, with or without an apostrophe and s, is a word of resolutions."""
        return word.lower().removesuffix("’s").removesuffix("'s") in self.words


@cache
def vocabulary() -> Vocabulary:
    """Read the list (``resources/registers/words.txt``) once; its header says where it comes from."""
    text = resource("registers", "words.txt").read_text("utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    fixed = frozenset(line[1:] for line in lines if line.startswith("="))
    words = frozenset(line.removeprefix("=") for line in lines)
    return Vocabulary(words, fixed, {word.replace("-", ""): word for word in words if "-" in word})

"""How wide letters are in the house's type, from ``resources/word/widths.json``.

The widths are those of Times New Roman, and of Liberation Serif, which was made to be as wide letter by letter, so that the
twin can be made where neither is installed. ``tests/benchmarks/font_widths.py`` wrote the file.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from penholder.ground.resources import resource

FAMILIES = frozenset({"times new roman", "liberation serif"})
"""Types whose letters have these widths, in small letters."""


@dataclass(frozen=True, slots=True)
class Face:
    """One face; widths and moves are in ems."""

    widths: Mapping[str, float]
    moves: Mapping[str, float]

    def width(self, sign: str) -> float | None:
        """Give how far a letter goes; None for one that the type does not have."""
        return self.widths.get(sign)

    def move(self, left: str, right: str) -> float:
        """Give by how much the second of two letters is moved away from the first, mostly towards it and below 0."""
        return self.moves.get(left + right, 0.0)


@cache
def face(bold: bool, italic: bool) -> Face:
    """Give a face of the type."""
    table = json.loads(resource("word", "widths.json").read_text("utf-8"))
    name = " ".join(word for word, is_so in (("bold", bold), ("italic", italic)) if is_so) or "regular"
    em, own = table["em"], table[name]
    widths = {sign: int(width) / em for width, signs in own["widths"].items() for sign in signs}
    moves = {
        pairs[at : at + 2]: int(move) / em for move, pairs in own["pairs"].items() for at in range(0, len(pairs), 2)
    }
    return Face(widths, moves)

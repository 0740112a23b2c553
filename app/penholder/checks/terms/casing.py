"""Capitals carried over from the words that are found to those that are to stand in their place."""

from __future__ import annotations

import re

_PIECE = re.compile(r"[^\W_]+")


def carried(found: str, right: str) -> str:
    """Give the right words with the capitals of those found: "Color" makes "Colour", "COLOR" makes "COLOUR".

    Where both have as many words, each follows its own ("Color Bar"); else only the first letter follows. Capitals
    that the right words have of themselves ("Internet") stay.
    """
    if len(found) > 1 and found.isupper() and right.islower():
        return right.upper()
    old, new = list(_PIECE.finditer(found)), list(_PIECE.finditer(right))
    pairs = zip(old, new, strict=True) if len(old) == len(new) else zip(old[:1], new[:1], strict=False)
    letters = list(right)
    for before, after in pairs:
        if before[0][0].isupper():
            raised = letters[after.start()].upper()
            letters[after.start()] = raised if len(raised) == 1 else letters[after.start()]
    return "".join(letters)

"""Puts back the hyphens that an extraction took from the ends of lines when it joined them: "highlevel", "twoState".

Only a text in which no line ends with a hyphen can have lost them so; and only what is no word, or is never written as two
words, gets one back.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from penholder.drafting.vocabulary import vocabulary

_LETTERS = "A-Za-z\u00c0-\u024f"
_WORD = re.compile(rf"(?<![\w/.@-])[{_LETTERS}]+(?:[-\u2010\u2011][{_LETTERS}]+)*(?![\w/@-])")
_OPEN = re.compile(rf"(?<![\w-])(?=([{_LETTERS}]+) ([{_LETTERS}]+)(?![\w-]))")
_COMPOUND = re.compile(rf"[{_LETTERS}]+(?:-[{_LETTERS}]+)+")
_ENDS_OPEN = re.compile(rf"[{_LETTERS}\d][-\u2010\u2011]$")
_SECOND_PARTS = tuple(
    """based related led oriented driven sharing making building specific sensitive responsive free facilitated centred
    neutral wide level scale term income General""".split()
)
_SHORTEST = 6
_FEWEST_LINES = 12


def may_have_lost_hyphens(lines: Sequence[str]) -> bool:
    """Tell a text of several broken lines none of which ends with a hyphen."""
    return len(lines) >= _FEWEST_LINES and not any(_ENDS_OPEN.search(line) for line in lines)


class LostHyphens:
    """Mends the lines of one text; its own compounds add to those that are known."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._known = vocabulary()
        compounds = {word.lower() for line in lines for word in _COMPOUND.findall(line)}
        self._own = {word.replace("-", ""): word for word in compounds}

    def mended(self, text: str) -> str:
        """Give a line with its hyphens."""
        text = _WORD.sub(lambda found: self._with_hyphen(found.group()), text)
        for found in reversed([*_OPEN.finditer(text)]):
            if f"{found.group(1)}-{found.group(2)}".lower() in self._known.fixed:
                text = f"{text[: found.end(1)]}-{text[found.start(2) :]}"
        return text

    def _with_hyphen(self, word: str) -> str:
        if len(word) < _SHORTEST or self._known.knows(word):
            return word
        letters = word.replace("-", "").lower()
        compound = self._known.by_letters.get(letters) or self._own.get(letters)
        if compound is not None and compound.count("-") > word.count("-"):
            return _written_as(word, compound)
        if "-" in word:
            return word
        for second in _SECOND_PARTS:
            first = word.removesuffix(second)
            if first != word and len(first) > 2 and self._known.knows(first):
                return f"{first}-{second}"
        return word


def _written_as(word: str, compound: str) -> str:
    """Put the hyphens of a compound into a word and keep its capitals."""
    letters = iter(word.replace("-", ""))
    return "".join(sign if sign == "-" else next(letters) for sign in compound)

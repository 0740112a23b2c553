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
_INNER_CAPITAL = re.compile(r"(?<=[a-z])(?=[A-Z][a-z])")
_ENDS_OPEN = re.compile(rf"[{_LETTERS}\d][-\u2010\u2011]$")
_SECOND_PARTS = tuple(
    """based related oriented driven sharing making building specific sensitive responsive facilitated centred neutral
    income General setting saving term free empowering headed""".split()
)
_ORDINALS = frozenset("first second third fourth fifth sixth seventh eighth ninth".split())
_SURE = re.compile(
    rf"(?:{'|'.join(_SECOND_PARTS)}|{'|'.join(sorted(_ORDINALS))}|level|State|General)$|^(?:two|high|low|long|short|nuclear)"
)
"""Compounds that nobody writes as one word; "crosscutting" and "handwashing" are ways of writing theirs."""

_INNER_CAPITAL = re.compile(r"(?<=[a-z])(?=[A-Z][a-z])")
_ENDS_OPEN = re.compile(rf"[{_LETTERS}\d][-\u2010\u2011]$")
_ORDINARY = frozenset({"level", "scale", "led", "use", "term", "up"})
"""Second parts that stand as words of their own, too: "a high level of", "in the long term"."""

_SHORTEST = 6
_FEWEST_LINES = 12


def may_have_lost_hyphens(lines: Sequence[str]) -> bool:
    """Tell a text of several broken lines none of which ends with a hyphen, and in which compounds stand in one word.

    A compound in one word may be a way of writing it ("crosscutting"), but nobody writes "twoState" or "genderbased".
    """
    if len(lines) < _FEWEST_LINES or any(_ENDS_OPEN.search(line) for line in lines):
        return False
    hyphens = LostHyphens(lines)
    found: set[str] = set()
    for word in (word for line in lines for word in _WORD.findall(line)):
        mended = hyphens.with_hyphen(word)
        if mended != word:
            found.add(word.lower())
            if len(found) > 1 or _INNER_CAPITAL.search(word) or _SURE.search(mended):
                return True
    return False


class LostHyphens:
    """Mends the lines of one text; its own compounds add to those that are known."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._known = vocabulary()
        self._compounds = frozenset(word.lower() for line in lines for word in _COMPOUND.findall(line))
        self._own = {word.replace("-", ""): word for word in self._compounds}

    def mended(self, text: str) -> str:
        """Give a line with its hyphens."""
        text = _WORD.sub(lambda found: self.with_hyphen(found.group()), text)
        for found in reversed([*_OPEN.finditer(text)]):
            if self._is_compound(found.group(1).lower(), found.group(2).lower()):
                text = f"{text[: found.end(1)]}-{text[found.start(2) :]}"
        return text

    def _is_compound(self, first: str, second: str) -> bool:
        """Tell two words that are one compound by the list and by this text, which writes it so elsewhere."""
        compound = f"{first}-{second}"
        if second in _ORDINALS:
            return compound in self._known.words
        return second not in _ORDINARY and compound in self._known.fixed and compound in self._compounds

    def with_hyphen(self, word: str) -> str:
        """Give a word with the hyphen it has lost; one that is known stays as it is."""
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

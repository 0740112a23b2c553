"""Takes out the blanks that extractions from PDF put into words: "implement ation", "nature -based", "Korea ,".

Only a blank that no writer can have meant goes: before a comma, before the hyphen of a compound, or between two pieces that
make a word where one of them is none. A blank between two words stays, even where both together would make a third.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from penholder.drafting.vocabulary import Vocabulary, vocabulary

_LETTERS = "A-Za-z\u00c0-\u024f"
_BESIDE_SIGN = re.compile(r" [^\w ]|[“(\[\-\u2010\u2011–] ")
_BETWEEN_DIGITS = re.compile(r"\d \d")
_BEFORE_SIGN = re.compile(r"(?<=[\w)\]”’\"]) {1,2}(?=[,;:](?:[\s\d*]|$)|\.$|\.\s+[A-Z])")
_BEFORE_CLOSER = re.compile(rf"(?<=[{_LETTERS}\d.,]) (?=[”)\]])|(?<=[“(\[]) (?=[{_LETTERS}\d])")
_BEFORE_S = re.compile(rf"(?<=[{_LETTERS}]) (?=[’']s\b)")
_BEFORE_HYPHEN = re.compile(rf"([{_LETTERS}]+) ([-\u2010\u2011])(?=(?P<second>[{_LETTERS}]+)|\d)")
_AROUND_HYPHEN = re.compile(rf"([{_LETTERS}]+)(?: ([-\u2010\u2011])  ?|([-\u2010\u2011])  ?)([{_LETTERS}]+)")
_HANGING = re.compile(rf"(?<=[{_LETTERS}]) -(?=,| (?:and|or) [{_LETTERS}]+-[{_LETTERS}])")
_NUMBERS = re.compile(r"(?<=\d) ([-\u2010\u2011–])(?=\d)|(?<=\d)([-\u2010\u2011–]) (?=\d)")
_HYPHEN_AT_END = re.compile(rf"([{_LETTERS}]+) ([-\u2010\u2011])$")
_FIRST_WORD = re.compile(rf"[{_LETTERS}]+")
_RUN = re.compile(rf"[{_LETTERS}]+(?:[’'][a-z]+)?(?: [{_LETTERS}]+(?:[’'][a-z]+)?)+(?P<hyphen> ?[-\u2010\u2011]?)")
_COMPOUND = re.compile(rf"[{_LETTERS}]+(?:-[{_LETTERS}]+)+")
_YEAR = re.compile(
    r"(?<![\d.,/] )(?<![\d.,/])\b(?:(2) (0\d\d)|(20) (\d\d)|(1) (9\d\d)|(19) (\d\d))\b(?![.,/]?\d)(?! \d)"
)
_LINKS = frozenset("and or to of nor as the from versus than in by with".split())
_PREFIXES = frozenset("re pre co non sub ex anti multi inter self e de un mid post neo semi socio counter vice".split())
_MOST_PIECES = 3


class StrayBlanks:
    """Mends the lines of one text; the text itself, where it is whole, adds to the words that are known."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._known: Vocabulary = vocabulary()
        together = " ".join(lines)
        seen = Counter(word.lower() for word in _FIRST_WORD.findall(together))
        self._own = frozenset(word for word, times in seen.items() if times > 1 and len(word) > 4)
        self._compounds = frozenset(word.lower() for word in _COMPOUND.findall(together))

    def mended(self, text: str, following: str = "") -> str:
        """Give a line without its stray blanks; ``following`` is the line after it."""
        if _BESIDE_SIGN.search(text):
            text = _BEFORE_S.sub("", _BEFORE_CLOSER.sub("", _BEFORE_SIGN.sub("", text)))
            text = _HANGING.sub("-", _NUMBERS.sub(lambda found: found.group().strip(), text))
            text = _BEFORE_HYPHEN.sub(self._before_hyphen, text)
            text = _AROUND_HYPHEN.sub(self._around_hyphen, text)
            text = self._at_end(text, following)
        if _BETWEEN_DIGITS.search(text):
            text = _YEAR.sub(lambda found: "".join(part for part in found.groups() if part), text)
        return _RUN.sub(self._joined, text)

    def _before_hyphen(self, found: re.Match[str]) -> str:
        """Join "nature -based"; "and -related" hangs on a word further back."""
        hangs = found.group(1).lower() in _LINKS and not self._is_compound(found.group(1), found.group("second") or "")
        return found.group() if hangs else f"{found.group(1)}{found.group(2)}"

    def _around_hyphen(self, found: re.Match[str]) -> str:
        """Join "two - State" and "two- State" where the compound is known; else a dash or a hanging hyphen is meant."""
        first, second = found.group(1), found.group(4)
        if second.lower() in _LINKS or not self._is_compound(first, second):
            return found.group()
        return f"{first}{found.group(2) or found.group(3)}{second}"

    def _at_end(self, text: str, following: str) -> str:
        found = _HYPHEN_AT_END.search(text)
        word = _FIRST_WORD.match(following)
        if found is None or word is None or word.group() in _LINKS:
            return text
        return f"{text[: found.end(1)]}{found.group(2)}"

    def _is_compound(self, first: str, second: str) -> bool:
        compound = f"{first}-{second}".lower()
        return compound in self._known.words or compound in self._compounds

    def _joined(self, found: re.Match[str]) -> str:
        """Join the pieces of words in a run of words that single blanks part."""
        hyphen = found["hyphen"]
        pieces = found.group().removesuffix(hyphen).split(" ")
        last = [pieces.pop()] if hyphen.strip() and pieces[-1].lower() in _PREFIXES else []  # "the re-establishment"
        knows = self._known.knows
        if all(knows(piece) for piece in pieces):
            return found.group()
        result: list[str] = []
        at = 0
        while at < len(pieces):
            before = result[-1] if result else ""
            sizes = (size for size in range(2, _MOST_PIECES + 1) if at + size <= len(pieces))
            size = next((size for size in sizes if self._is_broken(pieces[at : at + size], before)), 1)
            result.append("".join(pieces[at : at + size]))
            at += size
        return " ".join([*result, *last]) + hyphen

    def _is_broken(self, pieces: list[str], before: str) -> bool:
        """Tell whether pieces are one word that blanks broke; ``before`` is the word before them in their run."""
        first, rest = pieces[0], pieces[1:]
        if not all(piece[0].islower() for piece in rest) or (len(first) > 1 and first.isupper()):
            return False
        if all(self._known.knows(piece) for piece in pieces):
            return False
        if self._known.knows(first) and rest[0] in _PREFIXES:
            return False  # "prevent the re establishment": the hyphen is what is missing
        word = "".join(pieces)
        if not (self._known.knows(word) or word.lower() in self._own):
            return False
        if len(first) > 1 or len(pieces) > 2 or not self._known.knows(rest[0]):
            return True
        return first.islower() and self._known.knows(before) and not self._known.knows(before + first)  # "in t his"

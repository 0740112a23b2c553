"""Words and phrases of a list, found in a line by one look-up for each of its words.

A line is cut into words once for all rules. Blanks of any width and number are one blank, and so are the forms of the
hyphen and of the apostrophe, in lists as in lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise

from penholder.checks.terms.casing import carried

_WORD = re.compile(r"[^\W_]+")
_UNFIT = "words begin and end with a letter or figure; for anything else there are patterns"
_BLANKS = re.compile(r"\s+")
_UNEVEN = re.compile(r"\s[\s]")
_SIGNS = str.maketrans(
    {"\u2010": "-", "\u2011": "-", "’": "'", "ʼ": "'", "\u00a0": " ", "\u202f": " ", "\n": " ", "\t": " "}
)


@dataclass(frozen=True)
class Words:
    """The words of a line, in small letters: ``known`` for a first look, ``plain`` for a second, ``spans`` for a third."""

    text: str
    folded: str
    known: frozenset[str]

    @cached_property
    def plain(self) -> str:
        """The line with one form of blanks, hyphens and apostrophes."""
        return self.folded.translate(_SIGNS)

    @cached_property
    def is_uneven(self) -> bool:
        """Whether there are several blanks together, so that a phrase may be there although ``plain`` lacks it."""
        return _UNEVEN.search(self.folded) is not None

    @cached_property
    def spans(self) -> tuple[tuple[int, int], ...]:
        """Where each word stands."""
        return tuple(found.span() for found in _WORD.finditer(self.folded))


@lru_cache(maxsize=4)
def words_in(text: str) -> Words:
    """Cut a line into words; the last few lines are kept, because every rule asks for the same one in turn."""
    folded = _folded(text)
    return Words(text, folded, frozenset(_WORD.findall(folded)))


def _folded(text: str) -> str:
    """Give a text in small letters, as long as it was."""
    folded = text.lower()
    if len(folded) == len(text):
        return folded
    return "".join(small if len(small := one.lower()) == 1 else one for one in text)


@dataclass(frozen=True, slots=True)
class Term:
    """Words that are not to stand, and what is to stand in their place, the best first; none if nothing can.

    ``plain`` are the words in small letters, ``pieces`` each of them, ``gaps`` what stands between them. ``exact`` is
    the wrong form where it has capitals and is meant only as written.
    """

    wrong: str
    rights: tuple[str, ...]
    plain: str
    pieces: tuple[str, ...]
    gaps: tuple[str, ...]
    exact: str | None

    @classmethod
    def of(cls, wrong: str, rights: Iterable[str]) -> Term:
        """Make a term of words as they stand in a list; words without a letter or figure raise ``ValueError``."""
        plain = _folded(wrong)
        spans = [found.span() for found in _WORD.finditer(plain)]
        if not spans or spans[0][0] != 0 or spans[-1][1] != len(plain):
            raise ValueError(_UNFIT)
        gaps = tuple(gap_between(plain, end, start) for (_, end), (start, _) in pairwise(spans))
        return cls(
            wrong,
            tuple(rights),
            _plain(plain),
            tuple(plain[a:b] for a, b in spans),
            gaps,
            None if wrong == plain else wrong,
        )

    def is_right_in(self, line: Words) -> bool:
        """Tell whether only capitals are at stake and they are right wherever the words stand in a line."""
        right = self.rights[0] if self.rights else ""
        return right.lower() == self.plain and line.text.count(right) == line.plain.count(self.plain)


def gap_between(text: str, start: int, end: int) -> str:
    """Give what stands between two words, each run of blanks as one and each hyphen as the plain one."""
    gap = text[start:end]
    return gap if gap in {" ", "-"} else _plain(gap)


def _plain(text: str) -> str:
    return _BLANKS.sub(" ", text.translate(_SIGNS))


@dataclass(frozen=True, slots=True)
class FoundTerm:
    """Words of a list in a line, with what may stand there instead; ``rights`` have the capitals of what was found."""

    start: int
    end: int
    rights: tuple[str, ...]


class WordList:
    """All words and phrases of one rule."""

    def __init__(self, said: Mapping[str, tuple[str, ...]]) -> None:
        """Take what is wrong with what is right; what cannot be looked for raises ``ValueError``."""
        self._single: dict[str, tuple[str, ...]] = {}
        self._phrases: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
        for wrong, rights in said.items():
            if is_plain_word(wrong):
                self._single[wrong] = rights
            else:
                first = _WORD.match(_folded(wrong))
                if first is None:
                    raise ValueError(_UNFIT)
                self._phrases.setdefault(first.group(), []).append((wrong, rights))
        self._terms_by_first: dict[str, tuple[Term, ...]] = {}
        self._firsts = frozenset((*self._single, *self._phrases))

    def __len__(self) -> int:
        """Count the words and phrases."""
        return len(self._single) + sum(map(len, self._phrases.values()))

    def found_in(self, line: Words) -> Iterator[FoundTerm]:
        """Find the terms in a line, the longest at each place, none within another."""
        words = self._firsts & line.known
        if not words:
            return
        here = {first: terms for first in words if (terms := self._terms(first, line)) is not None}
        if not here:
            return
        index, spans = 0, line.spans
        while index < len(spans):
            start, end = spans[index]
            first, taken = line.folded[start:end], 1
            terms = here.get(first)
            rights = None if terms is None else self._single.get(first)
            for term in terms or ():
                if _stands_at(term, line, index):
                    rights, taken = term.rights, len(term.pieces)
                    end = spans[index + taken - 1][1]
                    break
            if rights is not None:
                found = line.text[start:end]
                put = tuple(dict.fromkeys(carried(found, right) for right in rights))
                if found not in put:
                    yield FoundTerm(start, end, put)
            index += taken

    def _terms(self, first: str, line: Words) -> list[Term] | None:
        """Give the phrases that begin with a word and may be in a line; None if neither they nor the word matter."""
        phrases = self._terms_by_first.get(first)
        if phrases is None:
            made = (Term.of(*said) for said in self._phrases.get(first, ()))
            phrases = tuple(sorted(made, key=lambda one: (-len(one.pieces), one.exact is None)))
            self._terms_by_first[first] = phrases
        found = [
            term for term in phrases if line.is_uneven or (term.plain in line.plain and not term.is_right_in(line))
        ]
        return found if found or first in self._single else None


def is_plain_word(words: str) -> bool:
    """Tell whether words are one, in small letters, which needs no more than a look-up."""
    return words.isalpha() and words.islower()


def _stands_at(term: Term, line: Words, index: int) -> bool:
    """Tell whether a term whose first word is there stands there whole."""
    spans = line.spans
    if index + len(term.pieces) > len(spans):
        return False
    for at in range(1, len(term.pieces)):
        start, end = spans[index + at]
        before = spans[index + at - 1][1]
        if line.folded[start:end] != term.pieces[at] or gap_between(line.folded, before, start) != term.gaps[at - 1]:
            return False
    if term.exact is None:
        return True
    first, last = spans[index][0], spans[index + len(term.pieces) - 1][1]
    return _plain(line.text[first:last]) == _plain(term.exact)

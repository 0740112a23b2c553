"""Reads the words that a paragraph of a resolution begins with: "Recalling also", "Further requests", "Takes note".

They are the words set in italics. The italics cover the verb or participle, its adverb, "also" or "further", and a noun
that belongs to the phrase, and stop before the preposition or object (Editorial Manual, Resolutions, Drafting and
editing, G; measured on adopted resolutions).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from penholder.drafting.halves import Half
from penholder.drafting.phrasebook import Phrasebook, phrasebook

__all__ = ["Half", "Opening", "read_opening"]

_WORD = re.compile("[A-Za-z\u00c0-\u024f]+(?:[’'\\-\u2010\u2011][A-Za-z\u00c0-\u024f]+)*")
_BEFORE = re.compile('[ \\t\u00a0]*(?:[\\[{(“"«*][ \\t\u00a0]?){0,4}')
_GAP = re.compile(r"\s{1,4}|,\s{1,4}")
_LONGEST_WORDS = 16
_LONGEST_START = 400


@dataclass(frozen=True, slots=True)
class Opening:
    """The opening of a paragraph: ``text[start:start + length] == phrase``, and these words are the italic ones.

    ``base`` is the phrase in its listed form without what marks a repetition, so "Further requests" and "Requests" have
    the same; ``marker`` is "also", "further", "once again" … or empty. ``known`` is false for a form that is not in
    the list.
    """

    phrase: str
    base: str
    half: Half
    length: int
    known: bool
    start: int = 0
    marker: str = ""


@dataclass(frozen=True, slots=True)
class _Words:
    """The first words of a text in small letters, with offsets; ``commas`` tells which have a comma before them."""

    small: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    commas: tuple[bool, ...]


@dataclass(frozen=True, slots=True)
class _Match:
    """How many words an opening takes, its base and marker."""

    words: int
    base: str
    marker: str
    known: bool


@lru_cache(maxsize=2_000)  # intake asks for the same beginning at several stages
def read_opening(text: str, half: Half | None = None) -> Opening | None:
    """Read the opening at the start of ``text``, after an opening bracket, quotation mark or asterisk.

    The longest match in the list wins. With ``half`` None both halves are tried and the longer match wins. An opening
    that is not in the list (``known`` false) is offered where its form is that of the half; with ``half`` None only
    where more speaks for it than the ending, since titles and sentences begin with such words too. The first letter
    must be a capital: a line that begins with "requests" goes on with the one before.
    """
    before = _BEFORE.match(text)
    start = before.end() if before else 0
    words = _first_words(text, start)
    if not words.small or words.starts[0] != start or not text[start].isupper():
        return None
    halves = (half,) if half is not None else (Half.PREAMBULAR, Half.OPERATIVE)
    found = [(matched, one) for one in halves if (matched := _listed(words, phrasebook(one))) is not None]
    if not found:
        found = [
            (matched, one) for one in halves if (matched := _unlisted(words, one, sure=half is not None)) is not None
        ]
    if not found:
        return None
    matched, which = max(found, key=lambda pair: pair[0].words)
    end = words.ends[matched.words - 1]
    return Opening(text[start:end], matched.base, which, end - start, matched.known, start, matched.marker)


def _first_words(text: str, start: int) -> _Words:
    small: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    commas: list[bool] = []
    at, comma, limit = start, False, min(len(text), start + _LONGEST_START)
    while len(small) < _LONGEST_WORDS:
        word = _WORD.match(text, at, limit)
        if word is None:
            break
        small.append(word.group().lower().replace("\u2010", "-").replace("\u2011", "-"))
        starts.append(at)
        ends.append(word.end())
        commas.append(comma)
        gap = _GAP.match(text, word.end(), limit)
        if gap is None:
            break
        at, comma = gap.end(), gap.group()[0] == ","
    return _Words(tuple(small), tuple(starts), tuple(ends), tuple(commas))


def _listed(words: _Words, book: Phrasebook) -> _Match | None:
    """Find the longest listed opening, with a marker before, within or after the phrase."""
    small = words.small
    candidates = []
    for marker, skipped in book.markers_before(small, words.commas):
        taken, base = book.longest(small, skipped, words.commas)
        if taken:
            candidates.append(_with_marker_after(words, book, skipped + taken, base, marker))
        inner = book.marker_at(small, skipped + 1)
        if inner and not words.commas[skipped + 1]:
            without = (small[skipped], *small[skipped + 1 + len(inner.split()) :])
            taken, base = book.longest(without, 0, words.commas)
            if taken > 1:
                total = skipped + taken + len(inner.split())
                candidates.append(_with_marker_after(words, book, total, base, marker or inner))
    return max(candidates, key=lambda match: match.words, default=None)


def _with_marker_after(words: _Words, book: Phrasebook, taken: int, base: str, marker: str) -> _Match:
    while taken < len(words.small) and not words.commas[taken]:
        after = book.marker_at(words.small, taken)
        if not after:
            break
        taken += len(after.split())
        marker = marker or after
    return _Match(taken, base, marker, known=True)


def _unlisted(words: _Words, half: Half, sure: bool) -> _Match | None:
    """Read an opening by its form: a participle or adjective in the preamble, a verb in the third person elsewhere."""
    book = phrasebook(half)
    small = words.small
    marker, skipped = max(book.markers_before(small, words.commas), key=lambda pair: pair[1])
    if skipped >= len(small):
        return None
    taken = skipped
    if small[taken] in book.adverbs and taken + 1 < len(small):
        taken += 1
    if small[0] in book.never or small[taken] in book.never or not book.has_form(small[taken]):
        return None
    following = small[taken + 1] if taken + 1 < len(small) else ""
    certain = sure or taken > 0 or following in book.telling or (small[taken] == "having" and following.endswith("ed"))
    if not certain:
        return None
    if small[taken] == "having" and following.endswith(("ed", "en")):
        taken += 1
    base = " ".join(small[skipped : taken + 1]).capitalize()
    return _with_unlisted_marker(words, book, _Match(taken + 1, base, marker, known=False))


def _with_unlisted_marker(words: _Words, book: Phrasebook, match: _Match) -> _Match:
    after = _with_marker_after(words, book, match.words, match.base, match.marker)
    return _Match(after.words, match.base, after.marker, known=False)

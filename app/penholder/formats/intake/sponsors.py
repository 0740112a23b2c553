"""Finds the sponsors line above a title, over any number of lines: "Chad, Peru and Viet Nam: draft resolution"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from penholder.drafting.states import states

_KIND = r"(?:(?:further\s+|orally\s+)?revised\s+|oral\s+|proposed\s+|updated\s+)*"
_AFTER_COLON = re.compile(
    rf":[\s*\ufffc]{{0,6}}\s*{_KIND}(?P<what>draft\s+(?:resolution|decision)s?|amendments?\s+to\b|sub-?amendments?\s+to\b|working\s+paper)",
    re.IGNORECASE,
)
_SUBMITTED = re.compile(
    rf"(?m)^{_KIND}draft\s+(?:resolution|decision)s?\*{{0,3}}(?=$|\s+(?:submitted|recommended|proposed|prepared|presented)\b)",
    re.IGNORECASE,
)
_WITHOUT_COLON = re.compile(rf"[,;]?\s+{_KIND}draft\s+(?:resolution|decision)$", re.IGNORECASE)
_WORDS = re.compile(r"[^\s,()]+")
_NAME_AND_STATE = re.compile(r"(?:[A-Z][\w’'\-]+ ){1,3}\([A-Z][^()]{2,60}\),")
"""The rest of the name of a Chair with that of the State: "Mikkola (Finland), on the basis of"."""

_SMALL = frozenset("and of the de da del on behalf Group States".split())
_LONGEST_LIST = 80
_LONGEST_ENDING = 120
"""Signs at the end of a line in which "revised draft resolution" is looked for: a line may be all blanks."""
_MOST_LINES = 12


def find_sponsors(texts: Sequence[str], gaps: Sequence[bool], sure: bool = False) -> tuple[int, int] | None:
    """Give the first line of the sponsors line and the line after its last one; None where there is none.

    ``gaps`` tells for each line whether an empty line that means something stands before it; ``sure`` says that the space
    was seen, so that lines without any between them belong together.
    """
    together = "\n".join(texts)
    starts = _starts(texts)
    colon = _AFTER_COLON.search(together)
    submitted = _SUBMITTED.search(together)
    if colon is not None and (submitted is None or colon.start() < submitted.start()):
        at = _line_at(starts, colon.start())
        end = _line_at(starts, colon.end() - 1) + 1
        if colon["what"].lower().startswith("draft"):
            return _first_of_list(texts, gaps, at, sure), end
        return _first_of_list(texts, gaps, at, sure), _end_of_sentence(texts, gaps, end, sure)
    if submitted is None:
        return _without_colon(texts, gaps, sure)
    at = _line_at(starts, submitted.start())
    return at, _end_of_sentence(texts, gaps, _line_at(starts, submitted.end() - 1) + 1, sure)


def _without_colon(texts: Sequence[str], gaps: Sequence[bool], sure: bool) -> tuple[int, int] | None:
    """Find a line of names of States that ends in "draft resolution" with no colon before it."""
    for at, text in enumerate(texts):
        before = max(0, len(text) - _LONGEST_ENDING)
        found = _WITHOUT_COLON.search(text, before)
        if found is not None and _are_names(_words_in(text[: found.start()])):
            return _first_of_list(texts, gaps, at, sure), at + 1
    return None


def _starts(texts: Sequence[str]) -> list[int]:
    starts, at = [], 0
    for text in texts:
        starts.append(at)
        at += len(text) + 1
    return starts


def _line_at(starts: Sequence[int], offset: int) -> int:
    return max(index for index, start in enumerate(starts) if start <= offset)


def _first_of_list(texts: Sequence[str], gaps: Sequence[bool], at: int, sure: bool) -> int:
    """Walk up from the line with the colon as long as the lines hold nothing but names of States."""
    first = at
    while first > 0 and at - first < _LONGEST_LIST and (sure or _is_list(texts[first - 1], first, texts)):
        if gaps[first] and not texts[first - 1].endswith((",", " and", "(")):
            break  # behind an empty line the list goes on only where it must
        first -= 1
    return first


def _is_list(text: str, following: int, texts: Sequence[str]) -> bool:
    words = _words_in(text)
    if _are_names(words):
        return True
    ends_open = text.endswith(",") and texts[following][:1].isupper()
    return ends_open and sum(1 for word in words if word in _vocabulary()) * 2 > len(words)


def _words_in(text: str) -> list[str]:
    return _WORDS.findall(text.replace("*", ""))


def _are_names(words: Sequence[str]) -> bool:
    """Tell whether words are nothing but those of names of States and what joins them."""
    return bool(words) and all(word in _vocabulary() or word in _SMALL for word in words)


def _end_of_sentence(texts: Sequence[str], gaps: Sequence[bool], end: int, sure: bool) -> int:
    """Take in the lines that go on with "following informal consultations", "to draft resolution …"."""
    last = min(len(texts), end + _MOST_LINES)
    while end < last and not gaps[end]:
        if sure:
            end += 1
            continue
        text, before = texts[end], texts[end - 1]
        goes_on = text[:1].islower() or text[:1].isdecimal() or text[:1] == "(" or before.endswith((",", "("))
        goes_on = goes_on or (_NAME_AND_STATE.match(text) is not None and before[-1].isalpha())
        if not goes_on and not before.rsplit(None, 1)[-1].islower():
            break
        if not goes_on and before.rsplit(None, 1)[-1] not in {"of", "the", "to", "and", "by", "on", "in"}:
            break
        end += 1
    return end


@cache
def _vocabulary() -> frozenset[str]:
    words = _WORDS.findall("\n".join(states()))
    return frozenset(words) | {word.replace("’", "'") for word in words}

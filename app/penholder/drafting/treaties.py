"""Finds treaties in a text: titles that are known, titles in full, and the short forms that stand for them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from penholder.drafting.protected import is_protected, protected_spans
from penholder.drafting.treaty_series import often_cited

_KINDS = "Convention|Covenant|Treaty|Protocol"
_NAMED = re.compile(
    rf"(?:(?P<kind>{_KINDS})|(?P<several>Conventions|Covenants|Treaties|Protocols))\b"
    r"(?P<goes_on>[- ](?:on|for|against|relating|concerning|to|of|between|among|banning|prohibiting|amending|additional|"
    r"establishing|in|[A-Z0-9(]))?"
)
_NOTE = re.compile("[ \u00a0]?[,;:.]?\ufffc")
"""A note right behind says which treaty is meant."""

_SHORT_BEFORE = ("the ", "that ", "this ")


@dataclass(frozen=True, slots=True)
class NamedTreaty:
    """One mention: ``kind`` is the word ("Convention"), ``short`` that nothing but "the" stands with it."""

    start: int
    end: int
    kind: str
    short: bool


@lru_cache(maxsize=4096)
def named_treaties(text: str) -> tuple[NamedTreaty, ...]:
    """Find the mentions of treaties in a line; those in quotations and titles count as full ones."""
    found = []
    protected: tuple[tuple[int, int], ...] | None = None
    for one in _NAMED.finditer(text):
        kind = one["kind"] or {"Treaties": "Treaty"}.get(one["several"], one["several"][:-1])
        if one.start() and (text[one.start() - 1].isalnum() or text[one.start() - 1] in "-’"):
            continue
        start = max(
            (one.start() - len(word) for word in _SHORT_BEFORE if _stands_before(text, word, one.start())), default=-1
        )
        short = one["kind"] is not None and start >= 0 and not one["goes_on"]
        defined = start > 0 and text[start - 1] in "(“"
        short = short and not defined and _NOTE.match(text, one.end()) is None
        if short:
            protected = protected_spans(text) if protected is None else protected
            short = not is_protected(protected, one.start("kind"), one.end("kind"))
        found.append(NamedTreaty(start if short else one.start(), one.end("kind") if short else one.end(), kind, short))
    return tuple(found)


def _stands_before(text: str, word: str, at: int) -> bool:
    start = at - len(word)
    return text.startswith(word, start) and start >= 0 and (start == 0 or not text[start - 1].isalnum())


@lru_cache(maxsize=4096)
def miswritten_titles(text: str) -> tuple[tuple[int, int, str], ...]:
    """Find known titles whose capitals are wrong, each with the title as it is."""
    pattern, titles = _titles()
    found = []
    for one in pattern.finditer(text):
        right = titles[one.group().lower()]
        if one.group() != right:
            found.append((one.start(), one.end(), right))
    return tuple(found)


@cache
def _titles() -> tuple[re.Pattern[str], dict[str, str]]:
    titles = often_cited()
    written = "|".join(re.escape(one) for one in sorted(titles, key=len, reverse=True))
    return re.compile(rf"(?<![\w-])(?:{written})(?![\w-])", re.IGNORECASE), {one.lower(): one for one in titles}

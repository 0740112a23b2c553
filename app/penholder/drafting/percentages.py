"""Percentages that are written otherwise than "37 per cent"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from penholder.drafting.number_words import NUMBER_WORD, from_words
from penholder.drafting.protected import is_protected, web_addresses

_SIGN = re.compile(
    r"(?<=\d)(?P<blank>[ \u00a0]?)%|(?<=\d)(?P<joined>[ \u00a0-]?"
    r"(?:per[ \u00a0-]?cents?|per[ \u00a0]centum|[Pp]er[ \u00a0][Cc]ent))(?![\w-])"
    r"|(?P<word>\b(?:[Pp]ercents?|pct\.?|p\.c\.|per-cent)(?![\w-]))"
)
_RIGHT = ("\u00a0per cent", " per cent", " per\u00a0cent", "\u00a0per\u00a0cent")
_WORDS = re.compile(
    rf"(?<![\w-])(?P<number>{NUMBER_WORD})(?:[ \u00a0](?P<sign>per[ \u00a0]cent|percent)\b|[ \u00a0]?%)"
)

Percentage = tuple[int, int, str]
"""From where to where, and what stands there instead."""


def percentage_faults(text: str) -> tuple[Percentage, ...]:
    """Give the percentages of a line that have a sign, one word, or their number in words."""
    if not any(
        sign in text for sign in ("%", "er cent", "er Cent", "ercent", "er-cent", "er\u00a0cent", "pct", "p.c.")
    ):
        return ()
    found = list(_numbers_in_words(text))
    taken = tuple((start, end) for start, end, _ in found)
    found += [
        (match.start(), match.end(), "per cent" if match["word"] else " per cent")
        for match in _SIGN.finditer(text)
        if match["joined"] not in _RIGHT and not is_protected(taken, match.start(), match.end())
    ]
    if not found:
        return ()
    addresses = web_addresses(text)
    return tuple(sorted(one for one in found if not is_protected(addresses, one[0], one[1])))


def _numbers_in_words(text: str) -> Iterator[Percentage]:
    for match in _WORDS.finditer(text):
        number = from_words(match["number"])
        begins = not text[: match.start()].strip(" \u00a0“") or text[: match.start()].rstrip()[-1:] in ".?!"
        if number is not None and (not begins or match["sign"] != "per cent"):
            said = match["number"] if begins else str(number)
            yield match.start(), match.end(), f"{said} per cent"

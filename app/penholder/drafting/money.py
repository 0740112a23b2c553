"""Amounts in dollars: how they are written, and what they should read."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache


class MoneyForm(StrEnum):
    """How an amount is written."""

    FULL = "full"
    SHORT = "short"
    SIGN = "sign"


@dataclass(frozen=True, slots=True)
class Amount:
    """One mention: ``number`` with its scale in words ("1.24 million"); a sign with ``us`` says so itself."""

    start: int
    end: int
    form: MoneyForm
    number: str
    us: bool = False


_B = "[ \u00a0]"
_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_SCALE = r"million|billion|trillion|mln|mn|bn|tn|[mMbB]"
_SCALES = {"m": "million", "mn": "million", "mln": "million", "b": "billion", "bn": "billion", "tn": "trillion"}
_MONEY = re.compile(
    rf"(?P<sign>(?P<us>US{_B}?\$|U\.S\.{_B}?\$|USD)|(?<![A-Z])\$)(?P<blank>{_B}?)(?P<before>{_NUMBER})(?:{_B}?(?P<scale1>{_SCALE})\b)?"
    rf"(?P<said>{_B}(?:United{_B}States{_B})?dollars\b)?"
    rf"|(?<![\w.,$])(?P<behind>{_NUMBER})(?:{_B}(?P<scale2>million|billion|trillion)\b)?{_B}"
    rf"(?:(?P<full>United{_B}States{_B}dollars?)|(?P<other>US{_B}[Dd]ollars?|U\.S\.{_B}[Dd]ollars?|USD|US{_B}?\$|\$|American{_B}dollars?"
    rf"|United{_B}States{_B}Dollars?|[Dd]ollars?{_B}(?:US|U\.S\.|of{_B}the{_B}United{_B}States(?:{_B}of{_B}America)?)|Dollars)|(?P<short>dollars?))(?!\w)"
)


@lru_cache(maxsize=4096)  # asked for every line at each check, of which one has changed
def amounts_in(text: str) -> tuple[Amount, ...]:
    """Give the amounts in dollars that a line names."""
    if "$" not in text and "ollar" not in text and "USD" not in text:
        return ()
    found = []
    for match in _MONEY.finditer(text):
        number, scale = match["before"] or match["behind"], match["scale1"] or match["scale2"]
        if scale:
            number += " " + _SCALES.get(scale.lower(), scale)
        form = MoneyForm.FULL if match["full"] else MoneyForm.SHORT if match["short"] else MoneyForm.SIGN
        found.append(Amount(match.start(), match.end(), form, number, bool(match["us"] or match["other"])))
    return tuple(found)

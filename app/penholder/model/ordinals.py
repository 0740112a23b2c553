"""Ordinal numbers in words as sessions and preambular paragraphs are counted with them: "twenty-sixth"."""

from __future__ import annotations

_ONES = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth"
).split()
_TENS = {20: "twent", 30: "thirt", 40: "fort", 50: "fift", 60: "sixt", 70: "sevent", 80: "eight", 90: "ninet"}


def int_to_ordinal(number: int) -> str:
    """Write 1 to 199 as an ordinal in words, in lower case."""
    if not 1 <= number < 200:
        raise ValueError(f"no ordinal in words for {number}")
    if number >= 100:
        return "one hundredth" if number == 100 else f"one hundred and {int_to_ordinal(number - 100)}"
    if number < 20:
        return _ONES[number - 1]
    tens, ones = number - number % 10, number % 10
    return f"{_TENS[tens]}y-{_ONES[ones - 1]}" if ones else f"{_TENS[tens]}ieth"


_NUMBERS = {int_to_ordinal(number): number for number in range(1, 200)}
ORDINAL_PATTERN = "|".join(sorted(_NUMBERS, key=len, reverse=True))


def ordinal_to_int(words: str) -> int | None:
    """Read an ordinal in words, however it is capitalized; None for anything else."""
    return _NUMBERS.get(" ".join(words.lower().split()))

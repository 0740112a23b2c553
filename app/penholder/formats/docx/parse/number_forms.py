"""Writes numbers in the forms that lists and notes of Word files have (ISO/IEC 29500-1, 17.18.59).

Two of Word's ways are not the usual ones: after "z" come "aa", "bb", and the signs of notes repeat after "§".
"""

from __future__ import annotations

from collections.abc import Callable

from penholder.model.numerals import to_roman

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_TENS = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split()
_ODD_ORDINALS = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}
_SIGNS = "*†‡§"
_HIGHEST_ROMAN = 3999
_RUSSIAN = "абвгдежзиклмнопрстуфхцчшщыэюя"


def number_in(form: str, number: int) -> str:
    """Write a number; a form that is not known, as those of other scripts, is written in figures."""
    write = _FORMS.get(form)
    return write(number) if write is not None else str(number)


def _letters(number: int, alphabet: str = "abcdefghijklmnopqrstuvwxyz") -> str:
    if number < 1:
        return ""
    times, at = divmod(number - 1, len(alphabet))
    return alphabet[at] * min(times + 1, 40)


def _roman(number: int) -> str:
    return to_roman(number) if 0 < number <= _HIGHEST_ROMAN else str(number)


def _ordinal(number: int) -> str:
    ending = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def cardinal(number: int) -> str:
    """Write a number in words, as far as lists go."""
    if number < 20:
        return _ONES[number] if number >= 0 else str(number)
    if number < 100:
        tens, ones = divmod(number, 10)
        return _TENS[tens] + (f"-{_ONES[ones]}" if ones else "")
    if number < 1000:
        hundreds, rest = divmod(number, 100)
        return f"{_ONES[hundreds]} hundred" + (f" {cardinal(rest)}" if rest else "")
    if number < 1_000_000:
        thousands, rest = divmod(number, 1000)
        return f"{cardinal(thousands)} thousand" + (f" {cardinal(rest)}" if rest else "")
    return str(number)


def _ordinal_words(number: int) -> str:
    words = cardinal(number)
    start = max(words.rfind(" "), words.rfind("-")) + 1
    last = words[start:]
    ordinal = _ODD_ORDINALS.get(last) or (last[:-1] + "ieth" if last.endswith("y") else last + "th")
    return words[:start] + ordinal


def _signs(number: int) -> str:
    if number < 1:
        return ""
    times, at = divmod(number - 1, len(_SIGNS))
    return _SIGNS[at] * min(times + 1, 40)


_FORMS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda number: f"{number:02d}",
    "upperRoman": lambda number: _roman(number).upper(),
    "lowerRoman": _roman,
    "upperLetter": lambda number: _letters(number).upper(),
    "lowerLetter": _letters,
    "ordinal": _ordinal,
    "cardinalText": lambda number: cardinal(number).capitalize(),
    "ordinalText": lambda number: _ordinal_words(number).capitalize(),
    "none": lambda number: "",
    "bullet": lambda number: "",
    "hex": lambda number: f"{number:X}",
    "chicago": _signs,
    "numberInDash": lambda number: f"- {number} -",
    "decimalEnclosedParen": lambda number: f"({number})",
    "decimalEnclosedFullstop": lambda number: f"{number}.",
    "russianLower": lambda number: _letters(number, _RUSSIAN),
    "russianUpper": lambda number: _letters(number, _RUSSIAN).upper(),
}

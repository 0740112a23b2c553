"""Letters and roman numerals as paragraphs are counted with them: a … z, aa; i, ii, iii."""

from __future__ import annotations

_ROMAN = (
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)


def to_letters(number: int) -> str:
    """Count in lower-case letters; after z comes aa, then bb (the letter doubled, as lists in resolutions go on)."""
    if number < 1:
        raise ValueError(f"paragraphs are counted from 1, not {number}")
    rounds, letter = divmod(number - 1, 26)
    return chr(ord("a") + letter) * (rounds + 1)


def from_letters(letters: str) -> int | None:
    """Read "a" as 1, "z" as 26, "aa" as 27, "bb" as 28; anything else is None."""
    if not letters or not letters.isascii() or not letters.islower() or len(set(letters)) != 1:
        return None
    return (len(letters) - 1) * 26 + ord(letters[0]) - ord("a") + 1


def to_roman(number: int) -> str:
    """Write a number from 1 to 3999 in lower-case roman numerals."""
    if not 1 <= number <= 3999:
        raise ValueError(f"no roman numeral for {number}")
    written = ""
    for value, letters in _ROMAN:
        while number >= value:
            written += letters
            number -= value
    return written


def from_roman(letters: str) -> int | None:
    """Read lower-case roman numerals; a form that nobody writes ("iiii", "vx") is None."""
    if not letters or not set(letters) <= set("ivxlcdm"):
        return None
    number, rest = 0, letters
    for value, sign in _ROMAN:
        while rest.startswith(sign):
            number += value
            rest = rest[len(sign) :]
    return number if not rest and 0 < number < 4000 and to_roman(number) == letters else None

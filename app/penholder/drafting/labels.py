"""Reads and prints what stands before a paragraph: "5.", "(b)", "(iv)", "14 bis.", "PP3", "•"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from penholder.drafting.halves import Half
from penholder.model.numerals import from_letters, from_roman, to_letters, to_roman

HIGHEST_ROMAN = 60
"""Above this a row of roman letters is read as letters only: "(c)" is the third letter, never the hundredth item."""

HIGHEST_LETTER = 52
"""The last label of two letters, "(zz)"."""


class LabelForm(StrEnum):
    """How a label is written, which tells the level it belongs to (Editorial Manual, Paragraphs and subparagraphs)."""

    ARABIC = "arabic"
    LETTER = "letter"
    ROMAN = "roman"
    LETTER_STOP = "letter_stop"
    ROMAN_STOP = "roman_stop"
    BULLET = "bullet"
    WORKING = "working"


@dataclass(frozen=True, slots=True)
class ReadLabel:
    """A label found at the start of a line.

    ``text`` is the label as written, ``start`` its offset (after an opening bracket or quotation mark, which stands
    in ``prefix`` and belongs to the paragraph), ``end`` the offset after the label and the blanks that follow it.
    ``forms`` holds every reading with its value, so "(i)" is letter 9 and roman 1; a bullet counts 0. ``standard``
    tells whether it is written as a tabled text wants it. ``suffix`` is "bis", "ter", "alt" … or empty; ``half`` is
    known of PP and OP labels.
    """

    text: str
    start: int
    end: int
    prefix: str
    forms: tuple[tuple[LabelForm, int], ...]
    standard: bool
    suffix: str = ""
    half: Half | None = None

    def value(self, form: LabelForm) -> int | None:
        """Give the number that the label has when it is read in ``form``, None when it cannot be read so."""
        return next((value for read, value in self.forms if read is form), None)


_BLANK = "[ \\t\u00a0\u2000-\u200a\u202f\u3000]"
_SUFFIX = "(?:bis|ter|quater|quinquies|sexies|septies|octies|novies|nonies|decies|alt)"
_SUFFIXES = rf"{_SUFFIX}(?:{_BLANK}{{0,2}}{_SUFFIX}|{_BLANK}[1-9](?![0-9]))?"
_START = re.compile(rf"{_BLANK}*(?P<prefix>(?:[\[{{“\"«]{_BLANK}?){{0,4}})")
_AFTER = re.compile(rf"{_BLANK}+|$|(?=[\r\n\u2028])")

_ARABIC = re.compile(
    rf"(?P<open>\()?(?P<number>[0-9]{{1,3}})(?![0-9])(?P<gap>{_BLANK}{{0,2}})(?P<suffix>{_SUFFIXES})?"
    rf"(?P<gap2>{_BLANK}{{0,2}})(?P<stop>\.\)|[.)])?",
    re.IGNORECASE,
)
_LETTERED = re.compile(
    rf"(?P<open>\()?(?P<letters>[A-Za-z]{{1,8}})(?:{_BLANK}(?P<inner>{_SUFFIXES}))?(?P<stop>[.)])"
    rf"(?:{_BLANK}(?P<suffix>{_SUFFIXES})(?![\w])\.?)?"
)
_WORKING = re.compile(
    rf"(?P<half>PP|OP|P\.P\.|O\.P\.)\.?{_BLANK}{{0,2}}(?P<number>[0-9]{{1,3}})(?![0-9])"
    rf"(?:(?P<letter>[a-h])(?![A-Za-z])|[ .\-\u00a0]{{0,2}}(?P<suffix>{_SUFFIXES})(?![A-Za-z]))?(?:{_BLANK}?[.:)])?",
    re.IGNORECASE,
)
_BULLET = re.compile("[•◦▪●○■□‣⁃∙·–—\\-\uf0b7\uf02d\uf0a7](?=[ \\t\u00a0])|o(?=\\t)")

_MONTH = "January|February|March|April|May|June|July|August|September|October|November|December"
_AMOUNT = rf"{_BLANK}?%|{_BLANK}(?:per{_BLANK}cent|percent|hundred|thousand|million|billion|trillion)\b"
_CONTINUES_A_NUMBER = re.compile(
    rf"[0-9]{{1,3}}(?:[.,][0-9]{{1,6}})?(?:{_AMOUNT})"
    rf"|(?:{_MONTH}){_BLANK}[0-9]{{4}}"
)
_FUSED_WORD = re.compile(r"\*?[A-Z][a-z]+[ ,*]")


def read_label(text: str) -> ReadLabel | None:
    """Read the label at the start of ``text``, or answer None where there is none.

    A label needs a blank, a tab or the end after it; "(a)To" and "1.Recalls", where the blank was lost, are read as not
    standard. A date ("12 August 1949"), a year, an amount ("1. 5 million") and a bare number are no labels.
    """
    start = _START.match(text)
    if start is None:  # pragma: no cover - the pattern matches the empty string
        return None
    prefix, at = start["prefix"], start.end()
    return (
        _read_working(text, at, prefix)
        or _read_arabic(text, at, prefix)
        or _read_lettered(text, at, prefix)
        or _read_bullet(text, at, prefix)
    )


def print_label(level: int, value: int) -> str:
    """Write the label of item ``value`` at ``level`` 0 to 4: "1.", "(a)", "(i)", "a.", "i." (same page)."""
    if not 0 <= level <= 4:
        raise ValueError(f"labels exist for levels 0 to 4, not {level}")
    counted = (str, to_letters, to_roman, to_letters, to_roman)[level](value)
    return f"({counted})" if level in (1, 2) else f"{counted}."


def _end_after(text: str, at: int, fused: bool) -> int | None:
    """Give the offset after the blanks that must follow; with ``fused`` a capitalized word may follow at once."""
    after = _AFTER.match(text, at)
    if after is not None:
        return after.end()
    return at if fused and _FUSED_WORD.match(text, at) else None


def _read_arabic(text: str, at: int, prefix: str) -> ReadLabel | None:
    found = _ARABIC.match(text, at)
    if found is None:
        return None
    stop, suffix, number = found["stop"] or "", found["suffix"] or "", int(found["number"])
    if number == 0 or (found["open"] and ")" not in stop) or not (stop or suffix):
        return None
    label_end = found.end() if stop else found.end("suffix")
    end = _end_after(text, label_end, fused=stop == ".")
    if end is None or _CONTINUES_A_NUMBER.match(text, end):
        return None
    written = text[at:label_end]
    wanted = f"{number} {suffix}." if suffix else f"{number}."
    standard = written.replace("\u00a0", " ") == wanted and (end > label_end or end == len(text))
    return ReadLabel(written, at, end, prefix, ((LabelForm.ARABIC, number),), standard, suffix.lower())


def _read_lettered(text: str, at: int, prefix: str) -> ReadLabel | None:
    found = _LETTERED.match(text, at)
    if found is None:
        return None
    letters, stop, opened = found["letters"], found["stop"], bool(found["open"])
    if opened and stop == ".":
        return None
    suffix = found["inner"] or found["suffix"] or ""
    label_end = found.end()
    end = _end_after(text, label_end, fused=opened)
    if end is None or (stop == "." and (not letters.islower() or text[end : end + 1].isdigit())):
        return None
    forms = _letter_forms(letters, with_stop=stop == ".")
    if not forms:
        return None
    well_formed = letters.islower() and (opened or stop == ".") and not found["inner"]
    standard = well_formed and (end > label_end or end == len(text))
    return ReadLabel(text[at:label_end], at, end, prefix, forms, standard, suffix.lower())


def _letter_forms(letters: str, with_stop: bool) -> tuple[tuple[LabelForm, int], ...]:
    if not (letters.islower() or letters.isupper()):
        return ()
    letters = letters.lower()
    forms = []
    as_letters, as_roman = from_letters(letters), from_roman(letters)
    if as_letters is not None and as_letters <= HIGHEST_LETTER:
        forms.append((LabelForm.LETTER_STOP if with_stop else LabelForm.LETTER, as_letters))
    if as_roman is not None and as_roman <= HIGHEST_ROMAN:
        forms.append((LabelForm.ROMAN_STOP if with_stop else LabelForm.ROMAN, as_roman))
    return tuple(forms)


def _read_working(text: str, at: int, prefix: str) -> ReadLabel | None:
    found = _WORKING.match(text, at)
    if found is None or int(found["number"]) == 0:
        return None
    end = _end_after(text, found.end(), fused=False)
    if end is None:
        return None
    half = Half.PREAMBULAR if found["half"][0] in "pP" else Half.OPERATIVE
    suffix = (found["letter"] or found["suffix"] or "").lower()
    forms = ((LabelForm.WORKING, int(found["number"])),)
    return ReadLabel(found.group(), at, end, prefix, forms, False, suffix, half)


def _read_bullet(text: str, at: int, prefix: str) -> ReadLabel | None:
    found = _BULLET.match(text, at)
    if found is None:
        return None
    end = _end_after(text, found.end(), fused=False)
    return None if end is None else ReadLabel(found.group(), at, end, prefix, ((LabelForm.BULLET, 0),), False)

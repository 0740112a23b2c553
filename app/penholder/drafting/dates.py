"""Dates as resolutions write them: "4 November 2025" (Editorial Manual, Numbers, dates and time)."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
"""The months in full, January first, as text spells them."""

_NUMBER_OF = {month.lower(): number for number, month in enumerate(MONTHS, start=1)}
_BLANKS = "[ \\t\u00a0\u2009\u202f]{1,3}"
_MONTH = "(?:" + "|".join(MONTHS) + ")"
_DAY = "[0-9]{1,2}(?:st|nd|rd|th)?"
_YEAR = f",?{_BLANKS}[0-9]{{4}}(?![0-9])"
_DATE = re.compile(
    rf"(?<![0-9])(?:{_DAY}{_BLANKS}{_MONTH}|(?<![a-z]){_MONTH}{_BLANKS}{_DAY}){_YEAR}",
    re.IGNORECASE,
)
_FIGURES = re.compile("[0-9]+")
_LETTERS = re.compile(_MONTH, re.IGNORECASE)
_CANONICAL = re.compile(rf"[1-9][0-9]?{_BLANKS}(?:{'|'.join(MONTHS)}){_BLANKS}[0-9]{{4}}")


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A full date in running text: its place, its ISO form, and whether it is written day month year without more."""

    start: int
    end: int
    iso: str
    standard: bool


def iso_date(text: str) -> str | None:
    """Give the ISO form of a text that is one date and nothing else; None for an open day ("__ November 2025")."""
    plain = text.strip().rstrip(".,;")
    found = _DATE.fullmatch(plain)
    return None if found is None else _iso_of(plain)


def written_date(day: datetime.date) -> str:
    """Write a date as resolutions do: "4 November 2025", whatever language the system speaks (which ``%B`` would follow)."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def find_dates(text: str) -> tuple[FoundDate, ...]:
    """Find the dates with day, month in letters and year; days that no calendar has are left out."""
    found = []
    for match in _DATE.finditer(text):
        iso = _iso_of(match.group())
        if iso is not None:
            standard = _CANONICAL.fullmatch(match.group()) is not None
            found.append(FoundDate(match.start(), match.end(), iso, standard))
    return tuple(found)


def _iso_of(written: str) -> str | None:
    """Read a text that has the form of a date; the first figure is the day in either order, the last the year."""
    day, year = (int(figure) for figure in _FIGURES.findall(written))
    month = _LETTERS.search(written)
    try:
        return None if month is None else datetime.date(year, _NUMBER_OF[month.group().lower()], day).isoformat()
    except ValueError:
        return None

"""Dates that are written otherwise than "4 April 2024", and periods otherwise than "from 31 May to 11 June 2010"."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass

from penholder.drafting.dates import MONTHS, written_date
from penholder.drafting.protected import is_protected, web_addresses


@dataclass(frozen=True, slots=True)
class WrittenOtherwise:
    """A date or period in another form, with the right forms that it can mean, the likeliest first.

    ``numeric`` says that the month is a figure, so that day and month may have been meant the other way round.
    """

    start: int
    end: int
    rights: tuple[str, ...]
    numeric: bool = False


_B = "[ \u00a0]"
_SHORT = {month[:3]: month for month in MONTHS} | {"Sept": "September"}
_NAMES = {name.lower(): month for name, month in ({month: month for month in MONTHS} | _SHORT).items()}
_FULL = "|".join(MONTHS)
_MONTH = rf"(?:{_FULL}|(?:{'|'.join(sorted(_SHORT, key=len, reverse=True))})\b\.?)"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_YEAR = r"(?:1[89]|20)\d\d(?!\d|/\d)"

_ORDINAL = rf"{_DAY}(?:st|nd|rd|th)"
_MONTH_FIRST = re.compile(
    rf"(?<![\w/])(?P<month>{_MONTH}){_B}(?P<day>{_DAY})(?:st|nd|rd|th)?(?![\w/–-]|[.,]\d)(?:,?{_B}(?P<year>{_YEAR}))?"
)
_DAY_FIRST = re.compile(
    rf"(?<![\w/.,–-])(?P<the>the{_B})?(?P<day>{_DAY})(?P<suffix>st|nd|rd|th)?(?P<link>{_B}(?:day{_B})?of{_B}|-|,?{_B}|)"
    rf"(?P<month>(?i:{_MONTH}))(?:(?![\w/])|(?={_YEAR}))(?P<comma>,?{_B}(?:of{_B})?|-)?"
    rf"(?:(?P<year>(?<=[ \u00a0a-zA-Z-]){_YEAR})|[’'](?P<short>\d\d)\b)?"
)
_MONTH_YEAR = re.compile(
    rf"\b(?P<month>(?:{_FULL})(?=,|{_B}of)|(?:{'|'.join(short for short in _SHORT if short != 'May')})\b"
    rf"|(?:{'|'.join(month.lower() for month in MONTHS if month not in ('March', 'May'))}))\.?,?{_B}(?:of{_B})?(?P<year>{_YEAR})"
)
_AND_DAY = rf"(?:{_B}(?:to|and){_B}|{_B}?[–-]{_B}?)"
_DAYS_OF_MONTH = re.compile(
    rf"(?<![\w/.,–-])(?:(?P<month1>{_FULL}){_B}(?P<first1>{_DAY})(?:st|nd|rd|th)?(?P<link1>{_AND_DAY})"
    rf"(?P<last1>{_DAY})(?:st|nd|rd|th)?(?:,?{_B}(?P<year1>{_YEAR}))?(?![\w/])"
    rf"|(?P<first2>{_ORDINAL})(?P<link2>{_AND_DAY})(?P<last2>{_ORDINAL}){_B}(?:of{_B})?(?P<month2>{_FULL})"
    rf"(?:,?{_B}(?P<year2>{_YEAR}))?)"
)
_NUMERIC = re.compile(
    rf"(?<![\w/.-])(?:(?P<a>\d{{1,2}})(?P<sign>[/.-])(?P<b>\d{{1,2}})(?P=sign)(?P<c>{_YEAR})"
    rf"|(?P<year>{_YEAR})-(?P<month>\d\d)-(?P<day>\d\d))(?![\w/-]|\.\w)"
)
_ANY_MONTH = re.compile(
    rf"(?:{_FULL}|{'|'.join(sorted(_SHORT, key=len, reverse=True))}|{_FULL.lower()}|{_FULL.upper()})(?![a-z])"
)
_ANY_NUMERIC = re.compile(r"\d[/.-]\d{1,2}[/.-]\d")
_ON = re.compile(r"\b(?:on|of|dated|from|until)[ \u00a0]\Z")
_A_DAY = re.compile(r"\d(?:st|nd|rd|th)?[ \u00a0-]?\Z")
_THIS_CENTURY = 46
"""Two figures below this are a year of this century, the others one of the last; the Organization is as old as that."""
_BEFORE, _BEHIND = 24, 60
"""How much of a line round a month is looked at: more than a date that begins before the month ends can take."""
_OF_THE = re.compile(r"\b(?:of|on|from|to|until|by|since)[ \u00a0]\Z")
"""What stands before "the 5th December 2007", of which the article goes with the ending of the day."""


def date_faults(text: str) -> tuple[WrittenOtherwise, ...]:
    """Give the dates of a line that are not written day, month in full, year; web addresses and symbols are left alone."""
    found: list[WrittenOtherwise] = []
    for month in _ANY_MONTH.finditer(text):
        start, end = max(0, month.start() - _BEFORE), month.end() + _BEHIND
        near = [
            *_days_of_month(text, start, end),
            *_month_first(text, start, end),
            *_day_first(text, start, end),
            *_month_and_year(text, start, end),
        ]
        found += [one for one in near if one.start < month.end()]
    if _ANY_NUMERIC.search(text):
        found += _numeric(text)
    if not found:
        return ()
    addresses = web_addresses(text)
    apart: list[WrittenOtherwise] = []
    for one in sorted(found, key=lambda fault: (fault.start, -fault.end)):
        if (not apart or one.start >= apart[-1].end) and not is_protected(addresses, one.start, one.end):
            apart.append(one)
    return tuple(apart)


def _days_of_month(text: str, start: int, end: int) -> Iterator[WrittenOtherwise]:
    """Walk "May 4 to 6, 2024" and "4th to 6th May 2024", where two days are written in one date."""
    for match in _DAYS_OF_MONTH.finditer(text, start, end):
        way = "1" if match["month1"] else "2"
        first, last = (int(match[name + way].rstrip("stndrh")) for name in ("first", "last"))
        year = f" {match['year' + way]}" if match["year" + way] else ""
        link = match["link" + way]
        link = link if link.strip(" \u00a0") in ("to", "and") else "–"
        yield WrittenOtherwise(match.start(), match.end(), (f"{first}{link}{last} {match['month' + way]}{year}",))


def _month_first(text: str, start: int, end: int) -> Iterator[WrittenOtherwise]:
    for match in _MONTH_FIRST.finditer(text, start, end):
        month = _NAMES[match["month"].rstrip(".").lower()]
        year = f" {match['year']}" if match["year"] else ""
        yield WrittenOtherwise(match.start(), match.end(), (f"{int(match['day'])} {month}{year}",))


def _day_first(text: str, start: int, end: int) -> Iterator[WrittenOtherwise]:
    for match in _DAY_FIRST.finditer(text, start, end):
        written, day = match["month"], match["day"]
        month = _NAMES[written.rstrip(".").lower()]
        link = match["link"].strip(" \u00a0")
        if written == "may" and not match["year"] and not match["short"] and not link:
            continue  # "the 4th may fail", "some 30 may come"
        comma = (match["comma"] or "").strip(" \u00a0") != ""
        joined = (not match["link"] or not match["comma"]) and bool(match["year"])
        wrong = match["suffix"] or link or day.startswith("0") or written != month or match["short"]
        if not wrong and not joined and not (comma and match["year"]):
            continue
        if not match["link"] and written not in MONTHS:
            continue
        if link == "of" and not match["suffix"] and not match["the"] and not _of_a_month(text, match):
            continue
        if link == "," and not match["year"]:
            continue
        blank = "\u00a0" if match["link"] == "\u00a0" else " "
        stop = match.end("year") if match["year"] else match.end("short") if match["short"] else match.end("month")
        dated = bool(match["year"]) and _OF_THE.search(text, max(0, match.start() - 8), match.start()) is not None
        of_the = bool(match["the"]) and (link == "of" or dated)
        begin = match.start() if of_the else match.start("day")
        year = f" {match['year']}" if match["year"] else ""
        if match["short"]:
            year = f" {'20' if int(match['short']) < _THIS_CENTURY else '19'}{match['short']}"
        yield WrittenOtherwise(begin, stop, (f"{int(day)}{blank}{month}{year}",), numeric=bool(match["short"]))


def _of_a_month(text: str, match: re.Match[str]) -> bool:
    """Tell "on 4 of May 2024" from what a number names ("paragraph 4 of May …")."""
    return bool(match["year"]) and _ON.search(text, max(0, match.start() - 10), match.start()) is not None


def _month_and_year(text: str, start: int, end: int) -> Iterator[WrittenOtherwise]:
    for match in _MONTH_YEAR.finditer(text, start, end):
        if _A_DAY.search(text, max(0, match.start() - 4), match.start()):
            continue
        month = _NAMES[match["month"].rstrip(".").lower()]
        yield WrittenOtherwise(match.start(), match.end(), (f"{month} {match['year']}",))


def _numeric(text: str) -> Iterator[WrittenOtherwise]:
    for match in _NUMERIC.finditer(text):
        if match["year"]:
            orders = [(match["day"], match["month"], match["year"])]
        else:
            orders = [(match["a"], match["b"], match["c"]), (match["b"], match["a"], match["c"])]
        rights = dict.fromkeys(right for order in orders if (right := _written(*order)))
        if rights:
            yield WrittenOtherwise(match.start(), match.end(), tuple(rights), numeric=True)


def _written(day: str, month: str, year: str) -> str | None:
    try:
        return written_date(datetime.date(int(year), int(month), int(day)))
    except ValueError:
        return None


_DASH = f"{_B}?[-‑–—]{_B}?"
_SPAN_OF_DAYS = re.compile(
    rf"(?<![\w/.,–-])(?P<cue>(?:from|between|on|From|Between|On){_B})?(?:"
    rf"(?P<day1>{_DAY})(?P<month1>{_B}(?:{_FULL})(?:{_B}{_YEAR})?)?{_DASH}(?P<day2>{_DAY}){_B}(?P<month>{_FULL})\b"
    rf"|(?P<m1>{_FULL})(?P<y1>{_B}{_YEAR})?{_DASH}(?P<m2>{_FULL})\b)"
)
_ANY_SPAN = re.compile(
    rf"[-‑–—][ \u00a0]?(?:\d|{_FULL})|\d/20\d\d|\d(?:[ \u00a0]?[&/]|,)[ \u00a0]?\d{{1,2}}[ \u00a0](?:{_FULL})"
)
_TWO_DAYS = re.compile(
    rf"(?P<cue>\b[Oo]n{_B})(?P<first>{_DAY})(?:{_B}?[&/]{_B}?|,{_B})(?P<last>{_DAY})(?={_B}(?:{_FULL})\b)"
)
_BETWEEN_TO = re.compile(
    rf"(?P<cue>[Bb]etween|[Ff]rom){_B}(?P<first>(?:{_DAY}{_B})?(?:(?:{_FULL}){_B})?{_YEAR}|{_DAY}{_B}(?:{_FULL})|{_DAY})"
    rf"{_B}(?P<link>to|until|till|through|up{_B}to)(?={_B}(?:{_DAY}{_B})?(?:(?:{_FULL})|{_YEAR}))"
)
_FINANCIAL = re.compile(
    rf"(?P<cue>(?:financial|fiscal|reporting|school|academic|budget|peacekeeping){_B}(?:year|period)s?{_B})?"
    rf"(?<![\w/.-])(?P<first>20\d\d)(?:{_DASH}(?:20)?|/20)(?P<last>\d\d)(?![\w/-]|[.,]\d)(?P<after>{_B}(?:financial|fiscal|budget|reporting|school|"
    rf"academic){_B}(?:year|period))?"
)


def period_faults(text: str) -> tuple[WrittenOtherwise, ...]:
    """Give the periods of a line that are not written "from … to", "between … and", "20 and 21 June" or "2024/25"."""
    found: list[WrittenOtherwise] = []
    if _ANY_SPAN.search(text):
        found += [*_spans_of_days(text), *_financial_years(text), *_two_days(text)]
    if "etween" in text or "rom " in text:
        found += _links(text)
    if not found:
        return ()
    addresses = web_addresses(text)
    return tuple(
        sorted((one for one in found if not is_protected(addresses, one.start, one.end)), key=lambda fault: fault.start)
    )


def _spans_of_days(text: str) -> Iterator[WrittenOtherwise]:
    for match in _SPAN_OF_DAYS.finditer(text):
        cue = (match["cue"] or "").rstrip(" \u00a0")
        if match["m1"]:
            first, last = match["m1"] + (match["y1"] or ""), match["m2"]
        else:
            first, last = match["day1"] + (match["month1"] or ""), f"{match['day2']} {match['month']}"
        days = not match["m1"] and not match["month1"]
        if days and int(match["day1"]) >= int(match["day2"]):
            continue
        small = cue.lower()
        from_to, between = f"from {first} to {last}", f"between {first} and {last}"
        if small == "between":
            rights: tuple[str, ...] = (between,)
        elif days and small != "from" and int(match["day2"]) == int(match["day1"]) + 1:
            rights = (f"on {first} and {last}" if small else f"{first} and {last}",)
        elif cue:
            rights = (from_to,)
        else:
            rights = (from_to, f"{first} to {last}")
        if cue[:1].isupper():
            rights = tuple(right[0].upper() + right[1:] for right in rights)
        yield WrittenOtherwise(match.start(), match.end(), rights)


def _two_days(text: str) -> Iterator[WrittenOtherwise]:
    """Walk "on 4 & 5 May", "on 4, 5 May" and "on 4/5 May"."""
    for match in _TWO_DAYS.finditer(text):
        if int(match["first"]) < int(match["last"]):
            right = f"{match['cue']}{match['first']} and {match['last']}"
            yield WrittenOtherwise(match.start(), match.end(), (right,))


def _links(text: str) -> Iterator[WrittenOtherwise]:
    """Walk "between 2000 to 2016" and "from 2000 until 2016"."""
    for match in _BETWEEN_TO.finditer(text):
        right = "and" if match["cue"].lower() == "between" else "to"
        if match["link"] == right or (right == "and" and _has_other_and(text, match.end())):
            continue
        yield WrittenOtherwise(match.start(), match.end(), (f"{match['cue']} {match['first']} {right}",))


def _has_other_and(text: str, at: int) -> bool:
    """Tell "between 2000 to 2004 and 2010 to 2014", where two periods are compared."""
    return re.match(rf"{_B}[\w ]{{4,30}}? and{_B}(?:{_DAY}{_B}|{_FULL}|{_YEAR})", text[at : at + 60]) is not None


def _financial_years(text: str) -> Iterator[WrittenOtherwise]:
    for match in _FINANCIAL.finditer(text):
        first, last = match["first"], match["last"]
        if (match["cue"] or match["after"]) and int(last) == (int(first) + 1) % 100:
            yield WrittenOtherwise(match.start("first"), match.end("last"), (f"{first}/{last}",))

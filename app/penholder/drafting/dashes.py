"""Dashes: where a hyphen, a blank or a long dash stands in a range of figures or beside words that are put in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from penholder.drafting.dates import MONTHS
from penholder.drafting.protected import is_protected, web_addresses


class DashUse(StrEnum):
    """What a dash is used for."""

    RANGE = "range"
    SPELLED = "spelled"
    PUT_IN = "put in"


@dataclass(frozen=True, slots=True)
class DashFault:
    """A dash that is written otherwise; ``right`` stands from ``start`` to ``end`` instead.

    A range that ``SPELLED`` names has "from" or "between" before it. ``of_days`` tells a range of days in a month.
    """

    start: int
    end: int
    right: str
    use: DashUse
    of_days: bool = False


_DASHES = "\u2010\u2011–—\u2212-"
"""Hyphens, dashes and the minus sign; the plain hyphen last, so that it makes no range in a set of signs."""
_RANGE = re.compile(
    rf"(?<![\w/.,{_DASHES}])(?:(?P<cue>[Ff]rom|[Bb]etween)[ \u00a0])?(?P<first>\d{{1,4}})"
    rf"(?P<dash>[ \u00a0]?(?:[{_DASHES}]|--)[ \u00a0]?)(?P<last>\d{{1,4}})(?![\w/{_DASHES}]|[.,:]\d)"
    rf"(?=(?P<month>[ \u00a0](?:{'|'.join(MONTHS)})\b)?)"
)
_AMOUNT = r"(?:\d{1,3}(?:,\d{3})+|\d{1,4})(?:\.\d{1,2})?"
_SPELLED = re.compile(
    rf"(?<!\w)(?P<cue>[Ff]rom|[Bb]etween)[ \u00a0](?P<first>{_AMOUNT}(?:[ \u00a0](?:per[ \u00a0]cent|million|billion|trillion))?)"
    rf"[ \u00a0]?(?:[{_DASHES}]|--)[ \u00a0]?(?P<last>{_AMOUNT})(?![\w/{_DASHES}]|[.,:]\d)"
    rf"(?![ \u00a0](?:{'|'.join(MONTHS)})\b)"
)
"""Any amounts behind "from" or "between": of a range that falls, of parts, of thousands, with a unit each."""
_NUMBERED = re.compile(r"(?:[Rr]esolution|[Dd]ecision)s?[ \u00a0]\Z")
_WITH_ITS_DATE = re.compile(rf"[ \u00a0]of[ \u00a0]\d{{1,2}}[ \u00a0](?:{'|'.join(MONTHS)})\b")
_ANY_RANGE = re.compile(rf"\d[ \u00a0]?[{_DASHES}]-?[ \u00a0]?\d")
_GOES_ON = {"from": " to ", "between": " and "}
_PUT_IN = re.compile(
    "(?<=[\\w,;)”\ufffc])(?:(?P<long> ?— ?|--+| --+ ?)|(?P<hyphen> [-\u2011] (?=[a-z(“]))"
    "|(?P<close>(?<=[a-z])–(?=[a-z]))|(?P<half>(?<=[a-z,)])(?: –(?=[a-z“])|– (?=[a-z“]))))"
)
_BETWEEN_WORDS = re.compile("[ ,]–|– ?[^\\d\\s]")
_PREFIX = re.compile(r"\b(?:pre|post|non|self|multi|near|two|three|long|short|high|low)\Z", re.IGNORECASE)


@lru_cache(maxsize=2048)  # the rules of ranges and of periods both ask about a line
def dash_faults(text: str) -> tuple[DashFault, ...]:
    """Give the dashes of a line that are written otherwise, in the order of reading."""
    found: list[DashFault] = []
    if _ANY_RANGE.search(text):
        found += _ranges(text)
    if "rom " in text or "etween " in text:
        found += _spelled(text, {one.start for one in found})
    if "–" in text or "—" in text or "--" in text or " - " in text or " \u2011 " in text:
        found += _put_in(text)
    if not found:
        return ()
    addresses = web_addresses(text)
    kept = (one for one in found if not is_protected(addresses, one.start, one.end))
    return tuple(sorted(kept, key=lambda one: one.start))


def _ranges(text: str) -> Iterator[DashFault]:
    for match in _RANGE.finditer(text):
        first, last, cue = match["first"], match["last"], (match["cue"] or "").lower()
        if not _is_range(first, last) or _is_code(text, match.start("first"), match.end()):
            continue
        days = bool(match["month"])
        link = _GOES_ON.get(cue, "")
        if link and not text.startswith(link, match.end()):
            whole = first[:2] + last if len(first) == 4 and len(last) == 2 else last
            right = f"{match['cue']} {first}{link}{whole}"
            yield DashFault(match.start(), match.end(), right, DashUse.SPELLED, days)
        elif match["dash"] != "–":
            yield DashFault(match.start("first"), match.end(), f"{first}–{last}", DashUse.RANGE, days)


def _spelled(text: str, told: set[int]) -> Iterator[DashFault]:
    """Walk the ranges behind "from" and "between" that are no plain rising ones."""
    for match in _SPELLED.finditer(text):
        first, last, link = match["first"], match["last"], _GOES_ON[match["cue"].lower()]
        beyond = text.startswith(link, match.end()) or _is_code(text, match.start("first"), match.end())
        if match.start() in told or match.start("first") in told or beyond or first.startswith("0") or first == last:
            continue
        yield DashFault(match.start(), match.end(), f"{match['cue']} {first}{link}{last}", DashUse.SPELLED)


def _is_range(first: str, last: str) -> bool:
    if first.startswith("0") or (last.startswith("0") and len(first) != 4):
        return False
    if len(first) == 4:
        year = 1000 < int(first) < 2200
        ends = int(last) if len(last) == 4 else int(first[:2] + last) if len(last) == 2 else 0
        return year and int(first) < ends < int(first) + 200
    return len(last) < 4 and int(first) < int(last)


def _is_code(text: str, start: int, end: int) -> bool:
    """Tell whether a place is the number of a resolution ("76-238"), or has what symbols, addresses and formulas have."""
    left, right = text.rfind(" ", 0, start) + 1, text.find(" ", end)
    if _NUMBERED.search(text, max(0, start - 12), start) or _WITH_ITS_DATE.match(text, end):
        return True
    around = text[left : right if right >= 0 else len(text)]
    return (len(around) < 80 and any(sign in around for sign in "/@=_")) or text.endswith(("ISO ", "ISBN "), 0, start)


def _put_in(text: str) -> Iterator[DashFault]:
    for match in _PUT_IN.finditer(text):
        at, end = match.start(), match.end()
        if match["hyphen"] and _PREFIX.search(text, max(0, at - 30), at):
            continue
        if match["close"] and len(_BETWEEN_WORDS.findall(text)) < 2:
            continue
        if match["long"] and (text[at - 1 : at].isdigit() and text[end : end + 1].isdigit()):
            continue
        yield DashFault(at, end, " – ", DashUse.PUT_IN)

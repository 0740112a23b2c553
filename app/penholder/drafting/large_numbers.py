"""Large numbers: commas between thousands, "million" and "billion" in words, a point before decimals."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from penholder.drafting.protected import is_protected, web_addresses


@dataclass(frozen=True, slots=True)
class NumberFault:
    """A number that is written otherwise; ``right`` stands from ``start`` to ``end`` instead."""

    start: int
    end: int
    right: str


_SCALES = {"m": "million", "mn": "million", "mln": "million", "bn": "billion", "b": "billion", "tn": "trillion"}
_NUMBERED = re.compile(
    r"(?:\b(?:[Nn]os?\.(?:[ \d,/–-]|and|to)*|[Nn]umbers?|vols?\.(?:[ \d,]|and)*|[Rr]esolutions?|[Dd]ecisions?|documents?"
    r"|paras?\.|pp?\.|[Aa]rticles?|registration|ISO|IEC|PIN|[Rr]ecord|[Ss]ales|section|item|chap\.|sect\.|tel\."
    r"|[Aa]steroids?|[Cc]omets?|[Rr]egulations?|[Ll]aw)"
    r"|\b[A-Z]{1,4})[ \u00a0]?\Z"
)
_PLAIN = re.compile(
    r"(?<![\w/.,$-])[$€£]?(?P<number>\d{5,12})(?:\.\d{1,2})?(?![\w/-]|[.,]\d"
    r"|[ \u00a0](?:\(|(?!United|[A-Z][a-z]+[ \u00a0][a-z]{3})[A-Z]))"
)
_MEASURED = (
    "United[ \u00a0]States[ \u00a0]dollars|dollars|euros?|people|persons|women|men|children|refugees|hectares|kilometres|metres"
    "|tons|tonnes|troops|personnel|police|military|posts|cases|deaths|households|families|schools|square"
)
_THINGS = rf"(?:{_MEASURED}|[a-z]{{3,20}}s)"
_FOUR = re.compile(
    rf"(?<![\w/.,$–-])(?P<number>[1-9]\d{{3}})"
    rf"(?=(?P<counted>[ \u00a0](?:{_THINGS}|[a-z-]{{3,20}}[ \u00a0][a-z]{{3,20}}s"
    rf"|[A-Z][A-Za-z-]{{2,20}}[ \u00a0](?:[a-z-]{{3,20}}[ \u00a0])?{_THINGS})\b)?)(?![\w/–-]|[.,]\d|[ \u00a0]\()"
)
_MANY = re.compile(
    r"\b(?:at[ \u00a0]least|(?:[Mm]ore|[Ff]ewer|[Ll]ess)[ \u00a0]than|[Nn]early|[Aa]pproximately|[Ss]ome"
    r"|(?:minimum|maximum|total)[ \u00a0]of|up[ \u00a0]to|ceiling[ \u00a0](?:to|of))[ \u00a0]\Z"
)
"""What stands before a number of things and before no year."""
_GROUPED = re.compile(
    r"(?<![\w/.,-])\d{1,3}(?:(?P<sign>[ \u00a0\u202f\u2009.’'])\d{3})(?:(?P=sign)\d{3}){0,4}(?![\w/-]|[.,’']\d)"
)
_SCALED = re.compile(
    r"(?<![\w/-])(?P<number>\d{1,3}(?:[.,]\d{1,3})*)(?P<blank>[ \u00a0]?|-)"
    r"(?:(?P<scale>mln|mn|bn|tn|m|b|millions?|billions?|trillions?)\b(?![/²-]|\.(?! [a-z]))|(?P<short>mln|mn|bn)\.(?= [a-z]))"
)
_THOUSAND = re.compile(r"(?<![\w/.,$-])(?P<number>[1-9]\d{0,2})[ \u00a0-]thousands?(?=[ \u00a0][a-z])")

_DECIMAL = re.compile(
    r"(?<![\w/.,-])(?P<whole>\d{1,3}),(?P<part>\d{1,2})"
    r"(?=[ \u00a0](?:per[ \u00a0]cent|percent|million|billion|trillion|degrees)\b|[ \u00a0]?%)"
)
_ANY_NUMBER = re.compile(
    r"\d(?:\d{4}|\d{3}(?:[ \u00a0][a-zA-Z]|[,;.]?(?:[ \u00a0]|\Z))|[ \u00a0\u202f\u2009.’']\d{3}"
    r"|[ \u00a0-]?(?:m|bn?|tn|mn|mln|[mbt][a-z]*s)\b|[-mbt](?:m|b|tr)?illion|[ \u00a0-]thousand"
    r"|,\d{1,2}[ \u00a0%])"
)
"""What a number that may be written otherwise holds; most lines have none."""
_YEAR_AND_MARK = re.compile(r"(?:19|20[0-4])\d{2,3}")
_COUNTED = re.compile(r"[ \u00a0](?:[a-z]+|United)\b")
_MEASURING = re.compile(r"\b(?:from|to|of|the|by|than|least|over|about|some|nearly|approximately)[ \u00a0]\Z")


def number_faults(text: str) -> tuple[NumberFault, ...]:
    """Give the large numbers of a line that are written otherwise; numbers that name something are left alone."""
    if not _ANY_NUMBER.search(text):
        return ()
    found = [*_without_commas(text), *_grouped(text), *_scaled(text), *_thousands(text), *_decimals(text)]
    if not found:
        return ()
    addresses = web_addresses(text)
    apart: list[NumberFault] = []
    for one in sorted(found, key=lambda fault: (fault.start, -fault.end)):
        if (not apart or one.start >= apart[-1].end) and not is_protected(addresses, one.start, one.end):
            apart.append(one)
    return tuple(apart)


def _without_commas(text: str) -> Iterator[NumberFault]:
    for match in _PLAIN.finditer(text):
        number = match["number"]
        glued = _YEAR_AND_MARK.fullmatch(number) is not None and not _COUNTED.match(text, match.end())
        if not number.startswith("0") and not glued and not _names(text, match.start()):
            yield NumberFault(match.start("number"), match.end("number"), f"{int(number):,}")
    for match in _FOUR.finditer(text):
        if not _is_year(text, match) and not _names(text, match.start()):
            yield NumberFault(match.start(), match.end(), f"{int(match['number']):,}")


def _is_year(text: str, match: re.Match[str]) -> bool:
    """Tell whether a number of four figures is a year or may be one: nothing says that things are counted with it."""
    likely = 1700 <= int(match["number"]) < 2200
    if _MANY.search(text, max(0, match.start() - 20), match.start()):
        return likely and match["counted"] is None
    if match["counted"] is None:
        return True
    return likely and not text.startswith(("dollars", "United"), match.end() + 1)


def _names(text: str, at: int) -> bool:
    """Tell whether a number at ``at`` names something: a treaty, a volume, a resolution."""
    return _NUMBERED.search(text, max(0, at - 40), at) is not None


def _grouped(text: str) -> Iterator[NumberFault]:
    """Walk the numbers whose thousands are parted by blanks, points or apostrophes; in a table these are columns."""
    for match in _GROUPED.finditer(text):
        sign, groups = match["sign"], re.split("[^0-9]", match.group())
        many = len(groups) > 2
        if sign in " \u00a0\u202f\u2009" and not many and not _is_counted(text, match.start(), match.end()):
            continue
        if sign == "." and not many:
            continue
        if groups[0].startswith("0") or _names(text, match.start()):
            continue
        yield NumberFault(match.start(), match.end(), ",".join(groups))


def _is_counted(text: str, start: int, end: int) -> bool:
    """Tell whether things are counted by what stands behind the number or before it."""
    return _COUNTED.match(text, end) is not None or _MEASURING.search(text, max(0, start - 20), start) is not None


def _scaled(text: str) -> Iterator[NumberFault]:
    for match in _SCALED.finditer(text):
        written = match["scale"] or match["short"]
        scale = _SCALES.get(written) or written.rstrip("s")
        number = match["number"]
        if match["blank"].strip("-") and written == scale:
            continue
        if written in {"m", "b"} and match["blank"]:
            continue
        if written == "m" and text[match.start() - 1 : match.start()] not in "$€£ \u00a0(":
            continue
        if re.fullmatch(r"\d{1,3},\d{1,2}", number):
            number = number.replace(",", ".")
        yield NumberFault(match.start(), match.end(), f"{number} {scale}")


def _thousands(text: str) -> Iterator[NumberFault]:
    for match in _THOUSAND.finditer(text):
        yield NumberFault(match.start(), match.end(), f"{match['number']},000")


def _decimals(text: str) -> Iterator[NumberFault]:
    for match in _DECIMAL.finditer(text):
        yield NumberFault(match.start(), match.end("part"), f"{match['whole']}.{match['part']}")

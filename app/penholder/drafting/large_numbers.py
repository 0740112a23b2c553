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
    r"|[Rr]egulations?|[Ll]aw)"
    r"|\b[A-Z]{1,4})[ \u00a0]?\Z"
)
_PLAIN = re.compile(
    r"(?<![\w/.,$-])[$€£]?(?P<number>\d{5,12})(?:\.\d{1,2})?(?![\w/-]|[.,]\d|[ \u00a0](?:\(|(?!United)[A-Z]))"
)
_MEASURED = (
    "United[ \u00a0]States[ \u00a0]dollars|dollars|euros?|people|persons|women|men|children|refugees|hectares|kilometres|metres"
    "|tons|tonnes|troops|personnel|police|military|posts|cases|deaths|households|families|schools|square"
)
_FOUR = re.compile(
    rf"(?<![\w/.,$-])(?P<number>[1-9]\d{{3}})(?=[ \u00a0](?:{_MEASURED}|[a-z-]{{3,20}}[ \u00a0][a-z]{{3,20}}s|[a-z]{{3,20}}s)\b)"
)
_GROUPED = re.compile(
    r"(?<![\w/.,-])\d{1,3}(?:(?P<sign>[ \u00a0\u202f\u2009.’'])\d{3})(?:(?P=sign)\d{3}){0,4}(?![\w/-]|[.,’']\d)"
)
_SCALED = re.compile(
    r"(?<![\w/-])(?P<number>\d{1,3}(?:[.,]\d{1,3})*)(?P<blank>[ \u00a0]?)"
    r"(?P<scale>mln|mn|bn|tn|m|b|millions|billions|trillions)\b(?![/.²])"
)
_DECIMAL = re.compile(
    r"(?<![\w/.,-])(?P<whole>\d{1,3}),(?P<part>\d{1,2})"
    r"(?=[ \u00a0](?:per[ \u00a0]cent|percent|million|billion|trillion|degrees)\b|[ \u00a0]?%)"
)
_ANY_NUMBER = re.compile(
    r"\d(?:\d{4}|\d{3}[ \u00a0][a-zU]|[ \u00a0\u202f\u2009.’']\d{3}|[ \u00a0]?(?:m|bn?|tn|mn|mln|[mbt][a-z]*s)\b"
    r"|,\d{1,2}[ \u00a0%])"
)
"""What a number that may be written otherwise holds; most lines have none."""
_YEAR_AND_MARK = re.compile(r"(?:19|20[0-4])\d{2,3}")
_COUNTED = re.compile(r"[ \u00a0](?:[a-z]+|United)\b")


def number_faults(text: str) -> tuple[NumberFault, ...]:
    """Give the large numbers of a line that are written otherwise; numbers that name something are left alone."""
    if not _ANY_NUMBER.search(text):
        return ()
    found = [*_without_commas(text), *_grouped(text), *_scaled(text), *_decimals(text)]
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
        year = 1700 <= int(match["number"]) < 2200 and not text.startswith(("dollars", "United"), match.end() + 1)
        if not year and not _names(text, match.start()):
            yield NumberFault(match.start(), match.end(), f"{int(match['number']):,}")


def _names(text: str, at: int) -> bool:
    """Tell whether a number at ``at`` names something: a treaty, a volume, a resolution."""
    return _NUMBERED.search(text, max(0, at - 40), at) is not None


def _grouped(text: str) -> Iterator[NumberFault]:
    """Walk the numbers whose thousands are parted by blanks, points or apostrophes; in a table these are columns."""
    for match in _GROUPED.finditer(text):
        sign, groups = match["sign"], re.split("[^0-9]", match.group())
        many = len(groups) > 2
        if sign in " \u00a0\u202f\u2009" and not many and not _COUNTED.match(text, match.end()):
            continue
        if sign == "." and not many:
            continue
        if groups[0].startswith("0") or _names(text, match.start()):
            continue
        yield NumberFault(match.start(), match.end(), ",".join(groups))


def _scaled(text: str) -> Iterator[NumberFault]:
    for match in _SCALED.finditer(text):
        scale = _SCALES.get(match["scale"]) or match["scale"].rstrip("s")
        number = match["number"]
        if match["scale"] in {"m", "b"} and match["blank"]:
            continue
        if match["scale"] == "m" and text[match.start() - 1 : match.start()] not in "$€£ \u00a0(":
            continue
        if re.fullmatch(r"\d{1,3},\d{1,2}", number):
            number = number.replace(",", ".")
        yield NumberFault(match.start(), match.end(), f"{number} {scale}")


def _decimals(text: str) -> Iterator[NumberFault]:
    for match in _DECIMAL.finditer(text):
        yield NumberFault(match.start(), match.end("part"), f"{match['whole']}.{match['part']}")

"""Ordinals of sessions and centuries: in words up to the ninety-ninth, with a hyphen, in small letters."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from penholder.drafting.number_words import ordinal_in_words
from penholder.drafting.ordinals import ordinal_to_int, session_ordinal


@dataclass(frozen=True, slots=True)
class OrdinalFault:
    """One or more ordinals before "session" or "century"; ``changes`` are the places and what stands there instead."""

    start: int
    end: int
    changes: tuple[tuple[int, int, str], ...]


_B = "[ \u00a0]"
_TENS = "[Tt]wenty|[Tt]hirty|[Ff]orty|[Ff]ifty|[Ss]ixty|[Ss]eventy|[Ee]ighty|[Nn]inety"
_ONES = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth"
_TEENS = "tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth"
_IETH = "twentieth|thirtieth|fortieth|fiftieth|sixtieth|seventieth|eightieth|ninetieth"
_NUMBER = rf"(?:\d{{1,3}}{_B}?(?:st|nd|rd|th)|(?<=its |the )\d{{1,3}}(?={_B}session\b))"
_CARDINAL = "one|two|three|four|five|six|seven|eight|nine"
_WORD = (
    rf"(?:[Oo]ne{_B}hundred(?:{_B}and)?{_B})?(?:(?:{_TENS})[-–‑ \u00a0]?(?i:{_ONES})|(?:{_TENS})-(?:{_CARDINAL})(?={_B}session\b)"
    rf"|(?i:{_ONES}|{_TEENS}|{_IETH}))"
)
_ITEM = rf"(?:{_NUMBER}|{_WORD})"
_SORTS = "regular|special|emergency|annual|organizational|substantive|resumed|plenary|main|extraordinary|ordinary"
_KIND = rf"(?:(?:{_SORTS}){_B}){{0,3}}"
_SESSION = re.compile(
    rf"(?<![\w/-])(?<!- )(?P<items>{_ITEM}(?:(?:,{_B}|{_B}and{_B}|{_B}to{_B}|{_B}or{_B}){_ITEM}){{0,5}}){_B}(?P<kind>{_KIND})"
    rf"(?P<noun>[Ss]essions?)\b"
)
_CENTURY_IN_CAPITALS = re.compile(
    rf"(?<=the )(?P<ordinal>(?:(?:{_TENS})-(?:{_ONES})|(?i:{_TEENS}|{_IETH})))[ \u00a0]Century\b(?!(?:,| of| for| and)? [A-Z])"
)
_CENTURY = re.compile(
    rf"(?<![\w/])(?:(?P<number>\d{{1,2}}(?:st|nd|rd|th)|(?<=the )\d{{2}}(?=[ \u00a0]century\b))"
    rf"|(?P<open>(?:{_TENS}){_B}(?:{_ONES}))"
    rf"|(?P<roman>X{{0,2}}(?:IX|IV|V?I{{1,3}}|V|X))(?:st|th)?)"
    rf"(?P<join>[- \u00a0])(?=[Cc]entur(?:y|ies)\b)"
)
_DECADE = re.compile(
    r"(?<!\d)(?:1[89]|20)(?P<long>\d0)(?:-s|ies|-ies)\b"
    r"|(?<![\w/.,-])(?:[’‘'](?P<short>[3-9]0)[’']?s|(?<=the[ \u00a0])(?P<bare>[3-9]0)[’']?s)\b"
)
_LATE_DECADES = "[Ff]orties|[Ff]ifties|[Ss]ixties|[Ss]eventies|[Ee]ighties|[Nn]ineties"
_DECADE_IN_WORDS = re.compile(
    rf"(?<![\w-])(?:(?P<century>[Ee]ighteen|[Nn]ineteen)[- \u00a0](?P<of>[Tt]wenties|[Tt]hirties|{_LATE_DECADES})"
    rf"|(?<=the )(?:(?:early|mid|late)[- ])?(?P<alone>{_LATE_DECADES}))\b(?![-’])"
)
_TEN_YEARS = {"twen": 20, "thir": 30, "fort": 40, "fift": 50, "sixt": 60, "seve": 70, "eigh": 80, "nine": 90}
_ITEMS = re.compile(_ITEM)
_ROMANS = {"XIX": 19, "XX": 20, "XXI": 21, "XVIII": 18, "XVII": 17, "XVI": 16}
_FIGURES = re.compile(r"\d+")
_OPEN = re.compile(rf"({_TENS})[–‑ \u00a0]?({_ONES})", re.IGNORECASE)
_AS_COUNTED = re.compile(rf"({_TENS})-({_CARDINAL})\Z")
_ORDINALS = dict(zip(_CARDINAL.split("|"), _ONES.split("|"), strict=True))
_WITHIN = re.compile(r"\b(?:the|its|their|at|a|each|and|to|or)[ \u00a0]\Z")
_TITLE = re.compile(r"Official Records|Ibid\.|ibid\.|Supplement No")


def session_faults(text: str) -> tuple[OrdinalFault, ...]:
    """Give the ordinals of sessions that are written otherwise than "eighty-first session" and "103rd session"."""
    if "ession" not in text:
        return ()
    found = []
    for match in _SESSION.finditer(text):
        changes = tuple(_changes(text, match))
        if changes:
            found.append(OrdinalFault(match.start(), match.end(), changes))
    return tuple(found)


def _changes(text: str, match: re.Match[str]) -> Iterator[tuple[int, int, str]]:
    """Walk the parts of one mention that are written otherwise; in the titles of Official Records capitals are right."""
    title = match["noun"][0] == "S" and _TITLE.search(text) is not None
    within = _WITHIN.search(text, max(0, match.start() - 12), match.start()) is not None
    for item in _ITEMS.finditer(text, match.start("items"), match.start("noun") + len("session")):
        written = item.group()
        right = _right(written)
        if right is None:
            continue
        begins = written[0].isdigit() and not within and not text[: item.start()].strip(" \u00a0“(*")
        if title or begins or (written[0].isupper() and not within):
            right = right[0].upper() + right[1:]
        if right != written:
            yield item.start(), item.end(), right
    if match["noun"][0] == "S" and not title and within:
        yield match.start("noun"), match.start("noun") + 1, "s"


def _right(written: str) -> str | None:
    """Write an ordinal as it should be; wrong endings ("81th") are read for the number they were meant for."""
    figures = _FIGURES.match(written)
    number = int(figures.group()) if figures is not None else ordinal_to_int(_hyphened(written))
    return session_ordinal(number) if number is not None and 0 < number < 200 else None


def _hyphened(written: str) -> str:
    """Write an ordinal in words as it should be read: "seventyninth", "Seventy-Ninth" and "seventy-nine" with a hyphen."""
    counted = _AS_COUNTED.match(written)
    if counted:
        return f"{counted[1]}-{_ORDINALS[counted[2]]}"
    opened = _OPEN.search(written)
    return (
        written[: opened.start()] + f"{opened[1]}-{opened[2].lower()}"
        if opened and "-" not in written
        else written.lower()
    )


def decade_faults(text: str) -> tuple[OrdinalFault, ...]:
    """Give the decades and centuries that are written otherwise than "the 1990s" and "the twenty-first century"."""
    found: list[OrdinalFault] = []
    if "0s" in text or "0-" in text or "0ies" in text or "0’" in text or "0'" in text or "0`" in text:
        found += _decades(text)
    if "ties" in text:
        found += _decades_in_words(text)
    if "entur" not in text:
        return tuple(found)
    for match in _CENTURY_IN_CAPITALS.finditer(text):
        changes = [(match.end() - len("Century"), match.end() - len("entury"), "c")]
        if match["ordinal"][0].isupper():
            changes.insert(0, (match.start(), match.start() + 1, match["ordinal"][0].lower()))
        found.append(OrdinalFault(match.start(), match.end(), tuple(changes)))
    for match in _CENTURY.finditer(text):
        if match["number"]:
            figures = match["number"]
            right = session_ordinal(int(figures)) if figures.isdigit() else ordinal_in_words(figures)
        elif match["open"]:
            right = re.sub("[ \u00a0]", "-", match["open"])
        else:
            number = _ROMANS.get(match["roman"])
            right = session_ordinal(number) if number else None
        if right is not None:
            end = match.start("join")
            if text[match.end()] == "C":
                found.append(
                    OrdinalFault(
                        match.start(), match.end() + 1, ((match.start(), match.end() + 1, right + match["join"] + "c"),)
                    )
                )
                continue
            found.append(OrdinalFault(match.start(), end, ((match.start(), end, right),)))
    return tuple(found)


def _decades(text: str) -> Iterator[OrdinalFault]:
    for match in _DECADE.finditer(text):
        long = text[match.start() : match.start() + 4] if match["long"] else ""
        right = long or "19" + (match["short"] or match["bare"])
        yield OrdinalFault(match.start(), match.end(), ((match.start(), match.end(), right + "s"),))


def _decades_in_words(text: str) -> Iterator[OrdinalFault]:
    """Walk "the nineteen nineties"; what the nineties of a person are is not said with "the"."""
    for match in _DECADE_IN_WORDS.finditer(text):
        tens = match["of"] or match["alone"]
        start = match.start() if match["of"] else match.start("alone")
        right = f"{'18' if (match['century'] or '').lower() == 'eighteen' else '19'}{_TEN_YEARS[tens[:4].lower()]}s"
        yield OrdinalFault(start, match.end(), ((start, match.end(), right),))

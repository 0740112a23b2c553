"""Small numbers in figures and large ones in words, where things are counted ("3 reports", "twenty-five reports")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from penholder.drafting.number_words import NUMBER_WORD, from_words, in_words


@dataclass(frozen=True, slots=True)
class CountFault:
    """A number that is written in figures instead of words, or the reverse; ``right`` stands there instead."""

    start: int
    end: int
    right: str
    small: bool


_B = "[ \u00a0]"
_SMALL = re.compile(
    rf"(?<![\w/.,:$€£()°–+-])(?P<before>[\w’.\"“(-]+,?{_B})?(?P<number>[1-9]){_B}"
    rf"(?=(?P<next>[a-z][a-z’-]+)(?P<rest>(?:{_B}[a-z’-]+){{0,3}}))"
)
_NAMED = frozenset(
    """
    paragraph paragraphs article articles goal goals target targets indicator indicators item items section sections annex
    annexes part parts chapter chapters rule rules regulation regulations table tables figure figures phase phases step
    stage level tier category class group number numbers no nos no. nos. option pillar priority principle protocol
    resolution resolutions decision decisions page pages pp p vol volume volumes appendix schedule title line day grade
    type model version case scenario cluster action component commitment objective question room band zone region
    district ward block route gate unit sub-item subitem programme subprogramme index chap. sect. para. paras. art. arts.
    under aged age ages over below above until than minus plus between to well by a.m p.m. about and or from
    """.split()
)
"""Words before a figure that it names or measures; "and", "to" and the like stand in series, which are in figures."""

_COUNTS_ALL_THE_SAME = frozenset("under over below above until than between to by about and or from well".split())
_AGES = re.compile(rf"(?:years?|months?)(?:{_B}(?:of{_B}age|old)|{_B}a{_B}week)?\b")
_MEASURES = frozenset(
    """
    degrees degree metres metre kilometres kilometre miles hectares litres grams kilograms kilometers tons tonnes dollars dollar
    euros cents per percentage percent per-cent percents points votes hours hour
    minutes seconds times million billion trillion thousand
    hundred and to or of in at on by for the is are was were has have with from as that which above below thereof
    obligations p.m a.m p.m. a.m. inches feet square cubic watts megawatts gigawatts
    """.split()
)
_PEOPLE = frozenset("people women men children persons staff personnel troops police".split())
_LARGE = re.compile(
    rf"(?<![\w-])(?P<number>{NUMBER_WORD})(?![\w-])(?=(?P<next>{_B}(?:[a-z][a-z’-]+|States|Member|Governments|Parties)))"
)
_ROW_BEFORE = re.compile(
    rf"(?:\d(?:,|{_B}and|{_B}to|{_B}or)|\d\d(?:{_B}[\w-]+){{1,4}}(?:,|{_B}and|{_B}or)|\bage{_B}of){_B}\Z"
)
_ROW_BEHIND = re.compile(rf"[1-9](?:{_B}[\w-]+){{1,4}}?(?:,|{_B}and|{_B}or|,{_B}and){_B}\d\d+{_B}[a-z]")
_COMPOUND = re.compile(
    r"(?<![\w/.,:$€£()°–+-])(?P<number>[2-9])(?=-(?:year|month|week|day|hour|minute|member|person|point|step|part|stage|fold|sided)\b)"
)
_ANY_FIGURE = re.compile("[ \u00a0][1-9][ \u00a0][a-z]")
_GOES_ON = frozenset(
    """per percent or hundred and thousand first second third fourth fifth sixth seventh eighth ninth twenties
    thirties forties fifties sixties seventies eighties nineties session""".split()
)
"""Words behind a number in words that are a part of it: "eighty first" is an ordinal that lacks its hyphen."""

_LARGE_WORDS = frozenset(in_words(number) for number in range(10, 100))
_IDIOM = re.compile(
    rf"\b(?:(?:\d|one|two|three|four|five|six|seven|eight|nine|[Oo]ne|[Tt]wo){_B}(?:in|out{_B}of|by)(?:{_B}every)?"
    rf"|hundred(?:{_B}and)?|thousand(?:{_B}and)?){_B}\Z"
)
"""“One in ten children” is a way of saying a share, and “one hundred and twelve” one number."""


def count_faults(text: str) -> tuple[CountFault, ...]:
    """Give the counted numbers below ten in figures and from ten to ninety-nine in words.

    Series, ages, measures, percentages, money and what a number names ("article 3") are in figures and left alone; a
    sentence begins with a word.
    """
    return tuple(sorted([*_in_figures(text), *_in_compounds(text), *_in_words(text)], key=lambda one: one.start))


def _in_figures(text: str) -> Iterator[CountFault]:
    if not _ANY_FIGURE.search(text):
        return
    for match in _SMALL.finditer(text):
        before = (match["before"] or "").strip(" \u00a0")
        parted, before = before.endswith(","), before.rstrip(",")
        following, rest = match["next"], match["rest"].split()
        if (
            not before
            or (before[0].isupper() and not parted and not _begins(text, match.start()))
            or before[-1:].isdigit()
        ):
            continue
        timed = _AGES.match(text, match.end()) is not None
        if before in _NAMED and (timed or before not in _COUNTS_ALL_THE_SAME):
            continue
        if following in _MEASURES or (timed and _is_age(text, match.end())) or not _is_counted(match, following, rest):
            continue
        if not _in_series(text, match.start("number"), following):
            right = in_words(int(match["number"]))
            yield CountFault(match.start("number"), match.end("number"), right, small=True)


def _in_compounds(text: str) -> Iterator[CountFault]:
    """Walk "a 3-day seminar"; where days of ten and more are counted nearby, the figures are a series."""
    for match in _COMPOUND.finditer(text):
        if not _ROW_BEFORE.search(text, max(0, match.start() - 60), match.start()):
            yield CountFault(match.start(), match.end(), in_words(int(match["number"])), small=True)


def _begins(text: str, at: int) -> bool:
    return not text[:at].strip(" \u00a0“")


def _is_age(text: str, at: int) -> bool:
    found = _AGES.match(text, at)
    return found is not None and found.group().endswith(("age", "old", "week"))


def _is_counted(match: re.Match[str], following: str, rest: list[str]) -> bool:
    """Tell whether a plural follows within a few words, or, behind 1, any noun."""
    if match["number"] == "1":
        return len(following) > 3 and following not in _NAMED
    plural = [word for word in (following, *rest[:2]) if word in _PEOPLE or (word.endswith("s") and len(word) > 3)]
    return any(not word.endswith(("ss", "us", "is", "’s")) for word in plural)


def _in_series(text: str, at: int, noun: str) -> bool:
    """Tell whether the same thing is counted with a figure of ten or more nearby, or a figure stands in a row with it."""
    if _ROW_BEFORE.search(text, max(0, at - 60), at) or _ROW_BEHIND.match(text, at):
        return True
    return re.search(rf"\d\d{_B}{re.escape(noun)}\b", text) is not None


def _in_words(text: str) -> Iterator[CountFault]:
    if _LARGE_WORDS.isdisjoint(text.split()):
        return
    for match in _LARGE.finditer(text):
        number = from_words(match["number"])
        if number is None or number < 10 or match["next"].strip() in _GOES_ON:
            continue
        start = match.start()
        if (
            _begins(text, start)
            or text[:start].rstrip()[-1:] in ".?!:"
            or _IDIOM.search(text, max(0, start - 20), start)
        ):
            continue
        yield CountFault(start, match.end(), str(number), small=False)

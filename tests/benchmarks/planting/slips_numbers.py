"""Slips of dates, numbers, sessions and money."""

from __future__ import annotations

import re
from random import Random

from penholder.model.draft import Draft
from penholder.model.kinds import Body
from penholder.model.place import Place
from tests.benchmarks.planting.sites import BODY, OPERATIVE, adding, replacing
from tests.benchmarks.planting.slip import Slip
from tests.benchmarks.planting.slips_citations import MONTH

_MONTHS = dict(zip(MONTH[3:-1].split("|"), range(1, 13), strict=True))
_ENDINGS = {1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd", 31: "st"}
_WORDS = dict(zip("two three four five six seven eight nine".split(), range(2, 10), strict=True))
_TEENS = dict(
    zip(
        range(10, 20),
        "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(),
        strict=True,
    )
)
_TENS = {20: "twenty", 30: "thirty", 40: "forty", 50: "fifty", 60: "sixty", 70: "seventy", 80: "eighty", 90: "ninety"}
_ORDINALS = {
    word: at for at, word in enumerate("first second third fourth fifth sixth seventh eighth ninth".split(), 1)
}
_DATE = rf"(?<![\d–])\b(\d{{1,2}}) ({MONTH}) (\d{{4}})\b"


def _date(match: re.Match[str]) -> tuple[int, str, str]:
    return int(match[1]), match[2], match[3]


def _american(match: re.Match[str], _: Random) -> str:
    day, month, year = _date(match)
    return f"{month} {day}, {year}"


def _ordinal(match: re.Match[str], _: Random) -> str:
    day, month, year = _date(match)
    return f"{day}{_ENDINGS.get(day, 'th')} {month} {year}"


def _zero(match: re.Match[str], _: Random) -> str | None:
    day, month, year = _date(match)
    return f"0{day} {month} {year}" if day < 10 else None


def _short(match: re.Match[str], _: Random) -> str | None:
    day, month, year = _date(match)
    return f"{day} {month[:3]}{'t' if month == 'September' else ''}. {year}" if len(month) > 4 else None


def _with_comma(match: re.Match[str], _: Random) -> str:
    day, month, year = _date(match)
    return f"{day} {month}, {year}"


def _numeric(match: re.Match[str], random: Random) -> str:
    day, month, year = _date(match)
    number = _MONTHS[month]
    return random.choice((f"{day:02}/{number:02}/{year}", f"{year}-{number:02}-{day:02}", f"{day}.{number}.{year}"))


def _number_in_words(match: re.Match[str], _: Random) -> str | None:
    number = int(match.group())
    if number in _TEENS:
        return _TEENS[number]
    tens, units = divmod(number, 10)
    small = {value: word for word, value in _WORDS.items()} | {1: "one"}
    return _TENS[tens * 10] + (f"-{small[units]}" if units else "") if 20 <= number < 100 else None


def _session_figures(match: re.Match[str], _: Random) -> str | None:
    tens = {word: value for value, word in _TENS.items()}
    first, _, last = match[1].partition("-")
    number = tens.get(first, 0) + _ORDINALS.get(last, 0)
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending} session" if first in tens and last in _ORDINALS else None


def _ga(draft: Draft, _: Place) -> bool:
    return draft.body is Body.GA


_FORM, _CENT, _LARGE = ("dates/format",), ("numbers/per-cent",), ("numbers/large",)
_SESSION, _FRACTION, _MONEY = ("numbers/session-ordinal",), ("numbers/fractions",), ("money/us-dollars",)
_PERIOD, _TEN = ("dates/period", "punctuation/dash-range"), ("numbers/words-under-ten",)
_DASH = "the dash of a range is the other rule's, too"
_ADDED_SHARE = adding(
    " by at least 15 per cent| in 40 per cent of schools", " by at least fifteen per cent| in forty per cent of schools"
)

SLIPS = (
    Slip("month before the day", _FORM, replacing(_DATE, _american)),
    Slip("day with its ordinal ending", _FORM, replacing(_DATE, _ordinal)),
    Slip("day with a zero", _FORM, replacing(_DATE, _zero)),
    Slip("short month", _FORM, replacing(_DATE, _short)),
    Slip("comma before the year", _FORM, replacing(_DATE, _with_comma)),
    Slip("date in figures", _FORM, replacing(_DATE, _numeric), lost=True),
    Slip(
        "from with a hyphen between dates",
        _PERIOD,
        adding(" from 31 May to 11 June 2010| between 2000 and 2016", " from 31 May - 11 June 2010| between 2000-2016"),
        certain=False,
        why=_DASH,
    ),
    Slip(
        "financial year in full",
        _PERIOD,
        adding(
            " for the financial year 2024/25| for the reporting period 2023/24",
            " for the financial year 2024-2025| for the reporting period 2023-24",
        ),
        certain=False,
        why=_DASH,
        lost=True,
    ),
    Slip(
        "small number in figures",
        _TEN,
        replacing(
            r"(?<=[a-z] )(two|three|four|five|six|seven|eight|nine)(?= [a-z]+s\b)",
            lambda m, _: str(_WORDS[m.group()]),
            BODY,
        ),
        certain=False,
    ),
    Slip(
        "large number in words",
        _TEN,
        adding(
            " in 12 countries| of 25 experts| at 14 schools",
            " in twelve countries| of twenty-five experts| at fourteen schools",
        ),
        certain=False,
    ),
    Slip(
        "figure at the start of a sentence",
        ("numbers/sentence-start",),
        replacing(
            r"^(?=[A-Z][a-z]+ (?:of|the|and|to) )",
            "12 ",
            OPERATIVE,
            also_if=lambda draft, place: draft.by_id[place.paragraph].level > 0,
        ),
        lost=True,
    ),
    Slip("percent sign", _CENT, replacing(r"(?<=\d) per cent\b", "%", BODY)),
    Slip("percent in one word", _CENT, replacing(r"\bper cent\b", "percent", BODY)),
    Slip("per cent with a number in words", _CENT, _ADDED_SHARE),
    Slip(
        "fraction in figures",
        _FRACTION,
        adding(
            " for three quarters of schools| by two thirds of its members", " for 3/4 of schools| by 2/3 of its members"
        ),
        certain=False,
    ),
    Slip(
        "hyphen in a fraction",
        _FRACTION,
        adding(
            " for three quarters of schools| by two thirds of its members| in one third of them",
            " for three-quarters of schools| by two-thirds of its members| in one-third of them",
        ),
        certain=False,
    ),
    Slip(
        "no hyphen in a modifier",
        _FRACTION,
        adding(" by a two-thirds majority", " by a two thirds majority"),
        certain=False,
    ),
    Slip(
        "no comma in a large number",
        _LARGE,
        replacing(
            r"(?<![\d,.$])(\d{1,3}),(\d{3})(?:,(\d{3}))?(?![\d,])", lambda m, _: m.group().replace(",", ""), BODY
        ),
    ),
    Slip(
        "blanks in a large number",
        _LARGE,
        replacing(
            r"(?<![\d,.$])(\d{1,3}),(\d{3})(?:,(\d{3}))?(?![\d,])", lambda m, _: m.group().replace(",", " "), BODY
        ),
    ),
    Slip(
        "millions",
        _LARGE,
        adding(
            " for 53 million people| of 120 million children", " for 53 millions people| of 120 millions of children"
        ),
        lost=True,
    ),
    Slip(
        "decimal comma",
        _LARGE,
        adding(" for 1.5 billion people| of 2.4 million children", " for 1,5 billion people| of 2,4 million children"),
    ),
    Slip(
        "session in figures",
        _SESSION,
        replacing(r"\b((?:sixty|seventy|eighty)-[a-z]+) session\b", _session_figures, BODY),
    ),
    Slip(
        "session with a capital",
        (*_SESSION, "names/capitals-sparingly"),
        replacing(
            r"\b(?:sixty|seventy|eighty)-[a-z]+ session\b", lambda m, _: m.group()[0].upper() + m.group()[1:], BODY
        ),
        why="it is about the capital",
    ),
    Slip(
        "session without its hyphen",
        _SESSION,
        replacing(r"\b(sixty|seventy|eighty)-([a-z]+ session)\b", r"\1 \2", BODY),
    ),
    Slip(
        "a session that is over",
        ("numbers/session-future",),
        replacing(
            r"(?<=at its )(?:seventy-ninth|eightieth|eighty-first|eighty-second|eighty-third)(?= session)",
            lambda _, random: random.choice(("seventy-first", "seventieth", "sixty-eighth")),
            OPERATIVE,
            also_if=_ga,
        ),
        certain=False,
        lost=True,
    ),
    Slip(
        "century in figures",
        ("numbers/decades-centuries",),
        adding(" in the twenty-first century| of the twentieth century", " in the 21st century| of the 20th century"),
    ),
    Slip(
        "decade in words",
        ("numbers/decades-centuries",),
        adding(" since the 1990s| of the 1980s", " since the nineteen-nineties| of the ’80s"),
        lost=True,
    ),
    Slip(
        "US$",
        _MONEY,
        adding(
            " at a cost of 1,240,000 United States dollars| with 3 million United States dollars",
            " at a cost of US$ 1,240,000| with US$ 3 million",
        ),
        certain=False,
    ),
    Slip(
        "USD",
        _MONEY,
        adding(
            " at a cost of 1,240,000 United States dollars| with 3 million United States dollars",
            " at a cost of USD 1,240,000| with 3 million USD",
        ),
        certain=False,
    ),
    Slip(
        "US dollars",
        _MONEY,
        adding(
            " at a cost of 1,240,000 United States dollars| with 3 million United States dollars",
            " at a cost of 1,240,000 US dollars| with 3 million US dollars",
        ),
        certain=False,
    ),
)

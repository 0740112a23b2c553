"""Slips that converters, other keyboards and other house styles leave: signs, dates, numbers and titles in rarer forms."""

from __future__ import annotations

import re
from random import Random

from tests.benchmarks.planting.sites import BODY, PREAMBLE, adding, replacing
from tests.benchmarks.planting.slip import Slip

_SPACE = ("punctuation/spacing",)
_QUOTES = ("punctuation/quotes",)
_DATES = ("dates/format",)
_OFFICERS = ("names/officers",)
_DATE = r"\bof (?P<day>\d{1,2}) (?P<month>[A-Z][a-z]{3,8}) (?P<year>(?:19|20)\d\d)(?![\d/])"


def _with_of(match: re.Match[str], _: Random) -> str:
    return f"of {match['day']} of {match['month']} {match['year']}"


def _with_hyphens(match: re.Match[str], _: Random) -> str:
    return f"of {match['day']}-{match['month']}-{match['year']}"


def _run_together(match: re.Match[str], _: Random) -> str:
    return f"of {match['day']}{match['month']} {match['year']}"


SLIPS = (
    Slip("tab between words", _SPACE, replacing(r"(?<=[a-z]) (?=[a-z])", "\t", BODY)),
    Slip("blank behind a hyphen", _SPACE, replacing(r"(?<=[a-z]{4})-(?=[a-z]{4})", "- ", BODY)),
    Slip("blank before a possessive", _SPACE, replacing(r"(?<=[a-z])(?=’s )", " ", BODY)),
    Slip(
        "and at the end in the preamble", ("punctuation/preamble-comma",), replacing(r"(?<=[a-z]),$", ", and", PREAMBLE)
    ),
    Slip(
        "angled quotation marks",
        _QUOTES,
        adding(" under the theme “Water for all”", " under the theme «Water for all»", BODY),
    ),
    Slip(
        "quotation mark lost",
        _QUOTES,
        adding(" under the theme “Water for all”", " under the theme “Water for all", BODY),
        lost=True,
    ),
    Slip("date with of", _DATES, replacing(_DATE, _with_of)),
    Slip("date with hyphens", _DATES, replacing(_DATE, _with_hyphens)),
    Slip("day and month run together", _DATES, replacing(_DATE, _run_together)),
    Slip(
        "session with two capitals",
        ("numbers/session-ordinal",),
        replacing(
            r"(?<=its )(?P<tens>eighty|seventy)-(?P<ones>[a-z]+)(?= session)", lambda m, _: m.group().title(), BODY
        ),
    ),
    Slip(
        "days in a figure",
        ("numbers/words-under-ten",),
        adding(" at a three-day meeting", " at a 3-day meeting", BODY),
        certain=False,
    ),
    Slip(
        "office in small letters",
        _OFFICERS,
        replacing(r"\bUnder-Secretary-General\b", "under-secretary-general", BODY),
        certain=False,
    ),
    Slip(
        "office with one capital",
        _OFFICERS,
        replacing(r"\bSpecial Rapporteur\b", "Special rapporteur", BODY),
        certain=False,
    ),
)

"""Numbers of resolutions that are not written as they should be: "No. 79/181", "79.181", "1514-XV", "S-13-2", "2397-2017".

Each is found behind the word "resolution" or "decision"; numbers in their proper form, and those whose letter alone stands
badly ("49/75G"), are left to ``resolution_citations``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from penholder.drafting.resolution_numbers import Form, ResolutionNumber
from penholder.drafting.sessions import FIRST_MODERN_SESSION
from penholder.model.numerals import from_roman, to_roman

_B = "[ \u00a0]"
_LAST_SESSION = 130
"""No session so high is near; a higher figure is the number of a resolution."""
_LAST_OLD_SESSION = 30
_SURE = 100
"""Other organs have lower numbers in these forms: "42/I" a commission, "76.16" the World Health Assembly."""

_HEAD = re.compile(
    rf"(?<![\w/-])(?:[Rr]esolutions?|[Dd]ecisions?|(?P<short>[Rr]es\.)){_B}(?P<noise>(?:[Nn](?:os?\b\.?|umbers?|r\b\.?)|#){_B}?)?"
)
_END = r"(?![\w/⁄]|[.,–-][0-9])"
_JOINT = rf"{_B}?(?://?|[.:_|\\⁄∕–—-]){_B}?"
_MODERN = re.compile(
    rf"(?P<open>\()?(?P<session>0?[0-9]{{2,3}})(?P<joint>{_JOINT}|{_B}(?=[0-9]{{1,3}}{_B}of{_B}[0-9]))(?P<count>0{{0,2}}[0-9]{{1,3}})"
    rf"(?(open)\))(?P<part>(?:-|/|{_B}?\()[A-Z](?!\w)\)?|{_B}[a-h](?={_B}of{_B}[0-9]|[,;.]))?{_END}"
)
_ROMAN = "[IVXL]{1,7}|[ivxl]{2,7}"
_OLD = re.compile(
    rf"(?P<count>[0-9]{{2,4}})(?:(?:,?{_B}|[-/]|)(?:\((?P<framed>[A-Z])\)|(?P<part>[A-Za-z])(?![A-Za-z])))?"
    rf"(?:(?:,?{_B}?)\({_B}?(?P<within>{_ROMAN})(?:{_B}?\))?|[-–/](?P<bare>{_ROMAN}))(?![\w(])"
)
_OLD_IN_FIGURES = re.compile(
    rf"(?P<count>[0-9]{{3,4}})(?:{_B}(?P<part>[A-Z]))?{_B}?\((?P<figure>[1-9]|[12][0-9]|30)\)(?!\w)"
)
_OLD_TURNED = re.compile(r"(?P<session>[IVXL]{1,7})/(?P<count>[0-9]{3,4})(?![\w/])")
_SPECIAL = re.compile(
    rf"\(?(?P<kind>ES|S|es|s)-(?P<session>[0-9]{{1,2}})\)?(?P<joint>{_B}?[-–./]{_B}?)(?P<count>[0-9]{{1,3}}){_END}"
    r"|(?P<first>[0-9]{1,3})/(?P<turned>ES|S)-(?P<behind>[0-9]{1,2})(?![\w/])"
)
_COUNCIL = re.compile(
    rf"S/(?P<number>[0-9]{{3,4}})(?:{_B}?\((?P<year>(?:19|20)[0-9]{{2}})\))(?!\w)"
    r"|(?P<counted>[0-9]{3,4})[–-](?P<since>(?:19|20)[0-9]{2})(?![\w/–-])"
)
_OF_YEAR = re.compile(
    rf"(?:E/)?(?P<year>19[789][0-9]|20[0-9]{{2}})(?P<joint>{_JOINT})(?P<count>0{{0,2}}[0-9]{{1,3}}){_END}"
)
_PLAIN = re.compile(
    rf"[0-9]{{2,4}}/[0-9]{{1,3}}(?:{_B}[A-Z](?!\w))?{_END}|[0-9]{{1,4}}(?:{_B}[A-Z])?{_B}\((?:[IVXL]+|[0-9]{{4}})\)|E?S-[0-9]+/[0-9]+"
)
"""A number in its proper form, which is looked at where something stands before it."""


@dataclass(frozen=True, slots=True)
class DamagedNumber:
    """A number from ``start`` to ``end``, with what stands before it and should not, and how it is written."""

    start: int
    end: int
    number: ResolutionNumber
    right: str


@lru_cache(maxsize=4096)
def damaged_numbers(text: str) -> tuple[DamagedNumber, ...]:
    """Find the numbers of a text that are not written as they should be, in order."""
    if "esolution" not in text and "ecision" not in text and "es. " not in text:
        return ()
    return tuple(_found(text))


def _found(text: str) -> Iterator[DamagedNumber]:
    for head in _HEAD.finditer(text):
        read = _read(text, head.end(), bool(head["noise"] or head["short"]))
        if read is None:
            continue
        end, number = read
        start = head.start() if head["short"] else head.end() - len(head["noise"] or "")
        right = ("R" if head["short"] == "Res." else "r") + f"esolution {number.written}" if head["short"] else ""
        right = right or number.written
        if text[start:end].replace("\u00a0", " ") != right:
            yield DamagedNumber(start, end, number, right)


Reading = tuple[int, ResolutionNumber]


def _read(text: str, at: int, noise: bool) -> Reading | None:
    """Read one number at a place, in whatever form; None for one in its proper form that nothing stands before."""
    proper = _PLAIN.match(text, at)
    if proper is not None and not noise and not re.match(r"0|[0-9]+/0", text[at:]) and not _goes_on(text, proper.end()):
        turned = _MODERN.match(text, at)
        return _modern(turned) if turned and int(turned["session"]) > _LAST_SESSION else None
    for form, reader in _READERS:
        found = form.match(text, at) if noise or form is not _PLAIN else None
        read = reader(found) if found is not None else None
        if found is not None and read is not None:
            return found.end(), read[1]
    return None


def _goes_on(text: str, at: int) -> bool:
    """Tell whether a letter in an odd form follows: "79/181-A", "79/181 (A)", "79/181 a of 3 May"."""
    return re.match(rf"(?:-|/|{_B}?\()[A-Z](?!\w)|{_B}[a-h](?={_B}of{_B}[0-9]|[,;.])", text[at : at + 8]) is not None


def _modern(found: re.Match[str]) -> Reading | None:
    session, count = int(found["session"]), int(found["count"])
    if session > _LAST_SESSION and FIRST_MODERN_SESSION <= count < session:
        session, count = count, session
    if not FIRST_MODERN_SESSION <= session <= _LAST_SESSION or not count:
        return None
    if "." in found["joint"] and count < _SURE:
        return None  # "76.16" is a resolution of the World Health Assembly
    part = (found["part"] or "").strip("-/() \u00a0").upper()
    return found.end(), ResolutionNumber(Form.SESSION, count, str(session), part)


def _old(found: re.Match[str]) -> Reading | None:
    given = found.groupdict()
    if given.get("figure"):
        session = to_roman(int(found["figure"])).upper()
    else:
        session = (given.get("within") or given.get("bare") or given.get("session") or "").upper()
    if (from_roman(session.lower()) or _LAST_SESSION) > _LAST_OLD_SESSION or int(found["count"]) < _SURE:
        return None
    part = (given.get("part") or given.get("framed") or "").upper()
    return found.end(), ResolutionNumber(Form.ROMAN, int(found["count"]), session, part)


def _special(found: re.Match[str]) -> Reading | None:
    kind = (found["kind"] or found["turned"]).upper()
    session, count = found["session"] or found["behind"], found["count"] or found["first"]
    return found.end(), ResolutionNumber(Form.SESSION, int(count), f"{kind}-{session}")


def _council(found: re.Match[str]) -> Reading | None:
    number = ResolutionNumber(Form.YEAR, int(found["number"] or found["counted"]), found["year"] or found["since"])
    return found.end(), number


def _of_year(found: re.Match[str]) -> Reading | None:
    return found.end(), ResolutionNumber(Form.OF_YEAR, int(found["count"]), found["year"])


def _as_it_stands(found: re.Match[str]) -> Reading | None:
    """Read a number in its proper form, before which "No." or the like stands."""
    words = found.group().replace("\u00a0", " ")
    if "(" in words:
        number, _, within = words.rstrip(")").partition(" (")
        count, _, part = number.partition(" ")
        return found.end(), ResolutionNumber(Form.YEAR if within.isdigit() else Form.ROMAN, int(count), within, part)
    session, _, rest = words.partition("/")
    count, _, part = rest.partition(" ")
    form = Form.OF_YEAR if session.isdigit() and int(session) > _LAST_SESSION else Form.SESSION
    return found.end(), ResolutionNumber(form, int(count), session, part)


_READERS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Reading | None]], ...] = (
    (_MODERN, _modern),
    (_PLAIN, _as_it_stands),
    (_SPECIAL, _special),
    (_OLD_TURNED, _old),
    (_OLD_IN_FIGURES, _old),
    (_COUNCIL, _council),
    (_OF_YEAR, _of_year),
    (_OLD, _old),
)

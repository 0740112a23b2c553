"""Citations of resolutions and decisions in running text, each with the place of every bit of it.

"Recalling its resolutions 70/1 of 25 September 2015 and 79/181 of 17 December 2024 and Security Council resolution 2397
(2017)" holds two groups, the first of two numbers with their dates. What a text leaves open stays open: ``organ`` is
"" where nobody is named; ``resolution_organs.organ_of`` tells then who must have adopted it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache

from penholder.drafting.dates import MONTHS, iso_date
from penholder.drafting.naming_organs import NamedOrgan, Naming, organ_after, organ_before
from penholder.drafting.resolution_numbers import Form, ResolutionNumber
from penholder.drafting.sessions import assembly_may_sit

__all__ = ["CitedResolution", "Dating", "ResolutionGroup", "find_resolutions"]


class Dating(StrEnum):
    """How a number has its date."""

    NONE = "none"
    FULL = "full"
    """ "of 17 December 2024"."""
    SAME = "same"
    """ "of the same date": that of the number before."""
    SHARED = "shared"
    """The last of a few numbers of one session has the date for all: "78/3, 78/4 and 78/5 of 5 October 2023"."""
    PARTIAL = "partial"
    """ "of 17 December" or "of December 2024"."""


@dataclass(frozen=True, slots=True)
class CitedResolution:
    """One number in a text; offsets count code points.

    ``date`` is in ISO form, "" where there is none; ``date_start`` to ``date_end`` are the words that say it, with the
    blank and the "of" before them (both are ``end`` where nothing does). ``link`` is what joins it to the number before
    in its group: ",", "and", "or", "to", "…" for other words, "" for the first.
    """

    start: int
    end: int
    number: ResolutionNumber
    dating: Dating
    date: str
    date_start: int
    date_end: int
    link: str = ""

    @property
    def date_words_start(self) -> int:
        """Where the date itself begins, behind "of"."""
        return self.date_end - len(self.date_words)

    date_words: str = ""


@dataclass(frozen=True, slots=True)
class ResolutionGroup:
    """The numbers that follow one "resolution" or "resolutions", with who is said to have adopted them.

    ``start`` is where the name of the organ, or "its", begins, else the word; ``word`` to ``word_end`` is "resolutions".
    ``organ`` is "ga", "hrc", "ecosoc", "sc", "other" for any other, "" where none is named and where only "the Council"
    is, of which there are three: then ``naming`` tells so. ``name`` is the name as written, "" where none is.
    """

    start: int
    word: int
    word_end: int
    decision: bool
    plural: bool
    naming: Naming
    organ: str
    name: str
    cited: tuple[CitedResolution, ...]

    @property
    def end(self) -> int:
        """Where the last number or its date ends."""
        return max(self.cited[-1].end, self.cited[-1].date_end)


_B = "[ \u00a0]"
_MONTH = f"(?:{'|'.join(MONTHS)})"
_LETTER = r"(?:AA|BB|CC|DD|EE|FF|GG|HH|[A-ZАВС])"
_PART = rf"{_LETTER}(?:(?:, and |, ?| and | to |[–-]){_LETTER}(?![\w’]))*"
_HEAD = re.compile(
    rf"(?<![\w/-])(?P<word>(?:[Rr]esolution|[Dd]ecision|RESOLUTION|DECISION)(?P<plural>[sS])?){_B}{{1,3}}(?=[0-9]|E?S-)"
)
_ITEM = re.compile(
    r"(?<![\w/.-])(?:"
    rf"(?P<session>(?:E?S-)?[0-9]{{1,4}})/(?P<number>[0-9]{{1,4}})(?![0-9/]|\.[0-9]|[-–][0-9])"
    rf"(?:,?{_B}{{0,2}}(?P<parts>{_PART})(?![\w’'/(.-]))?(?![\w])"
    rf"|(?P<old>[0-9]{{1,4}}){_B}{{0,2}}(?P<oldparts>{_PART})?{_B}{{0,2}}"
    rf"\((?P<within>(?:E?S-)?[IVXL]{{1,9}}|(?:19|20)[0-9]{{2}})\)(?:{_B}?(?P<behind>[A-Z])(?![\w’'/(.-]))?"
    r"|(?P<slashed>[0-9]{1,4})(?P<slashedpart>[A-Z])?/(?P<slashedsession>[IVXL]{1,9})(?![\w/])"
    r")"
)
_BARE = re.compile(r"(?P<old>[0-9]{3,4})(?![\w/]|[.,–-][0-9])")
_BEHIND_A_NUMBER = (
    r"(?:adopted|and|as|at|by|concerning|entitled|establishing|extending|for|has|have|in|including|is|of|on|pursuant|regarding|to"
    r"|was|were|which|with)\b"
)
_BARE_IN_LIST = re.compile(
    rf"(?P<old>[0-9]{{3,4}})(?=[;.]?\Z|[;,\ufffc]|\.\s|{_B}and{_B}[0-9]|{_B}(?!and\b){_BEHIND_A_NUMBER})(?![.,][0-9])"
)
_AS_YEARS = range(1945, 2041)
"""Numbers that may be years, so that a number alone is taken for a resolution only where the Council is named."""

_ON = r"(?:,?\ufffc,?){0,4}"
_PLACE = "[IVXLA-Z0-9]{1,6}"
_SECTION = rf"(?:,{_B}(?:section|part|annex|paragraph)[a-z]{{0,2}}{_B}{_PLACE}(?:{_B}(?:and|to){_B}{_PLACE})?,?)?"
"""What may stand between a number and its date: ", section VI,"."""

_DATED = re.compile(
    rf"{_ON}{_SECTION}(?P<of>,?{_B}(?:of|on|adopted{_B}on){_B})(?:(?P<same>the{_B}same{_B}(?:date|day))"
    rf"|(?P<date>(?:[0-9]{{1,2}}(?:st|nd|rd|th)?{_B}{_MONTH}|{_MONTH}{_B}[0-9]{{1,2}}(?:st|nd|rd|th)?),?{_B}[0-9]{{4}})(?![0-9])"
    rf"|(?<! on )(?<!, of )(?P<partial>[0-9]{{1,2}}{_B}{_MONTH}|{_MONTH}{_B}[0-9]{{4}}))(?!\w)"
)
_NEXT = re.compile(rf"{_ON}(?P<link>,? ?(?:and|or|to|as well as)(?=\ufffc?{_B})|,)\ufffc?{_B}{{0,3}}(?=[0-9]|E?S-)")
_AGAIN = re.compile(rf"(?:[,”\ufffc]| and){_B}(?:and{_B})?(?=[0-9]|E?S-)")
_STOP = re.compile(r"[;:]|(?<![\w/-])(?:[Rr]esolution|[Dd]ecision)s?\b")
_FARTHEST = 400
"""Signs between two numbers of one group, for a title or a subject."""


@lru_cache(maxsize=8192)
def find_resolutions(text: str) -> tuple[ResolutionGroup, ...]:
    """Find every citation by number in a text, in order; symbols ("A/RES/79/181") are not read here."""
    if "esolution" not in text and "ecision" not in text and "ESOLUTION" not in text:
        return ()
    return tuple(_groups(text))


def _groups(text: str) -> Iterator[ResolutionGroup]:
    reached = 0
    for head in _HEAD.finditer(text):
        if head.start() < reached:
            continue
        named = organ_before(text, head.start())
        cited = _with_shared(tuple(_cited(text, head, named)))
        if not cited:
            continue
        reached = max(cited[-1].end, cited[-1].date_end)
        if named.naming is Naming.NONE:
            named = organ_after(text, reached) or named
        yield ResolutionGroup(
            min(named.start, head.start()) if named.before else head.start(),
            head.start(),
            head.end("word"),
            head["word"][0] in "Dd",
            head["plural"] is not None,
            named.naming,
            named.organ,
            named.name,
            cited,
        )


def _cited(text: str, head: re.Match[str], named: NamedOrgan) -> Iterator[CitedResolution]:
    """Walk the numbers of one group from the first on."""
    at, link = head.end(), ""
    item = _ITEM.match(text, at) or _bare(text, at, head, named)
    while item is not None:
        one = _read(text, item, link)
        yield one
        reached = max(one.end, one.date_end)
        following = _NEXT.match(text, reached)
        if following is not None:
            link, at = following["link"].strip(" ,") or ",", following.end()
            item = _ITEM.match(text, at)
            if item is None and one.number.form in {Form.YEAR, Form.BARE}:
                item = _BARE_IN_LIST.match(text, at)
            if item is not None:
                continue
        told = one.dating is not Dating.NONE or one.number.form is Form.YEAR
        farther = _farther(text, reached) if head["plural"] and told else None
        item = _ITEM.match(text, farther) if farther is not None else None
        link = "…"


def _bare(text: str, at: int, head: re.Match[str], named: NamedOrgan) -> re.Match[str] | None:
    """Read a number alone: that of the Security Council where it is named, or where no other organ is."""
    found = _BARE.match(text, at)
    if found is None or named.organ == "sc" or named.name == "Council":
        return found
    nobody = not named.organ and head["word"][0] in "Rr"
    return found if nobody and int(found["old"]) not in _AS_YEARS else None


def _farther(text: str, at: int) -> int | None:
    """Find the next number of a list behind the subject or title of the one before: it has a date or its year."""
    stop = _STOP.search(text, at, at + _FARTHEST)
    end = stop.start() if stop else min(len(text), at + _FARTHEST)
    for again in _AGAIN.finditer(text, at, end):
        item = _ITEM.match(text, again.end())
        if item and item.end() <= end and _DATED.match(text, item.end()):
            return again.end()
    return None


def _read(text: str, item: re.Match[str], link: str) -> CitedResolution:
    number = _number(item)
    dated = _DATED.match(text, item.end())
    if dated is None:
        return CitedResolution(item.start(), item.end(), number, Dating.NONE, "", item.end(), item.end(), link)
    start, end = dated.start("of"), dated.end()
    iso = iso_date(dated["date"]) if dated["date"] else None
    dating = Dating.FULL if iso else Dating.SAME if dated["same"] else Dating.PARTIAL
    words = dated["date"] or dated["same"] or dated["partial"]
    return CitedResolution(item.start(), item.end(), number, dating, iso or "", start, end, link, words)


def _number(item: re.Match[str]) -> ResolutionNumber:
    parts = item.groupdict()
    if parts.get("session"):
        session, letters = parts["session"], parts["parts"] or ""
        form = Form.OF_YEAR if len(session) == 4 and session.isdigit() else Form.SESSION
        return ResolutionNumber(form, int(parts["number"]), session, letters)
    if parts.get("slashed"):
        return ResolutionNumber(Form.ROMAN, int(parts["slashed"]), parts["slashedsession"], parts["slashedpart"] or "")
    within = parts.get("within")
    if not within:
        return ResolutionNumber(Form.BARE, int(parts["old"]))
    form = Form.YEAR if within.isdigit() else Form.ROMAN
    return ResolutionNumber(form, int(parts["old"]), within, parts["oldparts"] or parts["behind"] or "")


def _with_shared(cited: tuple[CitedResolution, ...]) -> tuple[CitedResolution, ...]:
    """Give the date of a neighbour to numbers that lean on it ("5/1 and 5/2 of 18 June 2007", "of the same date")."""
    row = list(cited)
    for at in range(len(row) - 2, -1, -1):
        one, after = row[at], row[at + 1]
        leaning = after.dating is Dating.SHARED or (after.dating is Dating.FULL and after.link == "and")
        if one.dating is Dating.NONE and leaning and _may_share(one.number, after.number, after.date):
            row[at] = replace(one, dating=Dating.SHARED, date=after.date)
    for at in range(1, len(row)):
        if row[at].dating is Dating.SAME:
            row[at] = replace(row[at], date=row[at - 1].date)
    return tuple(row)


def _may_share(one: ResolutionNumber, other: ResolutionNumber, date: str) -> bool:
    """Tell whether two resolutions may have been adopted on one day: of one session, or one of the Assembly with one of
    the Council ("75/201 and 2558 (2020) of 21 December 2020").
    """
    if one.form is not other.form:
        session = one.regular_session
        return session is not None and other.form is Form.YEAR and assembly_may_sit(session, date)
    return one.session == other.session and one.form in {Form.SESSION, Form.OF_YEAR, Form.ROMAN}

"""Reads a sponsors line: who submits what, each part with its place ("Chad, Peru and Viet Nam: draft resolution").

Forms, observed in the limited-distribution documents of the eightieth session and in Security Council drafts: a list of States
and observers; one State with an asterisk, on behalf of a group; an officer or a bureau ("Draft resolution submitted by
the Chair"); nobody ("Draft resolution").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from itertools import pairwise

from penholder.drafting.states import Form, State, state_forms

MARKS = "*\ufffc"
"""What stands for the mark of a note: the sign of an anchor, or an asterisk that was typed."""

_KIND = r"(?:(?:further |orally |oral |updated |proposed )?revised |oral |proposed |updated )?"
_PROPOSAL = re.compile(
    rf"{_KIND}(?:draft (?:resolution|decision)s?|working paper)|(?:{_KIND})(?:oral )?(?:sub-?)?amendments? to (?:the )?"
    rf"{_KIND}draft (?:resolution|decision)s?\b.*",
    re.IGNORECASE,
)
_SUBMITTED = re.compile(
    rf"(?P<what>{_KIND}draft (?:resolution|decision)s?)[{MARKS}]*(?:\s+(?P<by>(?:submitted|recommended|proposed|prepared|"
    r"presented)\b.*))?",
    re.IGNORECASE,
)
_UNNAMED = re.compile(rf"(?:(?!\s{{0,4}}(?:,|;|&|/|[{MARKS}]|$|\sand\s|\s(?:and\s)?$))[^,;&]){{1,80}}")
_JOINT = re.compile(rf"(?:[\s,;&/{MARKS}]|\band\b(?!\S))+")
_FOR_GROUP = re.compile(r"\s*\(on behalf of [^()]{1,200}\)|,? on behalf of [^,;]{1,200}")
_ENDING = re.compile(rf"\b{_KIND}(?:draft (?:resolution|decision)|amendments? to )\b", re.IGNORECASE)
_COMMA_IN_A_NAME = re.compile(r",(?: and)? ")
_BEFORE_ENDING = " \u00a0;.,–—-"


class Submission(StrEnum):
    """Who submits a proposal."""

    STATES = "states"
    OFFICER = "officer"
    NOBODY = "nobody"


@dataclass(frozen=True, slots=True)
class Sponsor:
    """One name: where it stands, as written, and what it names (None for a name that is not known).

    A name with an "and" in it is known with a comma there, too ("Trinidad, and Tobago"). ``form`` tells whether the name
    is that of lists; ``group`` holds the words "(on behalf of …)" behind it.
    """

    start: int
    end: int
    written: str
    state: State | None
    form: Form | None
    group: str = ""


@dataclass(frozen=True, slots=True)
class Joint:
    """What stands between two names: ``words`` without the marks of notes, and these marks as written."""

    start: int
    end: int
    words: str
    marks: str


@dataclass(frozen=True, slots=True)
class SponsorsLine:
    """A sponsors line in its parts.

    ``joints`` are those between the sponsors, one fewer than these. ``names_end`` is where the last name ends,
    ``proposal`` where the words of what is submitted stand ("draft resolution", "amendment to draft resolution …"),
    None if they are not there; between the two stand the colon and marks of notes.
    """

    submission: Submission
    sponsors: tuple[Sponsor, ...] = ()
    joints: tuple[Joint, ...] = ()
    names_end: int = 0
    proposal: tuple[int, int] | None = None
    by: tuple[int, int] | None = None


@lru_cache(maxsize=64)
def read_sponsors(text: str) -> SponsorsLine:
    """Read a sponsors line, with U+FFFC for the marks of notes; every text can be read."""
    submitted = _SUBMITTED.fullmatch(text.strip())
    if submitted is not None:
        shift = len(text) - len(text.lstrip())
        what, by = submitted.span("what"), submitted.span("by")
        nobody = submitted["by"] is None
        place = None if nobody else (by[0] + shift, by[1] + shift)
        proposal = (what[0] + shift, what[1] + shift)
        return SponsorsLine(Submission.NOBODY if nobody else Submission.OFFICER, proposal=proposal, by=place)
    names_end, ending = _ending(text)
    sponsors = tuple(_sponsors(text, names_end))
    joints = tuple(_joint(text, left.end + len(left.group), right.start) for left, right in pairwise(sponsors))
    last = sponsors[-1].end + len(sponsors[-1].group) if sponsors else names_end
    return SponsorsLine(Submission.STATES, sponsors, joints, last, ending)


def _ending(text: str) -> tuple[int, tuple[int, int] | None]:
    """Give the offset where the list of names ends at the latest, and the place of what is submitted."""
    colon = text.find(":")
    if colon >= 0:
        start = colon + 1
        while start < len(text) and (text[start].isspace() or text[start] in MARKS or text[start] == ":"):
            start += 1
        end = len(text.rstrip())
        return colon, (start, end) if start < end else None
    found = _ENDING.search(text)
    if found is None:
        return len(text.rstrip()), None
    return len(text[: found.start()].rstrip(_BEFORE_ENDING)), (found.start(), len(text.rstrip()))


def is_proposal(words: str) -> bool:
    """Tell whether words say what is submitted, in capital or small letters."""
    return _PROPOSAL.fullmatch(words) is not None


def _sponsors(text: str, end: int) -> Iterator[Sponsor]:
    at = 0
    while at < end:
        joint = _JOINT.match(text, at, end)
        if joint is not None:
            at = joint.end()
            continue
        found = _known().match(text, at, end) or _UNNAMED.match(text, at, end)
        if found is None:
            return
        written = found.group().rstrip()
        known = _COMMA_IN_A_NAME.sub(" and ", written).replace("'", "’")
        named = state_forms().get(written.replace("'", "’")) or state_forms().get(known)
        group = _FOR_GROUP.match(text, at + len(written), end)
        behind = group.group() if group else ""
        yield Sponsor(
            at, at + len(written), written, named.state if named else None, named.form if named else None, behind
        )
        at += len(written) + len(behind)


def _joint(text: str, start: int, end: int) -> Joint:
    written = text[start:end]
    marks = "".join(sign for sign in written if sign in MARKS)
    return Joint(start, end, "".join(sign for sign in written if sign not in MARKS), marks)


@cache
def _known() -> re.Pattern[str]:
    """Give the pattern of every known name, the longest first, with either apostrophe and commas round an "and"."""
    names = sorted(state_forms(), key=len, reverse=True)
    written = "|".join(re.escape(name).replace("’", "[’']").replace(r"\ and\ ", ",?(?: and|(?<=,)) ") for name in names)
    return re.compile(rf"(?:{written})(?![\w-])(?! ?\((?!on behalf))")

"""The bracketed groups of a line that a negotiation wrote, and what each of them is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from penholder.drafting.parties import is_parties, is_position
from penholder.drafting.working_marks import comment_at, is_agreed_mark, is_working_mark


class GroupKind(StrEnum):
    """What stands within a pair of brackets."""

    AGREED = "agreed"
    MARK = "mark"
    PARTIES = "parties"
    POSITION = "position"
    COMMENT = "comment"
    EDITORIAL = "editorial"


@dataclass(frozen=True, slots=True)
class Group:
    """A pair of round, square or curly brackets that says something about the text; ``end`` is after the bracket."""

    start: int
    end: int
    kind: GroupKind


_GROUP = re.compile(r"\((?:[^()\[\]{}\ufffc]|\([^()\[\]{}\ufffc]{1,24}\)){1,160}\)|[\[{][^\[\]{}\ufffc]{1,160}[\]}]")
_EDITORIAL = re.compile(
    r"sic|emphasis (?:added|in (?:the )?original)|original emphasis|footnotes? omitted|in \w+ only"
    r"|(?:[Oo]n the report of|[Ww]ithout a vote|[Ww]ithout reference to|[Aa]dopted|[Rr]esolution adopted"
    r"|[Bb]y a (?:recorded )?vote)\b.*"
)


def groups_in(text: str) -> Iterator[Group]:
    """Walk the groups of a line that say something about it; brackets round words of the text are none of them."""
    for match in _GROUP.finditer(text):
        kind = _kind(match.group()[0], match.group()[1:-1].strip())
        if kind is not None:
            yield Group(match.start(), match.end(), kind)


def is_wordless(text: str) -> bool:
    """Tell a line that holds nothing, or marks and nothing else: "[agreed ad ref]" below its paragraph."""
    marks = [one for one in groups_in(text) if one.kind in {GroupKind.AGREED, GroupKind.MARK}]
    for one in reversed(marks):
        text = text[: one.start] + text[one.end :]
    return not text.strip() or (bool(marks) and not text.strip(" \t\u00a0.,;"))


def _kind(bracket: str, inside: str) -> GroupKind | None:
    if is_agreed_mark(inside):
        return GroupKind.AGREED
    if is_working_mark(inside):
        return GroupKind.MARK
    if is_parties(inside):
        return GroupKind.PARTIES
    if comment_at(inside):
        return GroupKind.COMMENT
    if bracket != "(" and _EDITORIAL.fullmatch(inside):
        return GroupKind.EDITORIAL
    return GroupKind.POSITION if is_position(inside) else None

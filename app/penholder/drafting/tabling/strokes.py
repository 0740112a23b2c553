"""What is taken out of a line: marks of agreement, attributions in front of a text, blanks that stand twice."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from penholder.drafting.openings import read_opening
from penholder.drafting.parties import leading_parties
from penholder.drafting.protected import is_protected, protected_spans
from penholder.drafting.tabling.groups import Group, GroupKind, groups_in
from penholder.drafting.tabling.plan import StepKind
from penholder.drafting.working_marks import bare_agreement, is_plain_mark

_BLANKS = " \t\u00a0"
_TWICE = re.compile(r"(?<=[^ \t\u00a0]) {2,3}(?=[^ \t\u00a0])")  # more of them may hold columns apart
_EDGES = re.compile(r"\A[ \t]+|[ \t]+\Z")
_LEADING = re.compile(r"[ \t\u00a0]*")
_CLOSES = frozenset(",;.:)]}”’")
_SIGN = "\ufffc"


@dataclass(frozen=True, slots=True)
class Stroke:
    """A stretch of a line that is replaced by ``after``, which is nothing or one blank."""

    kind: StepKind
    start: int
    end: int
    after: str = ""


def strokes_in(text: str, attributed: bool) -> tuple[Stroke, ...]:
    """Give what goes from a line, in order and without overlap; ``attributed`` says that names may stand in front of it.

    Nothing within a quotation, a title after "entitled" or a web address is touched, and nothing that hangs on a bracket:
    "(EU) [Recalling …]" and "[Recalling …] (agreed)" are decided with their bracket.
    """
    protected = protected_spans(text)
    groups = [one for one in groups_in(text) if not is_protected(protected, one.start, one.end)]
    found = [*_in_front(text, groups, attributed)]
    found += _at_the_end(text, groups, found[-1].end if found else 0)
    found += _in_the_midst(text, groups, found)
    found += _blanks(text, protected, tuple(found))
    return tuple(sorted(found, key=lambda one: one.start))


def _in_front(text: str, groups: Sequence[Group], attributed: bool) -> Iterator[Stroke]:
    """Walk the marks and names before the first word, one after the other."""
    beginning = {one.start: one for one in groups}
    at = _past_blanks(text, 0)
    start = 0
    while at < len(text):
        group = beginning.get(at)
        if group is not None and group.kind in {GroupKind.AGREED, GroupKind.MARK}:
            kind, end = StepKind.MARK, group.end
        elif group is not None and group.kind is GroupKind.PARTIES and attributed:
            kind, end = StepKind.ATTRIBUTION, group.end
        elif attributed and (behind := leading_parties(text, at)) is not None and _opens(text, behind, groups):
            kind, end = StepKind.ATTRIBUTION, behind
        else:
            return
        end = _past_blanks(text, end)
        hangs = group is None or group.kind is not GroupKind.MARK
        if end >= len(text) or (hangs and not _words_follow(text, end, beginning)):
            return
        yield Stroke(kind, start, end)
        start = at = end


def _opens(text: str, at: int, groups: Sequence[Group]) -> bool:
    """Tell whether the words that begin a paragraph follow: "Peru: two members" is a list, "Peru: Recalling …" is not."""
    for group in groups:
        if group.start == at:
            at = _past_blanks(text, group.end)
    again = leading_parties(text, at)
    opening = read_opening(text[again or at :][:400])
    return opening is not None and opening.known


def _words_follow(text: str, at: int, beginning: dict[int, Group]) -> bool:
    """Tell whether words of the text come before any open bracket: what hangs on a bracket is decided with it."""
    while (group := beginning.get(at)) is not None:
        at = _past_blanks(text, group.end)
    return at < len(text) and text[at] not in "[{"


def _at_the_end(text: str, groups: Sequence[Group], first: int) -> list[Stroke]:
    """Find the marks and names behind the last word, from the last to the first."""
    ending = {one.end: one for one in groups}
    found: list[Stroke] = []
    end = len(text)
    while (last := _last(text, end, ending, first_look=not found)) is not None:
        kind, begin, behind = last
        begin = len(text[:begin].rstrip(_BLANKS))
        if begin <= first or text[begin - 1] in "]}":
            break
        found.append(Stroke(kind, begin, behind))
        end = begin
    return found[::-1]


def _last(text: str, end: int, ending: dict[int, Group], first_look: bool) -> tuple[StepKind, int, int] | None:
    """Give kind, start and end of the mark that ends before ``end``; a note's mark may stand behind it."""
    at = len(text[:end].rstrip(_BLANKS + _SIGN if first_look else _BLANKS))
    behind = at if _SIGN in text[at:end] else end
    group = ending.get(at)
    if group is None:
        bare = bare_agreement(text[:at]) if first_look else None
        return None if bare is None else (StepKind.MARK, bare, behind)
    if group.kind in {GroupKind.AGREED, GroupKind.MARK}:
        may_be_word = is_plain_mark(text[group.start + 1 : group.end - 1]) and not _closed_before(text, group.start)
        return None if may_be_word else (StepKind.MARK, group.start, behind)
    named = group.kind is GroupKind.PARTIES and text[group.start] == "("
    return (StepKind.ATTRIBUTION, group.start, behind) if named and _closed_before(text, group.start) else None


def _closed_before(text: str, at: int) -> bool:
    """Tell whether the sign that closes a paragraph stands before: names within a sentence may be part of it."""
    return text[:at].rstrip(_BLANKS + _SIGN)[-1:] in set(",;.:)")


def _in_the_midst(text: str, groups: Sequence[Group], taken: Sequence[Stroke]) -> list[Stroke]:
    """Find "(agreed)" between the words; it goes with the blanks round it, of which one stays."""
    found: list[Stroke] = []
    for group in groups:
        inside = any(one.start < group.end and group.start < one.end for one in (*taken, *found))
        before = len(text[: group.start].rstrip(_BLANKS))
        if group.kind is not GroupKind.AGREED or inside or not before or text[before - 1] in "]}":
            continue
        after = _past_blanks(text, group.end)
        if after >= len(text) or any(one.start < after and before < one.end for one in (*taken, *found)):
            continue
        parted = after > group.end or before < group.start
        joins = "" if text[after] in _CLOSES or not parted else " "
        found.append(Stroke(StepKind.MARK, before, after, joins))
    return found


def _blanks(text: str, protected: tuple[tuple[int, int], ...], taken: Sequence[Stroke]) -> Iterator[Stroke]:
    """Walk the blanks that stand twice, or before the first or behind the last word."""
    for pattern, left in ((_TWICE, " "), (_EDGES, "")):
        for match in pattern.finditer(text):
            beside = any(one.start <= match.end() and match.start() <= one.end for one in taken)
            if not beside and not is_protected(protected, match.start(), match.end()):
                yield Stroke(StepKind.BLANK, match.start(), match.end(), left)


def _past_blanks(text: str, at: int) -> int:
    found = _LEADING.match(text, at)
    return found.end() if found else at

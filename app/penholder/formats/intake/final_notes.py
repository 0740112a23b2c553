"""Finds the list of notes that closes a text, by the marks in the text that it answers, whatever its notes begin with.

Notes that begin as those of resolutions do ("See", "Resolution", "Official Records") are known by that; others, and
lists whose numbers are written "1.", "1)" or "[1]", are known because they count from 1 to the end of the text and most of
their numbers hang on words above.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from penholder.drafting.halves import Half
from penholder.drafting.openings import read_opening
from penholder.formats.intake.headings import annex_label
from penholder.formats.intake.lines import Line
from penholder.formats.intake.mark_candidates import STRONG, candidates_in
from penholder.formats.intake.roles import Role
from penholder.formats.intake.seams import SUPERSCRIPTS, digits_of

_BEGINS = re.compile(
    rf"(?:\[(?P<squared>\d{{1,3}})\]|(?P<raised>[{SUPERSCRIPTS}]{{1,3}})|\(?(?P<figure>\d{{1,3}})(?P<sign>[.)])?(?=\s))"
    r"\s*(?P<text>(?:https?:|www\.|[^\sa-z]).*)"
)
_HEADING = re.compile(r"(?:foot|end)?notes?:?|references:?", re.IGNORECASE)
_MOST = 300
_LONGEST_NOTE = 12
"""Lines of a note that was broken into lines."""

_HUNG = 0.6
"""Share of the numbers of a list that must hang on words of the text."""

_LONGEST_LINE = 20_000


@dataclass(frozen=True, slots=True)
class FinalNotes:
    """The list: by index of line, the mark and the words of each note, and the line that calls them notes, if any does."""

    begun: dict[int, tuple[str, str]] = field(default_factory=dict)
    heading: int | None = None

    @property
    def start(self) -> int | None:
        """The line that the list begins at."""
        return min(self.begun, default=None)


def final_notes(lines: Sequence[Line], roles: Sequence[Role], wrapped: bool) -> FinalNotes:
    """Give the list of notes at the end of the text, an empty one where there is none that stands so."""
    own = [index for index, role in enumerate(roles) if role is Role.TEXT]
    begun = _row(lines, own[-_MOST:], wrapped)
    if not begun or not _answers(lines, [index for index in own if index < min(begun)], begun):
        return FinalNotes()
    start = min(begun)
    ruled = Role.RULE in roles
    before = [index for index in own if index < start]
    if ruled and roles[max(start - 1, 0)] is not Role.RULE:
        return FinalNotes()  # the notes stand below their rules, and this is something else
    if not ruled and any(annex_label(lines[index].text) for index in before):
        return FinalNotes()  # paragraphs of an annex count from 1 as well
    titled = bool(before) and _HEADING.fullmatch(lines[before[-1]].text) is not None
    return FinalNotes(begun, before[-1] if titled else None)


def _row(lines: Sequence[Line], own: Sequence[int], wrapped: bool) -> dict[int, tuple[str, str]]:
    """Walk up from the last line as long as the numbers count down, to 1."""
    found: list[tuple[int, str, str]] = []
    written: str | None = None
    passed = 0
    for index in reversed(own):
        mark = _mark(lines[index].text)
        expected = found[-1][1] if found else None
        if mark is not None and (expected is None or int(mark[0]) == int(expected) - 1) and written in (None, mark[2]):
            found.append((index, mark[0], mark[1]))
            written, passed = mark[2], 0
            if mark[0] == "1":
                return {at: (number, words) for at, number, words in reversed(found)}
            continue
        passed += 1
        if passed > _LONGEST_NOTE or not (wrapped or lines[index].indent):
            return {}
    return {}


def _mark(text: str) -> tuple[str, str, str] | None:
    """Read the mark at the start of a note, its words, and how the mark is written."""
    found = _BEGINS.match(text)
    if found is None:
        return None
    number = digits_of(found["squared"] or found["raised"] or found["figure"])
    way = "[" if found["squared"] else "raised" if found["raised"] else found["sign"] or ""
    opening = read_opening(found["text"][:200], Half.OPERATIVE)
    if opening is not None and opening.known:
        return None
    return number, found["text"], way


def _answers(lines: Sequence[Line], above: Sequence[int], begun: dict[int, tuple[str, str]]) -> bool:
    """Tell whether the numbers of the list hang on words of the text."""
    hung = {
        candidate.number
        for index in above
        if len(lines[index].text) <= _LONGEST_LINE
        for candidate in candidates_in(lines[index].text)
        if candidate.weight >= STRONG
    }
    numbers = [int(mark) for mark, _ in begun.values()]
    return sum(number in hung for number in numbers) >= max(1, len(numbers) * _HUNG)

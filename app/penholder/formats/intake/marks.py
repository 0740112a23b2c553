"""Settles which digits and stars of the text are marks of notes, by agreement with the bodies that were found.

A digit behind a word may be a mark or a number. Of all ways to give the bodies their marks in the order of the text, the one
with the greatest weight is taken; then marks out of order, marks printed twice and marks without a body are looked for among
the candidates that are left and can hardly be anything else.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from penholder.formats.intake.joining import Joined
from penholder.formats.intake.mark_candidates import RAISED, STRONG, Candidate, candidates_in, raised_candidates
from penholder.formats.intake.note_bodies import NoteBody
from penholder.formats.intake.styles import raised_in

_IN_ITS_PAGE = 2.0
_FOUND = 3.0
_DOUBTFUL = 2.6
_NEAR, _FAINT = 1.0, 0.5
"""Another place whose weight is less by so much, or so small (the end of the number of a resolution), is no rival."""

_LEAP = 3
_MOST_BODIES = 8
_MOST_PLACES = 200
_LONGEST_UNIT = 500_000
"""Characters. What is longer is no paragraph of a resolution, and its numbers are no marks of notes."""

_STARS = re.compile(r"(?<=\S)[ \t]?(\*{1,4}|[†‡§]{1,2})(?![*†‡§\w])")
_REISSUE = re.compile(r"(?:second |third )?reissue|technical reasons|corrigend", re.IGNORECASE)


@dataclass(slots=True)
class FoundNote:
    """A note: its mark as printed, its body if there is one, and whether the place of its mark was hardly clear."""

    mark: str
    body: NoteBody | None
    doubtful: bool = False

    @property
    def custom(self) -> bool:
        """Whether the mark stands outside the numbered row."""
        return not self.mark.isdecimal()


@dataclass(frozen=True, slots=True)
class MarkPlace:
    """A mark in a unit of text: what it takes there, blanks before it included, and its note (an index)."""

    start: int
    end: int
    note: int


@dataclass(slots=True)
class Marking:
    """All marks: by unit of text, in the order of their offsets; and the notes, anchored or not."""

    places: dict[int, list[MarkPlace]] = field(default_factory=dict)
    notes: list[FoundNote] = field(default_factory=list)

    def put(self, unit: int, start: int, end: int, note: int) -> None:
        """Add a place."""
        self.places.setdefault(unit, []).append(MarkPlace(start, end, note))


@dataclass(frozen=True, slots=True)
class _Spotted:
    """A candidate with its unit, its place in the whole text and the line it stands on."""

    unit: int
    order: int
    line: int
    candidate: Candidate


def find_marks(units: Sequence[Joined], bodies: Sequence[NoteBody], starred: int) -> Marking:
    """Give the marks of the units, which are in the order of reading.

    The first ``starred`` units are masthead and sponsors, where a star is a mark even without a body.
    """
    marking = Marking()
    numbered = [body for body in bodies if body.number is not None]
    spotted = _spotted(units)
    chosen = _in_order(spotted, numbered)
    _stronger_places(spotted, numbered, chosen)
    _out_of_order(spotted, numbered, chosen)
    taken = dict.fromkeys(chosen.values())
    contested = _contested(spotted, numbered, chosen)
    for index, body in enumerate(numbered):
        place = chosen.get(index)
        doubtful = place is not None and place.candidate.weight < _DOUBTFUL and place in contested
        if place is None and not body.paragraphs:
            continue
        marking.notes.append(FoundNote(body.mark, body if body.paragraphs else None, doubtful))
        if place is not None:
            marking.put(place.unit, place.candidate.start, place.candidate.end, len(marking.notes) - 1)
    for place in _without_body(spotted, taken):
        marking.notes.append(FoundNote(str(place.candidate.number), None))
        marking.put(place.unit, place.candidate.start, place.candidate.end, len(marking.notes) - 1)
    _stars(marking, units, [body for body in bodies if body.number is None], starred)
    for places in marking.places.values():
        places.sort(key=lambda place: place.start)
    return marking


def _spotted(units: Sequence[Joined]) -> list[_Spotted]:
    found: list[_Spotted] = []
    for unit, joined in enumerate(units):
        if len(joined.text) > _LONGEST_UNIT:
            continue
        offsets = [offset for offset, _ in joined.starts]
        ended = frozenset(offset - gap for offset in offsets[1:] for gap in (0, 1))
        raised = raised_in(joined)
        candidates = candidates_in(joined.text, ended) if raised is None else raised_candidates(joined.text, raised)
        for candidate in candidates:
            line = joined.starts[bisect_right(offsets, candidate.start) - 1][1]
            found.append(_Spotted(unit, len(found), line.number, candidate))
    return found


def _contested(
    spotted: Sequence[_Spotted], bodies: Sequence[NoteBody], chosen: dict[int, _Spotted]
) -> frozenset[_Spotted]:
    """Give the chosen places beside which another of the same number, on the same page, might have been chosen."""
    starts = _zone_starts(bodies)
    by_number: dict[int, list[_Spotted]] = {}
    for place in spotted:
        by_number.setdefault(place.candidate.number, []).append(place)
    return frozenset(
        place
        for index, place in chosen.items()
        if any(
            other is not place
            and starts[index] < other.line < bodies[index].lines[0].number
            and other.candidate.weight > max(place.candidate.weight - _NEAR, _FAINT)
            for other in by_number[place.candidate.number][:_MOST_PLACES]
        )
    )


def _zone_starts(bodies: Sequence[NoteBody]) -> list[int]:
    """Give for each body the line at which the notes before those of its page began."""
    starts: list[int] = []
    before, current = 0, None
    for body in bodies:
        if current is not None and body.after != current.after:
            before = current.lines[0].number
        if current is None or body.after != current.after:
            current = body
        starts.append(before)
    return starts


def _in_order(spotted: Sequence[_Spotted], bodies: Sequence[NoteBody]) -> dict[int, _Spotted]:
    """Give bodies their marks so that both run in the same order and the sum of weights is greatest."""
    by_number: dict[int, list[int]] = {}
    for index, body in enumerate(bodies):
        by_number.setdefault(body.number or 0, []).append(index)
    starts = _zone_starts(bodies)
    best = _PrefixBest(len(bodies))
    steps: list[tuple[float, int, _Spotted, int]] = []  # weight so far, body, place, step before
    for place in spotted:
        fresh: list[tuple[float, int, int]] = []
        fitting = [one for one in by_number.get(place.candidate.number, ()) if bodies[one].lines[0].number > place.line]
        for index in fitting[:_MOST_BODIES]:
            own = place.candidate.weight + _FOUND + (_IN_ITS_PAGE if place.line > starts[index] else 0.0)
            before, step = best.below(index)
            fresh.append((before + own, index, step))
        for weight, index, step in fresh:
            steps.append((weight, index, place, step))
            best.raise_to(index, weight, len(steps) - 1)
    chosen: dict[int, _Spotted] = {}
    _, step = best.below(len(bodies))
    while step >= 0:
        _, index, place, step = steps[step]
        chosen[index] = place
    return chosen


class _PrefixBest:
    """The greatest weight among the bodies before a given one, kept in a binary indexed tree."""

    def __init__(self, size: int) -> None:
        self._tree: list[tuple[float, int]] = [(0.0, -1)] * (size + 1)

    def below(self, index: int) -> tuple[float, int]:
        """Give the best weight and its step over the bodies before ``index``."""
        best = (0.0, -1)
        while index > 0:
            best = max(best, self._tree[index], key=lambda pair: pair[0])
            index -= index & -index
        return best

    def raise_to(self, index: int, weight: float, step: int) -> None:
        """Set a body's weight where it is greater than before."""
        index += 1
        while index < len(self._tree):
            if weight > self._tree[index][0]:
                self._tree[index] = (weight, step)
            index += index & -index


def _stronger_places(spotted: Sequence[_Spotted], bodies: Sequence[NoteBody], chosen: dict[int, _Spotted]) -> None:
    """Put a mark that stuck to a word, out of order, in the place of a mere number that stood in order."""
    weak = {index for index, place in chosen.items() if place.candidate.weight < _DOUBTFUL}
    if not weak:
        return
    starts = _zone_starts(bodies)
    taken = {id(place) for place in chosen.values()}
    strong: dict[int, list[_Spotted]] = {}
    for place in spotted:
        if place.candidate.weight > STRONG and id(place) not in taken:
            strong.setdefault(place.candidate.number, []).append(place)
    for index in sorted(weak):
        end = bodies[index].lines[0].number
        fitting = [one for one in strong.get(bodies[index].number or 0, ()) if starts[index] < one.line < end]
        if fitting:
            chosen[index] = fitting[0]
            strong[fitting[0].candidate.number].remove(fitting[0])


def _out_of_order(spotted: Sequence[_Spotted], bodies: Sequence[NoteBody], chosen: dict[int, _Spotted]) -> None:
    """Give the bodies that are left the marks of their number on their own page, whatever the order."""
    taken = {id(place) for place in chosen.values()}
    missing = {index: body for index, body in enumerate(bodies) if index not in chosen}
    if not missing:
        return
    starts = _zone_starts(bodies)
    by_number: dict[int, list[_Spotted]] = {}
    for place in spotted:
        if id(place) not in taken and place.candidate.weight >= STRONG:
            by_number.setdefault(place.candidate.number, []).append(place)
    for index, body in missing.items():
        fitting = [
            place
            for place in by_number.get(body.number or 0, ())
            if starts[index] < place.line < body.lines[0].number and id(place) not in taken
        ]
        if fitting:
            chosen[index] = max(fitting, key=lambda place: place.candidate.weight)
            taken.add(id(chosen[index]))


def _without_body(spotted: Sequence[_Spotted], taken: Iterable[_Spotted]) -> list[_Spotted]:
    """Give the marks that no body was found for: the next in the row, one a little further on, or one printed again."""
    settled = {id(place) for place in taken}
    following: list[int | None] = [None] * len(spotted)
    number: int | None = None
    for index in range(len(spotted) - 1, -1, -1):
        following[index] = number
        if id(spotted[index]) in settled:
            number = spotted[index].candidate.number
    found: list[_Spotted] = []
    seen: set[int] = set()
    last = 0
    for index, place in enumerate(spotted):
        number = place.candidate.number
        if id(place) in settled:
            last = number
            seen.add(number)
            continue
        if place.candidate.weight < STRONG:
            continue
        later = following[index]
        before_next = later is None or number < later
        leap = 1 if not settled else _LEAP
        raised = place.candidate.weight >= RAISED
        again = number in seen and place.candidate.weight > STRONG
        if raised or again or (last < number <= last + leap and before_next):
            found.append(place)
            seen.add(number)
            last = max(last, number)
    return found


def _stars(marking: Marking, units: Sequence[Joined], bodies: Sequence[NoteBody], starred: int) -> None:
    """Give notes with stars or daggers their places; each body takes those of one unit of text."""
    groups: dict[str, dict[int, list[tuple[int, int]]]] = {}
    for unit, joined in enumerate(units):
        if not any(sign in joined.text for sign in "*†‡§"):
            continue
        for found in _STARS.finditer(joined.text):
            groups.setdefault(found.group(1), {}).setdefault(unit, []).append(found.span())
    for body in bodies:
        own = groups.get(body.mark, {})
        fitting = [unit for unit in own if units[unit].line.number < body.lines[0].number]
        if not fitting and not body.paragraphs:
            continue
        marking.notes.append(FoundNote(body.mark, body if body.paragraphs else None))
        if not fitting:
            continue
        reissue = bool(_REISSUE.match(" ".join(body.paragraphs)[:80]))
        on_page = [unit for unit in fitting if units[unit].starts[-1][1].page == body.lines[0].page] or fitting
        unit = on_page[0] if reissue else next((one for one in on_page if not _is_symbol(units[one].text)), on_page[0])
        for start, end in own.pop(unit):
            marking.put(unit, start, end, len(marking.notes) - 1)
    for mark, left in groups.items():
        for unit, spans in left.items():
            if unit >= starred:
                continue
            marking.notes.append(FoundNote(mark, None))
            for start, end in spans:
                marking.put(unit, start, end, len(marking.notes) - 1)


def _is_symbol(text: str) -> bool:
    return "/" in text and " " not in text.strip()

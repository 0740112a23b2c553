"""Takes the notes at the feet of set pages apart: a raised mark begins a body, a line without one goes on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from penholder.formats.intake.joining import join_all
from penholder.formats.intake.lines import Line, Zone
from penholder.formats.intake.note_bodies import NoteBody, Parted
from penholder.formats.intake.seams import digits_of, final_sign
from penholder.formats.intake.styles import cut_line, styles_of

_MARK = re.compile(r"\[?(?P<mark>\d{1,3}|\*{1,4}|[†‡§¶]{1,2}|[a-z])\]?\s*")
_PLAIN_NUMBER = re.compile(r"(?P<mark>\d{1,3})[.)]?\s+(?=\S)")
_STAR = re.compile(r"(?P<mark>\*{1,4}|[†‡§]{1,2})\s*(?=\S)")


def with_endnotes(lines: Sequence[Line]) -> list[Line]:
    """Give the lines, those at the end of the text that begin with raised marks as notes where no page has any at its foot."""
    text = [at for at, line in enumerate(lines) if line.zone is Zone.TEXT]
    if any(line.zone is Zone.NOTE for line in lines):
        return list(lines)
    first: int | None = None
    begun = 0
    for below, at in enumerate(reversed(text), start=1):
        begun += _begins_raised(lines[at])
        if _begins_raised(lines[at]) and (begun * 2 > below or (at > 0 and lines[at - 1].zone is Zone.RULE)):
            first = at
    if first is None:
        return list(lines)
    notes = {at for at in text if at >= first}
    return [replace(line, zone=Zone.NOTE) if at in notes else line for at, line in enumerate(lines)]


def _begins_raised(line: Line) -> bool:
    return bool(line.raised) and line.raised is not None and line.raised[0][0] == 0


def part_typeset(lines: Sequence[Line]) -> Parted:
    """Part text and notes by the zones of the lines."""
    text: list[Line] = []
    bodies: list[_Body] = []
    raised = any(line.zone is Zone.NOTE and _begins_raised(line) for line in lines)
    for line in lines:
        if line.zone in {Zone.TEXT, Zone.OBJECT}:
            text.append(line)
        elif line.zone is Zone.NOTE:
            mark, at = _mark(line, raised, bodies)
            if mark or not bodies:
                bodies.append(_Body(mark, line, len(text), []))
            rest = cut_line(line, at)
            if rest.text:
                bodies[-1].rest.append(rest)
            if rest is not line and line is not bodies[-1].first:
                bodies[-1].lines.append(line)
    return Parted(tuple(text), tuple(line.page for line in text), tuple(body.made() for body in bodies))


class _Body:
    """A body in the making."""

    def __init__(self, mark: str, first: Line, after: int, rest: list[Line]) -> None:
        self.mark = mark
        self.first = first
        self.lines = [first]
        self.after = after
        self.rest = rest

    @property
    def done(self) -> bool:
        """Whether its last line ends a sentence."""
        return bool(self.rest) and final_sign(self.rest[-1].text) in {".", "!", "?"}

    def made(self) -> NoteBody:
        body = NoteBody(digits_of(self.mark), self.lines, self.first.page, self.after, self.mark)
        if self.rest:
            joined = join_all(self.rest)
            body.paragraphs.append(joined.text)
            body.styles.append(styles_of(joined))
        return body


def _mark(line: Line, raised: bool, bodies: Sequence[_Body]) -> tuple[str, int]:
    """Give the mark that a line begins with and where its text begins; an empty mark where it goes on with a body."""
    if line.raised and line.raised[0][0] == 0:
        found = _MARK.match(line.text[: line.raised[0][1]])
        if found is not None and found.end() >= line.raised[0][1]:
            after = line.raised[0][1]
            return found["mark"], after + len(line.text[after:]) - len(line.text[after:].lstrip())
    star = _STAR.match(line.text)
    if star is not None:
        return star["mark"], star.end()
    if not raised:
        number = _PLAIN_NUMBER.match(line.text)
        last = next((int(body.mark) for body in reversed(bodies) if body.mark.isdecimal()), 0)
        if number is not None and int(number["mark"]) == last + 1 and (not bodies or bodies[-1].done):
            return number["mark"], number.end()
    return "", 0

"""Finds the bodies of notes at the feet of pages or at the end of the text, and takes their lines out of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from penholder.drafting.halves import Half
from penholder.drafting.labels import LabelForm, read_label
from penholder.drafting.openings import read_opening
from penholder.formats.intake.final_notes import final_notes
from penholder.formats.intake.lines import Line
from penholder.formats.intake.marks_apart import marks_apart
from penholder.formats.intake.roles import Role
from penholder.formats.intake.seams import SUPERSCRIPTS, digits_of, final_sign, joint, without_soft_hyphen
from penholder.formats.intake.shape import Shape
from penholder.formats.intake.styles import Styles

_MARK = rf"\d{{1,3}}|[{SUPERSCRIPTS}]{{1,3}}|\*{{1,4}}|[†‡§]{{1,2}}"
_START = re.compile(rf"\[?(?P<mark>{_MARK})\]?(?:\s+|(?=[A-Z“\"(]))(?P<text>[^\s.)].*)")
_BARE = re.compile(rf"(?P<mark>{_MARK})")
_STAR = re.compile(r"(?P<mark>\*{1,4})\s*(?=[A-Z])")
_USUAL = re.compile(
    r"See\b|Ibid\b|Idem\b|Resolutions?\b|Decisions?\b|Official Records|United Nations|League of|Available|Adopted|"
    r"Report of|"
    r"[A-Z]{1,12}/|Security Council|General Assembly|World |International |S-\d|Council |Contained "
)
_SHORT = 0.8
_LONGEST_LEAP = 10
_MOST_LAST = 40


@dataclass(slots=True)
class NoteBody:
    """A body as found: its mark in ordinary figures and as written, its lines, its page, how many text lines stand before it.

    ``styles`` has those of each paragraph where the format tells them.
    """

    mark: str
    lines: list[Line]
    page: int
    after: int
    written: str = ""
    paragraphs: list[str] = field(default_factory=list)
    styles: list[Styles] = field(default_factory=list)

    @property
    def number(self) -> int | None:
        """The number of the mark; None for a star or dagger."""
        return int(self.mark) if self.mark.isdecimal() else None

    def add(self, text: str, new_paragraph: bool = False) -> None:
        """Go on with the next line of the body."""
        if not self.paragraphs or new_paragraph:
            self.paragraphs.append(text)
            return
        before = self.paragraphs[-1]
        self.paragraphs[-1] = without_soft_hyphen(before) + joint(before, text) + text


@dataclass(frozen=True, slots=True)
class Parted:
    """The input parted: the text lines with their pages, the bodies of the notes, and the lines that call them notes."""

    text: tuple[Line, ...]
    pages: tuple[int, ...]
    bodies: tuple[NoteBody, ...]
    headings: tuple[Line, ...] = ()

    def empty(self) -> Iterator[Line]:
        """Give the lines of bodies that are nothing but their mark, and those that say "Notes" and nothing else."""
        yield from self.headings
        for body in self.bodies:
            if not body.paragraphs:
                yield from body.lines


def part_notes(lines: Sequence[Line], roles: Sequence[Role], pages: Sequence[int], shape: Shape) -> Parted:
    """Part text and notes. A rule begins the notes of a page; without one, a star or a run of numbered bodies does."""
    return _Parting(lines, roles, pages, shape).parted()


class _Parting:
    """Walks the lines once."""

    def __init__(self, lines: Sequence[Line], roles: Sequence[Role], pages: Sequence[int], shape: Shape) -> None:
        self._lines = lines
        self._roles = roles
        self._pages = pages
        self._shape = shape
        self._paged = bool(lines) and lines[-1].page > lines[0].page
        self._ruled = Role.RULE in roles
        self._text: list[int] = []
        self._bodies: list[NoteBody] = []
        self._last = 0
        self._taken: set[int] = set()
        self._headings: list[Line] = []
        self._final = final_notes(lines, roles, shape.wrapped)
        self._stars = set(_attached_stars(lines, roles))

    def parted(self) -> Parted:
        at = 0
        while at < len(self._lines):
            role = self._roles[at]
            if role is Role.RULE:
                at = self._zone(at + 1)
            elif at == self._final.heading:
                self._headings.append(self._lines[at])
                at += 1
            elif role is Role.TEXT and self._begins_without_rule(at):
                at = self._zone(at)
            else:
                if role is Role.TEXT:
                    self._text.append(at)
                at += 1
        text = tuple(self._lines[index] for index in self._text)
        pages = tuple(self._pages[index] for index in self._text)
        return Parted(text, pages, tuple(self._bodies), tuple(self._headings))

    def _zone(self, start: int) -> int:
        """Read the bodies from a line on and give the line after them."""
        start = self._take_apart(start)
        body: NoteBody | None = None
        page = None
        at = start
        while at < len(self._lines):
            role, line = self._roles[at], self._lines[at]
            if role is Role.RULE:
                return at
            if role is Role.FURNITURE or at in self._taken:
                at += 1
                continue
            page = self._pages[at] if page is None else page
            if self._pages[at] != page:
                return at
            mark, text = self._mark_of(at, body)
            if mark:
                body = self._begun(mark, line, page)
                if text:
                    body.add(text)
            elif body is None and not self._goes_on_from_before():
                return at
            else:
                body = body or self._bodies[-1]
                if self._resumes(body, at):
                    return at
                body.lines.append(line)
                body.add(line.text, new_paragraph=not self._shape.wrapped and line.indent > 0)
            at += 1
        return at

    def _take_apart(self, start: int) -> int:
        """Take bodies whose marks stand apart at the end of their page, and give the line that other notes begin at."""
        if not self._ruled or not self._shape.wrapped or start >= len(self._lines):
            return start
        page = self._pages[start]
        own: list[int] = []
        for index in range(start, len(self._lines)):
            if self._roles[index] is Role.RULE or self._pages[index] != page:
                break
            if self._roles[index] is Role.TEXT:
                own.append(index)
        found = marks_apart([self._lines[index].text for index in own], self._last, self._goes_on_from_before())
        if found is None:
            return start
        for index in own[: found.before]:
            self._bodies[-1].lines.append(self._lines[index])
            self._bodies[-1].add(self._lines[index].text)
        for first, after, mark in found.bodies:
            body = self._begun(self._lines[own[mark]].text, self._lines[own[mark]], page)
            self._taken.add(own[mark])
            for index in own[first:after]:
                body.lines.append(self._lines[index])
                body.add(self._lines[index].text)
        return own[found.after]

    def _begun(self, mark: str, line: Line, page: int) -> NoteBody:
        body = NoteBody(digits_of(mark), [line], page, len(self._text), mark)
        self._bodies.append(body)
        self._last = body.number if body.number is not None else self._last
        return body

    def _mark_of(self, at: int, body: NoteBody | None) -> tuple[str, str]:
        """Give the mark that a line begins a body with, and its text; two empty texts where it begins none."""
        if self._final.start is not None and at >= self._final.start:
            return self._final.begun.get(at, ("", ""))
        text = self._lines[at].text
        found = _BARE.fullmatch(text) or _START.fullmatch(text)
        if found is None:
            return "", ""
        mark = found["mark"]
        rest = found["text"] if "text" in found.re.groupindex else ""
        number = int(digits_of(mark)) if digits_of(mark).isdecimal() else None
        done = body is None or not body.paragraphs or final_sign(body.paragraphs[-1]) == "."
        if number is None or mark[0] in SUPERSCRIPTS:
            return mark, rest
        if number == self._last + 1 and (done or self._is_usual(at, rest)):
            return mark, rest
        near = 0 < number <= self._last + _LONGEST_LEAP
        return (mark, rest) if done and near and (self._is_usual(at, rest) or body is None) else ("", "")

    def _is_usual(self, at: int, rest: str) -> bool:
        """Tell whether the words after a mark begin as notes do."""
        if not rest and at + 1 < len(self._lines):
            rest = self._lines[at + 1].text
        return bool(_USUAL.match(rest)) or rest[:1].isupper()

    def _goes_on_from_before(self) -> bool:
        """Tell whether the last body broke off at the end of its page."""
        if not self._bodies or not self._bodies[-1].paragraphs:
            return False
        return final_sign(self._bodies[-1].paragraphs[-1]) not in {".", "!", "?"}

    def _resumes(self, body: NoteBody, at: int) -> bool:
        """Tell whether the text goes on at a line; where pages are known, their end tells it."""
        line = self._lines[at]
        if self._final.start is not None and at > self._final.start:
            return False
        if self._paged or not body.paragraphs or self._are_last_notes(at):
            return False
        before = self._lines[self._text[-1]].text if self._text else ""
        begins = _begins_paragraph(line.text)
        done = final_sign(body.paragraphs[-1]) == "."
        if begins and (done or final_sign(before)):
            return True
        if not done:
            return False
        if not self._shape.wrapped:
            return line.indent == 0
        if line.gap and not self._shape.spaced:
            return True
        if line.text[0].islower():
            return True
        last = body.lines[-1].text
        return len(last) + 1 + len(line.text.split()[0]) < self._shape.width * _SHORT

    def _are_last_notes(self, at: int) -> bool:
        """Tell lines below the last rule among which the next mark stands, and nothing that begins a paragraph."""
        rest = [
            index
            for index in range(at, min(len(self._lines), at + _MOST_LAST))
            if self._roles[index] is not Role.FURNITURE
        ]
        if not self._ruled or any(self._roles[index] is Role.RULE for index in rest):
            return False
        texts = [self._lines[index].text for index in rest]
        marks = [found["mark"] for text in texts if (found := _BARE.fullmatch(text) or _START.fullmatch(text))]
        near = any(mark.isdecimal() and self._last - 1 <= int(mark) <= self._last + 2 for mark in marks)
        return near and not any(_begins_paragraph(text) for text in texts)

    def _begins_without_rule(self, at: int) -> bool:
        if at == self._final.start:
            return True
        text = self._lines[at].text
        star = _STAR.match(text)
        if star is not None:
            return star["mark"] in self._stars and not text.endswith("*")
        if self._ruled or not (text[0].isdecimal() or text[0] in SUPERSCRIPTS):
            return False
        return self._is_foot(at)

    def _is_foot(self, at: int) -> bool:
        """Tell whether a line begins the notes of its page: usual words after the next number, and only notes below."""
        mark, rest = self._mark_of(at, None)
        if not mark or digits_of(mark) != str(self._last + 1):
            return False
        page = self._pages[at]
        below = 0
        index = at
        while index < len(self._lines) and self._pages[index] == page and below < 5:
            text = self._lines[index].text
            if self._roles[index] is Role.TEXT:
                start = _START.fullmatch(text)
                usual = start is not None and bool(_USUAL.match(start["text"]))
                bare = _BARE.fullmatch(text) is not None
                below = 0 if usual or bare else below + 1
                if index == at and not usual and not (bare and self._is_usual(at, rest)):
                    return False
                if below and _begins_paragraph(text):
                    return False
            index += 1
        return below < 5


def _begins_paragraph(text: str) -> bool:
    """Tell whether a line begins as paragraphs of a resolution do."""
    label = read_label(text)
    if label is not None and label.value(LabelForm.BULLET) is None:
        return label.standard and label.end < len(text)
    opening = read_opening(text, Half.PREAMBULAR)
    return opening is not None and opening.known


def _attached_stars(lines: Sequence[Line], roles: Sequence[Role]) -> Iterator[str]:
    """Give the stars that stand behind a word, as the mark of a sponsor or a symbol does."""
    pattern = re.compile(r"[\w.,:;)”]\s?(\*{1,4})(?!\*)")
    for line, role in zip(lines, roles, strict=True):
        if role is Role.TEXT and "*" in line.text:
            yield from pattern.findall(line.text)

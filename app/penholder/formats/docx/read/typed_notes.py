"""Finds notes that were typed: raised figures or signs in the text, and their bodies in paragraphs that begin with them.

What is raised is known from the formatting, so only the pairing is in question. A raised figure without a body (m², 1st)
stays what it is, unless other figures of its row have bodies.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from penholder.formats.docx.read.note_book import trimmed
from penholder.formats.docx.read.pieces import Piece
from penholder.formats.intake.seams import SUPERSCRIPTS, digits_of
from penholder.model.ids import NoteId
from penholder.model.inline import SUPERSCRIPT, Inline, Inlines, NoteAnchor, Text, cut, normal, text_of
from penholder.model.note import Note

_MARK = re.compile(rf"\s*(?:(?P<figures>\d{{1,3}}|[{SUPERSCRIPTS}]{{1,3}})|(?P<signs>\*{{1,4}}|[†‡§]{{1,2}}))\s*")
_SEVERAL = re.compile(r"\s*\d{1,3}(?:\s*,\s*\d{1,3})*\s*,?\s*")
"""Figures in one raised stretch: "2,3", or "2," whose comma was raised with it."""

_FIGURES = re.compile(r"\d{1,3}")
_STARRED_BODY = re.compile(r"\s*(?P<mark>\*{1,4}|[†‡§]{1,2})\s*(?=\S)")
_PLAIN_BODY = re.compile(r"\s*\[?(?P<mark>\d{1,3})(?:\]|[.)])?[\s\u00a0]+(?=[A-Z“\"(])")
_STARS = re.compile(r"(?<=[\w.,:;)\]”’])\s?(?P<mark>\*{1,4}|[†‡§]{1,2})(?![*†‡§\w])")
_RULE = re.compile(r"[_\-–—=*\s]{3,}|(?:foot|end)?notes?:?", re.IGNORECASE)
_UNIT = re.compile(r"(?:^|[^A-Za-z])[kcmdM]?m$")
_LONGEST_LEAP = 3


@dataclass(slots=True)
class TypedNotes:
    """The pieces that remain, with anchors in their lines, the notes, and the rules that parted these from the text."""

    pieces: list[Piece]
    notes: list[Note] = field(default_factory=list)
    rules: list[Piece] = field(default_factory=list)


@dataclass(slots=True)
class _Body:
    """A body: its mark in ordinary figures, and which pieces have its words."""

    mark: str
    pieces: list[int]
    length: int


def with_typed_notes(pieces: Sequence[Piece]) -> TypedNotes:
    """Turn marks and bodies that were typed into notes; a text without any comes back as it is."""
    bodies = [*_raised_bodies(pieces)]
    wanted = {mark for at, piece in enumerate(pieces) for _, _, mark in _raised_marks(piece.line)}
    if not any(body.mark in wanted for body in bodies):
        bodies = []  # figures that begin paragraphs and are marks of nothing
    if not bodies and any(mark.isdecimal() for mark in wanted):
        bodies = _plain_bodies(pieces, wanted)
    bodies += _starred_bodies(pieces, {at for body in bodies for at in body.pieces})
    if not bodies:
        return TypedNotes(list(pieces))
    return _Pairing(pieces, bodies).notes()


def _raised_bodies(pieces: Sequence[Piece]) -> Iterator[_Body]:
    """Give the paragraphs that begin with a raised figure and go on in words; the last ones may have more paragraphs."""
    for at, piece in enumerate(pieces):
        first = piece.line[0] if piece.line and not piece.label and not _is_anchored(piece) else None
        if not isinstance(first, Text):
            continue
        found = _MARK.fullmatch(first.text) if SUPERSCRIPT in first.marks else None
        figures = re.match(rf"[{SUPERSCRIPTS}]{{1,3}}", first.text)
        if found is not None and found["figures"] and len(piece.line) > 1:
            yield _Body(digits_of(found["figures"]), [at], len(first.text))
        elif figures is not None and len(piece.text) > figures.end():
            yield _Body(digits_of(figures.group()), [at], figures.end())


def _is_anchored(piece: Piece) -> bool:
    """Tell a paragraph with notes of its own, which is no note."""
    return any(isinstance(one, NoteAnchor) for one in piece.line)


def _plain_bodies(pieces: Sequence[Piece], wanted: set[str]) -> list[_Body]:
    """Give the paragraphs at the end that begin with the figures of raised marks, in their order, behind a rule."""
    start = next((at for at in range(len(pieces) - 1, -1, -1) if _RULE.fullmatch(pieces[at].text.strip())), None)
    first = start + 1 if start is not None else _first_of_tail(pieces, wanted)
    bodies: list[_Body] = []
    if any(_is_anchored(piece) or piece.is_table for piece in pieces[first:]):
        return []
    for at in range(first, len(pieces)):
        found = _PLAIN_BODY.match(pieces[at].text)
        mark = found["mark"] if found is not None else pieces[at].label.strip("[]().")
        if mark.isdecimal() and (not bodies or int(mark) == int(bodies[-1].mark) + 1) and (bodies or mark in wanted):
            bodies.append(_Body(mark, [at], found.end() if found is not None else 0))
        elif bodies:
            bodies[-1].pieces.append(at)
        else:
            return []
    return bodies if {body.mark for body in bodies} & wanted else []


def _first_of_tail(pieces: Sequence[Piece], wanted: set[str]) -> int:
    """Find where the last paragraphs begin that bear all the wanted figures in their row, one after the other."""
    figures = sorted((int(mark) for mark in wanted if mark.isdecimal()), reverse=True)
    at = len(pieces)
    for number in range(figures[0], 0, -1) if figures else ():
        found = _PLAIN_BODY.match(pieces[at - 1].text) if at else None
        if found is None or int(found["mark"]) != number or _is_paragraph_number(found.group()):
            return len(pieces) if at == len(pieces) or number >= min(figures) else at
        at -= 1
    return at


def _is_paragraph_number(written: str) -> bool:
    return "." in written or ")" in written


def _starred_bodies(pieces: Sequence[Piece], taken: set[int]) -> Iterator[_Body]:
    """Give the paragraphs that begin with a sign which stands behind a word elsewhere."""
    signs = {found["mark"] for piece in pieces for found in _STARS.finditer(piece.text) if not piece.is_table}
    for at, piece in enumerate(pieces):
        may_be = at not in taken and not piece.is_table and not _is_anchored(piece)
        found = _STARRED_BODY.match(piece.text) if may_be else None
        if found is not None and found["mark"] in signs and len(piece.text) > found.end():
            yield _Body(found["mark"], [at], found.end())


def _raised_marks(line: Inlines) -> Iterator[tuple[int, int, str]]:
    """Give the raised figures and signs of a line: offsets of what they take, and the mark in ordinary figures."""
    offset = 0
    before = ""
    for one in line:
        text = one.text if isinstance(one, Text) else ""
        if isinstance(one, Text) and SUPERSCRIPT in one.marks:
            found = _MARK.fullmatch(text)
            is_mark = before.strip() and not _UNIT.search(before)
            if found is not None and is_mark:
                yield offset, offset + len(text), digits_of(found["figures"] or found["signs"])
            elif is_mark and _SEVERAL.fullmatch(text):
                yield from ((offset + at.start(), offset + at.end(), at.group()) for at in _FIGURES.finditer(text))
        elif isinstance(one, Text):
            for figures in re.finditer(rf"(?<=\S)[{SUPERSCRIPTS}]{{1,3}}", text):
                if not _UNIT.search(text[: figures.start()]):
                    yield offset + figures.start(), offset + figures.end(), digits_of(figures.group())
        before = (before + text)[-20:] if text else before
        offset += len(text) if isinstance(one, Text) else len(text_of((one,)))


class _Pairing:
    """Gives marks their bodies, each body the first place of its mark before it or, failing that, anywhere."""

    def __init__(self, pieces: Sequence[Piece], bodies: list[_Body]) -> None:
        self._pieces = list(pieces)
        self._bodies = bodies
        self._taken = {at for body in bodies for at in body.pieces}
        self._used: set[int] = set()
        self._notes: list[Note] = []
        self._last = 0

    def notes(self) -> TypedNotes:
        """Make the notes, those without a mark in the text last."""
        remaining = []
        for at, piece in enumerate(self._pieces):
            if at not in self._taken:
                remaining.append(replace(piece, line=self._anchored(piece)))
        for index, body in enumerate(self._bodies):
            if index not in self._used:
                self._add(body.mark, body)
        last = len(remaining)
        while last and _RULE.fullmatch(remaining[last - 1].text.strip() or "x"):
            last -= 1
        return TypedNotes(remaining[:last], self._notes, remaining[last:])

    def _anchored(self, piece: Piece) -> Inlines:
        if piece.is_table:
            return piece.line
        marks = sorted([*_raised_marks(piece.line), *self._starred(piece)])
        parts: list[Inline] = []
        at = 0
        seen: dict[str, NoteId] = {}
        for start, end, mark in marks:
            if start < at:
                continue
            note = seen.get(mark) if not mark.isdecimal() else None
            note = note or self._note_for(mark)
            if note is None:
                continue
            seen[mark] = note
            parts += [*cut(piece.line, at, start), NoteAnchor(note)]
            at = end
        return normal([*parts, *cut(piece.line, at, len(piece.text))]) if parts else piece.line

    def _starred(self, piece: Piece) -> Iterator[tuple[int, int, str]]:
        for found in _STARS.finditer(piece.text):
            yield found.start(), found.end(), found["mark"]

    def _note_for(self, mark: str) -> NoteId | None:
        """Give the note of a mark; one without a body is made where the mark stands in the row of the others."""
        for index, body in enumerate(self._bodies):
            if body.mark == mark and index not in self._used:
                self._used.add(index)
                self._last = int(mark) if mark.isdecimal() else self._last
                return self._add(mark, body)
        in_row = mark.isdecimal() and any(body.mark.isdecimal() for body in self._bodies)
        if in_row and 0 < int(mark) <= self._last + _LONGEST_LEAP:
            return self._add(mark, None)
        return None

    def _add(self, mark: str, body: _Body | None) -> NoteId:
        name = NoteId(f"t{len(self._notes) + 1}")
        lines = [] if body is None else [*self._lines(body)]
        custom = None if mark.isdecimal() else mark
        self._notes.append(Note.of(name, *lines, custom_mark=custom, typed_mark=None if custom else mark))
        return name

    def _lines(self, body: _Body) -> Iterator[Inlines]:
        for place, at in enumerate(body.pieces):
            line = self._pieces[at].line
            yield trimmed(cut(line, body.length, len(text_of(line)))) if place == 0 else line

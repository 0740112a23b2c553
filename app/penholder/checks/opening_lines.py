"""The openings of a draft's paragraphs with their italics, as the rules about openings look at them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from penholder.drafting.halves import Half
from penholder.drafting.opened import Opened, read_opened
from penholder.drafting.opening_runs import Step, steps
from penholder.model.ids import ParagraphId
from penholder.model.inline import ITALIC, Inlines, Marks, Text, marks_at, normal, stretches, text_of
from penholder.model.kinds import Kind, Stage
from penholder.model.outline import Entry, Outline
from penholder.model.paragraph import Paragraph

HALVES = {Kind.PREAMBULAR: Half.PREAMBULAR, Kind.OPERATIVE: Half.OPERATIVE}

_WORDS = re.compile(r"(?<![\w’'-])(?:[\w’'-]{1,60}\W{1,3}){2}\w")
_BEGINS_A_PART = frozenset({Kind.HEADING, Kind.TITLE, Kind.ORGAN, Kind.ANNEX, Kind.CLOSING})


@dataclass(frozen=True, slots=True)
class OpeningLine:
    """A paragraph's beginning: its opening, None where it has none, and the stretch of italics it begins with, if any.

    ``text`` is the line as far as its opening and its first italics go; all of it where it has no opening that is
    listed. So a word further on changes nothing here. ``written`` tells whether there are three words at least,
    ``introduces`` whether the line ends in a colon. ``style`` holds the marks of the text at the opening, for words
    that take its place; ``start`` is the first letter.
    """

    text: str
    half: Half
    opened: Opened | None
    italics: tuple[int, int] | None
    written: bool
    introduces: bool
    style: Marks

    @property
    def start(self) -> int:
        """The offset of the opening."""
        return self.opened.opening.start if self.opened is not None else 0

    @property
    def end(self) -> int:
        """The offset behind the opening."""
        return self.start + self.opened.opening.length if self.opened is not None else 0

    @property
    def begins_italic(self) -> bool:
        """Tell whether the line begins in italics."""
        return self.italics is not None and self.italics[0] <= self.start < self.italics[1]

    def styled(self, words: str, italic: bool = False) -> Inlines:
        """Give words with the marks of the opening they stand for, and in italics where the draft has its openings so."""
        return normal((Text(words, self.style | {ITALIC} if italic else self.style),))


@dataclass(frozen=True, slots=True)
class Openings:
    """The paragraphs of preamble and operative part in their order, without subparagraphs and annexes.

    ``italic`` tells whether the draft sets openings in italics at all, as one read from plain text does not.
    """

    lines: tuple[tuple[ParagraphId, OpeningLine], ...]
    italic: bool


@lru_cache(maxsize=8_000)
def opening_line(inlines: Inlines, half: Half) -> OpeningLine:
    """Read the beginning of one paragraph."""
    text = text_of(inlines)
    opened = read_opened(text, half)
    italics = next(stretches(inlines, frozenset({ITALIC})), None)
    opening = opened.opening if opened is not None else None
    start = opening.start if opening is not None else 0
    read = text
    if opening is not None and opening.known:
        read = text[: max(start + opening.length, italics[1] if italics is not None else 0)]
    written = _WORDS.search(text) is not None
    return OpeningLine(read, half, opened, italics, written, text.rstrip().endswith(":"), marks_at(inlines, start))


def opening_in(paragraph: Paragraph) -> tuple[OpeningLine, ...]:
    """Give the beginning of a paragraph that may have an opening."""
    half = HALVES.get(paragraph.kind)
    return (opening_line(paragraph.inlines, half),) if half is not None else ()


def openings(
    found: tuple[tuple[ParagraphId, tuple[OpeningLine, ...]], ...], counted: Outline, strayed: frozenset[ParagraphId]
) -> Openings:
    """Choose from the beginnings of all paragraphs; one whose number is written like an item's is among them."""
    lines = tuple(
        (name, line)
        for name, (line,) in found
        if (not (entry := counted[name]).level or name in strayed) and not entry.annex
    )
    read = [line for _, line in lines if line.opened is not None]
    return Openings(lines, 2 * sum(line.begins_italic for line in read) >= max(len(read), 1))


def opening_steps(counted: Outline, found: Openings, stage: Stage) -> tuple[Step, ...]:
    """Tell for each paragraph with an opening where it stands in its run; ``index`` counts ``found.lines``.

    In a working text a paragraph in brackets or with a locked number stands beside others that may replace it, so that
    nothing is asked of it or of the one behind.
    """
    return tuple(steps(_row(counted, found, stage)))


def _row(counted: Outline, found: Openings, stage: Stage) -> Iterator[tuple[int, Opened | None, bool]]:
    """Give the paragraphs of the runs; a preambular one that has strayed behind an operative one belongs to none."""
    last: Entry | None = None
    for index, (name, line) in enumerate(found.lines):
        entry = counted[name]
        begins = last is None or _parted(counted, last, entry)
        if not begins and last is not None and entry.zone != last.zone:
            if line.half is Half.PREAMBULAR:
                continue
            begins = entry.printed == "1."
        open_still = stage is Stage.WORKING and line.text.lstrip()[:1] in {"[", "{"}
        yield index, None if open_still else line.opened, begins
        last = entry


def _parted(counted: Outline, last: Entry, entry: Entry) -> bool:
    start, end = counted.positions[last.paragraph], counted.positions[entry.paragraph]
    return any(one.kind in _BEGINS_A_PART for one in counted.entries[start + 1 : end])

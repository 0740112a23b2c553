"""The openings of a draft's paragraphs with their italics, as the rules about openings look at them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from penholder.checks.parts import strayed_numbers
from penholder.drafting.halves import Half
from penholder.drafting.opened import Opened, read_opened
from penholder.drafting.opening_runs import Step, steps
from penholder.model.draft import Draft
from penholder.model.ids import ParagraphId
from penholder.model.inline import ITALIC, PLAIN, Inlines, Marks, Text, normal, placed, stretches, text_of
from penholder.model.kinds import Kind, Stage
from penholder.model.outline import Entry, Outline

HALVES = {Kind.PREAMBULAR: Half.PREAMBULAR, Kind.OPERATIVE: Half.OPERATIVE}

_BEGINS_A_PART = frozenset({Kind.HEADING, Kind.TITLE, Kind.ORGAN, Kind.ANNEX, Kind.CLOSING})


@dataclass(frozen=True, slots=True)
class OpeningLine:
    """A paragraph's beginning: its opening, None where it has none; the italic stretches of the line in order.

    ``style`` holds the marks of the text at the opening, for words that take its place; ``start`` is the first letter.
    """

    text: str
    half: Half
    opened: Opened | None
    italics: tuple[tuple[int, int], ...]
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
        return bool(self.italics) and self.italics[0][0] <= self.start < self.italics[0][1]

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
    italics = tuple(stretches(inlines, frozenset({ITALIC})))
    start = opened.opening.start if opened is not None else 0
    return OpeningLine(text, half, opened, italics, _style(inlines, start))


def _style(inlines: Inlines, at: int) -> Marks:
    for offset, one in placed(inlines):
        if isinstance(one, Text) and offset <= at < offset + len(one.text):
            return one.marks
    return PLAIN


def openings(draft: Draft, counted: Outline) -> Openings:
    """Read the beginnings of all paragraphs of a draft; one whose number is written like an item's is among them."""
    strayed = strayed_numbers(counted)
    lines = tuple(
        (paragraph.id, opening_line(paragraph.inlines, HALVES[paragraph.kind]))
        for paragraph, entry in zip(draft.paragraphs, counted.entries, strict=True)
        if paragraph.kind in HALVES and (not paragraph.level or paragraph.id in strayed) and not entry.annex
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

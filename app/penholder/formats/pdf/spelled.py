"""Spells a row: its words with single blanks, and which stretches of them are italic, bold or raised."""

from __future__ import annotations

from dataclasses import dataclass

from penholder.formats.intake.lines import Spans
from penholder.formats.pdf.glyphs import Glyph
from penholder.formats.pdf.rows import Row, words_apart

_PRINTED = 0.085
"""Em. A printed blank over which the letters come closer than this takes no room: Word leaves such behind hyphens."""


@dataclass(frozen=True, slots=True)
class Spelled:
    """The text of a row and its spans, in code points of that text."""

    text: str
    italics: Spans
    bolds: Spans
    raised: Spans


def spelled(row: Row) -> Spelled:
    """Spell a row. A blank is one that the page holds between letters that are apart, or a gap as wide as one."""
    apart = words_apart(row.glyphs)
    text: list[str] = []
    styles: list[tuple[bool, bool, bool]] = []
    before: Glyph | None = None
    blank = False
    for glyph in row.glyphs:
        if glyph.text == " ":
            blank = True
            continue
        own = (glyph.font.italic, glyph.font.bold, id(glyph) in row.raised)
        gap = (glyph.x - before.end) / min(before.size, glyph.size) if before is not None else 0.0
        if before is not None and gap > (_PRINTED if blank else apart):
            text.append(" ")
            last = styles[-1]
            both = (own[0] and last[0], own[1] and last[1], own[2] and last[2])
            styles.append(both)
        text.append(glyph.text)
        styles.extend([own] * len(glyph.text))
        before, blank = glyph, False
    return Spelled("".join(text), *(_spans([style[which] for style in styles]) for which in range(3)))


def _spans(flags: list[bool]) -> Spans:
    spans: list[tuple[int, int]] = []
    start: int | None = None
    for index, flag in enumerate([*flags, False]):
        if flag and start is None:
            start = index
        elif not flag and start is not None:
            spans.append((start, index))
            start = None
    return tuple(spans)

"""A page as it is set: its rows, each with what it is found to be."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from penholder.formats.pdf.glyphs import Glyph
from penholder.formats.pdf.rows import Row
from penholder.formats.pdf.spelled import Spelled, spelled
from penholder.formats.pdf.strokes import Stroke

_RULE = re.compile(r"[_\u2500\u2501\u2014]{5}[_\u2500\u2501\u2014\s]*")
_APART = 1.8
_MASTHEAD = 0.27
"""Share of page 1's height that the masthead takes; its last rule stands at 0.265."""

_LABEL = re.compile(r"\(?\w{1,5}[.)]{1,2}|[A-Z][a-z]{1,9} \d{1,3}\.|[•◦▪●○■□‣–—\-\uf0b7\uf02d\uf0a7o]")
"""What stands before a paragraph, apart from its text: "5.", "(iv)", "Item 7.", a bullet."""


@dataclass(slots=True)
class SetRow:
    """A row, or one cell of it, with its words and what it was found to be."""

    row: Row
    said: Spelled
    furniture: bool = False
    note: bool = False
    table: int | None = None

    @classmethod
    def of(cls, row: Row) -> SetRow:
        """Read the words of a row."""
        return cls(row, spelled(row))

    @property
    def words(self) -> str:
        """What it says."""
        return self.said.text

    @property
    def base(self) -> float:
        """Its baseline, in points from the top of the page."""
        return self.row.base

    @property
    def size(self) -> float:
        """The size of most of its letters, in points."""
        return self.row.size

    @property
    def glyphs(self) -> list[Glyph]:
        """Its glyphs from left to right."""
        return self.row.glyphs

    @property
    def rule(self) -> bool:
        """Whether it is a line drawn with underscores, as stands above notes."""
        return _RULE.fullmatch(self.words) is not None

    @property
    def barcode(self) -> bool:
        """Whether all of it is drawn as bars."""
        return all(glyph.font.barcode for glyph in self.glyphs)

    @property
    def label_only(self) -> bool:
        """Whether it is nothing but what may be a paragraph's label."""
        return _LABEL.fullmatch(self.words) is not None

    @property
    def begins_raised(self) -> bool:
        """Whether a raised sign stands at its beginning."""
        return bool(self.said.raised) and self.said.raised[0][0] == 0


@dataclass(slots=True)
class SetPage:
    """One page from top to bottom. ``height`` is in points; ``strokes`` are the level lines drawn on it."""

    number: int
    height: float
    rows: list[SetRow]
    strokes: list[Stroke] = field(default_factory=list)

    @property
    def text_top(self) -> float:
        """The height below which text may stand: under the running head, or under the masthead of page 1."""
        if self.number == 1:
            return _MASTHEAD * self.height
        return max((row.base for row in self.rows if row.furniture and row.base < 0.2 * self.height), default=0.0) + 8

    def stands_apart(self, row: SetRow) -> bool:
        """Tell whether more room than between lines parts a row from what stands next to it towards the page's middle."""
        upper = row.base < self.height / 2
        inner = [one.base for one in self.rows if (one.base > row.base + 1) == upper and abs(one.base - row.base) > 1]
        return not inner or abs((min(inner) if upper else max(inner)) - row.base) > _APART * row.size

    def follows_note(self, row: SetRow) -> bool:
        """Tell whether a row goes on right below a row of its own size, as the last line of a long note does."""
        above = [one for one in self.rows if one.base < row.base and not one.furniture]
        if not above:
            return False
        last = above[-1]
        return abs(last.size - row.size) < 0.2 and row.base - last.base < 1.5 * row.size and len(row.words) > 12

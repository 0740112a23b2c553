"""One paragraph and how it is numbered."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from penholder.model.ids import NoteId, ParagraphId
from penholder.model.inline import Inline, Inlines, anchors_in, normal, text_of, words_of
from penholder.model.kinds import DEEPEST_LEVEL, LEVELLED_KINDS, Kind
from penholder.model.place import InParagraph

HEADING_LEVELS = 2


@dataclass(frozen=True, slots=True)
class Number:
    """How a paragraph takes part in the count; a fixed number ("14 bis") stands still and does not advance it."""

    way: Literal["counted", "restart", "fixed", "none"] = "counted"
    label: str = ""


COUNTED = Number()
RESTART = Number("restart")
UNNUMBERED = Number("none")


def fixed(label: str) -> Number:
    """Lock a number such as "14 bis", written without its stop."""
    return Number("fixed", label)


@dataclass(frozen=True)
class Paragraph:
    """A paragraph as a value; make one with ``Paragraph.of``, which brings its line to the normal form.

    ``typed_label`` is the label that the file shows where that differs from the computed one, as written ("7)").
    """

    id: ParagraphId
    kind: Kind
    level: int = 0
    inlines: Inlines = ()
    number: Number = COUNTED
    typed_label: str | None = None

    @classmethod
    def of(
        cls,
        name: str,
        kind: Kind,
        inlines: Iterable[Inline] = (),
        level: int = 0,
        number: Number = COUNTED,
        typed_label: str | None = None,
    ) -> Paragraph:
        """Make a paragraph in its normal form; a level that its kind cannot have is brought to the nearest one."""
        return cls(ParagraphId(name), kind, fitting_level(kind, level), normal(inlines), number, typed_label)

    @cached_property
    def text(self) -> str:
        """The line as offsets see it, with U+FFFC for each anchor and carried inline."""
        return text_of(self.inlines)

    @cached_property
    def line(self) -> tuple[InParagraph, str]:
        """The place and the text."""
        return InParagraph(self.id), self.text

    @cached_property
    def words(self) -> str:
        """The line as people read it, with neither label nor note marks."""
        return words_of(self.inlines)

    @cached_property
    def anchors(self) -> tuple[tuple[int, NoteId], ...]:
        """The note anchors of the line with their offsets."""
        return tuple(anchors_in(self.inlines))


def fitting_level(kind: Kind, level: int) -> int:
    """Give the level nearest to the one asked for that this kind can have."""
    if kind is Kind.HEADING:
        return max(0, min(level, HEADING_LEVELS))
    return max(0, min(level, DEEPEST_LEVEL)) if kind in LEVELLED_KINDS else 0

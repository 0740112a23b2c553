"""Where something stands in a draft: a place, and a span within it in code points."""

from __future__ import annotations

from dataclasses import dataclass

from penholder.model.ids import NoteId, ParagraphId
from penholder.model.masthead import MastheadField


@dataclass(frozen=True, slots=True)
class InParagraph:
    """The text of a paragraph."""

    paragraph: ParagraphId


@dataclass(frozen=True, slots=True)
class InLabel:
    """The label that stands before a paragraph."""

    paragraph: ParagraphId


@dataclass(frozen=True, slots=True)
class InNote:
    """One paragraph of a note's body, counted from 0."""

    note: NoteId
    index: int = 0


@dataclass(frozen=True, slots=True)
class InMasthead:
    """One field of the masthead."""

    field: MastheadField


Place = InParagraph | InLabel | InNote | InMasthead


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch within one place, from ``start`` up to but not including ``end``."""

    place: Place
    start: int
    end: int

    @classmethod
    def in_paragraph(cls, paragraph: ParagraphId, start: int, end: int) -> Span:
        """Name a stretch of a paragraph's text."""
        return cls(InParagraph(paragraph), start, end)


@dataclass(frozen=True, slots=True)
class Position:
    """One offset within one place."""

    place: Place
    offset: int


@dataclass(frozen=True, slots=True)
class Selection:
    """What is selected, from where it was begun to where the caret is; both are equal for a mere caret."""

    anchor: Position
    caret: Position

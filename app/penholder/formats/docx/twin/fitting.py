"""Fits the lines of a paragraph: each ends in LibreOffice where the rule of Word ends it.

What of a paragraph is words, and how wide they may be, is found out here; ``breaking.py`` parts them into lines, and
``plan.py`` writes what makes LibreOffice end them there.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from penholder.formats.docx.elements import Element
from penholder.formats.docx.twin.breaking import Line, Measures, Room, lines_of
from penholder.formats.docx.twin.plan import Plan
from penholder.formats.docx.twin.sheet import Shape, Sheet
from penholder.formats.docx.twin.signs import Marks, Sign, moves_of, signs_of

_SLACK_OF_NOTES = 0.4
"""Points by which lines of notes, which are not filled, may reach over their edge: so far the spacing behind their last sign."""


@dataclass(frozen=True, slots=True)
class Fitter:
    """Fits paragraphs of one file; ``text_width`` is the room between the page's margins, in points."""

    sheet: Sheet
    marks: Marks
    text_width: float

    def lines(self, paragraph: Element, is_note: bool = False) -> tuple[Sequence[Sign], Sequence[Line]]:
        """Give the signs behind the label of a paragraph, and its lines; nothing where it cannot be fitted."""
        signs = signs_of(paragraph, self.sheet, self.marks)
        if not signs or any(one.text != "\t" and one.width is None for one in signs):
            return (), ()
        shape = self.sheet.shape(paragraph)
        tab = max((at for at, one in enumerate(signs) if one.text == "\t"), default=-1)
        head, rest = signs[: tab + 1], signs[tab + 1 :]
        begin = _where_words_begin(head, shape, self.sheet.default_stop)
        if begin is None or not rest:
            return (), ()
        right = self.text_width - shape.right + (_SLACK_OF_NOTES if is_note else 0.0)
        text = "".join(one.text for one in rest)
        measures = Measures.of(text, [one.width or 0.0 for one in rest], moves_of(rest))
        return rest, tuple(lines_of(measures, Room(right - begin, right - shape.left), shape.justified, is_note))

    def fit(self, paragraph: Element, is_note: bool = False) -> None:
        """Fit the lines of a paragraph, where they can be."""
        signs, lines = self.lines(paragraph, is_note)
        plan = Plan.of(signs, lines)
        if plan.is_needed:
            for run in list(dict.fromkeys(one.run for one in signs)):
                plan.rewrite(run)


def _where_words_begin(head: Sequence[Sign], shape: Shape, default_stop: float) -> float | None:
    """Give where the words begin behind the label and its tabs, in points from the margin; None where that is not known."""
    at = shape.left + shape.first
    for one in head:
        if one.text == "\t":
            stops = [stop for stop in (*shape.stops, *([shape.left] if shape.first < 0 else [])) if stop > at + 0.01]
            at = min(stops) if stops else (math.floor(at / default_stop) + 1) * default_stop
        else:
            at += one.width or 0.0
        if at > shape.left + 120:
            return None
    return at

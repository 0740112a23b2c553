"""Finds the lines drawn on a page: the rules of tables, and the short one above notes."""

from __future__ import annotations

import ctypes
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import pypdfium2 as pdfium
from pypdfium2 import raw

_THIN = 3.0
_SHORTEST = 12.0
_MOST = 20_000
"""Drawn objects of a page that are looked at; a page of text and tables has some hundreds, a map has more."""


@dataclass(frozen=True, slots=True)
class Stroke:
    """A level line, in points from the upper left corner; one that is drawn in pieces is one."""

    left: float
    right: float
    base: float

    @property
    def width(self) -> float:
        """Its length."""
        return self.right - self.left


def strokes_of(page: pdfium.PdfPage) -> list[Stroke]:
    """Give the level lines of a page from top to bottom."""
    height = page.get_height()
    found: list[Stroke] = []
    bounds = [ctypes.c_float() for _ in range(4)]
    places = [ctypes.byref(one) for one in bounds]
    for index in range(min(raw.FPDFPage_CountObjects(page), _MOST)):
        drawn = raw.FPDFPage_GetObject(page, index)
        if raw.FPDFPageObj_GetType(drawn) != raw.FPDF_PAGEOBJ_PATH or not raw.FPDFPageObj_GetBounds(drawn, *places):
            continue
        left, bottom, right, top = (one.value for one in bounds)
        if top - bottom <= _THIN:
            found.append(Stroke(left, right, height - (top + bottom) / 2))
    return [stroke for stroke in _whole(found) if stroke.width >= _SHORTEST]


def _whole(pieces: Iterable[Stroke]) -> list[Stroke]:
    """Join pieces of one line that touch each other."""
    joined: list[Stroke] = []
    for piece in sorted(pieces, key=lambda stroke: (round(stroke.base), stroke.left)):
        last = joined[-1] if joined else None
        if last is not None and abs(last.base - piece.base) < 1.2 and piece.left <= last.right + 1.5:
            joined[-1] = Stroke(last.left, max(last.right, piece.right), last.base)
        else:
            joined.append(piece)
    return joined


def levels_of(strokes: Sequence[Stroke], shortest: float) -> list[float]:
    """Give the heights at which lines of a certain length stand, each once."""
    levels: list[float] = []
    for stroke in strokes:
        if stroke.width >= shortest and (not levels or stroke.base - levels[-1] > 2.0):
            levels.append(stroke.base)
    return levels

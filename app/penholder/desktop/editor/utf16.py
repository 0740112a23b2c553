"""Turns offsets in code points into the UTF-16 units that Qt counts, and back; the one module that converts."""

from __future__ import annotations


def units_in(text: str) -> int:
    """Count the UTF-16 units of a text."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def to_units(text: str, points: int) -> int:
    """Turn an offset in code points into one in UTF-16 units; beyond the end it is the end."""
    return units_in(text[: max(points, 0)])


def to_points(text: str, units: int) -> int:
    """Turn an offset in UTF-16 units into one in code points; within a pair of surrogates it is the place before it."""
    if units <= 0:
        return 0
    if text.isascii():
        return min(units, len(text))
    counted = 0
    for points, character in enumerate(text):
        counted += 2 if character > "\uffff" else 1
        if counted > units:
            return points
    return len(text)

"""Sees to it that a label does not touch the words behind its tab: a stop that it all but reaches is passed over."""

from __future__ import annotations

from penholder.formats.docx.elements import Element, w

_ROOM = 475
_LEAST_GAP = 25
"""Twentieths of a point: from a label's beginning to the stop where its words begin, and what must stay free of it."""

_STOPS = (2218, 2218, 2218, 2693, 3182)
"""Where words begin behind a label, by level; the same steps as in the styles."""

_THOUSANDTHS = {
    **dict.fromkeys("ijlt", 278),
    **dict.fromkeys(" .,", 250),
    **dict.fromkeys("()fr", 333),
    **dict.fromkeys("s", 389),
    **dict.fromkeys("P", 556),
    **dict.fromkeys("O", 722),
    **dict.fromkeys("m", 778),
    **dict.fromkeys("w", 722),
}
"""Widths of Times New Roman in thousandths of its size; all others are near 500."""

_CHARACTER = 10 * 1.03 * 20 / 1000
_SPACING = 4
"""Size, character scale and spacing of the house's text style."""


def stop_to_clear(label: str, level: int) -> Element | None:
    """Give the tab stop to be cleared for a label such as "2 bis." that ends right before it; mostly there is none."""
    if not _ROOM - _LEAST_GAP < width_of(label) <= _ROOM:
        return None
    return w("tabs", w("tab", val="clear", pos=_STOPS[level]))


def width_of(text: str) -> float:
    """Estimate how wide characters are in the house's text style, in twentieths of a point."""
    return sum(_THOUSANDTHS.get(character, 500) * _CHARACTER + _SPACING for character in text)

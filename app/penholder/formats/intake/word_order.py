"""Finds paragraphs whose words an extraction may have moved: between their full lines stand short pieces of lines.

A line that is set wide is parted by some extractions at its gaps, and the pieces are given in another order. No reader can
know the order that the page has; it can say where to look.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from penholder.formats.intake.joining import Joined
from penholder.formats.intake.lines import Line
from penholder.formats.intake.seams import ends_with_mark, is_bare_mark
from penholder.formats.intake.shape import Shape

_SHORT = 0.55
"""Share of a full line; an inner line of a paragraph that is shorter was no whole line."""


def moved_words(paragraphs: Sequence[Joined], shape: Shape) -> Iterator[int]:
    """Give the number of the first such line of each paragraph that has any."""
    if not shape.wrapped:
        return
    for one in paragraphs:
        lines = [line for _, line in one.starts]
        found = next((at for at in range(1, len(lines) - 1) if _is_piece(lines, at, shape.width)), None)
        if found is not None:
            yield lines[found].number


def _is_piece(lines: Sequence[Line], at: int, width: int) -> bool:
    line, before, after = lines[at], lines[at - 1], lines[at + 1]
    apart = line.gap or after.gap
    beside_mark = ends_with_mark(before.text) or ends_with_mark(line.text) or is_bare_mark(after.text)
    over_pages = line.page != before.page or line.page != after.page
    return bool(apart) and len(line.text) < width * _SHORT and not beside_mark and not over_pages

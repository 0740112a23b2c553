"""Tells the furniture of pages by position and repetition: running heads, page and job numbers, bar codes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from penholder.formats.pdf.set_page import SetPage, SetRow

_HEAD_BAND = 0.115
_FOOT_BAND = 0.93
"""Shares of the page's height. Text of a United Nations page begins at 0.096 and ends at 0.925; numbers stand at 0.95."""

_OUTER_HEAD = 0.1
_SMALLER = 0.93
_SAME_HEIGHT = 4.0
_SHORT = 24
"""Characters. Shorter rows are compared without regard to their numbers; two notes may differ in nothing else."""

_DIGITS = re.compile(r"\d+")
_NUMBER = re.compile(
    r"(?:page )?\d{1,4}(?:\s?(?:/|of)\s?\d{1,4})?|[-–—] ?\d{1,4} ?[-–—]|[ivxl]{1,6}|\d{2}-\d{5}\*{0,3}(?:\s.{0,30})?|"
    r"\*\d{6,8}\*|please recycle\W*",
    re.IGNORECASE,
)
_SYMBOL = re.compile(r"[A-Z][A-Z0-9]{0,9}(?:/[\w.()\-]{1,24}){1,8}\*{0,4}")


def mark_furniture(pages: Sequence[SetPage], body_size: float) -> None:
    """Set ``furniture`` on the rows at the edges of pages that are no text; what stands further in than text is none."""
    repeated = _repeated(pages)
    fewest = max(2, len(pages) // 3)  # heads of left and of right pages may differ, and so may those of parts
    for page in pages:
        for row in page.rows:
            row.furniture = row.barcode
        for rows in (page.rows, list(reversed(page.rows))):
            for row in rows:
                if not row.furniture and not _is_edge(page, row, body_size, repeated, fewest):
                    break
                row.furniture = True
        _beside(page)


def _repeated(pages: Sequence[SetPage]) -> Counter[tuple[str, int]]:
    """Count on how many pages the same words, digits read as equal, stand at the same height near an edge."""
    counts: Counter[tuple[str, int]] = Counter()
    for page in pages:
        counts.update({_key(page, row) for row in page.rows if _in_band(page, row, 0.16, 0.9)})
    return counts


def _key(page: SetPage, row: SetRow) -> tuple[str, int]:
    words = _DIGITS.sub("0", row.words) if len(row.words) < _SHORT else row.words
    return words, round(row.base / _SAME_HEIGHT)


def _in_band(page: SetPage, row: SetRow, head: float, foot: float) -> bool:
    return row.base < head * page.height or row.base > foot * page.height


def _is_edge(page: SetPage, row: SetRow, body_size: float, repeated: Counter[tuple[str, int]], fewest: int) -> bool:
    first = page.number == 1
    if not row.label_only and not row.begins_raised:
        often = repeated[_key(page, row)]
        banded = _in_band(page, row, _HEAD_BAND, _FOOT_BAND)
        if often >= fewest and (banded or (often > 2 and page.stands_apart(row))):
            return not (first and row.base < 0.5 * page.height)
    foot = row.base > _FOOT_BAND * page.height
    head = not first and row.base < _HEAD_BAND * page.height
    if not foot and not head:
        return False
    if _NUMBER.fullmatch(row.words):
        return True
    outer = foot or row.base < _OUTER_HEAD * page.height
    if head and _SYMBOL.fullmatch(row.words):
        return True
    return outer and row.size < _SMALLER * body_size and not page.follows_note(row)


def _beside(page: SetPage) -> None:
    """Take what stands on one baseline with furniture, or between it and the edge, for furniture, too."""
    furnished = [row.base for row in page.rows if row.furniture and row.base < _HEAD_BAND * page.height]
    if page.number > 1 and furnished:
        for row in page.rows:
            row.furniture = row.furniture or row.base <= max(furnished) + 0.5

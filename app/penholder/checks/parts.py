"""The resolutions in a document: usually one, but several may stand under one number, each with its organ line."""

from __future__ import annotations

import re

from penholder.model.ids import ParagraphId
from penholder.model.kinds import Kind
from penholder.model.outline import Entry, Outline

_FIGURE = re.compile(r"\(?([0-9]{1,3})[.)]{0,2}")
_BEGINS_A_TEXT = frozenset({Kind.TITLE, Kind.ORGAN, Kind.ANNEX})
_BEGINS_A_SECTION = frozenset({Kind.HEADING, Kind.PREAMBULAR})


def operative_paragraphs(counted: Outline) -> tuple[tuple[Entry, ...], ...]:
    """Give the operative paragraphs (without subparagraphs) of each text that has any."""
    texts: list[list[Entry]] = [[]]
    for entry in counted.entries:
        if entry.kind in _BEGINS_A_TEXT:
            texts.append([])
        elif entry.kind is Kind.OPERATIVE and entry.level == 0:
            texts[-1].append(entry)
    return tuple(tuple(text) for text in texts if text)


def lost_numbers(counted: Outline) -> frozenset[ParagraphId]:
    """Give the operative paragraphs without a number that stand behind a numbered one of the same section.

    A sole paragraph of a section has none, and neither has one that introduces those that are ("Resolves that:").
    """
    lost = []
    numbered = False
    for entry in counted.entries:
        if entry.kind in _BEGINS_A_TEXT or entry.kind in _BEGINS_A_SECTION:
            numbered = False
        elif entry.kind is Kind.OPERATIVE and entry.level == 0:
            if numbered and not entry.shown.strip():
                lost.append(entry.paragraph)
            numbered = numbered or bool(entry.shown.strip())
    return frozenset(lost)


def strayed_numbers(counted: Outline) -> frozenset[ParagraphId]:
    """Give the subparagraphs whose labels go on with the number above them: below "6." the labels "7)" and "8)".

    They are operative paragraphs whose numbers are badly written, so that they look like a list of paragraph 6.
    """
    found: set[ParagraphId] = set()
    for parent, below in counted.children.items():
        above = counted[parent]
        number = _figure(above.shown) if above.kind is Kind.OPERATIVE and not above.level else None
        if number is not None:
            figures = [_figure(counted[one].shown) for one in below]
            found.update(below[index] for index in _going_on(figures, number))
    return frozenset(found)


def _going_on(figures: list[int | None], number: int) -> range:
    """Tell which of the labels at the beginning or the end of a list go on with the number of its paragraph."""
    end = 0
    while end < len(figures) and figures[end] == number + end + 1:
        end += 1
    start = len(figures)
    while not end and start and figures[start - 1] is not None:
        start -= 1
    last = figures[start:] if not end else []
    own = start + 1 == number + 1  # it may be the item of the list that it counts, "(2)" behind "(a)"
    if last and not own and last == list(range(number + 1, number + 1 + len(last))):
        return range(start, len(figures))
    return range(end)


def _figure(label: str) -> int | None:
    found = _FIGURE.fullmatch(label.strip())
    return int(found[1]) if found else None


def unnumbered_rows(counted: Outline) -> tuple[tuple[Entry, ...], ...]:
    """Give the operative paragraphs of each section that has at least two and not one of them a number."""
    sections: list[list[Entry]] = [[]]
    for entry in counted.entries:
        if entry.kind in _BEGINS_A_TEXT or entry.kind in _BEGINS_A_SECTION:
            sections.append([])
        elif entry.kind is Kind.OPERATIVE and entry.level == 0:
            sections[-1].append(entry)
    return tuple(tuple(row) for row in sections if len(row) > 1 and not any(entry.shown.strip() for entry in row))


def siblings(counted: Outline, off: frozenset[ParagraphId]) -> tuple[tuple[Entry, ...], ...]:
    """Give the subparagraphs of the preamble and the operative part in groups: one parent, one level, in order.

    Lists into which paragraphs with badly written numbers have strayed (``off``, of ``strayed_numbers``) are left out.
    Subparagraphs without a parent ("The General Assembly:" followed by (a), (b)) make groups of their own.
    """
    strayed = {counted[one].parent for one in off}
    groups: dict[tuple[str | None, int, int], list[Entry]] = {}
    loose = 0
    before: Entry | None = None
    for entry in counted.entries:
        if (
            entry.kind in {Kind.PREAMBULAR, Kind.OPERATIVE}
            and entry.level
            and (entry.parent is None or entry.parent not in strayed)
        ):
            if entry.parent is None and (before is None or before.kind is not entry.kind):
                loose += 1
            groups.setdefault((entry.parent, entry.level, 0 if entry.parent else loose), []).append(entry)
        before = entry
    return tuple(tuple(group) for group in groups.values())

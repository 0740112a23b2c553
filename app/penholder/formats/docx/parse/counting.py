"""Counts paragraphs of lists as Word does, and gives the label that Word shows before each.

Specimens of each rule stand in ``resources/docs/decisions/how-word-numbers.md``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from penholder.formats.docx.parse.number_forms import number_in
from penholder.formats.docx.parse.numbering import Level, Numbering
from penholder.formats.docx.parse.symbols import bullet_of
from penholder.formats.docx.parse.values import Block, ListPlace, WordRow, WordTable

_PLACE = re.compile(r"%([1-9])")
_CUSTOM_ZEROES = re.compile(r"(0*)1, ")
_HIGHEST = 10_000_000


@dataclass(slots=True)
class _Count:
    """How far each level of a shape has come; ``used`` are the lists that have begun a level by their own number."""

    numbers: dict[int, int] = field(default_factory=dict)
    used: set[tuple[str, int]] = field(default_factory=set)


class Counter:
    """Counts one story of a file (its text, or one note), paragraph by paragraph."""

    def __init__(self, numbering: Numbering) -> None:
        self._numbering = numbering
        self._counts: dict[str, _Count] = {}

    def labelled(self, blocks: Iterable[Block]) -> Iterator[Block]:
        """Give the blocks with their labels; all lists of a shape count on together."""
        for block in blocks:
            if isinstance(block, WordTable):
                rows = tuple(
                    WordRow(tuple(tuple(self.labelled(cell)) for cell in row.cells), row.revisions)
                    for row in block.rows
                )
                yield replace(block, rows=rows)
            elif block.setting.list is not None:
                begins = self._begins_list(block.setting.list)
                yield replace(block, label=self.label(block.setting.list), begins_list=begins)
            else:
                yield block

    def label(self, place: ListPlace) -> str:
        """Count a paragraph and give its label; a list or a level that is not there gives none."""
        shape = self._numbering.shape_of(place.list)
        level = self._numbering.level(place.list, place.level)
        if shape is None or level is None:
            return ""
        count = self._counts.setdefault(shape.id, _Count())
        self._advance(count, place, level)
        if level.form == "bullet":
            return "•" if level.is_picture else bullet_of(level.font, level.text)
        return _PLACE.sub(lambda found: self._number(count, place, int(found.group(1)) - 1, level.is_legal), level.text)

    def _begins_list(self, place: ListPlace) -> bool:
        """Tell whether this is the first paragraph of a list at its level."""
        shape = self._numbering.shape_of(place.list)
        count = self._counts.get(shape.id) if shape is not None else None
        return count is None or (place.list, place.level) not in count.used

    def _advance(self, count: _Count, place: ListPlace, level: Level) -> None:
        """Count on; what a list says of its first number holds the first time the list is met at that level."""
        own = self._numbering.start_of(place.list, place.level)
        begins = own is not None and (place.list, place.level) not in count.used
        count.used.add((place.list, place.level))
        before = count.numbers.get(place.level)
        if begins and own is not None:
            count.numbers[place.level] = own
        else:
            first = own if own is not None and before is None else level.start
            count.numbers[place.level] = first if before is None else min(before + 1, _HIGHEST)
        for deeper in [one for one in count.numbers if one > place.level]:
            if self._begins_anew(place, deeper):
                del count.numbers[deeper]

        for above in range(place.level):  # a level that was passed over counts as begun
            if above not in count.numbers:
                count.numbers[above] = self._first(place.list, above)

    def _begins_anew(self, place: ListPlace, deeper: int) -> bool:
        level = self._numbering.level(place.list, deeper)
        if level is None or level.restart is None:
            return True
        return level.restart != 0 and place.level < level.restart

    def _first(self, list_id: str, level: int) -> int:
        """Give the number that stands for a level which was passed over."""
        found = self._numbering.level(list_id, level)
        return found.start if found is not None else 1

    def _number(self, count: _Count, place: ListPlace, level: int, is_legal: bool) -> str:
        """Write the number of a level within a label; in legal style all are in figures."""
        found = self._numbering.level(place.list, level)
        if found is None:
            return ""
        form = "decimal" if is_legal and found.form not in {"none", "bullet"} else found.form
        zeroes = _CUSTOM_ZEROES.match(form)
        number = count.numbers.get(level, self._first(place.list, level))
        return f"{number:0{len(zeroes[1]) + 1}d}" if zeroes else number_in(form, number)

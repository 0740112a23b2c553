"""Writes the lines of a paragraph so that LibreOffice ends them there too.

A line whose blanks Word would squeeze gets less room between its letters instead, as runs of its own; one into which
LibreOffice would put more, because it also ends lines where Word does not, is ended by hand. No word comes or goes.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from itertools import groupby

from penholder.formats.docx.elements import Element, child, tag_of, w, words
from penholder.formats.docx.twin.breaking import Line
from penholder.formats.docx.twin.signs import Sign

_NEAR = -0.4
"""Points. A line that is fuller than this is drawn together too, since the two programs round differently."""

_MARGIN = 0.5
_BEFORE_SPACING = frozenset(
    "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof vanish color".split()
)


@dataclass(slots=True)
class Plan:
    """What becomes of each sign: by how many twentieths of a point it is drawn to the next, and whether its line ends there.

    Signs go by the element that shows them. ``dropped`` are the blanks at whose place a line is ended by hand.
    """

    signs: dict[int, list[int]] = field(default_factory=dict)
    less: list[int] = field(default_factory=list)
    spacing: list[int] = field(default_factory=list)
    ended: set[int] = field(default_factory=set)
    dropped: set[int] = field(default_factory=set)

    @classmethod
    def of(cls, signs: Sequence[Sign], lines: Sequence[Line]) -> Plan:
        """Decide for the signs of a paragraph, all of which are in a line."""
        plan = cls(less=[0] * len(signs), spacing=[round(one.setting.spacing * 20) for one in signs])
        for at, sign in enumerate(signs):
            plan.signs.setdefault(id(sign.source), []).append(at)
        for line in lines:
            if line.is_forced:
                plan.ended.add(line.end - 1)
                plan.dropped.update(range(line.end, line.after))
            if line.excess > _NEAR:
                less = _less(signs[line.start : line.end], line.excess)
                plan.less[line.start : line.after] = [less] * (line.after - line.start)
        return plan

    @property
    def is_needed(self) -> bool:
        """Whether anything is to be written otherwise."""
        return bool(self.ended) or any(self.less)

    def rewrite(self, run: Element) -> None:
        """Put runs in the place of one, each with the room between letters that its line needs."""
        style = child(run, "rPr")
        pieces = [piece for source in run if source is not style for piece in self._pieces(source)]
        made = []
        for spacing, group in groupby(pieces, key=lambda piece: piece[0]):
            made.append(w("r", _with_spacing(style, spacing), *(element for _, element in group)))
        for one in made:
            run.addprevious(one)
        parent = run.getparent()
        if parent is not None and made:
            parent.remove(run)

    def _pieces(self, source: Element) -> Iterator[tuple[int | None, Element]]:
        """Give what shows the signs of an element anew, each piece with its spacing; None for the one of its style."""
        places = self.signs.get(id(source), [])
        if tag_of(source) != "t" or not places:
            yield (self._spacing(places[0]) if places else None), source
            if places and places[-1] in self.ended:
                yield self._spacing(places[-1]), w("br")
            return
        text = source.text or ""
        for spacing, group in groupby(zip(places, text, strict=True), key=lambda pair: self._spacing(pair[0])):
            yield from ((spacing, element) for element in self._written(list(group)))

    def _written(self, signs: Sequence[tuple[int, str]]) -> Iterator[Element]:
        said = ""
        for at, sign in signs:
            said += "" if at in self.dropped else sign
            if at in self.ended:
                yield words(said)
                yield w("br")
                said = ""
        if said:
            yield words(said)

    def _spacing(self, at: int) -> int | None:
        return self.spacing[at] - self.less[at] if self.less[at] else None


def _less(signs: Sequence[Sign], excess: float) -> int:
    """Give by how much each sign of a line is drawn to the next; LibreOffice does nothing behind the last of a run."""
    runs = len({id(one.run) for one in signs})
    return math.ceil((excess + _MARGIN) / max(1, len(signs) - runs) * 20)


def _with_spacing(style: Element | None, spacing: int | None) -> Element | None:
    made = None if style is None else deepcopy(style)
    if spacing is None:
        return made
    made = w("rPr") if made is None else made
    for old in made.findall(f"{{{made.nsmap['w']}}}spacing"):
        made.remove(old)
    place = sum(1 for one in made if tag_of(one) in _BEFORE_SPACING)
    made.insert(place, w("spacing", val=spacing))
    return made

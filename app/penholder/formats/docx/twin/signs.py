"""The signs of a paragraph of a Word file in their order, each with the run it stands in and its width."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from penholder.formats.docx.elements import Element, tag_of, value
from penholder.formats.docx.twin.letters import FAMILIES, face
from penholder.formats.docx.twin.sheet import Setting, Sheet

_RAISED = 0.65
"""By this factor Word sets a raised sign smaller."""

_SILENT = frozenset(
    {"rPr", "fldChar", "instrText", "bookmarkStart", "bookmarkEnd", "footnoteRef", "pPr", "lastRenderedPageBreak"}
)
_WITHIN = frozenset({"hyperlink"})

Marks = Mapping[str, str]
"""What Word counts for a footnote, by its id in the file."""


@dataclass(frozen=True, slots=True)
class Sign:
    """One sign; ``source`` is the element within the run that shows it, ``at`` its place in that one's text."""

    text: str
    run: Element
    source: Element
    at: int
    setting: Setting

    @property
    def width(self) -> float | None:
        """Give its width in points with the space behind it; None where it is not known."""
        setting = self.setting
        own = face(setting.bold, setting.italic).width("-" if self.text == "\u2011" else self.text)
        if own is None or setting.family not in FAMILIES:
            return None
        size = setting.size * (_RAISED if setting.raised else 1.0)
        return own * size * setting.scale + setting.spacing

    def move(self, after: Sign) -> float:
        """Give by how many points the next sign is moved away from this one."""
        setting = self.setting
        if not setting.kerned or setting != after.setting:
            return 0.0
        size = setting.size * (_RAISED if setting.raised else 1.0)
        return face(setting.bold, setting.italic).move(self.text, after.text) * size * setting.scale


def signs_of(paragraph: Element, sheet: Sheet, marks: Marks) -> list[Sign] | None:
    """Give the signs of a paragraph; None where it holds anything else than words, marks and tabs."""
    found: list[Sign] = []
    for run in _runs(paragraph):
        if run is None:
            return None
        setting = sheet.setting(paragraph, run)
        for source in run:
            shown = _shown(source, marks)
            if shown is None:
                return None
            found.extend(Sign(text, run, source, at, setting) for at, text in enumerate(shown))
    return found


def moves_of(signs: Sequence[Sign]) -> list[float]:
    """Give for each sign how far the next one is moved to it."""
    return [*(one.move(after) for one, after in itertools.pairwise(signs)), *([0.0] if signs else [])]


def _runs(parent: Element) -> Iterator[Element | None]:
    for one in parent:
        tag = tag_of(one)
        if tag == "r":
            yield one
        elif tag in _WITHIN:
            yield from _runs(one)
        elif tag not in _SILENT:
            yield None


def _shown(source: Element, marks: Marks) -> str | None:
    """Give what an element within a run shows; None for what no line of text can be fitted around."""
    tag = tag_of(source)
    if tag == "t":
        return source.text or ""
    if tag == "tab":
        return "\t"
    if tag == "footnoteReference":
        return (
            ""
            if value(source, "customMarkFollows") in {"1", "true", "on"}
            else marks.get(value(source, "id") or "", "")
        )
    return "" if tag in _SILENT else None

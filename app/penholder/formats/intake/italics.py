"""Sets the italics that plain text cannot carry: those of the organ line and of the openings."""

from __future__ import annotations

from dataclasses import replace

from penholder.drafting.halves import Half
from penholder.drafting.opened import read_opened
from penholder.drafting.openings import read_opening
from penholder.model.inline import ITALIC, Inlines, marked
from penholder.model.kinds import Kind
from penholder.model.paragraph import Paragraph

_SEEN = 400
_HALVES = {Kind.PREAMBULAR: Half.PREAMBULAR, Kind.OPERATIVE: Half.OPERATIVE}


def with_italics(paragraph: Paragraph, hanging: bool) -> Paragraph:
    """Give a paragraph with its organ name or opening in italics (Editorial Manual, Drafting and editing, C and G).

    The comma of the organ line stays roman. Subparagraphs have no italics, except those that hang on the organ line itself
    (``hanging``): "The General Assembly: (a) Approves …".
    """
    if paragraph.kind is Kind.ORGAN:
        return replace(paragraph, inlines=_organ(paragraph))
    half = _HALVES.get(paragraph.kind)
    if half is None or (paragraph.level and not hanging):
        return paragraph
    opening = read_opening(paragraph.text[:_SEEN], half)
    if opening is None or not opening.known:  # "Moreover urges" is an opening, too, though not a good one
        opened = read_opened(paragraph.text[:_SEEN], half)
        opening = opened.opening if opened is not None else opening
    if opening is None:
        return paragraph
    end = opening.start + opening.length
    return replace(paragraph, inlines=marked(paragraph.inlines, opening.start, end, ITALIC, True))


def _organ(paragraph: Paragraph) -> Inlines:
    end = len(paragraph.text.rstrip(" \ufffc"))
    while end and paragraph.text[end - 1] in ",:":
        end -= 1
    return marked(paragraph.inlines, 0, end, ITALIC, True)

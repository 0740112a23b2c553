"""Carries what is known of lines over to the text made of them: which stretches are italic, bold or raised."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from itertools import pairwise

from penholder.formats.intake.joining import Joined
from penholder.formats.intake.lines import Line, Spans
from penholder.model.inline import BOLD, ITALIC, SUPERSCRIPT, Inlines, Mark, Text, normal


@dataclass(frozen=True, slots=True)
class Styles:
    """The italic, bold and raised stretches of a text, in its code points."""

    italics: Spans = ()
    bolds: Spans = ()
    raised: Spans = ()


NO_STYLES = Styles()


def styles_of(joined: Joined) -> Styles:
    """Give the styles of a joined text."""
    return Styles(
        _carried(joined, lambda line: line.italics or ()),
        _carried(joined, lambda line: line.bolds or ()),
        _carried(joined, lambda line: line.raised or (), merge=False),
    )


def raised_in(joined: Joined) -> Spans | None:
    """Give the raised stretches of a joined text; None where the lines do not tell."""
    if joined.starts[0][1].raised is None:
        return None
    return _carried(joined, lambda line: line.raised or (), merge=False)


def _carried(joined: Joined, spans: Callable[[Line], Spans], merge: bool = True) -> Spans:
    ends = [*(offset for offset, _ in joined.starts[1:]), len(joined.text)]
    found: list[tuple[int, int]] = []
    for (offset, line), end in zip(joined.starts, ends, strict=True):
        for first, after in spans(line):
            start, stop = offset + first, min(offset + after, end)
            if start >= stop:
                continue
            if merge and found and not joined.text[found[-1][1] : start].strip():
                found[-1] = (found[-1][0], stop)
            else:
                found.append((start, stop))
    return tuple(found)


def wholly(text: str, spans: Spans) -> bool:
    """Tell whether all letters of a text lie in the spans; a text without letters is nothing wholly."""
    inside = set[int]().union(*(range(*span) for span in spans))
    letters = [index for index, sign in enumerate(text) if sign.isalpha()]
    return bool(letters) and all(index in inside for index in letters)


def styled(text: str, offset: int, styles: Styles) -> Inlines:
    """Make runs of a part of a text that begins at an offset of the whole."""
    end = offset + len(text)
    cuts = {offset, end}
    for span in (*styles.italics, *styles.bolds, *styles.raised):
        cuts.update(place for place in span if offset < place < end)
    places = sorted(cuts)
    return normal(
        Text(text[first - offset : after - offset], frozenset(_marks(first, styles)))
        for first, after in pairwise(places)
    )


def _marks(at: int, styles: Styles) -> Iterable[Mark]:
    if any(first <= at < after for first, after in styles.italics):
        yield ITALIC
    if any(first <= at < after for first, after in styles.bolds):
        yield BOLD
    if any(first <= at < after for first, after in styles.raised):
        yield SUPERSCRIPT


def cut_line(line: Line, start: int) -> Line:
    """Give a line without what stands before an offset."""

    def moved(spans: Spans | None) -> Spans | None:
        if spans is None:
            return None
        return tuple((max(first - start, 0), after - start) for first, after in spans if after > start)

    return replace(
        line,
        text=line.text[start:],
        italics=moved(line.italics),
        bolds=moved(line.bolds),
        raised=moved(line.raised),
    )

"""Makes the elements that track changes, each with a number of its own, an author and, if it is known, a date."""

from __future__ import annotations

from copy import deepcopy

from penholder.formats.docx.elements import Element, W, child, tag_of, w
from penholder.formats.docx.safe_text import FORBIDDEN
from penholder.formats.docx.signing import Signed

_OF_A_MARK = frozenset({"rPr", "sectPr", "pPrChange"})
"""What a paragraph's properties have that is no property of the paragraph itself."""


class Pen:
    """Counts what it writes: Word calls a file damaged in which two changes have one number."""

    def __init__(self) -> None:
        self.count = 0

    def put_in(self, by: Signed, *children: Element) -> Element:
        """Wrap runs that came, or make the mark of something that came."""
        return self._change("ins", by, *children)

    def taken_out(self, by: Signed, *children: Element) -> Element:
        """Wrap runs that went, whose characters must be in elements of their own, or make the mark of what went."""
        for one in [found for run in children for found in run.iter(f"{{{W}}}t", f"{{{W}}}instrText")]:
            one.tag = f"{{{W}}}del{'Text' if tag_of(one) == 't' else 'InstrText'}"
        return self._change("del", by, *children)

    def end(self, paragraph: Element, by: Signed, gone: bool) -> None:
        """Track that the end of a paragraph came or went."""
        properties = _first(paragraph, "pPr")
        mark = child(properties, "rPr")
        if mark is None:
            mark = w("rPr")
            later = [one for one in properties if tag_of(one) in {"sectPr", "pPrChange"}]
            properties.insert(properties.index(later[0]) if later else len(properties), mark)
        mark.insert(0, self.taken_out(by) if gone else self.put_in(by))

    def row(self, row: Element, by: Signed, gone: bool) -> None:
        """Track that a row of a table came or went."""
        _first(row, "trPr").append(self.taken_out(by) if gone else self.put_in(by))

    def set_otherwise(self, run: Element, former: Element | None, by: Signed) -> None:
        """Track that words are set otherwise than before."""
        before = w("rPr") if former is None else deepcopy(former)
        _first(run, "rPr").append(self._change("rPrChange", by, before))

    def shaped_otherwise(self, properties: Element, former: Element | None, by: Signed) -> None:
        """Track that a paragraph has another style or place in a list than before."""
        before = w(
            "pPr", *(deepcopy(one) for one in (() if former is None else former) if tag_of(one) not in _OF_A_MARK)
        )
        properties.append(self._change("pPrChange", by, before))

    def _change(self, tag: str, by: Signed, *children: Element) -> Element:
        self.count += 1
        made = w(tag, *children, id=self.count, author=FORBIDDEN.sub("", by.who))
        if by.when:
            made.set(f"{{{W}}}date", by.when)
        return made


def _first(element: Element, tag: str) -> Element:
    """Give the properties of an element, which stand first in it, made where there are none."""
    found = child(element, tag)
    if found is None:
        found = w(tag)
        element.insert(0, found)
    return found

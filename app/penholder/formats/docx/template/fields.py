"""Fields in the headers of a template: the numbers of pages stay, all others go with what they show.

A field can show the name of the file, of who wrote it, of the template itself; and it shows that of the day it was made.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from penholder.formats.docx.elements import Element, W, tag_of, value, words

_CODE = re.compile(r"\s*(PAGE|NUMPAGES|SECTIONPAGES)\b(.*)", re.DOTALL | re.IGNORECASE)
_FORM = re.compile(r"\\\*\s*(Arabic|roman|ROMAN|alphabetic|ALPHABETIC|ArabicDash)\b")


def kept_code(code: str) -> str:
    """Give the code of a field that stays, with nothing in it but the form of the number; "" for any other."""
    found = _CODE.match(code)
    if found is None:
        return ""
    form = _FORM.search(found.group(2))
    return f" {found.group(1).upper()} " + (rf"\* {form.group(1)} " if form else "")


@dataclass(slots=True)
class _Field:
    elements: list[Element] = field(default_factory=list)
    code: list[str] = field(default_factory=list)
    shown: list[Element] = field(default_factory=list)
    is_shown: bool = False


def without_fields(root: Element) -> bool:
    """Take the fields out of a part that do not stay, in place; tell whether there were any."""
    gone = False
    for simple in list(root.iter(f"{{{W}}}fldSimple")):
        code = kept_code(value(simple, "instr") or "")
        if code:
            simple.set(f"{{{W}}}instr", code)
            _one_number([one for one in simple.iter() if tag_of(one) == "t"])
        else:
            gone = True
            _remove(simple)
    for found in _fields(root):
        code = kept_code("".join(found.code))
        if code:
            codes = [one for one in found.elements if tag_of(one) == "instrText"]
            codes[0].text = code
            for one in codes[1:]:
                _remove(one)
            _one_number([one for one in found.shown if tag_of(one) == "t"])
        else:
            gone = True
            for one in found.elements:
                _remove(one)
    return gone


def _fields(root: Element) -> list[_Field]:
    """Find the fields, an inner one within its outer; one that is not closed goes as far as the part does."""
    opened: list[_Field] = []
    found: list[_Field] = []
    for one in _contents(root):
        if tag_of(one) == "fldChar" and value(one, "fldCharType") == "begin":
            opened.append(_Field())
            found.append(opened[-1])
        for outer in opened:
            outer.elements.append(one)
        if not opened:
            continue
        inner = opened[-1]
        if tag_of(one) == "instrText" and not inner.is_shown:
            inner.code.append(one.text or "")
        elif tag_of(one) == "fldChar" and value(one, "fldCharType") == "separate":
            inner.is_shown = True
        elif tag_of(one) == "fldChar" and value(one, "fldCharType") == "end":
            opened.pop()
        elif inner.is_shown:
            inner.shown.append(one)
    for endless in opened:
        endless.code.clear()
    return found


def _contents(root: Element) -> Iterator[Element]:
    return (one for run in list(root.iter(f"{{{W}}}r")) for one in list(run) if tag_of(one) != "rPr")


def _one_number(shown: list[Element]) -> None:
    """Let a field show "1" until Word has counted."""
    for at, one in enumerate(shown):
        if at:
            _remove(one)
        else:
            one.text = words("1").text


def _remove(element: Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)

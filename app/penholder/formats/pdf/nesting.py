"""Counts how often a page would have to draw forms within forms, before pdfium is asked to: it would, without end.

WORKAROUND: pdfium (5.15 of pypdfium2) takes forms apart while it loads a page and cannot be interrupted; ten levels of ten are
ten thousand million. Forms are streams, and so stand plainly in the file; only what they refer to may be packed.
"""

from __future__ import annotations

import re
import zlib
from collections import Counter

from penholder.ground.errors import UserError
from penholder.ground.messages import message

MOST_DRAWN = 200_000
"""Forms drawn on one page. A letterhead has a few, a map a few thousand; pdfium draws this many in about a second."""

_OBJECT = re.compile(rb"(?<!\d)(\d{1,10})\s+\d{1,5}\s+obj\b")
_NAMED = re.compile(rb"(/[^\s/<>\[\]()]+)\s*(?<!\d)(\d{1,10})\s+\d{1,5}\s+R\b")
_FORM = re.compile(rb"/Subtype\s*/Form\b")
_PACKED = re.compile(rb"/Type\s*/ObjStm\b")
_XOBJECTS = re.compile(rb"/XObject\s*(?:<<|\d)")
_DRAWS = re.compile(rb"(/[^\s/<>\[\]()]+)\s+Do\b")
_STREAM = re.compile(rb"stream\r?\n")
_DEEPEST = 40
_LARGEST_UNPACKED = 50_000_000


def refuse_endless_forms(data: bytes, name: str) -> None:
    """Raise ``UserError`` for a document whose forms draw each other more often than any page needs.

    Documents without forms that draw forms, which is nearly all, cost one search through their bytes.
    """
    if not _FORM.search(data):
        return
    forms = _Forms(data)
    if any(forms.drawn(number) > MOST_DRAWN for number in forms.draws):
        raise UserError(
            message("{name} holds drawings within drawings without end, so it was not opened.", name=name),
            "Copy the text of it, or ask for the Word file, and open that.",
        )


class _Forms:
    """The forms of a document: what each draws, by name, and what the names stand for."""

    def __init__(self, data: bytes) -> None:
        self.draws: dict[int, Counter[bytes]] = {}
        self._names: dict[int, dict[bytes, int]] = {}
        self._known: dict[int, int] = {}
        self._open: set[int] = set()
        self._told: set[int] = set()
        places = [*_OBJECT.finditer(data)]
        ends = [place.start() for place in places[1:]] + [len(data)]
        for place, end in zip(places, ends, strict=True):
            self._take(int(place.group(1)), data[place.end() : end])

    def _take(self, number: int, body: bytes) -> None:
        begins = _STREAM.search(body)
        head = body[: begins.start()] if begins else body
        self._put(number, head)
        if begins is None:
            return
        if _FORM.search(head):
            self.draws[number] = Counter(_DRAWS.findall(_unpacked(head, body[begins.end() :])))
        elif _PACKED.search(head):
            self._take_packed(_unpacked(head, body[begins.end() :]))

    def _put(self, number: int, head: bytes) -> None:
        """Note the names of a dictionary, and whether it says (each time, where it stands twice) that they are of forms."""
        again = number in self._names
        self._names[number] = {name: int(target) for name, target in _NAMED.findall(head)}
        if not _XOBJECTS.search(head):
            self._told.discard(number)
        elif not again:
            self._told.add(number)

    def _take_packed(self, content: bytes) -> None:
        """Take the objects of an object stream: pairs of number and place, and behind them the objects."""
        words = re.match(rb"[\d\s]*", content)
        numbers = [*map(int, words.group().split())] if words else []
        first = words.end() if words else 0
        pairs = [*zip(numbers[::2], numbers[1::2], strict=False)]
        for index, (number, place) in enumerate(pairs):
            end = pairs[index + 1][1] if index + 1 < len(pairs) else len(content) - first
            if number not in self._names:
                self._put(number, content[first + place : first + max(end, place)])

    def drawn(self, number: int, depth: int = 0) -> int:
        """Give the most forms that one may draw, itself included.

        A name that its own resources do not have is looked up in those of the page, and so may be that of the form itself;
        one that draws itself twice has no end.
        """
        if number in self._known:
            return self._known[number]
        if number in self._open or depth > _DEEPEST:
            return MOST_DRAWN + 1 if self.draws[number].total() > 1 else _DEEPEST
        self._open.add(number)
        total = 1
        names = self._resources(number)
        for name, times in self.draws[number].items():
            form = names.get(name)
            if form is None:
                total += times * (MOST_DRAWN if self.draws[number].total() > 1 else _DEEPEST)
            elif form in self.draws:
                total += times * self.drawn(form, depth + 1)
        self._open.discard(number)
        self._known[number] = min(total, MOST_DRAWN + 1)
        return self._known[number]

    def _resources(self, number: int) -> dict[bytes, int]:
        """Give what the names of a form stand for, through dictionaries that stand by themselves."""
        found: dict[bytes, int] = {}
        told = number in self._told
        near = self._names.get(number, {})
        for one in [target for target in near.values() if target not in self.draws]:
            inner = self._names.get(one, {})
            told = told or one in self._told
            for two in [target for target in inner.values() if target not in self.draws]:
                found.update(self._names.get(two, {}))
            found.update(inner)
        return found | near if told else {}


def _unpacked(head: bytes, content: bytes) -> bytes:
    """Give the content of a stream, unpacked where it is packed in the usual way, up to a limit."""
    if b"FlateDecode" not in head and b"/Fl" not in head:
        return content.partition(b"endstream")[0]
    try:
        return zlib.decompressobj().decompress(content, _LARGEST_UNPACKED)
    except zlib.error:
        return b""

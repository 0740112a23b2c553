"""Counts how often a page would have to draw forms within forms, before pdfium is asked to: it would, without end.

WORKAROUND: pdfium (5.15 of pypdfium2) takes forms apart while it loads a page and cannot be interrupted; ten levels of ten are
ten thousand million. Forms are streams, and so stand plainly in the file; only what they refer to may be packed.
"""

from __future__ import annotations

import re
import zlib

from penholder.ground.errors import UserError
from penholder.ground.messages import message

MOST_DRAWN = 200_000
"""Forms drawn on one page. A letterhead has a few, a map a few thousand; pdfium draws this many in about a second."""

_OBJECT = re.compile(rb"(?<!\d)(\d{1,10})\s+\d{1,5}\s+obj\b")
_REFERENCE = re.compile(rb"(?<!\d)(\d{1,10})\s+\d{1,5}\s+R\b")
_FORM = re.compile(rb"/Subtype\s*/Form\b")
_PACKED = re.compile(rb"/Type\s*/ObjStm\b")
_RESOURCES = re.compile(rb"/Resources\b")
_DRAWS = re.compile(rb"/[^\s/<>\[\]()]+\s+Do\b")
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
    """The forms of a document: how often each draws others, and which it may draw."""

    def __init__(self, data: bytes) -> None:
        self.draws: dict[int, int] = {}
        self._refers: dict[int, frozenset[int]] = {}
        self._known: dict[int, int] = {}
        self._open: set[int] = set()
        self._without_resources: set[int] = set()
        places = [*_OBJECT.finditer(data)]
        ends = [place.start() for place in places[1:]] + [len(data)]
        for place, end in zip(places, ends, strict=True):
            self._take(int(place.group(1)), data[place.end() : end])

    def _take(self, number: int, body: bytes) -> None:
        begins = _STREAM.search(body)
        head = body[: begins.start()] if begins else body
        self._refers[number] = frozenset(map(int, _REFERENCE.findall(head)))
        if begins is None:
            return
        if _FORM.search(head):
            content = _unpacked(head, body[begins.end() :])
            self.draws[number] = len(_DRAWS.findall(content))
            if not _RESOURCES.search(head):
                self._without_resources.add(number)
        elif _PACKED.search(head):
            self._take_packed(_unpacked(head, body[begins.end() :]))

    def _take_packed(self, content: bytes) -> None:
        """Take the objects of an object stream: pairs of number and place, and behind them the objects."""
        words = re.match(rb"[\d\s]*", content)
        numbers = [*map(int, words.group().split())] if words else []
        first = words.end() if words else 0
        pairs = [*zip(numbers[::2], numbers[1::2], strict=False)]
        for index, (number, place) in enumerate(pairs):
            end = pairs[index + 1][1] if index + 1 < len(pairs) else len(content) - first
            found = _REFERENCE.findall(content[first + place : first + max(end, place)])
            self._refers.setdefault(number, frozenset(map(int, found)))

    def drawn(self, number: int, depth: int = 0) -> int:
        """Give the most forms that one may draw, itself included; one that draws itself twice has no end.

        A form without resources has those of the page, and so may draw itself.
        """
        if number in self._known:
            return self._known[number]
        draws = self.draws[number]
        if number in self._open or depth > _DEEPEST or (draws and number in self._without_resources):
            return MOST_DRAWN + 1 if draws > 1 else _DEEPEST
        self._open.add(number)
        inner = max((self.drawn(form, depth + 1) for form in self._within(number)), default=0) if draws else 0
        self._open.discard(number)
        self._known[number] = min(1 + draws * inner, MOST_DRAWN + 1)
        return self._known[number]

    def _within(self, number: int) -> set[int]:
        """Give the forms that a form refers to, through dictionaries of resources that stand by themselves."""
        near = self._refers.get(number, frozenset())
        far = {form for one in near if one not in self.draws for form in self._refers.get(one, ())}
        farther = {form for one in far if one not in self.draws for form in self._refers.get(one, ())}
        return {form for form in near | far | farther if form in self.draws}


def _unpacked(head: bytes, content: bytes) -> bytes:
    """Give the content of a stream, unpacked where it is packed in the usual way, up to a limit."""
    if b"FlateDecode" not in head and b"/Fl" not in head:
        return content.partition(b"endstream")[0]
    try:
        return zlib.decompressobj().decompress(content, _LARGEST_UNPACKED)
    except zlib.error:
        return b""

"""The passages that a fix leaves alone: quotations, titles after "entitled", web addresses."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

_ADDRESS = re.compile(r"(?:https?://|ftp://|www\.)[^\s<>“”\"]+|\b[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}")
_BARE_HOST = re.compile(r"\b(?:[a-z0-9-]{1,40}\.){1,4}(?:org|int|com|net|edu|gov)(?:/[^\s<>“”\"]*)?")
_ENTITLED = re.compile('\\bentitled[\\s\u00a0]{1,3}(?P<title>[^\\s“"‘][^,;:]{0,300})')
_QUOTES = {"“": "”", "«": "»", "„": "“"}
_OPENING_SIGNS = re.compile('[“«„"]')
_TRAILING = ".,;:!?)]’'"


def protected_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Give the spans that no fix may touch, in order and without overlap; quotation marks are inside their span.

    A quotation without its closing mark protects the rest of the text: better one fix too few.
    """
    spans = [*_quotations(text), *_addresses(text)]
    spans.extend((match.start("title"), match.end("title")) for match in _ENTITLED.finditer(text))
    return joined_spans(spans)


def is_protected(spans: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    """Tell whether a place touches one of the spans; an empty place counts as the point before ``end``.

    The spans are in order and do not overlap, so that only the last one which begins before the end of the place counts.
    """
    before = bisect_left(spans, (max(end, start + 1),))
    return before > 0 and start < spans[before - 1][1]


def web_addresses(text: str) -> tuple[tuple[int, int], ...]:
    """Give the spans of web and mail addresses, without the punctuation that ends the sentence around them."""
    return joined_spans(_addresses(text))


def _addresses(text: str) -> list[tuple[int, int]]:
    spans = []
    for pattern in (_ADDRESS, _BARE_HOST):
        for match in pattern.finditer(text):
            address = match.group().rstrip(_TRAILING)
            if address.count("(") > address.count(")") and text[match.start() + len(address)] == ")":
                address += ")"
            spans.append((match.start(), match.start() + len(address)))
    return spans


def _quotations(text: str) -> list[tuple[int, int]]:
    """Find the outermost quotations: curly marks and guillemets nest, straight double marks pair off."""
    spans: list[tuple[int, int]] = []
    at = 0
    while (found := _OPENING_SIGNS.search(text, at)) is not None:
        start = found.start()
        if found.group() in _QUOTES:
            at = _end_of_quotation(text, start)
        else:
            closing = text.find('"', start + 1)
            at = closing + 1 if closing >= 0 else len(text)
        spans.append((start, at))
    return spans


def _end_of_quotation(text: str, at: int) -> int:
    opening, closing, depth = text[at], _QUOTES[text[at]], 0
    for offset in range(at, len(text)):
        if text[offset] == opening:
            depth += 1
        elif text[offset] == closing:
            depth -= 1
            if depth == 0:
                return offset + 1
    return len(text)


def joined_spans(spans: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Put spans in order and join those that overlap or touch; empty ones are left out."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        elif end > start:
            joined.append((start, end))
    return tuple(joined)

"""Reads one line of Markdown: emphasis, note anchors, escapes, and the few tags for what Markdown has no sign for.

A run of n stars turns italics over when n is odd and bold once for every two stars; a run that can neither open nor close
(blanks on its inner side), and one that nothing closes, are stars of the text.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from penholder.model.ids import NoteId
from penholder.model.inline import (
    BOLD,
    HIGHLIGHT,
    ITALIC,
    SUPERSCRIPT,
    UNDERLINE,
    Inline,
    Inlines,
    Mark,
    NoteAnchor,
    Text,
    normal,
)

TAGS = {"i": ITALIC, "em": ITALIC, "b": BOLD, "strong": BOLD, "u": UNDERLINE, "sup": SUPERSCRIPT, "mark": HIGHLIGHT}
"""The tags that are understood, with their marks."""

_TOKEN = re.compile(
    r"\\(?P<escaped>[!-/:-@\[-`{-~])|&#(?P<code>\d{1,7});|\[\^(?P<note>[^\]\s]{1,16})\]|(?P<stars>\*+)|"
    r"<(?P<close>/?)(?P<tag>i|em|b|strong|u|sup|mark)>"
)
_ENDLESS = 1 << 60
_MOST_SIGNS = 20_000
"""No paragraph of a draft has a hundredth of that; a line with more is data, and its signs are text."""


@dataclass(frozen=True, slots=True)
class ReadLine:
    """A line as read; ``escaped`` holds the offsets of characters that the file marks as text and nothing else."""

    inlines: Inlines
    escaped: frozenset[int]


@dataclass(slots=True)
class _Token:
    """A piece of the source: text, an anchor, a run of stars or a tag."""

    text: str = ""
    escaped: bool = False
    note: str = ""
    stars: int = 0
    opens: bool = False
    closes: bool = False
    mark: Mark | None = None
    ends: bool = False


def read_inlines(source: str, anchor: Callable[[str], NoteId]) -> ReadLine:
    """Read a line; ``anchor`` is asked for the note of each ``[^label]`` in the order of the text."""
    signs = sum(map(source.count, "*[\\<&"))
    if not signs or signs > _MOST_SIGNS:
        return ReadLine(normal((Text(source),)), frozenset())
    tokens = _tokens(source)
    limits = {ITALIC: _ENDLESS, BOLD: _ENDLESS}
    while True:
        marks, unclosed = _resolve(tokens, limits)
        if not unclosed:
            return _line(tokens, marks, anchor)
        limits |= unclosed


def _tokens(source: str) -> list[_Token]:
    tokens: list[_Token] = []
    at = 0
    for found in _TOKEN.finditer(source):
        if found.start() > at:
            tokens.append(_Token(source[at : found.start()]))
        tokens.append(_token(found, source))
        at = found.end()
    if at < len(source):
        tokens.append(_Token(source[at:]))
    return tokens


def _token(found: re.Match[str], source: str) -> _Token:
    if found["escaped"]:
        return _Token(found["escaped"], escaped=True)
    if found["code"]:
        code = int(found["code"])
        sound = 0 < code <= 0x10FFFF and not 0xD800 <= code <= 0xDFFF
        return _Token(chr(code), escaped=True) if sound else _Token(found.group())
    if found["note"]:
        return _Token(note=found["note"])
    if found["stars"]:
        before, after = source[found.start() - 1 : found.start()], source[found.end() : found.end() + 1]
        closes, opens = bool(before) and not before.isspace(), bool(after) and not after.isspace()
        return _Token(found.group(), stars=len(found.group()), opens=opens, closes=closes)
    return _Token(found.group(), mark=TAGS[found["tag"]], ends=bool(found["close"]))


def _resolve(tokens: list[_Token], limits: dict[Mark, int]) -> tuple[list[frozenset[Mark] | None], dict[Mark, int]]:
    """Give for each token the marks that text there has, None for one that is a sign and no text; and what stays open.

    No star from the token in ``limits`` on opens its mark, because nothing after it closes it.
    """
    opened: dict[Mark, int] = {}
    tags: dict[Mark, int] = {}
    result: list[frozenset[Mark] | None] = []
    for index, token in enumerate(tokens):
        if token.mark is not None:
            if token.ends and tags.get(token.mark, 0):
                tags[token.mark] -= 1
                result.append(None)
                continue
            if not token.ends:
                tags[token.mark] = tags.get(token.mark, 0) + 1
                result.append(None)
                continue
        if token.stars and _turn(token, index, opened, limits):
            result.append(None)
            continue
        result.append(frozenset(opened) | {mark for mark, depth in tags.items() if depth})
    return result, opened


def _turn(token: _Token, index: int, opened: dict[Mark, int], limits: dict[Mark, int]) -> bool:
    """Open or close what a run of stars stands for; False where it is text."""
    turned = [mark for mark, times in ((ITALIC, token.stars % 2), (BOLD, token.stars // 2 % 2)) if times]
    for mark in turned:
        allowed = token.closes if mark in opened else token.opens and index < limits[mark]
        if not allowed:
            return False
    for mark in turned:
        if mark in opened:
            del opened[mark]
        else:
            opened[mark] = index
    return True


def _line(tokens: list[_Token], marks: list[frozenset[Mark] | None], anchor: Callable[[str], NoteId]) -> ReadLine:
    inlines: list[Inline] = []
    run: list[
        str
    ] = []  # pieces of one run are joined once: adding them one by one would copy a long line again and again
    current: frozenset[Mark] = frozenset()
    escaped: list[int] = []
    offset = 0
    for token, own in zip(tokens, marks, strict=True):
        if own is None:
            continue
        if token.note or own != current:
            inlines.append(Text("".join(run), current))
            run, current = [], own
        if token.note:
            inlines.append(NoteAnchor(anchor(token.note)))
            offset += 1
            continue
        if token.escaped:
            escaped.append(offset)
        run.append(token.text)
        offset += len(token.text)
    inlines.append(Text("".join(run), current))
    return ReadLine(normal(inlines), frozenset(escaped))

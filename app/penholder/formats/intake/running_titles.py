"""Tells the title that stands again at the top of later pages from the text, as adopted resolutions have it there."""

from __future__ import annotations

import re
from collections.abc import Sequence

from penholder.formats.intake.lines import Line
from penholder.formats.intake.roles import Role

_NO_LETTERS = re.compile(r"[\W_]+")
_MOST_LINES = 6
_FEWEST_LETTERS = 10
_FEWEST_LETTERS_APART = 20
"""What stands on a line without the symbol must be more to be taken for the title."""


def drop_titles_beside_symbols(lines: Sequence[Line], roles: list[Role], head: int, symbol: str) -> None:
    """Take the symbol of the document together with words of its title, on lines of their own, for the head of a page.

    Extractions that mark no pages leave it in the middle of a sentence: "Question of Anywhere A/RES/79/1".
    """
    title = _letters(" ".join(line.text for line in lines[:head]))
    if not symbol or not title:
        return
    for index in range(head, len(lines)):
        tokens = lines[index].text.split()
        if not any(token.rstrip("*") == symbol for token in (tokens[0], tokens[-1])):
            continue
        rest = _letters(lines[index].text.replace(symbol, " "))
        if roles[index] is Role.TEXT and not (len(rest) >= _FEWEST_LETTERS and rest in title):
            continue
        roles[index] = Role.FURNITURE
        # On odd pages the symbol stands behind the title, on even ones before it.
        steps = (1, -1) if not rest else ((-1,) if tokens[-1].rstrip("*") == symbol else (1,))
        for step in steps:
            if _drop_beside(lines, roles, index, step, rest, title):
                break


def _drop_beside(lines: Sequence[Line], roles: list[Role], index: int, step: int, words: str, title: str) -> bool:
    """Take the further lines of the title, too, and tell whether there are any."""
    found: list[int] = []
    for distance in range(1, _MOST_LINES):
        at = index + step * distance
        if not 0 <= at < len(lines) or roles[at] is not Role.TEXT or lines[at].text.endswith((".", ",", ";", ":")):
            break
        own = _letters(lines[at].text)
        if (words + own if step > 0 else own + words) not in title:
            break
        words = words + own if step > 0 else own + words
        found.append(at)
    if len(words) < _FEWEST_LETTERS_APART:
        return False
    for at in found:
        roles[at] = Role.FURNITURE
    return bool(found)


def _letters(text: str) -> str:
    return _NO_LETTERS.sub("", text).lower()


def drop_running_titles(lines: Sequence[Line], roles: list[Role], head: int) -> None:
    """Take the title that stands again at the top of later pages, as adopted resolutions have it."""
    title = _folded(" ".join(line.text for index, line in enumerate(lines[:head]) if roles[index] is Role.TEXT))
    if not title:
        return
    start = head
    while start < len(lines):
        if lines[start].page == lines[start - 1].page and roles[start - 1] is not Role.FURNITURE:
            start += 1
            continue
        end = start
        while end < len(lines) and end - start < 8 and lines[end].page == lines[start].page:
            if roles[end] is Role.TEXT and not _within(_folded(lines[end].text), title):
                break
            end += 1
        own = [index for index in range(start, end) if roles[index] is Role.TEXT]
        together = _folded(" ".join(lines[index].text for index in own))
        if len(together.split()) >= 4 and _within(together, title):
            for index in own:
                roles[index] = Role.FURNITURE
        start = max(end, start + 1)


def _within(words: str, title: str) -> bool:
    return f" {words} " in f" {title} "


def _folded(text: str) -> str:
    return " ".join(text.split()).lower()

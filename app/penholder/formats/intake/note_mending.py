"""Mends the notes of a page whose marks an extraction set apart from their bodies: "12 … 14 … 15 … 13", "5, 6 … …"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from penholder.formats.intake.lines import Line
from penholder.formats.intake.note_bodies import NoteBody
from penholder.formats.intake.seams import final_sign


def mended(bodies: Sequence[NoteBody]) -> list[NoteBody]:
    """Give the bodies of all pages in order, those of each page with their stray mark at its place.

    A bare number at the end of a page's notes is the mark of the one body that is missing in their row; the lines of
    that body then hang on the one before it.
    """
    found: list[NoteBody] = []
    page: list[NoteBody] = []
    for body in bodies:
        if page and body.after != page[0].after:
            found.extend(_page_mended(page))
            page = []
        page.append(body)
    found.extend(_page_mended(page))
    for before, body in pairwise(found):
        _give_back(before, body)
    return found


def _give_back(before: NoteBody, body: NoteBody) -> None:
    """Give the end of a note that went on over a page back to it, where the next mark was printed before that end."""
    if body.after == before.after or not before.paragraphs or not body.lines[0].text.isdecimal():
        return
    at = _end_of_first(body)
    if at is None or final_sign(before.paragraphs[-1]) == "." or not body.lines[1].text[:1].islower():
        return
    _take_over(before, body.lines[1:at])
    rest = _of_lines(body, [body.lines[0], *body.lines[at:]])
    body.lines, body.paragraphs = rest.lines, rest.paragraphs


def _page_mended(page: list[NoteBody]) -> list[NoteBody]:
    for index, body in enumerate(page[:-1]):
        following = page[index + 1]
        at = _end_of_first(following) if not body.paragraphs else None
        if at is not None and following.lines[0].text.isdecimal():
            _take_over(body, following.lines[1:at])
            page[index + 1] = _of_lines(following, [following.lines[0], *following.lines[at:]])
    return _with_stray_mark(page)


def _take_over(body: NoteBody, lines: Sequence[Line]) -> None:
    """Give a body that has nothing but its mark the lines that belong to it."""
    for line in lines:
        body.lines.append(line)
        body.add(line.text)


def _with_stray_mark(page: list[NoteBody]) -> list[NoteBody]:
    stray = page[-1].lines[-1] if page else None
    if stray is None or not stray.text.isdecimal() or len(stray.text) > 3:
        return page
    number = int(stray.text)
    numbers = [body.number for body in page]
    last = page[-1]
    alone = len(last.lines) == 1 and not last.paragraphs
    if (number in numbers[:-1] or number - 1 not in numbers) or (not alone and number in numbers):
        return page
    kept = page[:-1] if alone else [*page[:-1], _of_lines(last, last.lines[:-1])]
    before = kept[numbers.index(number - 1)]
    at = _end_of_first(before)
    if at is None:
        return page
    first, second = (
        _of_lines(before, before.lines[:at]),
        NoteBody(str(number), [stray], before.page, before.after, stray.text),
    )
    _take_over(second, before.lines[at:])
    index = kept.index(before)
    return [*kept[:index], first, second, *kept[index + 1 :]]


def _end_of_first(body: NoteBody) -> int | None:
    """Give the line after the first one that ends a sentence, if there are further ones."""
    for index, line in enumerate(body.lines[:-1]):
        if final_sign(line.text) == ".":
            return index + 1
    return None


def _of_lines(body: NoteBody, lines: Sequence[Line]) -> NoteBody:
    """Make a body anew of some of its lines, the first of which has the mark."""
    made = NoteBody(body.mark, list(lines), body.page, body.after, body.written)
    for index, line in enumerate(lines):
        text = line.text
        if index == 0:
            text = text.removeprefix("[").removeprefix(body.written).lstrip("] \t")
        if text:
            made.add(text)
    return made

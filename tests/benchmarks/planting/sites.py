"""Where a slip can be planted: stretches of a text that nobody else's words cover.

What is left alone is decided here anew, without the program's own knowledge of it: quotations, titles, italics, web addresses.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import replace
from random import Random

from penholder.model.draft import Draft
from penholder.model.edit import ReplaceText
from penholder.model.inline import (
    ITALIC,
    OBJECT_SIGN,
    PLAIN,
    Inlines,
    Marks,
    Reference,
    Text,
    placed,
    stretches,
    text_of,
)
from penholder.model.kinds import DocumentType, Kind
from penholder.model.masthead import MastheadField
from penholder.model.paragraph import Paragraph
from penholder.model.place import InMasthead, InNote, InParagraph, Place, Span
from tests.benchmarks.planting.slip import Fault, Plant, name_of, prepared, slipped

PREAMBLE = frozenset({Kind.PREAMBULAR})
OPERATIVE = frozenset({Kind.OPERATIVE})
BODY = PREAMBLE | OPERATIVE
RESOLUTIONS = frozenset({DocumentType.RESOLUTION, DocumentType.DRAFT_RESOLUTION})

_QUOTED = re.compile(r"“[^”]*(?:”|$)|‘[^’]*’")
_WEB = re.compile(r"(?:https?://|www\.)\S+")
_END = re.compile(rf"[,;.:]{OBJECT_SIGN}*$")

Wrong = str | Callable[[re.Match[str], Random], str | None]


def main_part(draft: Draft) -> tuple[Paragraph, ...]:
    """Give the paragraphs before any annex."""
    row = draft.paragraphs
    first = next((at for at, one in enumerate(row) if one.kind is Kind.ANNEX), len(row))
    return row[:first]


def operative_paragraphs(draft: Draft) -> list[Paragraph]:
    """Give the counted paragraphs of the operative part, without subparagraphs."""
    return [one for one in main_part(draft) if one.kind is Kind.OPERATIVE and one.level == 0]


def preambular_paragraphs(draft: Draft) -> list[Paragraph]:
    """Give the paragraphs of the preamble, without subparagraphs."""
    return [one for one in main_part(draft) if one.kind is Kind.PREAMBULAR and one.level == 0]


def children_of(draft: Draft, parent: Paragraph) -> list[Paragraph]:
    """Give the direct subparagraphs of a paragraph."""
    row = draft.paragraphs
    found = []
    for one in row[draft.positions[parent.id] + 1 :]:
        if one.kind is not parent.kind or one.level <= parent.level:
            break
        if one.level == parent.level + 1:
            found.append(one)
    return found


def lines_of(draft: Draft, kinds: Collection[Kind]) -> list[tuple[Place, Inlines]]:
    """Give the lines of these kinds before any annex; without kinds, those of the numbered notes."""
    if kinds:
        return [(InParagraph(one.id), one.inlines) for one in main_part(draft) if one.kind in kinds]
    anchored = {note for _, _, note in draft.anchors}
    return [
        (InNote(note.id, at), line)
        for note in draft.notes
        if note.id in anchored and note.custom_mark is None
        for at, line in enumerate(note.paragraphs)
    ]


def is_free(line: Inlines, text: str, start: int, end: int, in_italics: bool = False) -> bool:
    """Tell whether a stretch is the drafter's own words: in no quotation, title in italics or web address."""
    taken = [match.span() for pattern in (_QUOTED, _WEB) for match in pattern.finditer(text)]
    if not in_italics:
        taken += list(stretches(line, frozenset({ITALIC})))
    return all(end <= left or right <= start for left, right in taken)


def marks_at(line: Inlines, offset: int) -> Marks:
    """Give the marks of the character at an offset, or of the one before it at the end of the line."""
    last: Marks = PLAIN
    for at, inline in placed(line):
        if isinstance(inline, Text | Reference):
            size = len(inline.text) if isinstance(inline, Text) else len(inline.words)
            if at <= offset < at + size:
                return inline.marks
            last = inline.marks
    return last


def rewriting(line: Inlines, place: Place, start: int, old: str, new: str) -> ReplaceText | None:
    """Make the smallest edit that writes ``new`` for ``old``; None where that would take a note's mark away."""
    left = 0
    while left < min(len(old), len(new)) and old[left] == new[left]:
        left += 1
    right = 0
    while right < min(len(old), len(new)) - left and old[len(old) - 1 - right] == new[len(new) - 1 - right]:
        right += 1
    gone, put = old[left : len(old) - right], new[left : len(new) - right]
    if (not gone and not put) or OBJECT_SIGN in gone or OBJECT_SIGN in put:
        return None
    at = start + left
    marks = marks_at(line, at if gone else max(at - 1, 0))
    return ReplaceText(Span(place, at, at + len(gone)), (Text(put, marks),) if put else ())


def rewritten_at(draft: Draft, place: Place, match: re.Match[str], wrong: Wrong, random: Random) -> Fault | None:
    """Write the wrong words for a match in a line."""
    line = draft.line(place)
    new = match.expand(wrong) if isinstance(wrong, str) else wrong(match, random)
    edit = None if new is None else rewriting(line, place, match.start(), match.group(), new)
    if edit is None or new is None:
        return None
    text = match.string
    around = text[max(0, match.start() - 6) : match.start()] + new + text[match.end() : match.end() + 6]
    return slipped(draft, edit, places=(name_of(place),), trace=(place, around.replace(OBJECT_SIGN, "")))


def replacing(
    pattern: str,
    wrong: Wrong,
    kinds: Collection[Kind] = BODY,
    *,
    in_italics: bool = False,
    also_if: Callable[[Draft, Place], bool] | None = None,
) -> Plant:
    """Plant by writing other words for what a pattern finds; without ``kinds`` in the notes."""
    compiled = re.compile(pattern)

    def plant(draft: Draft, random: Random) -> Fault | None:
        if draft.document_type not in RESOLUTIONS:
            return None
        found = [
            (place, match)
            for place, line in lines_of(draft, kinds)
            for match in compiled.finditer(text_of(line))
            if is_free(line, match.string, *match.span(), in_italics) and (also_if is None or also_if(draft, place))
        ]
        random.shuffle(found)
        for place, match in found[:5]:
            if (fault := rewritten_at(draft, place, match, wrong, random)) is not None:
                return fault
        return None

    return plant


def adding(right: str, wrong: str, kinds: Collection[Kind] = OPERATIVE) -> Plant:
    """Plant by adding words before the end of a paragraph: first ``right``, which is the text before, then ``wrong``.

    Several of either are parted by "|", in pairs.
    """
    pairs = list(zip(right.split("|"), wrong.split("|"), strict=True))

    def plant(draft: Draft, random: Random) -> Fault | None:
        if draft.document_type not in RESOLUTIONS:
            return None
        ends = [
            (place, line, end.start())
            for place, line in lines_of(draft, kinds)
            if (end := _END.search(text_of(line))) and _plain_before(line, text_of(line), end.start())
        ]
        if not ends:
            return None
        place, _line, at = random.choice(ends)
        good, bad = random.choice(pairs)
        before = prepared(draft, ReplaceText(Span(place, at, at), (Text(good, PLAIN),)))
        edit = rewriting(before.line(place), place, at, good, bad)
        assert edit is not None, (good, bad)
        return slipped(before, edit, places=(name_of(place),), trace=(place, bad))

    return plant


def _plain_before(line: Inlines, text: str, end: int) -> bool:
    """Tell whether words can be added at the end of a line: behind a plain word of more than a few."""
    return text[:end].count(" ") > 8 and text[end - 1].isalpha() and is_free(line, text, end - 1, end)


def fields(field: MastheadField, pattern: str, wrong: Wrong, *beside: MastheadField) -> Plant:
    """Plant in a field of the masthead; ``beside`` are fields that disagree with it then, where it may be told as well."""
    compiled = re.compile(pattern)

    def plant(draft: Draft, random: Random) -> Fault | None:
        place = InMasthead(field)
        if draft.document_type not in RESOLUTIONS or not all(map(draft.masthead.line, (field, *beside))):
            return None
        match = compiled.search(text_of(draft.line(place)))
        fault = None if match is None else rewritten_at(draft, place, match, wrong, random)
        return (
            None if fault is None else replace(fault, places=fault.places | set(beside), guard=lambda one: one.masthead)
        )

    return plant


def chosen(random: Random, items: Collection[Paragraph]) -> Iterator[Paragraph]:
    """Walk some of these in a random order."""
    listed = list(items)
    random.shuffle(listed)
    yield from listed

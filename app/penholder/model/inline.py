"""What a line is made of: flat runs in one normal form, so that equality is meaning.

Offsets are code points. An anchor and a carried inline count one (U+FFFC in ``text_of``); a reference counts its words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from penholder.model.ids import NoteId, ParagraphId, PartId

OBJECT_SIGN = "\ufffc"
"""Stands for an anchor or a carried inline wherever a line is given as text."""


class MarkKind(StrEnum):
    """How a stretch of text is set apart; what the style of a kind gives (a bold title) is no mark."""

    ITALIC = "italic"
    BOLD = "bold"
    UNDERLINE = "underline"
    SUPERSCRIPT = "superscript"
    HIGHLIGHT = "highlight"
    COMMENT = "comment"
    SOURCE = "source"


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """One mark on text; comments and sources name theirs in ``ref``."""

    kind: MarkKind
    ref: str = ""


Marks = frozenset[Mark]
PLAIN: Marks = frozenset()
ITALIC = Mark(MarkKind.ITALIC)
BOLD = Mark(MarkKind.BOLD)
UNDERLINE = Mark(MarkKind.UNDERLINE)
SUPERSCRIPT = Mark(MarkKind.SUPERSCRIPT)
HIGHLIGHT = Mark(MarkKind.HIGHLIGHT)


@dataclass(frozen=True, slots=True)
class Text:
    """A run of characters with the same marks."""

    text: str
    marks: Marks = PLAIN


@dataclass(frozen=True, slots=True)
class NoteAnchor:
    """The place of a note; its mark is computed and counts no character of its own."""

    note: NoteId


@dataclass(frozen=True, slots=True)
class Reference:
    """Live words such as "paragraph 2 (a) above"; each number in the words has its target, in the same order."""

    targets: tuple[ParagraphId, ...]
    words: str
    marks: Marks = PLAIN


@dataclass(frozen=True, slots=True)
class Carried:
    """Something that cannot be edited here (a field, a picture in the line) and is kept as it came."""

    part: PartId


Inline = Text | NoteAnchor | Reference | Carried
Inlines = tuple[Inline, ...]


def normal(inlines: Iterable[Inline]) -> Inlines:
    """Bring runs to the normal form: equal neighbours merged, nothing empty, object signs in text dropped."""
    result: list[Inline] = []
    for inline in inlines:
        if isinstance(inline, Text):
            _append_text(result, inline)
        elif isinstance(inline, Reference) and not (inline.words and inline.targets):
            _append_text(result, Text(inline.words, inline.marks))
        else:
            result.append(inline)
    return tuple(result)


def _append_text(result: list[Inline], run: Text) -> None:
    """Add a run, joined to the one before it where the marks agree."""
    text = run.text.replace(OBJECT_SIGN, "") if OBJECT_SIGN in run.text else run.text
    if not text:
        return
    last = result[-1] if result else None
    if isinstance(last, Text) and last.marks == run.marks:
        result[-1] = Text(last.text + text, run.marks)
    else:
        result.append(run if text is run.text else Text(text, run.marks))


def plain(text: str) -> Inlines:
    """Make a line of unmarked text."""
    return normal((Text(text),))


def length_of(inline: Inline) -> int:
    """Count the code points one inline takes in offsets."""
    if isinstance(inline, Text):
        return len(inline.text)
    return len(inline.words) if isinstance(inline, Reference) else 1


def text_of(inlines: Iterable[Inline]) -> str:
    """Give a line as offsets see it, with U+FFFC for each anchor and carried inline."""
    return "".join(_text(inline, OBJECT_SIGN) for inline in inlines)


def words_of(inlines: Iterable[Inline]) -> str:
    """Give a line as people read it, without note marks and carried inlines."""
    return "".join(_text(inline, "") for inline in inlines)


def _text(inline: Inline, sign: str) -> str:
    if isinstance(inline, Text):
        return inline.text
    return inline.words if isinstance(inline, Reference) else sign


def placed(inlines: Iterable[Inline]) -> Iterator[tuple[int, Inline]]:
    """Walk a line with the offset at which each inline begins."""
    offset = 0
    for inline in inlines:
        yield offset, inline
        offset += length_of(inline)


def cut(inlines: Inlines, start: int, end: int) -> Inlines:
    """Take the part between two offsets; a reference that is cut becomes the plain words that remain."""
    result: list[Inline] = []
    for offset, inline in placed(inlines):
        left, right = max(start - offset, 0), min(end - offset, length_of(inline))
        if left >= right:
            continue
        if right - left == length_of(inline):
            result.append(inline)
        elif isinstance(inline, Text):
            result.append(replace(inline, text=inline.text[left:right]))
        elif isinstance(inline, Reference):
            result.append(Text(inline.words[left:right], inline.marks))
    return normal(result)


def spliced(inlines: Inlines, start: int, end: int, new: Iterable[Inline]) -> Inlines:
    """Replace the part between two offsets."""
    total = sum(length_of(inline) for inline in inlines)
    return normal((*cut(inlines, 0, start), *new, *cut(inlines, end, total)))


def with_references(inlines: Inlines, spans: Mapping[int, tuple[int, tuple[ParagraphId, ...]]]) -> Inlines:
    """Make spans of a line live, in one walk over it; ``spans`` gives for each start its end and its targets.

    A span that does not lie within one run of text stays as it is.
    """
    ordered = sorted(spans.items())
    result: list[Inline] = []
    index = 0
    for offset, inline in placed(inlines):
        end = offset + length_of(inline)
        at = offset
        while index < len(ordered) and ordered[index][0] < end:
            start, (stop, targets) = ordered[index]
            index += 1
            if isinstance(inline, Text) and at <= start and stop <= end:
                result.append(replace(inline, text=inline.text[at - offset : start - offset]))
                result.append(Reference(targets, inline.text[start - offset : stop - offset], inline.marks))
                at = stop
        result.append(
            replace(inline, text=inline.text[at - offset :]) if isinstance(inline, Text) and at > offset else inline
        )
    return normal(result)


def marked(inlines: Inlines, start: int, end: int, mark: Mark, present: bool) -> Inlines:
    """Set or clear one mark between two offsets; references keep their targets."""
    total = sum(length_of(inline) for inline in inlines)
    middle: list[Inline] = []
    for inline in cut(inlines, start, end):
        if isinstance(inline, Text | Reference):
            middle.append(replace(inline, marks=inline.marks | {mark} if present else inline.marks - {mark}))
        else:
            middle.append(inline)
    return normal((*cut(inlines, 0, start), *middle, *cut(inlines, end, total)))


def stretches(inlines: Inlines, marks: Marks) -> Iterator[tuple[int, int]]:
    """Walk the stretches that have any of some marks, neighbouring runs taken together; a note's mark does not part them."""
    begun: int | None = None
    end = 0
    for at, inline in placed(inlines):
        if not isinstance(inline, Text | Reference):
            continue
        if inline.marks & marks:
            begun = at if begun is None else begun
            end = at + length_of(inline)
        elif begun is not None:
            yield begun, end
            begun = None
    if begun is not None:
        yield begun, end


def is_all(inlines: Inlines, mark: Mark) -> bool:
    """Tell whether all words of a line have a mark; a line without words has none."""
    texts = [inline for inline in inlines if isinstance(inline, Text) and inline.text.strip()]
    return bool(texts) and all(mark in inline.marks for inline in texts)


def without(inlines: Inlines, mark: Mark) -> Inlines:
    """Take a mark off a line that has it throughout."""
    if not is_all(inlines, mark):
        return inlines
    return marked(inlines, 0, len(text_of(inlines)), mark, False)


def marks_at(inlines: Iterable[Inline], at: int) -> Marks:
    """Give the marks of the words at an offset; none where an anchor stands, or nothing."""
    for offset, inline in placed(inlines):
        if isinstance(inline, Text | Reference) and offset <= at < offset + length_of(inline):
            return inline.marks
    return PLAIN


def anchors_in(inlines: Iterable[Inline]) -> Iterator[tuple[int, NoteId]]:
    """Walk the note anchors of a line with their offsets."""
    for offset, inline in placed(inlines):
        if isinstance(inline, NoteAnchor):
            yield offset, inline.note


def shown_places(inlines: Iterable[Inline]) -> Iterator[tuple[int, Inline]]:
    """Walk a line with the offset in ``words_of`` of it at which each inline begins; anchors count nothing."""
    offset = 0
    for inline in inlines:
        yield offset, inline
        offset += 0 if isinstance(inline, NoteAnchor | Carried) else length_of(inline)


def shown_offset(inlines: Inlines, offset: int) -> int:
    """Turn an offset within a line into one in ``words_of`` of it, where anchors count nothing."""
    signs = sum(1 for at, inline in placed(inlines) if at < offset and isinstance(inline, NoteAnchor | Carried))
    return offset - signs


def inner_offset(inlines: Inlines, shown: int, after_anchors: bool = False) -> int:
    """Turn an offset in ``words_of`` back; at an anchor it is the place before it unless asked otherwise."""
    signs, counted = 0, 0
    for _, inline in placed(inlines):
        if isinstance(inline, NoteAnchor | Carried):
            if counted < shown or (counted == shown and after_anchors):
                signs += 1
            continue
        counted += length_of(inline)
    return shown + signs

"""Lets places travel with the text: a change or a remark is a mark on characters until the draft is made.

Labels are cut, notes anchored, blanks dropped on the way to a draft; an offset would have to follow all of that, a mark
does so by itself. When the draft stands, the marks are turned into places and taken off.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from penholder.model.draft import Draft
from penholder.model.inline import Inline, Inlines, Mark, MarkKind, Reference, Text, length_of, normal, placed
from penholder.model.masthead import Masthead
from penholder.model.place import InMasthead, InNote, InParagraph, Place

_STRETCH, _BEFORE, _AFTER = "change:", "before:", "after:"


@dataclass(frozen=True, slots=True)
class Found:
    """Where something stands in a draft, in offsets of its line."""

    place: Place
    start: int
    end: int


def stretch(ref: str) -> Mark:
    """Mark the characters that a change put in or dressed otherwise."""
    return Mark(MarkKind.SOURCE, _STRETCH + ref)


def before(ref: str) -> Mark:
    """Mark the characters before which something was."""
    return Mark(MarkKind.SOURCE, _BEFORE + ref)


def after(ref: str) -> Mark:
    """Mark the characters after which something was."""
    return Mark(MarkKind.SOURCE, _AFTER + ref)


def taken_off(draft: Draft) -> tuple[Draft, dict[str, Found]]:
    """Give the draft without such marks, and the first place of each."""
    found: dict[str, Found] = {}
    masthead: dict[str, Inlines] = {}
    for name, line in draft.masthead.lines():
        masthead[name] = _bare(line, InMasthead(name), found)
    paragraphs = tuple(
        replace(one, inlines=_bare(one.inlines, InParagraph(one.id), found)) if _is_marked(one.inlines) else one
        for one in draft.paragraphs
    )
    notes = tuple(
        replace(
            note, paragraphs=tuple(_bare(line, InNote(note.id, at), found) for at, line in enumerate(note.paragraphs))
        )
        for note in draft.notes
    )
    return replace(draft, masthead=Masthead(**masthead), paragraphs=paragraphs, notes=notes), found


def _is_marked(line: Inlines) -> bool:
    return any(isinstance(one, Text | Reference) and any(_is_ours(mark) for mark in one.marks) for one in line)


def _bare(line: Inlines, place: Place, found: dict[str, Found]) -> Inlines:
    if not _is_marked(line):
        return line
    for offset, inline in placed(line):
        for kind, ref in _refs(inline):
            end = offset + length_of(inline)
            span = (offset, end) if kind == _STRETCH else (offset, offset) if kind == _BEFORE else (end, end)
            known = found.get(ref)
            if known is None:
                found[ref] = Found(place, *span)
            elif known.place == place and known.start < known.end and kind == _STRETCH:
                found[ref] = Found(place, known.start, end)
            elif known.start == known.end and kind == _STRETCH:
                found[ref] = Found(place, *span)  # the end of the paragraph before was put in with it
            elif known.place == place and kind == _AFTER and known.start == known.end:
                found[ref] = Found(place, end, end)
    return normal(
        replace(one, marks=frozenset(mark for mark in one.marks if not _is_ours(mark)))
        if isinstance(one, Text | Reference)
        else one
        for one in line
    )


def _refs(inline: Inline) -> Iterator[tuple[str, str]]:
    for mark in inline.marks if isinstance(inline, Text | Reference) else ():
        if _is_ours(mark):
            kind, _, ref = mark.ref.partition(":")
            yield kind + ":", ref


def _is_ours(mark: Mark) -> bool:
    return mark.kind is MarkKind.SOURCE and mark.ref.startswith((_STRETCH, _BEFORE, _AFTER))

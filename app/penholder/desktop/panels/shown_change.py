"""What a fix would change, in the words around it: what goes and what comes; without Qt."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise
from typing import Literal

from penholder.desktop.editor.differing import same_ends
from penholder.model.change import OverlappingEditsError, applied
from penholder.model.draft import Draft
from penholder.model.edit import ReplaceText
from penholder.model.finding import Finding, Fix
from penholder.model.inline import Inlines, NoteAnchor, Reference, Text, spliced
from penholder.model.note_marks import shown_marks
from penholder.model.outline import outline
from penholder.model.place import InLabel, InNote, Place

AROUND = 28
"""Characters shown on either side of a change."""

LONGEST = 400
"""Characters of what goes or comes that are shown; of more, both ends are."""
MOST_COMPARED = 250_000
"""Pairs of words and signs that are compared for a change: a line may be as long as a book."""

BETWEEN = "\u2009"
"""A thin space between what goes and what comes where the two would touch: "32." is neither 3 nor 2."""

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_TOKEN = re.compile(r"[⁰¹²³⁴-⁹]+|[^\W⁰¹²³⁴-⁹]+|\s+|.", re.DOTALL)
"""A word, a blank or a sign; the mark of a note is one by itself and no part of the word before it."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that stay, go or come."""

    what: Literal["same", "gone", "new"]
    words: str


def shown_change(draft: Draft, finding: Finding, fix: Fix) -> tuple[Piece, ...]:
    """Give the change that a fix makes where its finding is; nothing where it changes something else only."""
    place = finding.span.place
    try:
        after = _after_alone(draft, place, fix) or _words(applied(draft, fix.edits), place)
    except (LookupError, OverlappingEditsError):
        return ()
    return pieces_between(_words(draft, place), after)


def _after_alone(draft: Draft, place: Place, fix: Fix) -> str | None:
    """Give the line after a fix that changes words of it alone and no mark of a note; None for any other fix.

    Most fixes are such, and of several hundred of them no draft has to be made.
    """
    if isinstance(place, InLabel):
        return None
    line = draft.line(place)
    if any(isinstance(one, NoteAnchor | Reference) for one in line):
        return None
    edits = [one for one in fix.edits if isinstance(one, ReplaceText) and one.span.place == place]
    if len(edits) < len(fix.edits) or any(isinstance(one, NoteAnchor) for edit in edits for one in edit.inlines):
        return None
    edits.sort(key=lambda one: one.span.start, reverse=True)
    if any(later.span.start < edit.span.end for later, edit in pairwise(edits)):
        return None
    for edit in edits:
        line = spliced(line, edit.span.start, edit.span.end, edit.inlines)
    return _line(draft, line)


def _words(draft: Draft, place: Place) -> str:
    if isinstance(place, InLabel):
        entry = outline(draft).by_id.get(place.paragraph)
        return entry.shown if entry else ""
    if isinstance(place, InNote):
        note = draft.notes_by_id.get(place.note)
        lines = note.paragraphs if note else ()
        return _line(draft, lines[place.index]) if place.index < len(lines) else ""
    try:
        return _line(draft, draft.line(place))
    except LookupError:
        return ""


def _line(draft: Draft, line: Inlines) -> str:
    """Give a line as the page shows it, with its note marks raised."""
    marks = shown_marks(draft) if any(isinstance(one, NoteAnchor) for one in line) else {}
    return "".join(
        inline.text
        if isinstance(inline, Text)
        else inline.words
        if isinstance(inline, Reference)
        else marks.get(inline.note, "").translate(_RAISED)
        if isinstance(inline, NoteAnchor)
        else ""
        for inline in line
    )


def pieces_between(before: str, after: str) -> tuple[Piece, ...]:
    """Compare two texts word by word and keep a little of what is the same around what is not."""
    if before == after:
        return ()
    old, new = _TOKEN.findall(before), _TOKEN.findall(after)
    head, tail = same_ends(old, new)
    pieces = [
        Piece("same", "".join(old[:head])),
        *_between(old[head : len(old) - tail], new[head : len(new) - tail]),
        Piece("same", "".join(old[len(old) - tail :])),
    ]
    return tuple(_shortened([piece for piece in pieces if piece.words]))


def _between(old: list[str], new: list[str]) -> Iterator[Piece]:
    """Compare what is left when equal ends are off; of very much, only that it goes and comes is told."""
    if len(old) * len(new) > MOST_COMPARED:
        yield Piece("gone", "".join(old))
        yield Piece("new", "".join(new))
        return
    for what, start, end, first, last in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if what == "equal":
            yield Piece("same", "".join(old[start:end]))
        else:
            yield Piece("gone", "".join(old[start:end]))
            yield Piece("new", "".join(new[first:last]))


def spaced(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Give pieces to be painted, with a little room between words that go and words that come in their place."""
    made = list(pieces[:1])
    for before, piece in pairwise(pieces):
        touch = not (before.words[-1:].isspace() or piece.words[:1].isspace())
        if {before.what, piece.what} == {"gone", "new"} and touch:
            made.append(Piece("same", BETWEEN))
        made.append(piece)
    return tuple(made)


def _shortened(pieces: list[Piece]) -> list[Piece]:
    result = []
    for index, piece in enumerate(pieces):
        words = piece.words
        if piece.what != "same":
            words = words if len(words) <= LONGEST else f"{words[: LONGEST // 2]} … {words[-LONGEST // 2 :]}"
        else:
            is_first, is_last = index == 0, index == len(pieces) - 1
            if is_first and len(words) > AROUND:
                words = "…" + words[-AROUND:].partition(" ")[2]
            elif is_last and len(words) > AROUND:
                words = words[:AROUND].rpartition(" ")[0] + " …"
            elif len(words) > 2 * AROUND:
                words = words[:AROUND].rpartition(" ")[0] + " … " + words[-AROUND:].partition(" ")[2]
        result.append(Piece(piece.what, words))
    return result

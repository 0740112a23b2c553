"""What a person sees of a draft, to compare two of them: shown labels, signs with their marks, notes by their marks."""

from __future__ import annotations

import re

from penholder.formats.text import read_text
from penholder.model.draft import Draft
from penholder.model.ids import NoteId
from penholder.model.inline import Inlines, Mark, NoteAnchor, Reference, Text
from penholder.model.kinds import Kind
from penholder.model.note_marks import notes_in_order, shown_marks
from penholder.model.outline import outline

Sign = tuple[str, frozenset[Mark]]


def lines_seen(draft: Draft) -> list[str]:
    """Give each paragraph as label and words, marks as ``[^5]``, runs of blanks as one."""
    marks = shown_marks(draft)
    return [
        " ".join(f"{entry.shown} {plain_seen(one.inlines, marks)}".split())
        for one, entry in zip(draft.paragraphs, outline(draft).entries, strict=True)
    ]


def plain_seen(line: Inlines, marks: dict[NoteId, str] | object) -> str:
    """Give a line with its notes' marks as ``[^5]``."""
    parts = []
    for inline in line:
        if isinstance(inline, Text):
            parts.append(inline.text)
        elif isinstance(inline, Reference):
            parts.append(inline.words)
        elif isinstance(inline, NoteAnchor):
            parts.append(f"[^{marks[inline.note]}]")  # type: ignore[index]
    return "".join(parts)


def signs_seen(draft: Draft) -> list[list[Sign]]:
    """Give each paragraph that has anything as its signs with their marks, its label and a tab before them."""
    marks = shown_marks(draft)
    rows = []
    for one, entry in zip(draft.paragraphs, outline(draft).entries, strict=True):
        row: list[Sign] = [(sign, frozenset()) for sign in entry.shown]
        words = _signs(one.inlines, marks)
        if row and words:
            row.append(("\t", frozenset()))
        row += words
        if row:
            rows.append(row)
    return rows


def _signs(line: Inlines, marks: object) -> list[Sign]:
    signs: list[Sign] = []
    for inline in line:
        if isinstance(inline, Text):
            signs += [(sign, inline.marks) for sign in inline.text]
        elif isinstance(inline, Reference):
            signs += [(sign, inline.marks) for sign in inline.words]
        elif isinstance(inline, NoteAnchor):
            signs.append((f"[^{marks[inline.note]}]", frozenset()))  # type: ignore[index]
    return signs


def notes_seen(draft: Draft) -> list[tuple[str, list[list[Sign]]]]:
    """Give the notes in order: mark and signs; a paragraph of a note that has nothing is passed over."""
    marks = shown_marks(draft)
    found = []
    for name in notes_in_order(draft):
        body = [row for line in draft.notes_by_id[name].paragraphs if (row := _signs(line, marks))]
        found.append((marks[name], body))
    return found


def text_draft(text: str) -> Draft:
    """Read plain text."""
    return read_text(text.encode()).draft


def kinds_seen(draft: Draft) -> list[tuple[Kind, int, str, str]]:
    """Give kind, level, shown label and words of each paragraph."""
    return [
        (one.kind, one.level, entry.shown, one.words)
        for one, entry in zip(draft.paragraphs, outline(draft).entries, strict=True)
    ]


def folded(text: str) -> str:
    """Count runs of blanks as one and kinds of hyphen and quotation mark as the same."""
    signs = str.maketrans("\u2010\u2011–—‘’“”\u00a0", "----''\"\" ")
    return re.sub(r"\s+", " ", text.translate(signs)).strip()

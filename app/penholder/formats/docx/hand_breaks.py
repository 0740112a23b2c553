"""Takes out of a text what would break its lines by hand: soft hyphens, and line breaks within a paragraph.

Rule 11.5 (layout/no-manual-hyphenation): they turn up in the middle of a line when the Secretariat sets the text in
another width. Line breaks stay in headings, tables and other text, where somebody may have meant them, and in every document
that is no resolution, decision or amendment.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from penholder.model.draft import Draft
from penholder.model.inline import Inline, Inlines, Reference, Text, normal
from penholder.model.kinds import DocumentType, Kind
from penholder.model.note import Note
from penholder.model.paragraph import Paragraph

SOFT_HYPHEN = "\u00ad"
_BREAK = re.compile(r"[ \u00a0]*\n[ \u00a0]*")
_SENTENCES = frozenset({Kind.TITLE, Kind.SPONSORS, Kind.ORGAN, Kind.PREAMBULAR, Kind.OPERATIVE, Kind.NUMBERED})


def without_hand_breaks(draft: Draft) -> Draft:
    """Give a draft without soft hyphens and, where a paragraph is running text, without line breaks; often the same."""
    breaks = draft.document_type is not DocumentType.OTHER
    paragraphs = tuple(_paragraph(one, breaks) for one in draft.paragraphs)
    notes = tuple(_note(one, breaks) for one in draft.notes)
    if paragraphs == draft.paragraphs and notes == draft.notes:
        return draft
    return replace(draft, paragraphs=paragraphs, notes=notes)


def _paragraph(paragraph: Paragraph, breaks: bool) -> Paragraph:
    line = _line(paragraph.inlines, breaks and paragraph.kind in _SENTENCES)
    return paragraph if line is paragraph.inlines else replace(paragraph, inlines=line)


def _note(note: Note, breaks: bool) -> Note:
    lines = tuple(_line(line, breaks) for line in note.paragraphs)
    same = all(new is old for new, old in zip(lines, note.paragraphs, strict=True))
    return note if same else replace(note, paragraphs=lines)


def _line(line: Inlines, breaks: bool) -> Inlines:
    touched = any(isinstance(one, Text) and _has_any(one.text, breaks) for one in line)
    touched = touched or any(isinstance(one, Reference) and SOFT_HYPHEN in one.words for one in line)
    return normal(_inlines(line, breaks)) if touched else line


def _has_any(text: str, breaks: bool) -> bool:
    return SOFT_HYPHEN in text or (breaks and _BREAK.search(text) is not None)


def _inlines(line: Inlines, breaks: bool) -> Iterator[Inline]:
    for one in line:
        if isinstance(one, Text):
            words = one.text.replace(SOFT_HYPHEN, "")
            yield replace(one, text=_BREAK.sub(" ", words) if breaks else words)
        elif isinstance(one, Reference):
            yield replace(one, words=one.words.replace(SOFT_HYPHEN, ""))
        else:
            yield one

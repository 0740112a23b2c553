"""Names of paragraphs, notes, comments, sources and carried parts inside one draft, which nobody is shown."""

from __future__ import annotations

from typing import NewType

ParagraphId = NewType("ParagraphId", str)
NoteId = NewType("NoteId", str)
CommentId = NewType("CommentId", str)
SourceId = NewType("SourceId", str)
PartId = NewType("PartId", str)


def number_in(name: str) -> int:
    """Give the counting part of an id ("p12" is 12), or 0 where an id was named otherwise."""
    digits = name.lstrip("abcdefghijklmnopqrstuvwxyz")
    return int(digits) if digits.isascii() and digits.isdigit() else 0

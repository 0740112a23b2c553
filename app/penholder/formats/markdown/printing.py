"""Writes one line as Markdown, so that reading it gives the same line."""

from __future__ import annotations

import re
from collections.abc import Mapping

from penholder.model.ids import NoteId
from penholder.model.inline import (
    BOLD,
    HIGHLIGHT,
    ITALIC,
    SUPERSCRIPT,
    UNDERLINE,
    Carried,
    Inline,
    Inlines,
    Mark,
    NoteAnchor,
    Reference,
    Text,
)

_STARS = {frozenset({ITALIC}): "*", frozenset({BOLD}): "**", frozenset({ITALIC, BOLD}): "***"}
_TAGS = ((BOLD, "b"), (ITALIC, "i"), (UNDERLINE, "u"), (SUPERSCRIPT, "sup"), (HIGHLIGHT, "mark"))
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f\x85\u2028\u2029\ufffc]")
"""What would be taken for a line end, or left out, where a file is read."""

_SPECIAL = re.compile(r"\\|\*|\[(?=\^)|<(?=/?(?:i|em|b|strong|u|sup|mark)>)|<(?=!--)|&(?=#)")


def print_inlines(inlines: Inlines, marks: Mapping[NoteId, str], guarded: bool = False, tags_only: bool = False) -> str:
    """Write a line with ``*italics*``, ``**bold**`` and ``[^5]``; line breaks in it stay as they are.

    With ``guarded`` its first character is written such that nothing at the beginning is read as a label or a sign; with
    ``tags_only`` stars are left to those who mean a heading by them.
    """
    parts: list[str] = []
    for index, inline in enumerate(inlines):
        if isinstance(inline, NoteAnchor):
            parts.append(f"[^{marks.get(inline.note) or '?'}]")
        elif not isinstance(inline, Carried):
            text = inline.text if isinstance(inline, Text) else inline.words
            beside = (inlines[index - 1] if index else None, inlines[index + 1] if index + 1 < len(inlines) else None)
            own = frozenset(mark for mark, _ in _TAGS if mark in inline.marks)
            words = _guarded(text) if guarded and not parts else print_escaped(text)
            parts.append(_marked(text, words, own, tags_only or any(_is_set(other) for other in beside)))
    return "".join(parts)


def print_escaped(text: str) -> str:
    """Write text such that nothing in it is read as a sign of Markdown."""
    escaped = _SPECIAL.sub(lambda found: "\\" + found.group(), text)
    return _UNSEEN.sub(lambda found: print_as_code(found.group()), escaped)


def print_as_code(character: str) -> str:
    """Write a character by its number, which keeps it from being read as anything else."""
    return f"&#{ord(character)};"


def _guarded(text: str) -> str:
    first = text[0]
    if first.isascii() and not first.isalnum() and first.isprintable() and not first.isspace():
        return "\\" + first + print_escaped(text[1:])
    return print_as_code(first) + print_escaped(text[1:])


def _is_set(inline: Inline | None) -> bool:
    """Tell text in italics or bold, beside which a run of stars would be read as one with its own."""
    return isinstance(inline, Text | Reference) and bool(inline.marks & {ITALIC, BOLD})


def _marked(text: str, words: str, own: frozenset[Mark], beside_set: bool) -> str:
    """Put words, which are the escaped ``text``, between the signs of their marks."""
    if not own:
        return words
    stars = _STARS.get(own)
    if stars and not beside_set and not text[0].isspace() and not text[-1].isspace():
        return f"{stars}{words}{stars}"
    opened = "".join(f"<{tag}>" for mark, tag in _TAGS if mark in own)
    closed = "".join(f"</{tag}>" for mark, tag in reversed(_TAGS) if mark in own)
    return f"{opened}{words}{closed}"

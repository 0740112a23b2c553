"""Writes a line of a draft as HTML: words, italics, and marks of notes that lead to the notes and back."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from html import escape

from penholder.formats.docx.safe_text import FORBIDDEN
from penholder.model.ids import NoteId
from penholder.model.inline import (
    BOLD,
    HIGHLIGHT,
    ITALIC,
    SUPERSCRIPT,
    UNDERLINE,
    Carried,
    Inlines,
    NoteAnchor,
    text_of,
)

TAB = '<span style="mso-tab-count:1">&#160;&#160;&#160; </span>'
"""What stands for a tab: blanks, which Word and Outlook take for the tab that they themselves write like this."""

_TAGS = (
    (HIGHLIGHT, '<span style="background-color:#ffff00">', "</span>"),
    (BOLD, "<b>", "</b>"),
    (ITALIC, "<i>", "</i>"),
    (UNDERLINE, "<u>", "</u>"),
    (SUPERSCRIPT, "<sup>", "</sup>"),
)
_LINK = "color:inherit;text-decoration:none"


class Printer:
    """Writes lines in the order of reading; the first mark of a note has the name that the note leads back to.

    ``marks`` are those shown, ``numbers`` the places of the notes from 1. ``prefix`` keeps the names of two parts apart
    that are pasted into one message.
    """

    def __init__(self, marks: Mapping[NoteId, str], numbers: Mapping[NoteId, int], prefix: str = "") -> None:
        self._marks = marks
        self._numbers = numbers
        self._prefix = prefix
        self._named: set[NoteId] = set()
        self.characters = 0
        """How many characters were left out because no page can hold them."""

    def line(self, inlines: Inlines) -> str:
        """Write a line; its line ends stay."""
        parts = []
        for inline in inlines:
            if isinstance(inline, NoteAnchor):
                parts.append(self._mark(inline.note))
            elif not isinstance(inline, Carried):
                words = self.words(text_of((inline,)))
                for mark, opens, closes in _TAGS:
                    words = f"{opens}{words}{closes}" if mark in inline.marks else words
                parts.append(words)
        return "".join(parts)

    def words(self, text: str) -> str:
        """Write characters, tabs and line ends."""
        allowed = FORBIDDEN.sub("", text)
        self.characters += len(text) - len(allowed)
        return escape(allowed, quote=False).replace("\t", TAB).replace("\n", "<br>")

    def note_name(self, note: NoteId) -> str:
        """Give the name of a note's place."""
        return f"{self._prefix}note-{self._numbers[note]}"

    def back(self, note: NoteId) -> str:
        """Write the mark before a note's body, which leads back to the text where it has a mark there."""
        mark = escape(self._marks.get(note, ""))
        if note not in self._named:
            return mark
        here, there = self.note_name(note), self._mark_name(note)
        return _link(here, there, _raised(mark), "doc-backlink")

    def _mark(self, note: NoteId) -> str:
        mark = escape(self._marks.get(note, ""))
        if note not in self._numbers:
            return _raised(mark)
        here = "" if note in self._named else self._mark_name(note)
        self._named.add(note)
        return _link(here, self.note_name(note), _raised(mark), "doc-noteref")

    def _mark_name(self, note: NoteId) -> str:
        return f"{self._prefix}mark-{self._numbers[note]}"


def _raised(mark: str) -> str:
    """Raise a number; signs such as "*" stand high already."""
    return f"<sup>{mark}</sup>" if mark[:1].isalnum() else mark


def _link(here: str, there: str, words: str, role: str) -> str:
    """Link a mark to its note or back. Outlook knows places by ``name``, browsers by ``id``."""
    named = f' id="{here}" name="{here}"' if here else ""
    return f'<a{named} href="#{there}" role="{role}" style="{_LINK}">{words}</a>'


def direction(text: str) -> str:
    """Give the attribute of a paragraph that is read from right to left, by its first letter; else nothing."""
    for letter in text:
        way = unicodedata.bidirectional(letter)
        if way in {"R", "AL"}:
            return ' dir="rtl"'
        if way == "L":
            break
    return ""

"""A page, or the part of one that lies on the clipboard, becomes a draft with its italics, labels and notes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from itertools import count

import lxml.html
from lxml import etree

from penholder.formats.html.dressing import Element
from penholder.formats.html.notes import FoundNote, notes_of
from penholder.formats.html.pieces import Piece, Walk
from penholder.formats.markdown.printing import print_inlines
from penholder.formats.markdown.reader import read_markdown
from penholder.formats.report import Furniture, Reading
from penholder.model.ids import NoteId
from penholder.model.inline import Inline, Inlines, NoteAnchor, Text, normal, text_of

LARGEST = 8_000_000
"""Characters of a page that are read; a draft of 6,000 paragraphs from Word has half of that."""

_DEEPEST = 400
"""Elements within elements. No program nests deeper; what does is made to exhaust a reader."""

_FRAGMENT = re.compile(r"<!--\s*StartFragment\s*-->(.*)<!--\s*EndFragment\s*-->", re.DOTALL)
_NOTES = re.compile("(?i)footnote|endnote")
_CONTROL = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f\ud800-\udfff\ufdd0\ufdd1\ufffe\uffff]")
_SIGNS = tuple("#|>+_=`")
"""What would be read as a heading, a table or a quotation where a paragraph begins with it."""

_EDGES = re.compile(r"[ \n]*\n[ \n]*")


def read_html(page: str) -> Reading:
    """Read a page; one without any words gives an empty draft. Nothing it names is fetched."""
    root = _parsed(page)
    if root is None:
        return read_markdown(b"")
    notes = notes_of(root)
    labels = _labels(notes)
    names = {
        id(link): NoteId(f"h{number}") for number, note in enumerate(notes, 1) for link in (note.link, *note.again)
    }
    marks = {NoteId(f"h{number}"): label for number, label in enumerate(labels, 1)}
    skipped = frozenset({*(id(note.body) for note in notes), *(id(note.back) for note in notes)})
    groups = [_group(piece, marks) for piece in Walk(names, skipped).pieces(root)]
    groups += [_definition(note, label) for note, label in zip(notes, labels, strict=True)]
    reading = read_markdown("\n\n".join(groups).encode("utf-8"))
    return replace(reading, furniture=(*reading.furniture, *_taken_out(root)))


def _taken_out(root: Element) -> tuple[Furniture, ...]:
    """Give the words that tracked changes took out; the text is what it is once they are accepted, as in a Word file."""
    words = (" ".join("".join(one.itertext()).split()) for one in root.iter("del"))
    return tuple(Furniture(0, one) for one in words if one)


def _parsed(page: str) -> Element | None:
    """Parse a page; Word's comments that say where the copied part begins and ends are believed."""
    text = _CONTROL.sub("", page[:LARGEST])
    found = _FRAGMENT.search(text)
    text = found.group(1) if found and not _NOTES.search(text) else text
    if not text.strip():
        return None
    parser = lxml.html.HTMLParser(no_network=True, remove_comments=True, remove_pis=True, huge_tree=False)
    try:
        root = lxml.html.document_fromstring(text, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None
    return None if _depth(root) > _DEEPEST else root


def _depth(root: Element) -> int:
    deepest = depth = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        deepest = max(deepest, depth)
    return deepest


def _labels(notes: tuple[FoundNote, ...]) -> list[str]:
    """Give each note a label of its own: its mark, where that is a figure or asterisks that no other note has.

    Letters and small Roman numbers, which are endnotes, and marks that stand twice are given figures that are free.
    """
    taken: set[str] = set()
    found: list[str] = []
    figures = {note.mark for note in notes if note.mark.isdecimal()}
    free = (str(number) for number in count(1) if str(number) not in figures)
    for note in notes:
        is_label = (note.mark.isdecimal() or note.mark.startswith("*")) and note.mark not in taken
        found.append(note.mark if is_label else next(free))
        taken.add(found[-1])
    return found


def _group(piece: Piece, marks: Mapping[NoteId, str]) -> str:
    if piece.rows:
        rows = [" | ".join(_words(cell, marks).replace("|", "\\|") for cell in row) for row in piece.rows]
        width = max(len(row) for row in piece.rows)
        return "\n".join((f"| {rows[0]} |", "|" + " --- |" * width, *(f"| {row} |" for row in rows[1:])))
    words = _words(piece.inlines, marks)
    if piece.heading and not piece.label:
        return "#" * piece.heading + " " + words.replace("\n", " ")
    return f"{piece.label}\t{words}" if piece.label else words


def _words(inlines: list[Inline], marks: Mapping[NoteId, str]) -> str:
    """Write a paragraph in one line, without the blanks that HTML has at its ends."""
    line = _trimmed(normal(inlines))
    return _EDGES.sub(" ", print_inlines(line, marks, guarded=text_of(line).startswith(_SIGNS)))


def _trimmed(line: Inlines) -> Inlines:
    """Take blanks off both ends and let one stand where several met; bold throughout says nothing of single words."""
    parts: list[Inline] = []
    blank = True
    for inline in line:
        if not isinstance(inline, Text):
            parts.append(inline)
            blank = blank and isinstance(inline, NoteAnchor) and len(parts) == 1
            continue
        text = inline.text.lstrip(" \n") if blank else inline.text
        blank = text.endswith((" ", "\n")) if text else blank
        parts.append(Text(text, inline.marks))
    while parts and isinstance(parts[-1], Text) and not parts[-1].text.rstrip():
        parts.pop()
    if parts and isinstance(parts[-1], Text):
        parts[-1] = Text(parts[-1].text.rstrip(), parts[-1].marks)
    return normal(parts)


def _definition(note: FoundNote, label: str) -> str:
    pieces = Walk({}, frozenset({id(note.back)})).pieces(note.body)
    lines = [_words(piece.inlines, {}) if not piece.rows else _in_a_note(piece) for piece in pieces]
    first, rest = (lines[0], lines[1:]) if lines else ("", [])
    return "\n\n".join((f"[^{label}]: {first}", *(f"    {line}" for line in rest)))


def _in_a_note(table: Piece) -> str:
    """Give the words of a table in a note, which has lines and no tables."""
    return " ".join(_words(cell, {}) for row in table.rows for cell in row)

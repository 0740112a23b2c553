"""Writes a line of a draft as runs of a Word file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from penholder.formats.docx.elements import Element, w, words
from penholder.formats.docx.losses import Losses
from penholder.formats.docx.note_plan import Footnote
from penholder.formats.docx.safe_text import FORBIDDEN, bound
from penholder.formats.docx.style_names import NOTE_MARK, NOTE_REFERENCE, SYMBOL_LETTER
from penholder.model.ids import NoteId
from penholder.model.inline import Inlines, MarkKind, Marks, NoteAnchor, Reference, Text, cut, text_of

_PIECES = re.compile(r"[\t\n]|[^\t\n]+")
_SYMBOL_LETTERS = re.compile(r"[A-Z]+(?=/)")


class LineWriter:
    """Writes lines in the order of reading; it remembers which notes have had their mark already."""

    def __init__(self, footnotes: Mapping[NoteId, Footnote], losses: Losses) -> None:
        self._footnotes = footnotes
        self._losses = losses
        self._marked: dict[NoteId, str] = {}

    def runs(self, line: Inlines, in_bold: bool = False) -> Iterator[Element]:
        """Write a line; in a bold style the marks of notes are set light."""
        for inline in bound(line):
            if isinstance(inline, Text):
                yield self.text(inline.text, _properties(inline.marks))
            elif isinstance(inline, Reference):
                yield self.text(inline.words, _properties(inline.marks))
            elif isinstance(inline, NoteAnchor):
                yield from self._mark(inline.note, in_bold)
            else:
                self._losses.add_object()

    def note_runs(self, line: Inlines) -> Iterator[Element]:
        """Write a line of a note, where Word allows no mark of another note."""
        for inline in line:
            if isinstance(inline, NoteAnchor):
                self._losses.add_anchor()
        yield from self.runs(tuple(inline for inline in line if not isinstance(inline, NoteAnchor)))

    def symbol(self, line: Inlines) -> Iterator[Element]:
        """Write a document's symbol with its first letters large, as the masthead has it."""
        found = _SYMBOL_LETTERS.match(text_of(line))
        first = line[0] if line else None
        if found is None or not isinstance(first, Text) or len(first.text) < found.end():
            yield from self.runs(line)
            return
        yield self.text(found.group(), _properties(first.marks, SYMBOL_LETTER))
        yield from self.runs(cut(line, found.end(), len(text_of(line))))

    def text(self, text: str, properties: Element | None) -> Element:
        """Write characters, tabs and line ends as one run."""
        allowed = FORBIDDEN.sub("", text)
        if len(allowed) != len(text):
            self._losses.add_characters(len(text) - len(allowed))
        return w("r", properties, *(_piece(piece) for piece in _PIECES.findall(allowed)))

    def _mark(self, name: NoteId, in_bold: bool) -> Iterator[Element]:
        footnote = self._footnotes.get(name)
        if footnote is None:
            self._losses.add_anchor()
            return
        again = name in self._marked
        if again and next(note for note in reversed(self._marked) if self._marked[note] == footnote.mark) != name:
            self._losses.add_repeated_mark(footnote.mark)
        self._marked[name] = footnote.mark
        properties = mark_properties(footnote, in_bold)
        if again:
            yield self.text(footnote.mark, properties)
        elif footnote.written_out:
            reference = w("footnoteReference", customMarkFollows=1, id=footnote.id)
            yield w("r", properties, reference, words(FORBIDDEN.sub("", footnote.mark)))
        else:
            yield w("r", properties, w("footnoteReference", id=footnote.id))


def mark_properties(footnote: Footnote, in_bold: bool = False) -> Element:
    """Give the properties of a note's mark: raised where it is a number, light in a bold line."""
    style = NOTE_REFERENCE if footnote.is_in_series else NOTE_MARK
    return w("rPr", w("rStyle", val=style), *([w("b", val=0), w("bCs", val=0)] if in_bold else []))


def _piece(piece: str) -> Element:
    return w("tab") if piece == "\t" else w("br") if piece == "\n" else words(piece)


def _properties(marks: Marks, style: str = "") -> Element | None:
    """Write the marks that Word shows, in the order its schema demands; comments and sources stay behind."""
    kinds = {mark.kind for mark in marks}
    parts = [w("rStyle", val=style)] if style else []
    if MarkKind.BOLD in kinds:
        parts += [w("b"), w("bCs")]
    if MarkKind.ITALIC in kinds:
        parts += [w("i"), w("iCs")]
    if MarkKind.HIGHLIGHT in kinds:
        parts.append(w("highlight", val="yellow"))
    if MarkKind.UNDERLINE in kinds:
        parts.append(w("u", val="single"))
    if MarkKind.SUPERSCRIPT in kinds:
        parts.append(w("vertAlign", val="superscript"))
    return w("rPr", *parts) if parts else None

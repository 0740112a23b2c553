"""Writes a line of a draft as runs of a Word file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from penholder.formats.docx.carry.writer import CarriedWriter
from penholder.formats.docx.elements import Element, tag_of, w, words
from penholder.formats.docx.field_runs import field_runs
from penholder.formats.docx.links import Link, links_in
from penholder.formats.docx.live_fields import LiveFields, Piece
from penholder.formats.docx.losses import Losses
from penholder.formats.docx.note_plan import Footnote
from penholder.formats.docx.relations import Relations
from penholder.formats.docx.safe_text import FORBIDDEN, bound
from penholder.formats.docx.scripts import ORDINARY, Script, passages
from penholder.formats.docx.style_names import LINK, NOTE_MARK, NOTE_REFERENCE, SYMBOL_LETTER
from penholder.model.ids import NoteId
from penholder.model.inline import (
    Carried,
    Inlines,
    MarkKind,
    Marks,
    NoteAnchor,
    Reference,
    Text,
    anchors_in,
    cut,
    placed,
    text_of,
)

PIECES = re.compile(r"[\t\n]|[^\t\n]+")
_SYMBOL_LETTERS = re.compile(r"[A-Z]+(?=/)")


class LineWriter:
    """Writes lines in the order of reading; it remembers which notes have had their mark already.

    ``fields`` makes live references fields; ``links`` makes symbols links: it takes the relations of the part that is
    being written, and is None for text without links.
    """

    def __init__(
        self,
        footnotes: Mapping[NoteId, Footnote],
        losses: Losses,
        carried: CarriedWriter,
        fields: LiveFields | None = None,
        links: Relations | None = None,
    ) -> None:
        self._footnotes = footnotes
        self._losses = losses
        self._carried = carried
        self._marked: dict[NoteId, str] = {}
        self._fields = fields
        self.links = links

    def runs(self, line: Inlines, in_bold: bool = False) -> Iterator[Element]:
        """Write a line; in a bold style the marks of notes are set light."""
        line = bound(line)
        links = [] if self.links is None else [*links_in(text_of(line))]
        for at, inline in placed(line):
            if isinstance(inline, Text):
                inside = [one for one in links if at <= one.start and one.end <= at + len(inline.text)]
                yield from self._text_with_links(inline, at, inside)
            elif isinstance(inline, Reference):
                yield from self._reference(inline)
            elif isinstance(inline, NoteAnchor):
                yield from self._mark(inline.note, in_bold)
            else:
                yield from self._carried.inline(inline.part)

    def table(self, line: Inlines) -> list[Element] | None:
        """Write the table that a line holds the words of; None for any other line."""
        first = line[0] if line else None
        kept = self._carried.kept(first.part) if isinstance(first, Carried) else None
        if kept is None or tag_of(kept.element) != "tbl":
            return None
        shown = {name: footnote.mark for name, footnote in self._footnotes.items()}
        return self._carried.table(
            kept, [name for _, name in anchors_in(line)], shown, lambda name: self._mark(name, False)
        )

    def note_runs(self, line: Inlines) -> Iterator[Element]:
        """Write a line of a note, where Word allows no mark of another note."""
        for inline in line:
            if isinstance(inline, NoteAnchor):
                self._losses.add_anchor()
        yield from self.runs(tuple(inline for inline in line if not isinstance(inline, NoteAnchor)))

    def _text_with_links(self, text: Text, offset: int, links: list[Link]) -> Iterator[Element]:
        """Write a run of text that stands at an offset of its line; a link that is only partly in it is left out."""
        done = 0
        for link in links:
            start, end = link.start - offset, link.end - offset
            yield from self._passages(text.text[done:start], text.marks)
            shown = self._passages(text.text[start:end], text.marks, LINK)
            if self.links is not None:
                yield w("hyperlink", *shown, r_id=self.links.id_of("hyperlink", link.address, outside=True), history=1)
            done = end
        yield from self._passages(text.text[done:], text.marks)

    def _passages(self, text: str, marks: Marks, style: str = "") -> Iterator[Element]:
        if text:
            yield from (self.text(part, _properties(marks, style, script)) for part, script in passages(text))

    def _reference(self, reference: Reference) -> Iterator[Element]:
        pieces = [Piece(reference.words)] if self._fields is None else self._fields.pieces(reference)
        for piece in pieces:
            properties = _properties(reference.marks)
            words_run = self.text(piece.words, properties)
            yield from field_runs(piece.code, [words_run], properties) if piece.code else [words_run]

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
        return w("r", properties, *(_piece(piece) for piece in PIECES.findall(allowed)))

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


def _properties(marks: Marks, style: str = "", script: Script = ORDINARY) -> Element | None:
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
    if script.right_to_left:
        parts.append(w("rtl"))
    if script.bidi or script.east_asian:
        parts.append(w("lang", **{n: v for n, v in (("eastAsia", script.east_asian), ("bidi", script.bidi)) if v}))
    return w("rPr", *parts) if parts else None

"""Reads a file that another program wrote: head, text, notes, through the evidence that all formats share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from penholder.formats.docx.parse.values import RunningPart, WordTable
from penholder.formats.docx.read.broken import parted
from penholder.formats.docx.read.lines import LineMaker
from penholder.formats.docx.read.made import Made
from penholder.formats.docx.read.note_book import trimmed
from penholder.formats.docx.read.pieces import Piece, pieces_of
from penholder.formats.docx.read.sorted_blocks import sorted_blocks
from penholder.formats.docx.read.typed_notes import with_typed_notes
from penholder.formats.intake.blocks import Block
from penholder.formats.intake.furniture import HEAD_LINES
from penholder.formats.intake.head import Head, read_head
from penholder.formats.intake.lines import Line
from penholder.formats.intake.numbering import numbered_paragraphs
from penholder.formats.intake.profile import is_amendment
from penholder.formats.intake.shape import Shape
from penholder.model.draft import Draft
from penholder.model.inline import BOLD, Inlines, Text, normal, without
from penholder.model.kinds import Kind
from penholder.model.masthead import FIELDS, Masthead, MastheadField
from penholder.model.note import Note

_WHOLE_PARAGRAPHS = Shape(wrapped=False, spaced=False, width=0, base={})
_TITLE_STYLES = frozenset({"title", "title_h1", "title_h_ch", "res_title", "_ title_h1"})
_TITLES = frozenset({"TitleH1", "ResTitleNumbered"})
_SEEN = 2_000
"""Characters of a line that are looked at to tell whether it belongs to the head."""


def read_foreign(pieces: Sequence[Piece], maker: LineMaker, header: RunningPart | None) -> Made:
    """Make a draft of the pieces of a text; ``header`` is that of page 1 where it holds the masthead."""
    above = _header_pieces(header, maker)
    clean = [part for piece in pieces for part in parted(replace(piece, line=_clean(piece)))]
    typed = with_typed_notes([*above, *clean])
    made = _Foreign(typed.pieces, maker, typed.notes).made(len(above))
    made.furniture += [(piece.number, piece.text) for piece in typed.rules]
    return made


def _header_pieces(header: RunningPart | None, maker: LineMaker) -> list[Piece]:
    if header is None:
        return []
    flat = [block for block in header.blocks if isinstance(block, WordTable)]
    pieces = (replace(one, line=trimmed(one.line), in_cell=True) for one in pieces_of(header.blocks, maker, flat))
    return [one for one in pieces if any(isinstance(inline, Text) for inline in one.line)]  # an emblem is no line


def _clean(piece: Piece) -> Inlines:
    """Take blanks and tabs from both ends of a paragraph: they are layout."""
    return piece.line if piece.is_table else trimmed(piece.line)


class _Foreign:
    """Reads one text."""

    def __init__(self, pieces: Sequence[Piece], maker: LineMaker, typed: Sequence[Note]) -> None:
        self._pieces = list(pieces)
        self._maker = maker
        self._typed = typed

    def made(self, above: int) -> Made:
        head = self._head(above)
        masthead = Masthead(**{name: self._field(head.fields[name], name) for name in FIELDS if name in head.fields})
        blocks = [self._head_block(kind, rows) for kind, rows in head.paragraphs]
        sponsors = next((block.text for block in blocks if block.hint is Kind.SPONSORS), "")
        amendment = is_amendment(sponsors)
        found = sorted_blocks(blocks, self._pieces[max(head.body, above) :], amendment)
        notes = (*self._maker.notes.notes(self._maker.note_line), *self._typed)
        furniture = [(self._pieces[at].number, self._pieces[at].text) for at in head.furniture]
        draft = Draft(numbered_paragraphs(found), notes, masthead)
        return Made(draft, found, furniture, is_amendment=amendment)

    def _head(self, above: int) -> Head:
        lines: list[Line] = []
        titled = False
        for at, piece in enumerate(self._pieces[: HEAD_LINES + above + 1]):
            if piece.is_table:
                break
            text = piece.text.strip()[:_SEEN]
            shown = f"{piece.label}\t{text}" if piece.label else text
            is_title = not titled and self._is_title(piece)
            titled = titled or is_title
            lines.append(Line(shown or piece.label or " ", piece.number, gap=self._gap(at), title=is_title))
        return read_head(lines, _WHOLE_PARAGRAPHS)

    def _is_title(self, piece: Piece) -> bool:
        return piece.setting.ours in _TITLES or piece.setting.name in _TITLE_STYLES

    def _gap(self, at: int) -> int:
        """Tell whether a line stands apart from the one before it: behind an empty line, or set otherwise."""
        piece, before = self._pieces[at], self._pieces[at - 1] if at else None
        if before is None or piece.gap:
            return 1
        same = piece.setting.name == before.setting.name and piece.in_cell == before.in_cell
        return int(not same or _is_bold(piece) != _is_bold(before))

    def _field(self, rows: Sequence[int], name: MastheadField) -> Inlines:
        lines = [without(self._pieces[at].line, BOLD) for at in rows]
        result: Inlines = lines[0]
        for line in lines[1:]:
            result = (*result, Text("\n" if name == "agenda_title" else " "), *line)
        return normal(result)

    def _head_block(self, kind: Kind, rows: Sequence[int]) -> Block:
        line: Inlines = ()
        for at in rows:
            piece = self._pieces[at]
            label = (Text(f"{piece.label}\t"),) if piece.label else ()
            line = (*line, *((Text(" "),) if line else ()), *label, *piece.line)
        return Block(normal(line), self._pieces[rows[0]].number, kind)


def _is_bold(piece: Piece) -> bool:
    return any(isinstance(one, Text) and BOLD in one.marks for one in piece.line)

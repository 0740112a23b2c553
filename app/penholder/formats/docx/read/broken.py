"""Parts a paragraph of a Word file where line breaks or columns were typed: after Shift+Enter, in a masthead with tabs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from penholder.drafting.labels import LabelForm, read_label
from penholder.drafting.openings import read_opening
from penholder.formats.docx.read.note_book import trimmed
from penholder.formats.docx.read.pieces import Piece
from penholder.formats.intake.headings import annex_label, is_organ_line
from penholder.formats.intake.lines import Line
from penholder.formats.intake.masthead import read_masthead
from penholder.formats.intake.seams import final_sign
from penholder.model.inline import cut

_SEEN = 400
_WIDEST_HEAD = 200


def parted(piece: Piece) -> Iterator[Piece]:
    """Give the paragraphs that a piece holds; line breaks within one paragraph stay in it."""
    text = piece.text
    if not piece.is_table and not piece.label and "\t" in text and _is_masthead(text):
        yield from _cells(piece)
        return
    if piece.is_table or piece.label or "\n" not in text:
        yield piece
        return
    start = 0
    for at, character in enumerate(text):
        if character == "\n" and _ends(text[start:at]) and _begins(text[at + 1 :]):
            yield replace(piece, line=trimmed(cut(piece.line, start, at)), gap=piece.gap if start == 0 else 1)
            start = at + 1
    yield replace(piece, line=trimmed(cut(piece.line, start, len(text))), gap=piece.gap if start == 0 else 1)


def _is_masthead(text: str) -> bool:
    """Tell a line of a masthead that was typed in columns: "General Assembly", tabs, "Distr.: Limited"."""
    cells = [cell.strip() for cell in text.split("\t") if cell.strip()]
    if len(cells) < 2 or len(text) > _WIDEST_HEAD:
        return False
    found = read_masthead([Line(cell, at) for at, cell in enumerate(cells)], len(cells))
    return found.present and len(found.furniture) + sum(map(len, found.fields.values())) == len(cells)


def _cells(piece: Piece) -> Iterator[Piece]:
    start = 0
    for cell in piece.text.split("\t"):
        if cell.strip():
            yield replace(piece, line=trimmed(cut(piece.line, start, start + len(cell))), in_cell=True)
        start += len(cell) + 1


def _ends(text: str) -> bool:
    """Tell whether a paragraph may end so: with a sign, or as a line that is a paragraph by itself."""
    words = text.replace("\ufffc", "").strip()
    return final_sign(words) != "" or is_organ_line(words) or annex_label(words) is not None


def _begins(text: str) -> bool:
    """Tell whether a paragraph of a resolution begins so: with a label, a known opening, the organ, or an empty line."""
    words = text.replace("\ufffc", "")
    if words.startswith("\n"):
        return True
    words = words.lstrip(" \t\u00a0")
    label = read_label(words[:80])
    if label is not None:
        return label.value(LabelForm.BULLET) is None and label.standard and label.end < len(words)
    opening = read_opening(words[:_SEEN])
    return (opening is not None and opening.known) or is_organ_line(words.partition("\n")[0].strip())

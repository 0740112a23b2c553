"""Reads a file that Penholder wrote: what a paragraph is stands in its style, so nothing is guessed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from penholder.drafting.labels import read_label
from penholder.formats.docx.parse.values import Blocks, Item, WordParagraph, WordPoint, WordTable, WordText
from penholder.formats.docx.read.head import table_paragraphs
from penholder.formats.docx.read.labels import split_label, with_typed_labels
from penholder.formats.docx.read.lines import LineMaker
from penholder.formats.docx.read.made import Made
from penholder.formats.docx.read.note_book import trimmed
from penholder.formats.docx.read.pieces import Piece, pieces_of
from penholder.formats.docx.read.sorted_blocks import sorted_blocks
from penholder.formats.docx.style_names import (
    AMENDMENT,
    ORGAN_NAME,
    SPACER,
    SPACER_BELOW,
    STYLE_FIELDS,
    STYLE_KINDS,
    SUBSIDIARY_NAME,
    UNITED_NATIONS,
)
from penholder.formats.intake.blocks import SortedBlock
from penholder.model.draft import Draft
from penholder.model.inline import Inlines, Text, normal
from penholder.model.kinds import Kind
from penholder.model.masthead import Masthead, MastheadField
from penholder.model.paragraph import Number, Paragraph

_OURS = "Res"


def is_styled(blocks: Blocks, has_our_styles: bool = False) -> bool:
    """Tell whether a file has paragraphs in Penholder's styles; in one that has them all, those it shares count too."""
    return any(
        (has_our_styles or paragraph.setting.ours.startswith(_OURS))
        and (paragraph.setting.ours in {*STYLE_KINDS, *STYLE_FIELDS, SPACER})
        for paragraph in _all_paragraphs(blocks)
    )


def _all_paragraphs(blocks: Blocks) -> Iterator[WordParagraph]:
    for block in blocks:
        if isinstance(block, WordParagraph):
            yield block
        else:
            yield from table_paragraphs(block)


def read_styled(blocks: Blocks, maker: LineMaker) -> Made:
    """Make a draft of paragraphs by their styles; those in other styles are sorted by what stands around them."""
    gathered = _Gathered(maker)
    for block in blocks:
        if isinstance(block, WordParagraph):
            gathered.take(block)
        elif is_styled((block,)):
            for paragraph in table_paragraphs(block):
                gathered.take(paragraph)
        else:
            gathered.take_table(block)
    return gathered.made()


@dataclass(slots=True)
class _Row:
    """A paragraph in the making; ``is_unknown`` says that its style tells nothing."""

    number: int
    kind: Kind
    level: int
    label: str
    counted: Number
    line: Inlines
    is_unknown: bool = False
    is_working: bool = False


@dataclass
class _Gathered:
    """What the paragraphs of the text have given so far."""

    maker: LineMaker
    rows: list[_Row] = field(default_factory=list)
    fields: dict[MastheadField, Inlines] = field(default_factory=dict)
    furniture: list[tuple[int, str]] = field(default_factory=list)
    organ: str = ""
    is_amendment: bool = False

    def take(self, found: WordParagraph) -> None:
        """Take the next paragraph for what its style says it is."""
        style = found.setting.ours
        if style in STYLE_FIELDS:
            self._field(STYLE_FIELDS[style], self.maker.line(found.content, found.number))
        elif style in {SPACER, SPACER_BELOW, UNITED_NATIONS, ORGAN_NAME, SUBSIDIARY_NAME}:
            self.organ = found.words if style in {ORGAN_NAME, SUBSIDIARY_NAME} else self.organ
            if words := found.words.strip():
                self.furniture.append((found.number, words))
        elif style in STYLE_KINDS:
            self.is_amendment = self.is_amendment or style == AMENDMENT
            self._paragraph(found, *STYLE_KINDS[style])
        elif any(not isinstance(one, WordPoint) or one.kind != "change" for one in found.content):
            self._paragraph(found, Kind.TEXT, 0, is_unknown=True)

    def take_table(self, table: WordTable) -> None:
        """Take a table that somebody put in."""
        for piece in pieces_of((table,), self.maker):
            self.rows.append(_Row(piece.number, Kind.OBJECT, 0, "", Number(), piece.line))

    def _field(self, name: MastheadField, line: Inlines) -> None:
        before = self.fields.get(name, ())
        self.fields[name] = normal((*before, *((Text(" "),) if before and line else ()), *line))

    def _paragraph(self, found: WordParagraph, kind: Kind, level: int, is_unknown: bool = False) -> None:
        points, content = _points_first(found.content)
        read = split_label(found, content, kind, level)
        line = self.maker.line((*points, *read.content), found.number)
        self.rows.append(_Row(found.number, kind, level, read.shown, read.number, line, is_unknown, read.is_working))

    def made(self) -> Made:
        """Make the draft."""
        self._sort_unknown()
        paragraphs = tuple(
            Paragraph.of(f"p{at}", row.kind, row.line, row.level, row.counted) for at, row in enumerate(self.rows, 1)
        )
        labels = [row.label for row in self.rows]
        working = {at for at, row in enumerate(self.rows) if row.is_working}
        notes = self.maker.notes.notes(self.maker.note_line)
        draft = with_typed_labels(Draft(paragraphs, notes, Masthead(**self.fields)), labels, working)
        blocks = [SortedBlock(row.kind, row.line, row.number, row.level, read_label(row.label)) for row in self.rows]
        return Made(draft, blocks, self.furniture, self.organ, self.is_amendment)

    def _sort_unknown(self) -> None:
        """Sort the paragraphs in unknown styles as the evidence pipeline does, seeing the others around them."""
        if not any(row.is_unknown for row in self.rows):
            return
        pieces = [
            Piece(at, trimmed(row.line) if row.is_unknown else row.line, label=row.label)
            for at, row in enumerate(self.rows)
        ]
        for block in sorted_blocks([], pieces, self.is_amendment):
            row = self.rows[block.line]
            if row.is_unknown and block.kind is not Kind.OBJECT:
                row.kind, row.level, row.line = block.kind, block.level, block.inlines
                row.label = block.shown or ""
                row.counted = Number() if block.label is not None or block.written else Number("none")


def _points_first(content: tuple[Item, ...]) -> tuple[list[Item], tuple[Item, ...]]:
    """Part the places without width that stand before a label from the rest."""
    at = 0
    while at < len(content) and isinstance(content[at], WordPoint):
        at += 1
    return list(content[:at]), tuple(one for one in content[at:] if not _is_void(one))


def _is_void(item: Item) -> bool:
    """Tell a run that is neither characters nor a label made empty."""
    return isinstance(item, WordText) and not item.text and not item.style

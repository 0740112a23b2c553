"""Lines up the paragraphs and tables of one reading of a Word file, each with its label and its line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from penholder.formats.docx.parse.values import (
    Block,
    Blocks,
    Item,
    Setting,
    WordParagraph,
    WordPoint,
    WordTable,
    WordText,
)
from penholder.formats.docx.read.lines import LineMaker
from penholder.formats.docx.style_names import NUMBER_WAYS
from penholder.model.inline import Carried, Inlines, Text, normal, text_of


@dataclass(frozen=True)
class Piece:
    """A paragraph or a table: ``number`` is its place in the file, ``gap`` the empty paragraphs before it.

    ``label`` is the number that Word counts for it. A table has its rows in the line, cells parted by tabs.
    """

    number: int
    line: Inlines
    setting: Setting = field(default_factory=Setting)
    label: str = ""
    gap: int = 0
    is_table: bool = False
    in_cell: bool = False

    @property
    def text(self) -> str:
        """Its characters as offsets see them."""
        return text_of(self.line)


def pieces_of(blocks: Blocks, maker: LineMaker, flat: Iterable[WordTable] = ()) -> list[Piece]:
    """Make the pieces of a text; empty paragraphs are gaps, tables in ``flat`` are taken for the paragraphs in them."""
    return list(_Lining(maker, [id(table) for table in flat]).pieces(blocks, in_cell=False))


class _Lining:
    """Walks the blocks once; places of changes in empty paragraphs wait for the next line."""

    def __init__(self, maker: LineMaker, flat: list[int]) -> None:
        self._maker = maker
        self._flat = flat
        self._gap = 0
        self._waiting: list[Item] = []

    def pieces(self, blocks: Blocks, in_cell: bool) -> Iterator[Piece]:
        for block in blocks:
            if isinstance(block, WordParagraph):
                yield from self._paragraph(block, in_cell)
            elif id(block) in self._flat:
                for row in block.rows:
                    for cell in row.cells:
                        yield from self.pieces(cell, in_cell=True)
            else:
                yield self._table(block)

    def _paragraph(self, block: WordParagraph, in_cell: bool) -> Iterator[Piece]:
        if not self._maker.by_style and not block.label and not _shows(block):
            self._gap += 1
            self._waiting += [one for one in block.content if isinstance(one, WordPoint)]
            self._maker.line([one for one in block.content if isinstance(one, WordText)])  # its hidden words are kept
            return
        line = self._maker.line([*self._waiting, *block.content], block.number)
        self._waiting = []
        if not self._maker.by_style and not block.label and not text_of(line).strip():
            self._gap += 1
            return
        yield Piece(block.number, line, block.setting, block.label, self._gap, in_cell=in_cell)
        self._gap = 0

    def _table(self, table: WordTable) -> Piece:
        self._maker.objects.append((table.part, ""))
        rows = [
            [self._maker.line(self._cell(cell), table.number, by_look=True) for cell in row.cells] for row in table.rows
        ]
        parts: list[Inlines] = [(Carried(table.part.id),)]
        for at, row in enumerate(rows):
            for place, cell in enumerate(row):
                parts.append((Text("\t" if place else "\n" if at else ""),))
                parts.append(cell)
        gap, self._gap = self._gap, 0
        self._waiting = []
        return Piece(table.number, normal(one for part in parts for one in part), gap=gap, is_table=True)

    def _cell(self, blocks: Iterable[Block]) -> list[Item]:
        """Give a cell's paragraphs in one line, with their labels; a table within it counts as its cells."""
        items: list[Item] = []
        for block in blocks:
            if isinstance(block, WordTable):
                self._maker.objects.append((replace(block.part, description="table in a table"), ""))
                inner = [self._cell(cell) for row in block.rows for cell in row.cells]
                own: list[Item] = [item for cell in inner for item in (WordText(" "), *cell)][1:]
            else:
                own = [*([WordText(block.label + " ")] if block.label else []), *map(_with_blank, block.content)]
            if items and own:
                items.append(WordText(" "))
            items += own
        return items


def _with_blank(item: Item) -> Item:
    """Put a blank for the tab behind a label that our own writer typed into a table."""
    if isinstance(item, WordText) and item.style in NUMBER_WAYS:
        return replace(item, text=item.text.replace("\t", " "), style="")
    return item


def _shows(block: WordParagraph) -> bool:
    """Tell whether a paragraph has anything to show."""
    return any(
        bool(one.text.strip()) and not one.look.hidden if isinstance(one, WordText) else not isinstance(one, WordPoint)
        for one in block.content
    )

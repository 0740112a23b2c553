"""Markdown in: the same stages as plain text, from the blocks on, with the italics and notes that the file has."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from penholder.drafting.crossrefs import live_references
from penholder.drafting.labels import read_label
from penholder.formats.decode import decode
from penholder.formats.intake.blocks import Block, SortedBlock
from penholder.formats.intake.classify import classify
from penholder.formats.intake.furniture import HEAD_LINES
from penholder.formats.intake.head import Head, read_head
from penholder.formats.intake.joining import join_lines
from penholder.formats.intake.lines import Line
from penholder.formats.intake.note_building import note_problems, with_typed_marks
from penholder.formats.intake.numbering import numbered_paragraphs
from penholder.formats.intake.profile import body_of, document_type_of, is_amendment, stage_of
from penholder.formats.intake.shape import Shape, shape_of
from penholder.formats.markdown.blocks import Group, table_rows, take_apart, without_remarks
from penholder.formats.markdown.inlines import ReadLine, read_inlines
from penholder.formats.markdown.note_book import NoteBook
from penholder.formats.report import Furniture, Reading
from penholder.model.draft import Draft
from penholder.model.ids import NoteId
from penholder.model.inline import BOLD, ITALIC, Inlines, Text, is_all, normal, text_of, without, words_of
from penholder.model.kinds import Kind
from penholder.model.masthead import FIELDS, Masthead

_LINE_ENDS = re.compile("\r\n|[\r\x0b\f\x85\u2028\u2029]")
_STYLED = frozenset({Kind.TITLE, Kind.SPONSORS, Kind.HEADING, Kind.ANNEX_TITLE, Kind.CLOSING})
"""Kinds that are bold by their style, so that bold is no mark in them."""

_WHOLE_PARAGRAPHS = Shape(wrapped=False, spaced=False, width=0, base={})
_NOBODY = NoteId("")
_SEEN_OF_HEAD = 2_000
"""Characters of a line that are looked at to tell whether it belongs to the head."""


def read_markdown(data: bytes, name: str = "the text") -> Reading:
    """Read Markdown; what is no text at all raises ``UserError``."""
    decoded = decode(data, name)
    reading = _MarkdownReading(_LINE_ENDS.sub("\n", decoded.text)).reading()
    return Reading(reading.draft, (*decoded.problems, *reading.problems), reading.furniture)


@dataclass(frozen=True, slots=True)
class _Row:
    """One line of the file with the group that it stands in."""

    number: int
    source: str
    group: int
    first: bool


class _MarkdownReading:
    """Reads one file."""

    def __init__(self, text: str) -> None:
        text, self._remarks = without_remarks(text)
        self._source = take_apart(text)
        self._notes = NoteBook(self._source.definitions)
        self._anchor_lone_stars(text)
        self._rows = [
            _Row(number, line, index, place == 0)
            for index, group in enumerate(self._source.groups)
            for place, (number, line) in enumerate(group.lines)
        ]

    def _anchor_lone_stars(self, text: str) -> None:
        """Take a star behind the symbol or a title for the mark of a note ``[^*]`` that nothing else refers to."""
        for label in dict.fromkeys(definition.label for definition in self._source.definitions):
            if not label.strip("*") and text.count(f"[^{label}]") == 1:
                self._anchor_star(label)

    def _anchor_star(self, label: str) -> None:
        for group in self._source.groups[:12]:
            for index, (number, line) in enumerate(group.lines):
                if line.endswith(label) and line.count("*") == len(label) and len(line) > len(label):
                    group.lines[index] = (number, f"{line[: -len(label)]}[^{label}]")
                    return

    def reading(self) -> Reading:
        head = self._head()
        indexes = sorted(index for rows in head.fields.values() for index in rows)
        lines = {index: without(self._lines_read([self._rows[index]]).inlines, BOLD) for index in indexes}
        masthead = Masthead(
            **{
                name: _joined([(lines[i], self._rows[i].first) for i in head.fields[name]])
                for name in FIELDS
                if name in head.fields
            }
        )
        blocks = [self._head_block(kind, rows) for kind, rows in head.paragraphs]
        sponsors = next((block.text for block in blocks if block.hint is Kind.SPONSORS), "")
        blocks += self._body_blocks(head.body)
        draft = self._draft(classify(blocks, amendment=is_amendment(sponsors)), masthead)
        furniture = [(self._rows[i].number, self._rows[i].source) for i in head.furniture] + self._source.rules
        furniture += self._remarks
        return Reading(
            live_references(draft),
            tuple(note_problems(draft)),
            tuple(Furniture(number, text) for number, text in sorted(furniture)),
        )

    def _draft(self, blocks: Sequence[SortedBlock], masthead: Masthead) -> Draft:
        blocks = [replace(block, inlines=_styled(block)) for block in blocks]
        symbol = words_of(masthead.symbol)
        paragraphs = numbered_paragraphs(blocks)
        notes = self._notes.notes()
        return with_typed_marks(
            Draft(
                paragraphs, notes, masthead, body_of(blocks, symbol), stage_of(blocks), document_type_of(blocks, symbol)
            )
        )

    def _head(self) -> Head:
        groups = self._source.groups
        lines = []
        for row in self._rows[: HEAD_LINES + 1]:
            group = groups[row.group]
            if group.table:
                break
            text = text_of(read_inlines(row.source[:_SEEN_OF_HEAD], lambda _: _NOBODY).inlines).strip()
            lines.append(Line(text or row.source, row.number, gap=int(row.first), title=group.heading == 1))
        return read_head(lines, _WHOLE_PARAGRAPHS)

    def _lines_read(self, rows: Sequence[_Row]) -> ReadLine:
        return read_inlines(_source_of([row.source for row in rows]), self._notes.anchored)

    def _head_block(self, kind: Kind, rows: Sequence[int]) -> Block:
        read = self._lines_read([self._rows[index] for index in rows])
        labelled = not any(offset < 12 for offset in read.escaped)
        return Block(read.inlines, self._rows[rows[0]].number, kind, labelled=labelled)

    def _body_blocks(self, first: int) -> list[Block]:
        blocks: list[Block] = []
        shape = self._shape(first)
        at = first
        while at < len(self._rows):
            end = at + 1
            while end < len(self._rows) and self._rows[end].group == self._rows[at].group:
                end += 1
            blocks.extend(self._group_blocks(self._source.groups[self._rows[at].group], self._rows[at:end], shape))
            at = end
        return blocks

    def _shape(self, first: int) -> Shape:
        """Measure the lines of groups that have several, which are broken lines of one paragraph or items of a list."""
        lines = [Line(row.source, row.number, gap=int(row.first)) for row in self._rows[first:]]
        return replace(shape_of(lines), wrapped=True, spaced=False)

    def _group_blocks(self, group: Group, rows: Sequence[_Row], shape: Shape) -> list[Block]:
        if group.table:
            table = read_inlines("\n".join(table_rows(group)), self._notes.anchored)
            return [Block(table.inlines, rows[0].number, Kind.OBJECT)]
        if group.heading:
            read = self._lines_read(rows)
            level = max(0, min(group.heading - 2, 2))
            return [Block(without(read.inlines, BOLD), rows[0].number, Kind.HEADING, level, bold=True)]
        if len(rows) == 1 or any(row.source.endswith("\\") for row in rows):
            return [self._block(rows)]
        return [self._block(item) for part in _items(rows) for item in _paragraphs(part, shape)]

    def _block(self, rows: Sequence[_Row]) -> Block:
        read = self._lines_read(rows)
        text = text_of(read.inlines)
        label = read_label(text[:80])
        limit = max(label.end if label is not None else 0, 1)
        labelled = not any(offset < limit for offset in read.escaped)
        bold = rows[0].source.startswith("**") and is_all(read.inlines, BOLD)
        italic = is_all(read.inlines, ITALIC)
        return Block(read.inlines, rows[0].number, bold=bold, italic=italic, labelled=labelled)


def _items(rows: Sequence[_Row]) -> list[list[_Row]]:
    """Part rows at the bullets of a list, which need no empty line between them."""
    parts: list[list[_Row]] = []
    for row in rows:
        if not parts or row.source.startswith(("- ", "-\t", "•")):
            parts.append([])
        parts[-1].append(row)
    return parts


def _paragraphs(rows: Sequence[_Row], shape: Shape) -> list[list[_Row]]:
    """Part rows that no empty line parts, where labels and ends of lines say so."""
    joined, _ = join_lines([Line(row.source, row.number) for row in rows], shape)
    by_number = {row.number: row for row in rows}
    return [[by_number[line.number] for _, line in one.starts] for one in joined]


def _source_of(lines: Sequence[str]) -> str:
    """Join lines; a backslash at a line's end breaks the line within its paragraph."""
    parts: list[str] = []
    for index, line in enumerate(lines):
        broken = line.endswith("\\") and (len(line) - len(line.rstrip("\\"))) % 2 == 1
        last = index + 1 == len(lines)
        parts.append(line if last else (line[:-1] + "\n" if broken else line + " "))
    return "".join(parts)


def _joined(lines: Sequence[tuple[Inlines, bool]]) -> Inlines:
    """Join lines of the head; one that begins a group of its own stays a line."""
    result: Inlines = lines[0][0]
    for line, first in lines[1:]:
        result = (*result, Text("\n" if first else " "), *line)
    return normal(result)


def _styled(block: SortedBlock) -> Inlines:
    """Give a block's line without the bold that its kind has anyway."""
    return without(block.inlines, BOLD) if block.kind in _STYLED or block.kind is Kind.ANNEX else block.inlines

"""Reads and writes the blocks of a text document as lines of runs; it knows nothing of drafts.

A document always has one block at least. While no line has been written the one that is there is vacant and counts for
nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument

from penholder.desktop.editor.differing import same_ends
from penholder.desktop.editor.look import Look, Shape, voice_of
from penholder.desktop.editor.runs import Dress, Run, Runs, placed_runs, text_of_runs
from penholder.desktop.editor.utf16 import units_in

_KEEP = QTextCursor.MoveMode.KeepAnchor


@dataclass(frozen=True, slots=True)
class Line:
    """What one block shows, and how it is set in."""

    runs: Runs
    shape: Shape


class Places:
    """Places in the document that stay with what they stood beside while blocks are rewritten."""

    def __init__(self, *places: int) -> None:
        self.places = list(places)

    def replaced(self, start: int, end: int, length: int) -> None:
        """Note that characters were replaced: a place at the start of them stays there, one at the end goes to the new end."""
        for index, place in enumerate(self.places):
            if place >= end and place > start:
                self.places[index] = place + length - (end - start)
            elif place > start:
                self.places[index] = min(place, start + length)

    def moved(self, start: int, by: int) -> None:
        """Note that all from a place on moved."""
        self.places = [place + by if place >= start else place for place in self.places]


class Blocks:
    """The blocks of one document."""

    def __init__(self, document: QTextDocument, look: Look) -> None:
        self._document = document
        self.look = look
        self.vacant = True

    def __len__(self) -> int:
        """Count the lines."""
        return 0 if self.vacant else self._document.blockCount()

    def block(self, number: int) -> QTextBlock:
        """Give a block by its number."""
        return self._document.findBlockByNumber(number)

    def runs(self, number: int) -> Runs:
        """Read what a block shows, without what an input method has not committed yet."""
        found: list[Run] = []
        walk = self.block(number).begin()
        while not walk.atEnd():
            fragment = walk.fragment()
            dress = self.look.dress(fragment.charFormat())
            if found and found[-1].dress == dress:
                found[-1] = Run(found[-1].text + fragment.text(), dress)
            else:
                found.append(Run(fragment.text(), dress))
            walk += 1
        return tuple(found)

    def shape(self, number: int) -> Shape | None:
        """Read how a block is set in; None where it was not written by us."""
        return self.look.shape_of_format(self.block(number).blockFormat())

    @contextmanager
    def one_edit(self) -> Iterator[None]:
        """Lay out once, after many lines were written."""
        cursor = QTextCursor(self._document)
        cursor.beginEditBlock()
        try:
            yield
        finally:
            cursor.endEditBlock()

    def insert(self, at: int, lines: Sequence[Line], places: Places) -> None:
        """Put lines above the block with a number, or at the end."""
        if not lines:
            return
        cursor = QTextCursor(self._document)
        length = self._document.characterCount()
        start = 0
        if self.vacant:
            self.vacant = False
        elif at == 0:
            cursor.insertBlock()
            cursor.movePosition(QTextCursor.MoveOperation.Start)
        else:
            block = self.block(at - 1)
            start = block.position() + block.length() - 1
            cursor.setPosition(start)
            self._open_block(cursor, lines[0])
        self._dress_block(cursor, lines[0])
        self._write(cursor, lines[0])
        for line in lines[1:]:
            self._open_block(cursor, line)
            self._write(cursor, line)
        places.moved(start + 1 if at else 0, self._document.characterCount() - length)

    def _open_block(self, cursor: QTextCursor, line: Line) -> None:
        voice = Dress(voice=voice_of(line.shape.kind, line.shape.level))
        cursor.insertBlock(self.look.block_format(line.shape), self.look.char_format(voice))

    def _dress_block(self, cursor: QTextCursor, line: Line) -> None:
        cursor.setBlockFormat(self.look.block_format(line.shape))
        voice = Dress(voice=voice_of(line.shape.kind, line.shape.level))
        cursor.setBlockCharFormat(self.look.char_format(voice))

    def _write(self, cursor: QTextCursor, line: Line) -> None:
        for run in line.runs:
            cursor.insertText(run.text, self.look.char_format(run.dress))

    def remove(self, first: int, end: int, places: Places) -> None:
        """Take out the blocks from one number up to another."""
        if first >= end:
            return
        cursor = QTextCursor(self._document)
        if end < self._document.blockCount():
            begin, finish = self.block(first).position(), self.block(end).position()
            stays, kept = end, self.shape(end)
        elif first:
            begin, finish = self.block(first).position() - 1, self._document.characterCount() - 1
            stays, kept = first - 1, self.shape(first - 1)
        else:
            begin, finish, stays, kept = 0, self._document.characterCount() - 1, 0, None
            self.vacant = True
        cursor.setPosition(begin)
        cursor.setPosition(finish, _KEEP)
        cursor.removeSelectedText()
        places.replaced(begin, finish, 0)
        if kept is not None and self.shape(first if stays == end else stays) != kept:
            self._dress_block(cursor, Line((), kept))

    def rewrite(self, number: int, line: Line, places: Places) -> None:
        """Make a block show a line, touching no character that it shows already."""
        runs, shape = self.runs(number), self.shape(number)
        if runs != line.runs:
            with self.one_edit():
                self._rewrite_text(number, text_of_runs(runs), line, places)
                self._rewrite_dress(number, line)
        if shape != line.shape:
            self._dress_block(QTextCursor(self.block(number)), line)

    def _rewrite_text(self, number: int, old: str, line: Line, places: Places) -> None:
        new = text_of_runs(line.runs)
        if old == new:
            return
        head, tail = same_ends(old, new)
        middle = new[head : len(new) - tail]
        start = self.block(number).position() + units_in(old[:head])
        end = start + units_in(old[head : len(old) - tail])
        cursor = QTextCursor(self._document)
        cursor.setPosition(start)
        cursor.setPosition(end, _KEEP)
        if middle:
            cursor.insertText(middle, self.look.char_format(self._dress_at(line.runs, head)))
        else:
            cursor.removeSelectedText()
        places.replaced(start, end, units_in(middle))

    def _dress_at(self, runs: Runs, offset: int) -> Dress:
        for run in runs:
            if offset < len(run.text):
                return run.dress
            offset -= len(run.text)
        return Dress()

    def _rewrite_dress(self, number: int, line: Line) -> None:
        """Set the formats of runs whose characters stand but are dressed otherwise."""
        there = tuple(placed_runs(self.runs(number)))
        start_of_block = self.block(number).position()
        cursor = QTextCursor(self._document)
        for start, end, run in placed_runs(line.runs):
            if any(first <= start and end <= last and was.dress == run.dress for first, last, was in there):
                continue
            cursor.setPosition(start_of_block + start)
            cursor.setPosition(start_of_block + end, _KEEP)
            cursor.setCharFormat(self.look.char_format(run.dress))

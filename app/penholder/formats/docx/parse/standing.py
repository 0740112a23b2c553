"""The two readings of a file with tracked changes: all of them accepted, or all of them rejected.

How paragraphs join when their end is not in a reading stands in ``resources/docs/decisions/tracked-changes.md``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Literal

from penholder.formats.docx.parse.values import (
    GONE,
    NEW,
    Block,
    Blocks,
    Item,
    Revision,
    Revisions,
    WordNote,
    WordObject,
    WordParagraph,
    WordPoint,
    WordRow,
    WordTable,
    WordText,
)

ChangeKind = Literal["insert", "delete", "move", "format"]
_KINDS: dict[str, ChangeKind] = {
    "insert": "insert",
    "delete": "delete",
    "move_to": "move",
    "move_from": "move",
    "format": "format",
}


@dataclass(slots=True)
class Tracked:
    """One change as it is listed: who did what to which words; ``ref`` names its place in the final reading."""

    ref: str
    kind: ChangeKind
    author: str | None
    date: str | None
    words: str = ""
    notes: list[tuple[str, str]] = field(default_factory=list)


@dataclass
class Ledger:
    """Lists the changes of a file in the order of reading; neighbours of one kind, author and date are one."""

    changes: list[Tracked] = field(default_factory=list)
    _last: tuple[Revision, bool] | None = None

    def enter(self, revision: Revision, words: str = "", note: tuple[str, str] | None = None) -> str:
        """List a change, or go on with the last one; the answer names its place."""
        key = (revision, True)
        if self._last != key:
            ref = f"c{len(self.changes) + 1}"
            self.changes.append(Tracked(ref, _KINDS[revision.kind], revision.author, revision.date))
            self._last = key
        change = self.changes[-1]
        change.words += words
        if note is not None:
            change.notes.append(note)
        return change.ref

    def part(self) -> None:
        """Something unchanged stands here: what comes next is another change."""
        self._last = None


class Standing:
    """Gives one reading of blocks; with a ledger, the final one, it lists the changes and marks their places."""

    def __init__(self, final: bool, ledger: Ledger | None = None) -> None:
        self._without = GONE if final else NEW
        self._final = final
        self._ledger = ledger

    def blocks(self, blocks: Iterable[Block]) -> Blocks:
        """Give the blocks of the reading; a paragraph whose end is not in it is joined to the next one."""
        found: list[Block] = []
        carried: WordParagraph | None = None
        for block in blocks:
            if isinstance(block, WordTable):
                if carried is not None:
                    found.extend(_unless_empty(carried))
                    carried = None
                found.extend(self._table(block))
                continue
            paragraph = self._paragraph(block)
            if carried is not None:
                paragraph = _joined(carried, paragraph)
                carried = None
            if self._stands(block.mark):
                found.append(paragraph)
            else:
                carried = paragraph
        if carried is not None:
            found.extend(_unless_empty(carried))
        return tuple(found)

    def _stands(self, revisions: Revisions) -> bool:
        return not any(revision.kind in self._without for revision in revisions)

    def _paragraph(self, block: WordParagraph) -> WordParagraph:
        setting = block.former if block.former is not None and not self._final else block.setting
        content = (*self._items(block.content), *self._end(block))
        if setting is block.setting and content == block.content:
            return block
        return replace(block, setting=setting, content=content, former=None)

    def _items(self, content: Iterable[Item]) -> Iterator[Item]:
        for item in content:
            if isinstance(item, WordPoint) and item.kind == "comment":
                yield item
                continue
            if not item.revisions:  # most of a text, so without a copy
                self._enter(item, ())
                yield item
                continue
            refs = self._enter(item, item.revisions)
            if not self._stands(item.revisions):
                yield from (WordPoint("change", ref) for ref in refs)
            elif isinstance(item, WordText):
                look = item.former if item.former is not None and not self._final else item.look
                marked = frozenset(f"change:{ref}" for ref in refs)
                yield replace(item, look=look, former=None, comments=item.comments | marked)
            else:
                yield from (WordPoint("change", ref) for ref in refs)
                yield item

    def _enter(self, item: Item, revisions: Revisions) -> list[str]:
        if self._ledger is None:
            return []
        words = _words(item)
        if not revisions:
            if words or not isinstance(item, WordText):
                self._ledger.part()
            return []
        if isinstance(item, WordText) and not item.text:
            return []
        note = (item.role, item.id) if isinstance(item, WordNote) else None
        # the innermost change tells most: of words put in by one and taken out by another, that they were taken out
        chosen = next((one for one in reversed(revisions) if one.kind in self._without), revisions[-1])
        return [self._ledger.enter(chosen, words, note)]

    def _end(self, block: WordParagraph) -> Iterator[Item]:
        """Mark the place of a paragraph's end that was put in or taken out, and of changed properties."""
        if self._ledger is None:
            return
        if block.changed is not None:
            self._ledger.part()
            yield WordPoint("change", self._ledger.enter(block.changed))
            self._ledger.part()
        if block.mark:
            chosen = next((one for one in reversed(block.mark) if one.kind in self._without), block.mark[-1])
            yield WordPoint("change", self._ledger.enter(chosen, "\n"))
            if chosen.kind in NEW and self._ledger.changes[-1].words.strip():
                self._ledger.part()  # what was put in is one change in each paragraph, with a stretch of its own
        else:
            self._ledger.part()

    def _table(self, table: WordTable) -> Iterator[Block]:
        rows = []
        for row in table.rows:
            cells = tuple(self.blocks(cell) for cell in row.cells)
            if self._stands(row.revisions):
                rows.append(WordRow(cells))
        if rows and self._stands(table.revisions):
            yield replace(table, rows=tuple(rows))


def _words(item: Item) -> str:
    if isinstance(item, WordText):
        return item.text
    return item.words if isinstance(item, WordObject) else ""


def _shows(paragraph: WordParagraph) -> bool:
    return any(
        isinstance(one, WordNote | WordObject) or (isinstance(one, WordText) and one.text) for one in paragraph.content
    )


def _unless_empty(paragraph: WordParagraph) -> Iterator[Block]:
    """Keep the last paragraph of its place, whose end is not in the reading, if anything is left of it."""
    if _shows(paragraph) or paragraph.content:
        yield paragraph


def _joined(first: WordParagraph, second: WordParagraph) -> WordParagraph:
    """Join two paragraphs; the properties are those of the first one that has anything in it."""
    leading = first if _shows(first) else second
    return replace(leading, content=(*first.content, *second.content))

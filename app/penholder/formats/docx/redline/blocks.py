"""Makes one row of blocks, paragraphs and tables, out of an older and a newer one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass

from penholder.formats.docx.elements import Element, W, child, tag_of, value, w
from penholder.formats.docx.redline.cells import row_of
from penholder.formats.docx.redline.note_pairs import Notes
from penholder.formats.docx.redline.paragraphs import ParagraphMerger
from penholder.formats.docx.redline.pen import Pen
from penholder.formats.docx.redline.signatures import Signatures
from penholder.formats.docx.signing import Signed
from penholder.formats.docx.style_names import SPACER, STYLE_FIELDS
from penholder.model.place import InMasthead, Place


@dataclass(frozen=True, slots=True)
class Group:
    """Blocks that belong together: those of one paragraph of a draft, or one block of the head; ``key`` tells which."""

    key: object
    blocks: tuple[Element, ...]
    place: Place | None = None


class BlockMerger:
    """Merges blocks; ``notes`` are those of the older and the newer file."""

    def __init__(
        self, pen: Pen, signatures: Signatures, paragraphs: ParagraphMerger, notes: tuple[Notes, Notes]
    ) -> None:
        self._pen = pen
        self._signatures = signatures
        self._paragraphs = paragraphs
        self._notes = notes

    def row(self, old: Sequence[Group], new: Sequence[Group], elsewhere: frozenset[object]) -> Iterator[Element]:
        """Walk both rows at once; what went stands behind what was before it and stays.

        What has a key of ``elsewhere`` goes at its old place and comes at its new one, be it the same.
        """
        before = {group.key: group for group in old}
        stays = before.keys() & {group.key for group in new} - elsewhere
        behind: dict[object, list[Group]] = {}
        last: object = None
        for group in old:
            if group.key in stays:
                last = group.key
            else:
                behind.setdefault(last, []).append(group)
        yield from self._gone(behind.get(None, ()))
        for group in new:
            if group.key in stays:
                yield from self.merged(before[group.key], group)
                yield from self._gone(behind.get(group.key, ()))
            else:
                yield from self._whole(group, gone=False)

    def merged(self, old: Group, new: Group) -> Iterator[Element]:
        """Merge two groups block by block, or, where they are not alike, have the older go and the newer come."""
        if [_shape(one) for one in old.blocks] == [_shape(one) for one in new.blocks]:
            for one, other in zip(old.blocks, new.blocks, strict=True):
                yield self._block(one, other, new.place)
        else:
            yield from self._whole(old, gone=True)
            yield w("p", w("pPr", w("pStyle", val=SPACER)))  # two tables without anything between them would be one
            yield from self._whole(new, gone=False)

    def _gone(self, groups: Sequence[Group]) -> Iterator[Element]:
        for group in groups:
            yield from self._whole(group, gone=True)

    def _block(self, old: Element, new: Element, place: Place | None) -> Element:
        if tag_of(new) == "p":
            rows = row_of(old, self._notes[0].key), row_of(new, self._notes[1].key)
            return self._paragraphs.merged(old, new, rows, place or _field(new))
        made = deepcopy(new)
        for was, is_now, target in zip(*map(_paragraphs_in, (old, new, made)), strict=True):
            _exchange(target, self._block(was, is_now, place))
        return made

    def _whole(self, group: Group, gone: bool) -> Iterator[Element]:
        notes = self._notes[0 if gone else 1]
        for block in group.blocks:
            by = self._signatures.whole(group.place or _field(block))
            if tag_of(block) == "p":
                yield self._paragraphs.whole(block, row_of(block, notes.key), by, gone)
                continue
            made = deepcopy(block)
            for row in made.iter(f"{{{W}}}tr"):
                self._pen.row(row, by, gone)
            for paragraph, target in zip(_paragraphs_in(block), _paragraphs_in(made), strict=True):
                signed = self._signatures.whole(group.place or _field(paragraph))
                _exchange(target, self._in_cell(paragraph, notes, signed, gone))
            yield made

    def _in_cell(self, paragraph: Element, notes: Notes, by: Signed, gone: bool) -> Element:
        """A cell goes with its row, so only its words are tracked: it must keep the end of a paragraph."""
        return self._paragraphs.whole(paragraph, row_of(paragraph, notes.key), by, gone, mark_too=False)


def _paragraphs_in(block: Element) -> list[Element]:
    return list(block.iter(f"{{{W}}}p"))


def _exchange(target: Element, made: Element) -> None:
    parent = target.getparent()
    assert parent is not None
    parent.replace(target, made)


def _shape(block: Element) -> object:
    """Give what two blocks must share to be merged: a paragraph, or a table with as many rows, cells and paragraphs."""
    if tag_of(block) == "p":
        return "p"
    return [tag_of(one) for one in block.iter(*(f"{{{W}}}{tag}" for tag in ("tbl", "tr", "tc", "p")))]


def _field(paragraph: Element) -> Place | None:
    """Give the field of the masthead that a paragraph holds, by its style."""
    field = STYLE_FIELDS.get(value(child(paragraph, "pPr", "pStyle")) or "")
    return InMasthead(field) if field else None
